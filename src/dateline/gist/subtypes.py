"""What kind of event a claim, or a whole short text, is about, in ACLED's terms: the words' evidence and the claims'.

1. Every cue speaks for its sub-type, once (`tables/cues.tsv`); what the first sentence says counts most.
2. Every claim speaks for the sub-types that its type and mode can be, by the table below.
3. Who does it decides where the kind of actor makes the difference: who takes ground.
The sub-type with the most evidence is it, and `Kind.evidence` says which words spoke for it.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from dateline.codebook import ClaimType, Sector
from dateline.gist.acled import EVENT_TYPE_OF
from dateline.gist.acled import SubType as S
from dateline.gist.clause import sentence_of
from dateline.gist.cues import GRIEVANCE, cues
from dateline.model import Claim, Record, Span

LATER = 0.6
"""What a cue behind the first sentence weighs, of one inside it."""

LEAD = 800
"""Code points from the start in which a sentence must begin to tell what the whole text is about; chosen, not tuned."""

_OF_TYPE: Mapping[ClaimType, Mapping[S, float]] = {
    ClaimType.PROTEST: {
        S.PEACEFUL_PROTEST: 1.5,
        S.VIOLENT_DEMONSTRATION: 1.5,
        S.PROTEST_WITH_INTERVENTION: 1.5,
        S.EXCESSIVE_FORCE: 1.5,
    },
    ClaimType.AGREE: {S.AGREEMENT: 1.0},
    ClaimType.ACCORD: {S.AGREEMENT: 1.5},
    ClaimType.TALKS: {S.AGREEMENT: 1.0},
    ClaimType.SANCTION: {S.DIPLOMATIC: 1.5},
    ClaimType.MOBILIZE: {S.CHANGE_TO_GROUP: 1.5},
    ClaimType.DISPLACEMENT: {S.OTHER: 1.0},
}
_OF_MODE: Mapping[str, Mapping[S, float]] = {
    "suicide-attack": {S.SUICIDE_BOMB: 1.5},
    "aerial": {S.AIR_STRIKE: 1.5},
    "drone": {S.AIR_STRIKE: 1.5},
    "heavy-weapons": {S.SHELLING: 1.5},
    "explosives": {S.REMOTE_EXPLOSIVE: 1.0},
    "abduct": {S.ABDUCTION: 1.5},
    "sexual": {S.SEXUAL_VIOLENCE: 2.0},
    "seize-territory": {S.GOVERNMENT_REGAINS: 1.5, S.NON_STATE_OVERTAKES: 1.5},
    "riot": {S.VIOLENT_DEMONSTRATION: 1.5},
    "arrest": {S.ARRESTS: 1.0},
    "withdraw": {S.NON_VIOLENT_TRANSFER: 1.0},
    "unconventional": {S.CHEMICAL_WEAPON: 1.5},
}
_STATE_SECTORS = frozenset({Sector.GOV, Sector.MIL, Sector.COP, Sector.PRM})


@dataclass(frozen=True, slots=True)
class Kind:
    """A sub-type, how much speaks for it, and the words that do, in reading order."""

    sub_type: S
    weight: float
    evidence: tuple[Span, ...] = ()

    @property
    def event_type(self) -> str:
        """ACLED's event type that the sub-type belongs to."""
        return EVENT_TYPE_OF[self.sub_type]


def subtype_of(claim: Claim, record: Record) -> Kind:
    """What kind of event the claim is, from its sentence and itself."""
    return _best([sentence_of(claim, record)], [claim], record)


def main_subtype(record: Record) -> Kind:
    """What kind of event the text is mostly about: OTHER, with no evidence, where nothing speaks for any."""
    lead = [sentence for sentence in record.sentences if sentence.start <= LEAD] or [Span(0, len(record.text))]
    return _best(lead, [claim for claim in record.claims if claim.anchor.start < lead[-1].end], record)


def _best(sentences: Sequence[Span], claims: Iterable[Claim], record: Record) -> Kind:
    weights: defaultdict[S, float] = defaultdict(float)
    evidence: defaultdict[S, list[Span]] = defaultdict(list)
    for kind, weight, span in _cued(sentences, record.text):
        weights[kind] += weight
        evidence[kind].append(span)
    for kind, weight in _claimed(claims, record):
        weights[kind] += weight
    if not weights:
        return Kind(S.OTHER, 0.0)
    best = max(S, key=lambda kind: weights[kind])
    return Kind(best, weights[best], tuple(sorted(evidence[best])))


def _cued(sentences: Sequence[Span], text: str) -> Iterable[tuple[S, float, Span]]:
    """Each cue once, where it first stands."""
    start, first_end, end = sentences[0].start, sentences[0].end, sentences[-1].end
    passed = [Span(*match.span("grievance")) for match in GRIEVANCE.finditer(text, start, end)]
    for kind, weight, pattern in cues():
        asked = () if kind is S.VIOLENT_DEMONSTRATION else passed
        found = (match for match in pattern.finditer(text, start, end) if not _is_inside(match, asked))
        if match := next(found, None):
            yield kind, weight if match.start() < first_end else weight * LATER, Span(*match.span())


def _is_inside(match: re.Match[str], spans: Sequence[Span]) -> bool:
    return any(span.contains(Span(*match.span())) for span in spans)


def _claimed(claims: Iterable[Claim], record: Record) -> Iterable[tuple[S, float]]:
    """What the claims speak for, each type and mode once, and whose side takes ground."""
    claims = list(claims)
    for kind in sorted({claim.type for claim in claims}):
        yield from _OF_TYPE.get(kind, {}).items()
    for mode in sorted({claim.mode for claim in claims if claim.mode}):
        yield from _OF_MODE.get(mode, {}).items()
    for claim in claims:
        if claim.mode == "seize-territory" and claim.actors:
            yield (S.GOVERNMENT_REGAINS if _is_state(claim, record) else S.NON_STATE_OVERTAKES), 1.5
            return


def _is_state(claim: Claim, record: Record) -> bool:
    """Whether the first of its actors is an organ of a state."""
    actor = next((actor for actor in record.actors if actor.id == claim.actors[0]), None)
    return bool(actor and actor.sectors and actor.sectors[0] in _STATE_SECTORS)
