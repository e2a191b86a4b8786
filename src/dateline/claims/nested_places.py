"""Places that only say where another one lies: of "the town of Aran in southern Veyne" the claim is in Aran.

The choice among a report's places (`place_chooser`) weighs signs one by one; these two rules read the grammar of the
noun phrase. Words compiled by us, 2026; extend a pattern with a word.
"""

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from dateline.codebook import Feature, PlaceUse
from dateline.model import Claim, Parse, Place, Span

_RANK = {Feature.SITE: 0, Feature.TOWN: 1, Feature.DISTRICT: 2, Feature.REGION: 3, Feature.COUNTRY: 4, Feature.WATER: 5}
"""How wide a kind of place is; waters lie beside places, never the other way round."""

_INTO = (
    r"(?:in|of|on|near|inside|within)\W+(?:(?:the|its|a|far|remote|north(?:ern)?|south(?:ern)?|east(?:ern)?|west(?:ern)?|central|"
    r"province|region|state|district|island"
    r"|governorate|of)\W+)*"
)
_KIND = (
    r"(?:city|town|village|port|port city|suburb|settlement|capital|hamlet|enclave|island|district|province"
    r"|region|camp|base)"
)
_SETTING = re.compile(
    rf"(?:,)? {_INTO}|, (?:(?:an?|the)\W+)(?:[\w’'-]+\W+){{0,4}}?{_KIND}\W+(?:of [\d,]+ (?:\w+ )?)?{_INTO}|, ", re.I
)
"""What stands between a narrower place and the one that it lies in."""

_DEFINITE = re.compile(
    r"\b(?:the|that|this) (?:(?:besieged|embattled|captured|desert|port|border|mountain|mining|oil|same|whole"
    r"|entire) )?"
    r"(?P<kind>city|town|village|port|settlement|enclave|island|camp)\b(?! of [A-Z]| in | near "
    r"|[’']s \w+ (?:said|told))",
    re.I,
)
_NEAR = 60
"""Code points between an anchor and the words for a place that go with it."""


def narrowed(claims: Sequence[Claim], parse: Parse, *, places: Sequence[Place]) -> tuple[Claim, ...]:
    """The claims, each in the place that is meant where theirs only says where that one lies."""
    known = [place for place in places if place.use is PlaceUse.PLACE]
    by_id = {place.id: place for place in places}
    inner = _inner(known, parse.text)
    return tuple(_narrowed(claim, parse, known, by_id, inner) for claim in claims)


def _narrowed(
    claim: Claim, parse: Parse, known: Sequence[Place], by_id: Mapping[str, Place], inner: Mapping[str, Place]
) -> Claim:
    place = by_id.get(claim.place or "")
    if place is None:
        return claim
    found = _host(claim, place, parse, known, inner) or _referred(claim, place, parse, known)
    found = found or _last_named(claim, place, parse, known)
    return claim if found is None else replace(claim, place=found.id)


def _host(claim: Claim, place: Place, parse: Parse, known: Sequence[Place], inner: Mapping[str, Place]) -> Place | None:
    """The place that this one is the setting of; none where another mention of it may be meant."""
    if parse.sentence_at(claim.anchor.start).contains(place.span):
        return inner.get(place.id)
    namesakes = [other for other in known if other.name == place.name]
    return inner.get(place.id) if all(other.id in inner for other in namesakes) else None


def _inner(places: Sequence[Place], text: str) -> dict[str, Place]:
    """For a place that says where another lies, that other one, by id."""
    found: dict[str, Place] = {}
    ordered = sorted(places, key=lambda place: place.span)
    for first, second in pairwise(ordered):
        between = text[first.span.end : second.span.start]
        if _is_narrower(first, second, text) and _is_setting(between, second):
            found[second.id] = found.get(first.id, first)
    return found


def _is_narrower(first: Place, second: Place, text: str) -> bool:
    """Whether the first may lie in the second: by kind and size, or as a name within a part told by its direction."""
    if _RANK[first.feature] < _RANK[second.feature]:
        return _may_lie(first, second)
    is_part = second.feature is Feature.REGION and second.geonameid is None and first.feature is Feature.REGION
    return is_part and _can_be_town(first, text) and first.country == second.country


