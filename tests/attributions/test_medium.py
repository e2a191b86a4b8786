import pytest
from tests.factories import mark

from dateline.attributions.medium import medium_before, resolve_medium, said_at
from dateline.codebook import ActorKind, Medium
from dateline.model import Actor, Attribution, Cue, Parse, Span

PLAIN = ((Medium.STATEMENT, 0.7), (Medium.SOURCE, 0.1), (Medium.DOCUMENT, 0.1), (Medium.MEDIA, 0.1))
KARI = Actor("a1", "Kari Lind", ActorKind.PERSON)


def medium_of(marked: str, *, shares: tuple[tuple[Medium, float], ...] = PLAIN, before: Medium | None = None) -> Medium:
    text, at = mark(marked)
    parse = Parse(text, sentences=(Span(0, len(text)),))
    cue = Cue(at["cue"][0], mediums=shares)
    return resolve_medium(cue, said_at(cue, tuple(at.get("source", ())), parse), before=before)


@pytest.mark.parametrize(
    ("marked", "medium"),
    [
        ("{source:Footage of the raid} {cue:shows} two men.", Medium.FOOTAGE),
        ("{source:The rebels} released a short video {cue:saying} they hold the bridge.", Medium.FOOTAGE),
        ("In the film, {source:a gunman} {cue:said} the bridge had fallen.", Medium.FOOTAGE),
        ("{source:The daily Morgen} {cue:said} the bridge had fallen.", Medium.MEDIA),
        ("{source:The mayor} {cue:told} the Morgen newspaper that the bridge had fallen.", Medium.MEDIA),
        ("{source:The mayor} {cue:told} reporters after the newspaper's story that it had fallen.", Medium.STATEMENT),
        ("In an interview on Sunday, {source:the mayor} {cue:said} the bridge had fallen.", Medium.MEDIA),
        ("{source:A survey of 900 farmers} {cue:found} that few were left.", Medium.DOCUMENT),
        ("{source:The senate} has adopted a resolution {cue:urging} a halt.", Medium.DOCUMENT),
        ("In a letter to the mayor, {source:they} {cue:say} the bridge is unsafe.", Medium.DOCUMENT),
        ("{source:Sources in the port} {cue:said} the ship had left.", Medium.SOURCE),
        ("{source:An officer} who asked not to be named {cue:said} the ship had left.", Medium.STATEMENT),
        ("{source:An unnamed officer} {cue:said} the ship had left.", Medium.SOURCE),
        ("The ship is {cue:believed} to have left.", Medium.SOURCE),
        ("The ship has left, {source:the mayor} {cue:said} in a tweet.", Medium.SOCIAL),
        ("{source:The mayor} {cue:said} the ship had left.", Medium.STATEMENT),
    ],
)
def test_the_words_around_a_cue_settle_its_medium(marked: str, medium: Medium) -> None:
    assert medium_of(marked) is medium


def test_a_name_for_a_source_outweighs_a_slight_reading_as_unnamed() -> None:
    shares = ((Medium.SOURCE, 0.52), (Medium.STATEMENT, 0.44))
    assert medium_of("The ship left, {cue:according to} {source:Kari Lind}.", shares=shares) is Medium.STATEMENT
    assert medium_of("The ship left, {cue:according to} {source:colleagues}.", shares=shares) is Medium.SOURCE


def test_a_speaker_goes_on_through_the_same_medium() -> None:
    text, at = mark(
        "{s:Kari Lind} {c:told} the Morgen it fell. {source:She} {cue:said} it was old. {it:It} {last:says} so."
    )
    parse = Parse(text, sentences=(Span(0, len(text)),))
    told = Attribution("", (at["s"][0],), (at["c"][0],), (), "a1", medium=Medium.MEDIA)
    assert medium_before(Cue(at["cue"][0]), at["source"], KARI, [told], parse) is Medium.MEDIA
    assert medium_before(Cue(at["cue"][0]), at["source"], None, [told], parse) is None
    assert medium_before(Cue(at["last"][0]), at["it"], None, [told], parse) is Medium.MEDIA
    assert medium_before(Cue(at["cue"][0]), at["source"], KARI, [], parse) is None


def test_without_any_reading_words_are_a_statement() -> None:
    assert medium_of("{source:She} {cue:said} it fell.", shares=()) is Medium.STATEMENT


def test_the_medium_before_weighs_as_much_as_a_likely_word() -> None:
    shares = ((Medium.STATEMENT, 0.8), (Medium.MEDIA, 0.15))
    assert medium_of("{source:She} {cue:said} it fell.", shares=shares, before=Medium.MEDIA) is Medium.MEDIA
    assert medium_of("{source:She} {cue:said} it fell.", shares=shares, before=Medium.FOOTAGE) is Medium.STATEMENT
