"""What events are filed under, and what looks for them there."""

from dateline.codebook import ClaimType
from dateline.corroboration import Event, corroborate
from dateline.situation.shelves import (
    ATTACKS,
    LEAVES,
    TAKES,
    keys_around,
    keys_of_part,
    keys_of_subject,
    keys_within,
    leads_of,
    shelf_keys,
)
from scenarios.reading import a_reading


def an_event(line: str) -> Event:
    [event] = corroborate([a_reading("r1", [line], published="2023-01-12")]).events
    return event


def meets(keys: list[str], event: Event) -> bool:
    return not set(keys).isdisjoint(shelf_keys(event))


SEIZURE = an_event("captured ASSAULT/seize-territory by=Wagner to=Ukraine at=Soledar time=2023-01-11")
HELD = an_event("control CONTROL/de-facto by=Ukraine at=Soledar")


def test_a_state_finds_its_track_and_who_takes_its_place() -> None:
    [lead] = leads_of(HELD.to_dict())
    assert meets(keys_of_subject(lead), SEIZURE)
    assert meets(keys_of_part(TAKES, lead), SEIZURE)
    assert not meets(keys_of_part(LEAVES, lead), SEIZURE)
    assert not meets(keys_of_part(TAKES, lead), HELD)


def test_a_seizure_begins_the_track_of_its_place() -> None:
    [lead] = leads_of(SEIZURE.to_dict())
    assert (lead.track, lead.place.name if lead.place else None) == (ClaimType.CONTROL, "Soledar")


def test_a_truce_finds_who_attacks_of_its_parties() -> None:
    [lead] = leads_of(an_event("ceasefire ACCORD/ceasefire by=Ukraine to=Wagner").to_dict())
    assert meets(keys_of_part(ATTACKS, lead), SEIZURE)


def test_states_are_found_by_square_degree_and_by_country() -> None:
    assert meets(keys_around([ClaimType.CONTROL], [(48, 38)]), HELD)
    assert not meets(keys_around([ClaimType.CONTROL], [(49, 38)]), HELD)
    assert meets(keys_within([ClaimType.CONTROL], "UKR"), HELD)
    assert not meets(keys_within([ClaimType.DEPLOYMENT], "UKR"), HELD)


def test_what_did_not_happen_bears_on_nothing() -> None:
    assert shelf_keys(an_event("capture ASSAULT/seize-territory by=Wagner at=Soledar as=future")) == ()
