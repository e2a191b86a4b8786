"""The ledger's bench measures a ledger that is the same on every run."""

from itertools import islice
from pathlib import Path

from dateline.evaluation.ledger_bench import base_records, exponent, grown, killed, measured, p95, stories
from dateline.ledger import Ledger


def test_stories_are_the_same_on_every_run_and_no_two_reports_are_one() -> None:
    base = base_records(None)
    first, second = (list(islice(stories(base), 30)) for _ in range(2))
    assert first == second
    assert len({record.report.id for record in first}) == 30
    assert all(claim.anchor.end <= len(record.text) for record in first for claim in record.claims)


def test_a_small_ledger_is_measured() -> None:
    with Ledger.open(":memory:") as ledger:
        stream = stories(base_records(None))
        small, large = (measured(ledger, stream, claims=claims) for claims in (40, 80))
        assert ledger.stats().claims >= 80
        assert min(small.added_median, large.near_p95, large.situation_median) > 0
        assert grown(ledger, stream, claims=80) == []
    assert exponent(small, large) > -10


def test_a_kill_loses_nothing(tmp_path: Path) -> None:
    assert killed(tmp_path, base_records(None), kills=1, reports=4) == (0, 0)


def test_the_95th_percentile_is_one_of_the_values() -> None:
    assert p95([*range(1, 101)]) == 95
