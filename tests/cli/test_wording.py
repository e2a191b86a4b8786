import pytest

from dateline.cli.wording import say_quantity, say_time, superscript, voices
from dateline.codebook import Bound, ClaimType, Unit
from dateline.model import Attribution, Claim, Quantity, Record, Report, Span


@pytest.mark.parametrize(
    ("edtf", "said"),
    [
        (None, ""),
        ("2024-04-17", "17 Apr 2024"),
        ("2024-04", "Apr 2024"),
        ("2023", "2023"),
        ("2020-11~", "about Nov 2020"),
        ("1993/2023~", "1993 – about 2023"),
        ("2018-01-20/2018-01-23", "20–23 Jan 2018"),
        ("2018-12-30/2019-01-02", "30 Dec 2018 – 2 Jan 2019"),
        ("../2024-04-17", "until 17 Apr 2024"),
        ("2023-09/..", "since Sep 2023"),
        ("PXW", "PXW"),
        ("2024-21", "2024-21"),
    ],
)
def test_times_are_read_aloud(edtf: str | None, said: str) -> None:
    assert say_time(edtf) == said


@pytest.mark.parametrize(
    ("quantity", "said"),
    [
        (Quantity(2000, Unit.PERSONNEL, Span(0, 1), approximate=True), "about 2,000 personnel"),
        (Quantity(24, Unit.KILLED, Span(0, 1), approximate=True, bound=Bound.MIN), "at least 24 killed"),
        (Quantity(100_000, Unit.DISPLACED, Span(0, 1), bound=Bound.MAX), "up to 100,000 displaced"),
        (Quantity(1.5e9, Unit.MONEY, Span(0, 1), currency="USD"), "1,500,000,000 USD"),
        (Quantity(2.5, Unit.MONEY, Span(0, 1)), "2.5 money"),
    ],
)
def test_quantities_say_their_bound_and_unit(quantity: Quantity, said: str) -> None:
    assert say_quantity(quantity) == said


def test_numbers_are_raised() -> None:
    assert superscript("1024") == "¹⁰²⁴"


def test_a_voice_is_heard_once_and_only_the_first_few_by_name() -> None:
    text = "A B C D"
    spans = [Span(at, at + 1) for at in (0, 0, 2, 4, 6)]
    unnamed = Attribution("s9", source=(), cue=(), content=())
    attributions = (*(Attribution(f"s{n}", (span,), (), ()) for n, span in enumerate(spans)), unnamed)
    claim = Claim("c1", ClaimType.AID, Span(0, 1), attributions=("s0", "s1", "s2", "s3", "s4"))
    record = Record(Report("r1", text), attributions=attributions, claims=(claim,))
    assert voices(record, claim) == ["A says", "B says", "C says", "and 1 more"]
    assert voices(record, Claim("c2", ClaimType.AID, Span(0, 1), attributions=("s9",))) == ["somebody unnamed says"]
