import pytest
from tests.factories import a_parse, mark

from dateline.claims.pairs import with_pairs
from dateline.codebook import ActorKind, ClaimType, Sector, Status
from dateline.model import Actor, Claim, Verdict

ACTORS = [
    Actor("a1", "Veyne's government", ActorKind.ORGANISATION, "VEY", (Sector.GOV,)),
    Actor("a2", "Aran Front", ActorKind.GROUP, "VEY", (Sector.REB,)),
    Actor("a3", "the two sides", ActorKind.GROUP, None, (Sector.GOV,)),
    Actor("a4", "prisoners", ActorKind.GROUP, "VEY", (Sector.CVL,)),
]


def parties(marked: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Actors and recipients of the last claim; the first one names both sides."""
    text, spans = mark(marked)
    verdict = Verdict(Status.ASSERTED, "own_voice", ())
    first, last = spans["anchor"]
    claims = [
        Claim("c1", ClaimType.ASSAULT, first, verdict=verdict, actors=("a1",), recipients=("a2",)),
        Claim("c2", ClaimType.AGREE, last, verdict=verdict, actors=("a3",), recipients=("a4",)),
    ]
    found = with_pairs(claims, a_parse(text), actors=ACTORS)[-1]
    return found.actors, found.recipients


def test_them_that_one_state_broke_off_are_the_ties_of_all() -> None:
    text, spans = mark("The government and the Front {anchor:restored} ties, which the first {anchor:broke them off}.")
    first, last = spans["anchor"]
    both = Claim("c1", ClaimType.RELATIONS, first, actors=("a1", "a2"))
    alone = Claim("c2", ClaimType.RELATIONS, last, actors=("a1",))
    assert with_pairs([both, alone], a_parse(text), actors=ACTORS)[-1].actors == ("a1", "a2")
    other = Claim("c2", ClaimType.RELATIONS, last, actors=("a4",))
    assert with_pairs([both, other], a_parse(text), actors=ACTORS)[-1].actors == ("a4",)


@pytest.mark.parametrize(
    "marked",
    [
        "The army {anchor:attacked} the Front. The two sides have {anchor:freed} prisoners.",
        "The army {anchor:attacked} the Front. Both sides {anchor:agreed}.",
        "The army {anchor:attacked} the Front. The {anchor:talks} between the two sides went on.",
    ],
)
def test_the_two_sides_are_those_of_the_claim_before(marked: str) -> None:
    assert parties(marked) == (("a1", "a2"), ("a4",))


@pytest.mark.parametrize(
    "marked",
    [
        "The army {anchor:attacked} the Front. He {anchor:agreed} to both plans.",
        "The army {anchor:attacked} the Front. The two sides were {anchor:urged} to stop.",
    ],
)
def test_other_subjects_stay_as_they_are(marked: str) -> None:
    assert parties(marked) == (("a3",), ("a4",))


def test_two_neighbours_are_the_two_states_that_the_claims_before_have_between_them() -> None:
    states = [Actor("b1", "Veyne", ActorKind.STATE, "VEY"), Actor("b2", "Aran", ActorKind.STATE, "ARA")]
    third = Actor("b3", "Orlia", ActorKind.STATE, "ORL")
    text, spans = mark("Veyne {x:left}. Aran {x:stayed}. {x:Relations} between the two neighbours are tense.")
    left, stayed, ties = spans["x"]
    before = [
        Claim("c1", ClaimType.RETREAT, left, actors=("b1",)),
        Claim("c2", ClaimType.DEPLOYMENT, stayed, actors=("b2",)),
    ]
    tense = Claim("c3", ClaimType.RELATIONS, ties)
    assert with_pairs([*before, tense], a_parse(text), actors=states)[-1].actors == ("b1", "b2")
    crowd = [*before, Claim("c4", ClaimType.DEPLOYMENT, stayed, actors=("b3",)), tense]
    assert with_pairs(crowd, a_parse(text), actors=[*states, third])[-1].actors == ()


def test_the_two_who_have_been_at_odds_are_the_pair_and_no_passive() -> None:
    text, spans = mark("Veyne {x:met} Aran. Ties of the two neighbours have been {x:tense}.")
    states = [Actor("b1", "Veyne", ActorKind.STATE, "VEY"), Actor("b2", "Aran", ActorKind.STATE, "ARA")]
    met = Claim("c1", ClaimType.CONSULT, spans["x"][0], actors=("b1", "b2"))
    tense = Claim("c2", ClaimType.RELATIONS, spans["x"][1], actors=("b1",))
    assert with_pairs([met, tense], a_parse(text), actors=states)[-1].actors == ("b1", "b2")
    hurt = Claim("c2", ClaimType.ASSAULT, spans["x"][1], actors=())
    assert with_pairs([met, hurt], a_parse(text), actors=states)[-1].actors == ()
