"""English or not, without asking a model where words suffice."""

import subprocess
import sys

import pytest

from dateline.readers.english import is_english, language_of

ENGLISH = "The army left the fort on Monday, and the mayor of the town said that she had the keys."


def test_english_is_told_by_its_function_words_alone() -> None:
    program = (
        "import sys; from dateline.readers.english import language_of; "
        f"print(language_of({ENGLISH!r}), 'py3langid' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["en", "False"]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (
            "Les soldats ont quitté le fort lundi matin après deux ans de présence, a annoncé le maire de la ville.",
            "fr",
        ),
        ("De soldaten hebben het fort maandag verlaten, zei de burgemeester van de stad na een bezoek.", "nl"),
        ("Солдаты покинули крепость в понедельник, сообщил журналистам мэр города.", "ru"),
        ("Kirov Dravica Monk", None),
    ],
)
def test_other_languages_are_named_and_a_few_words_are_not_judged(text: str, language: str | None) -> None:
    assert language_of(text) == language


def test_varieties_are_english() -> None:
    assert [is_english(code) for code in ("en", "en-GB", "en_US", "English", "eng", "es", "enx")] == [True] * 5 + [
        False
    ] * 2
