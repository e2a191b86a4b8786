import json

import pytest
from jsonschema import Draft202012Validator

from dateline.evaluation.corpora import shared_folder
from dateline.model import Record, Report, record_to_dict
from dateline.records import read_records
from dateline.schema import SCHEMAS, record_schema

VALIDATOR = Draft202012Validator(record_schema())


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_schema_is_one(name: str) -> None:
    Draft202012Validator.check_schema(SCHEMAS[name]())


def test_an_empty_record_is_valid() -> None:
    VALIDATOR.validate(Record(Report("r1", "Nothing happened.")).to_dict())


def test_a_mode_of_another_type_is_not() -> None:
    row = record_to_dict(Record(Report("r1", "They met.")))
    claim = {"id": "c1", "type": "CONSULT", "mode": "withdraw", "anchor": [5, 8]}
    found = {error.validator for error in VALIDATOR.iter_errors(row | {"claims": [claim]})}
    assert found == {"enum", "required"}


@pytest.mark.shared
def test_gold_records_are_valid_once_read() -> None:
    shared = shared_folder()
    if shared is None:
        pytest.skip("the research folder is absent: set DATELINE_SHARED")
    for record in read_records(shared / "gold"):
        VALIDATOR.validate(json.loads(json.dumps(record.to_dict())))
