"""The words of a text as the room compares them: acronyms without their stops, one apostrophe, the possessive apart."""

import re
from bisect import bisect_left
from dataclasses import dataclass, field

_WORD = re.compile(r"(?:[^\W\d_]\.){2,}[^\W\d_]?(?:-\w+)*|\w+(?:[-.'/&]\w+)*|[^\w\s]")
_ACRONYM = re.compile(r"(?:[^\W\d_]\.){1,}[^\W\d_]?")


def plain(text: str) -> str:
    """The text with straight apostrophes, same length."""
    return text.replace("’", "'").replace("‘", "'").replace("ʼ", "'")


def _undotted(word: str) -> str:
    return _ACRONYM.sub(lambda match: match[0].replace(".", ""), word) if "." in word else word


def key_of(name: str) -> str:
    """The key under which the tables file a name: words, acronyms undotted, signs and possessive endings left out."""
    words = (_undotted(match[0].removesuffix("'s")) for match in _WORD.finditer(plain(name)))
    return " ".join(word for word in words if word[0].isalnum())


@dataclass(frozen=True)
class Words:
    """Parallel lists over a text's words and signs: bounds, forms as in keys, and where a possessive ends the word.

    `ends` leave a possessive 's out; a sign is a word of its own.
    """

    text: str
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    forms: list[str] = field(default_factory=list)
    lowers: list[str] = field(default_factory=list)
    owns: list[bool] = field(default_factory=list)

    @classmethod
    def of(cls, text: str) -> "Words":
        """The words of the text, in reading order."""
        starts: list[int] = []
        ends: list[int] = []
        forms: list[str] = []
        owns: list[bool] = []
        for match in _WORD.finditer(plain(text)):
            word, (start, end) = match[0], match.span()
            if word == "'" and ends and ends[-1] == start and forms[-1].endswith("s"):
                owns[-1] = True
                continue
            is_own = word.endswith("'s")
            if is_own:
                word, end = word[:-2], end - 2
            starts.append(start)
            ends.append(end)
            forms.append(_undotted(word) if "." in word else word)
            owns.append(is_own)
        return cls(text, starts, ends, forms, [form.lower() for form in forms], owns)

    def range_of(self, start: int, end: int) -> tuple[int, int]:
        """Numbers of the first word and of the word after the last that lie in the stretch."""
        first = bisect_left(self.ends, start + 1)
        last = bisect_left(self.starts, end, lo=first)
        return first, last


def surname_of(name: str) -> str:
    """The last word of a name, without an Arabic article."""
    last = name.rsplit(" ", 1)[-1]
    return last[3:] if last[:3].lower() in ("al-", "el-") else last
