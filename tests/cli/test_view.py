import io

from rich.console import Console
from tests.cli.records import RECORD

from dateline.cli.marked import marked_text
from dateline.cli.output import Format, write_records
from dateline.cli.view import record_view
from dateline.model import Record, Report


def plain_view(record: Record, *, brief: bool = False) -> str:
    stream = io.StringIO()
    write_records([record], stream, format=Format.VIEW, brief=brief)
    return stream.getvalue()


def test_a_plain_view_sets_claims_in_brackets_and_lists_them() -> None:
    assert plain_view(RECORD).splitlines() == [
        "Troops Leave Upper Belt",
        "The Paper · 17 Apr 2024 · with Wire · en",
        "https://paper.example/1",
        "─" * 80,
        "  The Palace confirmed on Wednesday that Aran's troops had begun [leaving]¹",
        "  Upper Belt.",
        "",
        "  Rebels may [fight]² about 300 of them.",
        "",
        "  [claim]¹ numbered as below",
        "",
        "",
        "     What                Who → whom         Where, when      Stands",
        " ──────────────────────────────────────────────────────────────────────────────",
        "   1 RETREAT withdraw    Aran's troops      Upper Belt       confirmed",
        "     “leaving”           RUS/MIL            Apr 2024         a party admits it",
        "                                                             The Palace",
        "                                                             confirms",
        "   2 ASSAULT             Rebels REB                          asserted,",
        "     “fight”             → Aran's troops                     hypothetical",
        "     about 300 personnel RUS/MIL                             own voice",
        "",
    ]


def test_a_brief_view_leaves_the_text_out() -> None:
    assert "The Palace confirmed on" not in plain_view(RECORD, brief=True)
    assert "RETREAT withdraw" in plain_view(RECORD, brief=True)


def test_a_report_without_claims_says_so() -> None:
    assert "No claims of the codebook's kinds." in plain_view(Record(Report("r1", "It rained.")))


def test_marks_lie_on_their_words() -> None:
    text = marked_text(RECORD, plain=False)
    styled = {(text.plain[span.start : span.end], str(span.style)) for span in text.spans}
    assert styled == {
        ("The Palace", "underline"),
        ("confirmed", "italic"),
        ("Wednesday", "magenta"),
        ("Upper Belt", "blue"),
        ("leaving", "bold green"),
        ("¹", "bold green"),
        ("fight", "bold"),
        ("²", "bold"),
    }


def test_anchors_that_touch_and_repeat_keep_their_numbers() -> None:
    claims = (RECORD.claims[0], *(RECORD.claims[0].__class__("c9", c.type, c.anchor) for c in RECORD.claims[:1]))
    text = marked_text(Record(RECORD.report, claims=claims), plain=True).plain
    assert "[[leaving]¹]⁹" in text


def test_no_line_is_wider_than_the_terminal() -> None:
    for width in (60, 80, 132):
        stream = io.StringIO()
        Console(file=stream, width=width).print(record_view(RECORD, plain=True))
        assert max(map(len, stream.getvalue().splitlines())) <= width
