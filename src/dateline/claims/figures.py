"""Which figure belongs to which claim: each figure of a sentence goes to one anchor, or to none.

The reader's links are weighed with the grammar around the figure: an object right behind the anchor ("killed 16
fighters"), a subject before it ("200 people were arrested"), a figure of another anchor in between, a part of a figure
named before ("including 12 children"), an age ("Smith, 46, was"). Figures that the reader did not label count only
where the grammar ties them to an anchor.
"""

import re
from collections.abc import Iterator, Sequence

from dateline.claims.counts import BODIES, PARTIES, earlier_anchor, is_count_of, told_counts
from dateline.claims.quantities import read_quantity
from dateline.claims.signs import log_odds
from dateline.claims.units import unit_at
from dateline.codebook import ClaimType, Unit
from dateline.model import Anchor, Labelled, Parse, Quantity, Span

FLOOR = 0.0
"""Score from which a figure is taken (tuned on the training and development reports)."""

UNLINKED, OBJECT, SUBJECT, CROSSED, PART, AGE, JOINED, TOLL, FORMER = -3.0, 2.6, 2.2, -2.0, -2.5, -6.0, -0.3, 5.0, -6.0
"""What each sign adds to the log odds of the link."""

_OBJECT = re.compile(
    r"\W*(?:(?:of|off|some|about|around|up|to|at|least|most|more|fewer|less|than|nearly|an?|estimated|as|many|over|almost"
    r"|another|additional|the|all|also|with|lives|what|roughly|approximately|by|its|their|his|her|down|out"
    r"|battalion|brigade|contingent|force|team|convoy|column|garrison|unit)\W+){0,5}",
    re.I,
)
_SUBJECT = re.compile(
    r"(?:\W+[\w’'-]+){0,7}?\W+(?:was|were|is|are|been|being|be|have|had|has|of them)"
    r"(?:\W+(?:also|reportedly|since|now|later|then|killed|wounded|injured|and|or|already|either|thought|believed|to|be"
    r"|been|said|feared))*\W+|(?:\W+[\w’'-]+)?\W+",
    re.I,
)
_PART = re.compile(
    r"\b(?:includ(?:ing|ed?s?)|among them|of whom|of them|aged?|at least \w+ of them)\W+(?:\w+\W+){0,2}$", re.I
)
_PART_HEAD, _AMONG = re.compile(r"(?:them|whom)\b", re.I), re.compile(r"\b(?:among|of)\s$", re.I)
_AGE = re.compile(r",\s*$")
_COUNTED_WHO = r"(?: of)?(?: (?:the|its|their|those|some))?(?:\W+[\w’'-]+){0,3}?\s(?:who|which|that)"
_WHO = re.compile(rf"{_COUNTED_WHO}(?:\s(?:have|had|has|were|was|been|once|first))*\s", re.I)
"""From a figure to a verb of a clause that only says which people are counted: "300 of the families who [fled]"."""

_PAST_CLAUSE = re.compile(
    rf"{_COUNTED_WHO}\s[^,.;\n]{{3,50}}?\s(?:have|has)(?:\s(?:now|since|already|also|been))*\s", re.I
)
"""The same past that clause: "300 of the families who fled the town have [returned]"."""
_TOLL = re.compile(
    r"\b(?:tolls?|(?:number|count) of (?:dead|deaths|fatalities|victims|people killed|those killed|killed))\b"
    r"(?:\W+[\w’'-]+){0,14}?\W+(?:to|at|of|reached|reaches|is|was|now|stood at|stands at|by|passed|past|hit|exceeded)"
    r"\W+(?:(?:at|least|more|than|about|around|nearly|almost|over)\W+){0,3}$",
    re.I,
)
_FORMER = re.compile(
    r"\b(?:earlier|previous|former|initial|preliminary)\b(?:\W+[\w’'-]+){0,4}\W+$"
    r"|\b(?:up|down|rising|risen|rose) from\W+$",
    re.I,
)
_ROSE = re.compile(
    r"\b(?:ris(?:es|en|ing)|rose|grown|grew|climbed|swollen|jumped|increased|stood|stands|reached|passed)"
    r"(?: further| again)?"
    r"(?: to| at)?(?: (?:at least|more than|about|around|nearly))? $",
    re.I,
)
_ROSE_AFTER = re.compile(
    r"\b(?:toll|dead|deaths|killed)\b[^.;\n]{0,90}\b(?:to|at|reached)\W+(?:\w+\W+){1,6}?(?:after|when|as|with)\W+(?:another\W+|the"
    r" deaths? of\W+)?(?:\w+\W+){0,2}$",
    re.I,
)
_ONE = re.compile(r"(?:an?|one)\b", re.I)
_MOVES = frozenset({ClaimType.MOBILIZE, ClaimType.DEPLOYMENT, ClaimType.RETREAT})
_STRENGTH = re.compile(
    r"\b(?:battalion|brigade|contingent|force|team|garrison|unit|mission) of (?:(?:about|around|some|nearly|almost) )?$"
)
"""Ahead of how many they are: "stationed a battalion of 600 men"."""

