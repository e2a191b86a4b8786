"""Denials of authorship: who denies "any part in the blast" does not deny the blast.

Codebook, Rulings: only authorship disputed, not the act: the act keeps its status. Words compiled by us, 2026.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from dateline.codebook import ClaimType, Stance
from dateline.model import Actor, Attribution, Claim, Parse, Span

_AUTHORSHIP = re.compile(
    r"\b(?:(?:part|role|hand|involvement|responsibility|complicity|participation|participating|knowledge|blame|connections?"
    r"|links?|ties?)\s(?:whatsoever\s)?(?:in|for|with|to|of|behind)\b"
    r"|(?:behind|involved in|implicated in|complicit in|responsible for|to blame for|linked to|connected (?:to|with)"
    r"|party to|(?:any|no)thing to do with)\b"
    r"|carr(?:y|ied|ying) out\b|(?:order|stag|perpetrat|committ?|sponsor|orchestrat|mastermind)(?:ed|e|ing)\s"
    r"|(?:it|they|he|she) (?:had )?(?:did|done) it\b)",
    re.I,
)
_POINTING_BACK = re.compile(
    r"(?:any |all |having |a |its |their )?(?:such )?(?:part|role|hand|involvement|responsibility|complicity"
    r"|participation)\b"
    r"(?: (?:in|for) (?:it|this|that|them|either|any of (?:it|this|them)"
    r"|(?:the|these|those) [\w’'-]+(?: [\w’'-]+){0,3}))?",
    re.I,
)


def of_the_act(over: Sequence[Attribution], anchor: Span, parse: Parse) -> tuple[Attribution, ...]:
    """The attributions over the anchor, less those that only deny who did it."""
    return tuple(a for a in over if a.stance is not Stance.DENIES or not _is_of_authorship(a, anchor, parse))


_DISOWNS = re.compile(r"\b(?:not|never|no|nothing|n[’']t|den(?:y|ies|ied|ying)|reject(?:s|ed)|disown(?:s|ed))\b", re.I)


def without_disowners(claims: Sequence[Claim], parse: Parse, *, actors: Sequence[Actor]) -> tuple[Claim, ...]:
    """The claims; who is said ahead of the act, in its sentence, to have had no hand in it has not done it."""
    mentions = {actor.id: actor.mentions for actor in actors}
    return tuple(_without_disowner(claim, parse, mentions) for claim in claims)


def _without_disowner(claim: Claim, parse: Parse, mentions: Mapping[str, Sequence[Span]]) -> Claim:
    if claim.type is not ClaimType.ASSAULT or not claim.actors:
        return claim
    sentence = parse.sentence_at(claim.anchor.start)
    disowns = _DISOWNS.search(parse.text, sentence.start, claim.anchor.start)
    if disowns is None:
        return claim
    hand = _AUTHORSHIP.search(parse.text, disowns.end(), claim.anchor.start)
    if hand is None or re.search(r"[.;:]", parse.text[disowns.end() : hand.start()]):
        return claim
    return without_actors_in(claim, Span(sentence.start, disowns.start()), mentions)


def without_actors_in(claim: Claim, words: Span, mentions: Mapping[str, Sequence[Span]]) -> Claim:
    """The claim without the actors that the words name."""
    kept = tuple(key for key in claim.actors if not any(words.contains(span) for span in mentions[key]))
    return replace(claim, actors=kept)


def _is_of_authorship(denial: Attribution, anchor: Span, parse: Parse) -> bool:
    """Whether words of authorship stand between the denial and the anchor, or the denial only points back with them."""
    text = parse.text
    if any(_POINTING_BACK.fullmatch(" ".join(span.of(text).split())) for span in denial.content):
        return True
    starts = [span.end for span in denial.cue if span.end <= anchor.start]
    starts += [span.start for span in denial.content if span.start <= anchor.start and not denial.cue]
    if not starts or max(starts) < parse.sentence_at(anchor.start).start:
        return False
    return bool(_AUTHORSHIP.search(text, max(starts), anchor.start))
