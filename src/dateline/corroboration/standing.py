"""Whether an event stands, and since when: the codebook's standings, replayed report by report.

Over what is known by a moment, the first rule that fits decides:

1. `retracted`: every source that asserted it was taken back.
2. `disputed`: one origin asserts or flags it, another denies it, and nothing settled it.
3. `denied`: it is only denied.
4. `confirmed`: a party that knows confirms it, or the side that it hurts concedes it.
5. `corroborated`: two or more origins assert it.
6. `single-source`: one origin asserts it.
7. `unverified`: it is only flagged or distanced.

A denial is settled, and counts no more, once a speaker of the denying side confirms, asserts or concedes the same, or
the side that the event hurts concedes it; in one report, only where the denial is told as over. An assertion is
withdrawn once its own origin denies it.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from dateline.codebook import Assertion, Standing
from dateline.corroboration.cited import NEVER
from dateline.corroboration.interval import moment_of
from dateline.corroboration.likeness import is_same_side
from dateline.corroboration.origins import OriginTree
from dateline.corroboration.sources import Source, Vote, concedes, is_named


@dataclass(frozen=True, slots=True)
class HistoryStep:
    """A standing, the moment since when it was known, and the keys of the claims that brought it about."""

    standing: Standing
    since: str
    because: tuple[str, ...]


_NOTHING: Mapping[str, str] = MappingProxyType({})
_YES = frozenset({Vote.ASSERTS, Vote.CONFIRMS, Vote.FLAGS})


def history_of(
    sources: Sequence[Source], origins: OriginTree, *, retracted: Mapping[str, str] = _NOTHING
) -> tuple[HistoryStep, ...]:
    """Every change of standing, oldest first; empty where no source asserts, flags or denies.

    Reports of one moment count together. `retracted` says for claim keys when a person recorded that their source took
    them back: from then on they count no more, before it they do.
    """
    steps: list[HistoryStep] = []
    ordered = sorted(sources, key=lambda source: (source.claim.order, source.key))
    for moment, since in _moments(sources, retracted):
        known = [source for source in ordered if source.claim.report.moment <= moment]
        kept = [source for source in known if not _is_taken_back(source, retracted, moment)] if retracted else known
        standing = _standing_of(kept, origins)
        because = _because(kept, standing, moment) if standing else ()
        if len(kept) < len(known) and not any(source.vote in _YES for source in kept):
            standing = Standing.RETRACTED
            because = tuple(sorted({source.claim.key for source in known if source not in kept}))
        if standing and (not steps or steps[-1].standing is not standing):
            steps.append(HistoryStep(standing, since, because))
    return tuple(steps)


def _is_taken_back(source: Source, retracted: Mapping[str, str], moment: str) -> bool:
    since = retracted.get(source.claim.key)
    return since is not None and moment_of(since) <= moment


def _moments(sources: Sequence[Source], retracted: Mapping[str, str]) -> list[tuple[str, str]]:
    """Every moment at which something became known, in order, and how the report or the decision writes it."""
    written = [source.claim.report.published or NEVER for source in sources] + list(retracted.values())
    first = {moment_of(value): value for value in sorted(written, reverse=True)}
    return sorted(first.items())


def _moment(source: Source) -> str:
    return source.claim.report.moment


def standing_of(sources: Sequence[Source], origins: OriginTree) -> Standing | None:
    """The standing by the rules above; None where nobody asserts, flags or denies (all is supposed)."""
    return _standing_of(sorted(sources, key=lambda source: (source.claim.order, source.key)), origins)


def _standing_of(ordered: Sequence[Source], origins: OriginTree) -> Standing | None:
    denials = _standing_denials(ordered)
    yes = [source for source in ordered if source.vote in _YES and not _withdrawn(source, denials, origins)]
    if not yes:
        if denials and any(source.vote in _YES for source in ordered):
            return Standing.RETRACTED
        return Standing.DENIED if denials else None
    asserting = {origins.of(source) for source in yes}
    if any(origins.of(denial) not in asserting for denial in denials) or (denials and len(asserting) > 1):
        return Standing.DISPUTED
    if any(source.vote is Vote.CONFIRMS or concedes(source) or _comes_round(source, ordered) for source in yes):
        return Standing.CONFIRMED
    firm = {origins.of(source) for source in yes if source.vote is Vote.ASSERTS}
    if len(firm) >= 2:
        return Standing.CORROBORATED
    return Standing.SINGLE_SOURCE if firm else Standing.UNVERIFIED


def _standing_denials(ordered: Sequence[Source]) -> list[Source]:
    """The denials that nothing settled."""
    return [
        source
        for source in ordered
        if source.vote is Vote.DENIES and not any(_settles(other, source) for other in ordered)
    ]


def _comes_round(source: Source, ordered: Sequence[Source]) -> bool:
    """True where the source says what its own side denied before: it admits it, whatever the word."""
    return source.vote is Vote.ASSERTS and any(
        denial.vote is Vote.DENIES
        and denial.speaker is not None
        and _is_one_side(source, denial)
        and _settles(source, denial)
        for denial in ordered
    )


def _settles(other: Source, denial: Source) -> bool:
    """True where `other` ends the denial: the denying side owns up in a later report, or the side hurt concedes."""
    if other.vote not in (Vote.ASSERTS, Vote.CONFIRMS):
        return False
    is_unnamed = denial.speaker is not None and not is_named(denial.speaker) and other.claim.key == denial.claim.key
    if other.claim.report.id == denial.claim.report.id and (is_unnamed or _is_one_side(other, denial)):
        return bool(_FORMERLY.search(denial.claim.quote)) and _owns_up(other)
    if _claims_what_is_disowned(other, denial):
        return True
    if _is_one_side(other, denial):
        return (_moment(other), other.claim.order) > (_moment(denial), denial.claim.order)
    return concedes(other)


def _claims_what_is_disowned(other: Source, denial: Source) -> bool:
    """True where some side denies that it did it, and another owns up to it: then it was done."""
    if other.vote is not Vote.CONFIRMS or other.speaker is None or denial.speaker is None:
        return False
    denied, owned = denial.claim.actors, other.claim.actors
    is_own = bool(denied) and all(is_same_side(denial.speaker, actor) for actor in denied)
    owns = any(is_same_side(other.speaker, actor) for actor in owned)
    return is_own and owns and not any(is_same_side(denial.speaker, actor) for actor in owned)


_FORMERLY = re.compile(
    r"\b(?:after (?:\w+ ){1,4}?(?:had )?|had (?:\w+ )?|having (?:\w+ )?|earlier |previously |initially "
    r"|at first |first |until then |long )"
    r"(?:den(?:ied|ying)|dismiss(?:ed|ing)|reject(?:ed|ing)|refut(?:ed|ing)|ruled out|ruling out|played down)\b",
    re.I,
)
"""How a report tells of a denial that is over: "six days after it denied", "having first dismissed"."""


def _owns_up(other: Source) -> bool:
    """True where the side confirms or concedes it, or says that others took what it would have held."""
    if other.vote is Vote.CONFIRMS or concedes(other):
        return True
    claim, speaker = other.claim, other.speaker
    if speaker is None or claim.mode != "seize-territory":
        return False
    return bool(claim.actors) and not any(is_same_side(speaker, actor) for actor in claim.actors)


def _is_one_side(one: Source, other: Source) -> bool:
    if one.speaker is not None and other.speaker is not None:
        return is_same_side(one.speaker, other.speaker)
    own = one.speaker is None and other.speaker is None
    return own and one.claim.report.outlet == other.claim.report.outlet


def _withdrawn(source: Source, denials: Sequence[Source], origins: OriginTree) -> bool:
    """True where the source's own origin denies it later: the outlet or speaker takes it back."""
    return any(
        origins.of(denial) == origins.of(source)
        and denial.claim.report.id != source.claim.report.id
        and _moment(denial) > _moment(source)
        for denial in denials
    )


