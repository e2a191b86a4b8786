from dateline.codebook import ActorKind, Sector
from dateline.evaluation.actors import ActorScores, oracle_parse, score_actors
from dateline.model import Actor, Mention, Parse, Record, Report, Span

TEXT = "Ann met Bob. She left."
ANN = Actor("a1", "Ann", ActorKind.PERSON, "FRA", (Sector.GOV,), mentions=(Span(0, 3), Span(13, 16)))
BOB = Actor("a2", "Bob", ActorKind.PERSON, None, (Sector.REB,), mentions=(Span(8, 11),))
GOLD = Record(Report(id="r1", text=TEXT), actors=(ANN, BOB))


def test_a_perfect_answer_scores_one_everywhere() -> None:
    scores = score_actors([GOLD], lambda parse, places, published: [ANN, BOB])
    assert scores == ActorScores(3, 3, 3, 3, 1, 1, 1)
    assert (scores.country, scores.sector, scores.both_right, scores.link_f1) == (1.0, 1.0, 1.0, 1.0)


def test_a_merged_actor_costs_country_sector_and_links() -> None:
    merged = Actor(
        "a1", "Ann", ActorKind.PERSON, "FRA", (Sector.GOV,), mentions=(Span(0, 3), Span(8, 11), Span(13, 16))
    )
    scores = score_actors([GOLD], lambda parse, places, published: [merged])
    assert scores == ActorScores(mentions=3, countries=2, sectors=2, both=2, linked=1, gold_links=1, found_links=3)
    assert scores.link_precision == 1 / 3


def test_a_mention_that_no_actor_has_is_wrong() -> None:
    assert score_actors([GOLD], lambda parse, places, published: []).both_right == 0.0


def test_the_oracle_gives_mentions_with_their_kinds_and_no_actor() -> None:
    assert oracle_parse(GOLD) == Parse(
        text=TEXT,
        sentences=(Span(0, 12), Span(13, 22)),
        mentions=tuple(Mention(span, ActorKind.PERSON) for span in (Span(0, 3), Span(8, 11), Span(13, 16))),
    )
