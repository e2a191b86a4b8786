import pytest
from tests.factories import a_parse, mark

from dateline.claims.bodies import is_given_up, is_suspension, with_member_first
from dateline.codebook import ActorKind, ClaimType, Feature, Status
from dateline.model import Actor, Anchor, Claim, Place, Span, Verdict


def suspends(marked: str) -> bool:
    text, spans = mark(marked)
    places = [Place("p1", span.of(text), span, feature=Feature.COUNTRY) for span in spans.get("country", [])]
    return is_suspension(Anchor(spans["anchor"][0], ClaimType.SANCTION), a_parse(text), places)


@pytest.mark.parametrize(
    "marked",
    [
        "The bloc {anchor:suspended} {country:Togo} on Friday.",
        "The bloc's {anchor:suspension} of {country:Togo} came on Friday.",
        "{country:Togo} remains {anchor:suspended}.",
        "The kingdom was {anchor:suspended} from the African Union in May.",
        "The bloc {anchor:suspended} the country after the coup.",
    ],
)
def test_a_state_that_a_body_suspends_is_a_suspended_member(marked: str) -> None:
    assert suspends(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "The ministry {anchor:suspended} two officers.",
        "{country:Togo} {anchor:suspended} flights to Lagos.",
        "The minister was {anchor:suspended} from his post.",
    ],
)
def test_other_suspensions_are_left_alone(marked: str) -> None:
    assert not suspends(marked)


def test_a_lifted_suspension_is_no_suspension() -> None:
    text, spans = mark("The bloc lifted its two-year {anchor:suspension} of Togo.")
    assert is_given_up(Anchor(spans["anchor"][0], ClaimType.MEMBERSHIP), a_parse(text))


def test_the_member_is_the_actor_and_the_body_the_recipient() -> None:
    bloc = Actor("a1", "the bloc", ActorKind.ORGANISATION, None)
    togo = Actor("a2", "Togo", ActorKind.STATE, "TGO")
    claim = Claim(
        "c1",
        ClaimType.MEMBERSHIP,
        Span(0, 1),
        verdict=Verdict(Status.ASSERTED, "own_voice", ()),
        actors=("a1",),
        recipients=("a2",),
    )
    filled = with_member_first(claim, a_parse("x"), actors=[bloc, togo])
    assert (filled.actors, filled.recipients) == (("a2",), ("a1",))


def test_who_has_been_readmitted_is_the_member() -> None:
    text, spans = mark("{togo:Togo} has been {x:readmitted} to {bloc:the bloc}. {other:Ghana} was glad.")
    actors = [
        Actor("a1", "the bloc", ActorKind.ORGANISATION, None, mentions=tuple(spans["bloc"])),
        Actor("a2", "Togo", ActorKind.STATE, "TGO", mentions=tuple(spans["togo"])),
        Actor("a3", "Ghana", ActorKind.STATE, "GHA", mentions=tuple(spans["other"])),
    ]
    claim = with_member_first(
        Claim("c1", ClaimType.MEMBERSHIP, spans["x"][0], recipients=("a1",)), a_parse(text), actors=actors
    )
    assert claim.actors == ("a2",)
