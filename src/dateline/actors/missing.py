"""Mentions that the reader missed and that are safe to add: sources of speech, known names, metonyms."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from dateline.actors.lexicon import Sort
from dateline.actors.pronouns import PRONOUNS
from dateline.actors.reading import BACKED
from dateline.actors.scan import Scan
from dateline.codebook import ActorKind, PlaceUse
from dateline.model import Mention, Parse, Place, Span

FIRST_PERSON = frozenset("i we you us me one".split())


class _Taken:
    """The spans already there, for quick overlap tests."""

    def __init__(self, spans: Sequence[Span]) -> None:
        self.spans = sorted(spans)

    def has(self, span: Span) -> bool:
        """Whether a span overlaps this one."""
        at = bisect_left(self.spans, Span(span.end, 0))
        return any(other.overlaps(span) for other in self.spans[max(0, at - 4) : at])

    def add(self, span: Span) -> None:
        """Take the span."""
        self.spans.insert(bisect_left(self.spans, span), span)


def missing_mentions(scan: Scan, parse: Parse, mentions: Sequence[Mention], places: Sequence[Place]) -> list[Mention]:
    """What to add to the reader's mentions, in reading order."""
    taken = _Taken([mention.span for mention in mentions])
    added = [mention for mention in _backers(scan, parse) if mention.span not in taken.spans]
    for mention in (*_sources(parse), *_metonyms(places), *_known_names(scan), *_nations(scan, parse)):
        if not taken.has(mention.span):
            taken.add(mention.span)
            added.append(mention)
    return sorted(added, key=lambda mention: mention.span)


def _sources(parse: Parse) -> Iterator[Mention]:
    """Sources of attributions: pronouns of the third person, and phrases that no mention covers."""
    for cue in parse.cues:
        for span in cue.sources:
            word = span.of(parse.text).lower()
            if word in FIRST_PERSON or not word:
                continue
            kind = ActorKind.PERSON if PRONOUNS.get(word, ("", ""))[0] == "person" else ActorKind.GROUP
            yield Mention(span, kind, score=cue.score)


def _metonyms(places: Sequence[Place]) -> Iterator[Mention]:
    """Toponyms that act: "Moscow maintains"."""
    for place in places:
        if place.use is PlaceUse.ACTOR:
            yield Mention(place.span, ActorKind.STATE, score=place.confidence)


_KINDS_OF_FORCE = frozenset(
    (
        "air ground land naval military armed aerial joint cross-border full-scale major large-scale drone missile "
        "rocket artillery terrorist suicide nuclear chemical economic trade financial humanitarian diplomatic new "
        "alleged planned"
    ).split()
)
"""Words that may stand between a nation's adjective and the noun of what it does: "Turkish air strikes"."""


def _nations(scan: Scan, parse: Parse) -> Iterator[Mention]:
    """Adjectives of nations right before a claim's noun: whose offensive it is."""
    of_last = {item.last: item for item in scan.found.values()}
    for anchor in parse.anchors:
        at, _ = scan.words.range_of(anchor.span.start, anchor.span.end)
        if at and scan.words.lowers[at - 1] in _KINDS_OF_FORCE:
            at -= 1
        item = of_last.get(at)
        if item is not None and item.entry is not None and item.entry.sort is Sort.DEMONYM and item.entry.country:
            yield Mention(Span(scan.words.starts[item.first], scan.words.ends[item.last - 1]), ActorKind.STATE)


def _backers(scan: Scan, parse: Parse) -> Iterator[Mention]:
    """Nations in compounds that are claims, though a longer mention holds them: "Turkish-backed fighters"."""
    for anchor in parse.anchors:
        at, _ = scan.words.range_of(anchor.span.start, anchor.span.end)
        name, dash, verb = scan.words.forms[at].rpartition("-") if at < len(scan.words.forms) else ("", "", "")
        entry = scan.lexicon.cased.get(name) if dash and verb in BACKED else None
        if entry is not None and entry.sort in (Sort.DEMONYM, Sort.STATE, Sort.CAPITAL) and entry.country:
            start, end = scan.words.starts[at], scan.words.ends[at] - len(verb) - 1
            yield Mention(Span(start, end), ActorKind.STATE)


def _known_names(scan: Scan) -> Iterator[Mention]:
    """Names of bodies and people that the tables know."""
    for item in scan.found.values():
        if item.entry is not None and item.entry.sort is Sort.ENTITY and item.entry.kind is not None:
            span = Span(scan.words.starts[item.first], scan.words.ends[item.last - 1])
            yield Mention(span, item.entry.kind)
