"""Full-text search gives every database's answer as plain comparison would."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dateline.ledger import Ledger
from dateline.ledger.engines import WRITING
from dateline.ledger.words import Term, matches, terms_of, words_of
from ledger.making import READER, a_record


def test_words_are_folded_and_stripped_of_accents() -> None:
    assert words_of("Élan, the CO-OP's ﬁrst_1,960 Ærø; Москва") == (
        "elan", "the", "co", "op", "s", "first", "1", "960", "ærø", "москва",
    )  # fmt: skip


def test_a_query_is_words_phrases_beginnings_and_what_must_not_occur() -> None:
    assert terms_of('convoy "left the pass" withdr* -denied ... "') == (
        Term(("convoy",)),
        Term(("left", "the", "pass")),
        Term(("withdr",), prefix=True),
        Term(("denied",), negated=True),
    )


def test_a_query_that_only_excludes_finds_nothing() -> None:
    assert not matches(terms_of("-denied"), ("convoy",))
    assert not matches(terms_of(""), ("convoy",))


_WORD = st.sampled_from(["a", "ab", "abc", "b", "1", "ж", "or", "not", "near"])
_TERM = st.builds(Term, st.lists(_WORD, min_size=1, max_size=3).map(tuple), prefix=st.booleans(), negated=st.booleans())


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    texts=st.lists(st.lists(_WORD, max_size=6).map(tuple), min_size=1, max_size=5),
    query=st.lists(_TERM, min_size=1, max_size=3).map(tuple),
)
def test_the_databases_find_what_plain_comparison_finds(
    ledger: Ledger, texts: list[tuple[str, ...]], query: tuple[Term, ...]
) -> None:
    if all(term.negated for term in query):
        return
    connection, dialect = ledger._connection, ledger._dialect
    connection.info[WRITING] = True
    with connection.begin() as transaction:
        dialect.index_words(connection, "report_words", list(enumerate(texts, start=1)))
        found = set(connection.execute(dialect.numbers_matching("report_words", query)).scalars())
        transaction.rollback()
    connection.info[WRITING] = False
    assert found == {n for n, words in enumerate(texts, start=1) if matches(query, words)}


def test_a_word_said_very_often_is_found_alike_wherever_a_phrase_stands(ledger: Ledger) -> None:
    text = "the guards left. " * 255 + "the mayor stayed"
    for number, words in enumerate((text, "the mayor stayed"), start=1):
        ledger.add(a_record(words, id=f"r{number}", title=None), reader=READER)
    found = [{one.report.id for one in ledger.reports(text=query)} for query in ('"the mayor"', "the mayor", "mayor")]
    assert found == [{"r2"}, {"r1", "r2"}, {"r1", "r2"}]
    assert not matches(terms_of('"the mayor"'), words_of(text))


@pytest.mark.parametrize("text", ['"', "'; DROP TABLE claim; --", "a:b", "* OR (", "\\", "NEAR(a b)", "^a"])
def test_signs_of_query_languages_are_just_signs(ledger: Ledger, text: str) -> None:
    assert ledger.claims(text=text) == ()
    assert ledger.reports(text=text) == ()
