from tests.factories import a_parse, mark

from dateline.claims.chronology import Chronology, Spot
from dateline.codebook import ClaimType, TimeKind
from dateline.model import Attribution, Claim, Span, Time, Timex

MARKED = (
    "A spokesman {cue:said} {t:Friday} that rebels had {c:attacked} a post in {t:May}. They have {c:shelled} it since."
)
TEXT, SPANS = mark(MARKED)
VALUES = ("2012-11-16", "2012-05")


def a_chronology() -> Chronology:
    times = [
        Time(f"t{n}", span, value, TimeKind.DATE, Timex("DATE", value))
        for n, (span, value) in enumerate(zip(SPANS["t"], VALUES, strict=True), 1)
    ]
    claims = [Claim(f"c{n}", ClaimType.ASSAULT, span) for n, span in enumerate(SPANS["c"], 1)]
    said = Attribution("s1", source=(), cue=tuple(SPANS["cue"]), content=())
    return Chronology.of(a_parse(TEXT), claims, times=times, attributions=[said], published="2012-11-18T08:00")


def test_an_expression_knows_what_leads_it_in_and_whether_it_dates_the_saying() -> None:
    friday, may = a_chronology().expressions
    assert (friday.lead, friday.is_said) == ("other", True)
    assert (may.lead, may.is_said) == ("in", False)


def test_an_expression_lists_the_claims_of_its_sentence_alone() -> None:
    assert [e.anchors for e in a_chronology().expressions] == [(0,), (0,)]
    assert list(a_chronology().in_sentence(1)) == []


def test_the_day_of_publication_leaves_the_hour_out() -> None:
    assert a_chronology().published == "2012-11-18"


def test_a_gap_is_counted_in_words_and_negative_behind() -> None:
    assert Spot(4, 5, 0).gap(Spot(8, 8, 0)) == 3
    assert Spot(8, 8, 0).gap(Spot(4, 5, 0)) == -3


def test_of_very_many_expressions_those_about_a_sentence_and_the_first_ones_are_looked_at() -> None:
    day = "2012-11-16"
    text = "Rebels attacked. " * 200
    starts = range(0, len(text) - 1, len("Rebels attacked. "))
    times = [Time(f"t{n}", Span(at, at + 6), day, TimeKind.DATE, Timex("DATE", day)) for n, at in enumerate(starts)]
    chronology = Chronology.of(a_parse(text), (), times=times, attributions=(), published=None)
    assert [e.spot.sentence for e in chronology.about(100)] == [0, *range(76, 124)]
    assert [e.spot.sentence for e in chronology.occurrences(day, 2)] == list(range(26))
