import pytest
from tests.actors.parses import a_report_of

from dateline.actors import find_actors
from dateline.codebook import Sector


def codes(text: str, *, published: str | None = None) -> list[tuple[str | None, str]]:
    """Country and primary sector of each actor, in order of first mention."""
    parse, places = a_report_of(text)
    return [(actor.country, actor.sectors[0].value) for actor in find_actors(parse, places, published=published)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{force:Baku's forces} moved in.", ("AZE", "MIL")),
        ("{state:Moscow} maintains its stance.", ("RUS", "GOV")),
        ("{organisation:The Kremlin} agreed.", ("RUS", "GOV")),
        ("{person:Kremlin spokesman Yuri Nobody} spoke.", ("RUS", "GOV")),
        ("{person:Thai Interior Minister Somchai Nobody} spoke.", ("THA", "GOV")),
        ("{person:A spokesman for the Iraqi army} spoke.", ("IRQ", "MIL")),
        ("{person:A police spokesman} in {KEN:Nairobi} spoke.", ("KEN", "COP")),
        ("{group:Turkish-backed rebels} fled {SYR:Aleppo}.", ("SYR", "REB")),
        ("The {force:Turkish}-backed army left {SYR:Aleppo}.", ("TUR", "MIL")),
        ("{group:Rebels} fled to {COD:Goma}.", ("COD", "REB")),
        ("{force:the U.S.-led coalition} struck {SYR:Raqqa}.", (None, "MIL")),
        ("{group:other countries} joined. {IRQ:Baghdad} was calm.", (None, "GOV")),
        ("{organisation:Islamic State of Iraq} and the Levant struck {SYR:Raqqa}.", (None, "REB")),
        ("{organisation:Islamic State} struck {SYR:Raqqa}.", (None, "REB")),
        ("{group:Thousands of Kenyan students} marched.", ("KEN", "EDU")),
        ("{media:Azerbaijani media} reported it.", ("AZE", "JRN")),
        ("{force:U.S. and Iraqi troops} met.", (None, "MIL")),
        ("{person:The U.S. ambassador to Iraq} left.", ("USA", "GOV")),
        ("{force:Kurdish Syrian forces} left {TUR:Ankara}.", ("SYR", "REB")),
        ("{group:the Syrian Kurds} left {TUR:Ankara}.", ("SYR", "CVL")),
        ("{group:Turkey's Syrian rebel allies} left.", ("SYR", "REB")),
        ("{group:Arab militias} left {SDN:Nyala}.", ("SDN", "PRM")),
        ("{group:Arab states} left {SDN:Nyala}.", (None, "GOV")),
        ("{organisation:the Obama administration} spoke in {IRQ:Mosul}.", ("USA", "GOV")),
        ("{organisation:KHARTOUM (AP) Sudan's cabinet} resigned.", ("SDN", "GOV")),
        ("{person:Islamic State recruiter Ann Nobody} was held in {AUS:Perth}.", ("AUS", "REB")),
    ],
)
def test_a_phrase_says_country_and_sector(text: str, expected: tuple[str | None, str]) -> None:
    assert codes(text)[0] == expected


def test_an_office_holder_is_what_the_day_made_him() -> None:
    assert codes("{person:Barack Obama} spoke.", published="2006-05-01") == [("USA", "LEG")]
    assert codes("{person:Barack Obama} spoke.", published="2012-05-01") == [("USA", "GOV")]


def test_a_surname_alone_means_the_holder_of_the_country_at_hand() -> None:
    text = "{state:Russia} agreed. {person:Mr. Putin} said so."
    assert codes(text, published="2015-02-01") == [("RUS", "GOV"), ("RUS", "GOV")]


def test_unnamed_people_belong_to_the_place() -> None:
    assert codes("In {NGA:Kano}, {group:gunmen} shot {group:two villagers}.") == [("NGA", "UAF"), ("NGA", "CVL")]


def test_his_forces_are_his_countrys() -> None:
    assert codes("{person:French President Jean Nobody} praised {force:his troops} in {MLI:Gao}.")[1] == ("FRA", "MIL")


def test_the_same_report_gives_the_same_actors() -> None:
    parse, places = a_report_of("{group:The rebels} met {person:Kofi Annan} in {SYR:Homs}.")
    assert find_actors(parse, places, published=None) == find_actors(parse, places, published=None)


def test_an_empty_text_has_no_actors() -> None:
    parse, places = a_report_of("")
    assert find_actors(parse, places, published=None) == ()


def test_a_report_in_capitals_is_read_too() -> None:
    text = "{force:THE PERUVIAN ARMY} MET {person:PRESIDENT ALBERTO FUJIMORI} IN {PER:LIMA}."
    assert codes(text, published="1995-03-01") == [("PER", "MIL"), ("PER", "GOV")]


def test_a_spokesman_belongs_to_whom_he_speaks_for() -> None:
    text = "{person:Peruvian Minister Ana Nobody} left {FRA:Paris}. {person:A spokesman for Nobody} spoke."
    assert codes(text) == [("PER", "GOV"), ("PER", "GOV")]


def test_a_dateline_abroad_gives_nobody_a_country() -> None:
    assert codes("BANGKOK — {group:Rebels} took a town in {MMR:northern Myanmar}.") == [("MMR", "REB")]


def test_who_is_named_after_a_territory_that_few_recognise_is_told_apart_from_its_sovereign() -> None:
    parse, places = a_report_of("{group:Transnistrian officials} met {organisation:the Moldovan government}.")
    found = [(actor.country, Sector.PRE in actor.sectors) for actor in find_actors(parse, places, published=None)]
    assert found == [("MDA", True), ("MDA", False)]
