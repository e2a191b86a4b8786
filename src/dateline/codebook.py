"""The codebook's tables, once: event and state types, modes, assertions, statuses, sectors.

Event types and modes are those of PLOVER 2.0 (Open Event Data Alliance, CC BY-SA 4.0); the state
types and `seize-territory` are dateline's extension. Codes are written exactly as published.
"""

from enum import StrEnum
from types import MappingProxyType


class ClaimType(StrEnum):
    """What a claim says: one of PLOVER's event types, or one of our state types."""

    AGREE = "AGREE"
    CONSULT = "CONSULT"
    SUPPORT = "SUPPORT"
    CONCEDE = "CONCEDE"
    COOPERATE = "COOPERATE"
    AID = "AID"
    RETREAT = "RETREAT"
    REQUEST = "REQUEST"
    ACCUSE = "ACCUSE"
    REJECT = "REJECT"
    THREATEN = "THREATEN"
    PROTEST = "PROTEST"
    SANCTION = "SANCTION"
    MOBILIZE = "MOBILIZE"
    COERCE = "COERCE"
    ASSAULT = "ASSAULT"
    CONTROL = "CONTROL"
    DEPLOYMENT = "DEPLOYMENT"
    MEMBERSHIP = "MEMBERSHIP"
    ACCORD = "ACCORD"
    TALKS = "TALKS"
    RELATIONS = "RELATIONS"
    DISPLACEMENT = "DISPLACEMENT"


STATE_TYPES = frozenset(
    {
        ClaimType.CONTROL,
        ClaimType.DEPLOYMENT,
        ClaimType.MEMBERSHIP,
        ClaimType.ACCORD,
        ClaimType.TALKS,
        ClaimType.RELATIONS,
        ClaimType.DISPLACEMENT,
    }
)
EVENT_TYPES = frozenset(ClaimType) - STATE_TYPES

_REQUEST_MODES = ("assist", "change", "yield", "meet")

MODES: MappingProxyType[ClaimType, tuple[str, ...]] = MappingProxyType(
    {
        ClaimType.AGREE: (),
        ClaimType.CONSULT: ("visit", "third-party", "multilateral", "phone"),
        ClaimType.SUPPORT: (),
        ClaimType.CONCEDE: (),
        ClaimType.COOPERATE: (),
        ClaimType.AID: (),
        ClaimType.RETREAT: ("withdraw", "release", "disarm", "ceasefire", "access", "resign"),
        ClaimType.REQUEST: _REQUEST_MODES,
        ClaimType.ACCUSE: ("disapprove", "investigate", "allege"),
        ClaimType.REJECT: _REQUEST_MODES,
        ClaimType.THREATEN: ("restrict", "arrest", "relations", "expel", "territory", "violence"),
        ClaimType.PROTEST: ("demo", "riot", "strike", "hunger", "boycott", "obstruct"),
        ClaimType.SANCTION: ("convict", "expel", "withdraw", "discontinue"),
        ClaimType.MOBILIZE: ("troops", "weapons", "police", "militia"),
        ClaimType.COERCE: (
            "seize",
            "restrict",
            "censor",
            "curfew",
            "martial-law",
            "arrest",
            "deport",
            "withhold",
            "misinformation",
            "cyber",
        ),
        ClaimType.ASSAULT: (
            "abduct",
            "beat",
            "torture",
            "sexual",
            "targeted",
            "destroy",
            "primitive",
            "firearms",
            "explosives",
            "suicide-attack",
            "aerial",
            "drone",
            "heavy-weapons",
            "crowd-control",
            "unconventional",
            "seize-territory",
        ),
        ClaimType.CONTROL: ("de-facto", "recognised", "contested"),
        ClaimType.DEPLOYMENT: (),
        ClaimType.MEMBERSHIP: ("member", "suspended", "left", "applicant"),
        ClaimType.ACCORD: ("ceasefire", "peace", "treaty", "broken"),
        ClaimType.TALKS: ("ongoing", "stalled", "concluded"),
        ClaimType.RELATIONS: ("allied", "warm", "strained", "severed", "hostile"),
        ClaimType.DISPLACEMENT: ("refugees", "internal", "return"),
    }
)
"""The modes that each type allows; empty where the codebook has none."""


