"""Which mentions are one actor: names first, then offices and nominals to the latest that fits.

One pass in reading order. A wrong merge costs more than a missed one, so an unnamed mention joins only where it is
definite ("the group", "the ministers") and head, number and country allow it.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from dateline.actors.lexicon import Sort
from dateline.actors.nominals import GENERIC, SINGULAR_PEOPLE, is_definite
from dateline.actors.pronouns import PRONOUNS, best_antecedent, is_pronoun
from dateline.actors.ranks import NOTHING, WEAK
from dateline.actors.reading import Reading
from dateline.actors.words import surname_of
from dateline.codebook import ActorKind, Sector
from dateline.model import Mention


@dataclass(slots=True)  # not frozen: made for every mention, and thrice as fast so
class Known:
    """A mention with its reading and its words; `number` is its place in `Parse.mentions`, None for an added one.

    `says_who` that it names the mention before it ("The speaker was Ada Brel").
    """

    mention: Mention
    reading: Reading
    words: str
    sentence: int = 0
    is_first: bool = False
    is_speaker: bool = False
    number: int | None = None
    says_who: bool = False


@dataclass
class Cluster:
    """The mentions of one actor so far, and what they say together."""

    members: list[Known] = field(default_factory=list)
    country: str | None = None
    country_rank: int = NOTHING
    sectors: tuple[Sector, ...] = ()
    sector_rank: int = NOTHING
    names: list[str] = field(default_factory=list)
    heads: set[str] = field(default_factory=set)
    gender: str = ""
    number: str = "-"
    kind: ActorKind = ActorKind.GROUP
    people: str = ""
    owner: "Cluster | None" = None

    def add(self, known: Known) -> None:
        """Take the mention in; stronger evidence replaces weaker."""
        reading = known.reading
        if not self.members:
            self.kind, self.number = reading.kind, reading.number
        self.members.append(known)
        if is_pronoun(known.words) and len(self.members) > 1:
            self.gender = self.gender or PRONOUNS[known.words.lower()][1]
            return
        if reading.country_rank > self.country_rank:
            self.country, self.country_rank, self.people = reading.country, reading.country_rank, reading.people
        if reading.sector_rank > self.sector_rank:
            self.sectors, self.sector_rank = reading.sectors, reading.sector_rank
            if reading.sector_rank > WEAK:
                self.kind = reading.kind
        if reading.name:
            self.names.append(reading.name)
        if reading.head:
            self.heads.add(reading.head)
        if reading.office and not reading.head:
            self.heads.add(reading.office.partition(" (")[0].lower())
        self.gender = self.gender or reading.gender

    @property
    def is_person(self) -> bool:
        """Whether its first mention is a single person."""
        return self.kind is ActorKind.PERSON


def _is_many(cluster: Cluster) -> bool:
    return cluster.number == "p" or cluster.kind in (ActorKind.GROUP, ActorKind.FORCE, ActorKind.ORGANISATION)


def _is_state(cluster: Cluster) -> bool:
    return cluster.kind is ActorKind.STATE and bool(cluster.country)


def _is_thing(cluster: Cluster) -> bool:
    return not cluster.is_person and (cluster.number != "p" or bool(cluster.names))


def _can_be(cluster: Cluster, what: str, gender: str) -> bool:
    if what == "any":
        return True
    if what == "person":
        return cluster.is_person and (not cluster.gender or cluster.gender == gender)
    return _is_many(cluster) if what == "many" else _is_thing(cluster)


OWNERS: dict[str, Callable[[Cluster], bool]] = {
    "his": lambda cluster: cluster.is_person and cluster.gender != "f",
    "her": lambda cluster: cluster.is_person and cluster.gender != "m",
    "its": _is_thing,
    "their": _is_many,
}
"""Possessive pronoun to whom it can mean."""


class Clusters:
    """The actors found so far, with the keys under which later mentions look them up."""

    def __init__(self) -> None:
        self.all: list[Cluster] = []
        self._by_key: dict[str, Cluster] = {}
        self._by_surname: dict[str, list[Cluster]] = {}
        self._order: list[tuple[Known, Cluster]] = []
        self._by_number: dict[int, Cluster] = {}

    def place(self, known: Known) -> Cluster:
        """Put the mention with its actor, a new one where none fits."""
        cluster = self._home(known)
        if cluster is None:
            cluster = Cluster(owner=self._owner(known))
            self.all.append(cluster)
        cluster.add(known)
        self._index(known, cluster)
        self._order.append((known, cluster))
        if known.number is not None:
            self._by_number[known.number] = cluster
        return cluster

    def _owner(self, known: Known) -> "Cluster | None":
        """Whom "his", "its" or "their" means: the first that fits in the sentence, else the last before it."""
        if known.reading.owner.startswith("@"):
            named = self._by_surname.get(known.reading.owner[1:])
            return named[-1] if named else None
        can_own = OWNERS.get(known.reading.owner)
        if can_own is None:
            return None
        fitting = [(each, cluster) for each, cluster in self._order[-30:] if can_own(cluster)]
        if not fitting:
            return None
        states = [cluster for each, cluster in fitting if each.sentence == known.sentence and _is_state(cluster)]
        if known.reading.owner == "its" and known.reading.kind is ActorKind.FORCE and states:
            return states[-1]
        return fitting[-1][1]

    def _home(self, known: Known) -> Cluster | None:
        reading = known.reading
        if is_pronoun(known.words):
            return self._pronoun(known)
        if known.says_who and reading.name:
            return self._order[-1][1]
        if reading.entry is not None:
            found = self._by_key.get(_entry_key(reading))
            return found or (self._person(reading) if reading.kind is ActorKind.PERSON else None)
        if reading.name:
            return self._person(reading) if reading.kind is ActorKind.PERSON else self._named(reading)
        found = self._nominal(known) if is_definite(known.words) else None
        return found or self._as_reader_says(known)

    def _as_reader_says(self, known: Known) -> Cluster | None:
        """The actor of the mention that the reader holds to be the same, where it is sure and nothing objects."""
        for number, probability in known.mention.same_as[:1]:
            cluster = self._by_number.get(number)
            if cluster is None or probability < SURE or cluster.is_person != (known.reading.kind is ActorKind.PERSON):
                continue
            reading = known.reading
            if reading.owner or (reading.country_rank > WEAK and reading.country != cluster.country):
                continue
            if are_opposed(reading.sectors, cluster.sectors) or _are_two_services(reading, cluster):
                continue
            return cluster
        return None

    def _pronoun(self, known: Known) -> Cluster | None:
        """The likeliest antecedent among the actors that the pronoun can stand for."""
        what, gender = PRONOUNS[known.words.lower()]
        fitting = [pair for pair in self._order[-60:] if _can_be(pair[1], what, gender)]
        number = best_antecedent([each for each, _ in fitting], sentence=known.sentence)
        return None if number is None else fitting[number][1]

    def _index(self, known: Known, cluster: Cluster) -> None:
        reading = known.reading
        if reading.entry is not None:
            self._by_key.setdefault(_entry_key(reading), cluster)
        if not reading.name:
            return
        if reading.kind is ActorKind.PERSON:
            as_written = surname_of(known.words) if reading.entry is not None else surname_of(reading.name)
            for part in sorted({surname_of(reading.name), as_written, reading.name.split()[0]}):
                homes = self._by_surname.setdefault(part, [])
                if cluster not in homes:
                    homes.append(cluster)
        else:
            self._by_key.setdefault(reading.name.lower(), cluster)
            initials = _initials(reading.name)
            if len(initials) > 2:
                self._by_key.setdefault(initials, cluster)
        for alias in reading.aliases:
            self._by_key.setdefault(alias.lower(), cluster)

    def _named(self, reading: Reading) -> Cluster | None:
        for name in (reading.name, *reading.aliases):
            found = self._by_key.get(name.lower()) or self._by_key.get(name if name.isupper() else "")
            if found:
                return found
        return None

    def _person(self, reading: Reading) -> Cluster | None:
        """The latest person of that surname whose first name, title and country do not speak against it."""
        parts = reading.name.split()
        for part in (surname_of(reading.name), parts[0]) if len(parts) == 1 else (surname_of(reading.name),):
            for cluster in reversed(self._by_surname.get(part, [])):
                if _same_person(reading, cluster, part):
                    return cluster
        return None

    def _nominal(self, known: Known) -> Cluster | None:
        reading = known.reading
        for cluster in reversed(self.all[-40:]):
            if _fits(known, reading, cluster):
                return cluster
        return None


def join(known: Sequence[Known]) -> list[Cluster]:
    """The actors of the mentions, in order of first mention."""
    clusters = Clusters()
    for each in known:
        clusters.place(each)
    return _with_lone_group(clusters.all)


def _entry_key(reading: Reading) -> str:
    entry = reading.entry
    if entry is None:
        return ""
    if entry.sort in (Sort.STATE, Sort.CAPITAL, Sort.DEMONYM):
        return f"state:{entry.country}:{reading.kind is ActorKind.GROUP}"
    return f"entity:{entry.name}:{reading.country}"


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split() if word[0].isupper())


SURE = 0.7
"""Probability from which the reader's own coreference joins an unnamed mention (tuned on the development reports)."""

