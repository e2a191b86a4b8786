"""Which claim a sentence is mostly about."""

import pytest
from tests.gist.texts import a_record

from dateline.gist import main_claim


@pytest.mark.parametrize(
    ("marked", "main"),
    [
        ("Freedonia {REQUEST:demanded} that Sylvania {RETREAT:withdraw}.", "demanded"),
        ("The army {MOBILIZE:deployed} after {ASSAULT:clashes} in the north.", "deployed"),
        ("The {COERCE:banned} party {PROTEST:marched} through the capital.", "marched"),
        ("Sylvania, a {RELATIONS:ally} of Freedonia, {REJECT:refused} to comment.", "refused"),
        ("Thousands {PROTEST:rallied}, {REQUEST:demanding} new elections.", "rallied"),
        ("Students {PROTEST:rallied} on Monday. Police had {COERCE:arrested} two of them.", "rallied"),
        ("Freedonia issued an {THREATEN:ultimatum} to end {ASSAULT:attacks}.", "ultimatum"),
        ("He {REJECT:rejected} a {REQUEST:call} for {TALKS:talks}.", "rejected"),
    ],
)
def test_the_main_clause_decides(marked: str, main: str) -> None:
    record = a_record(marked)
    claim = main_claim(record)
    assert claim is not None
    assert claim.anchor.of(record.text) == main


def test_a_record_without_claims_has_no_main_claim() -> None:
    assert main_claim(a_record("Nothing happened.")) is None
