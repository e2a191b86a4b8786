import pytest
from tests.scenarios.reading import read_by_hand

from dateline.corroboration import cite, claim_from_bytes, claim_to_bytes, report_from_bytes, report_to_bytes


def test_a_card_gives_back_what_it_was_made_of() -> None:
    for record in read_by_hand("karabakh"):
        for claim in cite(record):
            report = report_from_bytes(report_to_bytes(claim.report))
            assert claim_from_bytes(claim_to_bytes(claim), report) == claim


def test_a_card_of_another_version_is_refused() -> None:
    with pytest.raises(ValueError, match="version 0"):
        report_from_bytes(b"[0,[]]")
