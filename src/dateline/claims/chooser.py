"""Which actors fill a role: a log-linear choice among the report's actors and nobody, from the signs at the anchor.

The weights are learned (`tables/roles.tsv`; `python -m dateline.training.roles SHARED` makes them anew). Each choice
is the sum of the weights of its signs, so what decided can be read off.
"""

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from importlib import resources
from operator import mul
from typing import NamedTuple

from dateline.actors import ActorIndex
from dateline.claims.scene import Scene
from dateline.claims.signs import UNLINKED, Group, View, log_odds, sign_groups, signs_of_none
from dateline.model import Actor, Anchor, Parse

ROLES = ("actor", "recipient")
SECOND = 0.2
"""Share of the probability from which a second actor fills the role (tuned on the development reports)."""

MOST = 3
"""Actors at most in one role."""

REMEMBERED = 1 << 14
"""Groups of signs whose sums are kept, so that they need not be written and weighed anew; then it starts afresh."""

LINK_SIGNS = ("link", "link.other", "link.none", "link.top", "link.best", "unlinked", "unlinked.other")
"""The signs whose weight is multiplied by a number, in the order of `link_values`."""

Weights = Mapping[str, float]


class Option(NamedTuple):
    """A choice for a role: an actor's id, or None for nobody, with its probability and the country that it means."""

    actor: str | None
    country: str | None
    probability: float


@cache
def load_weights() -> dict[str, dict[str, float]]:
    """Role → sign → weight, from the table; read once."""
    weights: dict[str, dict[str, float]] = {role: {} for role in ROLES}
    table = resources.files("dateline.claims").joinpath("tables", "roles.tsv").read_text(encoding="utf-8")
    for line in table.splitlines():
        if line.startswith("#"):
            continue
        sign, *cells = line.split("\t")
        for role, cell in zip(ROLES, cells, strict=True):
            if cell:
                weights[role][sign] = float(cell)
    return weights


def views(parse: Parse, actors: Sequence[Actor], scene: Scene, anchors: Sequence[Anchor]) -> Iterator[View]:
    """Each anchor in its scene, with the reader's evidence gathered by actor."""
    index = ActorIndex(actors)
    owners = [index.find(mention.span) for mention in parse.mentions]
    of_mention = [owner.id if owner else None for owner in owners]
    for anchor in anchors:
        yield View.of(scene, anchor, _odds(anchor, of_mention))


def _odds(anchor: Anchor, of_mention: Sequence[str | None]) -> dict[str, dict[str, float]]:
    """Role → actor → log odds: the evidence of all its mentions together."""
    sums: dict[str, dict[str, float]] = {role: {} for role in ROLES}
    for link in anchor.links:
        actor = of_mention[link.target] if link.role in sums else None
        if actor:
            found = sums[link.role]
            found[actor] = found.get(actor, 0.0) + math.exp(log_odds(link.score))
    return {role: {actor: math.log(odds) for actor, odds in found.items()} for role, found in sums.items()}


def link_values(view: View, role: str, candidates: Sequence[str]) -> list[tuple[float, ...]]:
    """The numbers of `LINK_SIGNS`, first for nobody, then for each candidate."""
    other = ROLES[1 - ROLES.index(role)]
    ours, others = view.odds.get(role, {}), view.odds.get(other, {})
    links = [ours.get(actor, UNLINKED) for actor in candidates]
    best = max(links, default=-99.0)
    rows: list[tuple[float, ...]] = [(0.0, 0.0, 1.0, 0.0, best, 0.0, 0.0)]
    without = (UNLINKED, UNLINKED, 0.0, float(best <= UNLINKED), 0.0, 1.0, 1.0)
    for actor, link in zip(candidates, links, strict=True):
        if actor not in ours and actor not in others:
            rows.append(without)
            continue
        against = others.get(actor, UNLINKED)
        rows.append((link, against, 0.0, float(link >= best), 0.0, float(link <= UNLINKED), float(against <= UNLINKED)))
    return rows


def weigh(view: View) -> dict[str, list[Option]]:
    """The options for each role, nobody first, with their probabilities."""
    candidates = view.candidates()
    sums = [_sum(signs_of_none(view)), *(_sums(sign_groups(view, actor)) for actor in candidates)]
    keys = (None, *candidates)
    countries = [None, *(view.scene.parties[actor].country for actor in candidates)]
    options = {}
    for number, role in enumerate(ROLES):
        rows = link_values(view, role, candidates)
        links = {row: sum(map(mul, _link_weights()[role], row)) for row in set(rows)}
        shares = softmax([each[number] + links[row] for each, row in zip(sums, rows, strict=True)])
        options[role] = list(map(Option, keys, countries, shares))
    return options


@cache
def _link_weights() -> dict[str, list[float]]:
    """Role → the weights of `LINK_SIGNS`."""
    return {role: [weights.get(sign, 0.0) for sign in LINK_SIGNS] for role, weights in load_weights().items()}


@cache
def _pairs() -> dict[str, tuple[float, float]]:
    """Sign → its weight for actors and for recipients."""
    doing, done_to = (load_weights()[role] for role in ROLES)
    return {sign: (doing.get(sign, 0.0), done_to.get(sign, 0.0)) for sign in doing.keys() | done_to.keys()}


_kept: dict[Group, tuple[float, float]] = {}


def _sums(groups: Iterable[Group]) -> tuple[float, float]:
    """The weights of all signs added up, by role; groups that come up again are not added up again."""
    doing = done_to = 0.0
    for group in groups:
        found = _kept.get(group)
        if found is None:
            if len(_kept) >= REMEMBERED:
                _kept.clear()
            write, facts = group
            found = _kept[group] = _sum(write(*facts))
        doing += found[0]
        done_to += found[1]
    return doing, done_to


def _sum(signs: Iterable[str]) -> tuple[float, float]:
    weights = _pairs()
    doing = done_to = 0.0
    for sign in signs:
        if sign in weights:
            one, other = weights[sign]
            doing += one
            done_to += other
    return doing, done_to


def softmax(scores: Sequence[float]) -> list[float]:
    """Probabilities that add up to one."""
    top = max(scores)
    raised = [math.exp(score - top) for score in scores]
    total = sum(raised)
    return [value / total for value in raised]


def chosen(options: Sequence[Option]) -> tuple[str, ...]:
    """The ids that fill a role, best first; empty where nobody is the likeliest.

    The country is settled first, its actors taken together: a party that is named in several ways is no weaker for it.
    Nobody counts with the actors that have no country.
    """
    nobody = next(option.probability for option in options if option.actor is None)
    mass: dict[str | None, float] = {}
    for option in options:
        mass[option.country] = mass.get(option.country, 0.0) + option.probability
    country = max(mass, key=lambda key: mass[key])
    named = [option for option in options if option.actor is not None and option.country == country]
    if country is None:
        named = [option for option in named if option.probability > nobody]
    best = max(named, key=lambda option: option.probability, default=None)
    if best is None:
        return ()
    further = [option for option in options if option.actor and option is not best and option.probability >= SECOND]
    further.sort(key=lambda option: -option.probability)
    return tuple(option.actor for option in (best, *further)[:MOST] if option.actor)


def parties(view: View) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Actors and recipients; whoever could be both is what it is more likely to be."""
    options = weigh(view)
    doing, done_to = ({o.actor: o.probability for o in options[role]} for role in ROLES)
    actors = [o for o in options["actor"] if not o.actor or doing[o.actor] >= done_to[o.actor]]
    recipients = [o for o in options["recipient"] if not o.actor or done_to[o.actor] > doing[o.actor]]
    return chosen(actors), chosen(recipients)
