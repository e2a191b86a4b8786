"""Who does it to whom, as dyadic event data has it: every event a source and, wherever the text allows, a target.

A claim's recipients are those that the text plainly names. Event coders since KEDS (Schrodt, Davis and Weddle 1994) go
further and take the next actor behind the verb, or else the country of the place where it happens, for the target.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from dateline.codebook import ClaimType, PlaceUse
from dateline.gist.clause import before, sentence_of, words_of
from dateline.model import Actor, Claim, Place, Record, Span

INTERNATIONAL = "IGO"
"""The code of whoever belongs to no country."""

_MUTUAL = frozenset({ClaimType.AGREE, ClaimType.CONSULT, ClaimType.COOPERATE, ClaimType.SUPPORT, ClaimType.REJECT})
"""Types that two parties do together when both stand before the verb."""

_GROUND = frozenset(
    {
        ClaimType.ASSAULT,
        ClaimType.COERCE,
        ClaimType.PROTEST,
        ClaimType.MOBILIZE,
        ClaimType.AID,
        ClaimType.CONSULT,
        ClaimType.THREATEN,
        ClaimType.SANCTION,
    }
)
"""Types for which the country of the place stands in for whom it is done to."""

_ADDRESSED = frozenset({ClaimType.REQUEST, ClaimType.REJECT, ClaimType.ACCUSE, ClaimType.THREATEN})
_OBJECT = re.compile(
    r"\W*(?:(?:an?|the|at|on|against|from|by|for|that|direct|fresh|new|further|any|action|demands?|requests?|offers?"
    r"|proposals?|appeals?|invitations?|calls?|responsibility|immediate(?:ly)?|[a-z]+day)\W+){0,5}",
    re.I,
)
_LONE = re.compile(r"\b(?:resign(?:s|ed|ing)?|step(?:s|ped|ping)? down|unilateral (?:cease-?fire|truce))$", re.I)
"""What is done to nobody, whoever is named behind it."""

_PASSIVE = re.compile(r"\b(?:was|were|been|being|is|are|be)\s+(?:\w+ly\s+)?$", re.I)


@dataclass(frozen=True, slots=True)
class Dyad:
    """Country codes (ISO 3166-1 alpha-3, or IGO) of who does it and to whom it is done; either may be empty."""

    sources: tuple[str, ...]
    targets: tuple[str, ...]


def dyad(claim: Claim, record: Record, *, kind: ClaimType | None = None) -> Dyad:
    """The claim's parties as codes, the target made up for where it has none; `kind` is its type in another scheme."""
    kind = kind or claim.type
    by_id = {actor.id: actor for actor in record.actors}
    sources = [by_id[id] for id in claim.actors if id in by_id]
    targets = [by_id[id] for id in claim.recipients if id in by_id and id not in claim.actors]
    sentence = sentence_of(claim, record)
    if kind in _ADDRESSED and (object_ := _object(claim, record)) and object_ not in sources[:1]:
        sources, targets = [actor for actor in sources if actor != object_], [object_]
    if not targets and kind not in _MUTUAL and _is_passive(claim, record):
        agents = [actor for actor in sources if not _is_ahead(actor, claim, sentence)]
        subjects = [actor for actor in sources if actor not in agents]
        return Dyad(_codes(agents), _codes(subjects or _nearest_ahead(claim, record, sentence, exclude=agents)))
    if not targets and not _are_mutual(claim, kind, sources, sentence):
        sources, targets = _split(sources, claim, sentence)
    if not sources:
        sources = _nearest_ahead(claim, record, sentence, exclude=targets)
    if not targets and not _is_lone(claim, kind, record) and not _are_mutual(claim, kind, sources, sentence):
        targets = _next_behind(claim, record, sentence, exclude=sources)
    codes = _codes(targets) or (_place_codes(claim, record, sentence) if kind in _GROUND else ())
    if not codes and kind is ClaimType.PROTEST:
        codes = _codes(sources)[:1]
    return Dyad(_codes(sources), codes)


