"""Actors: every mention read by the tables, mentions of one actor joined, and each actor given its codes."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from dateline.actors.around import completed, dateline_length, opening_length, words_after, words_before
from dateline.actors.clusters import Known, join
from dateline.actors.code import code_actors
from dateline.actors.holders import last_year_in, year_of
from dateline.actors.lexicon import lexicon_for
from dateline.actors.missing import missing_mentions
from dateline.actors.nominals import is_said_to_be
from dateline.actors.opponents import is_opponent
from dateline.actors.phrase import parse_phrase
from dateline.actors.ranks import APPOSITION, NOTHING, WEAK
from dateline.actors.reading import read_phrase, with_apposition, with_titles
from dateline.actors.scan import Scan
from dateline.actors.setting import Setting
from dateline.actors.tidy import tidied
from dateline.codebook import ActorKind, Sector
from dateline.model import Actor, Mention, Parse, Place

_STYLED = re.compile(
    r"\b(?:armed|militant|rebel|insurgent|jihadist|extremist|guerrilla|separatist) (?:group|faction|movement|militia"
    r"|organi[sz]ation|alliance)(?: \w+)?,? (?:calling itself|called itself|called|known as|named|dubbed)(?: the)? $"
)
"""Before a name that its own words would give to an army: "an armed group calling itself the Brigades of …"."""


def find_actors(parse: Parse, places: Sequence[Place], *, published: str | None) -> tuple[Actor, ...]:
    """Every actor of the report, in order of first mention; ids a1, a2, … Codebook: Actors.

    `published` dates the office-holders of the tables; None takes the latest.
    """
    scan = Scan.of(parse.text, lexicon_for(parse.text), day=year_of(published) or last_year_in(parse.text))
    setting = Setting.of(scan, places, parse)
    known = _read_all(scan, parse, places)
    return code_actors(join(known), setting, scan)


def _read_all(scan: Scan, parse: Parse, places: Sequence[Place]) -> list[Known]:
    """The reader's mentions and those it missed, each read, in reading order."""
    starts = [sentence.start for sentence in parse.sentences]
    found = list(tidied(parse))
    numbers = {mention.span: number for mention, number in found}
    sources = {span for cue in parse.cues for span in cue.sources}
    known: list[Known] = []
    whole, opening = [mention for mention, _ in found], opening_length(parse.text)
    for mention in sorted((*whole, *missing_mentions(scan, parse, whole, places)), key=lambda each: each.span):
        if mention.span.end <= opening:
            continue
        sentence = bisect_right(starts, mention.span.start)
        read = with_opponent(with_outlet(read_mention(scan, mention), parse.text), parse)
        known.append(
            Known(
                mention,
                read.reading,
                read.words,
                sentence=sentence,
                is_first=not known or known[-1].sentence < sentence,
                is_speaker=mention.span.overlaps_any(sources),
                number=numbers.get(mention.span),
                says_who=bool(known) and is_said_to_be(known[-1].mention.span, mention.span, parse.text),
            )
        )
    return known


_CITING = re.compile(
    r",? (?:has |had )?(?:also )?(?:report(?:s|ed)|wrote|writes)\b[^.\n]{0,90}?\b(?:citing|quoting)\b"
    r"|, (?:citing|quoting) [^.\n]{3,80}?, (?:said|report(?:s|ed))\b"
)


def with_outlet(known: Known, text: str) -> Known:
    """The mention as one of a paper, where no table knows the name and it reports something, citing somebody."""
    reading = known.reading
    if not reading.name or reading.entry or reading.sector_rank > WEAK or reading.country_rank > WEAK:
        return known
    if not _CITING.match(text, known.mention.span.end):
        return known
    return replace(known, reading=replace(reading, kind=ActorKind.MEDIA, sectors=(Sector.JRN,), sector_rank=APPOSITION))


def with_opponent(known: Known, parse: Parse) -> Known:
    """The mention as one of rebels, where no word says what it is and it stands across from a government."""
    reading = known.reading
    if known.words != known.words.lower() and _STYLED.search(
        parse.text, max(0, known.mention.span.start - 60), known.mention.span.start
    ):
        return replace(known, reading=replace(reading, sectors=(Sector.REB,), sector_rank=APPOSITION))
    if reading.kind is ActorKind.PERSON or not reading.name or reading.entry or reading.sector_rank > WEAK:
        return known
    sentence = parse.sentence_at(known.mention.span.start)
    if not is_opponent(known.mention, known.words, parse.text, sentence):
        return known
    return replace(known, reading=replace(reading, sectors=(Sector.REB,), sector_rank=APPOSITION))


def read_mention(scan: Scan, mention: Mention) -> Known:
    """The mention with what its own words say, and for a name what stands right beside it."""
    words = mention.span.of(scan.words.text)
    first, last = scan.words.range_of(mention.span.start + dateline_length(words), mention.span.end)
    last = completed(scan, first, last)
    reading = read_phrase(scan, parse_phrase(scan, first, last), kind=mention.kind)
    if reading.name and reading.kind is ActorKind.PERSON:
        before = words_before(scan, first)
        if before < first:
            reading = with_titles(reading, read_phrase(scan, parse_phrase(scan, before, first), kind=mention.kind))
        start, end = words_after(scan, last)
        if start < end:
            after = read_phrase(scan, parse_phrase(scan, start, end), kind=mention.kind)
            reading = with_apposition(reading, after) if not after.name else reading
    elif reading.name and reading.entry is None and reading.sector_rank <= WEAK:
        start, end = words_after(scan, last)
        if start < end and scan.words.lowers[start] in ("a", "an"):
            after = read_phrase(scan, parse_phrase(scan, start, end), kind=mention.kind)
            reading = with_apposition(reading, replace(after, country_rank=NOTHING)) if not after.name else reading
    return Known(mention, reading, words)
