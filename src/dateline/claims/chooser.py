"""Which actors fill a role: a log-linear choice among the report's actors and nobody, from the signs at the anchor.

The weights are learned (`tables/roles.tsv`; `python -m dateline.training.roles SHARED` makes them anew). Each choice
is the sum of the weights of its signs, so what decided can be read off.
"""

import math
from collections.abc import Collection, Mapping, Sequence
from functools import cache
from itertools import repeat
from operator import add, mul
from typing import NamedTuple

import numpy as np

from dateline.actors import ActorIndex
from dateline.claims.scene import Scene
from dateline.claims.signs import (
    COMBINATIONS,
    FACTS,
    PAIR_FACTS,
    PARTY_FACTS,
    UNLINKED,
    VIEW_FACTS,
    Option,
    View,
    log_odds,
    near_words,
    nobody_words,
    pair_words,
    party_words,
    view_words,
)
from dateline.claims.weighing import Choices, Floats, Sign, Weights, read_table
from dateline.model import Actor, Anchor, Parse

ROLES = ("actor", "recipient")
SECOND = 0.2
"""Share of the probability from which a second actor fills the role (tuned on the development reports)."""

SURE = 0.46
"""Probability from which somebody of the sentence does it without others whom the sentence does not name."""

MOST = 3
"""Actors at most in one role."""

LINK_SIGNS = tuple((name, "") for name in ("link", "other", "none", "top", "best", "unlinked", "other-unlinked"))
"""The signs whose weight is multiplied by a number, in the order of `LinkValues`."""

Numbers = tuple[float, ...]


@cache
def load_weights() -> dict[Sign, tuple[float, ...]]:
    """Sign → its weights by role, from the table; read once."""
    return read_table("roles.tsv")


@cache
def _groups() -> dict[str, Weights]:
    """The weights by group of signs."""
    tables: dict[str, dict[Sign, tuple[float, ...]]] = {group: {} for group in COMBINATIONS}
    for (names, words), weights in load_weights().items():
        group, _, combination = names.partition(": ")
        if combination:
            tables[group][combination, words] = weights
    parts = {group: (names,) for group, names in FACTS.items()} | {"any": (PARTY_FACTS, VIEW_FACTS, PAIR_FACTS)}
    return {group: Weights(parts[group], COMBINATIONS[group], table) for group, table in tables.items()}


@cache
def _link_weights() -> dict[str, list[float]]:
    """Role → the weights of `LINK_SIGNS`."""
    return {role: [load_weights()[sign][n] for sign in LINK_SIGNS] for n, role in enumerate(ROLES)}


def views(parse: Parse, actors: Sequence[Actor], scene: Scene, anchors: Sequence[Anchor]) -> list[View]:
    """Each anchor in its scene, with the reader's evidence gathered by actor, and its options weighed."""
    index = ActorIndex(actors)
    owners = [index.find(mention.span) for mention in parse.mentions]
    of_mention = [owner.id if owner else None for owner in owners]
    found = [View.of(scene, anchor, _odds(anchor, of_mention)) for anchor in anchors]
    if found:
        _weigh(found, scene)
    return found


def _odds(anchor: Anchor, of_mention: Sequence[str | None]) -> dict[str, dict[str, float]]:
    """Role → actor → log odds: the evidence of all its mentions together."""
    sums: dict[str, dict[str, float]] = {role: {} for role in ROLES}
    for link in anchor.links:
        actor = of_mention[link.target] if link.role in sums else None
        if actor:
            found = sums[link.role]
            found[actor] = found.get(actor, 0.0) + math.exp(log_odds(link.score))
    return {role: {actor: math.log(odds) for actor, odds in found.items()} for role, found in sums.items()}


class LinkValues(NamedTuple):
    """The numbers of `LINK_SIGNS` for one role: of nobody, of the actors that the reader links, and of any other."""

    nobody: Numbers
    linked: Mapping[str, Numbers]
    other: Numbers

    @classmethod
    def of(cls, view: View, role: str, candidates: Sequence[str]) -> "LinkValues":
        """The numbers with what the reader makes of the anchor; whom it links is among the candidates."""
        ours, others = view.odds.get(role, {}), view.odds.get(ROLES[1 - ROLES.index(role)], {})
        best = max(map(ours.get, candidates, repeat(UNLINKED)), default=-99.0)
        linked = {}
        for actor in ours.keys() | others.keys():
            link, against = ours.get(actor, UNLINKED), others.get(actor, UNLINKED)
            unlinked = (float(link <= UNLINKED), float(against <= UNLINKED))
            linked[actor] = (link, against, 0.0, float(link >= best), 0.0, *unlinked)
        other = (UNLINKED, UNLINKED, 0.0, float(best <= UNLINKED), 0.0, 1.0, 1.0)
        return cls((0.0, 0.0, 1.0, 0.0, best, 0.0, 0.0), linked, other)


def link_values(view: View, role: str, candidates: Sequence[str]) -> list[Numbers]:
    """The numbers of `LINK_SIGNS`, first for nobody, then for each candidate."""
    values = LinkValues.of(view, role, candidates)
    return [values.nobody, *(values.linked.get(actor, values.other) for actor in candidates)]


def _link_scores(view: View, role: str, candidates: Sequence[str]) -> list[float]:
    """What the reader's links weigh for nobody and for each candidate."""
    weights, values = _link_weights()[role], LinkValues.of(view, role, candidates)
    nobody, other = (sum(map(mul, weights, numbers)) for numbers in (values.nobody, values.other))
    linked = {actor: sum(map(mul, weights, numbers)) for actor, numbers in values.linked.items()}
    return [nobody, *[linked.get(actor, other) for actor in candidates]]