class Assertion(StrEnum):
    """Whether the claim says that it happened."""

    ACTUAL = "actual"
    FUTURE = "future"
    HYPOTHETICAL = "hypothetical"
    NEGATED = "negated"


class Status(StrEnum):
    """Whether the claim stands, from what this report alone says; the codebook's first rule that fits."""

    DISPUTED = "disputed"
    DENIED = "denied"
    CONFIRMED = "confirmed"
    UNVERIFIED = "unverified"
    ATTRIBUTED = "attributed"
    ASSERTED = "asserted"


class Standing(StrEnum):
    """Whether an event stands, from all that is known of it by a day."""

    SINGLE_SOURCE = "single-source"
    CORROBORATED = "corroborated"
    CONFIRMED = "confirmed"
    DISPUTED = "disputed"
    DENIED = "denied"
    UNVERIFIED = "unverified"
    RETRACTED = "retracted"


class Stance(StrEnum):
    """The speaker's attitude towards the content."""

    STATES = "states"
    REPORTS = "reports"
    CONFIRMS = "confirms"
    DENIES = "denies"
    CLAIMS = "claims"
    DOUBTS = "doubts"
    DEMANDS = "demands"
    PREDICTS = "predicts"


class Medium(StrEnum):
    """Through what the speaker speaks; `source` is an anonymous or unnamed one."""

    STATEMENT = "statement"
    MEDIA = "media"
    SOCIAL = "social"
    FOOTAGE = "footage"
    DOCUMENT = "document"
    SOURCE = "source"


class ActorKind(StrEnum):
    """What kind of thing acts, is acted upon, or speaks."""

    PERSON = "person"
    ORGANISATION = "organisation"
    STATE = "state"
    GROUP = "group"
    FORCE = "force"
    MEDIA = "media"
    DOCUMENT = "document"


class Sector(StrEnum):
    """PLOVER's sector codes."""

    COP = "COP"
    GOV = "GOV"
    JUD = "JUD"
    LEG = "LEG"
    MIL = "MIL"
    PRM = "PRM"
    PTY = "PTY"
    REB = "REB"
    SPY = "SPY"
    UAF = "UAF"
    UNK = "UNK"
    AGR = "AGR"
    BUS = "BUS"
    CRM = "CRM"
    CVL = "CVL"
    EDU = "EDU"
    ELI = "ELI"
    JRN = "JRN"
    LAB = "LAB"
    MED = "MED"
    REF = "REF"
    OPP = "OPP"
    PRE = "PRE"
    REL = "REL"
    SOC = "SOC"


class Feature(StrEnum):
    """What kind of place a toponym names."""

    COUNTRY = "country"
    REGION = "region"
    DISTRICT = "district"
    TOWN = "town"
    SITE = "site"
    WATER = "water"


class PlaceUse(StrEnum):
    """What a toponym does in its sentence: names a place, an actor (metonym), or describes."""

    PLACE = "place"
    ACTOR = "actor"
    ATTRIBUTIVE = "attributive"


class Unit(StrEnum):
    """What a quantity counts; `money` carries a currency."""

    KILLED = "killed"
    INJURED = "injured"
    CASUALTIES = "casualties"
    CAPTURED = "captured"
    ARRESTED = "arrested"
    DISPLACED = "displaced"
    PERSONNEL = "personnel"
    PROTESTERS = "protesters"
    PEOPLE = "people"
    VEHICLES = "vehicles"
    AIRCRAFT = "aircraft"
    WEAPONS = "weapons"
    BUILDINGS = "buildings"
    MONEY = "money"


class TimeKind(StrEnum):
    """What a time expression is."""

    DATE = "date"
    DURATION = "duration"
    SET = "set"


class Bound(StrEnum):
    """On which side a quantity is open: at least, at most."""

    MIN = "min"
    MAX = "max"
