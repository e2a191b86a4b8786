from dateline.codebook import Feature
from dateline.model import Span
from dateline.places.candidates import find_candidates
from dateline.places.entry import Entry, Gazetteer
from dateline.places.resolve import resolve


def countries(text: str, *words: str, gazetteer: Gazetteer, demonyms: dict[str, int] | None = None) -> list[str | None]:
    """The country of the place chosen for each word, at its first mention after the one before."""
    names, at = [], 0
    for word in words:
        start = text.index(word, at)
        at = start + len(word)
        names.append((Span(start, at), word))
    found = resolve(names, text, gazetteer=gazetteer, demonyms=demonyms or {})
    return [resolution and resolution.candidate.entry.country for resolution in found]


def test_the_better_known_of_two_namesakes_wins_when_nothing_else_speaks(gazetteer):
    assert countries("It rained in Tripoli.", "Tripoli", gazetteer=gazetteer) == ["LBY"]


def test_the_country_of_the_story_decides_between_namesakes(gazetteer):
    text = "From Sidon to Tripoli, Lebanon was dark."
    assert countries(text, "Sidon", "Tripoli", "Lebanon", gazetteer=gazetteer) == ["LBN", "LBN", "LBN"]


def test_a_container_behind_the_comma_decides_and_holds_for_later_mentions(gazetteer):
    text = "A fire in Alexandria, La., is out. Alexandria thanked the crews."
    assert countries(text, "Alexandria", "La.", "Alexandria", gazetteer=gazetteer) == ["USA", "USA", "USA"]


def test_another_spelling_is_understood_where_the_report_points_to_its_country(gazetteer):
    assert countries("Floods in Dernah, Libya.", "Dernah", "Libya", gazetteer=gazetteer) == ["LBY", "LBY"]


def test_an_unknown_name_stays_unresolved(gazetteer):
    assert countries("He lives in Zyzzyva.", "Zyzzyva", gazetteer=gazetteer) == [None]


def test_a_region_of_its_own_is_no_direction_of_a_wider_one(gazetteer):
    gazetteer.add(Entry("area:N", "North Derna", 40.0, 20.0, "LBY", Feature.REGION, 50.0, 5.0, "area"))
    gazetteer.add(Entry("area:D", "Derna Hills", 30.0, 20.0, "LBY", Feature.REGION, 50.0, 7.0, "area"), "Derna region")
    (first, *_) = find_candidates("North Derna region", gazetteer=gazetteer)
    assert (first.entry.name, first.bearings) == ("North Derna", ())