_SPEAKS_FOR: dict[Standing, Callable[[Source], bool]] = {
    Standing.CONFIRMED: lambda source: source.vote is Vote.CONFIRMS or concedes(source),
    Standing.DISPUTED: lambda source: source.vote is not Vote.SUPPOSES,
    Standing.DENIED: lambda source: source.vote is Vote.DENIES,
    Standing.RETRACTED: lambda source: source.vote is Vote.DENIES,
    Standing.UNVERIFIED: lambda source: source.vote is Vote.FLAGS,
}


def _because(known: Sequence[Source], standing: Standing, moment: str) -> tuple[str, ...]:
    """The claims of the moment that speak for the standing, in the order known; all that do where it has none."""
    speaks: Callable[[Source], bool] = _SPEAKS_FOR.get(
        standing, lambda source: source.vote in (Vote.ASSERTS, Vote.CONFIRMS)
    )
    fitting = [source for source in known if speaks(source)]
    new = [source for source in fitting if _moment(source) == moment]
    return tuple(dict.fromkeys(source.claim.key for source in new or fitting))


def assertion_of(sources: Sequence[Source]) -> Assertion:
    """Actual once anybody says that it happened; else announced; a mere denial speaks of something actual."""
    assertions = {source.claim.assertion for source in sources if source.vote is not Vote.SUPPOSES}
    for assertion in (Assertion.ACTUAL, Assertion.NEGATED, Assertion.FUTURE):
        if assertion in assertions:
            return Assertion.ACTUAL if assertion is Assertion.NEGATED else assertion
    return Assertion.HYPOTHETICAL
