from dateline.evaluation.attributions import score_attributions
from dateline.evaluation.matching import Agreement
from dateline.model import Attribution, Report, Span

ROW = {
    "id": "n1",
    "publisher": "paper",
    "date": "2016-09-12",
    "title": None,
    "text": "Ann said it rains.",
    "attributions": [{"source": [[0, 3]], "cue": [[4, 8]], "content": [[9, 18]]}],
}


def test_words_of_each_part_are_compared_and_the_missed_told() -> None:
    seen: list[Report] = []

    def attribute(report: Report) -> list[Attribution]:
        seen.append(report)
        return [Attribution("s1", source=(), cue=(Span(4, 8),), content=(Span(12, 17),))]

    errors: list[str] = []
    assert score_attributions([ROW], attribute, errors=errors) == {
        "source": Agreement(0, 0, 1),
        "cue": Agreement(1, 0, 0),
        "content": Agreement(1, 0, 1),
    }
    assert errors == ["missed  n1 source «Ann»"]
    assert (seen[0].published, seen[0].outlet) == ("2016-09-12", "paper")
