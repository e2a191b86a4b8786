"""What speaks for and against two claims being one happening.

Each feature is a small pure function of the two claims, symmetric, from -1 (against) over 0 (says nothing) to 1 (for).
Its first docstring line is its public documentation.
"""

from collections.abc import Callable, Set
from functools import lru_cache
from typing import TypeVar

from dateline.codebook import Assertion, ClaimType
from dateline.corroboration.cited import CitedClaim, Party, content_words
from dateline.corroboration.likeness import is_named_person, name_words, parties_likeness, spot_likeness
from dateline.corroboration.near_types import type_likeness
from dateline.corroboration.reach import RECENT_DAYS, news_gap, reach_of, slack_of

LIKE_REPORTS = 0.2
"""Dice share of names at which two reports are as likely of one story as not; read off ECB+ train."""

ENOUGH_NAMES = 8
"""Names from which a report's share of them is taken at its word; in a report of three sentences it is chance."""

NAMES_APART = 24
"""Names from which few shared ones speak against one story in full: short reports of one name different things."""

STALE_DAYS = 45
"""Days after which two reports of undated acts are more likely of two; set on a year of agency reports, by eye."""

Name = TypeVar("Name", str, int)
UNSAID = 0.3
"""What remains of places that lie apart where a sentence of words or a pact does not name its own; set on scenarios."""

_ON_THE_GROUND = frozenset(
    {
        ClaimType.ASSAULT,
        ClaimType.COERCE,
        ClaimType.PROTEST,
        ClaimType.MOBILIZE,
        ClaimType.RETREAT,
        ClaimType.AID,
        ClaimType.CONTROL,
        ClaimType.DEPLOYMENT,
        ClaimType.DISPLACEMENT,
    }
)
"""Acts and states that happen somewhere: their place is theirs even where another sentence names it."""

_TELLING_MODES = frozenset(
    "withdraw disarm ceasefire resign convict expel seize-territory abduct suicide-attack aerial drone arrest deport "
    "curfew martial-law strike hunger visit phone refugees return member suspended left".split()
)
"""Modes that name the act itself, whatever the words; in the others much has room (`change`, `allege`, `firearms`)."""

_MUTUAL = frozenset({ClaimType.CONSULT, ClaimType.COOPERATE, ClaimType.ACCORD, ClaimType.TALKS, ClaimType.RELATIONS})

PACTS = frozenset({ClaimType.AGREE, ClaimType.ACCORD, ClaimType.SUPPORT, ClaimType.TALKS, ClaimType.COOPERATE})

Feature = Callable[[CitedClaim, CitedClaim], float]


def kind(left: CitedClaim, right: CitedClaim) -> float:
    """Same type and mode, or near ones by the table of near types."""
    likeness = type_likeness(left, right)
    return -1.0 if likeness is None else likeness


def act(left: CitedClaim, right: CitedClaim) -> float:
    """The anchors are one word or of one family ("withdrawal", "pullout"), or their mode says as much; else against."""
    if left.lemma == right.lemma:
        return 1.0
    if left.family and left.family == right.family:
        return 0.7
    if left.mode and left.mode == right.mode:
        return 0.4 if left.mode in _TELLING_MODES else -0.1
    return -1.0


def when(left: CitedClaim, right: CitedClaim) -> float:
    """The times overlap, more the more exact they are; undated acts go by how far apart the news of them is."""
    ours, theirs = left.days, right.days
    gap = reach_of(left).gap(reach_of(right))
    if ours and theirs:
        if gap:
            return -0.2 if gap == 1 else -0.5 if gap <= min(slack_of(left), slack_of(right)) else -1.0
        longest = max(ours.length, theirs.length)
        return 1.0 if longest <= 3 else 0.8 if longest <= 31 else 0.4 if longest <= 366 else 0.1
    if gap:
        return -0.2 if gap <= min(slack_of(left), slack_of(right)) else -1.0
    apart = news_gap(left, right)
    if apart is None:
        return -0.6
    return 0.5 if apart <= RECENT_DAYS else 0.0 if apart <= STALE_DAYS else -0.4


def where(left: CitedClaim, right: CitedClaim) -> float:
    """The places are one, or one lies inside the other, or they are apart; words can be spoken anywhere."""
    if left.place is None or right.place is None:
        return 0.0
    likeness = spot_likeness(left.place, right.place)
    if likeness is None:
        return 0.0
    if likeness > 0:
        return likeness
    told = has_place(left) and has_place(right)
    if told and left.place.country != right.place.country:
        is_venue = left.type in PACTS and right.type in PACTS  # where it was signed, and where it holds
        is_home = home_of(right) == left.place.country or home_of(left) == right.place.country
        told = not is_venue and not is_home
    return likeness if told else UNSAID * likeness


def home_of(claim: CitedClaim) -> str | None:
    """The one country of all involved, where the place lies in another: abroad, or a namesake taken for it."""
    countries = {party.country for party in (*claim.actors, *claim.recipients)} - {None}
    if claim.place is None or len(countries) != 1 or claim.place.country in countries:
        return None
    return next(iter(countries))


def has_place(claim: CitedClaim) -> bool:
    """False for words and pacts whose sentence does not name their place: it is the dateline's, or a neighbour's."""
    if claim.place is None:
        return False
    if claim.type in _ON_THE_GROUND:
        return True
    words = _place_words(claim.place.name)
    return not words or not words.isdisjoint(claim.words)


_place_words = lru_cache(maxsize=16384)(content_words)


