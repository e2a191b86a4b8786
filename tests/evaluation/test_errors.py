"""Kinds of error, and the page that counts them before and now."""

from collections import Counter
from dataclasses import replace

import pytest

from dateline.codebook import ActorKind, Assertion, ClaimType, PlaceUse, Status
from dateline.evaluation.accuracy import DOCS
from dateline.evaluation.error_kinds import count_errors
from dateline.evaluation.errors import PAGE, page, read_counts
from dateline.model import Actor, Claim, Place, Record, Report, Span, Verdict

TEXT = "Troops of Ruritania shelled Strelsau on Monday. Talks were held."
RURITANIA, STRELSAU, TALKS = Span(10, 19), Span(28, 36), Span(48, 53)
TROOPS = Actor("a1", "Troops of Ruritania", ActorKind.FORCE, country="RUR", mentions=(Span(0, 19),))
TOWN = Place("p1", "Strelsau", STRELSAU, lat=50.0, lon=14.0, use=PlaceUse.PLACE)
SHELLED = Claim(
    "c1",
    ClaimType.ASSAULT,
    Span(20, 27),
    actors=("a1",),
    place="p1",
    time="2024-04-15",
    verdict=Verdict(Status.ASSERTED, "own_voice"),
)
GOLD = Record(Report("r1", TEXT), actors=(TROOPS,), places=(TOWN,), claims=(SHELLED,))


def errors_of(record: Record, section: str) -> Counter[str]:
    return count_errors([(GOLD, record)]).get(section, Counter())


def with_claim(**changes: object) -> Record:
    return replace(GOLD, claims=(replace(SHELLED, **changes),))  # type: ignore[arg-type]


def test_a_record_against_itself_is_right_in_every_section() -> None:
    assert {kind for counts in count_errors([(GOLD, GOLD)]).values() for kind in counts} == {"right"}


def test_an_anchor_with_another_type_is_misread_and_neither_missed_nor_added() -> None:
    assert errors_of(with_claim(type=ClaimType.COERCE), "claims") == {"ASSAULT read as COERCE": 1}


def test_claims_are_missed_and_added_by_type() -> None:
    other = replace(SHELLED, type=ClaimType.TALKS, anchor=TALKS)
    assert errors_of(replace(GOLD, claims=(other,)), "claims") == {"missed ASSAULT": 1, "added TALKS": 1}


def test_an_actor_can_be_left_empty_another_or_coded_wrongly() -> None:
    coded = replace(GOLD, actors=(replace(TROOPS, country="SYR"),))
    other = replace(GOLD, actors=(replace(TROOPS, country="SYR", mentions=(TALKS,)),))
    assert errors_of(with_claim(actors=()), "actors") == {"left empty": 1}
    assert errors_of(coded, "actors") == {"the right one, of another country": 1}
    assert errors_of(other, "actors") == {"another one linked": 1}


def test_a_recipient_that_the_gold_lacks_is_filled() -> None:
    assert errors_of(with_claim(recipients=("a1",)), "recipients") == {"filled, but empty in the gold": 1}


def test_a_place_can_be_put_elsewhere() -> None:
    moved = replace(GOLD, places=(replace(TOWN, lat=-50.0),))
    assert errors_of(moved, "places of claims") == {"the right name, put elsewhere": 1}
    assert errors_of(with_claim(place=None), "places of claims") == {"left empty": 1}


def test_times_differ_within_the_year_or_beyond_it() -> None:
    assert errors_of(with_claim(time="2024-05"), "times of claims") == {"another time of the same year": 1}
    assert errors_of(with_claim(time="2019"), "times of claims") == {"a time of another year, or an open one": 1}


def test_codes_are_confused_gold_first() -> None:
    assert errors_of(with_claim(assertion=Assertion.FUTURE), "assertion") == {"actual read as future": 1}
    assert errors_of(with_claim(mode="aerial"), "mode") == {"none read as aerial": 1}


def test_the_page_counts_before_and_now_side_by_side() -> None:
    kinds = {"claims": Counter({"right": 3, "missed AID": 1})}
    lines = page({"before": {"dev": kinds}, "now": {"dev": {"claims": Counter({"right": 4})}}}).splitlines()
    assert "| right | 3 (75.0 %) | 4 (100.0 %) | – | – |" in lines
    assert "| missed AID | 1 (25.0 %) | 0 (0.0 %) | – | – |" in lines
    assert "| **all missed** | 1 (25.0 %) | 0 (0.0 %) | – | – |" in lines


def test_the_page_is_what_the_counts_say() -> None:
    if not DOCS.is_dir():
        pytest.skip("the docs are not part of an installed package")
    assert (DOCS / PAGE).read_text(encoding="utf-8") == page(read_counts()), "run `make calibrate`"
