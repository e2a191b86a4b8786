"""What kind of event a text is about, in ACLED's terms."""

from dataclasses import replace

import pytest
from tests.gist.texts import a_record

from dateline.codebook import ActorKind, Sector
from dateline.gist import EVENT_TYPE_OF, SubType, main_subtype, subtype_of
from dateline.model import Actor


@pytest.mark.parametrize(
    ("text", "sub_type"),
    [
        ("A woman blew herself up at a bus stop.", SubType.SUICIDE_BOMB),
        ("Fighters threw two grenades into a tea house.", SubType.GRENADE),
        ("A lorry drove over a landmine north of the town.", SubType.REMOTE_EXPLOSIVE),
        ("Mortars and rockets fell on the port all night.", SubType.SHELLING),
        ("Warplanes fired a missile at a convoy.", SubType.AIR_STRIKE),
        ("Doctors treated people who had breathed chlorine.", SubType.CHEMICAL_WEAPON),
        ("Rebels and soldiers clashed in the hills.", SubType.ARMED_CLASH),
        ("Gunmen opened fire in a church.", SubType.ATTACK),
        ("Two engineers were kidnapped near the dam.", SubType.ABDUCTION),
        ("Police seized 30 rifles and a box of detonators.", SubType.DISRUPTED_WEAPONS),
        ("The army has set up a new observation post on the ridge.", SubType.HQ_ESTABLISHED),
        ("Government forces recaptured three villages.", SubType.GOVERNMENT_REGAINS),
        ("Insurgents seized a district centre.", SubType.NON_STATE_OVERTAKES),
        ("The garrison withdrew from the town without resistance.", SubType.NON_VIOLENT_TRANSFER),
        ("Hundreds marched through the capital for better pay.", SubType.PEACEFUL_PROTEST),
        ("Police fired tear gas at marchers.", SubType.PROTEST_WITH_INTERVENTION),
        ("Soldiers opened fire on protesters.", SubType.EXCESSIVE_FORCE),
        ("Protesters threw stones and smashed windows.", SubType.VIOLENT_DEMONSTRATION),
        ("An angry mob lynched a man.", SubType.MOB_VIOLENCE),
        ("Shops were looted overnight.", SubType.LOOTING),
        ("Freedonia expelled two Sylvanian diplomats.", SubType.DIPLOMATIC),
        ("The group claimed responsibility for the bombing.", SubType.ATTRIBUTION),
        ("A dam burst and floods swept two villages away.", SubType.NATURAL_DISASTER),
        ("A boiler exploded at a sugar mill.", SubType.MAN_MADE_DISASTER),
        ("Customs officers broke up a ring that smuggled cigarettes.", SubType.ORGANISED_CRIME),
        ("Both sides agreed to a truce.", SubType.AGREEMENT),
        ("Police arrested a blogger.", SubType.ARRESTS),
        ("The army redeployed two brigades.", SubType.CHANGE_TO_GROUP),
        ("Soldiers raped women in the camp.", SubType.SEXUAL_VIOLENCE),
        ("Nothing happened.", SubType.OTHER),
    ],
)
def test_the_words_tell_the_kind(text: str, sub_type: SubType) -> None:
    assert main_subtype(a_record(text)).sub_type is sub_type


def test_what_a_crowd_is_against_does_not_happen_at_the_protest() -> None:
    assert main_subtype(a_record("Thousands rallied against the oil spill.")).sub_type is SubType.PEACEFUL_PROTEST
    assert main_subtype(a_record("Nurses marched to protest police brutality.")).sub_type is SubType.PEACEFUL_PROTEST


def test_the_evidence_is_the_words_that_spoke_for_it() -> None:
    record = a_record("Police arrested a man; an earthquake had shaken the town.")
    kind = main_subtype(record)
    assert (kind.sub_type, [span.of(record.text) for span in kind.evidence]) == (
        SubType.NATURAL_DISASTER,
        ["earthquake"],
    )


def test_whose_ground_it_becomes_decides_between_two_kinds_of_taking() -> None:
    record = a_record("They {ASSAULT:took} the town.", actors=("x",))
    taken = replace(record.claims[0], mode="seize-territory")
    for sector, sub_type in ((Sector.MIL, SubType.GOVERNMENT_REGAINS), (Sector.REB, SubType.NON_STATE_OVERTAKES)):
        actor = Actor("x", "They", ActorKind.FORCE, sectors=(sector,))
        assert main_subtype(replace(record, actors=(actor,), claims=(taken,))).sub_type is sub_type


def test_a_claim_is_of_the_kind_that_its_own_sentence_tells() -> None:
    record = a_record("Rebels {ASSAULT:shelled} the port. Police {COERCE:arrested} a man.")
    assert [subtype_of(claim, record).sub_type for claim in record.claims] == [SubType.SHELLING, SubType.ARRESTS]


def test_every_sub_type_belongs_to_an_event_type() -> None:
    assert set(EVENT_TYPE_OF) == set(SubType)
    assert main_subtype(a_record("Shops were looted.")).event_type == "Strategic developments"
