"""The signs by which a claim's place is chosen: where each place of the report lies from the anchor, and what leads it.

A sign is the names of the facts that it combines and their values; `tables/places.tsv` has its weight. All mentions of
one place are one site; the mention that is nearest to the anchor speaks for it.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from dateline.codebook import STATE_TYPES, ClaimType, Feature, PlaceUse
from dateline.model import Claim, Parse, Place, Span

Sign = tuple[str, str]

PHYSICAL = frozenset(
    {
        ClaimType.ASSAULT,
        ClaimType.COERCE,
        ClaimType.PROTEST,
        ClaimType.MOBILIZE,
        ClaimType.RETREAT,
        ClaimType.DEPLOYMENT,
        ClaimType.DISPLACEMENT,
        ClaimType.AID,
        ClaimType.CONTROL,
    }
)
"""Types that happen somewhere on the ground: for them the place of the story is a fair guess, for speech it is not."""

_LEADS = frozenset(
    "in at near from to into of across around outside inside on over against between through towards for by with "
    "within along off via and or than as leave left enter entered".split()
)
_LEAD = re.compile(r"([\w’'-]+|[^\w\s])\s+(?:(?:the|a|its|his|her|their|neighbouring|neighboring|nearby)\s+)*$", re.I)
COMBINATIONS = (
    "side", "side type", "side sort", "side gap", "side gap sort", "side lead", "side lead type", "side rank",
    "side between", "side tail", "side feature", "side party", "side often", "side opening", "side holds", "side word",
    "side next", "side next gap", "side lead gap", "lead", "type lead", "feature", "feature type", "feature party",
    "party type", "often", "often type", "opening type", "opening feature", "holds feature", "tail party", "narrow",
    "narrow type",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Site:
    """A place of the report with all its mentions in reading order."""

    places: tuple[Place, ...]

    @property
    def place(self) -> Place:
        """The first mention."""
        return self.places[0]


def sites_of(places: Sequence[Place]) -> tuple[Site, ...]:
    """The places that something can be at, mentions of the same point together."""
    found: dict[tuple[object, ...], list[Place]] = {}
    for place in places:
        if place.use is PlaceUse.PLACE:
            known = place.lat is not None and place.lon is not None
            key = (place.lat, place.lon, place.feature) if known else (place.name,)
            found.setdefault(key, []).append(place)
    return tuple(Site(tuple(group)) for group in found.values())


@dataclass(frozen=True)
class Ground:
    """A report as its claims are placed by; `parties` gives an actor's country by its id."""

    parse: Parse
    claims: tuple[Claim, ...]
    sites: tuple[Site, ...]
    parties: Mapping[str, str | None]

    @cached_property
    def _starts(self) -> list[int]:
        return [sentence.start for sentence in self.parse.sentences]

    @cached_property
    def _mentions(self) -> list[Span]:
        return sorted(place.span for site in self.sites for place in site.places)

    def sentence(self, offset: int) -> int:
        """The number of the sentence that holds the offset."""
        return max(0, bisect_right(self._starts, offset) - 1)

    @cached_property
    def _leads(self) -> dict[int, str]:
        return {}

    def lead(self, place: Place) -> str:
        """What stands before the place, articles left out; searched for once."""
        start = place.span.start
        if start not in self._leads:
            lead = _LEAD.search(self.parse.text, max(0, start - 40), start)
            self._leads[start] = _lead(lead[1].lower() if lead else "")
        return self._leads[start]

    def spokesman(self, site: Site, anchor: Span) -> Place:
        """The mention that is nearest to the anchor by sentence, then by distance, what follows taken to be nearer."""
        here = self.sentence(anchor.start)

        def apart(place: Place) -> tuple[int, int]:
            behind = place.span.start < anchor.start
            gap = 2 * (anchor.start - place.span.end) if behind else place.span.start - anchor.end
            return abs(self.sentence(place.span.start) - here), gap

        return min(site.places, key=apart)

    def between(self, start: int, end: int) -> int:
        """How many other places are named in a stretch."""
        return sum(start <= span.start and span.end <= end for span in self._mentions)


