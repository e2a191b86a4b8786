"""What one mention says of its actor by itself: country, sectors, name, head, and how surely.

Ranks order the evidence of all mentions of an actor: the table's own entry, then the phrase's words, then its
complement, then an apposition; below that nothing is said, and the setting or the reader's guess decides.
"""

from dataclasses import dataclass, replace

from dateline.actors.holders import Person
from dateline.actors.lexicon import Entry, Sort
from dateline.actors.nationality import country_of_people, is_of_many, is_set_aside, own_country
from dateline.actors.peoples import COUNTRYLESS_HEADS, HEAD_COUNTRIES, NEVER_OWNED, PEOPLES, STATELESS
from dateline.actors.phrase import PLACED, QUANTIFIERS, Phrase
from dateline.actors.ranks import APPOSITION, COMPLEMENT, NOTHING, OWN, TABLE, WEAK
from dateline.actors.scan import Item, Scan
from dateline.actors.titles import COMPANY_WORDS, RANKS, TITLES
from dateline.actors.words import surname_of
from dateline.codebook import ActorKind, Sector

BACKED = frozenset("backed funded sponsored trained supported armed financed brokered mediated".split())
"""Second halves of the compounds that say who is behind somebody or something: "Turkish-backed", "US-brokered"."""

OF = frozenset({"of", "for", "from", "with"})
WITHIN = frozenset({"in", "inside", "at", "near", "across", "within", "along", "around", "outside", "on", "throughout"})
OVERRULED = frozenset({Sector.MIL, Sector.COP, Sector.GOV, Sector.PRM, Sector.UAF, Sector.PTY, Sector.OPP, Sector.CVL})


@dataclass(slots=True)  # not frozen: made for every mention, and thrice as fast so
class Reading:
    """One mention's evidence. `country` None with a rank above nothing: an actor that has none (an IGO).

    `name` is the proper name without titles, "" for an unnamed actor; `head` the noun in lower case; `entry` the
    table's entry where the whole mention is one; `owner` a possessive pronoun that the country hangs on; `people` a
    word that may mean several countries; `aliases` further names that the phrase gives, as in brackets.
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
    aliases: tuple[str, ...] = ()
    people: str = ""


def read_phrase(scan: Scan, phrase: Phrase, *, kind: ActorKind, depth: int = 0) -> Reading:
    """The evidence of a phrase, its complements and appositions included."""
    handed = _handed_over(scan, phrase, kind, depth)
    if handed:
        return handed
    reading = _base(scan, phrase, kind)
    reading = _with_modifiers(scan, phrase, reading)
    inner_kind = ActorKind.GROUP if kind is ActorKind.PERSON else kind
    for word, inner in phrase.complements:
        reading = _with_complement(reading, word, read_phrase(scan, inner, kind=inner_kind, depth=depth + 1))
    for inner in phrase.appositions:
        reading = with_apposition(reading, read_phrase(scan, inner, kind=kind, depth=depth + 1))
    return _finished(scan, phrase, reading)


def _is_war_coalition(scan: Scan, phrase: Phrase, reading: Reading) -> bool:
    """A military alliance of many: "the U.S.-led coalition", "coalition forces"; a party's is its country's."""
    if "coalition" not in reading.head or reading.sectors[:1] != (Sector.MIL,) or reading.owner:
        return False
    is_led = any(scan.words.forms[item.first].endswith(("-led", "Coalition")) for item in phrase.core)
    return is_led or (reading.country_rank < COMPLEMENT and reading.kind is ActorKind.FORCE)


def _is_stateless_member(reading: Reading) -> bool:
    """A named member of a group without a country has one all the same: the setting says which."""
    is_member = reading.kind is ActorKind.PERSON and bool(reading.name) and reading.entry is None
    is_rebel = reading.sectors[:1] in ((Sector.REB,), (Sector.CRM,), (Sector.UAF,))
    return is_member and is_rebel and reading.country is None and reading.country_rank > NOTHING


_UPROOTED = frozenset("camp displaced homeless fled fleeing flee uprooted evacuated evacuees".split())


_WITHOUT_COUNTRY = COUNTRYLESS_HEADS | NEVER_OWNED


def _finished(scan: Scan, phrase: Phrase, reading: Reading) -> Reading:
    """Rules that need the whole phrase: nations at large have no country, a stateless people's fighters are rebels."""
    head = phrase.head
    if reading.head in HEAD_COUNTRIES and reading.country_rank < OWN:
        reading = replace(reading, country=HEAD_COUNTRIES[reading.head], country_rank=OWN)
    if head and head.last - head.first > 1 and reading.country_rank < OWN and is_of_many(scan, head):
        reading = replace(reading, country=None, country_rank=OWN)
    if _is_war_coalition(scan, phrase, reading):
        reading = replace(reading, country=None, country_rank=COMPLEMENT)
    if head and scan.words.lowers[head.last - 1] in _WITHOUT_COUNTRY:
        word = scan.words.lowers[head.last - 1]
        is_owned = bool(reading.owner) and word not in NEVER_OWNED
        is_nations = word in ("countries", "nations", "states") and reading.country_rank < OWN
        if not is_owned and (reading.country_rank < COMPLEMENT or is_nations):
            reading = replace(reading, country=None, country_rank=COMPLEMENT)
    if _is_stateless_member(reading):
        reading = replace(reading, country_rank=NOTHING)
    if reading.sectors[:1] == (Sector.CVL,) and _says_uprooted(scan, phrase):
        reading = replace(reading, sectors=(Sector.REF, Sector.CVL), sector_rank=OWN)
    if reading.sectors and reading.sectors[0] in (Sector.MIL, Sector.PRM, Sector.CVL) and head and head.entry:
        is_armed = reading.sectors[0] is not Sector.CVL or reading.kind is ActorKind.FORCE
        if is_armed and any(scan.words.forms[item.first] in STATELESS for item in phrase.before):
            reading = replace(reading, sectors=(Sector.REB,), sector_rank=OWN)
    return reading


