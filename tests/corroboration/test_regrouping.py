"""Groups that follow as claims come and go are those of grouping everything anew."""

from itertools import combinations
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.scenarios.reading import a_reading

from dateline.corroboration import CitedClaim, Ground, Group, Grouping, Link, Reason, cite, group

KINDS = ("withdrew RETREAT/withdraw", "shelled ASSAULT/heavy-weapons", "met CONSULT")
WHERE = ("Hays", "Mocha", "Sanaa", "Soledar")


def some_claims(chance: Random, *, reports: int) -> dict[int, CitedClaim]:
    """Claims of few kinds, places and days, so that links between them meet every objection."""
    found: list[CitedClaim] = []
    for number in range(reports):
        lines = [
            f"{chance.choice(KINDS)} by=Houthi fighters at={chance.choice(WHERE)} same={chance.randint(1, 2)}"
            + chance.choice(("", f" time=2024-04-{chance.randint(10, 14)}", " time=2024-04"))
            for _ in range(chance.randint(1, 3))
        ]
        found += cite(a_reading(f"r{number:02}", lines, published=f"2024-04-{chance.randint(10, 20)}"))
    return dict(enumerate(chance.sample(found, len(found)), start=7))


def some_links(chance: Random, claims: dict[int, CitedClaim], *, share: float) -> list[tuple[int, int, float]]:
    pairs = [pair for pair in combinations(sorted(claims), 2) if chance.random() < share]
    return [(*pair, chance.choice((0.5, 0.6, 0.7, chance.uniform(0.5, 1.0)))) for pair in pairs]


def grouped_anew(claims: dict[int, CitedClaim], links: list[tuple[int, int, float]], standing: set[int]) -> set[Group]:
    numbers = {claims[n].key: n for n in claims}
    made = [Link(*sorted((claims[a].key, claims[b].key)), score, True, Reason((), "")) for a, b, score in links]
    found = group([claims[n] for n in sorted(standing)], made)
    return {tuple(numbers[claim.key] for claim in members) for members in found}


@settings(max_examples=100, deadline=None)
@given(st.integers(0, 10**9), st.integers(2, 14), st.sampled_from((0.05, 0.1, 0.2, 0.4, 0.8)))
def test_what_a_change_can_reach_is_enough_to_group_anew(seed: int, reports: int, share: float) -> None:
    chance = Random(seed)
    claims = some_claims(chance, reports=reports)
    links = some_links(chance, claims, share=share)
    grouping, standing = Grouping(Ground(claims, links)), set[int]()
    for n in chance.sample(sorted(claims), len(claims)):
        come = frozenset({n})
        go = frozenset(n for n in standing if chance.random() < 0.03)
        before, other = grouping.groups(), grouping.copy()
        step = grouping.change(come=come, go=go)
        standing = (standing | come) - go
        assert grouping.groups() == grouped_anew(claims, links, standing)
        assert (set(step.gone), set(step.made)) == (before - grouping.groups(), grouping.groups() - before)
        other.follow(step)
        assert other.groups() == grouping.groups()


def test_a_claim_that_nothing_links_is_a_group_and_touches_no_other() -> None:
    claims = some_claims(Random(1), reports=3)
    grouping = Grouping(Ground(claims, []))
    first, second = sorted(claims)[:2]
    grouping.change(come=frozenset({first}))
    step = grouping.change(come=frozenset({second}))
    assert (step.gone, step.made, step.region) == ((), ((second,),), frozenset({second}))


def test_what_people_merged_is_one_group_and_what_they_split_is_none() -> None:
    claims = some_claims(Random(2), reports=3)
    a, b, c = sorted(claims)[:3]
    merged = Grouping(Ground(claims, [], merges=[[a, c]]))
    merged.change(come=frozenset({a, b, c}))
    assert {frozenset(members) for members in merged.groups()} == {frozenset({a, c}), frozenset({b})}
    twin = {1: claims[a], 2: claims[a]}
    linked = [(1, 2, 0.9)]
    for splits, number in (({}, 1), ({1: frozenset({"d1"})}, 2)):
        grouping = Grouping(Ground(twin, linked, splits=splits))
        grouping.change(come=frozenset(twin))
        assert len(grouping.groups()) == number
