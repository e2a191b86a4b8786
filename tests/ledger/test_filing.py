"""The file that claims are compared from: candidates, links, clusters, and what changes with time."""

from dateline.ledger import Card, Ledger, Link, Shelved, Sought
from ledger.making import READER, a_claim, a_record, with_claims


def filed(ledger: Ledger, *names: str, places: tuple[Shelved, ...] = (Shelved("k", 5, 5),)) -> list[int]:
    found = []
    for name in names:
        added = ledger.add(a_record(id=name), reader=READER)
        [n] = added.claims
        ledger.file([Card(n, added.version_n, name.encode(), places)])
        found.append(n)
    return found


def seen(ledger: Ledger, *places: Sought) -> list[list[bytes]]:
    """What lies where one looks, place by place."""
    found = ledger.sought(places)
    cards = ledger.filed({sight.n: sight.version_n for sight in found})
    return [
        sorted(cards[sight.n].body for sight in found if sight.sought == number and sight.n in cards)
        for number in range(len(places))
    ]


def test_claims_are_found_by_key_and_day(ledger: Ledger) -> None:
    filed(ledger, "r1", "r2", places=(Shelved("a", 10, 10), Shelved("b", 10, 12)))
    filed(ledger, "r3", places=(Shelved("b", 13, 13),))
    asked = [Sought("a", 1, 99, 1), Sought("a", 11, 99, 1), Sought("b", 12, 13, 3), Sought("b", 13, 13, 3)]
    assert seen(ledger, *asked) == [[b"r1", b"r2"], [], [b"r1", b"r2", b"r3"], [b"r3"]]
    assert seen(ledger, Sought("c", 1, 99, 9)) == [[]]


def test_what_lies_longer_than_is_looked_for_may_be_missed(ledger: Ledger) -> None:
    filed(ledger, "r1", places=(Shelved("a", 10, 20),))
    assert seen(ledger, Sought("a", 19, 30, 11), Sought("a", 19, 30, 2)) == [[b"r1"], []]


def test_filing_anew_replaces_the_card_and_adds_places(ledger: Ledger) -> None:
    [n] = filed(ledger, "r1")
    [claim] = ledger.claims_numbered([n])
    version_n = ledger.versions_holding([claim.n])[0]
    ledger.file([Card(n, version_n, b"new", (Shelved("k", 5, 5), Shelved("other", 7, 7)))])
    assert seen(ledger, Sought("k", 5, 5, 1), Sought("other", 7, 7, 1)) == [[b"new"], [b"new"]]


def test_outdated_readings_are_no_candidates_and_no_members(ledger: Ledger) -> None:
    [n] = filed(ledger, "r1")
    ledger.add(with_claims(a_record(), a_claim(mode=None)), reader="2.0")
    assert seen(ledger, Sought("k", 5, 5, 1)) == [[]]
    assert [cluster.members for cluster in ledger.clusters([n])] == [()]


def test_links_join_clusters_and_refusals_do_not(ledger: Ledger) -> None:
    a, b, c, d = filed(ledger, "r1", "r2", "r3", "r4")
    ledger.link([Link(a, b, True, 0.9, "same act", (("act", 1.0),)), Link(b, c, False, 0.3, "apart")])
    ledger.link([Link(d, c, True, 0.8, "same place")])
    clusters = ledger.clusters([a, b, c, d])
    assert [[one.report_id for one in cluster.members] for cluster in clusters] == [["r1", "r2"], ["r3", "r4"]] or [
        sorted(one.report_id for one in cluster.members) for cluster in clusters
    ] == [["r1", "r2"], ["r3", "r4"]]
    assert clusters[0].links == (Link(a, b, True, 0.9, "same act"),)
    assert ledger.links(a) == (Link(a, b, True, 0.9, "same act", (("act", 1.0),)),)
    assert [(link.a, link.b, link.same) for link in ledger.links(b)] == [(a, b, True), (b, c, False)]


def test_the_newest_link_of_a_pair_holds(ledger: Ledger) -> None:
    a, b = filed(ledger, "r1", "r2")
    for link in (Link(a, b, True, 0.9, "one"), Link(b, a, True, 0.9, "one"), Link(a, b, False, 0.2, "two")):
        ledger.link([link])
    assert ledger.links(a) == (Link(a, b, False, 0.2, "two"),)


def test_a_cluster_tells_when_each_claim_stood(ledger: Ledger) -> None:
    a, b = filed(ledger, "r1", "r2")
    ledger.link([Link(a, b, True, 0.9)])
    later = ledger.add(a_record(a_record().text + " More.", id="r1", published="2024-04-20"), reader=READER)
    [n] = later.claims
    ledger.file([Card(n, later.version_n, b"r1 later")])
    ledger.link([Link(b, n, True, 0.9)])
    ledger.decide("retract", report="r2", who="Ana", made="2024-05-02")
    [cluster] = ledger.clusters([b])
    stood = {
        one.card: (one.known.text, one.superseded and one.superseded.text, one.retracted and one.retracted.text)
        for one in cluster.members
    }
    assert stood == {
        b"r1": ("2024-04-17", "2024-04-20", None),
        b"r2": ("2024-04-17", None, "2024-05-02"),
        b"r1 later": ("2024-04-20", None, None),
    }


def test_rejected_claims_leave_their_cluster_and_merges_come_with_it(ledger: Ledger) -> None:
    a, b, c = filed(ledger, "r1", "r2", "r3")
    handles = {claim.n: claim.handle for claim in ledger.claims()}
    ledger.link([Link(a, b, True, 0.9)])
    ledger.decide("reject", handles[a], who="Ana")
    merge = ledger.decide("merge", handles[b], handles[c], who="Ana")
    ledger.join([(b, c)])
    [cluster] = ledger.clusters([c])
    assert {one.n for one in cluster.members} == {b, c}
    assert [one.id for one in cluster.decisions] == [merge.id]
    assert cluster.links == ()


def test_unfiled_versions_are_listed_until_filed(ledger: Ledger) -> None:
    added = ledger.add(a_record(), reader=READER)
    assert ledger.unfiled() == (added.version_n,)
    assert [stored.claim_ns for stored in ledger.records_of(ledger.unfiled())] == [added.claims]
    ledger.file([Card(n, added.version_n, b"") for n in added.claims])
    assert ledger.unfiled() == (added.version_n,)
    ledger.file_report(added.version_n, b"", names=b"")
    assert ledger.unfiled() == ()


def test_what_is_kept_of_a_report_is_found_by_its_version(ledger: Ledger) -> None:
    added = ledger.add(a_record(), reader=READER)
    for body in (b"old", b"new"):
        ledger.file_report(added.version_n, body, names=b"names")
    assert ledger.report_cards([added.version_n, 99]) == {added.version_n: b"new"}
    assert ledger.report_names([added.version_n, 99]) == {added.version_n: b"names"}