def _says_uprooted(scan: Scan, phrase: Phrase) -> bool:
    words = scan.words.lowers
    parts = [phrase, *(inner for _, inner in phrase.complements)]
    return any(words[item.first] in _UPROOTED for part in parts for item in part.core) or any(
        opener in _UPROOTED for opener, _ in phrase.complements
    )


def _handed_over(scan: Scan, phrase: Phrase, kind: ActorKind, depth: int) -> Reading | None:
    """The reading of the "of" complement of a quantifier, with the phrase's own country where it has one."""
    head = phrase.head
    if head is None or scan.words.lowers[head.last - 1] not in QUANTIFIERS:
        return None
    inner = next((inner for word, inner in phrase.complements if word == "of"), None)
    if inner is None or not inner.core:
        return None
    reading = read_phrase(scan, inner, kind=kind, depth=depth + 1)
    if reading.sector_rank <= WEAK and reading.entry is None and head.entry and head.entry.is_weak:
        return None
    country, rank, people = own_country(scan, phrase.core)
    if rank <= reading.country_rank:
        return reading
    return replace(reading, country=country, country_rank=rank, people=people)


def _base(scan: Scan, phrase: Phrase, kind: ActorKind) -> Reading:
    """What head and name say."""
    last = phrase.core[-1] if phrase.core else None
    if last and last.entry and last.entry.sort is not Sort.NOUN and not _names_a_person(scan, phrase, last, kind):
        return _from_entry(scan, phrase, last.entry, kind)
    prefix = _prefix_entry(scan, phrase)
    if prefix is not None:
        return _from_entry(scan, phrase, prefix, kind)
    name = _name_of(scan, phrase, kind)
    head = phrase.head
    if kind is ActorKind.ORGANISATION and last and scan.words.lowers[last.last - 1] in COMPANY_WORDS and name:
        return Reading(kind, sectors=(Sector.BUS,), sector_rank=OWN, name=name, number="s")
    if head is None:
        return Reading(kind, name=name)
    noun = scan.words.lowers[head.last - 1]
    if head.entry is None:
        return _from_compound(scan, kind, noun) or Reading(kind, name=name, head=noun)
    rank = WEAK if head.entry.is_weak else APPOSITION if head.entry.name in RANKS else OWN
    return Reading(
        kind,
        sectors=head.entry.sectors,
        sector_rank=rank,
        name=name,
        head=head.entry.name,
        number=head.entry.number,
    )


