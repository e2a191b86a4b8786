"""The tables as one lexicon: names of actors, countries and regions with their case, agent nouns without it.

Origin and licence stand at the head of each table in `tables/`. Read once, at the first report.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum
from functools import cache
from importlib import resources

from dateline.actors.holders import Person, persons_of
from dateline.actors.words import key_of, surname_of
from dateline.codebook import ActorKind, Sector


class Sort(Enum):
    """What kind of entry a word or name leads to."""

    ENTITY = "entity"
    STATE = "state"
    CAPITAL = "capital"
    DEMONYM = "demonym"
    PEOPLE = "people"
    REGION = "region"
    NOUN = "noun"


@dataclass(frozen=True, slots=True)
class Entry:
    """What the tables know of one name or noun.

    `country` None: none by nature (an IGO) for an entity, not said by the word for a noun. `is_weak`: a noun that
    takes its sector from its modifier, owner or complement. `number`: s one, p many, - either.
    """

    sort: Sort
    name: str
    kind: ActorKind | None = None
    country: str | None = None
    sectors: tuple[Sector, ...] = ()
    is_weak: bool = False
    number: str = "-"
    row: int = -1
    person: Person | None = None


@dataclass(frozen=True)
class Lexicon:
    """Keys (see `words.key_of`) to entries; `reach` is the most words of a key by its first word."""

    cased: dict[str, Entry] = field(default_factory=dict)
    lower: dict[str, Entry] = field(default_factory=dict)
    cased_reach: dict[str, int] = field(default_factory=dict)
    lower_reach: dict[str, int] = field(default_factory=dict)
    surnames: dict[str, list[Person]] = field(default_factory=dict)

    def add(self, name: str, entry: Entry, *, is_lower: bool = False) -> None:
        """File the entry under the name, unless another has it already."""
        key = key_of(name.lower() if is_lower else name)
        entries, reach = (self.lower, self.lower_reach) if is_lower else (self.cased, self.cased_reach)
        if not key or key in entries:
            return
        entries[key] = entry
        first, _, _ = key.partition(" ")
        reach[first] = max(reach.get(first, 0), key.count(" ") + 1)


OTHER_TABLES = frozenset({"countries", "nouns", "holders"})
"""Tables with columns of their own; all others hold entities."""
_KINDS = {kind.value: kind for kind in ActorKind}
_SECTORS = {sector.value: sector for sector in Sector}


def read_rows(table: str) -> Iterator[list[str]]:
    """The rows of one of the room's tables as cells, comments and blank lines left out."""
    path = resources.files("dateline.actors").joinpath("tables", f"{table}.tsv")
    for line in path.read_text(encoding="utf-8").split("\n"):
        if line and not line.startswith("#"):
            yield line.split("\t")


def entity_tables() -> list[str]:
    """The names of the tables of entities, in the alphabet's order."""
    folder = resources.files("dateline.actors").joinpath("tables")
    names = (file.name.removesuffix(".tsv") for file in folder.iterdir() if file.name.endswith(".tsv"))
    return sorted(name for name in names if name not in OTHER_TABLES)


def _listed(cell: str) -> list[str]:
    return [name for name in cell.split(", ") if name]


def _sectors(cell: str) -> tuple[Sector, ...]:
    return tuple(_SECTORS[code] for code in cell.split(",") if code in _SECTORS)


def _add_entities(lexicon: Lexicon, table: str, base: int) -> None:
    for number, cells in enumerate(read_rows(table), base):
        name, kind, country, sectors = cells[:4]
        others = _listed(cells[4]) if len(cells) > 4 else []
        code = None if country == "-" else country
        each_own = name.endswith("*")
        first = name.rstrip("*")
        for other in (first, *others):
            own = other if each_own else first
            row = -1 if each_own else number
            lexicon.add(other, Entry(Sort.ENTITY, own, _KINDS[kind], code, _sectors(sectors), row=row))


def _add_persons(lexicon: Lexicon) -> None:
    """People by all their full names, and by surname for those whom a report names no further."""
    for person, names in persons_of(read_rows("holders"), _SECTORS):
        first = person.terms[0]
        entry = Entry(Sort.ENTITY, person.name, ActorKind.PERSON, person.country, first.sectors, person=person)
        for name in names:
            lexicon.add(name, entry)
        for surname in {surname_of(name) for name in names}:
            lexicon.surnames.setdefault(surname, []).append(person)


_GOV = (Sector.GOV,)


def _add_countries(lexicon: Lexicon) -> None:
    for code, name, others, demonyms, *rest in read_rows("countries"):
        state = Entry(Sort.STATE, name, ActorKind.STATE, code, _GOV)
        capital = Entry(Sort.CAPITAL, name, ActorKind.STATE, code, _GOV)
        for other in (name, *_listed(others)):
            lexicon.add(other, state)
        for other in _listed(rest[0] if rest else ""):
            lexicon.add(other, capital)
        for demonym in _listed(demonyms):
            _add_demonym(lexicon, demonym, name, code)


