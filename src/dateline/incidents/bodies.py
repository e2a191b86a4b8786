"""Bodies that may answer for an attack: armies, police, fronts, cartels, and those that a phrase for people names."""

import re
from collections.abc import Iterator

from dateline.codebook import ActorKind, Sector
from dateline.incidents.people import is_people, trimmed
from dateline.incidents.words import GENERIC
from dateline.model import Actor, Record, Span

BODIES = frozenset(
    {Sector.REB, Sector.MIL, Sector.COP, Sector.CRM, Sector.UAF, Sector.SPY, Sector.PTY, Sector.PRM, Sector.OPP}
)
"""Sectors of bodies that may answer for an attack."""

_KINDS = frozenset({ActorKind.ORGANISATION, ActorKind.FORCE, ActorKind.GROUP})

_BEFORE = re.compile(
    r"((?:[\w.'’-]+\s+){0,4}?(?:army|armed forces|air force|navy|police|national guard|civil guard|battalion|brigade"
    r"|regiment|detachment|cartel|front|movement|alliance|militia|security forces|\bguard)(?:\s+no\.?\s*\d+)?)"
    r"\s+(?:troops?|soldiers?|members?|elements?|officers?|units?|personnel|men|agents?|guerrillas?|rebels?"
    r"|terrorists?|fighters?|commandos?)\b",
    re.I,
)
_AFTER = re.compile(r"\b(?:of|from|belonging to)\s+(?:the\s+)?(?:so-called\s+|self-styled\s+)?([^,;()\[\]]+)$", re.I)
_JOINT = re.compile(r"\s+(?:and|or)\s+(?:(?:the|a|an|two|some)\s+)?", re.I)
_BODY_END = re.compile(r"\b(?:forces|army|police|guard|front|cartel)$", re.I)


def can_answer(actor: Actor) -> bool:
    """Whether the actor is of a kind and sector that attacks are laid to; whole states and loose groups are not."""
    return actor.kind in {ActorKind.ORGANISATION, ActorKind.FORCE} and bool(BODIES.intersection(actor.sectors[:1]))


def is_bystander(actor: Actor) -> bool:
    """Whether the actor is of a kind that seldom did what it is linked to: a person, the police."""
    return actor.kind is ActorKind.PERSON or actor.sectors[:1] == (Sector.COP,)


def is_body(words: str) -> bool:
    """Whether the phrase names a body rather than any force or enemy."""
    plain = words.strip(" \"'").lower().split()
    return bool(plain) and not GENERIC.issuperset(plain)


def bodies_in(span: Span, record: Record, *, besides: Actor) -> Iterator[Span]:
    """The organisations with a mention of their own inside a phrase for people: members of the front."""
    for actor in record.actors:
        if actor.id == besides.id or actor.kind not in _KINDS:
            continue
        inner = (trimmed(mention, record.text) for mention in actor.mentions)
        within = (one for one in inner if span.contains(one) and one != span and not is_people(one.of(record.text)))
        yield from list(within)[:1]


def bodies_of(span: Span, record: Record) -> Iterator[Span]:
    """The bodies that a phrase for people says they are of: army troops, members of the Red Front."""
    words = span.of(record.text)
    lead, _, rest = words.partition(" ")
    if rest and lead.lower() in _short_names(record):
        yield Span(span.start, span.start + len(lead))
        return
    before = _BEFORE.match(words)
    if before:
        yield Span(span.start, span.start + before.end(1))
    after = _AFTER.search(words)
    if after and is_body(after[1]) and not is_people(after[1]):
        yield Span(span.start + after.start(1), span.start + after.end(1))


def _short_names(record: Record) -> set[str]:
    """What the record calls its bodies in one word of three letters or more."""
    mentions = (m.of(record.text) for a in record.actors if a.kind in _KINDS for m in a.mentions)
    single = (words for words in mentions if " " not in words and len(words) > len("of"))
    return {words.lower() for words in single if is_body(words) and not is_people(words)}


def parted(span: Span, text: str) -> tuple[Span, ...]:
    """The two halves of "security forces or death squads", where the first could stand alone; else the span."""
    joint = _JOINT.search(span.of(text))
    if not joint:
        return (span,)
    first = Span(span.start, span.start + joint.start())
    if not (is_people(first.of(text)) or _BODY_END.search(first.of(text))):
        return (span,)
    return tuple(trimmed(half, text) for half in (first, Span(span.start + joint.end(), span.end)))
