from dataclasses import replace

from tests.factories import a_parse, mark

from dateline.attributions import find_attributions
from dateline.codebook import ActorKind, Medium, Stance, TimeKind
from dateline.model import Actor, Attribution, Cue, Labelled, Parse, Span, Time, Timex

TEXT, AT = mark(
    "{source:Baku} {cue:said} on {timex:Wednesday} that {content:the troops had left}.\n\n"
    "“{more:There is nobody there now}”, the note ended."
)
SPEAKER = Actor("a7", "Azerbaijan", ActorKind.STATE, "AZE", mentions=(AT["source"][0],))
WEDNESDAY = Time("t1", AT["timex"][0], "2024-04-17", TimeKind.DATE, Timex("DATE", "2024-04-17"))


def speaker_of(span: Span) -> Actor | None:
    return SPEAKER if span in SPEAKER.mentions else None


def parse(*, cues: tuple[Cue, ...], contents: tuple[Labelled, ...] = ()) -> Parse:
    return Parse(TEXT, sentences=(Span(0, TEXT.index("\n")),), cues=cues, contents=contents)


CUE = Cue(
    AT["cue"][0],
    sources=(AT["source"][0],),
    contents=(AT["content"][0],),
    stances=((Stance.STATES, 0.9),),
    mediums=((Medium.STATEMENT, 0.9),),
)
FIRST = Attribution(
    "s1",
    (AT["source"][0],),
    (AT["cue"][0],),
    (AT["content"][0],),
    "a7",
    Stance.STATES,
    Medium.STATEMENT,
    "t1",
)


def test_cue_source_content_and_the_day_beside_the_cue_make_an_attribution() -> None:
    found = find_attributions(parse(cues=(CUE,)), speaker_of=speaker_of, times=[WEDNESDAY])
    assert found == (FIRST,)


def test_a_cue_that_is_no_verb_of_saying_needs_a_content() -> None:
    assert find_attributions(parse(cues=(Cue(AT["timex"][0]),)), speaker_of=speaker_of, times=[]) == ()


def test_a_quotation_that_runs_on_belongs_to_the_last_speaker() -> None:
    contents = (Labelled(AT["content"][0], "content"), Labelled(AT["more"][0], "content"))
    found = find_attributions(parse(cues=(CUE,), contents=contents), speaker_of=speaker_of, times=[WEDNESDAY])
    assert found == (FIRST, Attribution("s2", (), (), (AT["more"][0],), "a7", Stance.STATES, Medium.STATEMENT))


def test_a_quoted_speakers_own_i_think_is_no_attribution_of_its_own() -> None:
    text, at = mark("{source:Lind} {cue:said} “{i:I} {think:think} {thought:the road is shut}”.")
    content = Span(at["i"][0].start, at["thought"][0].end)
    cues = (
        Cue(at["cue"][0], sources=(at["source"][0],), contents=(content,)),
        Cue(at["think"][0], sources=(at["i"][0],), contents=(at["thought"][0],)),
    )
    found = find_attributions(Parse(text, sentences=(Span(0, len(text)),), cues=cues), speaker_of=speaker_of, times=[])
    assert [cue.of(text) for one in found for cue in one.cue] == ["said"]


def test_a_pronoun_without_an_actor_is_who_spoke_before_it_in_the_sentence() -> None:
    text, at = mark("{a:The army} {c:admitted} {x:the loss}, days after {it:it} {d:denied} {y:the town's fall}.")
    cues = (
        Cue(at["c"][0], sources=tuple(at["a"]), contents=tuple(at["x"])),
        Cue(at["d"][0], sources=tuple(at["it"]), contents=tuple(at["y"])),
    )
    army = Actor("a1", "The army", ActorKind.FORCE, mentions=tuple(at["a"]))
    parse = replace(a_parse(text), cues=cues)
    found = find_attributions(parse, speaker_of=lambda span: army if span in at["a"] else None, times=())
    assert [attribution.speaker for attribution in found] == ["a1", "a1"]


def test_who_rejects_an_account_and_says_something_does_not_deny_what_he_says() -> None:
    text, at = mark(
        "{source:Baku} {denies:rejected} the account and {cue:said} {content:that all the dead were civilians}."
    )
    speaker = Actor("a7", "Azerbaijan", ActorKind.STATE, "AZE", mentions=(at["source"][0],))
    cues = tuple(
        Cue(at[name][0], sources=(at["source"][0],), contents=(at["content"][0],), stances=((stance, 0.9),))
        for name, stance in (("denies", Stance.DENIES), ("cue", Stance.STATES))
    )
    read = replace(a_parse(text), cues=cues)
    found = find_attributions(read, speaker_of=lambda span: speaker if span in speaker.mentions else None, times=())
    assert [each.stance for each in found] == [Stance.STATES]
