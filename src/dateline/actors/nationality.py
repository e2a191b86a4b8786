"""Whose a phrase is: the country that the words before its head or name say.

Nationalities, countries and organisations' own countries; compounds ("Russian-led"), rulers ("the Assad regime"), lists
of several countries, and words that say descent or backing and must be left out ("ethnic Albanians", "Turkish-backed").
"""

from dataclasses import dataclass

from dateline.actors.holders import Person
from dateline.actors.lexicon import Sort
from dateline.actors.peoples import NO_COUNTRY, PEOPLES
from dateline.actors.phrase import PLACED
from dateline.actors.ranks import COMPLEMENT, NOTHING, OWN
from dateline.actors.scan import Item, Scan
from dateline.actors.words import surname_of


def own_country(scan: Scan, items: list[Item]) -> tuple[str | None, int, str]:
    """The country that the words before head or name say, its rank, and the word where a people may mean several.

    A nationality goes before an organisation's own country; two countries joined ("U.S. and Arab troops") are none.
    """
    owner: tuple[str | None, int, str] = (None, NOTHING, "")
    for number, item in enumerate(items):
        entry = item.entry
        if is_of_many(scan, item) and not (number and scan.words.lowers[items[number - 1].last - 1] in _DESCENT):
            return None, OWN, ""
        if entry is None:
            ruled = _ruled_by(scan, items, number) if entry is None else None
            if ruled is not None and owner[1] == NOTHING:
                owner = (ruled.country, OWN, "")
            led = _led_by(scan, item)
            if led is not None and owner[1] == NOTHING:
                owner = (led.country, COMPLEMENT, _people_of(led.form))
            continue
        if entry.sort is Sort.ENTITY and scan.words.owns[item.last - 1]:
            return entry.country, OWN, ""
        if entry.sort in PLACED and not is_set_aside(scan, items, number):
            if _is_joined(scan, items, number):
                return None, OWN, ""
            settled = country_of_people(scan, items, number)
            if settled:
                return settled, OWN, ""
            later = _nationality_behind(scan, items, number) if scan.words.owns[item.last - 1] else None
            if later:
                return later, OWN, ""
            return entry.country, OWN, _people_of(scan.words.forms[item.last - 1])
        if entry.sort is Sort.ENTITY and owner[1] == NOTHING:
            owner = (entry.country, OWN, "")
    return owner


def country_of_people(scan: Scan, items: list[Item], number: int) -> str | None:
    """The country that a word beside a people's name settles: "Syrian Kurds", "Kurdish Syrian forces"."""
    if not items:
        return None
    own, countries = items[number].entry, PEOPLES.get(scan.words.forms[items[number].last - 1], ())
    if own is not None and own.country in countries and items[number].last - items[number].first > 1:
        return own.country
    for other in (*items[max(0, number - 1) : number], *items[number + 1 : number + 2]):
        entry = other.entry
        is_name = entry is not None and entry.sort in PLACED and scan.words.forms[other.last - 1] not in PEOPLES
        if is_name and entry is not None and entry.country in countries:
            return entry.country
    return None


def _nationality_behind(scan: Scan, items: list[Item], number: int) -> str | None:
    """The nationality behind an owner in the possessive: "Turkey's Syrian allies" are Syrian."""
    for later in range(number + 1, min(number + 3, len(items))):
        entry = items[later].entry
        if entry is not None and entry.sort is Sort.DEMONYM and not is_set_aside(scan, items, later):
            return entry.country
    return None


_SUFFIXES = ("-led", "-based", "-born", "-run", "-owned", "-controlled", "-flagged", "-dominated")


@dataclass(frozen=True, slots=True)
class _Led:
    """The country in "Russian-led", and the word that says it."""

    country: str | None
    form: str


def _led_by(scan: Scan, item: Item) -> _Led | None:
    """The country in a compound such as "Britain-based"; what somebody else backs is not his ("Turkish-backed")."""
    form = scan.words.forms[item.first]
    if not form.endswith(_SUFFIXES):
        return None
    word = form.rpartition("-")[0]
    entry = scan.lexicon.cased.get(word)
    return _Led(entry.country, word) if entry and entry.sort in PLACED else None


_RULED = frozenset(
    (
        "administration regime government cabinet spokesman spokeswoman aides aide adviser advisers camp loyalists "
        "presidency forces troops army ally allies minister ministers officials official"
    ).split()
)


def _ruled_by(scan: Scan, items: list[Item], number: int) -> Person | None:
    """The ruler in "the Assad regime": a surname right before such a noun, of one country's rulers alone."""
    at = items[number].last
    if at >= len(scan.words.lowers) or scan.words.lowers[at].rsplit(" ", 1)[-1] not in _RULED:
        return None
    candidates = scan.lexicon.surnames.get(surname_of(scan.words.forms[at - 1]), ())
    rulers = [p for p in candidates if any(term.is_top for term in p.terms) and p.is_of_age(scan.day)]
    return rulers[0] if rulers and len({person.country for person in rulers}) == 1 else None


def _people_of(form: str) -> str:
    return form if form in PEOPLES else ""


_ARAB_WORLD = frozenset(
    (
        "world countries states nations governments leaders league neighbors neighbours foreigners media newspaper "
        "television troops ministers ministerial officials diplomats envoys summit capitals league's league’s"
    ).split()
)
"""What many Arab countries have or are; Arab militias and parties belong to the country of the story."""

_FOREIGN_AFFAIRS = frozenset(
    "affairs policy minister ministers ministry ministries secretary secretaries office relations".split()
)


def is_of_many(scan: Scan, item: Item) -> bool:
    """Whether the item begins with a word such as "foreign" or "European" that no one country owns."""
    lowers = scan.words.lowers
    if lowers[item.first] not in NO_COUNTRY:
        return False
    following = item.first + 1
    if lowers[item.first] == "arab" and not _ARAB_WORLD.intersection(lowers[following : following + 3]):
        return False
    return following >= len(lowers) or lowers[following] not in _FOREIGN_AFFAIRS


_BACKED = frozenset("backed trained led sponsored supported aligned occupied administered controlled".split())
_DESCENT = frozenset("ethnic pro anti local sunni shi'ite shiite shia".split())


def is_set_aside(scan: Scan, items: list[Item], number: int) -> bool:
    """Whether the word says descent ("ethnic Albanians") or a backer ("US and EU-backed")."""
    lowers = scan.words.lowers
    if number and lowers[items[number - 1].last - 1] in _DESCENT:
        return True
    following = [lowers[item.first] for item in items[number + 1 : number + 3]]
    if following and following[0] in _BACKED:
        return True
    return len(following) == 2 and following[0] == "and" and following[1].endswith(("-backed", "-led", "-trained"))


def _is_joined(scan: Scan, items: list[Item], number: int) -> bool:
    """Whether another country is joined to this one by "and" or a comma."""
    following = items[number + 1 : number + 3]
    if len(following) < 2:
        return False
    sign = scan.words.lowers[following[0].first]
    if sign in ("and", "or") and len(following) > 1 and is_of_many(scan, following[1]):
        return True
    first, second = items[number].entry, following[1].entry
    if second is None or second.sort not in PLACED:
        return False
    return sign in ("and", ",", "/", "&") and first is not None and second.country != first.country
