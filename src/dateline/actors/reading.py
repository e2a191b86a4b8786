"""What one mention says of its actor by itself: country, sectors, name, head, and how surely.

Ranks order the evidence of all mentions of an actor: the table's own entry, then the phrase's words, then its
complement, then an apposition; below that nothing is said, and the setting or the reader's guess decides.
"""

from dataclasses import dataclass, replace

from dateline.actors.lexicon import Entry, Sort
from dateline.actors.phrase import QUANTIFIERS, Phrase
from dateline.actors.scan import Item, Scan
from dateline.actors.titles import TITLES
from dateline.codebook import ActorKind, Sector

TABLE, OWN, COMPLEMENT, APPOSITION, WEAK, NOTHING = 5, 4, 3, 2, 1, 0

PLACED = frozenset({Sort.STATE, Sort.CAPITAL, Sort.DEMONYM, Sort.PEOPLE, Sort.REGION})
OF = frozenset({"of", "for", "from", "with"})
WITHIN = frozenset({"in", "inside", "at", "near", "across", "within", "along", "around", "outside", "on", "throughout"})
REBEL = frozenset({Sector.REB})
OVERRULED = frozenset({Sector.MIL, Sector.COP, Sector.GOV, Sector.PRM, Sector.UAF, Sector.PTY, Sector.OPP, Sector.CVL})


@dataclass(frozen=True)
class Reading:
    """One mention's evidence. `country` None with a rank above nothing: an actor that has none (an IGO).

    `name` is the proper name without titles, "" for an unnamed actor; `head` the noun in lower case; `entry` the
    table's entry where the whole mention is one; `owner` a possessive pronoun that the country hangs on.
    """

    kind: ActorKind
    country: str | None = None
    country_rank: int = NOTHING
    sectors: tuple[Sector, ...] = ()
    sector_rank: int = NOTHING
    name: str = ""
    head: str = ""
    number: str = "-"
    gender: str = ""
    office: str | None = None
    owner: str = ""
    entry: Entry | None = None


def read_phrase(scan: Scan, phrase: Phrase, *, kind: ActorKind, depth: int = 0) -> Reading:
    """The evidence of a phrase, its complements and appositions included."""
    handed = _handed_over(scan, phrase, kind, depth)
    if handed:
        return handed
    reading = _base(scan, phrase, kind)
    reading = _with_modifiers(scan, phrase, reading)
    for word, inner in phrase.complements:
        reading = _with_complement(reading, word, read_phrase(scan, inner, kind=kind, depth=depth + 1))
    for inner in phrase.appositions:
        reading = _with_apposition(reading, read_phrase(scan, inner, kind=kind, depth=depth + 1))
    return reading


def _handed_over(scan: Scan, phrase: Phrase, kind: ActorKind, depth: int) -> Reading | None:
    """The reading of the "of" complement of a quantifier, with the phrase's own country where it has one."""
    head = phrase.head
    if head is None or scan.words.lowers[head.last - 1] not in QUANTIFIERS or (head.entry and not head.entry.is_weak):
        return None
    inner = next((inner for word, inner in phrase.complements if word == "of"), None)
    if inner is None or not inner.core:
        return None
    reading = read_phrase(scan, inner, kind=kind, depth=depth + 1)
    if reading.sector_rank <= WEAK and reading.entry is None and head.entry:
        return None
    country, rank = _own_country(scan, phrase.core)
    return replace(reading, country=country, country_rank=rank) if rank > reading.country_rank else reading


def _base(scan: Scan, phrase: Phrase, kind: ActorKind) -> Reading:
    """What head and name say."""
    last = phrase.core[-1] if phrase.core else None
    if last and last.entry and last.entry.sort is not Sort.NOUN and not _names_a_person(scan, phrase, last, kind):
        return _from_entry(scan, phrase, last.entry, kind)
    name = _name_of(scan, phrase, kind)
    head = phrase.head
    if head is None:
        return Reading(kind, name=name)
    noun = scan.words.lowers[head.last - 1]
    if head.entry is None:
        return Reading(kind, name=name, head=noun)
    rank = WEAK if head.entry.is_weak else OWN
    return Reading(
        kind,
        sectors=head.entry.sectors,
        sector_rank=rank,
        name=name,
        head=head.entry.name,
        number=head.entry.number,
    )


def _names_a_person(scan: Scan, phrase: Phrase, last: Item, kind: ActorKind) -> bool:
    """Whether a country's or region's name at the end is a person's surname ("Michael Jordan")."""
    if kind is not ActorKind.PERSON or last.entry is None or last.entry.sort is Sort.DEMONYM:
        return False
    if last.entry.sort is Sort.ENTITY:
        return last.entry.kind is not ActorKind.PERSON and len(phrase.name) > 1
    return last.entry.sort is not Sort.PEOPLE


def _from_entry(scan: Scan, phrase: Phrase, entry: Entry, kind: ActorKind) -> Reading:
    """A phrase that ends in a name of the tables, or in a country, capital, demonym or people."""
    if entry.sort is Sort.ENTITY:
        return Reading(
            entry.kind or kind, entry.country, TABLE, entry.sectors, TABLE, name=entry.name, entry=entry, number="s"
        )
    if entry.sort in (Sort.STATE, Sort.CAPITAL) and kind is not ActorKind.PERSON:
        is_state = kind in (ActorKind.STATE, ActorKind.ORGANISATION)
        return Reading(
            kind,
            entry.country,
            TABLE,
            (Sector.GOV,),
            TABLE if is_state else WEAK,
            name=entry.name,
            entry=entry,
            number="s",
        )
    if entry.sort is Sort.REGION and kind in (ActorKind.STATE, ActorKind.ORGANISATION):
        return Reading(kind, entry.country, OWN, (Sector.GOV,), OWN, name=entry.name, number="s")
    sectors: tuple[Sector, ...] = (Sector.GOV,) if kind is ActorKind.STATE else (Sector.CVL,)
    number = "p" if entry.sort is Sort.PEOPLE or kind is ActorKind.GROUP else "s"
    head = scan.words.lowers[phrase.core[-1].last - 1]
    return Reading(kind, entry.country, OWN, sectors, WEAK, head=head, number=number)


