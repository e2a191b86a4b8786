import pytest
from tests.factories import a_parse, mark

from dateline.claims.retype import retype, without_objects
from dateline.codebook import Assertion, ClaimType
from dateline.model import Anchor, Parse, Place, Span


def typed(marked: str, kind: ClaimType) -> tuple[ClaimType, str | None, str | None]:
    text, spans = mark(marked)
    parse: Parse = a_parse(text)
    places = [Place("p1", span.of(text), span) for span in spans.get("place", [])]
    anchor, taken = retype(Anchor(spans["anchor"][0], kind, modes=((None, 1.0),)), parse, places=places)
    mode = anchor.modes[0][0] if anchor.modes else None
    return anchor.type, mode, taken.name if taken else None


@pytest.mark.parametrize(
    "marked",
    [
        "Rebels {anchor:captured} the eastern town of {place:Bunia}.",
        "Rebels {anchor:took control} of {place:Bunia}.",
        "{place:Bunia} was {anchor:seized} by rebels.",
        "{place:Bunia} {anchor:fell} to the rebels.",
    ],
)
def test_taking_a_place_is_seizing_territory(marked: str) -> None:
    assert typed(marked, ClaimType.COERCE) == (ClaimType.ASSAULT, "seize-territory", "Bunia")


@pytest.mark.parametrize(
    "marked",
    [
        "Rebels {anchor:captured} two soldiers near {place:Bunia}.",
        "Police {anchor:seized} weapons in {place:Bunia}.",
        "Rebels {anchor:shelled} {place:Bunia}.",
    ],
)
def test_taking_persons_or_things_is_left_to_the_reader(marked: str) -> None:
    assert typed(marked, ClaimType.COERCE) == (ClaimType.COERCE, None, None)


def test_taking_ground_by_its_common_noun_is_seizing_territory() -> None:
    marked = "The army {anchor:seized} the disputed region from the separatists."
    assert typed(marked, ClaimType.COERCE) == (ClaimType.ASSAULT, "seize-territory", None)


def test_suspending_ones_part_in_a_body_is_membership() -> None:
    marked = "The minister said the country had {anchor:suspended} its participation in the bloc."
    assert typed(marked, ClaimType.SANCTION) == (ClaimType.MEMBERSHIP, "suspended", None)


def test_suspending_aid_is_left_to_the_reader() -> None:
    assert typed("Donors {anchor:suspended} aid.", ClaimType.SANCTION) == (ClaimType.SANCTION, None, None)


@pytest.mark.parametrize(
    ("marked", "read", "settled"),
    [
        ("The {anchor:siege} went on.", ClaimType.ASSAULT, (ClaimType.COERCE, "restrict", None)),
        ("The {anchor:retreat} went on.", ClaimType.ASSAULT, (ClaimType.RETREAT, "withdraw", None)),
        ("Freedonia will {anchor:expel} two diplomats.", ClaimType.COERCE, (ClaimType.SANCTION, "expel", None)),
        ("The army {anchor:vowed} to crush the revolt.", ClaimType.AGREE, (ClaimType.THREATEN, "x", None)),
    ],
)
def test_a_word_of_one_meaning_settles_the_type(
    marked: str, read: ClaimType, settled: tuple[ClaimType, str | None, str | None]
) -> None:
    text, spans = mark(marked)
    anchor, taken = retype(Anchor(spans["anchor"][0], read), a_parse(text), places=())
    assert (anchor.type, anchor.modes[0][0] if anchor.modes else "x", taken) == settled


def test_expelling_residents_is_left_to_the_reader() -> None:
    assert typed("Soldiers {anchor:expelled} the villagers.", ClaimType.COERCE) == (ClaimType.COERCE, None, None)


def test_a_crowd_on_a_road_obstructs_in_protest() -> None:
    marked = "Angry farmers {anchor:blocked} the northern highway."
    assert typed(marked, ClaimType.COERCE) == (ClaimType.PROTEST, "obstruct", None)


def test_police_on_a_road_are_left_to_the_reader() -> None:
    assert typed("Police {anchor:blocked} the northern highway.", ClaimType.COERCE)[0] is ClaimType.COERCE


def test_a_suspended_participation_is_one_claim() -> None:
    text = "Armenia has suspended its participation in the alliance."
    verb, noun = Anchor(Span(12, 21), ClaimType.MEMBERSHIP), Anchor(Span(26, 39), ClaimType.MEMBERSHIP)
    assert without_objects(Parse(text, anchors=(verb, noun))).anchors == (verb,)
    assert without_objects(Parse(text, anchors=(noun,))).anchors == (noun,)