_BODY_OF = re.compile(
    r"(?:an?|one|the|another) (?:[\w-]+ )?(?:battalion|brigade|contingent|force|team|garrison|unit|mission) of "
    r"(?=[\w ]*\d)"
)
"""What a figure's words may begin with: "a battalion of [600 men]"."""

_SHARE = re.compile(
    r"[\w ]{0,14}\bof (?:(?:those|them) ?(?:killed|dead|victims|wounded|injured|who (?:died|were))?\b"
    r"|the (?:killed|dead|victims|wounded|injured)\b)",
    re.I,
)
"""What makes a figure a part of one told elsewhere: "two of those killed were Turks"."""

_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_LEAD = r"(?:\b(?:at least|more than|up to|as many as|about|around|some|nearly|almost|over)\s+)?"
_NOT_BEHIND = "".join(
    rf"(?<!{word} )"
    for word in (*_MONTHS.split("|"), *r"Jan\. Feb\. Aug\. Sept\. Oct\. Nov\. Dec\. age number".split(), "mother of")
)
_DIGITS = (
    r"\b\d{1,3}(?:,\d{3})+\b"
    r"|\b\d{1,3}\b(?![,.]\d|-\w|%|\s?(?:per ?cent|a\.m|p\.m|am|pm|km|miles|metres|meters|degrees))"
)
_SPELLED = (
    r"\b(?:dozens|hundreds|thousands|scores|two dozen|a dozen"
    r"|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen"
    r"|eighteen|nineteen|twenty|thirty|forty|fifty)\b"
)
_FIGURE = re.compile(
    rf"\b(?=[\dadefhmnostu]){_NOT_BEHIND}{_LEAD}(?:{_DIGITS}|{_SPELLED})"
    r"(?!\s+(?:days?|weeks?|months?|years?|hours?|minutes?|decades?|times|of the))"
    rf"(?=(?:\s+of)?\s+(?!{_MONTHS})[\w“\"])",
    re.I,
)
_COUNTED = frozenset(
    {
        ClaimType.ASSAULT,
        ClaimType.COERCE,
        ClaimType.DISPLACEMENT,
        ClaimType.PROTEST,
        ClaimType.MOBILIZE,
        ClaimType.DEPLOYMENT,
        ClaimType.RETREAT,
    }
)


def find_figures(parse: Parse, anchors: Sequence[Anchor]) -> list[tuple[Quantity, ...]]:
    """The figures of each anchor, in reading order; `anchors` are the parse's own, perhaps with another type."""
    found: list[dict[Span, Quantity]] = [{} for _ in anchors]
    figures = sorted(_labelled(parse), key=lambda each: each[0].span)
    chains = _chains([item.span for item, _ in figures], parse.text, anchors)
    for labelled, is_own in figures:
        chain = chains.get(labelled.span, (labelled.span,))
        best = max(_scores(labelled, chain, parse, anchors, is_own=is_own), default=None)
        if best is None or best[0] < FLOOR:
            counted = [bool(each) for each in found]
            is_of_dead = is_toll(labelled.span, parse)
            number = earlier_anchor(labelled.span, parse, anchors, counted=counted, is_toll=is_of_dead)
            if number is None:
                continue
            best = FLOOR, number
        quantity = _quantity(labelled, anchors[best[1]], parse)
        if quantity and (is_own or quantity.unit is not Unit.PEOPLE):
            found[best[1]].setdefault(quantity.span, quantity)
    return [tuple(each[span] for span in sorted(each, key=lambda span: _order(span, parse.text))) for each in found]


def _order(span: Span, text: str) -> tuple[bool, int]:
    """Reading order, but for a figure that has risen: it goes before those that it rose from, the last one first."""
    is_risen = bool(_ROSE.search(text, max(0, span.start - 40), span.start))
    return not is_risen, -span.start if is_risen else span.start


