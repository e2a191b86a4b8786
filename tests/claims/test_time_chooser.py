from dataclasses import replace

from tests.factories import a_parse, mark

from dateline.claims.chronology import Chronology
from dateline.claims.time_chooser import MOST, choose_times, linked_values, options
from dateline.codebook import Assertion, ClaimType, TimeKind
from dateline.model import Anchor, Claim, Labelled, Link, Parse, Span, Time, Timex


def read(marked: str, *values: str) -> tuple[Parse, list[Claim], list[Time]]:
    """A parse, ASSAULT claims at the spans marked c, times at those marked t."""
    text, spans = mark(marked)
    claims = [Claim(f"c{n}", ClaimType.ASSAULT, span) for n, span in enumerate(spans["c"], 1)]
    times = [
        Time(f"t{n}", span, value, TimeKind.DATE, Timex("DATE", value))
        for n, (span, value) in enumerate(zip(spans.get("t", []), values, strict=True), 1)
    ]
    return a_parse(text), claims, times


def times_of(marked: str, *values: str, assertion: Assertion = Assertion.ACTUAL) -> list[str | None]:
    parse, claims, times = read(marked, *values)
    asserted = [replace(claim, assertion=assertion) for claim in claims]
    return [c.time for c in choose_times(asserted, parse, times=times, attributions=(), published="2012-11-18")]


def test_the_date_beside_the_anchor_is_its_time() -> None:
    assert times_of("Rebels {c:attacked} a post in Goma on {t:Friday}.", "2012-11-16") == ["2012-11-16"]


def test_a_bare_background_mention_has_no_time() -> None:
    assert times_of("If rebels {c:attack} the town, many will flee.", assertion=Assertion.HYPOTHETICAL) == [None]


def test_between_two_dates_of_a_sentence_the_readers_link_decides() -> None:
    told = "Gunmen {c:killed} two guards on {t:Friday}, after rebels {c:bombed} the depot in {t:May}."
    parse, claims, times = read(told, "2012-11-16", "2012-05")
    linked = replace(
        parse,
        timexes=tuple(Labelled(time.span, "date") for time in times),
        anchors=(Anchor(claims[1].anchor, ClaimType.ASSAULT, links=(Link("time", 1, 0.95),)),),
    )
    chosen = choose_times(claims, linked, times=times, attributions=(), published="2012-11-18")
    assert [claim.time for claim in chosen] == ["2012-11-16", "2012-05"]


def test_a_later_mention_keeps_the_time_of_the_happening() -> None:
    told = "Rebels {c:bombed} a market on {t:Friday}. The {c:bombing} killed a trader."
    assert times_of(told, "2012-11-16") == ["2012-11-16", "2012-11-16"]


def test_without_a_day_of_publication_only_the_reports_dates_can_be_chosen() -> None:
    parse, claims, times = read("Rebels {c:attacked} a post in {t:May 2012}.", "2012-05")
    chronology = Chronology.of(parse, claims, times=times, attributions=(), published=None)
    assert [option.value for option in options(chronology, 0)[1]] == [None, "2012-05"]


def test_the_day_and_the_month_of_publication_are_choices_of_their_own() -> None:
    parse, claims, _ = read("Rebels have {c:attacked} a post.")
    chronology = Chronology.of(parse, claims, times=(), attributions=(), published="2012-11-18")
    assert [option.value for option in options(chronology, 0)[1]] == [None, "2012-11-18", "2012-11"]


def test_of_very_many_dates_the_nearest_are_looked_at() -> None:
    years = [str(year) for year in range(1970, 2000)]
    text = "Rebels {c:attacked} a post. " + " ".join(f"It was {{t:{year}}} then." for year in years)
    parse, claims, times = read(text, *years)
    chronology = Chronology.of(parse, claims, times=times, attributions=(), published=None)
    assert [option.value for option in options(chronology, 0)[1]] == [None, *years[:MOST]]


def test_the_best_link_to_each_value_counts() -> None:
    spans = [Span(10, 16), Span(20, 26)]
    times = [
        Time(f"t{n}", span, "2012-11-16", TimeKind.DATE, Timex("DATE", "2012-11-16")) for n, span in enumerate(spans)
    ]
    parse = Parse("x" * 40, timexes=tuple(Labelled(span, "date") for span in spans))
    anchor = Anchor(
        Span(0, 5), ClaimType.ASSAULT, links=(Link("time", 0, 0.3), Link("time", 1, 0.6), Link("actor", 0, 0.9))
    )
    assert linked_values(anchor, parse, times) == {"2012-11-16": 0.6}
