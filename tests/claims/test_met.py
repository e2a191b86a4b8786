import pytest
from tests.factories import a_parse, mark

from dateline.claims.met import with_those_met
from dateline.codebook import ActorKind, ClaimType, Status
from dateline.model import Actor, Attribution, Claim, Verdict


def parties(marked: str) -> list[str]:
    """The actors of the marked meeting, of which only the envoy was found."""
    text, spans = mark(marked)
    actors = [Actor(key, key, ActorKind.PERSON, None, (), mentions=tuple(spans[key])) for key in ("envoy", "other")]
    verdict = Verdict(Status.ASSERTED, "own_voice", ())
    claim = Claim("c1", ClaimType.CONSULT, spans["anchor"][0], actors=("envoy",), verdict=verdict)
    (found,) = with_those_met([claim], a_parse(text), actors=actors)
    return list(found.actors)


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("{envoy:The envoy} {anchor:met} {other:the junta's leader, General Tun}, in Aran.", ["envoy", "other"]),
        ("{envoy:The envoy} {anchor:met} {other:Tun}'s mother.", ["envoy"]),
        ("{envoy:The envoy} {anchor:met} protesters, said {other:Tun}.", ["envoy"]),
    ],
)
def test_whom_somebody_met_takes_part(marked: str, expected: list[str]) -> None:
    assert parties(marked) == expected


def test_whom_the_talks_are_held_with_takes_part_and_who_denies_that_he_holds_them() -> None:
    marked = "{envoy:The envoy} denied that he was holding {anchor:talks} with {other:the rebels} in Aran."
    text, spans = mark(marked)
    actors = [Actor(key, key, ActorKind.PERSON, None, (), mentions=tuple(spans[key])) for key in ("envoy", "other")]
    said = Attribution("a1", (), (), (), speaker="envoy")
    verdict = Verdict(Status.DENIED, "only_denied", ())
    claims = [
        Claim("c1", ClaimType.TALKS, spans["anchor"][0], actors=(one,), attributions=("a1",), verdict=verdict)
        for one in ("envoy", "other")
    ]
    found = with_those_met(claims, a_parse(text), actors=actors, attributions=[said])
    assert [claim.actors for claim in found] == [("envoy", "other"), ("envoy", "other")]
