"""Where each claim happened: a log-linear choice among the report's places, from the signs at its anchor.

The weights are learned (`tables/places.tsv`; `python -m dateline.training.places SHARED` makes them anew); the
reader's link to a toponym counts beside them. Then the claims of one report move towards each other, those of one
happening most.
"""

import re
from collections.abc import Collection, Sequence
from dataclasses import replace
from functools import cache

import numpy as np

from dateline.claims.place_signs import (
    CLAIM_FACTS,
    COMBINATIONS,
    MENTION_FACTS,
    PAIR_FACTS,
    PHYSICAL,
    SITE_FACTS,
    Ground,
    Placed,
    Site,
    mention_words,
    pair_words,
    sites_of,
)
from dateline.claims.weighing import Choices, Floats, Weights, log_odds, read_table, softmax
from dateline.codebook import ClaimType
from dateline.model import Actor, Claim, Parse, Place, Span

LINK = 1.6
"""Weight of the log odds of the reader's link; chosen on the development reports, as are those below."""

HAPPENING, WHOLE_REPORT, FEW = 2.0, 1.0, 2
"""How much the mean probability with the claims of the same happening, or of the report, adds; claims thought to lie
with every choice alike."""

UNLINKED = 0.02
LINKED = 0.15
"""Probability of the link from which a claim that is no happening on the ground has a place outside its sentence."""


_SEATED = re.compile(
    r"\b(?:government|administration|authorities|parliament)\s+(?:based\s+)?in\s+$",
    re.I,
)
_PACTS = frozenset({ClaimType.AGREE, ClaimType.SUPPORT, ClaimType.ACCORD, ClaimType.TALKS, ClaimType.RELATIONS})
_SENT = frozenset({ClaimType.MOBILIZE, ClaimType.DEPLOYMENT, ClaimType.CONSULT, ClaimType.AID})
"""Types whose "soldiers from Aran" have come from there; of those who withdraw it says what they leave."""

BARRED = 30.0
"""How much is taken off the score of a place that a road only leads to, or that those who come only hail from."""

_LEADS_THERE = re.compile(
    r"(?<!\bon )(?<!\bon the )\b(?:highway|motorway|road|route|railway|track)s?\s+(?:that\s+leads?\s+|leading\s+)?"
    r"(?:to|towards)\s+(?:the\s+)?$"
)
_HAILS = re.compile(
    r"\b(?:troops|soldiers|observers|peacekeepers|policemen|police|officers|monitors|fighters|recruits|volunteers"
    r"|mercenaries|instructors|advisers|contingents?)\s+from\s+(?:the\s+)?(?:[A-Z][\w’'-]+(?:, | and |, and ))*$"
)


@cache
def load_weights() -> Weights:
    """The weights of the signs, from the table; read once."""
    return Weights((CLAIM_FACTS, SITE_FACTS, MENTION_FACTS, PAIR_FACTS), COMBINATIONS, read_table("places.tsv"))


def choose_places(
    claims: Sequence[Claim],
    parse: Parse,
    *,
    places: Sequence[Place],
    actors: Sequence[Actor],
    settled: Collection[str] = (),
) -> tuple[Claim, ...]:
    """The claims with their places, None where the report gives none; `settled` are ids of claims that keep theirs.

    Codebook: Roles and attributes.
    """
    ground = Ground(parse, tuple(claims), sites_of(places), {actor.id: actor.country for actor in actors})
    if not claims or not ground.sites:
        return tuple(claims)
    links = _links(claims, parse, ground.sites)
    chosen = _agreed(claims, _shares(ground, links))
    return tuple(
        claim if claim.id in settled else _placed(claim, ground, is_linked, ground.sites[number])
        for claim, is_linked, number in zip(claims, (links.max(axis=1) >= LINKED).tolist(), chosen, strict=True)
    )


