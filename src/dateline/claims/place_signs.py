"""The signs by which a claim's place is chosen: where each place of the report lies from the anchor, and what leads it.

A sign is the names of the facts that it combines and their values; `tables/places.tsv` has its weight. All mentions of
one place are one site; the mention that is nearest to the anchor speaks for it.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from operator import attrgetter

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
_NEXT = re.compile(r"\s+(\w+)")
_LEAD = re.compile(r"([\w’'-]+|[^\w\s])\s+(?:(?:the|a|its|his|her|their|neighbouring|neighboring|nearby)\s+)*$", re.I)
COMBINATIONS = (
    "side", "side type", "side sort", "side gap", "side gap sort", "side lead", "side lead type", "side rank",
    "side between", "side tail", "side feature", "side party", "side often", "side opening", "side holds", "side word",
    "side next", "side next gap", "side lead gap", "lead", "type lead", "feature", "feature type", "feature party",
    "party type", "often", "often type", "opening type", "opening feature", "holds feature", "tail party", "narrow",
    "narrow type",
)  # fmt: skip


@dataclass(frozen=True, slots=True, eq=False)
class Site:
    """A place of the report with all its mentions in reading order; each is equal to itself alone."""

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

    @cached_property
    def _anchors(self) -> list[Span]:
        return sorted(claim.anchor for claim in self.claims)

    def sentence(self, offset: int) -> int:
        """The number of the sentence that holds the offset."""
        return max(0, bisect_right(self._starts, offset) - 1)

    @cached_property
    def named_in(self) -> dict[Site, list[int]]:
        """The sentences of each site's mentions."""
        return {site: [self.sentence(place.span.start) for place in site.places] for site in self.sites}

    @cached_property
    def places_in(self) -> frozenset[int]:
        """The sentences that name a site."""
        return frozenset(sentence for sentences in self.named_in.values() for sentence in sentences)

    @cached_property
    def narrower(self) -> dict[Site, frozenset[int] | None]:
        """The sentences that name a narrower place of the same country, for a country or region; None for others."""
        return {site: _narrower(site, self) for site in self.sites}

    @cached_property
    def of_site(self) -> dict[Site, dict[str, str]]:
        """What is the same of a site for every claim."""
        return {
            site: {
                "often": str(min(5, len(site.places))),
                "opening": str(min(2, number)),
                "narrow": _narrow(site, self),
            }
            for number, site in enumerate(self.sites)
        }

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
        if len(site.places) == 1:
            return site.places[0]
        here = self.sentence(anchor.start)
        gaps = [abs(sentence - here) for sentence in self.named_in[site]]
        least = min(gaps)
        nearest = [place for place, gap in zip(site.places, gaps, strict=True) if gap == least]
        return min(nearest, key=lambda place: _gap(place, anchor))

    def between(self, start: int, end: int) -> int:
        """How many other places are named in a stretch."""
        return _held(self._mentions, start, end)

    def claims_between(self, start: int, end: int) -> int:
        """How many claims have their anchor in a stretch."""
        return _held(self._anchors, start, end)


def _gap(place: Place, anchor: Span) -> int:
    """How far the mention lies from the anchor, one before it counted twice as far."""
    is_behind = place.span.start < anchor.start
    return 2 * (anchor.start - place.span.end) if is_behind else place.span.start - anchor.end


def _held(spans: Sequence[Span], start: int, end: int) -> int:
    """How many of the sorted spans lie within a stretch."""
    held = 0
    for span in islice(spans, bisect_left(spans, start, key=attrgetter("start")), None):
        if span.start > end:
            break
        held += span.end <= end
    return held


def signs_of(site: Site, claim: Claim, ground: Ground) -> Iterator[Sign]:
    """What is seen of choosing the site for the claim."""
    facts = facts_of(site, claim, ground, claim_facts(claim, ground))
    for names in COMBINATIONS:
        yield names, " ".join(facts[name] for name in names.split(" "))


def claim_facts(claim: Claim, ground: Ground) -> dict[str, str]:
    """What the signs combine of the claim alone, by name."""
    text = ground.parse.text
    after = _NEXT.match(text, claim.anchor.end, min(len(text), claim.anchor.end + 20))
    following = after[1].lower() if after else ""
    return {
        "type": claim.type.value,
        "sort": "state" if claim.type in STATE_TYPES else "ground" if claim.type in PHYSICAL else "word",
        "word": "_".join(claim.anchor.of(text).lower().split())[:12],
        "next": following if following in _LEADS else "other" if after else "stop",
    }


def facts_of(site: Site, claim: Claim, ground: Ground, own: Mapping[str, str]) -> dict[str, str]:
    """What the signs combine, by name; `own` is what is known of the claim alone."""
    place, text = ground.spokesman(site, claim.anchor), ground.parse.text
    here, there = ground.sentence(claim.anchor.start), ground.sentence(place.span.start)
    first, last = min(claim.anchor.end, place.span.end), max(claim.anchor.start, place.span.start)
    is_near = here == there
    return {
        **own,
        **ground.of_site[site],
        "side": _side(place, claim, here=here, there=there),
        "gap": _bucket(len(text[first:last].split())) if is_near else "-",
        "lead": ground.lead(place),
        "rank": str(min(3, ground.between(first, last))) if is_near else "-",
        "between": str(min(2, ground.claims_between(first, last))) if is_near else "-",
        "tail": _tail(text[place.span.end : place.span.end + 2]),
        "feature": place.feature.value,
        "party": _party(site, claim, ground),
        "holds": _holds(site, ground, here),
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
    sentences = ground.narrower[site]
    return "narrow" if sentences is None else "holds" if here in sentences else "alone"


def _narrower(site: Site, ground: Ground) -> frozenset[int] | None:
    own = site.place
    if own.feature not in {Feature.COUNTRY, Feature.REGION}:
        return None
    others = (
        sentences
        for other, sentences in ground.named_in.items()
        if other is not site and other.place.country == own.country and other.place.feature is not own.feature
    )
    return frozenset(sentence for sentences in others for sentence in sentences)


def _narrow(site: Site, ground: Ground) -> str:
    """Whether the site is the only one, the most often named of its kind, or neither."""
    kin = [len(other.places) for other in ground.sites if other.place.feature is site.place.feature]
    top = "top" if len(site.places) == max(kin) else "less"
    return f"{site.place.feature.value}.{top}.{min(3, len(kin))}"
