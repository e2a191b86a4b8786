"""What new claims change of a large cluster's events, told from the claims around them alone.

Groups follow from the claims that stand and their links, whatever came before. So at any minute the groups with the new
claims follow from those without them, which are kept (`Spell`), by letting the new claims come: only what they can
reach is grouped anew (`corroboration/regrouping.py`). That outcome holds until a claim that was looked at, or that is
linked to one that was loose, comes, goes or changes its group. So the minutes between are passed over. A claim whose
group with the new claims is another than without them has diverged; events whose groups hold such a claim are told.
"""

from collections.abc import Collection, Iterable, Iterator

from dateline.corroboration import Group, settled
from dateline.keeping.replay import Told
from dateline.keeping.surroundings import Surroundings
from dateline.keeping.telling import Teller
from dateline.ledger import Ledger, Snapshot, Spell
from dateline.ledger.days import Known


def told_around(ledger: Ledger, fresh: Iterable[int], *, since: Known) -> Told:
    """Of which events, at which minutes, the new claims of one large cluster change what was told, and what is now.

    They were all known since then, as the first version of their report. What is kept of the cluster's groups is
    brought up to date.
    """
    passage = _Passage(Surroundings(ledger, fresh := frozenset(fresh)), fresh)
    minute: int | None = since.minute
    found: list[Snapshot] = []
    while minute is not None:
        found += passage.turn(minute)
        minute = passage.next(minute)
    ledger.change_spells(
        gone=sorted(passage.gone - passage.new, key=_by_claim), new=sorted(passage.new - passage.gone, key=_by_claim)
    )
    return Told(tuple(found), passage.told)


def _by_claim(spell: Spell) -> tuple[int, int]:
    return spell.claim, spell.since


class _Passage:
    """Leads the new claims' surroundings from minute to minute."""

    def __init__(self, around: Surroundings, fresh: frozenset[int]) -> None:
        self._around = around
        self._fresh = fresh
        around.read(fresh)
        around.look(fresh)
        self._teller = Teller(around.claims, around.members)
        self._loose = frozenset[int]()
        self._now: dict[int, Group] = {}
        self._then: dict[int, Group] = {}
        self._minute = 0
        self.told: set[tuple[str, int]] = set()
        self.gone: set[Spell] = set()
        self.new: set[Spell] = set()

    def turn(self, minute: int) -> Iterator[Snapshot]:
        """Stand at the minute, and tell what changes at it."""
        self._minute, self._then = minute, self._now
        diverged = self._diverged(self._then, minute - 1)
        self._loose, self._now = self._settled(minute)
        diverged |= self._diverged(self._now, minute)
        self._keep_spells()
        for name, (then, now) in sorted(self._named(self._concerned(diverged)).items()):
            self.told.add((name, minute))
            if then != now or any(self._is_taken_back(n) for n in now or ()):
                told = self._teller.told(then, now, minute, beside=self._beside(then, now), into=self._into)
                if told is not None:
                    yield told

    def _settled(self, minute: int) -> tuple[frozenset[int], dict[int, Group]]:
        """The claims that the new ones set loose, and the groups of all that were looked at."""
        loose, _, found = settled(
            self._fresh,
            fringe=lambda loose: self._fringe(loose, minute),
            grouped=self._grouped,
            held=lambda n: self._around.held(n, minute),
        )
        return loose, {n: members for members in found for n in members}

    def _fringe(self, loose: frozenset[int], minute: int) -> list[frozenset[int]]:
        """The groups at the minute that the loose claims have links to."""
        self._around.look(loose)
        beside = {other for n in loose for other in self._around.beside(n)} - loose
        return [self._around.held(n, minute) for n in beside - self._fresh]

    def _grouped(self, ns: frozenset[int]) -> list[Group]:
        self._around.read(ns)
        return self._around.ground().grouped(ns)

    def _diverged(self, groups: dict[int, Group], minute: int) -> set[int]:
        return {n for n, group in groups.items() if group != self._around.group(n, minute)}

    def _before(self, n: int) -> Group | None:
        return self._then.get(n) or self._around.group(n, self._minute - 1)

    def _after(self, n: int) -> Group | None:
        return self._now.get(n) or self._around.group(n, self._minute)

    def _keep_spells(self) -> None:
        """What is to be kept of the groups of those looked at."""
        for n in self._then.keys() | self._now.keys():
            self.gone |= {spell for spell in self._around.spells(n) if spell.since == self._minute}
            before, after = self._before(n), self._after(n)
            first = after[0] if after else None
            if (before[0] if before else None) != first:
                self.new.add(Spell(n, self._minute, first))

    def _concerned(self, diverged: Collection[int]) -> set[int]:
        """The first claims of all groups that these claims leave or come to, with the new claims or without them."""
        groups = {
            group
            for n in diverged
            for group in (
                self._before(n),
                self._after(n),
                self._around.group(n, self._minute - 1),
                self._around.group(n, self._minute),
            )
            if group
        }
        return {group[0] for group in groups} | {n for one in diverged for n in self._moving_beside(one)}

    def _moving_beside(self, n: int) -> set[int]:
        """Claims of its key that come or go with it: which event theirs went into is told by where it went."""
        return {one for one in self._namesakes(n) if one != n and len(self._namesakes(one)) > 1}

    def _named(self, firsts: Iterable[int]) -> dict[str, tuple[Group | None, Group | None]]:
        """By event, the group that it was and the one that it is."""
        found = {}
        for first in firsts:
            both = self._namesakes(first)
            then = next((group for n in both if (group := self._before(n)) and group[0] == n), None)
            now = next((group for n in both if (group := self._after(n)) and group[0] == n), None)
            found[self._teller.name(first)] = then, now
        return found

    def _namesakes(self, n: int) -> tuple[int, ...]:
        """The claim, and where it comes or goes with a version of its report, those of its key in others."""
        member = self._around.members[n]
        moments = (member.known, member.superseded)
        if not any(moment is not None and moment.minute == self._minute for moment in moments):
            return (n,)
        return self._around.namesakes(n)

    def _is_taken_back(self, n: int) -> bool:
        retracted = self._around.members[n].retracted
        return retracted is not None and retracted.minute == self._minute

    def _beside(self, then: Group | None, now: Group | None) -> set[Group]:
        """The groups that claims of the two left or came to."""
        found = set()
        for n in {*(then or ()), *(now or ())}:
            before, after = self._before(n), self._after(n)
            if before != after:
                found |= {group for group in (before, after) if group}
        return found

    def _into(self, first: int) -> str | None:
        """The event that an event's first claim is in now."""
        ours = (first,) if self._after(first) else self._around.namesakes(first)
        for n in sorted(ours):
            group = self._after(n)
            if group is not None and self._teller.makes(group):
                return self._teller.name(group[0])
        return None

    def next(self, minute: int) -> int | None:
        """The next minute at which what was looked at may change; None where it never does."""
        looked = self._now.keys() | {other for n in self._loose for other in self._around.beside(n)}
        changes = {spell.since for n in looked for spell in self._around.spells(n)}
        firsts = {first for n in self._now if (first := self._around.first(n, minute)) is not None}
        joining = ((first, other) for first in firsts for other in self._around.sharing(first))
        changes |= {spell.since for first, n in joining for spell in self._around.spells(n) if spell.first == first}
        retracted = (self._around.members[n].retracted for n in self._now)
        changes |= {moment.minute for moment in retracted if moment is not None}
        return min((change for change in changes if change > minute), default=None)
