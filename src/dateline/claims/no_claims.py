"""Anchors that are no claims: a verb's loose particle, what a paper does to a report, a call to a station.

Words compiled by us, 2026; extend a pattern with a word.
"""

import re
from dataclasses import replace

from dateline.codebook import ClaimType
from dateline.model import Anchor, Parse, Span

_PARTICLE = re.compile(r"out|off|back|down|up|over|away|in", re.I)
_PARTED = re.compile(r"(?:\W+(?!(?:be|been|is|are|was|were)\W)[\w’'-]+){1,5}\W+")
"""What may stand between a verb and its particle: "pull [its last soldiers] out", but not "left it and will be out"."""

_TAKING_BACK = re.compile(r"(?:withdr\w+|retract\w*|pulled|(?:taken|took|take) back)", re.I)
_WRITING = r"(?:reports?|stor(?:y|ies)|articles?|dispatch(?:es)?|posts?|tweets?)"
_ITS_WRITING = re.compile(
    rf"\W+(?:(?:its|the|that|this|a|an|their|his|her|earlier|previous|own)\W+)*{_WRITING}\b", re.I
)
_WRITING_AHEAD = re.compile(rf"\b{_WRITING}\b(?:\W+[\w’'-]+){{0,6}}?\W+(?:been|was|were|be|is|are)\W+$", re.I)


_CALL = re.compile(r"(?:(?:tele)?phone |video )?calls?", re.I)
_BY_PHONE = re.compile(r"\b(?:telephone|phone|video|conference|emergency|missed)[ -]$", re.I)
_TO_MEDIA = re.compile(
    r" (?:to|with|from) (?:(?:an?|the|its|local|private|state)\W+)*(?:[\w’'-]+\W+){0,2}?(?:radio|station|television|TV"
    r"|newspapers?|agency|reporters?|journalists?|broadcaster|hotline)\b",
    re.I,
)
_WITH = re.compile(r" (?:with|between) ")
_ENVOY = re.compile(r" d[’']affaires\b")
"""Behind "charge": a diplomat's rank."""

_ENVOY_NOUN = re.compile(r"\b(?:ambassadors?|envoys?|diplomats?|consuls?)\b", re.I)
_CREDIT = re.compile(r"contribut\w+ to (?:this|the) (?:report|story|article|dispatch)\b", re.I)
"""A credit line at the end of a dispatch."""

_HOISTING = re.compile(r"(?:hoist|rais|plant|wav)(?:e|es|s|ed|ing)?|fl(?:y|ies|ew|ying)", re.I)
_FLAG = re.compile(r"\W+(?:[\w’'-]+\W+){0,5}?(?:flags?|banners?)\b")
"""A flag that goes up is a sign of who holds a place, and no act of force."""

_CONSULTATIONS = re.compile(r"consultations?|talks", re.I)
_CALLED_HOME = re.compile(r"\b(?:recall|summon|call)\w*\b[^.;\n]{0,80}\bfor (?:urgent |further )?$", re.I)
"""Ahead of "consultations": why an envoy is recalled, and no meeting of states."""

_IN_EXCHANGE, _FOR = re.compile(r"\b[Ii]n (?:exchange|return)$"), re.compile(r" for\b")
_OWNING_UP = re.compile(r"(?:conced|admitt|acknowledg)(?:ed|es|ing)|admits", re.I)
_THAT = re.compile(r"(?: on [A-Z]\w+| late| early| this week| last week| yesterday){0,2} that\b")
"""Speech: "in exchange for", "conceded on Wednesday that"."""

_PATROL = re.compile(r"patrols?", re.I)
_CRAFT = re.compile(r"[ -](?:boats?|vessels?|ships?|crafts?|cars?|vehicles?|planes?|aircraft)\b", re.I)
"""What makes a call no demand, and a patrol no movement of its own: "a call to a radio station", "patrol boats"."""


def without_loose_ends(parse: Parse) -> Parse:
    """The parse without these anchors."""
    kept = tuple(anchor for anchor in parse.anchors if not is_no_claim(anchor, parse))
    return parse if len(kept) == len(parse.anchors) else replace(parse, anchors=kept)


def is_no_claim(anchor: Anchor, parse: Parse) -> bool:
    """Whether the anchor belongs to another one, names a thing, or tells what a paper does with its report."""
    words = anchor.span.of(parse.text)
    if _PARTICLE.fullmatch(words):
        return any(_is_verb_of(other.span, anchor.span, parse.text) for other in parse.anchors)
    if _ENVOY.match(parse.text, anchor.span.end):
        return True
    if anchor.type is ClaimType.CONSULT and _CONSULTATIONS.fullmatch(words):
        ahead = parse.text[max(0, anchor.span.start - 100) : anchor.span.start]
        return bool(_CALLED_HOME.search(ahead)) and bool(_ENVOY_NOUN.search(ahead))
    if _IN_EXCHANGE.search(parse.text, max(0, anchor.span.start - 4), anchor.span.end) and _FOR.match(
        parse.text, anchor.span.end
    ):
        return True
    if _OWNING_UP.fullmatch(words) and _THAT.match(parse.text, anchor.span.end):
        return True
    if _CREDIT.match(parse.text, anchor.span.start):
        return True
    if _HOISTING.fullmatch(words) and _FLAG.match(parse.text, anchor.span.end):
        return True
    if _PATROL.fullmatch(words):
        return bool(_CRAFT.match(parse.text, anchor.span.end))
    if anchor.type is ClaimType.REQUEST:
        return bool(_CALL.fullmatch(words)) and _is_by_phone(anchor.span, parse.text)
    is_taking_back = anchor.type is ClaimType.RETREAT and bool(_TAKING_BACK.fullmatch(words))
    return is_taking_back and _is_of_writing(anchor.span, parse)


def _is_by_phone(call: Span, text: str) -> bool:
    if _WITH.match(text, call.end) and not _TO_MEDIA.match(text, call.end):
        return False
    by_phone = " " in call.of(text) or bool(_BY_PHONE.search(text, max(0, call.start - 16), call.start))
    return by_phone or bool(_TO_MEDIA.match(text, call.end))


def _is_verb_of(verb: Span, particle: Span, text: str) -> bool:
    between = text[verb.end : particle.start]
    return verb.end <= particle.start and bool(_PARTED.fullmatch(between)) and not re.search(r"[.,;:\n]", between)


def _is_of_writing(anchor: Span, parse: Parse) -> bool:
    sentence, text = parse.sentence_at(anchor.start), parse.text
    ahead = text[sentence.start : anchor.start]
    return bool(_ITS_WRITING.match(text, anchor.end)) or bool(_WRITING_AHEAD.search(ahead))