def test_a_suspension_that_is_lifted_makes_a_member_again() -> None:
    text, spans = mark("The bloc lifted its {anchor:suspension} of the country on Friday.")
    anchor, _ = retype(Anchor(spans["anchor"][0], ClaimType.SANCTION), a_parse(text), places=[])
    assert (anchor.type, anchor.modes[0][0]) == (ClaimType.MEMBERSHIP, "member")


def test_relations_that_are_restored_are_there_again() -> None:
    marked = "Togo and Benin {anchor:restored} full diplomatic relations."
    assert typed(marked, ClaimType.CONCEDE) == (ClaimType.RELATIONS, "warm", None)


def test_soldiers_who_go_home_withdraw_and_families_do_not() -> None:
    soldiers, families = "All 630 soldiers will {anchor:return}.", "The families of the soldiers {anchor:fled}."
    assert typed(soldiers, ClaimType.DISPLACEMENT) == (ClaimType.RETREAT, "withdraw", None)
    assert typed(families, ClaimType.DISPLACEMENT) == (ClaimType.DISPLACEMENT, None, None)


def test_who_has_no_relations_has_severed_ones() -> None:
    text, spans = mark("The two have had no diplomatic {anchor:ties} since 2021.")
    given = Anchor(spans["anchor"][0], ClaimType.RELATIONS, assertions=((Assertion.NEGATED, 0.9),))
    anchor, _ = retype(given, a_parse(text), places=[])
    assert (anchor.modes[0][0], anchor.assertions) == ("severed", ((Assertion.ACTUAL, 1.0),))


def test_what_somebody_says_that_others_must_do_is_a_demand() -> None:
    assert typed("Atland said that Bergia {anchor:must return} the ship.", ClaimType.RETREAT)[0] is ClaimType.REQUEST
    assert typed("Atland {anchor:returned} the ship.", ClaimType.RETREAT)[0] is ClaimType.RETREAT


def test_talks_that_were_held_are_a_meeting() -> None:
    marked = "The palace denied that such {anchor:talks} had taken place."
    assert typed(marked, ClaimType.TALKS)[0] is ClaimType.CONSULT


def test_a_telephone_call_with_somebody_is_a_meeting_by_phone() -> None:
    marked = "The president said in a phone {anchor:call} with the king that he would come."
    assert typed(marked, ClaimType.REQUEST) == (ClaimType.CONSULT, "phone", None)


def test_talks_that_are_planned_are_a_meeting_to_come() -> None:
    text, spans = mark("{anchor:Talks} between the two are planned for Monday in Geneva.")
    anchor, _ = retype(Anchor(spans["anchor"][0], ClaimType.TALKS), a_parse(text), places=())
    assert (anchor.type, anchor.assertions) == (ClaimType.CONSULT, ((Assertion.FUTURE, 1.0),))


def test_weapons_that_are_seized_are_no_ground() -> None:
    text, spans = mark("The militants {anchor:seized} weapons and a truck.")
    read = Anchor(spans["anchor"][0], ClaimType.ASSAULT, modes=(("seize-territory", 1.0),))
    anchor, _ = retype(read, a_parse(text), places=())
    assert (anchor.type, anchor.modes[0][0]) == (ClaimType.COERCE, "seize")


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("The soldiers had “{anchor:relocated}” from the town.", (ClaimType.RETREAT, "withdraw", None)),
        ("Orlian troops were {anchor:moved} out of {place:Telma}.", (ClaimType.RETREAT, "withdraw", None)),
        ("Orlian troops were {anchor:moved} to {place:Telma}.", (ClaimType.MOBILIZE, None, None)),
        ("The patients were {anchor:evacuated} from {place:Telma}.", (ClaimType.MOBILIZE, None, None)),
    ],
)
def test_soldiers_that_are_moved_from_somewhere_have_left_it(marked: str, expected: tuple[object, ...]) -> None:
    assert typed(marked, ClaimType.MOBILIZE) == expected


@pytest.mark.parametrize(
    "marked",
    [
        "The two sides will meet in Telma on Friday for {anchor:talks} on the border.",
        "{anchor:Talks} between Orlia and Veyne are to resume in May.",
    ],
)
def test_talks_for_which_somebody_is_still_to_meet_are_to_come(marked: str) -> None:
    text, spans = mark(marked)
    anchor, _ = retype(Anchor(spans["anchor"][0], ClaimType.TALKS), a_parse(text), places=())
    assert (anchor.type, anchor.assertions[0][0]) == (ClaimType.CONSULT, Assertion.FUTURE)


