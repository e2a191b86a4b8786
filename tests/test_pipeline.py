import pytest

from dateline.codebook import ClaimType, Status
from dateline.model import Record, Report
from dateline.pipeline import Resources, code

pytestmark = pytest.mark.model

TEXT = (
    "Rebels seized the Libyan town of Derna on Friday, residents said.\n\n"
    "The government in Tripoli denied that its troops had withdrawn from Derna. "
    "President Omar Haddad called on the rebels to lay down their arms."
)


@pytest.fixture(name="record", scope="module")
def _record() -> Record:
    report = Report("r1", TEXT, published="2015-06-14")
    return code(report, resources=Resources.load())


def test_every_span_lies_in_the_text_and_every_id_is_known(record: Record) -> None:
    ids = {item.id for layer in (record.actors, record.places, record.times, record.attributions) for item in layer}
    for claim in record.claims:
        assert claim.anchor.of(TEXT).strip() == claim.anchor.of(TEXT) != ""
        assert {*claim.actors, *claim.recipients, *claim.attributions} <= ids
        assert {claim.place, claim.destination} - {None} <= ids
    assert len(ids) == sum(len(layer) for layer in (record.actors, record.places, record.times, record.attributions))


def test_who_took_what_where_and_when(record: Record) -> None:
    seized = next(claim for claim in record.claims if claim.anchor.of(TEXT) == "seized")
    places = {place.id: place.name for place in record.places}
    actors = {actor.id: actor for actor in record.actors}
    assert (seized.type, seized.status) == (ClaimType.ASSAULT, Status.ATTRIBUTED)
    assert (places[seized.place or ""], seized.time) == ("Derna", "2015-06-12")
    assert [actors[key].sectors[0] for key in seized.actors] == ["REB"]


def test_a_denial_is_no_plain_claim(record: Record) -> None:
    withdrawn = next(claim for claim in record.claims if claim.anchor.of(TEXT) == "withdrawn")
    assert withdrawn.type is ClaimType.RETREAT
    assert withdrawn.status in {Status.DENIED, Status.DISPUTED}


def test_the_same_report_gives_the_same_record(record: Record) -> None:
    assert code(record.report) == record
