"""Who stands behind a claim: one source for each voice that a report gives it, and what that voice says."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from dateline.codebook import ActorKind, Assertion, ClaimType, Medium, Sector, Stance, Status
from dateline.corroboration.cited import CitedClaim, Party, Voice
from dateline.corroboration.likeness import is_same_side, name_words


class Vote(StrEnum):
    """What one source says of one event."""

    ASSERTS = "asserts"
    CONFIRMS = "confirms"
    DENIES = "denies"
    FLAGS = "flags"
    SUPPOSES = "supposes"


@dataclass(frozen=True, slots=True)
class Source:
    """One voice behind one claim; `voice` is None where the outlet speaks for itself. `key` is unique and stable."""

    key: str
    claim: CitedClaim
    voice: Voice | None
    vote: Vote

    @property
    def speaker(self) -> Party | None:
        """The named speaker, if there is one."""
        return self.voice.speaker if self.voice else None

    @property
    def stance(self) -> Stance:
        """The speaker's stance; an outlet that speaks for itself states."""
        return self.voice.stance if self.voice else Stance.STATES

    @property
    def is_own(self) -> bool:
        """The outlet answers for it: it speaks itself, or leans on somebody whom it does not name."""
        if self.voice is None or self.voice.speaker is None:
            return True
        is_hidden = self.voice.medium in (Medium.SOURCE, Medium.FOOTAGE) and not is_named(self.voice.speaker)
        return is_hidden or is_bystander(self.voice.speaker)


def is_named(party: Party) -> bool:
    """True for a speaker with a name of its own: some word of it begins with a capital."""
    return party.kind is not ActorKind.DOCUMENT and any(word[:1].isupper() for word in party.name.split())


_BYSTANDERS = frozenset(
    {Sector.CVL, Sector.UNK, Sector.REF, Sector.MED, Sector.EDU, Sector.LAB, Sector.AGR, Sector.SOC}
)


def is_bystander(party: Party) -> bool:
    """People without a name and an office (residents, witnesses, a doctor): each report has its own."""
    is_anybody = not party.sectors or party.sectors[0] in _BYSTANDERS
    return party.kind in (ActorKind.PERSON, ActorKind.GROUP) and is_anybody and not is_named(party)


def is_media(party: Party | None) -> bool:
    """A news outlet or journalists: one who passes on, and does not know of himself."""
    return party is not None and (party.kind is ActorKind.MEDIA or Sector.JRN in party.sectors[:1])


def sources_of(claims: Iterable[CitedClaim]) -> tuple[Source, ...]:
    """The sources of an event's claims, by `CitedClaim.order`, attributions in the record's order."""
    found: list[Source] = []
    members = sorted(claims, key=lambda each: each.order)
    taken_back = {claim.key for claim in members if _is_taken_back(claim)}
    denied_by = {(claim.report.id, claim.happening) for claim in members if _is_denied_by_somebody(claim)}
    for claim in members:
        if claim.key in taken_back:
            found.append(Source(claim.key, claim, None, Vote.DENIES))
            continue
        voiced = [
            Source(f"{claim.key}/{number}", claim, voice, _voice_vote(claim, voice))
            for number, voice in enumerate(claim.voices)
            if not _is_outdone(voice, claim)
        ]
        if not voiced or (claim.status is Status.DISPUTED and all(source.vote is Vote.DENIES for source in voiced)):
            echoes = claim.status is Status.DENIED and (claim.report.id, claim.happening) in denied_by
            found.append(Source(claim.key, claim, None, Vote.SUPPOSES if echoes else _own_vote(claim)))
        found += voiced
    return tuple(_of_the_count(source, found) for source in found)


def _is_outdone(voice: Voice, claim: CitedClaim) -> bool:
    """Whether the speaker's other word is what holds: who denies it, "calling it propaganda", says no more; and who
    confirms "what it had denied" denies it no more."""
    if voice.speaker is None:
        return False
    others = {other.stance for other in claim.voices if other.speaker == voice.speaker}
    if claim.status is Status.CONFIRMED and Stance.CONFIRMS in others:
        return voice.stance is Stance.DENIES
    return voice.stance is not Stance.DENIES and Stance.DENIES in others


def _of_the_count(source: Source, found: Sequence[Source]) -> Source:
    """The source as one that only supposes, where it denies a count and its own side gives another in the report."""
    if source.vote is not Vote.DENIES or not source.claim.figures or source.speaker is None:
        return source
    for other in found:
        if other.vote is Vote.DENIES or other.claim.report.id != source.claim.report.id or other.speaker is None:
            continue
        if is_same_side(source.speaker, other.speaker) and _counts_otherwise(source.claim, other.claim):
            return replace(source, vote=Vote.SUPPOSES)
    return source


