"""What a figure counts at an anchor: killed, arrested, personnel, vehicles, …

The reader's unit is a guess at what news counts most; the anchor's word, the claim's type and the noun behind the
figure say it better. Words compiled by us, 2026; extend a pattern with a word's stem.
"""

import re

from dateline.codebook import ClaimType, Unit

_PERSONS = frozenset(
    {
        Unit.KILLED,
        Unit.INJURED,
        Unit.CAPTURED,
        Unit.ARRESTED,
        Unit.DISPLACED,
        Unit.PERSONNEL,
        Unit.PROTESTERS,
        Unit.PEOPLE,
    }
)
_UNIT_OF_ANCHOR = (
    (re.compile(r"injur|wound|hurt|maim", re.I), Unit.INJURED),
    (re.compile(r"kill|die[ds]?\b|dead|death|murder|massacr|slain|slay|assassinat", re.I), Unit.KILLED),
    (re.compile(r"arrest|detain|detention|custody|round(?:ed|ing|s)? up|jail|imprison", re.I), Unit.ARRESTED),
    (
        re.compile(
            r"captur|abduct|kidnap|hostage|seized\b|captive|prisoner|freed?\b|releas|surrender"
            r"|(?:carried|carry|taken|took|led|spirited|whisked) (?:off|away)|snatch",
            re.I,
        ),
        Unit.CAPTURED,
    ),
)
_UNIT_OF_TYPE = {
    ClaimType.PROTEST: Unit.PROTESTERS,
    ClaimType.DISPLACEMENT: Unit.DISPLACED,
    ClaimType.DEPLOYMENT: Unit.PERSONNEL,
    ClaimType.MOBILIZE: Unit.PERSONNEL,
}
_CURRENCY = re.compile(
    r"[$€£¥]|\b(?:dollars?|euros?|pounds?|francs?|roubles?|naira|birr|rand|shillings?|US\$|USD|EUR)\b", re.I
)
_HARMED = frozenset({Unit.KILLED, Unit.INJURED})
"""Units that only the use of force can have: elsewhere the same persons are people, or those who withdraw."""


_UNIT_OF_NOUN = (
    (
        re.compile(
            r"\b(?:vehicles?|tanks?|trucks?|lorr(?:y|ies)|pick-?ups?|motor(?:cycles|bikes)|cars|carriers?|ships?|boats?|vessels?|buses|tankers?)\b",
            re.I,
        ),
        Unit.VEHICLES,
    ),
    (re.compile(r"\b(?:aircraft|planes?|jets?|helicopters?|drones?|warplanes?)\b", re.I), Unit.AIRCRAFT),
    (re.compile(r"\b(?:missiles?|rockets?|bombs?|weapons?|shells|mortars|rifles|guns|mines)\b", re.I), Unit.WEAPONS),
    (re.compile(r"\b(?:houses?|homes?|buildings?|hospitals?|schools?|shops|churches|mosques)\b", re.I), Unit.BUILDINGS),
    (re.compile(r"\b(?:refugees?|displaced|evacuees)\b", re.I), Unit.DISPLACED),
    (
        re.compile(
            r"\b(?:soldiers?|troops?|service(?:wo)?men|peacekeepers?|monitors|observers|diplomats?|marines|personnel|guards|forces?|strong)\b",
            re.I,
        ),
        Unit.PERSONNEL,
    ),
)
_UNIT_OF_FATE = (
    (re.compile(r"[\w,]+ (?:\w+ )?(?:bodies|corpses|lives|dead\b(?! end)|deaths|fatalities)", re.I), Unit.KILLED),
    (re.compile(r"[\w,]+ (?:people |others )?(?:injured|wounded)\b", re.I), Unit.INJURED),
    (re.compile(r"[\w,]+ (?:of )?(?:\w+ ){0,2}(?:prisoner|captive|hostage)\b", re.I), Unit.CAPTURED),
)
"""What became of those counted, where the words right behind the figure say it: "three bodies", "dozens captive"."""

_THINGS = frozenset({Unit.VEHICLES, Unit.AIRCRAFT, Unit.WEAPONS, Unit.BUILDINGS})
_FIGHTING = frozenset({ClaimType.ASSAULT, ClaimType.COERCE})


def unit_at(unit: Unit, *, anchor: str, claim_type: ClaimType, counted: str = "") -> Unit:
    """What is counted at this anchor: the same people may be killed in one claim, protesters in the next.

    `counted` are the figure's words and those right behind it: what they name goes before what the reader says of
    persons, but for those who are killed, hurt or arrested. The reader's unit stands for money, and where nothing else
    says more.
    """
    if unit is Unit.MONEY and claim_type is ClaimType.DISPLACEMENT and not _CURRENCY.search(counted):
        unit = Unit.PEOPLE
    if unit not in _PERSONS:
        return unit
    fate = next((found for pattern, found in _UNIT_OF_FATE if pattern.match(counted)), None)
    if fate:
        return fate
    noun = _noun_part(counted)
    of_noun = next((found for pattern, found in _UNIT_OF_NOUN if pattern.search(noun)), None)
    named = next((found for pattern, found in _UNIT_OF_ANCHOR if pattern.search(anchor)), None)
    if of_noun in _THINGS:
        return of_noun
    if named or claim_type in _UNIT_OF_TYPE:
        return named or _UNIT_OF_TYPE[claim_type]
    if of_noun and claim_type not in _FIGHTING:
        return of_noun
    if unit in _HARMED and claim_type is not ClaimType.ASSAULT:
        return Unit.PERSONNEL if claim_type is ClaimType.RETREAT else Unit.PEOPLE
    return unit


_PHRASE_END = re.compile(
    r"\s(?:in|on|at|and|who|were|was|have|had|to|from|by|for|are|with|after|since|when|that|would|will|may|during|killed|wounded|injured|dead)\b|[,.;:]\s"
)


def _noun_part(counted: str) -> str:
    """The figure and up to four words behind it, cut where its phrase ends."""
    return " ".join(_PHRASE_END.split(counted, maxsplit=1)[0].split()[:6])
