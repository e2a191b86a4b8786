import pytest

from dateline.codebook import PlaceUse
from dateline.model import Span
from dateline.places.use import use_of


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("Moscow said it would not leave.", "Moscow", PlaceUse.ACTOR),
        ("Moscow has repeatedly accused others.", "Moscow", PlaceUse.ACTOR),
        ("Baku's forces moved at dawn.", "Baku", PlaceUse.ACTOR),
        ("A deal between Ankara and others.", "Ankara", PlaceUse.ACTOR),
        ("The Geneva talks stalled.", "Geneva", PlaceUse.ATTRIBUTIVE),
        ("She is a Syria expert.", "Syria", PlaceUse.ATTRIBUTIVE),
        ("Rain fell in Geneva last week.", "Geneva", PlaceUse.PLACE),
        ("They fled to Syria when it began.", "Syria", PlaceUse.PLACE),
        ("Syria, he said, would answer.", "Syria", PlaceUse.ACTOR),
    ],
)
def test_the_words_around_a_name_tell_its_use(text, name, expected):
    start = text.index(name)
    assert use_of(Span(start, start + len(name)), text, can_act=True) is expected


def test_a_town_that_holds_no_power_does_not_act():
    assert use_of(Span(0, 5), "Derna said farewell.", can_act=False) is PlaceUse.PLACE