def _codes(actors: Iterable[Actor]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(actor.country or INTERNATIONAL for actor in actors))


def _inside(actor: Actor, sentence: Span) -> list[Span]:
    return [span for span in actor.mentions if sentence.contains(span)]


def _is_ahead(actor: Actor, claim: Claim, sentence: Span) -> bool:
    """Whether a mention of it stands before the anchor in the sentence."""
    return any(span.end <= claim.anchor.start for span in _inside(actor, sentence))


def _are_mutual(claim: Claim, kind: ClaimType, actors: list[Actor], sentence: Span) -> bool:
    """Whether two parties before the verb do it together."""
    return kind in _MUTUAL and sum(_is_ahead(actor, claim, sentence) for actor in actors) > 1


def _is_lone(claim: Claim, kind: ClaimType, record: Record) -> bool:
    """Whether it is a retreat of one party, for its own sake: a resignation, a truce that it declares alone."""
    begun = max(0, claim.anchor.start - len("unilateral "))
    return kind is ClaimType.RETREAT and bool(_LONE.search(record.text[begun : claim.anchor.end]))


def _split(actors: list[Actor], claim: Claim, sentence: Span) -> tuple[list[Actor], list[Actor]]:
    """Of several actors the ones that stand only behind the verb are whom it is done to."""
    ahead = [actor for actor in actors if _is_ahead(actor, claim, sentence)]
    behind = [actor for actor in actors if actor not in ahead and _inside(actor, sentence)]
    return (ahead, behind) if ahead and behind else (actors, [])


def _object(claim: Claim, record: Record) -> Actor | None:
    """The actor right behind the verb, with nothing but its object's small words between."""
    for actor in record.actors:
        for span in actor.mentions:
            if 0 < span.start - claim.anchor.end < 50 and _OBJECT.fullmatch(record.text[claim.anchor.end : span.start]):
                return actor
    return None


def _is_passive(claim: Claim, record: Record) -> bool:
    """Whether the verb says what was done to its subject."""
    return bool(_PASSIVE.search(before(claim, record))) and not words_of(claim, record).endswith("ing")


def _spoken_for(record: Record, sentence: Span) -> set[str]:
    """Those who only say it."""
    return {a.speaker for a in record.attributions if a.speaker and any(sentence.contains(cue) for cue in a.cue)}


def _next_behind(claim: Claim, record: Record, sentence: Span, *, exclude: list[Actor]) -> list[Actor]:
    """The next actor behind the anchor that is neither a source nor a speaker."""
    passed = _spoken_for(record, sentence) | {actor.id for actor in exclude}
    found = [
        (span.start, actor)
        for actor in record.actors
        if actor.id not in passed and actor.country not in {None} & {a.country for a in exclude}
        for span in _inside(actor, sentence)
        if span.start >= claim.anchor.end
    ]
    return [min(found, key=lambda item: item[0])[1]] if found else []


def _nearest_ahead(claim: Claim, record: Record, sentence: Span, *, exclude: list[Actor]) -> list[Actor]:
    """The first actor of the sentence, where it stands before the anchor."""
    found = [
        (span.start, actor)
        for actor in record.actors
        if actor not in exclude
        for span in _inside(actor, sentence)
        if span.end <= claim.anchor.start
    ]
    return [min(found, key=lambda item: item[0])[1]] if found else []


def _place_codes(claim: Claim, record: Record, sentence: Span) -> tuple[str, ...]:
    """The country of the claim's place, or of the first place of its sentence."""
    own = [place for place in record.places if place.id == claim.place and sentence.contains(place.span)]
    near = [place for place in record.places if place.use is PlaceUse.PLACE and sentence.contains(place.span)]
    return _countries([*own, *near])[:1]


def _countries(places: Iterable[Place]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(place.country for place in places if place.country))