def _prefix_entry(scan: Scan, phrase: Phrase) -> Entry | None:
    """The known name in "Moscow-brokered" or "al-Qaida-linked", where the reader marks the word as an actor."""
    if len(phrase.core) != 1 or phrase.core[0].entry is not None:
        return None
    name, dash, verb = scan.words.forms[phrase.core[0].first].rpartition("-")
    entry = scan.lexicon.cased.get(name) if dash and verb.islower() else None
    if entry is None:
        return None
    is_backer = entry.sort is Sort.DEMONYM and verb in BACKED
    return entry if is_backer or entry.sort in (Sort.ENTITY, Sort.STATE, Sort.CAPITAL) else None


def _from_compound(scan: Scan, kind: ActorKind, noun: str) -> Reading | None:
    """The holder in "rebel-held" and "government-controlled", where the reader marks the word as an actor."""
    holder, dash, verb = noun.rpartition("-")
    if not dash or verb not in ("held", "controlled", "run", "backed", "led", "ruled", "sponsored", "dominated"):
        return None
    entry = scan.lexicon.lower.get(holder) or scan.lexicon.lower.get(holder + "s")
    return Reading(kind, sectors=entry.sectors, sector_rank=OWN, head=holder) if entry else None


def _names_a_person(scan: Scan, phrase: Phrase, last: Item, kind: ActorKind) -> bool:
    """Whether a country's or region's name at the end is a person's surname ("Michael Jordan")."""
    if kind is not ActorKind.PERSON or last.entry is None or last.entry.sort is Sort.DEMONYM:
        return False
    if last.entry.sort is Sort.ENTITY:
        return last.entry.kind is not ActorKind.PERSON and len(phrase.name) > 1
    return last.entry.sort is not Sort.PEOPLE


def _from_person(scan: Scan, entry: Entry, person: Person) -> Reading:
    """A person of the tables, with the office of the report's day."""
    term = person.term_on(scan.day)
    return Reading(
        ActorKind.PERSON,
        person.country,
        TABLE,
        term.sectors,
        TABLE,
        name=entry.name,
        number="s",
        gender=person.gender,
        office=term.office,
        entry=entry,
    )


def _from_entry(scan: Scan, phrase: Phrase, entry: Entry, kind: ActorKind) -> Reading:
    """A phrase that ends in a name of the tables, or in a country, capital, demonym or people."""
    if entry.person is not None:
        head = phrase.head.entry.name if phrase.head and phrase.head.entry else ""
        return replace(_from_person(scan, entry, entry.person), head=head)
    if entry.sort is Sort.ENTITY:
        sectors = entry.sectors
        if sectors[:1] == (Sector.MIL,) and scan.words.lowers[phrase.core[-1].last - 1] in ("department", "ministry"):
            sectors = (Sector.GOV, Sector.MIL)
        return Reading(
            entry.kind or kind, entry.country, TABLE, sectors, TABLE, name=entry.name, entry=entry, number="s"
        )
    if entry.sort in PLACED and kind is ActorKind.GROUP and _are_several(scan, phrase.core):
        return Reading(kind, None, OWN, (Sector.GOV,), OWN if entry.sort is Sort.STATE else WEAK, number="p")
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
    if (
        entry.sort is Sort.DEMONYM
        and kind is ActorKind.STATE
        and len(phrase.core) == 1
        and not _is_people(scan, phrase)
    ):
        return Reading(kind, entry.country, TABLE, (Sector.GOV,), TABLE, entry=entry, number="s")
    if entry.sort is Sort.REGION and kind in (ActorKind.STATE, ActorKind.ORGANISATION):
        return Reading(kind, entry.country, OWN, (Sector.GOV,), OWN, name=entry.name, number="s")
    own = _sectors_of_people(scan, phrase, kind)
    settled = country_of_people(scan, phrase.core, len(phrase.core) - 1)
    number = "p" if entry.sort is Sort.PEOPLE or kind is ActorKind.GROUP else "s"
    head = scan.words.lowers[phrase.core[-1].last - 1]
    form = scan.words.forms[phrase.core[-1].last - 1]
    items = phrase.core
    if _are_several(scan, items):
        return Reading(kind, None, OWN, own, WEAK, head=head, number="p")
    if len(items) > 1 and is_set_aside(scan, items, len(items) - 1):
        return Reading(kind, sectors=own, sector_rank=WEAK, head=head, number=number)
    people = form if form in PEOPLES and not settled else ""
    return Reading(kind, settled or entry.country, OWN, own, WEAK, head=head, number=number, people=people)