def _add_demonym(lexicon: Lexicon, demonym: str, name: str, code: str) -> None:
    lexicon.add(demonym, Entry(Sort.DEMONYM, name, None, code))
    people = Entry(Sort.PEOPLE, name, ActorKind.GROUP, code, (Sector.CVL,), number="p")
    if demonym.endswith("man"):
        lexicon.add(demonym[:-3] + "men", people)
    elif not demonym.endswith(("ese", "sh", "ch", "s")):
        lexicon.add(demonym + "s", people)


_VAGUE = frozenset(
    (
        "North South East West Central Northern Southern Eastern Western Middle Centre Center Upper Lower "
        "Coast Capital Federal District Littoral Plateau Highlands Lakes Islands Metropolitan Northwest "
        "Northeast Southwest Southeast North-West North-East South-West South-East Union Independence Liberty "
        "Saint Peace Victoria George Mary Charlotte St. Hope Unity Jonglei Gulf Red Blue White Black Bay "
        "River Port Maritime Coastal Interior National Special Santa Cross Delta Rivers Kings Queens Bush "
        "Savannah West-Central Mid"
    ).split()
)
"""Names of regions that mean other things more often."""


def _place_rows(table: str) -> Iterator[dict[str, str]]:
    """The rows of a table of the places room, whose code (numpy and all) need not be loaded for it."""
    path = resources.files("dateline").joinpath("places", "tables", f"{table}.tsv")
    lines = (line for line in path.read_text(encoding="utf-8").split("\n") if line and not line.startswith("#"))
    header = next(lines).split("\t")
    for line in lines:
        yield dict(zip(header, line.split("\t"), strict=True))


def _add_regions(lexicon: Lexicon) -> None:
    """Areas, first-order regions and their adjectives, from the tables of the places room.

    A region's name stands for it only where no other country has a region of that name; US states go first.
    """
    codes: dict[str, str | None] = {}
    for row in _place_rows("areas"):
        for name in (row["name"], *row["names"].split("|")):
            codes.setdefault(name, None if row["iso3"] == "*" else row["iso3"])
    owners: dict[str, set[str]] = {}
    for row in _place_rows("regions"):
        for name in (row["name"], *row["names"].split("|")):
            owners.setdefault(name, set()).add(row["iso3"])
    for name, found in owners.items():
        if len(found) == 1 or "USA" in found:
            codes.setdefault(name, "USA" if "USA" in found else next(iter(found)))
    for name, code in codes.items():
        if name and name not in _VAGUE:
            lexicon.add(name, Entry(Sort.REGION, name, None, code))
    for row in _place_rows("adjectives"):
        for word in row["words"].split("|") if row["name"] in codes else ():
            sort = Sort.PEOPLE if word.endswith("s") and not word.endswith("ss") else Sort.DEMONYM
            lexicon.add(word, Entry(sort, row["name"], ActorKind.GROUP, codes[row["name"]], (Sector.CVL,)))


def _add_nouns(lexicon: Lexicon) -> None:
    for strength, kind, sectors, number, words in read_rows("nouns"):
        for word in _listed(words):
            entry = Entry(
                Sort.NOUN,
                word,
                _KINDS[kind],
                sectors=_sectors(sectors),
                is_weak=strength == "weak",
                number=_number_of(word, number),
            )
            lexicon.add(word, entry, is_lower=True)


_PLURALS = frozenset("police people men women children personnel media clergy cattle staff crew".split())


def _number_of(word: str, given: str) -> str:
    """The table's number, or the one that the ending shows."""
    last = word.rsplit(" ", 1)[-1]
    if given != "-":
        return given
    if last in _PLURALS or last.endswith("men"):
        return "p"
    return "p" if last.endswith("s") and not last.endswith(("ss", "us", "is")) else "s"


@cache
def load_lexicon() -> Lexicon:
    """The lexicon, built at the first call."""
    lexicon = Lexicon()
    for base, table in enumerate(entity_tables()):
        _add_entities(lexicon, table, base * 10_000)
    _add_persons(lexicon)
    _add_countries(lexicon)
    _add_regions(lexicon)
    _add_nouns(lexicon)
    return lexicon


@cache
def load_shouted() -> Lexicon:
    """The lexicon for texts in capital letters; names too short to be told from words are left out."""
    lexicon = load_lexicon()
    shouted = Lexicon(lower=lexicon.lower, lower_reach=lexicon.lower_reach)
    for key, entry in lexicon.cased.items():
        if len(key) > 3 or entry.sort is not Sort.ENTITY:
            shouted.add(key.upper(), entry)
    for surname, persons in lexicon.surnames.items():
        shouted.surnames.setdefault(surname.upper(), []).extend(persons)
    return shouted


SHOUTED = 0.7
"""Share of capital letters from which a text is held to be in capitals."""


def lexicon_for(text: str) -> Lexicon:
    """The lexicon that fits the text's letters."""
    letters = list(filter(str.isalpha, text[:2000]))
    capitals = sum(map(str.isupper, letters))
    return load_shouted() if letters and capitals / len(letters) >= SHOUTED else load_lexicon()
