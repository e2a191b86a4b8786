"""Repairs what copying and saving break in a text: encodings, invisible characters, spaces, broken words.

`clean` is idempotent and works on text that still has its lines; `markup` turns Markdown signs into words and
`paragraphs` joins wrapped lines. Every expression here is linear: one endless line must stay fast.
"""

import re
import unicodedata

from dateline.readers.compounds import keeps_hyphen

_MAX_PASSES = 4
_WORD_REACH = 40
"""How far a broken word is looked at to either side of its hyphen, in characters."""

_NEWLINES = re.compile(r"\r\n?|[\x0b\x0c\x85\u2028]")
_SPACES = re.compile(r"[\t\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_RUNS = re.compile(r" {2,}")
_INVISIBLE = re.compile(
    r"[\x00-\x08\x0e-\x1f\x7f\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufff9-\ufffc]"
)
_SOFT_HYPHEN = re.compile(r"\xad[ \t]?(?:\r?\n)?(?=\w)|\xad")
_GAPS = re.compile(r"\n{3,}")
_BULLET = re.compile(r"^[•▪●◦‣∙■►·] ?", re.MULTILINE)
_BROKEN_WORD = re.compile(r"(?<=\w)[-\u2010]\n{1,2}(?=[a-z])")
_LETTERS_BEFORE = re.compile(r"[^\W_]*$")
_LETTERS_AFTER = re.compile(r"[^\W_]*")
_UNSUSPICIOUS = re.compile(r"[\x00-\x7e\xa0‘’“”–—…•€£]*")


def clean(text: str) -> str:
    """The text with everything repaired that copying breaks, its lines and paragraphs otherwise kept."""
    for _ in range(_MAX_PASSES):
        cleaned = _clean_once(text)
        if cleaned == text:
            break
        text = cleaned
    return text


def clean_line(text: str) -> str:
    """The same for a title or a name: one line."""
    return " ".join(clean(text).split())


def repair_encoding(text: str) -> str:
    """Undoes UTF-8 that was read as another encoding, once or twice, line by line; composes accents (NFC).

    ftfy's heuristics (Speer 2019) change a line only where that makes it more plausible; quotes stay as they are.
    """
    if _UNSUSPICIOUS.fullmatch(text):
        return text
    import ftfy  # 60 ms: only for text that has something to repair

    config = ftfy.TextFixerConfig(unescape_html=False, uncurl_quotes=False, fix_line_breaks=False, explain=False)
    return unicodedata.normalize("NFC", ftfy.fix_text(text, config))


def join_broken_words(text: str) -> str:
    """Mends words that a hyphen and a line break cut in two: `Moscow-⏎⏎brokered`, `govern-⏎ment`."""
    return _BROKEN_WORD.sub(_mend, text)


def _clean_once(text: str) -> str:
    text = _NEWLINES.sub("\n", repair_encoding(text)).replace("\u2029", "\n\n")
    text = _INVISIBLE.sub("", _SOFT_HYPHEN.sub("", text))
    text = _RUNS.sub(" ", _SPACES.sub(" ", text)).replace(" \n", "\n").replace("\n ", "\n")
    text = _BULLET.sub("", _GAPS.sub("\n\n", text))
    return join_broken_words(text).strip()


def _mend(found: re.Match[str]) -> str:
    """The hyphen alone, nothing, or hyphen and blank (`two- and three-day`), as the halves of the word tell."""
    text, at = found.string, found.start()
    before = text[max(0, at - _WORD_REACH) : at]
    after = text[found.end() : found.end() + _WORD_REACH]
    left, right = _LETTERS_BEFORE.search(before), _LETTERS_AFTER.match(after)
    assert left is not None
    assert right is not None
    if right[0] in {"and", "or", "to"}:
        return "- "
    return "-" if keeps_hyphen(left[0], right[0], is_paragraph_break="\n\n" in found[0]) else ""
