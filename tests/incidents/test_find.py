from tests.factories import mark

from dateline.codebook import ActorKind, Assertion, ClaimType, Sector, Unit
from dateline.incidents import Incident, incident_to_dict, incidents_of
from dateline.model import Actor, Claim, Quantity, Record, Report, Span

MARKED = (
    "{rebels:TWO MEN OF THE RED FRONT} {bombed:BOMBED} A BANK TODAY. {killed:KILLED} WAS JUDGE {judge:ANA RUIZ}. "
    "A CAR BOMB WAS USED. THE WINDOWS OF A HOTEL WERE SHATTERED. {held:LUIS LEON} WAS {arrested:ARRESTED} FOR MURDER."
)


def a_claim(id: str, anchor: Span, **fields: object) -> Claim:
    return Claim(id, fields.pop("type", ClaimType.ASSAULT), anchor, **fields)  # type: ignore[arg-type]


def a_record(*, assertion: Assertion = Assertion.ACTUAL, sector: Sector = Sector.CVL) -> Record:
    text, spans = mark(MARKED)
    ends = [i + 1 for i, sign in enumerate(text) if sign == "."]
    sentences = tuple(Span(start, end) for start, end in zip([0, *(end + 1 for end in ends)], ends, strict=False))
    actors = (
        Actor("a1", "-", ActorKind.GROUP, sectors=(Sector.REB,), mentions=(spans["rebels"][0],)),
        Actor("a2", "ANA RUIZ", ActorKind.PERSON, sectors=(sector,), mentions=(spans["judge"][0],)),
        Actor("a3", "LUIS LEON", ActorKind.PERSON, mentions=(spans["held"][0],)),
    )
    claims = (
        a_claim("c1", spans["bombed"][0], mode="explosives", actors=("a1",), assertion=assertion, happening=1),
        a_claim("c2", spans["killed"][0], actors=("a1",), recipients=("a2",), assertion=assertion, happening=1),
        a_claim("c3", spans["arrested"][0], type=ClaimType.COERCE, mode="arrest", recipients=("a3",), happening=2),
    )
    return Record(Report("r", text), sentences, actors, claims=claims)


def words(incident: Incident, record: Record) -> dict[str, list[str]]:
    row = incident_to_dict(incident, record)
    return {
        name: [phrase["text"] for phrase in row[name]]
        for name in ("perpetrators", "organisations", "targets", "victims")
    }


def test_claims_of_one_happening_are_one_incident_with_its_aftermath():
    record = a_record()
    (incident,) = incidents_of(record)
    assert incident.claims == ("c1", "c2")
    assert incident.modes == ("explosives",)
    assert words(incident, record) == {
        "perpetrators": ["TWO MEN OF THE RED FRONT", "LUIS LEON"],
        "organisations": ["RED FRONT"],
        "targets": ["BANK", "HOTEL"],
        "victims": ["ANA RUIZ"],
    }


def test_what_did_not_happen_is_no_incident():
    assert incidents_of(a_record(assertion=Assertion.HYPOTHETICAL)) == ()


def test_combat_between_armed_bodies_is_no_incident():
    record = a_record(sector=Sector.MIL)
    assert [incident.claims for incident in incidents_of(record)] == [("c1",)]


def deep(words: str, *, toll: int | None = None) -> Record:
    """A record whose only claim stands far from the lead, on the last of the words."""
    text = "X. " * 400 + words
    anchor = Span(text.rindex(" ") + 1, len(text))
    quantities = (Quantity(toll, Unit.KILLED, anchor),) if toll else ()
    claim = a_claim("c1", anchor, quantities=quantities)
    return Record(Report("r", text), (Span(1200, len(text)),), claims=(claim,))


def test_a_mention_deep_in_a_report_is_an_incident_only_with_a_toll_of_one_attack():
    assert incidents_of(deep("THERE WAS AN ATTACK")) == ()
    assert len(incidents_of(deep("THERE WAS AN ATTACK", toll=3))) == 1
    assert incidents_of(deep("THE WAR LEFT THEM KILLED", toll=70_000)) == ()
    assert incidents_of(deep("THERE WERE ATTACKS", toll=3)) == ()
