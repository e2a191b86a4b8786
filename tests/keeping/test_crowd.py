"""Four processes that keep overlapping sets at once leave the events that one would have left."""

from multiprocessing import get_context
from pathlib import Path
from typing import Any

from dateline.evaluation.ledger_bench import base_records, kept_by_a_process
from dateline.ledger import Ledger


def told(target: Path) -> list[dict[str, Any]]:
    with Ledger.open(target) as ledger:
        return sorted((dict(event.body) for event in ledger.events()), key=lambda body: str(body["id"]))


def test_four_at_once_tell_what_one_tells(tmp_path: Path) -> None:
    base = base_records(None)
    kept_by_a_process(str(tmp_path / "calm.db"), base, 16)
    spawning = get_context("spawn")
    reports = (16, 12, 14, 9)
    crowd = [spawning.Process(target=kept_by_a_process, args=(str(tmp_path / "crowd.db"), base, n)) for n in reports]
    for process in crowd:
        process.start()
    for process in crowd:
        process.join()
    assert [process.exitcode for process in crowd] == [0, 0, 0, 0]
    assert told(tmp_path / "crowd.db") == told(tmp_path / "calm.db")