def _weigh(found: Sequence[View], scene: Scene) -> None:
    """Set the options of the views for each role, nobody first, with their probabilities."""
    candidates = [view.candidates() for view in found]
    for role, sums in zip(ROLES, _sums(found, candidates, scene).tolist(), strict=True):
        rest = iter(sums)
        for view, each in zip(found, candidates, strict=True):
            scores = list(map(add, _link_scores(view, role, each), rest))
            countries = [None, *[scene.parties[actor].country for actor in each]]
            view.options[role] = list(map(Option, (None, *each), countries, softmax(scores)))


def _sums(found: Sequence[View], candidates: Sequence[Sequence[str]], scene: Scene) -> Floats:
    """The sums of the weights of the signs of nobody and each candidate, view by view: (roles, options)."""
    choices = {group: Choices(weights) for group, weights in _groups().items()}
    options: dict[str, list[int]] = {group: [] for group in FACTS}
    of_any = choices["any"]
    parties = {actor: of_any.number(0, party_words(party)) for actor, party in scene.parties.items()}
    seen = 0
    for view, each in zip(found, candidates, strict=True):
        choices["nobody"].add(choices["nobody"].number(0, nobody_words(view)))
        options["nobody"].append(seen)
        own = of_any.number(1, view_words(view))
        for option, actor in enumerate(each, seen + 1):
            near = near_words(view, actor) if actor in view.beside else {}
            pair = pair_words(view, scene.parties[actor], is_near="before" in near or "after" in near)
            of_any.add(parties[actor], own, of_any.number(2, pair))
            for group, words in near.items():
                choices[group].add(choices[group].number(0, words))
                options[group].append(option)
        options["any"] += range(seen + 1, seen + 1 + len(each))
        seen += 1 + len(each)
    sums = np.zeros((len(ROLES), seen))
    for group, gathered in choices.items():
        if gathered:
            sums[:, options[group]] += gathered.sums()
    return sums


def softmax(scores: Sequence[float]) -> list[float]:
    """Probabilities that add up to one."""
    top = max(scores)
    raised = [math.exp(score - top) for score in scores]
    total = sum(raised)
    return [value / total for value in raised]


_MUTUAL = frozenset("AGREE CONSULT COOPERATE ACCORD TALKS RELATIONS".split())
"""Types that all their parties do together."""

_FIGHTS = frozenset("battle battles clash clashes fighting war conflict hostilities exchange exchanges".split())
"""The same of fights."""


_OUTLAWS = frozenset("REB UAF CRM".split())
_SERVANTS = frozenset("COP MIL".split())
"""Who is after whom: a gang and the police do nothing together."""


def _of_sector(view: View, sectors: Collection[str]) -> set[str]:
    return {key for key, party in view.scene.parties.items() if party.sector in sectors}


def chosen(
    options: Sequence[Option],
    *,
    joining: Collection[str] | None = None,
    outlaws: Collection[str] = (),
    servants: Collection[str] = (),
) -> tuple[str, ...]:
    """The ids that fill a role, best first; empty where nobody is the likeliest.

    The country is settled first, its actors taken together: a party that is named in several ways is no weaker for it.
    Nobody counts with the actors that have no country. Beside a sure one of `joining` only others of it stand,
    beside one of `outlaws` none of `servants`, and the other way round.
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
    across = servants if best.actor in outlaws else outlaws if best.actor in servants else ()
    further = [option for option in options if option.actor and option is not best and option.probability >= SECOND]
    further = [option for option in further if option.actor not in across]
    if joining is not None and best.actor in joining and best.probability >= SURE:
        further = [option for option in further if option.actor in joining]
    further.sort(key=lambda option: -option.probability)
    return tuple(option.actor for option in (best, *further)[:MOST] if option.actor)


def parties(view: View) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Actors and recipients; whoever could be both is what it is more likely to be."""
    pairs = list(zip(view.options["actor"], view.options["recipient"], strict=True))
    actors = [doing for doing, done_to in pairs if not doing.actor or doing.probability >= done_to.probability]
    recipients = [done_to for doing, done_to in pairs if not doing.actor or done_to.probability > doing.probability]
    is_mutual = view.type in _MUTUAL or view.scene.word(view.last - 1) in _FIGHTS
    if is_mutual:
        doers = chosen(actors)
    else:
        here = {place.actor for place in view.here}
        doers = chosen(actors, joining=here, outlaws=_of_sector(view, _OUTLAWS), servants=_of_sector(view, _SERVANTS))
    others = chosen(recipients)
    return with_joined(doers, view, others), others


_JOINING = (["and"], ["and", "the"], ["as", "well", "as"])


def with_joined(doers: tuple[str, ...], view: View, others: Sequence[str]) -> tuple[str, ...]:
    """Who does it, and whoever an "and" joins to the first of them nearest to the anchor: "Aran and allied rebels"."""
    near = [place for place in view.here if doers and place.actor == doers[0]]
    if not near or len(doers) == MOST:
        return doers
    place = min(near, key=lambda each: max(view.first - each.last, each.first - view.last))
    joined = dict.fromkeys(
        other.actor
        for other in view.here
        if not other.is_pronoun and other.actor not in doers and other.actor not in others
        if view.scene.words[min(place.last, other.last) : max(place.first, other.first)] in _JOINING
    )
    return (*doers, *joined)[:MOST]
