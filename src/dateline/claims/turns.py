"""Turns of phrase that name an act which none of their words names alone, as the reader sees it or not.

"Lost the town to the rebels", "slipped out of government hands", "gave the envoy 48 hours to leave": each rule is a
pattern whose groups say where the anchor (`a`) and the parties stand; what the reader made of its words gives way.
Codebook, Rulings: taking ground is ASSAULT, seize-territory; expelling diplomats is SANCTION, expel.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from dateline.attributions.presence import holds_any
from dateline.claims.turn_rules import RULES, Rule
from dateline.codebook import Assertion, Feature, Sector, Status
from dateline.model import Actor, Anchor, Attribution, Claim, Parse, Place, Span, Verdict

SCORE = 0.8
"""Probability of an anchor that only the turn of phrase names."""

_ARMED = frozenset({Sector.REB, Sector.MIL, Sector.UAF, Sector.PRM, Sector.GOV, Sector.COP})

_FORCES = _ARMED - {Sector.GOV, Sector.COP}


@dataclass(frozen=True, slots=True)
class Turn:
    """One turn of phrase: its rule, its anchor, all its words, and what stands where its pattern names something."""

    rule: Rule
    anchor: Span
    words: Span
    by: Actor | None = None
    to: Actor | None = None
    place: Place | None = None
    joined_from: int | None = None
    """Where the sentence begins if "and" joins it to its subject's act: "cut its ties and gave the envoy a day"."""


_AND = re.compile(r"\band\s+(?:\w+ly\s+|then\s+|also\s+)?$")
_AUXILIARIES = re.compile(r"(?:\s+(?:has|have|had|was|were|been|also|now|already|since|later|reportedly))*\s+")

Turns = Mapping[Span, Turn]


def with_turns(parse: Parse, *, actors: Sequence[Actor], places: Sequence[Place]) -> tuple[Parse, Turns]:
    """The parse with one anchor for each turn of phrase, and the turns by their anchors."""
    turns = {turn.anchor: turn for turn in _found(parse, actors, places)}
    if not turns:
        return parse, turns
    kept = [a for a in parse.anchors if not any(_gives_way(a.span, turn) for turn in turns.values())]
    anchors = sorted((*kept, *(_anchor(turn, parse) for turn in turns.values())), key=lambda anchor: anchor.span)
    return replace(parse, anchors=tuple(anchors)), turns


def with_parties_of_turns(claims: Sequence[Claim], turns: Turns, *, attributions: Sequence[Attribution]) -> list[Claim]:
    """The claims, those of a turn of phrase with the parties that it names."""
    cues = {attribution.id: attribution.cue for attribution in attributions}
    found: list[Claim] = []
    for claim in claims:
        turn = turns.get(claim.anchor)
        told = _with_own_voice(_with_parties(claim, turn), turn, cues) if turn else claim
        found.append(_joined(told, turn, found) if turn else told)
    return found


def _found(parse: Parse, actors: Sequence[Actor], places: Sequence[Place]) -> Iterator[Turn]:
    """The turns of the text, no two of them over the same words."""
    taken: list[Span] = []
    flat = " ".join(parse.text.split())
    for rule in (rule for rule in RULES if all(holds_any(flat, words) for words in rule.needs)):
        for match in rule.pattern.finditer(parse.text):
            turn = _turn(rule, match, actors, places)
            if turn is not None and not turn.words.overlaps_any(taken):
                taken.append(turn.words)
                yield turn


def _turn(rule: Rule, match: re.Match[str], actors: Sequence[Actor], places: Sequence[Place]) -> Turn | None:
    """The turn, or None where its pattern's groups name no such things."""
    anchor, groups = Span(*match.span("a")), match.re.groupindex
    words = Span(match.start("x") if "x" in groups else anchor.start, match.end())
    place = _place_at(Span(*match.span("at")), places) if "at" in groups else None
    by, to = (_first_in(Span(*match.span(name)), actors) if name in groups else None for name in ("by", "to"))
    if rule.is_column and by is None:
        by = _of_nation(match["by"], actors)
    if rule.subject_suffers and to is None:
        to = _subject_of(words, match.string, actors)
    if "at" in groups and place is None:
        return None
    if rule.is_ground and "by" in groups and (by is None or not _ARMED.intersection(by.sectors[:1])):
        return None
    is_joined = _AND.search(match.string, max(0, words.start - 20), words.start)
    begun = match.string.rfind(". ", 0, words.start) + 1 if is_joined else None
    return Turn(rule, anchor, words, by, to, place, begun)


