"""The kinds of event of ACLED (Armed Conflict Location & Event Data): event types and their sub-types, by name.

Names as in ACLED's codebook of 2023. ACLED leaves out five kinds that situation rooms follow as well: disasters,
crime, diplomacy, and who is held responsible; those are ours, under "Beyond ACLED".
"""

from enum import StrEnum
from types import MappingProxyType


class SubType(StrEnum):
    """What kind of event it is; the values are ACLED's names, or ours where it has none."""

    GOVERNMENT_REGAINS = "Government regains territory"
    NON_STATE_OVERTAKES = "Non-state actor overtakes territory"
    ARMED_CLASH = "Armed clash"
    EXCESSIVE_FORCE = "Excessive force against protesters"
    PROTEST_WITH_INTERVENTION = "Protest with intervention"
    PEACEFUL_PROTEST = "Peaceful protest"
    VIOLENT_DEMONSTRATION = "Violent demonstration"
    MOB_VIOLENCE = "Mob violence"
    CHEMICAL_WEAPON = "Chemical weapon"
    AIR_STRIKE = "Air/drone strike"
    SUICIDE_BOMB = "Suicide bomb"
    SHELLING = "Shelling/artillery/missile attack"
    REMOTE_EXPLOSIVE = "Remote explosive/landmine/IED"
    GRENADE = "Grenade"
    SEXUAL_VIOLENCE = "Sexual violence"
    ATTACK = "Attack"
    ABDUCTION = "Abduction/forced disappearance"
    AGREEMENT = "Agreement"
    ARRESTS = "Arrests"
    CHANGE_TO_GROUP = "Change to group/activity"
    DISRUPTED_WEAPONS = "Disrupted weapons use"
    HQ_ESTABLISHED = "Headquarters or base established"
    LOOTING = "Looting/property destruction"
    NON_VIOLENT_TRANSFER = "Non-violent transfer of territory"
    OTHER = "Other"
    NATURAL_DISASTER = "Natural disaster"
    MAN_MADE_DISASTER = "Man-made disaster"
    ORGANISED_CRIME = "Organised crime"
    DIPLOMATIC = "Diplomatic event"
    ATTRIBUTION = "Attribution of responsibility"


_EVENT_TYPES: dict[str, tuple[SubType, ...]] = {
    "Battles": (SubType.GOVERNMENT_REGAINS, SubType.NON_STATE_OVERTAKES, SubType.ARMED_CLASH),
    "Protests": (SubType.EXCESSIVE_FORCE, SubType.PROTEST_WITH_INTERVENTION, SubType.PEACEFUL_PROTEST),
    "Riots": (SubType.VIOLENT_DEMONSTRATION, SubType.MOB_VIOLENCE),
    "Explosions/Remote violence": (
        SubType.CHEMICAL_WEAPON,
        SubType.AIR_STRIKE,
        SubType.SUICIDE_BOMB,
        SubType.SHELLING,
        SubType.REMOTE_EXPLOSIVE,
        SubType.GRENADE,
    ),
    "Violence against civilians": (SubType.SEXUAL_VIOLENCE, SubType.ATTACK, SubType.ABDUCTION),
    "Strategic developments": (
        SubType.AGREEMENT,
        SubType.ARRESTS,
        SubType.CHANGE_TO_GROUP,
        SubType.DISRUPTED_WEAPONS,
        SubType.HQ_ESTABLISHED,
        SubType.LOOTING,
        SubType.NON_VIOLENT_TRANSFER,
        SubType.OTHER,
    ),
    "Beyond ACLED": (
        SubType.NATURAL_DISASTER,
        SubType.MAN_MADE_DISASTER,
        SubType.ORGANISED_CRIME,
        SubType.DIPLOMATIC,
        SubType.ATTRIBUTION,
    ),
}
EVENT_TYPE_OF = MappingProxyType({sub: name for name, subs in _EVENT_TYPES.items() for sub in subs})
"""Sub-type → the event type that it belongs to."""
