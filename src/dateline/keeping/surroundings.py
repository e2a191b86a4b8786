"""What is read of a large cluster around some claims: links, groups of every moment, cards. Read as it is asked for."""

from bisect import bisect_right
from collections.abc import Collection, Iterable

from dateline.corroboration import CitedClaim, Ground, Group
from dateline.keeping.cards import read_claim
from dateline.keeping.replay import led_through
from dateline.ledger import Cluster, Ledger, Link, Member, Spell


class Surroundings:
    """The cluster as it is without the new claims; `fresh` are these, which no group of it holds.

    What is not led through yet, as a small cluster that the new claims joined to a large one, is led through and kept.
    """

    def __init__(self, ledger: Ledger, fresh: Collection[int]) -> None:
        self._ledger = ledger
        self._fresh = frozenset(fresh)
        self._spells: dict[int, list[Spell]] = {}
        self._sharing: dict[int, set[int]] = {}
        self._joints: dict[tuple[int, int], float] = {}
        self._beside: dict[int, set[int]] = {}
        self._begun: set[int] = set()
        self._ended: set[int] = set()
        self._near: set[int] = set()
        self._held: dict[tuple[int, int], frozenset[int]] = {}
        self._groups: dict[frozenset[int], Group] = {}
        self.members: dict[int, Member] = {}
        self.claims: dict[int, CitedClaim] = {}
        self._ground: Ground | None = None

    def beside(self, n: int) -> set[int]:
        """The claims that links join it with, of all times."""
        self.look([n])
        return self._beside.get(n, set())

    def look(self, ns: Iterable[int]) -> None:
        """Read the links of these claims, and the groups of those they lead to."""
        new = sorted(set(ns) - self._ended)
        if new:
            self._add_joints(self._ledger.joints(new))
            self._begun.update(new)
            self._ended.update(new)
            self._read_groups({other for n in new for other in self._beside.get(n, ())} - self._fresh)

    def _add_joints(self, joints: dict[tuple[int, int], float]) -> None:
        self._joints |= joints
        for a, b in joints:
            self._beside.setdefault(a, set()).add(b)
            self._beside.setdefault(b, set()).add(a)

    def _read_groups(self, ns: Iterable[int]) -> None:
        """Read which groups these claims were ever in, and who shared them."""
        new = sorted(set(ns) - self._near)
        if not new:
            return
        self._add_spells(self._ledger.spells(new, around=True))
        alone = [n for n in new if n not in self._spells]
        self._add_spells(self._ledger.spells(alone) if alone else ())
        strange = [n for n in alone if n not in self._spells]
        while strange:
            self._lead_through(strange[0])
            strange = [n for n in strange[1:] if n not in self._near and n not in self._spells]
        self._near.update(new)

    def _add_spells(self, spells: Iterable[Spell]) -> None:
        held: dict[int, list[Spell]] = {}
        for spell in spells:
            held.setdefault(spell.claim, []).append(spell)
            if spell.first is not None:
                self._sharing.setdefault(spell.first, set()).add(spell.claim)
        self._spells |= held

    def _lead_through(self, n: int) -> None:
        """Lead through what links join with this claim and was never led through, and keep its groups.

        What never stood, as a rejected claim or one of an outdated reading, is kept as that.
        """
        inside, edge = {n}, {n}
        while edge:
            found = {one for pair in self._ledger.joints(sorted(edge)) for one in pair} - inside - self._fresh
            edge = found - {spell.claim for spell in self._ledger.spells(sorted(found))}
            inside |= edge
        members = self._ledger.members(sorted(inside))
        joints = self._ledger.joints(sorted(members), both=False)
        links = tuple(Link(a, b, True, score, "") for (a, b), score in joints.items() if {a, b} <= members.keys())
        reports = self._ledger.report_cards(sorted({one.version_n for one in members.values()}))
        spells = led_through(Cluster(tuple(members.values()), links), reports)
        never = inside - {spell.claim for spell in spells}
        led = sorted((*spells, *(Spell(one, 0, None) for one in never)))
        self._ledger.change_spells(new=led)
        self._add_spells(led)
        self._near |= inside

    def spells(self, n: int) -> list[Spell]:
        """Since when the claim was in which group, oldest first; none of a new claim, or one that never stood."""
        return self._spells.get(n, [])

    def sharing(self, first: int) -> Collection[int]:
        """The claims that were ever in the group that goes by this one."""
        return self._sharing.get(first, ())

    def first(self, n: int, minute: int) -> int | None:
        """The claim by which the claim's group went at that minute; None where it did not stand."""
        spells = self.spells(n)
        at = bisect_right(spells, minute, key=lambda one: one.since)
        return spells[at - 1].first if at else None

    def held(self, n: int, minute: int) -> frozenset[int]:
        """The claims of the claim's group at that minute; none where it did not stand."""
        first = self.first(n, minute)
        if first is None:
            return frozenset()
        if (first, minute) not in self._held:
            self._read_groups([n])
            inside = (one for one in self._sharing[first] if self.first(one, minute) == first)
            self._held[first, minute] = frozenset(inside)
        return self._held[first, minute]

    def group(self, n: int, minute: int) -> Group | None:
        """The same as a group; None where the claim did not stand."""
        held = self.held(n, minute)
        if not held:
            return None
        if held not in self._groups:
            self.read(held)
            self._groups[held] = tuple(sorted(held, key=lambda one: (self.claims[one].order, one)))
        return self._groups[held]

    def read(self, ns: Iterable[int]) -> None:
        """Read the cards of these claims, and the links among them."""
        new = sorted(set(ns) - self.claims.keys())
        if not new:
            return
        members = self._ledger.members(new)
        reports = self._ledger.report_cards(sorted({one.version_n for one in members.values()}))
        self.members |= members
        self.claims |= {n: read_claim(one.card, reports[one.version_n]) for n, one in members.items()}
        self._add_joints(self._ledger.joints([n for n in new if n not in self._begun], both=False))
        self._begun.update(new)
        self._ground = None

    def ground(self) -> Ground:
        """All that was read, to be grouped."""
        if self._ground is None:
            inside = self.claims.keys()
            links = [(a, b, score) for (a, b), score in self._joints.items() if a in inside and b in inside]
            self._ground = Ground(self.claims, links)
        return self._ground

    def namesakes(self, n: int) -> tuple[int, ...]:
        """The claim, and those that go by its key in other versions of its report."""
        if n in self._fresh:
            return (n,)
        pairs = self._ledger.namesakes(self.members[n].version_n)
        others = sorted(other for one, other in pairs if one == n and other not in self._fresh)
        self.read(others)
        self._read_groups(others)
        return (n, *(other for other in others if other in self.claims))
