"""The founding report and the gold texts, from the research folder."""

import json
import os
from pathlib import Path

import pytest

from dateline.model import Report
from dateline.readers import read, read_all

SHARED = Path(os.environ.get("DATELINE_SHARED") or Path(__file__).parents[3] / "shared")

pytestmark = [
    pytest.mark.shared,
    pytest.mark.skipif(not (SHARED / "gold").is_dir(), reason=f"no research folder at {SHARED} (set DATELINE_SHARED)"),
]


def test_the_founding_report_gives_all_its_fields_from_its_file_alone() -> None:
    gold = json.loads((SHARED / "gold" / "karabakh-2024.json").read_text(encoding="utf-8"))
    assert read(SHARED / "gold" / "raw" / "karabakh-2024.md") == Report(
        id="karabakh-2024",
        url=gold["report"]["url"],
        title=gold["report"]["title"],
        outlet="The Moscow Times",
        published="2024-04-17",
        agencies=("AFP",),
        language="en",
        text=gold["text"],
    )


def test_gold_texts_are_kept_exactly() -> None:
    paths = sorted((SHARED / "gold" / "text").glob("*.json"))
    texts = [item.text for item in read_all(paths) if isinstance(item, Report)]
    assert texts == [json.loads(path.read_text(encoding="utf-8"))["text"] for path in paths]


def test_the_annotated_feed_is_read_without_loss() -> None:
    path = SHARED / "gold" / "dev.jsonl"
    given = [json.loads(line)["text"] for line in path.read_text(encoding="utf-8").splitlines()]
    items = list(read_all([path]))
    assert [item.text for item in items if isinstance(item, Report)] == given
