import pytest
from tests.factories import a_parse, mark

from dateline.claims.taken_back import with_taken_back
from dateline.codebook import ClaimType, Medium, Stance, Status
from dateline.model import Attribution, Claim, Verdict


def statuses(marked: str) -> list[Status]:
    text, spans = mark(marked)
    asserted = Verdict(Status.ASSERTED, "own_voice", ())
    claims = [
        Claim(f"c{number}", ClaimType.ASSAULT, span, verdict=asserted) for number, span in enumerate(spans["anchor"], 1)
    ]
    told = [
        Attribution("s1", (), (), (span,), None, Stance.REPORTS, Medium.MEDIA, None) for span in spans.get("told", [])
    ]
    return [claim.status for claim in with_taken_back(claims, a_parse(text), attributions=told)]


@pytest.mark.parametrize(
    "marked",
    [
        "The Aran Post has withdrawn its report of Monday that soldiers had {anchor:mutinied}.",
        "The Aran Post wrongly reported that soldiers had {anchor:mutinied}.",
    ],
)
def test_what_a_paper_takes_back_is_denied(marked: str) -> None:
    assert statuses(marked) == [Status.DENIED]


def test_what_else_the_paper_tells_stands() -> None:
    assert statuses("The report was wrong. Troops {anchor:fired} today.") == [Status.ASSERTED]


def test_the_report_named_before_is_the_one_that_was_wrong() -> None:
    text, spans = mark("The Post reported that rebels had {anchor:taken} the port. The report was wrong.")
    content = spans["anchor"][0]
    told = Attribution("s1", (), (), (content,), None, Stance.REPORTS, Medium.MEDIA, None)
    claim = Claim("c1", ClaimType.ASSAULT, content, verdict=Verdict(Status.ATTRIBUTED, "inside_attribution", ()))
    (found,) = with_taken_back([claim], a_parse(text), attributions=[told])
    assert found.verdict == Verdict(Status.DENIED, "taken_back", found.verdict.evidence)