ROYAL = frozenset({"king", "queen", "prince", "princess", "pope", "crown prince", "emir", "sultan"})


def _same_person(reading: Reading, cluster: Cluster, part: str) -> bool:
    parts = reading.name.split()
    if reading.country_rank > WEAK and cluster.country_rank > WEAK and reading.country != cluster.country:
        return False
    royal = ROYAL & {reading.head}
    if (royal and not royal & cluster.heads) or (ROYAL & cluster.heads and reading.head and not royal):
        return False
    for name in cluster.names:
        others = name.split()
        if len(parts) > 1 and len(others) > 1 and not _first_names_agree(parts, others):
            continue
        if surname_of(name) == part or (len(parts) == 1 and others[0] == part):
            return True
    return False


def _first_names_agree(parts: list[str], others: list[str]) -> bool:
    a, b = parts[0].strip("."), others[0].strip(".")
    return a == b or (a[0] == b[0] and (len(a) == 1 or len(b) == 1 or a.startswith(b[:3]))) or parts[-2:] == others[-2:]


_CRAFT = frozenset(
    "helicopter helicopters jet jets plane planes aircraft warplane warplanes drone drones tank tanks gunship gunships"
    " warship warships ship ships".split()
)


def _are_two_services(reading: Reading, cluster: Cluster) -> bool:
    """Whether the one is the police and the other an army, or one a craft and the other none."""
    first = {*reading.sectors[:1], *cluster.sectors[:1]}
    is_sure = min(reading.sector_rank, cluster.sector_rank) > WEAK
    is_craft = reading.head in _CRAFT, bool(_CRAFT.intersection(cluster.heads))
    return (is_sure and first == {Sector.MIL, Sector.COP}) or is_craft[0] != is_craft[1]


