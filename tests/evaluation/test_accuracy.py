"""The page on accuracy: made from the suites and the floors, and never out of date."""

from pathlib import Path

import pytest

from dateline.evaluation.accuracy import DIAGRAM, DOCS, PAGE, page, write_page
from dateline.evaluation.floors import Floor, Floors, read_floors
from dateline.evaluation.suites import SUITES, Peer, Suite

FLOORS = read_floors()


def a_suite(**given: object) -> Suite:
    return Suite("toy", "3 toy reports", lambda shared: [], lambda files, code, errors: {}, **given)  # type: ignore[arg-type]


def test_a_figure_stands_beside_the_fields_with_its_source() -> None:
    suite = a_suite(meaning="What it says.", peers=(Peer("claims F1", 0.5, "a verb list", "a paper"),))
    lines = page([suite], Floors(0.004, {"toy": Floor("", {"claims F1": 0.7})}), {}).splitlines()
    assert "| 3 toy reports | claims F1 | 0.700 | a verb list 0.500 |" in lines
    assert "| claims F1 | 0.700 | a verb list 0.500 |" in lines
    assert "Sources of the field's figures: a verb list: a paper." in lines


def test_a_known_failure_is_told() -> None:
    assert "- Sarcasm." in page([a_suite(failures=("Sarcasm.",))], Floors(0.004, {}), {}).splitlines()


def test_a_suite_without_floors_says_so() -> None:
    assert "| not measured yet | | |" in page([a_suite()], Floors(0.004, {}), {}).splitlines()


@pytest.mark.parametrize("suite", SUITES, ids=lambda suite: suite.name)
def test_every_suite_says_what_it_means(suite: Suite) -> None:
    assert suite.meaning


@pytest.mark.parametrize("suite", SUITES, ids=lambda suite: suite.name)
def test_the_field_is_compared_on_figures_that_exist(suite: Suite) -> None:
    figures = FLOORS.suites.get(suite.name, Floor()).figures
    assert {peer.figure for peer in suite.peers} - set(figures) == set() or not figures


@pytest.mark.parametrize("name", [PAGE, DIAGRAM])
def test_the_page_is_what_suites_and_floors_say(name: str, tmp_path: Path) -> None:
    if not DOCS.is_dir():
        pytest.skip("the docs are not part of an installed package")
    write_page(tmp_path)
    assert (DOCS / name).read_text(encoding="utf-8") == (tmp_path / name).read_text(encoding="utf-8"), "run `make docs`"
