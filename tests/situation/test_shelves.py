"""What events are filed under, and what looks for them there."""

from dataclasses import replace

from dateline.codebook import STATE_TYPES, ClaimType, Standing
from dateline.corroboration import corroborate
from dateline.situation import Ground, ground_from_bytes, ground_of, ground_to_bytes
from dateline.situation.shelves import (
    ATTACKS,
    DISPUTED,
    LEAVES,
    TAKES,
    TRACKS,
    Lead,
    bears_on,
    keys_around,
    keys_of_ended,
    keys_of_part,
    keys_of_subject,
    keys_within,
    lead_of,
    may_end,
    shelf_keys,
    track_bits,
)
from scenarios.reading import a_reading


def a_ground(line: str) -> Ground:
    [event] = corroborate([a_reading("r1", [line], published="2023-01-12")]).events
    return ground_of(event)


def a_lead(ground: Ground) -> Lead:
    lead = lead_of(ground)
    assert lead is not None
    return lead


def meets(keys: list[str], ground: Ground) -> bool:
    return not set(keys).isdisjoint(shelf_keys(ground))


SEIZURE = a_ground("captured ASSAULT/seize-territory by=Wagner to=Ukraine at=Soledar time=2023-01-11")
HELD = a_ground("control CONTROL/de-facto by=Ukraine at=Soledar")


def test_a_state_finds_its_track_and_who_takes_its_place() -> None:
    lead = a_lead(HELD)
    assert meets(keys_of_subject(lead), SEIZURE)
    assert meets(keys_of_part(TAKES, lead), SEIZURE)
    assert not meets(keys_of_part(LEAVES, lead), SEIZURE)
    assert not meets(keys_of_part(TAKES, lead), HELD)


def test_a_seizure_begins_the_track_of_its_place() -> None:
    lead = a_lead(SEIZURE)
    assert (lead.track, lead.place.name if lead.place else None) == (ClaimType.CONTROL, "Soledar")


def test_a_truce_finds_who_attacks_of_its_parties() -> None:
    truce = a_ground("ceasefire ACCORD/ceasefire by=Ukraine to=Wagner")
    assert meets(keys_of_part(ATTACKS, a_lead(truce)), SEIZURE)
    assert meets(keys_of_ended(SEIZURE), truce)
    assert may_end(SEIZURE, a_lead(truce))


def test_states_are_found_by_square_degree_and_by_country() -> None:
    assert meets(keys_around([ClaimType.CONTROL], [(48, 38)]), HELD)
    assert not meets(keys_around([ClaimType.CONTROL], [(49, 38)]), HELD)
    assert meets(keys_within([ClaimType.CONTROL], "UKR"), HELD)
    assert not meets(keys_within([ClaimType.DEPLOYMENT], "UKR"), HELD)


def test_what_did_not_happen_bears_on_nothing() -> None:
    assert shelf_keys(a_ground("capture ASSAULT/seize-territory by=Wagner at=Soledar as=future")) == ()
    assert bears_on(a_ground("capture ASSAULT/seize-territory by=Wagner at=Soledar as=future")) == frozenset()


def test_what_ends_a_stretch_finds_it_and_is_found_by_it() -> None:
    held = "hold CONTROL/de-facto by=Armenian separatists at=Dadivank"
    lines = {
        "captured ASSAULT/seize-territory by=Wagner at=Soledar": "control CONTROL/de-facto by=Ukraine at=Soledar",
        "seized ASSAULT/seize-territory by=Azerbaijan at=Nagorno-Karabakh": held,
        "withdrew RETREAT/withdraw by=Russia at=Nagorno-Karabakh": "deployed MOBILIZE/troops by=Russia at=Dadivank",
        "left RETREAT/withdraw by=Ukraine at=Soledar": "captured ASSAULT/seize-territory by=Wagner at=Soledar",
    }
    for mover, line in lines.items():
        ground, moved = a_ground(mover), a_ground(line)
        assert meets(keys_of_ended(ground), moved)
        assert may_end(ground, a_lead(moved))
        assert a_lead(moved).track in bears_on(ground)
    assert not may_end(SEIZURE, a_lead(a_ground("control CONTROL/de-facto by=Ukraine at=Dadivank")))


def test_a_disputed_seizure_is_found_without_knowing_who_denies_it() -> None:
    denied = replace(SEIZURE, standing=Standing.DISPUTED)
    assert (DISPUTED in shelf_keys(denied), DISPUTED in shelf_keys(SEIZURE)) == (True, False)


def test_every_track_has_its_bit() -> None:
    assert sorted(TRACKS) == sorted(STATE_TYPES)
    assert [track_bits([track]) for track in TRACKS] == [1, 2, 4, 8, 16, 32, 64]
    assert track_bits(bears_on(SEIZURE)) == 1 + 8


def test_a_ground_is_read_as_it_was_written() -> None:
    for ground in (SEIZURE, HELD):
        assert ground_from_bytes(ground_to_bytes(ground)) == ground