_SERVANTS = frozenset({Sector.MIL, Sector.COP})
_REBELS = frozenset({Sector.REB, Sector.UAF, Sector.PRM})


def are_opposed(one: Sequence[Sector], other: Sequence[Sector]) -> bool:
    """Whether one serves a state in arms and the other fights it: "the army" is not the rebel army named before."""
    first = {*one[:1], *other[:1]}
    return bool(first & _SERVANTS) and bool(first & _REBELS)


def _fits(known: Known, reading: Reading, cluster: Cluster) -> bool:
    """Whether a definite unnamed mention may mean the actor."""
    if reading.owner or (
        reading.country_rank > WEAK and cluster.country_rank > WEAK and reading.country != cluster.country
    ):
        return False
    if are_opposed(reading.sectors, cluster.sectors):
        return False
    if reading.head in cluster.heads and reading.head:
        return _numbers_agree(reading, cluster)
    if reading.head in RULERS and reading.country_rank > WEAK:
        return _rules(cluster, reading.country)
    if reading.head in ("country", "nation"):
        return cluster.kind is ActorKind.STATE and bool(cluster.names)
    if reading.kind is ActorKind.PERSON:
        return reading.head in SINGULAR_PEOPLE and cluster.is_person and not reading.country_rank
    if reading.head in _OUTLETS and _reports(cluster):
        return True
    wanted = GENERIC.get(reading.head)
    return bool(wanted and cluster.sectors and cluster.sectors[0] in wanted and _is_body(cluster))


