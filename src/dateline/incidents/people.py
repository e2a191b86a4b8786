"""Phrases for people and the names of persons, from a record's mentions; capital letters are not relied on."""

import re
from collections.abc import Iterator

from dateline.incidents.words import NOT_NAMES, PEOPLE, PRONOUNS
from dateline.model import Actor, Record, Span

LEAST_NAMES, MOST_NAMES = 2, 5
"""Words of a full name; a single word is too often no name where all is in capitals."""

_LEAD = re.compile(
    r"^(?:(?:the|a|an|this|that|these|those|its|their|his|her|our|alleged|said|so-called|self-styled|suspected|other)"
    r"\s+|[\W_]+)+",
    re.I,
)
_TAIL = re.compile(r"(?:['’]s?|\s+(?:and|or|of|the|in|for)|[^\w)\]])+$", re.I)
_CUT = re.compile(
    r"\s*[\[(,;]|\s+--"
    r"|\s+(?:who|that|which|whose|involved|wearing|led by|belonging|commanded|accused|responsible|suspected)\b",
    re.I,
)
_AFTER_HEAD = re.compile(r"\s(?:of|from|in|with|who|belonging|wearing)\s|\W{2,}", re.I)


def trimmed(span: Span, text: str) -> Span:
    """The span without a leading determiner, a closing possessive, and what a bracket or relative clause adds."""
    cut = _CUT.search(span.of(text), 1)
    if cut:
        span = Span(span.start, span.start + cut.start())
    lead = _LEAD.match(span.of(text))
    start = span.start + (lead.end() if lead and lead.end() < len(span) else 0)
    tail = _TAIL.search(text[start : span.end])
    return Span(start, start + tail.start() if tail and tail.start() else span.end)


def is_people(words: str) -> bool:
    """Whether the phrase names people (guerrillas, two men) rather than a body."""
    head = _AFTER_HEAD.split(words, maxsplit=1)[0].strip(" \"'").lower().split()
    return bool(head) and head[-1] in PEOPLE


def is_pronoun(words: str) -> bool:
    """Whether the mention is a pronoun or a bare number word, which names nobody."""
    return words.strip().lower() in PRONOUNS


def naming_mention(actor: Actor, record: Record) -> Span | None:
    """The first mention of the actor that names it or says what it is; None where all are pronouns."""
    naming = (trimmed(span, record.text) for span in sorted(actor.mentions))
    return next((span for span in naming if _is_naming(span, record.text)), None)


def _is_naming(span: Span, text: str) -> bool:
    words = span.of(text)
    return bool(words) and not is_pronoun(words) and not words.lower().startswith("no ")


def name_in(actor: Actor, record: Record) -> Span | None:
    """The fullest name that the report gives a person, without titles and offices; None where it only describes.

    A mention of another actor that holds all of the name and more is the same person in full.
    """
    own = [name for mention in actor.mentions if (name := _name(trimmed(mention, record.text), record.text))]
    if not own:
        return None

    def words(span: Span) -> list[str]:
        return span.of(record.text).lower().split()

    best = max(own, key=lambda span: (len(words(span)), -span.start))
    fuller = [name for name in _names(record) if set(words(best)) < set(words(name))]
    full = max(fuller, key=lambda span: (len(words(span)), -span.start), default=best)
    return full if len(words(full)) >= LEAST_NAMES else None


def _names(record: Record) -> Iterator[Span]:
    """What may be a full name in any mention of the record."""
    for actor in record.actors:
        for mention in actor.mentions:
            if name := _name(trimmed(mention, record.text), record.text):
                yield name


def _name(span: Span, text: str) -> Span | None:
    """What follows the last common word of the phrase: Governor Ana Ruiz, the pilot Ana Ruiz."""
    words = list(re.finditer(r"\w(?:[\w.'’-]*\w)?", span.of(text)))
    common = [number for number, word in enumerate(words) if _is_common(word[0])]
    kept = words[common[-1] + 1 :] if common else words
    if not 1 <= len(kept) <= MOST_NAMES or len(kept[0][0]) < len("Ana") or is_pronoun(kept[0][0]):
        return None
    return Span(span.start + kept[0].start(), span.end)


def _is_common(word: str) -> bool:
    plain = word.lower()
    return plain in NOT_NAMES or plain[0].isdigit()
