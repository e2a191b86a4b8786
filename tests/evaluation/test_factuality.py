from dateline.claims.judged import Judged
from dateline.codebook import Assertion, ClaimType
from dateline.evaluation.factuality import Fact, fact_of, rated, score_claims, score_factuality
from dateline.model import Claim, Span

TEXT = "Troops entered the town but did not shoot ; they will leave and want to return ."


def a_target(word: str, factuality: float) -> dict[str, object]:
    start = TEXT.index(word)
    return {"start": start, "end": start + len(word), "surface": word, "factuality": factuality}


def test_thirds_of_the_scale_are_the_classes():
    assert [rated(value) for value in (-3, -1.2, -1, 0, 1, 1.2, 3)] == [
        *(Fact.NOT, Fact.NOT),
        *(Fact.OPEN, Fact.OPEN, Fact.OPEN),
        *(Fact.HAPPENED, Fact.HAPPENED),
    ]


def test_a_sure_future_counts_as_happened_unless_strict():
    assert fact_of(Judged(Assertion.FUTURE, "will")) is Fact.HAPPENED
    assert fact_of(Judged(Assertion.FUTURE, "will"), is_strict=True) is Fact.OPEN
    assert fact_of(Judged(Assertion.FUTURE, "to: want", is_sure=False)) is Fact.OPEN


def test_every_rated_word_is_scored_and_each_error_named():
    targets = [a_target("entered", 3), a_target("shoot", -3), a_target("leave", 2.4), a_target("return", 2)]
    scores = score_factuality([{"id": "t1", "text": TEXT, "targets": targets}])
    assert scores.pairs == {
        (Fact.HAPPENED, Fact.HAPPENED): 2,
        (Fact.NOT, Fact.NOT): 1,
        (Fact.HAPPENED, Fact.OPEN): 1,
    }
    assert {name: round(value, 3) for name, value in scores.figures().items()} == {
        "macro F1": 0.6,
        "macro F1, future open": 0.5,
        "happened F1": 0.8,
        "not F1": 1.0,
        "open F1": 0.0,
    }
    assert scores.errors == ["fact    t1 «return» gold happened got open (to: want)"]


def test_a_claim_is_scored_where_its_anchor_covers_a_rated_word():
    start = TEXT.index("leave")
    claim = Claim("c1", ClaimType.RETREAT, Span(start, start + 5), assertion=Assertion.FUTURE)
    row = {"id": "t1", "text": TEXT, "targets": [a_target("entered", 3), a_target("leave", 2.4)]}
    assert score_claims([row], lambda text: [claim]) == {(Fact.HAPPENED, Fact.OPEN): 1}
