import pytest

from dateline.places import IndexedGazetteer
from dateline.places.told import told


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("RUVA - Soldiers came home.", ["RUVA"]),
        ("AL-ORIN, Libya (Northern Wire) - Soldiers left.", ["AL-ORIN"]),
        ("UPDATE - Soldiers left.", []),
        ("Soldiers left the airbase of al-Orin.", ["al-Orin"]),
        ("They handed over the al-Orin airbase.", ["al-Orin"]),
        ("They handed over the Russian airbase.", []),
        ("The group claimed the attack on Geidam.", ["Geidam"]),
        ("The group claimed the attack on Hezbollah.", []),
    ],
)
def test_words_give_away_a_name_that_nobody_knows(text: str, names: list[str]) -> None:
    assert [span.of(text) for span in told(text, gazetteer=IndexedGazetteer.open())] == names