def signs_of(site: Site, claim: Claim, ground: Ground) -> Iterator[Sign]:
    """What is seen of choosing the site for the claim."""
    facts = facts_of(site, claim, ground)
    for names in COMBINATIONS:
        yield names, " ".join(facts[name] for name in names.split(" "))


def facts_of(site: Site, claim: Claim, ground: Ground) -> dict[str, str]:
    """What the signs combine, by name."""
    place, text = ground.spokesman(site, claim.anchor), ground.parse.text
    here, there = ground.sentence(claim.anchor.start), ground.sentence(place.span.start)
    inner = (min(claim.anchor.end, place.span.end), max(claim.anchor.start, place.span.start))
    is_near = here == there
    after = re.match(r"\s+(\w+)", text[claim.anchor.end : claim.anchor.end + 20])
    return {
        "side": _side(place, claim, here=here, there=there),
        "type": claim.type.value,
        "sort": "state" if claim.type in STATE_TYPES else "ground" if claim.type in PHYSICAL else "word",
        "gap": _bucket(len(text[inner[0] : inner[1]].split())) if is_near else "-",
        "lead": ground.lead(place),
        "rank": str(min(3, ground.between(*inner))) if is_near else "-",
        "between": str(min(2, _anchors_in(inner, ground.claims))) if is_near else "-",
        "tail": _tail(text[place.span.end : place.span.end + 2]),
        "feature": place.feature.value,
        "party": _party(site, claim, ground),
        "often": str(min(5, len(site.places))),
        "opening": str(min(2, ground.sites.index(site))),
        "holds": _holds(site, ground, here),
        "narrow": _narrow(site, ground),
        "word": "_".join(claim.anchor.of(text).lower().split())[:12],
        "next": after[1].lower() if after and after[1].lower() in _LEADS else "other" if after else "stop",
    }


def _side(place: Place, claim: Claim, *, here: int, there: int) -> str:
    if here == there:
        return "in" if place.span.overlaps(claim.anchor) else "ahead" if place.span > claim.anchor else "behind"
    if there == here - 1:
        return "before"
    if there == here + 1:
        return "after"
    return "lead" if there == 0 else "earlier" if there < here else "later"


def _bucket(words: int) -> str:
    return next(str(limit) for limit in (0, 1, 2, 3, 5, 8, 13, 21, 999) if words <= limit)


def _lead(word: str) -> str:
    return word if word in _LEADS else "none" if not word else "sign" if not word[0].isalnum() else "word"


def _tail(text: str) -> str:
    if text[:1] in "'’":
        return "possessive"
    return "end" if not text.strip() or text[:1] in ".,;:)" else "word"


def _anchors_in(stretch: tuple[int, int], claims: Sequence[Claim]) -> int:
    return sum(stretch[0] <= claim.anchor.start and claim.anchor.end <= stretch[1] for claim in claims)


def _party(site: Site, claim: Claim, ground: Ground) -> str:
    """Whether the site is of a country that does it, or to whom it is done."""
    country = site.place.country
    if country is None:
        return "none"
    doing, done_to = (
        any(ground.parties.get(key) == country for key in keys) for keys in (claim.actors, claim.recipients)
    )
    return f"{'actor' if doing else ''}{'recipient' if done_to else ''}" or "no"


def _holds(site: Site, ground: Ground, here: int) -> str:
    """Whether a narrower place of the same country is named in the claim's sentence."""
    if site.place.feature not in {Feature.COUNTRY, Feature.REGION}:
        return "narrow"
    for other in ground.sites:
        if other is site or other.place.country != site.place.country or other.place.feature is site.place.feature:
            continue
        if any(ground.sentence(place.span.start) == here for place in other.places):
            return "holds"
    return "alone"


def _narrow(site: Site, ground: Ground) -> str:
    """Whether the site is the only one, the most often named of its kind, or neither."""
    kin = [len(other.places) for other in ground.sites if other.place.feature is site.place.feature]
    top = "top" if len(site.places) == max(kin) else "less"
    return f"{site.place.feature.value}.{top}.{min(3, len(kin))}"
