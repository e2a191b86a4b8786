"""What a report adds to its incidents elsewhere: what was damaged, and who is held for it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from dateline.codebook import ActorKind, ClaimType
from dateline.incidents.incident import Incident
from dateline.incidents.people import name_in
from dateline.incidents.roles import actors_of, distinct, hit_in, sentence_of
from dateline.model import Claim, Record, Span

_DAMAGE = re.compile(
    r"\b(?:damaged|destroyed|burned|blown up|dynamited|set on fire|set fire to|shattered|blew up|damage to|exploded"
    r"|went off)\b",
    re.I,
)
_CRIME = re.compile(r"\b(?:murder|kill|assassinat|attack|crime|bomb|kidnap|massacre|death)", re.I)
_HELD = frozenset({(ClaimType.COERCE, "arrest"), (ClaimType.ACCUSE, "allege")})


def with_aftermath(incidents: Sequence[Incident], record: Record) -> tuple[Incident, ...]:
    """The incidents with what later sentences say of damage and of suspects, each given to the one told last."""
    if not incidents:
        return ()
    starts = [_start(incident, record) for incident in incidents]
    grown = list(incidents)
    for span in _damaged(record):
        at = _told_last(starts, span)
        grown[at] = replace(grown[at], targets=distinct((*grown[at].targets, span)))
    for span in _held(record):
        at = _told_last(starts, span)
        grown[at] = replace(grown[at], perpetrators=distinct((*grown[at].perpetrators, span)))
    return tuple(grown)


def _told_last(starts: Sequence[int], span: Span) -> int:
    """The number of the last incident that begins before the span; the first where none does."""
    return max((number for number, start in enumerate(starts) if start <= span.start), default=0)


def _start(incident: Incident, record: Record) -> int:
    return min(claim.anchor.start for claim in record.claims if claim.id in incident.claims)


def _damaged(record: Record) -> Iterator[Span]:
    """Things that words of damage are said of, where these are no claim's anchor."""
    for sentence in record.sentences:
        for match in _DAMAGE.finditer(record.text, sentence.start, sentence.end):
            word = Span(*match.span())
            if not any(claim.anchor.overlaps(word) for claim in record.claims):
                yield from hit_in(sentence, word, record.text, barred=[word])


def _held(record: Record) -> Iterator[Span]:
    """Persons by name who are arrested for a crime of violence or accused of one."""
    for claim in record.claims:
        if (claim.type, claim.mode) in _HELD and _is_of_crime(claim, record):
            persons = (actor for actor in actors_of(claim.recipients, record) if actor.kind is ActorKind.PERSON)
            yield from (name for actor in persons if (name := name_in(actor, record)))


def _is_of_crime(claim: Claim, record: Record) -> bool:
    return bool(_CRIME.search(sentence_of(claim, record).of(record.text)))
