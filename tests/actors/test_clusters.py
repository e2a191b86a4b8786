from dataclasses import replace

from tests.actors.parses import a_report_of, told
from tests.factories import a_parse

from dateline.actors import find_actors
from dateline.codebook import Sector


def mentions(text: str) -> list[list[str]]:
    """The words of each actor's mentions."""
    parse, places = a_report_of(text)
    return [words for _, _, _, words in told(find_actors(parse, places, published=None), parse.text)]


def test_a_surname_joins_its_full_name() -> None:
    text = "{person:Peruvian Judge Ana Nobody} ruled. {person:Nobody} said so. {person:Mrs. Nobody} left."
    assert mentions(text) == [["Peruvian Judge Ana Nobody", "Nobody", "Mrs. Nobody"]]


def test_two_first_names_are_two_people() -> None:
    assert len(mentions("{person:Ana Nobody} met {person:Luis Nobody}.")) == 2


def test_an_acronym_joins_the_name_that_it_shortens() -> None:
    text = "{organisation:the Green Valley Growers (GVG)} met. {organisation:GVG} said so."
    assert mentions(text) == [["the Green Valley Growers (GVG)", "GVG"]]


def test_capital_and_country_are_one_state() -> None:
    assert mentions("{state:Armenia} agreed, but {state:Yerevan} waits.") == [["Armenia", "Yerevan"]]


def test_an_office_joins_its_holder() -> None:
    text = "{person:Prime Minister Ana Nobody} spoke. {person:The prime minister} left."
    assert mentions(text) == [["Prime Minister Ana Nobody", "The prime minister"]]


def test_the_group_means_the_named_one() -> None:
    text = "{organisation:Hezbollah} fired. {organisation:The group} denied it."
    assert mentions(text) == [["Hezbollah", "The group"]]


def test_a_nominal_of_another_country_stays_apart() -> None:
    assert len(mentions("{force:The Syrian army} met {force:the Turkish army}.")) == 2


def test_an_indefinite_mention_is_a_new_actor() -> None:
    assert len(mentions("{person:The soldier} fled. {person:A soldier} died.")) == 2


def test_the_army_is_not_the_rebel_army_named_before() -> None:
    text = "{organisation:The Southern Liberation Army} fled. {force:Rebels} hid. {force:The army} said so."
    marked = a_parse(text)
    last = replace(marked.mentions[-1], same_as=((0, 0.9),))
    first = replace(marked.mentions[0], sectors=((Sector.REB, 0.9),))
    found = find_actors(replace(marked, mentions=(first, *marked.mentions[1:-1], last)), (), published=None)
    assert [actor.sectors[:1] for actor in found if last.span in actor.mentions] == [(Sector.MIL,)]
    assert not any({first.span, last.span} <= set(actor.mentions) for actor in found)


def test_the_militants_are_the_one_armed_group_that_the_report_names() -> None:
    text = "{group:The militants} left. {organisation:The Abu Sayyaf group} said so."
    assert mentions(text) == [["The militants", "The Abu Sayyaf group"]]


def test_an_armed_group_that_names_itself_like_an_army_is_one_of_rebels() -> None:
    parse, places = a_report_of("An armed group calling itself {organisation:the Brigades of the Vow} spoke.")
    (actor, *_) = find_actors(parse, places, published=None)
    assert actor.sectors[:1] == (Sector.REB,)


def test_the_newspaper_is_whoever_reported_before() -> None:
    text = "{person:El Farol} reported, citing {group:doctors}, that three died. {media:The newspaper} was silent."
    assert ["El Farol", "The newspaper"] in mentions(text)