def actors(left: CitedClaim, right: CitedClaim) -> float:
    """Those who do it are the same by name, by side, or by country and sector; of a meeting, all who take part."""
    if _are_mutual(left, right):
        likeness = parties_likeness((*left.actors, *left.recipients), (*right.actors, *right.recipients))
    else:
        likeness = parties_likeness(left.actors, right.actors)
    return 0.0 if likeness is None else likeness


def recipients(left: CitedClaim, right: CitedClaim) -> float:
    """Those to whom it is done are the same by name, by side, or by country and sector."""
    likeness = None if _are_mutual(left, right) else parties_likeness(left.recipients, right.recipients)
    return 0.0 if likeness is None else likeness


def _are_mutual(left: CitedClaim, right: CitedClaim) -> bool:
    """Both are of a kind in which the parties do the same, and who is named first is chance; a visit is not."""
    return left.type in _MUTUAL and right.type in _MUTUAL and "visit" not in (left.mode, right.mode)


def other_sides(left: CitedClaim, right: CitedClaim) -> float:
    """Words and measures by, or towards, other countries; on the ground, people are given the country of the place."""
    if _ON_THE_GROUND.intersection((left.type, right.type)):
        return 0.0
    return 1.0 if min(actors(left, right), recipients(left, right)) <= -1.0 else 0.0


def other_people(left: CitedClaim, right: CitedClaim) -> float:
    """Both name persons, and nobody whom one names is among those of the other."""
    ours = _named((*left.actors, *left.recipients))
    if not ours:
        return 0.0
    theirs = _named((*right.actors, *right.recipients))
    return 1.0 if theirs and ours.isdisjoint(theirs) else 0.0


@lru_cache(maxsize=16384)
def _named(parties: tuple[Party, ...]) -> frozenset[str]:
    """The words of the names of the persons among these."""
    return frozenset(word for party in parties if is_named_person(party) for word in name_words(party.name))


def roles_swapped(left: CitedClaim, right: CitedClaim) -> float:
    """Each one's actors are the other's recipients: A did it to B, B did it to A."""
    if not (left.recipients or right.recipients) or _are_mutual(left, right):
        return 0.0
    across = parties_likeness(left.actors, right.recipients), parties_likeness(left.recipients, right.actors)
    straight = parties_likeness(left.actors, right.actors)
    swapped = [value for value in across if value is not None]
    return 1.0 if swapped and min(swapped) >= 0.8 and (straight is None or straight < 0.5) else 0.0


_AGREEMENT = ((0.9, 1.0), (0.5, 0.3), (0.2, -0.5), (0.0, -1.0))
"""From which share of the larger figure the smaller says how much; set by hand."""


def numbers(left: CitedClaim, right: CitedClaim) -> float:
    """Figures of one unit agree within a tenth, or differ by more than half, or beyond what a count still grows by."""
    values = []
    for ours in left.figures:
        for theirs in right.figures:
            if (ours.unit, ours.currency) == (theirs.unit, theirs.currency):
                low, high = sorted((ours.value, theirs.value))
                values.append(next(value for share, value in _AGREEMENT if low >= share * high))
    return max(values, default=0.0)


def wording(left: CitedClaim, right: CitedClaim) -> float:
    """The share of content words that the two sentences have in common (Dice)."""
    total = len(left.words) + len(right.words)
    return 2 * len(left.words & right.words) / total if total else 0.0


def reports(left: CitedClaim, right: CitedClaim) -> float:
    """The reports share their names and numbers: 0 at the share usual for one story told twice, -1 at none (Dice)."""
    if left.report.id == right.report.id:
        return 0.0
    return _reports_likeness(left.report.names, right.report.names)


@lru_cache(maxsize=8192)
def _reports_likeness(ours: frozenset[str], theirs: frozenset[str]) -> float:
    """The same of the reports' names: two reports have several claims, and each is compared with the other's."""
    likeness = names_likeness(ours, theirs, enough=1)
    return likeness * min(1.0, min(len(ours), len(theirs)) / (ENOUGH_NAMES if likeness > 0 else NAMES_APART))


def names_likeness(ours: Set[Name], theirs: Set[Name], *, enough: int = ENOUGH_NAMES) -> float:
    """How much two reports' names, or numbers that stand for them, say for one story; in full from `enough` names."""
    total = len(ours) + len(theirs)
    if not total:
        return 0.0
    shared = 2 * len(ours & theirs) / total
    sure = min(1.0, min(len(ours), len(theirs)) / enough)
    return sure * max(-1.0, min(1.0, (shared - LIKE_REPORTS) / LIKE_REPORTS))


def same_report(left: CitedClaim, right: CitedClaim) -> float:
    """Both stand in one report, so their words and names agree whatever they speak of."""
    return 1.0 if left.report.id == right.report.id else 0.0


def happening(left: CitedClaim, right: CitedClaim) -> float:
    """The reader found both in one report: 1 it takes them for one happening, -1 for two."""
    if left.report.id != right.report.id or left.happening is None or right.happening is None:
        return 0.0
    return 1.0 if left.happening == right.happening else -1.0


def hypothesis(left: CitedClaim, right: CitedClaim) -> float:
    """Exactly one of the two is merely hypothetical."""
    unreal = (left.assertion is Assertion.HYPOTHETICAL) + (right.assertion is Assertion.HYPOTHETICAL)
    return 1.0 if unreal == 1 else 0.0


FEATURES: dict[str, Feature] = {
    function.__name__: function
    for function in (
        kind,
        act,
        when,
        where,
        actors,
        recipients,
        other_people,
        other_sides,
        roles_swapped,
        numbers,
        wording,
        reports,
        same_report,
        happening,
        hypothesis,
    )
}
"""All features, in the order in which a reason lists them."""
