"""Where each claim happened: a log-linear choice among the report's places, from the signs at its anchor.

The weights are learned (`tables/places.tsv`; `python -m dateline.training.places SHARED` makes them anew); the
reader's link to a toponym counts beside them. Then the claims of one report move towards each other, those of one
happening most.
"""

import math
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from functools import cache
from importlib import resources
from operator import itemgetter

from dateline.claims.place_signs import COMBINATIONS, PHYSICAL, Ground, Sign, Site, claim_facts, facts_of, sites_of
from dateline.model import Actor, Anchor, Claim, Parse, Place

LINK = 1.2
"""Weight of the log odds of the reader's link; chosen on the development reports, as are those below."""

HAPPENING, WHOLE_REPORT, FEW = 2.0, 1.0, 2
"""How much the mean probability with the claims of the same happening, or of the report, adds; claims thought to lie
with every choice alike."""

UNLINKED = 0.02
LINKED = 0.15
"""Probability of the link from which a claim that is no happening on the ground has a place outside its sentence."""


@cache
def load_weights() -> Mapping[Sign, float]:
    """The weights of the signs, from the table; read once."""
    table = resources.files("dateline.claims").joinpath("tables", "places.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in table.splitlines() if not line.startswith("#"))
    return {(names, values): float(weight) for names, values, weight in rows}


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
    if not ground.sites:
        return tuple(claims)
    anchors = {anchor.span: anchor for anchor in parse.anchors}
    links = [_links(anchors.get(claim.anchor), parse, ground.sites) for claim in claims]
    shares = [_shares(claim, ground, found) for claim, found in zip(claims, links, strict=True)]
    chosen = _agreed(claims, shares)
    return tuple(
        claim if claim.id in settled else _placed(claim, ground, found, ground.sites[number])
        for claim, found, number in zip(claims, links, chosen, strict=True)
    )


def _placed(claim: Claim, ground: Ground, links: Sequence[float], site: Site) -> Claim:
    place = ground.spokesman(site, claim.anchor).id if _has_place(claim, ground, links) else None
    return claim if place == claim.place else replace(claim, place=place)


def _links(anchor: Anchor | None, parse: Parse, sites: Sequence[Site]) -> list[float]:
    """The probability of the reader's best link from the anchor to each site."""
    found = [0.0] * len(sites)
    for link in anchor.links if anchor else ():
        if link.role == "place":
            span = parse.toponyms[link.target].span
            for number, site in enumerate(sites):
                if any(place.span.overlaps(span) for place in site.places):
                    found[number] = max(found[number], link.score)
    return found


def _shares(claim: Claim, ground: Ground, links: Sequence[float]) -> list[float]:
    own = claim_facts(claim, ground)
    scores = [
        _score(facts_of(site, claim, ground, own)) + LINK * _link(link)
        for site, link in zip(ground.sites, links, strict=True)
    ]
    return _softmax(scores)


def _score(facts: Mapping[str, str]) -> float:
    """The sum of the weights of the signs that the facts make, without building them."""
    total = 0.0
    for read, table in _tables():
        total += table.get(read(facts), 0.0)
    return total


@cache
def _tables() -> list[tuple[Callable[[Mapping[str, str]], object], Mapping[object, float]]]:
    """For each combination of facts what reads it off, and the weights by what is read."""
    found: dict[str, dict[object, float]] = {}
    for (names, values), weight in load_weights().items():
        parts = tuple(values.split(" "))
        found.setdefault(names, {})[parts if len(parts) > 1 else values] = weight
    return [(itemgetter(*names.split(" ")), found.get(names, {})) for names in COMBINATIONS]


def _softmax(scores: Sequence[float]) -> list[float]:
    top = max(scores)
    raised = [math.exp(score - top) for score in scores]
    total = sum(raised)
    return [value / total for value in raised]


def _link(probability: float) -> float:
    """Log odds above those of no link at all."""
    bounded = min(max(probability, UNLINKED), 1 - UNLINKED)
    return math.log(bounded / (1 - bounded)) - math.log(UNLINKED / (1 - UNLINKED))


def _agreed(claims: Sequence[Claim], shares: Sequence[Sequence[float]]) -> list[int]:
    """The number of the likeliest site of each claim, once the report's other claims have been heard."""
    groups: dict[int | None, list[Sequence[float]]] = {}
    for claim, mine in zip(claims, shares, strict=True):
        groups.setdefault(claim.happening, []).append(mine)
    totals = {happening: [sum(column) for column in zip(*kin, strict=True)] for happening, kin in groups.items()}
    report = [sum(column) for column in zip(*shares, strict=True)]
    chosen = []
    for claim, mine in zip(claims, shares, strict=True):
        near, fellows = totals[claim.happening], len(groups[claim.happening])
        scores = [
            math.log(share + 1e-6)
            + HAPPENING * (near[number] - share) / (fellows - 1 + FEW)
            + WHOLE_REPORT * (report[number] - share) / (len(shares) - 1 + FEW)
            for number, share in enumerate(mine)
        ]
        chosen.append(max(range(len(scores)), key=scores.__getitem__))
    return chosen


def _has_place(claim: Claim, ground: Ground, links: Sequence[float]) -> bool:
    """Whether the claim is one that is somewhere: on the ground, linked, or with a place in its sentence."""
    if claim.type in PHYSICAL or max(links) >= LINKED:
        return True
    return ground.sentence(claim.anchor.start) in ground.places_in
