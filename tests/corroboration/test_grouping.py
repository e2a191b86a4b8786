from tests.scenarios.reading import a_reading

from dateline.corroboration import CitedClaim, Link, cite, corroborate, link, why_apart

SHELLED = "shelled ASSAULT/heavy-weapons by=Houthi fighters at={} time={}"

OF = " to=Government troops at=Hays time=2023-04-15 same=1"


def a_claim(id: str, place: str = "Hays", day: str = "2023-04-15", same: int = 1) -> CitedClaim:
    return cite(a_reading(id, [f"{SHELLED.format(place, day)} same={same}"]))[0]


def test_groups_of_other_days_stay_apart() -> None:
    assert (
        why_apart([a_claim("a")], [a_claim("b", day="2023-04-18")]) == "the days that their reports allow do not meet"
    )


def test_groups_at_other_places_stay_apart() -> None:
    assert why_apart([a_claim("a")], [a_claim("b", "Mocha")]) == "the places that their reports name lie apart"


def test_what_one_report_tells_apart_stays_apart() -> None:
    twice = cite(a_reading("a", [f"{SHELLED.format('Hays', '2023-04-15')} same={n}" for n in (1, 2)]))
    assert why_apart([twice[0], a_claim("b")], [twice[1]]) == "one report tells them apart as two happenings"


def test_one_link_among_many_pairs_is_too_few() -> None:
    groups = [a_claim("a"), a_claim("b")], [a_claim("c"), a_claim("d")]
    assert why_apart(*groups) == "too few of the claims on either side are linked"


def test_every_link_and_near_miss_keeps_what_decided_in_words_and_figures() -> None:
    near = a_reading("b", ["spoke RETREAT by=Russian peacekeepers at=Nagorno-Karabakh time=2024-04-16"])
    withdrew = "withdrew RETREAT/withdraw by=Russian peacekeepers at=Nagorno-Karabakh time=2024-04-16"
    known = corroborate([a_reading("a", [withdrew]), a_reading("c", [withdrew]), near])
    assert {one.joined for one in known.links} == {True, False}
    assert all(_is_explained(one) for one in known.links)


def _is_explained(one: Link) -> bool:
    verdict = "One event: " if one.joined else "Not one event: "
    return bool(one.reason.features) and one.reason.sentence.startswith(verdict)


def test_a_link_that_is_settled_by_one_feature_names_it() -> None:
    assert link(a_claim("a"), a_claim("b", "Mocha")).reason.sentence == "Not one event: the places lie apart."


def test_two_tellings_of_one_ambush_are_one_event_though_few_of_their_claims_are_linked_across() -> None:
    first = ("killed/firearms", "wounded/firearms", "ambush", "burned/destroy", "shot/firearms")
    other = ("ambush", "killed", "wounded", "blast/explosives", "shelled/heavy-weapons")
    reports = [
        a_reading(
            id,
            [f"{word.replace('/', ' ASSAULT/', 1) if '/' in word else word + ' ASSAULT'}{OF}" for word in words],
            published=f"2023-04-{day}",
            outlet=id,
        )
        for id, words, day in (("a", first, 16), ("b", other, 17))
    ]
    known = corroborate(reports)
    across = [one for one in known.links if one.joined and one.left[0] != one.right[0]]
    assert (len(across), [len(event.claims) for event in known.events]) == (3, [10])
