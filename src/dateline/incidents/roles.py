"""Who fills an incident's roles, from the claims of a happening and the words beside them."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

from dateline.codebook import ActorKind
from dateline.incidents.beside import answers_for, is_joined, is_listed, is_target, is_victim
from dateline.incidents.bodies import bodies_in, bodies_of, can_answer, is_body, is_bystander, parted
from dateline.incidents.people import is_people, name_in, naming_mention
from dateline.incidents.things import find_things
from dateline.incidents.words import NEED_MORE, OF_WEAPONS, TARGETS, WEAPONS
from dateline.model import Actor, Claim, Record, Span

Item = TypeVar("Item")


def distinct(items: Iterable[Item]) -> tuple[Item, ...]:
    """The items without repetitions, in order."""
    return tuple(dict.fromkeys(items))


def actors_of(ids: Iterable[str], record: Record) -> Iterator[Actor]:
    by_id = {actor.id: actor for actor in record.actors}
    return (by_id[id] for id in ids if id in by_id)


def find_perpetrators(claims: Sequence[Claim], record: Record) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """Phrases for people, and for bodies: those named inside the former too."""
    people: list[Span] = []
    bodies: list[Span] = []
    for actor in distinct(actor for claim in claims for actor in _answering(claim, record)):
        span = naming_mention(actor, record)
        for part in parted(span, record.text) if span else ():
            if is_people(part.of(record.text)) or actor.kind is ActorKind.PERSON:
                people.append(part)
                bodies += bodies_in(part, record, besides=actor)
                bodies += bodies_of(part, record)
            elif can_answer(actor) and is_body(part.of(record.text)):
                bodies.append(part)
    return distinct(people), distinct(bodies)


def _answering(claim: Claim, record: Record) -> Iterator[Actor]:
    """The claim's actors that attacks are laid to, and whom the words of its sentence hold responsible.

    A single person and the police, who are often merely beside the attack, count only where the words say so.
    """
    yield from (actor for actor in actors_of(claim.actors, record) if not is_bystander(actor))
    sentence = sentence_of(claim, record)
    for actor in record.actors:
        within = (mention for mention in actor.mentions if sentence.contains(mention))
        if any(answers_for(mention, record.text) for mention in within):
            yield actor


def find_victims(claims: Sequence[Claim], record: Record) -> tuple[Span, ...]:
    named = (name_in(actor, record) for claim in claims for actor in _harmed(claim, record))
    return distinct(span for span in named if span)


def _harmed(claim: Claim, record: Record) -> Iterator[Actor]:
    """The persons among the recipients, and those whom the words beside the anchor say it was done to."""
    persons = [one for one in record.actors if one.kind is ActorKind.PERSON and one.id not in claim.actors]
    sentence = sentence_of(claim, record)
    harmed = [
        one
        for one in persons
        if one.id in claim.recipients or any(is_victim(m, claim.anchor, record.text) for m in one.mentions)
    ]
    beside = [mention for one in harmed for mention in one.mentions if sentence.contains(mention)]
    for one in persons:
        if one in harmed or any(is_joined(m, other, record.text) for m in one.mentions for other in beside):
            yield one


def sentence_of(claim: Claim, record: Record) -> Span:
    """The sentence of the claim's anchor."""
    return next((one for one in record.sentences if one.start <= claim.anchor.start < one.end), claim.anchor)


def find_targets(claim: Claim, record: Record) -> Iterator[Span]:
    """The things that the attack is on: the object of its verb, and what is joined to that."""
    if _ON_THINGS.match(claim.anchor.of(record.text)):
        barred = [other.anchor for other in record.claims]
        yield from hit_in(sentence_of(claim, record), claim.anchor, record.text, barred=barred)


def hit_in(sentence: Span, anchor: Span, text: str, *, barred: Sequence[Span]) -> Iterator[Span]:
    """The things of the sentence that stand as the target of the words at `anchor`, and those listed with them."""
    last: Span | None = None
    for span in find_things(text, sentence, TARGETS, barred=barred):
        joined = last is not None and is_listed(last, span, text)
        if joined or is_target(span, anchor, text):
            last = _with_owner(span, text)
            yield last


def _with_owner(span: Span, text: str) -> Span:
    """Offices and the like with what they are of."""
    if not _OWNED.search(span.of(text)):
        return span
    owner = _OWNER.match(text, span.end)
    return Span(span.start, owner.end()) if owner else span


_OWNED = re.compile(
    r"\b(?:offices?|branch(?:es)?|residences?|headquarters|homes?|houses|facilities|installations)$", re.I
)
_OWNER = re.compile(
    r"\s+of\s+(?:the\s+)?(?!all\b)(?:[\w.'’-]+\s+){0,4}?[\w'’-]+"
    r"(?=[,.;)\s]*(?:[,.;)(\[]|\b(?:in|at|and|but|was|were|such|with|on)\b|$))",
    re.I,
)

_ON_THINGS = re.compile(
    r"(?:bomb|explo|burn|arson|dynamit|blew|blow|destr|damag|attack|sabotag|machinegun|fire|firing|hit|struck|strike|set"
    r"|loot|shell|straf|hurl|threw|thrown|plant|detonat|blast|raid|ambush|went|shoot|hijack)\w*",
    re.I,
)
"""Attacks that may be on things; killing and wounding are not."""


def find_weapons(claim: Claim, record: Record) -> Iterator[Span]:
    """Weapons named beside the attack, other than those that somebody took."""
    sentence = sentence_of(claim, record)
    barred = [other.anchor for other in record.claims]
    for span in find_things(record.text, sentence, WEAPONS, barred=barred, describing=OF_WEAPONS):
        words = span.of(record.text).lower().split()
        is_taken = _TAKEN.search(record.text[sentence.start : span.start])
        if not is_taken and (words[-1] not in NEED_MORE or len(words) > 1):
            yield span


_TAKEN = re.compile(
    r"\b(?:seiz|confiscat|captur|stole|recover|laid down|surrender|deliver|hand(?:ed|ing) over)\w*", re.I
)