def _is_people(scan: Scan, phrase: Phrase) -> bool:
    """Whether the word may mean a people of several countries."""
    return scan.words.forms[phrase.core[-1].last - 1] in PEOPLES


_POWERS = frozenset("West Western Europe European Europeans Arab Gulf".split())
"""Names of no one country that mean governments."""


def _sectors_of_people(scan: Scan, phrase: Phrase, kind: ActorKind) -> tuple[Sector, ...]:
    """What "the Turks" or "Kurds" are: a state's forces, a stateless people's fighters, a state, or people."""
    last = phrase.core[-1]
    if last.entry is not None and last.entry.country is None and scan.words.forms[last.last - 1] in _POWERS:
        return (Sector.GOV,)
    if kind is ActorKind.FORCE:
        forms = {scan.words.forms[item.last - 1].removesuffix("s") for item in phrase.core}
        return (Sector.REB,) if forms & STATELESS else (Sector.MIL,)
    return (Sector.GOV,) if kind is ActorKind.STATE else (Sector.CVL,)


def _are_several(scan: Scan, items: list[Item]) -> bool:
    """Whether the items name more than one country; a people beside its country's name is not another."""
    placed = [item for item in items if item.entry and item.entry.sort in PLACED]
    named = [item for item in placed if scan.words.forms[item.last - 1] not in PEOPLES]
    return len({item.entry.country for item in named or placed if item.entry}) > 1


def _name_of(scan: Scan, phrase: Phrase, kind: ActorKind) -> str:
    """The proper name: a person's trailing words, another actor's capitalised core."""
    words = scan.words
    if kind is ActorKind.PERSON:
        items = phrase.name
        if not items:
            items = _name_behind_office(phrase)
        numbers = [n for item in items for n in range(item.first, item.last) if words.lowers[n] not in TITLES]
        return " ".join(words.forms[n] for n in numbers)
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


def _with_modifiers(scan: Scan, phrase: Phrase, reading: Reading) -> Reading:
    """Country and sector from what stands before the head; titles and owners."""
    items = phrase.before if (phrase.head or reading.kind is ActorKind.PERSON) else phrase.core
    if reading.entry is not None:
        items = phrase.core[:-1]
    reading = _with_country_of(scan, phrase, items, reading)
    reading = _with_sector_of(scan, items, reading)
    for item in phrase.core:
        if item.entry is None:
            reading = _with_title(reading, scan.words.lowers[item.first])
    return reading if reading.owner == phrase.owner else replace(reading, owner=phrase.owner)


def _with_country_of(scan: Scan, phrase: Phrase, items: list[Item], reading: Reading) -> Reading:
    """The country said before the head; it makes a namesake of a known person of another country."""
    country, rank, people = own_country(scan, items)
    is_known = reading.entry is not None and reading.entry.person is not None
    if is_known and rank and country and reading.country and country != reading.country and not people:
        return replace(reading, entry=None, country=country, country_rank=OWN, sector_rank=WEAK)
    is_stateless = reading.kind is ActorKind.PERSON and reading.country is None and country is not None
    is_generic = rank == OWN and _is_generic(scan, phrase, reading)
    if rank and (rank > reading.country_rank or is_stateless or is_generic):
        return replace(reading, country=country, country_rank=rank, people=people)
    return reading