def _name_of(scan: Scan, phrase: Phrase, kind: ActorKind) -> str:
    """The proper name: a person's trailing words, another actor's capitalised core."""
    words = scan.words
    if kind is ActorKind.PERSON:
        items = phrase.name
        if not items:
            items = _name_behind_office(phrase)
        return " ".join(words.forms[n] for item in items for n in range(item.first, item.last))
    items = [item for item in phrase.core if words.forms[item.first][0].isupper() and words.lowers[item.first] != "the"]
    if not items or not phrase.core or items[-1] is not phrase.core[-1]:
        return ""
    if len(items) == 1 and items[0].entry is not None and items[0].entry.sort is Sort.NOUN:
        return ""
    proper = [item for item in items if item.entry is None or item.entry.sort is not Sort.DEMONYM]
    if all(item.entry and item.entry.sort is Sort.NOUN for item in proper):
        return ""
    return " ".join(words.forms[n] for item in items for n in range(item.first, item.last))


def _name_behind_office(phrase: Phrase) -> list[Item]:
    """The name in "President of Ukraine Petro Poroshenko"."""
    for word, inner in phrase.complements:
        if word == "of" and len(inner.name) > 1 and inner.name[0].entry:
            return [item for item in inner.name if item.entry is None]
    return []


def _own_country(scan: Scan, items: list[Item]) -> tuple[str | None, int]:
    """The country that the words before head or name say; a nationality before an organisation's own."""
    owner: tuple[str | None, int] = (None, NOTHING)
    for item in items:
        entry = item.entry
        if entry is None:
            continue
        if entry.sort in PLACED:
            return entry.country, OWN
        if entry.sort is Sort.ENTITY and owner[1] == NOTHING:
            owner = (entry.country, OWN)
    return owner


def _with_modifiers(scan: Scan, phrase: Phrase, reading: Reading) -> Reading:
    """Country and sector from what stands before the head; titles and owners."""
    items = phrase.before if (phrase.head or reading.kind is ActorKind.PERSON) else phrase.core
    if reading.entry is not None:
        items = [item for item in phrase.core[:-1]]
    country, rank = _own_country(scan, items)
    if rank and (rank > reading.country_rank or (reading.entry is not None and _is_generic(reading.entry))):
        reading = replace(reading, country=country, country_rank=rank)
    reading = _with_sector_of(scan, items, reading)
    for item in phrase.core:
        title = TITLES.get(scan.words.lowers[item.first])
        if title and item.entry is None:
            sectors, gender = title
            reading = replace(reading, gender=gender or reading.gender)
            if sectors and reading.sector_rank <= WEAK:
                reading = replace(reading, sectors=sectors, sector_rank=OWN)
    return replace(reading, owner=phrase.owner)


def _is_generic(entry: Entry) -> bool:
    """Whether other countries have a body of that name too: "Congress", "Marines"."""
    return entry.sort is Sort.ENTITY and " " not in entry.name


def _with_sector_of(scan: Scan, items: list[Item], reading: Reading) -> Reading:
    """A weak head takes the sector of the last organisation or agent noun before it; rebels make anything theirs."""
    for item in reversed(items):
        entry = item.entry
        if entry is None or entry.sort not in (Sort.ENTITY, Sort.NOUN) or not entry.sectors or entry.is_weak:
            continue
        if reading.sector_rank <= WEAK:
            return replace(reading, sectors=entry.sectors, sector_rank=OWN)
        if entry.sectors[0] is Sector.REB and reading.sectors and reading.sectors[0] in OVERRULED:
            return replace(reading, sectors=entry.sectors, sector_rank=OWN)
        return reading
    return reading


def _with_complement(reading: Reading, word: str, inner: Reading) -> Reading:
    if word in OF:
        if inner.country_rank and reading.country_rank < COMPLEMENT:
            reading = replace(reading, country=inner.country, country_rank=COMPLEMENT)
        if inner.sector_rank > WEAK and reading.sector_rank <= WEAK and not _is_country(inner):
            reading = replace(reading, sectors=inner.sectors, sector_rank=COMPLEMENT)
    elif word in WITHIN and inner.country_rank and inner.country and reading.country_rank < COMPLEMENT:
        reading = replace(reading, country=inner.country, country_rank=COMPLEMENT)
    return reading


def _is_country(reading: Reading) -> bool:
    return reading.entry is not None and reading.entry.sort in PLACED


def _with_apposition(reading: Reading, inner: Reading) -> Reading:
    if inner.country_rank and reading.country_rank < APPOSITION:
        reading = replace(reading, country=inner.country, country_rank=APPOSITION)
    if inner.sector_rank and reading.sector_rank <= WEAK and not _is_country(inner):
        rank = APPOSITION if inner.sector_rank > WEAK else WEAK
        reading = replace(reading, sectors=inner.sectors, sector_rank=rank)
    if not reading.name and inner.name and reading.kind is ActorKind.PERSON:
        reading = replace(reading, name=inner.name)
    return reading
