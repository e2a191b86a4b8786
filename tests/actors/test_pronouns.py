from tests.actors.parses import a_report_of

from dateline.actors import actor_for, find_actors


def speakers(text: str) -> list[str | None]:
    """The name of the actor behind each source."""
    parse, places = a_report_of(text)
    actors = find_actors(parse, places, published=None)
    found = [actor_for(cue.sources[0], actors, parse) for cue in parse.cues]
    return [actor.name if actor else None for actor in found]


def test_he_is_whoever_spoke_before() -> None:
    text = "{person:Mr. Omar Nobody} met {person:Mr. Luis Someone}. {said:He} said so."
    assert speakers(text) == ["Omar Nobody"]


def test_she_is_a_woman_where_the_title_tells() -> None:
    text = "{person:Mr. Omar Nobody} met {person:Mrs. Ana Someone}. {said:She} said so."
    assert speakers(text) == ["Ana Someone"]


def test_they_are_several() -> None:
    assert speakers("{group:Kenyan officials} met {person:Ana Nobody}. {said:They} said so.") == ["Kenyan officials"]


def test_a_pronoun_far_from_any_person_means_nobody_named() -> None:
    assert speakers("{state:Kenya} agreed. {said:He} said so.") == ["He"]
