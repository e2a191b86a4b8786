import pytest
from tests.factories import a_parse, mark

from dateline.claims.anterior import without_days_of_saying
from dateline.codebook import ClaimType, Status, TimeKind
from dateline.model import Attribution, Claim, Span, Time, Timex, Verdict


def time_of(marked: str) -> str | None:
    text, spans = mark(marked)
    times = [
        Time(f"t{n}", span, "2024-04-17", TimeKind.DATE, Timex("DATE", "2024-04-17"))
        for n, span in enumerate(spans["day"], 1)
    ]
    verdict = Verdict(Status.ASSERTED, "own_voice", ())
    claim = Claim("c1", ClaimType.CONSULT, spans["anchor"][0], verdict=verdict, time="2024-04-17")
    (dated,) = without_days_of_saying([claim], a_parse(text), times=times, attributions=())
    return dated.time


@pytest.mark.parametrize(
    ("marked", "time"),
    [
        ("The army denied {day:on Wednesday} that its envoys had {anchor:met} rebels.", None),
        ("The army denied {day:on Wednesday} that its men were {anchor:leaving}.", "2024-04"),
        ("The army said that its envoys had {anchor:met} rebels {day:on Wednesday}.", "2024-04-17"),
        ("They restored ties {day:on Wednesday}, three months after they {anchor:broke} them off.", "2024-01"),
        ("They restored ties {day:on Wednesday}, 16 days after they {anchor:broke} them off.", "2024-04-01"),
        ("They restored ties {day:on Wednesday}, a year after they {anchor:broke} them off.", "2023"),
        ("They restored ties {day:on Wednesday}, weeks after they {anchor:broke} them off.", None),
        ("They restored ties {day:on Wednesday}, two weeks after they {anchor:broke} them off.", "2024-04-03"),
        ("The front claimed responsibility {day:on Wednesday} for the {anchor:attack}.", None),
        ("The girls {anchor:kidnapped} in Telma were freed {day:on Wednesday}.", None),
        ("The girls were {anchor:kidnapped} {day:on Wednesday}.", "2024-04-17"),
        ("They {anchor:restored} ties {day:on Wednesday}, three months after they broke them off.", "2024-04-17"),
        ("The army said {day:on Wednesday} that its envoys {anchor:met} rebels.", "2024-04-17"),
    ],
)
def test_the_day_of_a_saying_is_not_that_of_what_had_happened_before(marked: str, time: str | None) -> None:
    assert time_of(marked) == time


def day_of_attack(marked: str) -> str | None:
    text, spans = mark(marked)
    days = {"day": "2024-04-17", "other": "2024-04-15"}
    times = [
        Time(f"t{label}", span, value, TimeKind.DATE, Timex("DATE", value))
        for label, value in days.items()
        for span in spans.get(label, [])
    ]
    said = Attribution("s1", (), (spans["cue"][0],), (Span(0, spans["source"][0].start - 2),), time="tday")
    verdict = Verdict(Status.ATTRIBUTED, "inside_attribution", ())
    claim = Claim("c1", ClaimType.ASSAULT, spans["anchor"][0], verdict=verdict, time="2024-04-17", attributions=("s1",))
    (dated,) = without_days_of_saying([claim], a_parse(text), times=times, attributions=[said])
    return dated.time


@pytest.mark.parametrize(
    ("marked", "time"),
    [
        ("Nine men were {anchor:killed} near Telma, {source:officials} {cue:said} {day:on Wednesday}.", None),
        (
            "Nine were {anchor:killed} {other:on Monday} near Telma, {source:officials} {cue:said} {day:on Wednesday}.",
            "2024-04-15",
        ),
        (
            "Nine were {anchor:killed} {day:on Wednesday}, {source:officials} {cue:said}.",
            "2024-04-17",
        ),
    ],
)
def test_a_killing_is_not_of_the_day_on_which_officials_told_of_it(marked: str, time: str | None) -> None:
    assert day_of_attack(marked) == time


def test_what_had_happened_is_of_the_day_told_behind_it() -> None:
    text, spans = mark(
        "The palace admitted {day:on Wednesday} that its envoys had {anchor:met} rebels {other:last Monday}."
    )
    times = [
        Time(label, spans[label][0], value, TimeKind.DATE, Timex("DATE", value))
        for label, value in (("day", "2024-04-17"), ("other", "2024-04-08"))
    ]
    verdict = Verdict(Status.ASSERTED, "own_voice", ())
    claim = Claim("c1", ClaimType.CONSULT, spans["anchor"][0], verdict=verdict, time="2024-04-17")
    (dated,) = without_days_of_saying([claim], a_parse(text), times=times, attributions=())
    assert dated.time == "2024-04-08"