def _with_title(reading: Reading, word: str) -> Reading:
    """What a title such as "Sen." shows; a military rank may turn out to be a policeman's."""
    sectors, gender = TITLES.get(word, ((), ""))
    if gender:
        reading = replace(reading, gender=gender)
    if sectors and reading.sector_rank <= WEAK:
        rank = APPOSITION if sectors == (Sector.MIL,) else OWN
        reading = replace(reading, sectors=sectors, sector_rank=rank)
    return reading


def _is_generic(scan: Scan, phrase: Phrase, reading: Reading) -> bool:
    """Whether other countries have a body of that name too: "Congress", "Marines", "Senate"."""
    if reading.entry is None or reading.entry.sort is not Sort.ENTITY:
        return False
    return reading.kind is ActorKind.MEDIA or scan.words.lowers[phrase.core[-1].last - 1] in scan.lexicon.lower


def _with_sector_of(scan: Scan, items: list[Item], reading: Reading) -> Reading:
    """A weak head takes the sector of the last organisation or agent noun before it; rebels make anything theirs."""
    for item in reversed(items):
        entry = item.entry
        if entry is None or entry.sort not in (Sort.ENTITY, Sort.NOUN) or not entry.sectors or entry.is_weak:
            continue
        if reading.sector_rank <= APPOSITION:
            return replace(reading, sectors=entry.sectors, sector_rank=OWN)
        if entry.sectors[0] is Sector.REB and reading.sectors and reading.sectors[0] in OVERRULED:
            return replace(reading, sectors=entry.sectors, sector_rank=OWN)
        return reading
    return reading


def _with_complement(reading: Reading, word: str, inner: Reading) -> Reading:
    if word in OF and inner.name and not inner.country_rank and not reading.owner and not reading.name:
        reading = replace(reading, owner=f"@{surname_of(inner.name)}")
    if word in OF:
        is_body_of_many = word == "from" and reading.country is None and inner.country is not None
        if inner.country_rank and (reading.country_rank < COMPLEMENT or is_body_of_many):
            reading = replace(reading, country=inner.country, country_rank=COMPLEMENT, people=inner.people)
        if inner.sector_rank > WEAK and reading.sector_rank <= APPOSITION and not _is_country(inner):
            reading = replace(reading, sectors=inner.sectors, sector_rank=COMPLEMENT)
    elif word in WITHIN and inner.country_rank and inner.country and reading.country_rank < COMPLEMENT:
        reading = replace(reading, country=inner.country, country_rank=COMPLEMENT, people=inner.people)
    return reading


def _is_country(reading: Reading) -> bool:
    return reading.entry is not None and reading.entry.sort in PLACED


def with_titles(reading: Reading, inner: Reading) -> Reading:
    """The reading of a name with what the words before it say: a title that the span left out."""
    if inner.country_rank and reading.country_rank < OWN:
        reading = replace(reading, country=inner.country, country_rank=OWN)
    if inner.sector_rank > reading.sector_rank:
        reading = replace(reading, sectors=inner.sectors, sector_rank=inner.sector_rank)
    return replace(reading, head=reading.head or inner.head, office=reading.office or inner.office)


def with_apposition(reading: Reading, inner: Reading) -> Reading:
    """The reading with what a phrase behind a comma says of the same actor."""
    if inner.country_rank and reading.country_rank < APPOSITION:
        reading = replace(reading, country=inner.country, country_rank=APPOSITION)
    if inner.sector_rank and reading.sector_rank <= WEAK and not _is_country(inner):
        rank = APPOSITION if inner.sector_rank > WEAK else WEAK
        reading = replace(reading, sectors=inner.sectors, sector_rank=rank)
    if not reading.name and inner.name and reading.kind is ActorKind.PERSON:
        reading = replace(reading, name=inner.name)
    elif inner.name and reading.kind is not ActorKind.PERSON:
        reading = replace(reading, aliases=(*reading.aliases, inner.name))
    return reading
