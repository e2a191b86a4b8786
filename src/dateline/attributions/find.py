"""Attributions: the reader's cues with their sources and contents, and the contents that no cue claims."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from dateline.attributions.according import according, whole
from dateline.attributions.answer import ANSWERS, answered, pointing, points_back
from dateline.attributions.apposition import uncut, with_apposition
from dateline.attributions.background import without_addressee, without_background
from dateline.attributions.beside import beside
from dateline.attributions.clause import clause, denied_act
from dateline.attributions.closing import closing_source, is_past
from dateline.attributions.content import joined, trimmed
from dateline.attributions.labelled import labelled
from dateline.attributions.medium import medium_before, resolve_medium, said_at
from dateline.attributions.reach import is_stray, within_reach
from dateline.attributions.stance import resolve_stance, stance_of_words
from dateline.attributions.stance_rules import TO_COME, spoken_of
from dateline.attributions.subject import antecedent, is_unsaid, own_sources
from dateline.codebook import Medium, Stance, TimeKind
from dateline.model import Actor, Attribution, Cue, Parse, Span, Time

SpeakerOf = Callable[[Span], Actor | None]

CUE_REACH = 60
"""Code points between a cue and the day that it was spoken on; further off the day belongs to something else."""


def find_attributions(parse: Parse, *, speaker_of: SpeakerOf, times: Sequence[Time]) -> tuple[Attribution, ...]:
    """Every attribution in reading order of its first span; ids s1, s2, …

    A content that no cue claims belongs to the speaker of the attribution before it in its paragraph (a quotation
    that runs on), and has no cue. A cue without any content is no attribution. Codebook: Attributions.
    """
    found: list[Attribution] = []
    for cue in whole(parse.cues, parse.text):
        attribution = _from_cue(cue, parse, found, speaker_of=speaker_of, times=times)
        if attribution:
            found.append(attribution)
    found.extend(_under_names(parse, found, speaker_of=speaker_of))
    found = [attribution for attribution in found if not _is_own_voice(attribution, found, parse.text)]
    found = [attribution for attribution in found if not _is_borrowed(attribution, found)]
    found = [_with_subject(attribution, found, parse) for attribution in found]
    found.extend(_running_on(parse, found, speaker_of=speaker_of))
    found.sort(key=_first_offset)
    return tuple(replace(attribution, id=f"s{number}") for number, attribution in enumerate(found, 1))


def _is_borrowed(attribution: Attribution, found: Sequence[Attribution]) -> bool:
    """Whether it denies what its own speaker says in the same sentence: "rejected the account and said that they …"."""
    if attribution.stance is not Stance.DENIES or not attribution.cue:
        return False
    return any(
        other.stance is not Stance.DENIES
        and other.cue
        and other.speaker == attribution.speaker
        and set(other.content) >= set(attribution.content)
        and attribution.cue[0].end <= other.cue[0].start
        and all(other.cue[0].end <= content.start for content in other.content)
        for other in found
    )


_PRONOUN = re.compile(r"it|he|she|they", re.I)


def _with_subject(attribution: Attribution, found: Sequence[Attribution], parse: Parse) -> Attribution:
    """The attribution; a pronoun without an actor is who spoke before it in the sentence: "admits what it denied"."""
    if attribution.speaker or not attribution.source or not attribution.cue:
        return attribution
    if not all(_PRONOUN.fullmatch(span.of(parse.text)) for span in attribution.source):
        return attribution
    sentence = parse.sentence_at(attribution.cue[0].start)
    before = [
        other.speaker
        for other in found
        if other.speaker and other.cue and sentence.start <= other.cue[0].start < attribution.cue[0].start
    ]
    return replace(attribution, speaker=before[-1]) if before else attribution


def _first_offset(attribution: Attribution) -> int:
    return min(span.start for span in (*attribution.source, *attribution.cue, *attribution.content))


def _from_cue(
    cue: Cue, parse: Parse, earlier: Sequence[Attribution], *, speaker_of: SpeakerOf, times: Sequence[Time]
) -> Attribution | None:
    if is_unsaid(cue, parse):
        return None
    stance = resolve_stance(cue, text=parse.text)
    closing = closing_source(cue, parse)
    own = own_sources(cue, parse)
    named = (closing,) if closing and is_past(own, closing) else own
    read = according(cue, cue.contents, parse)
    found = within_reach(read, cue.span, parse) or clause(cue, named or beside(cue, (), parse), parse)
    governed = denied_act(cue, parse)
    if governed and not governed.overlaps_any(found):
        found = (governed,)
    told = [without_addressee(content, cue.span, parse.text) for content in found]
    kept = [without_background(content, cue.span, parse.text) for content in told]
    contents = [span for content in kept if (span := trimmed(content, text=parse.text))]
    if stance in ANSWERS:
        contents = [pointing(span, parse.text) for span in contents]
    if stance in ANSWERS and points_back(contents, parse.text):
        contents += answered(cue.span, earlier, parse)
    if not contents:
        return None
    sources = named or beside(cue, contents, parse)
    if closing and is_past(sources, closing):
        sources = (closing,)
    sources = tuple(
        dict.fromkeys(with_apposition(uncut(s, cue.span, parse), cue.span, text=parse.text) for s in sources)
    )
    speaker = next((actor for source in sources if (actor := speaker_of(source))), None)
    speaker = speaker or _meant(sources, parse, speaker_of)
    said = said_at(cue, sources, parse)
    medium = resolve_medium(cue, said, before=medium_before(cue, sources, speaker, earlier, parse))
    is_own = _speaks_of_own(speaker, min(contents), parse, speaker_of)
    spoken = spoken_of(said, min(contents).of(parse.text), medium, is_own=is_own)
    return Attribution(
        id="",
        source=sources,
        cue=(cue.span,),
        content=joined(contents, text=parse.text),
        speaker=speaker.id if speaker else None,
        stance=stance_of_words(stance, cue, spoken),
        medium=medium,
        time=_spoken_at(cue, contents, parse, times),
    )


def _meant(sources: Sequence[Span], parse: Parse, speaker_of: SpeakerOf) -> Actor | None:
    """Whom a lone pronoun means that the reader gives to nobody."""
    meant = antecedent(sources[0], parse) if len(sources) == 1 else None
    return speaker_of(meant) if meant else None


def _speaks_of_own(speaker: Actor | None, content: Span, parse: Parse, speaker_of: SpeakerOf) -> bool:
    """Whether what is to come is first said of the speaker's own side: of the same actor or country."""
    if speaker is None:
        return False
    coming = TO_COME.search(parse.text, content.start, content.end)
    start, end = content.start, coming.start() if coming else content.end
    first = min([m.span for m in parse.mentions if start <= m.span.start and m.span.end <= end], default=None)
    named = speaker_of(first) if first else None
    if named is None:
        return False
    return named.id == speaker.id or (named.country is not None and named.country == speaker.country)


