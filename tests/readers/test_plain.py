"""Plain text into a report."""

from pathlib import Path

import pytest

from dateline.model import Report
from dateline.readers import read
from dateline.readers.masthead import looks_like_title, read_byline
from dateline.readers.paragraphs import to_paragraphs

TEXT = """Garrison leaves hill fort

By Mirela Anders and Tomas Vell, Reuters
Published 5 March 2024 09:40 GMT | Updated 6 March 2024

The last soldiers of the northern garrison left the hill
fort above Dravica on Tuesday, the mayor of the town told
reporters.

They had been there for two years. (Reuters)
"""


def test_headline_byline_and_date_are_taken_out_and_lines_run_on(tmp_path: Path) -> None:
    path = tmp_path / "hill fort.txt"
    path.write_text(TEXT)
    assert read(path) == Report(
        id="hill-fort",
        title="Garrison leaves hill fort",
        published="2024-03-05T09:40+00:00",
        authors=("Mirela Anders", "Tomas Vell"),
        agencies=("Reuters",),
        language="en",
        text=(
            "The last soldiers of the northern garrison left the hill fort above Dravica on Tuesday, the mayor of "
            "the town told reporters.\n\nThey had been there for two years. (Reuters)"
        ),
        notes=(),
    )


@pytest.mark.parametrize(
    ("line", "is_title"),
    [
        ("Garrison leaves hill fort", True),
        ("Who holds the hill fort now?", True),
        ("The garrison left the fort on Tuesday.", False),
        ("5 March 2024", False),
        ("By Mirela Anders", False),
        ("Statement", False),
        ("word " * 60, False),
    ],
)
def test_a_headline_is_short_and_no_sentence(line: str, is_title: bool) -> None:
    assert looks_like_title(line.strip()) is is_title


@pytest.mark.parametrize(
    ("byline", "authors", "agencies"),
    [
        ("Mirela Anders, AFP", ("Mirela Anders",), ("AFP",)),
        ("Jo van der Meer & Al Roe (Reuters)", ("Jo van der Meer", "Al Roe"), ("Reuters",)),
        ("Associated Press", (), ("AP",)),
        ("Our staff in Dravica", (), ()),
        ("Petra Ohm in the harbour city", ("Petra Ohm",), ()),
        ("Jo Doe in Dravica and Associated Press writer Al Roe", ("Jo Doe",), ("AP",)),
    ],
)
def test_a_byline_names_people_and_agencies(byline: str, authors: tuple[str, ...], agencies: tuple[str, ...]) -> None:
    assert read_byline(byline) == (authors, agencies)


def test_a_sentence_with_a_date_is_running_text(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("The army left the fort on 5 March 2024.\n\nThe mayor of the town had said so before.")
    report = read(path)
    assert report.published is None
    assert report.text.startswith("The army left the fort on 5 March 2024.")
    assert report.notes == ("No date of publication was found: relative times stay open.",)


def test_lines_that_are_sentences_are_paragraphs() -> None:
    assert to_paragraphs("The army left.\nThe mayor came.\nThe road opened.") == [
        "The army left.",
        "The mayor came.",
        "The road opened.",
    ]


def test_a_dateline_with_its_year_gives_the_day(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("DRAVICA, March 5, 2024 (Reuters) - The army left the fort, the mayor of the town said.")
    report = read(path)
    assert (report.published, report.notes) == ("2024-03-05", ("The date of publication is the dateline's.",))


def test_a_headline_below_metadata_lines_is_the_title(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(
        "Source: Dravica Post\nDate: 2024-03-05\n\nArmy leaves fort\n\nThe army left the fort, the mayor said."
    )
    report = read(path)
    assert (report.outlet, report.published, report.title) == ("Dravica Post", "2024-03-05", "Army leaves fort")
    assert report.text == "The army left the fort, the mayor said."
