"""Markdown into a report."""

from pathlib import Path

import pytest

from dateline.errors import ReportUnsupported
from dateline.model import Report
from dateline.readers import read
from dateline.readers.markdown import split_front_matter

COPIED = """
# Garrison Leaves Hill Fort, Mayor Says

March 5, 2024

Trucks at the gate of the fort near Dravica. **Ilie Monk / TASS**

The garrison [left](#) the fort on Tuesday, the mayor said, under a Kirov-

brokered deal with the Valley Front.

* The bridge is open.
* The road is not.

*AFP contributed reporting.*

Original url:

<https://www.theguardian.com/world/2024/mar/05/garrison>
"""


def test_a_copied_page_gives_all_its_fields(tmp_path: Path) -> None:
    path = tmp_path / "hill-fort.md"
    path.write_text(COPIED, encoding="utf-8")
    assert read(path) == Report(
        id="hill-fort",
        title="Garrison Leaves Hill Fort, Mayor Says",
        published="2024-03-05",
        url="https://www.theguardian.com/world/2024/mar/05/garrison",
        outlet="The Guardian",
        agencies=("AFP",),
        language="en",
        text=(
            "Trucks at the gate of the fort near Dravica. Ilie Monk / TASS\n\n"
            "The garrison left the fort on Tuesday, the mayor said, under a Kirov-brokered deal with the "
            "Valley Front.\n\n"
            "The bridge is open.\n\nThe road is not.\n\nAFP contributed reporting."
        ),
    )


FRONT = """---
id: d-7
title: "Talks stall again"
date: 2024-03-05T09:40+02:00
author: [Jo Doe, Al Roe]
agencies:
  - AFP
source: Dravica Post
---

The talks stalled on Monday, the minister said, and both of the sides left the town.
"""


def test_front_matter_is_honoured(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text(FRONT, encoding="utf-8")
    assert read(path) == Report(
        id="d-7",
        title="Talks stall again",
        published="2024-03-05T09:40+02:00",
        authors=("Jo Doe", "Al Roe"),
        agencies=("AFP",),
        outlet="Dravica Post",
        language="en",
        text="The talks stalled on Monday, the minister said, and both of the sides left the town.",
    )


def test_a_rule_at_the_top_is_no_front_matter() -> None:
    assert split_front_matter("---\nThe talks stalled\n---\nagain") == ({}, "---\nThe talks stalled\n---\nagain")


@pytest.mark.parametrize(
    "foot",
    [
        "Source: <https://a.org/x>",
        "Original URL: https://a.org/x",
        "https://a.org/x",
        "[Read the original](https://a.org/x)",
        "Read the original article: https://a.org/x",
    ],
)
def test_the_address_at_the_foot_is_taken_out(tmp_path: Path, foot: str) -> None:
    path = tmp_path / "a.md"
    path.write_text(f"The talks stalled on Monday, the minister said.\n\n{foot}\n", encoding="utf-8")
    report = read(path)
    assert (report.url, report.text) == ("https://a.org/x", "The talks stalled on Monday, the minister said.")


def test_a_report_in_french_is_read_only_when_allowed(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text("Les soldats ont quitté le fort lundi matin après deux ans de présence, a annoncé le maire.")
    with pytest.raises(ReportUnsupported, match="not in English"):
        read(path)
    assert read(path, any_language=True).language == "fr"
