"""What `find_times` finds, where it ends, and what it means; the report is of Wednesday 17 April 2024."""

from time import process_time

import pytest

from dateline.codebook import TimeKind
from dateline.model import Labelled, Parse, Span, Time, Timex
from dateline.times import Scope, find_times, time_at

PUBLISHED = "2024-04-17"


def found(text: str, *, published: str | None = PUBLISHED, scope: Scope = Scope.RECORD) -> list[tuple[str, str | None]]:
    """The words and EDTF of every time in the text."""
    times = find_times(Parse(text), published=published, scope=scope)
    return [(time.span.of(text), time.value) for time in times]


def timexes(text: str, *, published: str | None = PUBLISHED) -> list[tuple[str, str, str | None]]:
    """The words, TIMEX3 type and TIMEX3 value of every time in TimeML's scope."""
    times = find_times(Parse(text), published=published, scope=Scope.TIMEML)
    return [(time.span.of(text), time.timex.type, time.timex.value) for time in times]


def test_a_time_is_told_in_edtf_and_in_timex3() -> None:
    text = "The convoy left on Tuesday night."
    assert find_times(Parse(text), published=PUBLISHED) == (
        Time("t1", Span(19, 32), "2024-04-16", TimeKind.DATE, Timex("TIME", "2024-04-16TNI")),
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They met on 5 May 2010 in Geneva.", ("5 May 2010", "2010-05-05")),
        ("They met on May 5, 2010, in Geneva.", ("May 5, 2010", "2010-05-05")),
        ("They met on the 5th of May, 2010.", ("the 5th of May, 2010", "2010-05-05")),
        ("They met on Wednesday, May 5th, 2010.", ("Wednesday, May 5th, 2010", "2010-05-05")),
        ("They met on 2010-05-05 in Geneva.", ("2010-05-05", "2010-05-05")),
        ("They met on 05/13/2010 in Geneva.", ("05/13/2010", "2010-05-13")),
        ("They met on 13/05/2010 in Geneva.", ("13/05/2010", "2010-05-13")),
        ("They met on 4.5.2010 in Geneva.", ("4.5.2010", "2010-05-04")),
        ("They met on Sept . 4 , 2010 in Geneva.", ("Sept . 4 , 2010", "2010-09-04")),
        ("They met in May 2010.", ("May 2010", "2010-05")),
        ("They met in early March 2010.", ("early March 2010", "2010-03")),
        ("They met in 2010.", ("2010", "2010")),
        ("They met in late 2010.", ("late 2010", "2010")),
        ("They met at the end of 2010.", ("the end of 2010", "2010-12")),
        ("They met in the early 1990s.", ("the early 1990s", "199X")),
        ("It was built in the 19th century.", ("the 19th century", "18XX")),
        ("Talks ran from 2003 to 2007.", ("from 2003 to 2007", "2003/2007")),
        ("The war of 1980-88 ended.", ("1980-88", "1980/1988")),
        ("They met on 5-7 May 2010.", ("5-7 May 2010", "2010-05-05/2010-05-07")),
        ("They met on April 8 and 9.", ("April 8 and 9", "2024-04-08/2024-04-09")),
        (
            "It ran from July 10, 2023 to October 31, 2023.",
            ("July 10, 2023 to October 31, 2023", "2023-07-10/2023-10-31"),
        ),
        ("They met from May to July 2010.", ("May to July 2010", "2010-05/2010-07")),
        ("MADRID, 30 JAN 90 -- THE ARMY LEFT.", ("30 JAN 90", "1990-01-30")),
        ("They met in the summer of 2017.", ("the summer of 2017", "2017-22")),
        ("Losses grew in the third quarter of 2023.", ("the third quarter of 2023", "2023-07/2023-09")),
        ("Exports fell in the first half of last year.", ("the first half of last year", "2023-01/2023-06")),
        ("They fled on Christmas Eve.", ("Christmas Eve", "2023-12-24")),
        ("The truce began on Good Friday 2022.", ("Good Friday 2022", "2022-04-15")),
        ("It was rebuilt after World War II.", ("World War II", "1939/1945")),
    ],
)
def test_dates_that_the_calendar_names(text: str, expected: tuple[str, str]) -> None:
    assert found(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The army said on Wednesday it had left.", ("Wednesday", "2024-04-17")),
        ("The army said on Friday it had left.", ("Friday", "2024-04-12")),
        ("The army will leave on Friday.", ("Friday", "2024-04-19")),
        ("The army is expected to leave Friday.", ("Friday", "2024-04-19")),
        ("The ministers meet on Monday in Vienna.", ("Monday", "2024-04-22")),
        ("The curfew holds until Saturday.", ("Saturday", "2024-04-20")),
        ("The strike could end as early as Saturday.", ("Saturday", "2024-04-20")),
        ("Parties argued ahead of Sunday's vote.", ("Sunday", "2024-04-21")),
        ("Sunday's vote was peaceful.", ("Sunday", "2024-04-14")),
        ("It happened last Wednesday.", ("last Wednesday", "2024-04-10")),
        ("It begins next Wednesday.", ("next Wednesday", "2024-04-24")),
        ("It fell late on Saturday afternoon.", ("late on Saturday afternoon", "2024-04-13")),
        ("They crossed in the early hours of Sunday morning.", ("the early hours of Sunday morning", "2024-04-14")),
    ],
)
def test_weekdays_follow_publication_and_tense(text: str, expected: tuple[str, str]) -> None:
    assert found(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They left yesterday.", ("yesterday", "2024-04-16")),
        ("They leave tomorrow morning.", ("tomorrow morning", "2024-04-18")),
        ("They left overnight.", ("overnight", "2024-04-17")),
        ("Shelling began at dawn.", ("dawn", "2024-04-17")),
        ("They left last year.", ("last year", "2023")),
        ("They left earlier this month.", ("earlier this month", "2024-04")),
        ("They left last week.", ("last week", "2024-04-08/2024-04-14")),
        ("They were seen this week.", ("this week", "2024-04-15/2024-04-17")),
        ("They will be seen this week.", ("this week", "2024-04-15/2024-04-21")),
        ("They fled over the weekend.", ("the weekend", "2024-04-13/2024-04-14")),
        ("They must go by the end of the year.", ("the end of the year", "2024-12")),
        ("They left ten days ago.", ("ten days ago", "2024-04-07")),
        ("They left nearly three years ago.", ("nearly three years ago", "2021")),
        ("They left two decades ago.", ("two decades ago", "2004~")),
        ("Over the past two months prices rose.", ("the past two months", "2024-02/2024-04")),
        ("They left in recent months.", ("recent months", "2024-02~/2024-04")),
        ("They left in recent weeks.", ("recent weeks", "2024-03~/2024-04-17")),
        ("They left in November.", ("November", "2023-11")),
        ("They will leave in November.", ("November", "2024-11")),
        ("They left in April.", ("April", "2024-04")),
        ("They left on November 9.", ("November 9", "2023-11-09")),
        ("They will vote on November 9.", ("November 9", "2024-11-09")),
        ("They met on March 30.", ("March 30", "2024-03-30")),
        ("They left last summer.", ("last summer", "2023-22")),
    ],
)
def test_relative_dates_lean_on_publication(text: str, expected: tuple[str, str]) -> None:
    assert found(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They held it for nearly three decades.", ("nearly three decades", "P30Y")),
        ("They held out for weeks.", ("weeks", "PXW")),
        ("A 14-day truce began.", ("14-day", "P14D")),
        ("It took two and a half years.", ("two and a half years", "P2Y6M")),
        ("It took a few hours.", ("a few hours", "PTXH")),
        ("They walked for 1,000 days.", ("1,000 days", "P1000D")),
        ("He ruled for the past 20 years.", ("the past 20 years", "P20Y")),
        ("The week-long siege ended.", ("week-long", "P1W")),
        ("The two-week-old truce collapsed.", ("two-week-old", "P2W")),
        ("They came two weeks before the attack.", ("two weeks", "P2W")),
    ],
)
def test_lengths_of_time_are_durations(text: str, expected: tuple[str, str]) -> None:
    assert found(text) == [expected]
    assert [time.kind for time in find_times(Parse(text), published=PUBLISHED)] == [TimeKind.DURATION]