def _labelled(parse: Parse) -> Iterator[tuple[Labelled, bool]]:
    """The reader's figures, and those of the text that it left out (marked as not its own)."""
    taken = [item.span for item in parse.timexes]
    taken += [item.span for item in parse.quantities if read_quantity(item.span, Unit.PEOPLE, text=parse.text)]
    speakers = [span for cue in parse.cues for span in cue.sources]
    for item in parse.quantities:
        is_somebody = _ONE.match(item.span.of(parse.text)) and any(span.overlaps(item.span) for span in speakers)
        if not _is_day(item.span, parse.text) and not is_somebody:
            lead = _BODY_OF.match(parse.text, item.span.start, item.span.end)
            yield (Labelled(Span(lead.end(), item.span.end), item.label) if lead else item), True
    spans = [Span(*match.span()) for match in _FIGURE.finditer(parse.text)]
    for span in dict.fromkeys((*spans, *told_counts(parse.text))):
        if not span.overlaps_any(taken):
            yield Labelled(span, Unit.PEOPLE.value), False


def _is_day(span: Span, text: str) -> bool:
    """Whether the number is a day of a month: the 14 of "The attack of May 14 killed six"."""
    return span.of(text).strip().isdigit() and bool(_DAY.search(text[max(0, span.start - 12) : span.start]))


_DAY = re.compile(rf"\b(?:{_MONTHS}|Jan\.|Feb\.|Aug\.|Sept\.|Oct\.|Nov\.|Dec\.)\s$")

_JOINED = re.compile(
    r"(?:[ -][\w’'-]+){0,4}?(?:,? and|,|,? along with|,? as well as) (?:at least |about |around |some |an? |another )?"
)


def _chains(spans: Sequence[Span], text: str, anchors: Sequence[Anchor]) -> dict[Span, tuple[Span, ...]]:
    """Figures that a comma or "and" joins ("24 civilians, 24 fighters and 25 militiamen"), by each of them.

    Not where each has its own word ("seven were killed and 15 wounded").
    """
    chains: list[list[Span]] = []
    for span in sorted(spans):
        start = _trimmed_end(chains[-1][-1], text) if chains else 0
        apart = any(start <= anchor.span.start and anchor.span.end <= span.start for anchor in anchors)
        if chains and not apart and _JOINED.fullmatch(text[start : span.start]):
            chains[-1].append(span)
        else:
            chains.append([span])
    return {span: tuple(chain) for chain in chains for span in chain}


def _trimmed_end(span: Span, text: str) -> int:
    """Where the span ends, less a comma that it took along."""
    return span.start + len(span.of(text).rstrip(" ,;"))


def is_toll(span: Span, parse: Parse) -> bool:
    """Whether the figure says how many have died: "the toll rose to nine", which names no act of its own."""
    sentence = parse.sentence_at(span.start)
    return bool(_TOLL.search(parse.text[sentence.start : span.start]))


def _is_added(span: Span, parse: Parse) -> bool:
    """Whether the figure is what a toll rose by: "the toll rose to seven after two officers died"."""
    sentence = parse.sentence_at(span.start)
    return bool(_ROSE_AFTER.search(parse.text, sentence.start, span.start))


def _is_share(span: Span, anchor: Anchor, text: str) -> bool:
    """Whether the figure is a part of one told elsewhere; "killed 30 of them" is not, for it is the verb's object."""
    is_object = anchor.span.end <= span.start and _OBJECT.fullmatch(text, anchor.span.end, span.start)
    return not is_object and bool(_SHARE.match(text, span.start))


def _quantity(labelled: Labelled, anchor: Anchor, parse: Parse) -> Quantity | None:
    behind = parse.text[labelled.span.start : labelled.span.end + 40].split("\n")[0]
    if (PARTIES.match(behind) or BODIES.match(behind)) and labelled.label != Unit.MONEY.value:
        return None
    if anchor.type is ClaimType.ASSAULT and is_toll(labelled.span, parse):
        return read_quantity(labelled.span, Unit.KILLED, text=parse.text)
    unit = unit_at(Unit(labelled.label), anchor=anchor.span.of(parse.text), claim_type=anchor.type, counted=behind)
    return read_quantity(labelled.span, unit, text=parse.text)