def _is_setting(between: str, outer: Place) -> bool:
    match = _SETTING.fullmatch(between)
    return match is not None and (between != ", " or outer.feature in (Feature.REGION, Feature.COUNTRY))


def _may_lie(inner: Place, outer: Place) -> bool:
    if outer.feature is not Feature.WATER and (inner.radius_km or 0) > (outer.radius_km or 0):
        return False
    if outer.feature is Feature.WATER or outer.geonameid is None or not (inner.country and outer.country):
        return True
    return inner.country == outer.country


def _referred(claim: Claim, place: Place, parse: Parse, known: Sequence[Place]) -> Place | None:
    """The town that "the town" beside the anchor means, where the claim has been put in something wider."""
    sentence = parse.sentence_at(claim.anchor.start)
    if _RANK[place.feature] <= _RANK[Feature.TOWN] or any(_is_town(other, sentence) for other in known):
        return None
    near = [
        match
        for match in _DEFINITE.finditer(parse.text, sentence.start, sentence.end)
        if max(match.start() - claim.anchor.end, claim.anchor.start - match.end()) <= _NEAR
    ]
    start = near[0].start() if near else _start_of_the_town_in(place, sentence, parse.text)
    if start is None:
        return None
    before = [o for o in known if o.span.end <= start and _can_be_town(o, parse.text) and not _is_aim(o, parse.text)]
    return before[-1] if before and _sentences_back(before[-1].span, sentence, parse) <= _FAR else None


_AIM = re.compile(
    r"\b(?:withdr[ae]wn?|fl(?:ew|own)|fled|moved|taken|sent|driven|retreated|evacuated|transferred|brought)\s+(?:back\s+)?to\s+$"
)


def _is_aim(place: Place, text: str) -> bool:
    """Whether somebody went there, so that "the town" behind it is hardly that one."""
    return bool(_AIM.search(text, max(0, place.span.start - 30), place.span.start))


def _last_named(claim: Claim, place: Place, parse: Parse, known: Sequence[Place]) -> Place | None:
    """The town named just before, which "the town" at the head of the sentence means, and not one named long ago."""
    sentence = parse.sentence_at(claim.anchor.start)
    match = _AT_HEAD.match(parse.text, sentence.start)
    if match is None or claim.anchor.start - match.end() > _NEAR or any(_is_town(o, sentence) for o in known):
        return None
    recent = [o for o in known if o.span.end <= sentence.start and _sentences_back(o.span, sentence, parse) <= _FAR]
    towns = [other for other in recent if _can_be_town(other, parse.text) and not _is_aim(other, parse.text)]
    is_recent = any(other.name.lower() == place.name.lower() for other in recent)
    return towns[-1] if towns and not is_recent else None


_AT_HEAD = re.compile(
    r"\s*(?:The|That|This)\s+(?:\w+\s+)?(?:city|town|village|port|settlement|enclave|island|camp)\b(?! of [A-Z])"
)
_THE_TOWN_IN = re.compile(
    rf"\b(?:the|that|this) (?:\w+ )?(?:city|town|village|port|settlement|enclave|island|camp)\W+{_INTO}$", re.I
)


def _start_of_the_town_in(place: Place, sentence: Span, text: str) -> int | None:
    """Where "the town in" begins, where these words stand right before the wider place that the claim was put in."""
    if not sentence.contains(place.span):
        return None
    match = _THE_TOWN_IN.search(text, sentence.start, place.span.start)
    return match.start() if match else None


_TOWNS = (Feature.TOWN, Feature.SITE)
_FAR = 3
"""Sentences back to which a town may be named."""


def _is_town(place: Place, sentence: Span) -> bool:
    return place.feature in _TOWNS and sentence.contains(place.span)


def _can_be_town(place: Place, text: str) -> bool:
    """Whether it is a town, or has a region's entry although the text does not call it one."""
    if place.feature in _TOWNS:
        return True
    is_named = place.geonameid is not None and place.feature is Feature.REGION
    return is_named and not _REGION_BEHIND.match(text, place.span.end)


_REGION_BEHIND = re.compile(r"[ -](?:region|province|governorate|state|county|district|area)\b")


def _sentences_back(span: Span, sentence: Span, parse: Parse) -> int:
    starts = [each.start for each in parse.sentences]
    return bisect_right(starts, sentence.start) - bisect_right(starts, span.start)
