from dateline.incidents.things import find_things
from dateline.incidents.words import OF_WEAPONS, TARGETS, WEAPONS
from dateline.model import Span


def things(text: str, *, barred: tuple[Span, ...] = ()) -> list[str]:
    return [span.of(text) for span in find_things(text, Span(0, len(text)), TARGETS, barred=barred)]


def weapons(text: str) -> list[str]:
    found = find_things(text, Span(0, len(text)), WEAPONS, describing=OF_WEAPONS)
    return [span.of(text) for span in found]


def test_a_thing_reaches_back_over_what_describes_it():
    assert things("REBELS BURNED A MAIN POWER STATION AND TWO PUBLIC BUSES.") == ["MAIN POWER STATION", "PUBLIC BUSES"]


def test_a_noun_that_describes_or_owns_another_is_no_thing():
    assert things("The embassy's staff and a school teacher left by train.") == ["train"]


def test_a_thing_does_not_reach_into_an_anchor():
    text = "They bombed bridges."
    assert things(text, barred=(Span(5, 11),)) == ["bridges"]


def test_a_weapon_keeps_its_name_and_drops_what_is_said_of_it():
    assert weapons("A POWERFUL CAR BOMB ATTACK, TWO HAND GRENADES AND AN OLD RIFLE") == [
        *("CAR BOMB", "HAND GRENADES", "RIFLE"),
    ]
