"""Where the tables' names and nouns stand in a text: one pass, the longest entry first."""

from collections.abc import Iterator
from dataclasses import dataclass

from dateline.actors.lexicon import Entry, Lexicon, Sort
from dateline.actors.words import Words


@dataclass(slots=True)  # not frozen: made for every word of a mention, and thrice as fast so
class Item:
    """Words `first` up to `last` (exclusive) with their entry; None for a word that the tables lack."""

    first: int
    last: int
    entry: Entry | None = None


@dataclass(frozen=True)
class Scan:
    """A text's words and what the tables say of them, by the number of the entry's first word."""

    words: Words
    lexicon: Lexicon
    found: dict[int, Item]
    day: float | None = None

    @classmethod
    def of(cls, text: str, lexicon: Lexicon, *, day: float | None = None) -> "Scan":
        """Scan the whole text once; `day` is that of the report, as a fractional year."""
        words = Words.of(text)
        found: dict[int, Item] = {}
        end, count, cased, lower = 0, len(words.forms), lexicon.cased_reach, lexicon.lower_reach
        firsts = enumerate(zip(words.forms, words.lowers, strict=True))
        for at in [at for at, (form, low) in firsts if form in cased or low in lower]:
            item = match_at(words, lexicon, at, count) if at >= end else None
            if item is not None:
                found[at] = item
                end = item.last
        return cls(words, lexicon, found, day)

    def items(self, first: int, last: int) -> list[Item]:
        """The items of a stretch of words; an entry that crosses its end is matched again inside."""
        items: list[Item] = []
        at = first
        while at < last:
            item = self.found.get(at)
            if item is None or item.last > last:
                item = match_at(self.words, self.lexicon, at, last) if item or at == first else None
            item = item or Item(at, at + 1)
            items.append(item)
            at = item.last
        return items

    def evidence(self) -> Iterator[Item]:
        """The items that name a country, in reading order."""
        for item in self.found.values():
            if item.entry and item.entry.country:
                yield item


def match_at(words: Words, lexicon: Lexicon, at: int, limit: int) -> Item | None:
    """The longest entry that begins at the word; a name with its case before a noun of any length."""
    form, lower = words.forms[at], words.lowers[at]
    reach = min(lexicon.cased_reach.get(form, 0), limit - at)
    cased, length = _longest(words.forms, lexicon.cased, at, reach) if reach else (None, 0)
    if cased and _runs_on(words, form, at + length, limit):
        cased, length = None, 0
    if cased and (cased.sort is Sort.ENTITY or cased.country):
        return Item(at, at + length, cased)
    reach = min(lexicon.lower_reach.get(lower, 0), limit - at)
    noun, noun_length = _longest(words.lowers, lexicon.lower, at, reach) if reach else (None, 0)
    if noun and noun_length > length and not _runs_on(words, form, at + noun_length, limit):
        return Item(at, at + noun_length, noun)
    return Item(at, at + length, cased) if cased else None


def _runs_on(words: Words, form: str, end: int, limit: int) -> bool:
    """Whether an entry that begins with an article is cut off in a longer name: "The World" of "The World Bank"."""
    return form in ("The", "the") and end < limit and words.forms[end][0].isupper()


def _longest(forms: list[str], entries: dict[str, Entry], at: int, reach: int) -> tuple[Entry | None, int]:
    """The entry of most words within reach, and how many text words it takes."""
    for length in range(reach, 0, -1):
        entry = entries.get(forms[at] if length == 1 else " ".join(forms[at : at + length]))
        if entry:
            return entry, length
    return None, 0