def _place_at(span: Span, places: Sequence[Place]) -> Place | None:
    """The place named there, smaller than a country."""
    return next((p for p in places if p.span.overlaps(span) and p.feature is not Feature.COUNTRY), None)


def _first_in(span: Span, actors: Sequence[Actor]) -> Actor | None:
    """The actor whose mention begins first within the span, the longest of them."""
    inside = [
        (mention.start, -mention.end, number)
        for number, actor in enumerate(actors)
        for mention in actor.mentions
        if span.overlaps(mention) and mention.start >= span.start - 4
    ]
    return actors[min(inside)[2]] if inside else None


def _of_nation(words: str, actors: Sequence[Actor]) -> Actor | None:
    """The force with a name in common with the words: of "a convoy of Russian lorries" the Russian peacekeepers."""
    names = set(re.findall(r"[A-Z][\w’']+", words))
    forces = (actor for actor in actors if _FORCES.intersection(actor.sectors[:1]))
    return next((actor for actor in forces if names.intersection(re.findall(r"[A-Z][\w’']+", actor.name))), None)


def _subject_of(words: Span, text: str, actors: Sequence[Actor]) -> Actor | None:
    """The actor whose mention stands right before the words, auxiliaries apart."""
    for actor in actors:
        for mention in actor.mentions:
            if mention.end <= words.start and _AUXILIARIES.fullmatch(text[mention.end : words.start]):
                return actor
    return None


def _gives_way(anchor: Span, turn: Turn) -> bool:
    return anchor.overlaps(turn.anchor) or turn.words.contains(anchor)


def _anchor(turn: Turn, parse: Parse) -> Anchor:
    """The turn's anchor, with what the reader says of its likeliest word."""
    read = [anchor for anchor in parse.anchors if _gives_way(anchor.span, turn)]
    best = max(read, key=lambda anchor: anchor.score, default=Anchor(turn.anchor, turn.rule.type))
    is_same = best.type is turn.rule.type
    assertions = best.assertions if turn.rule.is_open else ((Assertion.ACTUAL, 1.0),)
    return replace(
        best,
        span=turn.anchor,
        type=turn.rule.type,
        modes=((turn.rule.mode, 1.0),),
        score=best.score if is_same and read else SCORE,
        assertions=assertions,
    )


def _with_parties(claim: Claim, turn: Turn) -> Claim:
    """The claim; those whom the pattern names go before those who were chosen, its subject may be who suffers it."""
    by, to = turn.by.id if turn.by else None, turn.to.id if turn.to else None
    actors, recipients = claim.actors, claim.recipients
    if turn.rule.subject_suffers:
        actors, recipients = (), (*actors, *recipients)
    elif turn.rule.is_ground and not turn.rule.has_subject:
        actors = ()
    if to:
        actors, recipients = tuple(key for key in actors if key != to), (to,)
    if by:
        actors, recipients = (by,), tuple(key for key in recipients if key != by)
    return replace(claim, actors=actors, recipients=tuple(dict.fromkeys(recipients)))


def _joined(claim: Claim, turn: Turn, earlier: Sequence[Claim]) -> Claim:
    """The claim; what nobody did, and "and" joins to the first act of its sentence, is of whoever did that."""
    if claim.actors or turn.joined_from is None or turn.rule.is_ground or turn.rule.subject_suffers:
        return claim
    begun = turn.joined_from
    first = next((each for each in earlier if each.actors and begun <= each.anchor.start < turn.words.start), None)
    return replace(claim, actors=tuple(key for key in first.actors if key not in claim.recipients)) if first else claim


def _with_own_voice(claim: Claim, turn: Turn, cues: Mapping[str, tuple[Span, ...]]) -> Claim:
    """The claim without attributions that the turn's own verb was taken for ("declared her persona non grata")."""
    kept = tuple(key for key in claim.attributions if not any(turn.words.contains(cue) for cue in cues.get(key, ())))
    if kept == claim.attributions:
        return claim
    is_own = not kept and claim.status is Status.ATTRIBUTED
    verdict = Verdict(Status.ASSERTED, "own_voice", (claim.anchor,)) if is_own else claim.verdict
    return replace(claim, attributions=kept, verdict=verdict)