def _scores(
    labelled: Labelled, chain: Sequence[Span], parse: Parse, anchors: Sequence[Anchor], *, is_own: bool
) -> Iterator[tuple[float, int]]:
    """(score, number) of the anchors in the figure's sentence."""
    sentence = parse.sentence_at(labelled.span.start)
    for number, anchor in enumerate(anchors):
        if not sentence.contains(anchor.span):
            continue
        own = _tie(labelled.span, anchor, parse, anchors)
        others = [span for span in chain if span != labelled.span] if own > AGE / 2 else []
        tie = max([own, *[_tie(span, anchor, parse, anchors) + JOINED for span in others]])
        if own >= OBJECT and anchor.type in _MOVES and _STRENGTH.search(parse.text, 0, labelled.span.start):
            yield own, number
        elif labelled.span != chain[0] and BODIES.match(parse.text, chain[0].start):
            yield max(tie, SUBJECT), number
        elif is_own:
            yield _link(labelled, anchor, parse) + tie, number
        elif tie >= SUBJECT and anchor.type in _COUNTED:
            yield tie - 1.5, number


def _is_past_clause(span: Span, anchor: Anchor, parse: Parse) -> bool:
    """Whether the anchor is the verb of those counted, behind a clause that says who they are."""
    number = _NUMBER.match(parse.text, span.start)
    end = number.end() if number else span.end
    return end <= anchor.span.start and bool(_PAST_CLAUSE.fullmatch(parse.text[end : anchor.span.start]))


_NUMBER = re.compile(r"(?:(?:at least|more than|about|around|some|nearly|almost|over)\s)?(?:\d[\d,]*|[a-z]+)", re.I)


def _is_in_clause(span: Span, anchor: Anchor, parse: Parse) -> bool:
    """Whether the anchor is the verb of a clause that only says which people are counted."""
    number = _NUMBER.match(parse.text, span.start)
    end = number.end() if number else span.end
    return end <= anchor.span.start and bool(_WHO.fullmatch(parse.text[end : anchor.span.start]))


def _has_own_verb(span: Span, parse: Parse, anchors: Sequence[Anchor]) -> bool:
    """Whether those counted are the object of a verb ("freed the 46 men who"), or the subject of one behind it."""
    return any(
        _is_past_clause(span, other, parse)
        or (other.span.end <= span.start and _PLAIN_OBJECT.fullmatch(parse.text[other.span.end : span.start]))
        for other in anchors
    )


_PLAIN_OBJECT = re.compile(r"\W+(?:all\W+)?(?:(?:the|its|their)\W+)?(?:other\W+)?", re.I)


def _link(labelled: Labelled, anchor: Anchor, parse: Parse) -> float:
    """The reader's log odds of the pair."""
    scores = [
        link.score for link in anchor.links if link.role == "quantity" and parse.quantities[link.target] is labelled
    ]
    return log_odds(max(scores)) if scores else UNLINKED


def _tie(span: Span, anchor: Anchor, parse: Parse, anchors: Sequence[Anchor]) -> float:
    """How the grammar ties the figure to the anchor, in log odds."""
    text, score = parse.text, 0.0
    first, last = min(span.end, anchor.span.end), max(span.start, anchor.span.start)
    between = text[first:last]
    is_crossed = any(first <= other.span.start and other.span.end <= last for other in anchors)
    before = text[max(0, span.start - 40) : span.start]
    if anchor.type is ClaimType.ASSAULT and (_is_added(span, parse) or _is_share(span, anchor, text)):
        return FORMER
    if anchor.type is ClaimType.ASSAULT and is_toll(span, parse):
        return FORMER if _FORMER.search(before) else TOLL + CROSSED * (is_crossed + (span.end <= anchor.span.start))
    if span.overlaps(anchor.span):
        score += SUBJECT
    elif anchor.span.end <= span.start and is_count_of(anchor, between, parse):
        score += OBJECT
    elif is_crossed:
        score += CROSSED
    elif anchor.span.end <= span.start and _OBJECT.fullmatch(between):
        score += OBJECT
    elif span.end <= anchor.span.start and _SUBJECT.fullmatch(between):
        score += SUBJECT
    if _PART.search(before) or (_PART_HEAD.match(text, span.start) and _AMONG.search(before)):
        score += PART
    if _is_past_clause(span, anchor, parse):
        score += TOLL - CROSSED * is_crossed
    if _is_in_clause(span, anchor, parse) and _has_own_verb(span, parse, anchors):
        score += FORMER
    if _AGE.search(before) and text[span.end : span.end + 2].strip()[:1] == ",":
        score += AGE
    return score
