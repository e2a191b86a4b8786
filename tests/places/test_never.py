import pytest
from tests.factories import mark

from dateline.places import IndexedGazetteer
from dateline.places.never import is_never_place


@pytest.fixture(scope="module")
def gazetteer() -> IndexedGazetteer:
    return IndexedGazetteer.open()


@pytest.mark.parametrize(
    "marked",
    [
        "until the end of {name:Ramadan}",
        "closed in {name:June}",
        "the {name:Malian} city of Gao",
        "the {name:Nairobi} Evening Post said",
        "a village {name:north of} Gao",
        "a vote in {name:Congress} on aid",
        "the president of {name:the Republic}",
        "{name:Police} fired tear gas at the crowd",
        "GAO, Mali ({name:Niger Bend Wire}) - Soldiers left on Monday.",
        "GAO ({name:Nordfunk}) — Soldiers left on Monday.",
        "as {name:River Herald} had it",
    ],
)
def test_days_adjectives_and_papers_are_no_places(marked: str, gazetteer: IndexedGazetteer) -> None:
    text, spans = mark(marked)
    assert is_never_place(spans["name"][0], text, gazetteer=gazetteer, wide=False)


@pytest.mark.parametrize(
    "marked",
    [
        "a market in {name:Nairobi}",
        "BIRMINGHAM ({name:Alabama}) - Rain",
        "the {name:Gao} region",
        "in {name:Georgia} today",
    ],
)
def test_towns_and_countries_stay(marked: str, gazetteer: IndexedGazetteer) -> None:
    text, spans = mark(marked)
    assert not is_never_place(spans["name"][0], text, gazetteer=gazetteer, wide=False)
