import pytest
from tests.factories import a_parse, mark

from dateline.claims.turns import with_parties_of_turns, with_turns
from dateline.codebook import ActorKind, ClaimType, Feature, Sector
from dateline.model import Actor, Claim, Place, Span

SECTORS = {"army": Sector.MIL, "rebels": Sector.REB, "state": Sector.GOV, "envoy": Sector.GOV}


def turned(marked: str) -> tuple[str, str, str, list[str], list[str], str | None] | None:
    """(anchor, type, mode, actors, recipients, place) of the turn of phrase; None where there is none."""
    text, spans = mark(marked)
    actors = [
        Actor(label, label, ActorKind.GROUP, "XXX", (sector,), mentions=tuple(spans[label]))
        for label, sector in SECTORS.items()
        if label in spans
    ]
    places = [Place("p1", span.of(text), span, feature=Feature.TOWN) for span in spans.get("place", [])]
    parse, turns = with_turns(a_parse(text), actors=actors, places=places)
    if not turns:
        return None
    (anchor,) = parse.anchors
    claim = Claim("c1", anchor.type, anchor.span, actors=tuple(actor.id for actor in actors[:1]))
    (claim,) = with_parties_of_turns([claim], turns, attributions=())
    place = turns[anchor.span].place
    parties = list(claim.actors), list(claim.recipients)
    return anchor.span.of(text), anchor.type.value, anchor.modes[0][0] or "", *parties, place.name if place else None


SEIZED = "ASSAULT", "seize-territory"


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        (
            "{army:The army} lost the town of {place:Telma} to {rebels:the rebels} on Sunday.",
            ("lost", *SEIZED, ["rebels"], ["army"], "Telma"),
        ),
        ("{place:Telma} fell to {rebels:the rebels} in May.", ("fell", *SEIZED, ["rebels"], [], "Telma")),
        (
            "{place:Telma} slipped out of {state:government} hands on Sunday.",
            ("slipped", *SEIZED, [], ["state"], "Telma"),
        ),
        ("{army:The army} has lost control of {place:Telma}.", ("lost control", *SEIZED, [], ["army"], "Telma")),
        (
            "{place:Telma} passed into the hands of {rebels:the rebels}.",
            ("passed", *SEIZED, ["rebels"], [], "Telma"),
        ),
        (
            "{place:Telma} is still in the hands of {rebels:the rebels}.",
            ("hands", "CONTROL", "de-facto", ["rebels"], [], "Telma"),
        ),
        ("{place:Telma} changed hands twice.", ("changed hands", *SEIZED, [], [], "Telma")),
        (
            "{army:Government troops} had been driven out of {place:Telma}.",
            ("driven out", *SEIZED, [], ["army"], "Telma"),
        ),
        (
            "{rebels:The rebels} drove {army:the army} out of the town of {place:Telma}.",
            ("drove", *SEIZED, [], ["army"], "Telma"),
        ),
        (
            "A clip shows {army:Orlian troops} leaving {place:Telma}.",
            ("leaving", "RETREAT", "withdraw", ["army"], [], "Telma"),
        ),
        ("{army:The army} gave up {place:Telma}.", ("gave up", "RETREAT", "withdraw", ["army"], [], "Telma")),
    ],
)
def test_ground_that_is_lost_or_held_in_a_turn_of_phrase_is_a_claim(marked: str, expected: tuple[object, ...]) -> None:
    assert turned(marked) == expected


@pytest.mark.parametrize(
    ("marked", "anchor"),
    [
        ("{state:Atland} gave {envoy:the Bergian ambassador} 48 hours to leave.", "leave"),
        ("{state:Atland} ordered {envoy:two Bergian diplomats} to leave.", "ordered"),
        ("{state:Atland} declared {envoy:the envoy} persona non grata.", "persona non grata"),
    ],
)
def test_an_envoy_who_is_sent_away_is_expelled(marked: str, anchor: str) -> None:
    assert turned(marked) == (anchor, "SANCTION", "expel", ["state"], ["envoy"], None)


def test_an_envoy_who_was_told_to_leave_is_not_the_one_who_expels() -> None:
    marked = "{envoy:The ambassador} was given a week to leave."
    assert turned(marked) == ("leave", "SANCTION", "expel", [], ["envoy"], None)


def test_who_did_what_an_and_joins_the_order_to_gives_the_order() -> None:
    text, spans = mark(
        "{state:Atland} {act:cut} its ties. It {again:left} and gave {envoy:the ambassador} a week to leave."
    )
    actors = [
        Actor(key, key, ActorKind.GROUP, "XXX", (SECTORS[key],), mentions=(spans[key][0],))
        for key in ("state", "envoy")
    ]
    parse, turns = with_turns(a_parse(text), actors=actors, places=[])
    acts = [
        Claim("c1", ClaimType.SANCTION, spans["act"][0], actors=("envoy",)),
        Claim("c2", ClaimType.RETREAT, spans["again"][0], actors=("state",)),
        Claim("c3", ClaimType.SANCTION, parse.anchors[0].span),
    ]
    claim = with_parties_of_turns(acts, turns, attributions=())[-1]
    assert (claim.actors, claim.recipients) == (("state",), ("envoy",))


def test_a_town_that_had_fallen_was_seized_whatever_its_name() -> None:
    assert turned("The minister denied that the town had fallen.") == ("fallen", *SEIZED, [], [], None)
    assert turned("The town had fallen ill.") is None


def test_a_recalled_envoy_is_a_sanction() -> None:
    found = turned("{state:Atland} recalled its ambassador from Bergia.")
    assert found is not None
    assert found[:3] == ("recalled", "SANCTION", "withdraw")


@pytest.mark.parametrize(
    "marked",
    [
        "{place:Telma} fell to {envoy:its neighbour} in the final.".replace("envoy", "other"),
        "{army:The army} lost two men to {rebels:the rebels}.",
        "The temperature fell to zero.",
        "{state:Atland} told {rebels:the rebels} to leave.",
    ],
)
def test_other_falls_and_orders_are_left_alone(marked: str) -> None:
    assert turned(marked) is None


def test_what_the_reader_made_of_the_words_gives_way() -> None:
    from dataclasses import replace

    from dateline.model import Anchor

    parse = a_parse("Atland gave the ambassador a week to leave.")
    read = (Anchor(Span(7, 11), ClaimType.AGREE), Anchor(Span(37, 42), ClaimType.RETREAT))
    found, _ = with_turns(replace(parse, anchors=read), actors=(), places=())
    assert [(anchor.span, anchor.type) for anchor in found.anchors] == [(Span(37, 42), ClaimType.SANCTION)]


@pytest.mark.parametrize("words", ["{state:Atland} exchanged 40 prisoners.", "{state:Atland} held a prisoner swap."])
def test_an_exchange_of_prisoners_is_a_release(words: str) -> None:
    found = turned(words)
    assert found is not None
    assert found[1:3] == ("RETREAT", "release")


def test_a_column_without_a_name_is_of_the_force_of_its_nation() -> None:
    found = turned("{army:The Orlian army} denied it. A video shows 20 Orlian lorries leaving {place:Telma}.")
    assert found == ("leaving", "RETREAT", "withdraw", ["army"], [], "Telma")