@pytest.mark.parametrize(
    ("text", "words", "timex"),
    [
        ("They pray every Friday.", "every Friday", "XXXX-WXX-5"),
        ("Thousands die each year.", "each year", "P1Y"),
        ("The list is updated daily.", "daily", "P1D"),
        ("They gather on Tuesday nights.", "Tuesday nights", "XXXX-WXX-2TNI"),
    ],
)
def test_recurring_times_are_sets_without_a_value(text: str, words: str, timex: str) -> None:
    (time,) = find_times(Parse(text), published=PUBLISHED)
    assert (time.span.of(text), time.value, time.kind, time.timex) == (words, None, TimeKind.SET, Timex("SET", timex))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("On 3 March 2020 they met. The next day they signed.", ("The next day", "2020-03-04")),
        ("On 3 March 2020 they met. Three days later they signed.", ("Three days later", "2020-03-06")),
        ("In March 2020 they met. The following month they signed.", ("The following month", "2020-04")),
        ("On 3 March 2020 they met. That night the town fell.", ("That night", "2020-03-03")),
        ("In 2014 they met. Two years earlier it was quiet.", ("Two years earlier", "2012")),
        ("He came on 3 May 2023. They had struck the night before.", ("the night before", "2023-05-02")),
    ],
)
def test_a_date_named_earlier_carries_what_leans_on_it(text: str, expected: tuple[str, str]) -> None:
    assert found(text)[1] == expected


def test_relative_times_without_publication_have_no_value() -> None:
    text = "They left on Tuesday, last week, in May, on May 6, ten days ago and in 2003."
    assert [value for _, value in found(text, published=None)] == [None, None, None, None, None, "2003"]