def test_the_town_of_a_region_is_what_is_taken() -> None:
    text, spans = mark("Rebels {anchor:captured} the {outer:northern Orlian} town of {place:Telma}.")
    places = [Place(f"p{n}", s.of(text), s) for n, s in enumerate((spans["outer"][0], spans["place"][0]))]
    _, taken = retype(Anchor(spans["anchor"][0], ClaimType.ASSAULT), a_parse(text), places=places)
    assert taken is not None
    assert taken.name == "Telma"


@pytest.mark.parametrize(
    ("marked", "kind"),
    [
        ("The soldiers were seen packing. About 60 men {anchor:left} the town.", ClaimType.RETREAT),
        ("The mine was closed. About 60 men {anchor:left} the town.", ClaimType.DISPLACEMENT),
    ],
)
def test_the_men_of_a_report_on_soldiers_leave_as_a_force(marked: str, kind: ClaimType) -> None:
    assert typed(marked, ClaimType.DISPLACEMENT)[0] is kind


def test_power_that_is_seized_is_no_ground() -> None:
    text, spans = mark("Officers said that they had {anchor:seized} power.")
    read = Anchor(spans["anchor"][0], ClaimType.ASSAULT, modes=(("seize-territory", 0.9),))
    anchor, taken = retype(read, a_parse(text), places=())
    assert (anchor.modes[0][0], taken) == (None, None)


@pytest.mark.parametrize(
    ("marked", "kind"),
    [
        ("The two sides began direct {anchor:talks} in Telma.", ClaimType.TALKS),
        ("The two sides held {anchor:talks} in Telma.", ClaimType.CONSULT),
        ("The two sides vowed to open {anchor:talks} in Telma.", ClaimType.CONSULT),
    ],
)
def test_talks_that_have_begun_are_under_way(marked: str, kind: ClaimType) -> None:
    assert typed(marked, ClaimType.CONSULT)[0] is kind


@pytest.mark.parametrize(
    ("marked", "read", "settled"),
    [
        ("Sixty observers {anchor:arrived} in Telma.", ClaimType.CONSULT, (ClaimType.MOBILIZE, "troops", None)),
        ("The soldiers {anchor:arrived} back home.", ClaimType.CONSULT, (ClaimType.CONSULT, None, None)),
        ("Orlia's envoy {anchor:arrived} in Telma.", ClaimType.CONSULT, (ClaimType.CONSULT, None, None)),
        ("He {anchor:ordered} the army into the streets.", ClaimType.REQUEST, (ClaimType.MOBILIZE, "troops", None)),
        ("Orlia has {anchor:left} the convention on mines.", ClaimType.RETREAT, (ClaimType.MEMBERSHIP, "left", None)),
        ("The army {anchor:left} the town.", ClaimType.RETREAT, (ClaimType.RETREAT, None, None)),
        (
            "Orlia is {anchor:returning} to the Maghreb Union.",
            ClaimType.DISPLACEMENT,
            (ClaimType.MEMBERSHIP, "member", None),
        ),
        ("Orlia {anchor:lifted sanctions} on Veyne.", ClaimType.SANCTION, (ClaimType.CONCEDE, None, None)),
        (
            "Police used batons to {anchor:disperse} the crowd.",
            ClaimType.COERCE,
            (ClaimType.ASSAULT, "crowd-control", None),
        ),
        ("The last of them {anchor:flew home}.", ClaimType.MOBILIZE, (ClaimType.RETREAT, "withdraw", None)),
        ("Soldiers {anchor:retook} it.", ClaimType.RETREAT, (ClaimType.ASSAULT, "seize-territory", None)),
        ("The junta {anchor:banned demonstrations}.", ClaimType.PROTEST, (ClaimType.COERCE, "restrict", None)),
        (
            "They have {anchor:held} {place:Bunia} since May.",
            ClaimType.ASSAULT,
            (ClaimType.CONTROL, "de-facto", "Bunia"),
        ),
        (
            "{place:Bunia}, near the border with {place:Orlia}, was {anchor:overrun} in May.",
            ClaimType.ASSAULT,
            (ClaimType.ASSAULT, "seize-territory", "Bunia"),
        ),
    ],
)
def test_words_around_a_general_verb_settle_its_type(
    marked: str, read: ClaimType, settled: tuple[ClaimType, str | None, str | None]
) -> None:
    assert typed(marked, read) == settled