def _placed(claim: Claim, ground: Ground, is_linked: bool, site: Site) -> Claim:
    place = ground.spokesman(site, claim.anchor).id if is_linked or _has_place(claim, ground) else None
    return claim if place == claim.place else replace(claim, place=place)


def _has_place(claim: Claim, ground: Ground) -> bool:
    """Whether the claim is one that is somewhere: on the ground, or with a place in its sentence."""
    return claim.type in PHYSICAL or ground.sentence(claim.anchor.start) in ground.places_in


def _links(claims: Sequence[Claim], parse: Parse, sites: Sequence[Site]) -> Floats:
    """The probability of the reader's best link from each claim's anchor to each site: (claims, sites)."""
    anchors = {anchor.span: anchor for anchor in parse.anchors}
    found = np.zeros((len(claims), len(sites)))
    named: dict[int, list[int]] = {}
    for row, claim in enumerate(claims):
        anchor = anchors.get(claim.anchor)
        for link in anchor.links if anchor else ():
            if link.role == "place":
                if link.target not in named:
                    named[link.target] = _sites_at(parse.toponyms[link.target].span, sites)
                for number in named[link.target]:
                    found[row, number] = max(found[row, number], link.score)
    return found


def _sites_at(span: Span, sites: Sequence[Site]) -> list[int]:
    """The numbers of the sites with a mention there."""
    return [n for n, site in enumerate(sites) if span.overlaps_any([place.span for place in site.places])]


def _shares(ground: Ground, links: Floats) -> Floats:
    """The probability of each site with each claim: (claims, sites)."""
    sums = _choices(ground).sums()
    barred = np.array([[_is_elsewhere(site, claim, ground) for site in ground.sites] for claim in ground.claims])
    return softmax(sums.reshape(links.shape) + LINK * log_odds(links, least=UNLINKED) - BARRED * barred)


def _is_elsewhere(site: Site, claim: Claim, ground: Ground) -> bool:
    """Whether the claim's sentence, or else the report, names the place only as a road's end or as whose seat it is."""
    sentence = ground.parse.sentence_at(claim.anchor.start)
    every = [place.span.start for place in site.places]
    here = [start for start in every if sentence.start <= start < sentence.end] or every
    signs = [_LEADS_THERE, *([_HAILS] if claim.type in _SENT else []), *([_SEATED] if claim.type in _PACTS else [])]
    text = ground.parse.text
    return bool(here) and all(any(sign.search(text, max(0, at - 60), at) for sign in signs) for at in here)


def _choices(ground: Ground) -> Choices:
    """Each site with each claim."""
    found = Choices(load_weights())
    text = ground.parse.text
    sites = [(site, found.number(1, ground.of_site[site])) for site in ground.sites]
    mentions = {p.span.start: found.number(2, mention_words(p, text)) for site in ground.sites for p in site.places}
    for claim in ground.claims:
        placed = Placed.of(claim, ground)
        own = found.number(0, placed.words)
        for site, theirs in sites:
            place = ground.spokesman(site, claim.anchor)
            pair = found.number(3, pair_words(site, place, placed, ground))
            found.add(own, theirs, mentions[place.span.start], pair)
    return found


def _agreed(claims: Sequence[Claim], shares: Floats) -> list[int]:
    """The number of the likeliest site of each claim, once the report's other claims have been heard."""
    numbers: dict[int | None, int] = {}
    kin = [numbers.setdefault(claim.happening, len(numbers)) for claim in claims]
    sums = np.zeros((len(numbers), shares.shape[1]))
    np.add.at(sums, kin, shares)
    near = (sums[kin] - shares) / (np.bincount(kin)[kin, None] - 1 + FEW)
    far = (shares.sum(axis=0) - shares) / (len(claims) - 1 + FEW)
    scores = np.log(shares + 1e-6) + HAPPENING * near + WHOLE_REPORT * far
    chosen: list[int] = scores.argmax(axis=1).tolist()
    return chosen