def _counts_otherwise(one: CitedClaim, other: CitedClaim) -> bool:
    ours, theirs = ({figure.unit: figure.value for figure in claim.figures} for claim in (one, other))
    return any(ours[unit] != theirs[unit] for unit in ours.keys() & theirs.keys())


def _is_taken_back(claim: CitedClaim) -> bool:
    """The outlet itself is the one who told it, and calls it denied: a correction of its own report."""
    if claim.status is not Status.DENIED or claim.assertion is Assertion.NEGATED or not claim.report.outlet:
        return False
    outlet = name_words(claim.report.outlet)
    return any(voice.speaker is not None and name_words(voice.speaker.name) == outlet for voice in claim.voices)


def _is_denied_by_somebody(claim: CitedClaim) -> bool:
    """A voice denies it: other mentions of the happening in its report are denied by that voice, not by the outlet."""
    return claim.happening is not None and any(_voice_vote(claim, voice) is Vote.DENIES for voice in claim.voices)


def _own_vote(claim: CitedClaim) -> Vote:
    """What the outlet itself says; by assertion first, then by the status that it gives the claim."""
    if claim.assertion is Assertion.HYPOTHETICAL:
        return Vote.SUPPOSES
    if claim.assertion is Assertion.NEGATED or claim.status is Status.DENIED:
        return Vote.DENIES
    if claim.status is Status.CONFIRMED:
        return Vote.CONFIRMS
    return Vote.FLAGS if claim.status in (Status.UNVERIFIED, Status.DISPUTED) else Vote.ASSERTS


def _voice_vote(claim: CitedClaim, voice: Voice) -> Vote:
    """What a quoted speaker says: by stance, then by the status that the outlet gives the claim.

    Denying a negated claim asserts it, and a plain "no" counts as a denial; media that confirm only assert.
    """
    if claim.assertion is Assertion.HYPOTHETICAL or voice.stance in (Stance.DEMANDS, Stance.DOUBTS):
        return Vote.SUPPOSES
    only_denied = claim.status is Status.DENIED and len(claim.voices) == 1 and claim.assertion is not Assertion.NEGATED
    if only_denied or (voice.stance is Stance.DENIES) != (claim.assertion is Assertion.NEGATED):
        return Vote.DENIES
    passes_on = is_media(voice.speaker) or voice.medium is Medium.FOOTAGE
    passes_on = passes_on or (voice.speaker is None and voice.medium in (Medium.MEDIA, Medium.SOCIAL))
    if voice.stance is Stance.CONFIRMS and not passes_on and claim.status is not Status.UNVERIFIED:
        return Vote.CONFIRMS
    if voice.stance is Stance.CLAIMS or claim.status is Status.UNVERIFIED or voice.medium is Medium.FOOTAGE:
        return Vote.FLAGS
    knows = claim.status is Status.CONFIRMED and not passes_on and voice.stance is not Stance.PREDICTS
    alone = all(other.stance is not Stance.CONFIRMS for other in claim.voices)
    return Vote.CONFIRMS if knows and alone else Vote.ASSERTS


_OWN_YIELDING = {ClaimType.RETREAT: frozenset({"withdraw", "disarm", None})}
_LOSING = {ClaimType.ASSAULT: frozenset({"seize-territory"}), ClaimType.CONTROL: frozenset({"de-facto", None})}


def concedes(source: Source) -> bool:
    """True where the side that it hurts says so: the loser of a place, or the army that withdraws.

    A victim who reports an attack accuses and does not concede: only losing ground and yielding count (decision 0053).
    """
    speaker, claim = source.speaker, source.claim
    if speaker is None or is_media(speaker) or source.vote not in (Vote.ASSERTS, Vote.CONFIRMS, Vote.FLAGS):
        return False
    if claim.assertion is not Assertion.ACTUAL:
        return False
    if claim.mode in _OWN_YIELDING.get(claim.type, frozenset()):
        return any(is_same_side(speaker, actor) for actor in claim.actors)
    if claim.mode in _LOSING.get(claim.type, frozenset()):
        hurt = any(is_same_side(speaker, recipient) for recipient in claim.recipients)
        return hurt and not any(is_same_side(speaker, actor) for actor in claim.actors)
    return False
