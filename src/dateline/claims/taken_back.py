"""Reports that their own outlet takes back: what they told is `denied` (codebook, Rulings).

Words compiled by us, 2026; extend a pattern with a word.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from dateline.attributions.presence import holds_any
from dateline.codebook import Medium, Stance, Status
from dateline.model import Attribution, Claim, Parse, Span, Verdict

_WRITING = r"(?:reports?|stor(?:y|ies)|articles?|dispatch(?:es)?|account|post)"
_WITHDRAWS = re.compile(
    rf"\b(?:withdr[ae]wn?|withdraws|retract(?:s|ed|ing)?|took back|taken back)\W+"
    rf"(?:(?:its|the|that|their|an?|earlier|previous|own|[\w’'-]+day[’']?s?)\W+){{0,4}}{_WRITING}\b",
    re.I,
)
_WAS_WRONG = re.compile(
    rf"\b(?:{_WRITING}|that|this|information)\W+(?:was|were|is|has been|had been|have been|proved(?: to be)?"
    rf"|turned out to be"
    r"|was later|has since been)\W+(?:wrong|false|untrue|incorrect|mistaken|inaccurate|unfounded|fabricated|baseless"
    r"|withdrawn|retracted|taken back)\b",
    re.I,
)
_WRONGLY = re.compile(r"\b(?:wrongly|incorrectly|mistakenly|falsely|erroneously) (?:report|sa(?:id|ys)|stat)\w*", re.I)
_TAKEN_BACK = ("withdr", "retract", "took back", "taken back")
_WRONG = tuple("wrong false untrue incorrect mistaken inaccurate unfounded fabricated baseless".split())
_IN_ERROR = tuple("wrongly incorrectly mistakenly falsely erroneously".split())
"""Of these one is there wherever the first pattern fits; for the second, of these or those above; for the third."""

_THAT = re.compile(r"\bthat\b")


def with_taken_back(claims: Sequence[Claim], parse: Parse, *, attributions: Sequence[Attribution]) -> tuple[Claim, ...]:
    """The claims; those of a report that its outlet withdraws, or calls wrong, are denied."""
    spans = tuple(_withdrawn(parse, attributions))
    if not spans:
        return tuple(claims)
    return tuple(
        replace(claim, verdict=Verdict(Status.DENIED, "taken_back", (words,)))
        if (words := next((words for told, words in spans if told.contains(claim.anchor)), None))
        else claim
        for claim in claims
    )


def _withdrawn(parse: Parse, attributions: Sequence[Attribution]) -> Iterator[tuple[Span, Span]]:
    """(what was told, the words that take it back)."""
    text = parse.text
    is_withdrawn = holds_any(text, _TAKEN_BACK)
    for match in _WITHDRAWS.finditer(text) if is_withdrawn else ():
        sentence = parse.sentence_at(match.start())
        that = _THAT.search(text, match.end(), sentence.end)
        if that:
            yield Span(that.end(), sentence.end), Span(*match.span())
        else:
            yield from _told_before(match, parse, attributions)
    for match in _WAS_WRONG.finditer(text) if is_withdrawn or holds_any(text, _WRONG) else ():
        yield from _told_before(match, parse, attributions)
    for match in _WRONGLY.finditer(text) if holds_any(text, _IN_ERROR) else ():
        yield Span(match.end(), parse.sentence_at(match.start()).end), Span(*match.span())


def _told_before(
    match: re.Match[str], parse: Parse, attributions: Sequence[Attribution]
) -> Iterator[tuple[Span, Span]]:
    """What a paper told in the two sentences before, or in the same one."""
    here = parse.sentence_at(match.start())
    before = parse.sentence_at(max(0, here.start - 2))
    for attribution in attributions:
        tells = attribution.stance is Stance.REPORTS or attribution.medium is Medium.MEDIA
        for span in attribution.content:
            if tells and before.start <= span.start and span.end <= match.start():
                yield span, Span(*match.span())