@pytest.mark.parametrize(
    "text",
    [
        "The 21-year-old man, 35 years old, spoke.",
        "They are now recently seen.",
        "Theresa May spoke and they may march on.",
        "All 20 may have died.",
        "April Ryan asked the question.",
        "Resolution 1973 was passed and 1,950 rebels fled.",
        "He is in his 30s.",
        "The Sunday Times reported it.",
        "Production costs fell by a quarter.",
        "The fall of the city stunned them.",
    ],
)
def test_what_places_nothing_in_time_is_left_out(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It is now quiet.", ("now", "DATE", "PRESENT_REF")),
        ("It was recently quiet.", ("recently", "DATE", "PAST_REF")),
        ("Nobody knows the future.", ("the future", "DATE", "FUTURE_REF")),
        ("It fell at 10:35 a.m. Friday.", ("10:35 a.m. Friday", "TIME", "2024-04-12T10:35")),
        ("It fell at 5 p.m. GMT on April 2.", ("5 p.m. GMT on April 2", "TIME", "2024-04-02T17:00")),
        ("It fell last week.", ("last week", "DATE", "2024-W15")),
        ("It fell in the 1980s.", ("the 1980s", "DATE", "198")),
        ("It fell over the past two months.", ("the past two months", "DURATION", "P2M")),
        ("It fell in nineteen ninety-seven.", ("nineteen ninety-seven", "DATE", "1997")),
        ("Profit fell in the third quarter.", ("the third quarter", "DATE", "2023-Q3")),
    ],
)
def test_timeml_scope_speaks_timex3(text: str, expected: tuple[str, str, str]) -> None:
    assert timexes(text) == [expected]


def test_a_month_inside_a_persons_name_is_no_time() -> None:
    text = "Aides of June Hartwell came in June."
    parse = Parse(text, names=(Labelled(Span(9, 22), "PER"),))
    assert [time.span for time in find_times(parse, published=PUBLISHED)] == [Span(31, 35)]


def test_recent_days_are_a_duration_of_unknown_length() -> None:
    (time,) = find_times(Parse("Attacks grew in recent days."), published=PUBLISHED)
    assert (time.value, time.kind, time.timex) == ("PXD", TimeKind.DURATION, Timex("DURATION", "PXD"))


def test_the_time_at_a_span_is_the_one_that_shares_most_with_it() -> None:
    times = find_times(Parse("From May 2003 they held it until June 2004."), published=None)
    assert time_at(times, Span(9, 13)) == times[0]
    assert time_at(times, Span(12, 38)) == times[1]
    assert time_at(times, Span(14, 18)) is None


def test_times_are_numbered_in_reading_order() -> None:
    times = find_times(Parse("In 2003, in May 2004 and on 6 June 2005."), published=None)
    assert [(time.id, time.value) for time in times] == [("t1", "2003"), ("t2", "2004-05"), ("t3", "2005-06-06")]


@pytest.mark.parametrize("unit", ["the ", "1 ", "two ", "May 5, ", "last week ", "- ", "aaaa"])
def test_one_endless_line_is_read_in_linear_time(unit: str) -> None:
    def seconds(size: int) -> float:
        start = process_time()
        find_times(Parse(unit * (size // len(unit))), published=PUBLISHED)
        return process_time() - start

    seconds(1_000)
    assert seconds(80_000) < 20 * max(seconds(20_000), 0.005)


def test_figures_are_read_in_the_order_of_the_reports_other_dates() -> None:
    british, american = (
        "It began on 5 May 2010, and ended 03/04/2011.",
        "It began on May 5, 2010, and ended 03/04/2011.",
    )
    assert [value for _, value in found(british)] == ["2010-05-05", "2011-04-03"]
    assert [value for _, value in found(american)] == ["2010-05-05", "2011-03-04"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Later Tuesday, the convoy left.", [("Tuesday", "DATE", "2024-04-16")]),
        ("Earlier today, the convoy left.", [("today", "DATE", "2024-04-17")]),
        ("Late Tuesday, the convoy left.", [("Late Tuesday", "DATE", "2024-04-16")]),
        ("They need it right now.", [("now", "DATE", "PRESENT_REF")]),
        ("Now, he said, it was their turn.", []),
        ("Now the port is shut.", [("Now", "DATE", "PRESENT_REF")]),
        ("He was soon freed.", []),
        ("It may soon end.", [("soon", "DATE", "FUTURE_REF")]),
        ("It grew in recent years.", [("recent years", "DURATION", "PXY")]),
        ("The vote is set for the week of May 6.", [("the week of May 6", "DATE", "2024-W19")]),
        ("They met the day before last Tuesday.", [("the day before last Tuesday", "DATE", "2024-04-15")]),
        ("It was the eighth day of the siege.", [("eighth day", "DATE", "2024-04-17")]),
    ],
)
def test_timeml_marks_what_dates_and_no_more(text: str, expected: list[tuple[str, str, str | None]]) -> None:
    assert timexes(text) == expected