def _spoken_at(cue: Cue, contents: Sequence[Span], parse: Parse, times: Sequence[Time]) -> str | None:
    """The day beside the cue, in its sentence and outside what was said."""
    sentence = parse.sentence_at(cue.span.start)
    near = [
        (min(abs(time.span.start - cue.span.end), abs(cue.span.start - time.span.end)), time.id)
        for time in times
        if time.kind is TimeKind.DATE
        and sentence.contains(time.span)
        and not any(content.overlaps(time.span) for content in contents)
    ]
    return min(near)[1] if near and min(near)[0] <= CUE_REACH else None


def _under_names(parse: Parse, found: Sequence[Attribution], *, speaker_of: SpeakerOf) -> list[Attribution]:
    """Passages under a speaker's name that no cue outside them gives to somebody already."""
    extra = []
    for sources, sign, content in labelled(parse):
        said = trimmed(content, text=parse.text)
        if said is None or any(
            span.overlaps(said) and not said.contains(cue)
            for attribution in found
            for cue in attribution.cue
            for span in attribution.content
        ):
            continue
        speaker = next((actor.id for source in sources if (actor := speaker_of(source))), None)
        extra.append(Attribution("", sources, (sign,), (said,), speaker, Stance.STATES, Medium.STATEMENT, None))
    return extra


def _is_own_voice(attribution: Attribution, found: Sequence[Attribution], text: str) -> bool:
    """Whether it is no more than a quoted speaker's own "I think": what they say is theirs already."""
    return bool(
        attribution.source
        and attribution.cue
        and all(span.of(text).lower() in {"i", "we"} for span in attribution.source)
        and any(
            content.contains(attribution.cue[0])
            for other in found
            if other is not attribution
            for content in other.content
        )
    )


def _running_on(parse: Parse, found: Sequence[Attribution], *, speaker_of: SpeakerOf) -> list[Attribution]:
    """Contents without a cue: of a source in their sentence that no cue claims, else of whoever spoke last."""
    taken = [span for attribution in found for span in attribution.content]
    taken += [span for cue in parse.cues if is_unsaid(cue, parse) for span in cue.contents]
    spoken = [span for attribution in found for span in attribution.source]
    extra = []
    for content in parse.contents:
        span = trimmed(content.span, text=parse.text)
        if span is None or span.overlaps_any(taken) or is_stray(span, parse):
            continue
        source = _source_in_sentence(span, parse, spoken)
        if source:
            actor = speaker_of(source)
            speaker = actor.id if actor else None
            extra.append(Attribution("", (source,), (), (span,), speaker, Stance.STATES, Medium.STATEMENT, None))
            continue
        before = [a for a in found if _first_offset(a) < span.start]
        last = max(before, key=_first_offset) if before else None
        if last and _is_near(last, span, parse):
            extra.append(Attribution("", (), (), (span,), last.speaker, Stance.STATES, last.medium, None))
    return extra


def _source_in_sentence(content: Span, parse: Parse, spoken: Sequence[Span]) -> Span | None:
    """The nearest tagged source of the content's sentence that speaks nowhere else."""
    sentence = parse.sentence_at(content.start)
    near = [
        (min(abs(content.start - item.span.end), abs(item.span.start - content.end)), item.span)
        for item in parse.sources
        if sentence.contains(item.span) and not item.span.overlaps(content) and not item.span.overlaps_any(spoken)
    ]
    return min(near)[1] if near else None


def _is_near(last: Attribution, span: Span, parse: Parse) -> bool:
    """Within the same or the next paragraph."""
    end = max(content.end for content in (*last.content, *last.cue))
    return parse.text.count("\n\n", min(end, span.start), span.start) <= 1
