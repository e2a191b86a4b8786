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

from dateline.claims.weighing import Sign, Words, signs_seen
from dateline.codebook import STATE_TYPES, ClaimType, Feature, PlaceUse
from dateline.model import Claim, Parse, Place, Span

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
CLAIM_FACTS = ("type", "sort", "word", "next")
SITE_FACTS = ("often", "opening", "narrow")
MENTION_FACTS = ("lead", "tail", "feature")
PAIR_FACTS = ("side", "gap", "rank", "between", "party", "holds")
"""The names of the facts, by what they depend on: a claim, a site, a mention of it, or claim and site."""

FACTS = (*CLAIM_FACTS, *SITE_FACTS, *MENTION_FACTS, *PAIR_FACTS)

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
    def of_site(self) -> dict[Site, Words]:
        """The words of `SITE_FACTS`: what is the same of a site for every claim."""
        return {
            site: (str(min(5, len(site.places))), str(min(2, number)), _narrow(site, self))
            for number, site in enumerate(self.sites)
        }

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
    placed = Placed.of(claim, ground)
    place = ground.spokesman(site, claim.anchor)
    of_mention = mention_words(place, ground.parse.text)
    words = (*placed.words, *ground.of_site[site], *of_mention, *pair_words(site, place, placed, ground))
    return signs_seen(COMBINATIONS, dict(zip(FACTS, words, strict=True)))


@dataclass(frozen=True, slots=True)
class Placed:
    """What is known of a claim before any site is looked at: sentence, parties' countries, words of `CLAIM_FACTS`."""

    anchor: Span
    sentence: int
    doing: frozenset[str | None]
    done_to: frozenset[str | None]
    words: Words

    @classmethod
    def of(cls, claim: Claim, ground: Ground) -> Placed:
        """The claim as its place is chosen."""
        doing, done_to = (frozenset(map(ground.parties.get, keys)) for keys in (claim.actors, claim.recipients))
        return cls(claim.anchor, ground.sentence(claim.anchor.start), doing, done_to, _claim_words(claim, ground))


def _claim_words(claim: Claim, ground: Ground) -> Words:
    text = ground.parse.text
    after = _NEXT.match(text, claim.anchor.end, min(len(text), claim.anchor.end + 20))
    following = after[1].lower() if after else ""
    return (
        claim.type.value,
        "state" if claim.type in STATE_TYPES else "ground" if claim.type in PHYSICAL else "word",
        "_".join(claim.anchor.of(text).lower().split())[:12],
        following if following in _LEADS else "other" if after else "stop",
    )


def pair_words(site: Site, place: Place, claim: Placed, ground: Ground) -> Words:
    """The words of `PAIR_FACTS`: how a claim and a site lie to each other, by the mention that speaks for the site."""
    anchor, span, here, there = claim.anchor, place.span, claim.sentence, ground.sentence(place.span.start)
    gap = rank = between = "-"
    if here == there:
        first, last = min(anchor.end, span.end), max(anchor.start, span.start)
        gap = _bucket(len(ground.parse.text[first:last].split()))
        rank = str(min(3, ground.between(first, last)))
        between = str(min(2, ground.claims_between(first, last)))
    side = _side(span, anchor, here=here, there=there)
    return side, gap, rank, between, _party(site, claim), _holds(site, ground, here)


def mention_words(place: Place, text: str) -> Words:
    """The words of `MENTION_FACTS`: what stands on either side of a mention, articles left out, and its kind."""
    start, end = place.span.start, place.span.end
    lead = _LEAD.search(text, max(0, start - 40), start)
    return _lead(lead[1].lower() if lead else ""), _tail(text[end : end + 2]), place.feature.value


def _side(span: Span, anchor: Span, *, here: int, there: int) -> str:
    if here == there:
        return "in" if span.overlaps(anchor) else "ahead" if span > anchor else "behind"
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


def _party(site: Site, claim: Placed) -> str:
    """Whether the site is of a country that does it, or to whom it is done."""
    country = site.place.country
    if country is None:
        return "none"
    return _PARTIES[country in claim.doing, country in claim.done_to]


_PARTIES = {
    (False, False): "no",
    (True, False): "actor",
    (False, True): "recipient",
    (True, True): "actorrecipient",
}


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
