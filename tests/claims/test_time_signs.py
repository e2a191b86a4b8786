import pytest
from tests.factories import a_parse, mark

from dateline.claims.chronology import Chronology
from dateline.claims.time_signs import claim_facts, default_looks, expression_looks, grain_of, signs_of
from dateline.codebook import ClaimType, TimeKind
from dateline.model import Attribution, Claim, Time, Timex

TEXT, SPANS = mark("Rebels {c:attacked} a post on {t:Friday}. The army said “they are now {c:shelling} it”.")


def a_chronology() -> Chronology:
    friday = Time("t1", SPANS["t"][0], "2012-11-16", TimeKind.DATE, Timex("DATE", "2012-11-16"))
    claims = [Claim(f"c{n}", ClaimType.ASSAULT, span) for n, span in enumerate(SPANS["c"], 1)]
    quote = mark("Rebels attacked a post on Friday. The army said {q:“they are now shelling it”}.")[1]["q"]
    said = Attribution("s1", source=(), cue=(), content=tuple(quote))
    return Chronology.of(a_parse(TEXT), claims, times=[friday], attributions=[said], published="2012-11-18")


def test_a_claims_facts_say_how_and_where_it_is_told() -> None:
    facts, hints = claim_facts(a_chronology(), 1)
    assert facts["form"] == "present.ing"
    assert (facts["said"], facts["dates"], facts["before"], facts["part"]) == ("quoted", "0", "dated", "top")
    assert hints == ("now",)


def test_choosing_the_month_is_seen_with_what_hints_at_it() -> None:
    facts, hints = claim_facts(a_chronology(), 1)
    signs = set(signs_of(facts, default_looks(hints, "month")))
    assert {("choice", "month"), ("choice form", "month present.ing"), ("choice hint", "month now")} <= signs


def test_an_expression_of_the_sentence_is_seen_by_its_gap_and_lead() -> None:
    facts, hints = claim_facts(a_chronology(), 0)
    signs = set(signs_of(facts, expression_looks(a_chronology(), 0, "2012-11-16", hints)))
    assert {("side grain", "same day"), ("gap", "+2"), ("lead way", "on ahead"), ("rank way", "0 ahead")} <= signs


def test_an_expression_of_the_sentence_before_is_seen_with_the_claim_that_it_dates() -> None:
    facts, hints = claim_facts(a_chronology(), 1)
    signs = set(signs_of(facts, expression_looks(a_chronology(), 1, "2012-11-16", hints)))
    assert {("side", "last1"), ("twin", "b-type0")} <= signs
    assert not any(names.startswith("gap") for names, _ in signs)


@pytest.mark.parametrize(
    ("value", "grain"),
    [
        ("2012", "year"),
        ("2012-05", "month"),
        ("2012-05-06~", "day"),
        ("2011/2012", "range"),
        ("../2012", "open"),
        ("198X", "other"),
        ("2012-21-", "other"),
    ],
)
def test_a_value_has_a_grain(value: str, grain: str) -> None:
    assert grain_of(value) == grain
