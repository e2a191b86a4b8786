"""Scoring event coding against sentences that have one event each."""

from typing import Any

from dateline.codebook import ActorKind, ClaimType
from dateline.evaluation.plover import category_of, gold_triples, score_plover
from dateline.model import Actor, Claim, Record, Report, Span

TEXT = "Freedonia threatened Sylvania on Monday."
ROW: dict[str, Any] = {
    "id": "s1",
    "event": "THREATEN",
    "text": TEXT,
    "source": [{"code": "FRD"}],
    "target": [{"code": "SYL"}],
}


def coder(kind: ClaimType, *, recipients: tuple[str, ...] = ("a2",)) -> Any:
    """Reads every report as the one threat, of the type given."""
    actors = (
        Actor("a1", "Freedonia", ActorKind.STATE, country="FRD", mentions=(Span(0, 9),)),
        Actor("a2", "Sylvania", ActorKind.STATE, country="SYL", mentions=(Span(21, 29),)),
    )
    claim = Claim("c1", kind, Span(10, 20), actors=("a1",), recipients=recipients)
    return lambda report: Record(report, (Span(0, len(TEXT)),), actors, claims=(claim,))


def test_the_right_event_between_the_right_parties_counts_twice() -> None:
    scores = score_plover([ROW], coder(ClaimType.THREATEN))
    assert scores.figures() == {"category F1": 1.0, "triple F1": 1.0, "category among claims": 1.0}
    assert scores.errors == []


def test_another_category_is_wrong_as_a_triple_too() -> None:
    scores = score_plover([ROW], coder(ClaimType.ACCUSE))
    assert scores.figures() == {"category F1": 0.0, "triple F1": 0.0, "category among claims": 0.0}
    assert scores.errors == ["category s1 gold THREATEN got ACCUSE"]


def test_a_record_without_claims_misses_the_event() -> None:
    scores = score_plover([ROW], lambda report: Record(report))
    assert (scores.category.missed, scores.category.extra) == (1, 0)


def test_several_targets_are_several_triples() -> None:
    row = {**ROW, "target": [{"code": "SYL"}, {"code": "NGO"}]}
    assert gold_triples(row) == {(ClaimType.THREATEN, "FRD", "SYL"), (ClaimType.THREATEN, "FRD", "IGO")}


def test_a_side_without_actors_is_none() -> None:
    assert gold_triples({**ROW, "target": "diplomatic"}) == {(ClaimType.THREATEN, "FRD", None)}


def test_categories_carry_their_names_of_today() -> None:
    assert category_of({"event": "DEMAND"}) is ClaimType.REQUEST
    assert category_of({"event": "FIGHT"}) is ClaimType.ASSAULT


def test_a_report_is_made_of_the_sentence_alone() -> None:
    seen: list[Report] = []

    def remember(report: Report) -> Record:
        seen.append(report)
        return Record(report)

    score_plover([ROW], remember)
    assert seen == [Report(id="s1", text=TEXT, language="en")]
