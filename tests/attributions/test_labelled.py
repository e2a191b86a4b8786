from tests.factories import a_parse

from dateline.attributions.labelled import labelled


def found(marked: str) -> list[tuple[str, str, str]]:
    """Source, sign and content as words; no source is an empty word."""
    parse = a_parse(marked)
    return [
        (" ".join(source.of(parse.text) for source in sources), sign.of(parse.text), content.of(parse.text))
        for sources, sign, content in labelled(parse)
    ]


def test_a_paragraph_under_a_known_name_is_what_that_one_says() -> None:
    assert found("{person:Lind}: The road is shut.\n\n{person:Lind} left.") == [("Lind", ":", "The road is shut.")]
    assert found("{person:Lind}: “The road is shut.”") == [("Lind", ":", "“The road is shut.”")]


def test_a_label_used_twice_is_a_speaker_whoever_it_is() -> None:
    text = "HOST: Is the road shut?\n\nGUEST: It is.\n\nHOST: Since when?\n\nGUEST: Since Friday."
    assert [one[0] for one in found(text)] == ["HOST", "GUEST", "HOST", "GUEST"]


def test_a_heading_with_a_colon_is_no_speaker() -> None:
    assert found("Background: The {organisation:council} met.\n\nThree things remain open: roads, water, power.") == []


def test_a_quotation_signed_with_a_dash_is_the_signers() -> None:
    assert found("“Nobody asked us.” ― Kari Lind\n\nThey left.") == [("Kari Lind", "―", "Nobody asked us.")]
    assert found('"Nobody asked us." -- Kari Lind') == [("Kari Lind", "--", "Nobody asked us.")]


def test_a_dash_behind_a_quotation_that_goes_on_signs_nothing() -> None:
    assert found("He called it “a mistake” — And then he left the room without a word.") == []


def test_in_a_list_of_places_the_words_behind_the_colon_are_nobodys() -> None:
    assert found("{toponym:Saraqib}: the army entered on Friday.") == []
    assert found("{person:Saraqib}: the army entered on Friday.") == []


def test_the_answers_of_an_interview_are_somebodys_whom_their_words_do_not_name() -> None:
    assert found("Q: Is the road shut?\n\nA: Since Friday.") == [("", ":", "Since Friday.")]