_OUTLETS = frozenset(
    "newspaper paper daily weekly magazine broadcaster channel station website news site outlet".split()
)


def _reports(cluster: Cluster) -> bool:
    """Whether a named body of which nothing is known but that it has said something: it may be a paper."""
    is_said = any(known.is_speaker for known in cluster.members)
    return _is_body(cluster) and cluster.sector_rank <= WEAK and is_said


def _rules(cluster: Cluster, country: str | None) -> bool:
    """Whether a named official of the country, so far without an office that speaks against it."""
    return (
        cluster.is_person
        and bool(cluster.names)
        and cluster.country == country
        and cluster.country_rank > WEAK
        and cluster.sectors[:1] == (Sector.GOV,)
        and not any(head.endswith(("minister", "spokesman", "spokeswoman", "ambassador")) for head in cluster.heads)
    )


RULERS = frozenset("leader president ruler premier strongman head of state".split())
"""Heads that mean whoever rules the country named."""


def _is_body(cluster: Cluster) -> bool:
    return cluster.kind not in (ActorKind.PERSON, ActorKind.STATE, ActorKind.DOCUMENT) and bool(cluster.names)


def _numbers_agree(reading: Reading, cluster: Cluster) -> bool:
    return "-" in (reading.number, cluster.number) or reading.number == cluster.number


_FIGHTERS = frozenset(
    "militants rebels insurgents gunmen fighters attackers assailants guerrillas jihadists raiders extremists".split()
)


def _with_lone_group(clusters: Sequence[Cluster]) -> list[Cluster]:
    """The actors, in which "the militants" are the one armed group that the report names, wherever it names it."""
    groups = [cluster for cluster in clusters if _is_named_group(cluster)]
    if len(groups) != 1:
        return list(clusters)
    group, kept = groups[0], list[Cluster]()
    for cluster in clusters:
        if cluster is not group and _are_its_fighters(cluster, group):
            for member in cluster.members:
                group.add(member)
        else:
            kept.append(cluster)
    group.members.sort(key=lambda known: known.mention.span)
    return sorted(kept, key=lambda cluster: cluster.members[0].mention.span)


def _is_named_group(cluster: Cluster) -> bool:
    is_outlaw = bool(_REBELS.intersection(cluster.sectors[:1]))
    return is_outlaw and bool(cluster.names) and cluster.kind is not ActorKind.PERSON


def _are_its_fighters(cluster: Cluster, group: Cluster) -> bool:
    """Whether the actor is only ever "the militants", with nothing that speaks against the group."""
    are_fighters = cluster.heads <= _FIGHTERS and bool(cluster.heads) and not cluster.names and cluster.owner is None
    is_definite_all = all(
        known.words.lower().startswith("the ") and " " not in known.words[4:] for known in cluster.members
    )
    is_same = cluster.country_rank <= WEAK or cluster.country == group.country
    return are_fighters and is_definite_all and is_same
