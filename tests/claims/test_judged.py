import pytest
from tests.factories import mark

from dateline.claims.asserted import judge_at
from dateline.model import Span

ACTUAL, FUTURE, HYPOTHETICAL, NEGATED = "actual", "future", "hypothetical", "negated"


def judged(marked: str) -> tuple[str, str]:
    text, spans = mark(marked)
    found = judge_at(text, spans["it"][0], sentence=Span(0, len(text)))
    return found.assertion.value, found.rule


@pytest.mark.parametrize(
    ("marked", "assertion", "rule"),
    [
        ("Troops {it:entered} the town.", ACTUAL, "plain"),
        ("Troops did not {it:enter} the town.", NEGATED, "negation"),
        ("Troops didn’t {it:enter} the town.", NEGATED, "negation"),
        ("Troops not only {it:entered} the town.", ACTUAL, "plain"),
        ("Nobody {it:entered} the town.", NEGATED, "no subject"),
        ("Troops will {it:enter} the town.", FUTURE, "will"),
        ("Troops could {it:enter} the town.", HYPOTHETICAL, "modal"),
        ("The army said that troops would {it:enter} the town.", FUTURE, "would, reported"),
        ("The army said that troops would {it:enter} the town if fired on.", HYPOTHETICAL, "modal"),
        ("The envoy insists they be {it:freed}.", HYPOTHETICAL, "subjunctive"),
    ],
)
def test_a_verb_is_judged_by_its_auxiliaries(marked: str, assertion: str, rule: str):
    assert judged(marked) == (assertion, rule)


@pytest.mark.parametrize(
    ("marked", "assertion", "rule"),
    [
        ("Troops failed to {it:enter} the town.", NEGATED, "to: failed"),
        ("Troops did not fail to {it:enter} the town.", ACTUAL, "to: fail"),
        ("Troops managed to {it:enter} the town.", ACTUAL, "to: managed"),
        ("Troops did not manage to {it:enter} the town.", NEGATED, "to: manage"),
        ("The general agreed to {it:enter} the town.", FUTURE, "to: agreed"),
        ("The general tried to {it:enter} the town.", FUTURE, "to: tried"),
        ("The general urged them to {it:enter} the town.", HYPOTHETICAL, "to: urged"),
        ("The general did not urge them to {it:enter} the town.", HYPOTHETICAL, "to: urge"),
        ("The general may agree to {it:enter} the town.", HYPOTHETICAL, "to: agree"),
        ("The general vowed to surround and {it:enter} the town.", FUTURE, "to: vowed"),
        ("Convoys left to {it:enter} the town.", FUTURE, "aim"),
        ("The march led to {it:clashes}.", ACTUAL, "plain"),
    ],
)
def test_an_infinitive_is_judged_by_what_governs_it(marked: str, assertion: str, rule: str):
    assert judged(marked) == (assertion, rule)


@pytest.mark.parametrize(
    ("marked", "assertion", "rule"),
    [
        ("They left without {it:shooting}.", NEGATED, "without"),
        ("They marched instead of {it:shooting}.", NEGATED, "instead"),
        ("The wall kept them from {it:shooting}.", NEGATED, "from: kept"),
        ("They began {it:shooting}.", ACTUAL, "ing: began"),
        ("They considered {it:shooting}.", HYPOTHETICAL, "ing: considered"),
    ],
)
def test_a_gerund_is_judged_by_what_stands_before_it(marked: str, assertion: str, rule: str):
    assert judged(marked) == (assertion, rule)


@pytest.mark.parametrize(
    ("marked", "assertion", "rule"),
    [
        ("There was no {it:attack} on the town.", NEGATED, "no"),
        ("A patrol averted an {it:attack} on the town.", NEGATED, "noun: averted"),
        ("The mayor called for an {it:inspection} of the camp.", HYPOTHETICAL, "noun: called"),
        ("They fear a possible {it:attack}.", HYPOTHETICAL, "adjective: possible"),
        ("The army will launch an {it:offensive}.", FUTURE, "will"),
        ("The {it:offensive} will begin in spring.", FUTURE, "will"),
        ("The {it:visit} was cancelled.", NEGATED, "undone"),
        ("The {it:visit} is expected in May.", FUTURE, "predicate"),
        ("The mayor did not condemn the {it:attack}.", ACTUAL, "plain"),
    ],
)
def test_a_noun_is_judged_by_its_phrase_and_its_verbs(marked: str, assertion: str, rule: str):
    assert judged(marked) == (assertion, rule)


@pytest.mark.parametrize(
    ("marked", "assertion", "rule"),
    [
        ("If rebels {it:attack} the port, ships will stay away.", HYPOTHETICAL, "condition: if"),
        ("He asked whether rebels {it:attacked} the port.", HYPOTHETICAL, "clause: whether"),
        ("If rebels attack the port, ships will {it:leave}.", FUTURE, "will"),
        ("Did rebels {it:attack} the port?", HYPOTHETICAL, "question"),
        ("Why did rebels {it:attack} the port?", ACTUAL, "plain"),
        ("He fears that rebels {it:attacked} the port.", HYPOTHETICAL, "that: fears"),
        ("He does not believe that rebels {it:attacked} the port.", NEGATED, "that: believe"),
        ("He denied that rebels {it:attacked} the port.", ACTUAL, "plain"),
    ],
)
def test_a_clause_is_judged_by_what_opens_it(marked: str, assertion: str, rule: str):
    assert judged(marked) == (assertion, rule)
