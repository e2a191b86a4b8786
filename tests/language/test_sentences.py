import pytest

from dateline.language.sentences import find_sentences


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("It began. It ended.", ["It began.", "It ended."]),
        ("Mr. Annan met Gen. Votel. Talks go on.", ["Mr. Annan met Gen. Votel.", "Talks go on."]),
        ("U.S. forces left Iraq.", ["U.S. forces left Iraq."]),
        ("They flew to the U.S. The army stayed.", ["They flew to the U.S.", "The army stayed."]),
        ("“We will go.” He left.", ["“We will go.”", "He left."]),
        ("It cost $1.5 million. Nobody paid.", ["It cost $1.5 million.", "Nobody paid."]),
        ("A caption\n\nThe text. More", ["A caption", "The text.", "More"]),
        ("J. K. Smith spoke.", ["J. K. Smith spoke."]),
        ("", []),
        ("  \n ", []),
    ],
)
def test_stops_end_sentences_but_abbreviations_do_not(text: str, sentences: list[str]) -> None:
    assert [span.of(text) for span in find_sentences(text)] == sentences
