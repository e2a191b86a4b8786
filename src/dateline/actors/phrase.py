"""The parts of a noun phrase: what stands before the head, the head, the name, what follows it.

Shallow on purpose: word lists and the tables, no parser. "Kremlin spokesman Dmitry Peskov": modifier, noun, name.
"the head of the Syrian army": noun and an "of" complement. "Joseph Votel, commander of …": name and apposition.
"""

from dataclasses import dataclass, field

from dateline.actors.lexicon import Sort
from dateline.actors.scan import Item, Scan
from dateline.actors.words import surname_of

PREPOSITIONS = frozenset(
    (
        "of in for from to at on with by against under near inside outside within across around among between after "
        "before over about into along during through including as than like without since behind despite amid via "
        "toward towards per throughout aboard beyond"
    ).split()
)
RELATIVES = frozenset("who whom whose which that where when while because if although though".split())
PARTICIPLES = frozenset(
    (
        "held shot led known hit left made taken shown loyal close opposed able based allied responsible fighting "
        "trying seeking working living including involved killed wounded injured linked affiliated is are was were has "
        "have had will would said says and/or not"
    ).split()
)
DETERMINERS = frozenset(
    (
        "the a an this that these those some any all both each every no his her its their our my your another other "
        "several many most more few at least about around nearly almost up to over than only an estimated "
        "approximately roughly just as half"
    ).split()
)
QUANTIFIERS = frozenset(
    (
        "thousands hundreds dozens scores tens millions one two three four five six seven eight nine ten some many "
        "most several number group groups majority part members none half both any all each handful crowd crowds "
        "couple hundred thousand million dozen rest remainder percent lot lots others generation"
    ).split()
)
"""Heads that hand over to their "of" complement: "thousands of voters", "one of the officials"."""


@dataclass
class Phrase:
    """A noun phrase in parts; all lists hold items in reading order.

    `core` runs to the first preposition, comma, relative or participle; `head` is the item in it that says what the
    thing is, `name` the proper name at its end. `complements` are (preposition, phrase); `appositions` follow a comma.
    """

    core: list[Item] = field(default_factory=list)
    head: Item | None = None
    name: list[Item] = field(default_factory=list)
    complements: list[tuple[str, "Phrase"]] = field(default_factory=list)
    appositions: list["Phrase"] = field(default_factory=list)
    owner: str = ""

    @property
    def before(self) -> list[Item]:
        """The items of the core before the head, or before the name where there is no head."""
        end = self.head.first if self.head else (self.name[0].first if self.name else 10**9)
        return [item for item in self.core if item.last <= end]


_BREAKS = frozenset(',;:—–-()[]"“”')
_OWNERS = frozenset("his her its their our my your".split())


def parse_phrase(scan: Scan, first: int, last: int, *, depth: int = 0) -> Phrase:
    """The parts of the words `first` up to `last`."""
    items = _without_measure(scan, scan.items(first, last))
    phrase = Phrase()
    at = _core_end(scan, items)
    phrase.core = items[:at]
    while phrase.core and not scan.words.forms[phrase.core[-1].first][0].isalnum():
        phrase.core.pop()
    phrase.owner = _owner_of(scan, items)
    _find_head(scan, phrase)
    if depth < 3 and at < len(items):
        _add_rest(scan, phrase, items[at:], last, depth=depth)
    return phrase


_MEASURES = frozenset("as many much few fewer more less than at least most up to about around nearly over only".split())


def _without_measure(scan: Scan, items: list[Item]) -> list[Item]:
    """The items without "as many as", "more than", "at least" before a number or noun."""
    lowers, at = scan.words.lowers, 0
    while at + 1 < len(items) and items[at].entry is None and lowers[items[at].first] in _MEASURES:
        at += 1
    return items if at and lowers[items[at].first] in ("of", ",") else items[at:]


def _owner_of(scan: Scan, items: list[Item]) -> str:
    """A possessive pronoun before the head, "country" for "the country's", "@Surname" for a name in the possessive."""
    for item in items[:3]:
        word = scan.words.lowers[item.last - 1]
        if item.entry is None and scan.words.owns[item.first] and item is not items[-1] and word[0].isalpha():
            form = scan.words.forms[item.first]
            return f"@{surname_of(form)}" if form[0].isupper() else ""
        if word in _OWNERS:
            return word
        if word in ("country", "nation") and scan.words.owns[item.last - 1]:
            return "country"
    return ""


def _is_break(scan: Scan, item: Item) -> bool:
    return item.entry is None and scan.words.forms[item.first] in _BREAKS


def _core_end(scan: Scan, items: list[Item]) -> int:
    """The number of items that belong to the core."""
    lowers = scan.words.lowers
    has_thing = False
    for number, item in enumerate(items):
        if item.entry is None:
            word = lowers[item.first]
            if number and has_thing and _ends_core(scan, word, items[number + 1 :]):
                return number
            if _is_break(scan, item) and has_thing and not _is_listed(items, number):
                return number
        if item.entry or scan.words.forms[item.first][0].isupper() or lowers[item.first] in QUANTIFIERS:
            has_thing = has_thing or lowers[item.first] not in DETERMINERS or item.entry is not None
        elif lowers[item.first] not in DETERMINERS and lowers[item.first].isalpha():
            has_thing = True
    return len(items)


PLACED = frozenset({Sort.STATE, Sort.CAPITAL, Sort.DEMONYM, Sort.PEOPLE, Sort.REGION})
"""Entries that say a country."""


def _is_listed(items: list[Item], number: int) -> bool:
    """Whether the sign stands between two countries of a list."""
    return 0 < number < len(items) - 1 and all(
        item.entry is not None and item.entry.sort in PLACED for item in (items[number - 1], items[number + 1])
    )


def _ends_core(scan: Scan, word: str, rest: list[Item]) -> bool:
    if word in PREPOSITIONS or word in RELATIVES or word in PARTICIPLES:
        return True
    if word.endswith(("ing", "ed")) and word[0].islower():
        return not _noun_follows(scan, rest)
    return False


def _noun_follows(scan: Scan, rest: list[Item]) -> bool:
    """Whether an agent noun comes before the next preposition or sign."""
    for item in rest:
        if item.entry and item.entry.sort is not Sort.DEMONYM:
            return True
        if item.entry is None and (
            scan.words.lowers[item.first] in PREPOSITIONS or not scan.words.forms[item.first][0].isalnum()
        ):
            return False
    return False


def _is_name_word(scan: Scan, item: Item) -> bool:
    form = scan.words.forms[item.first]
    if item.entry and item.entry.sort is Sort.NOUN:
        return False
    if scan.words.lowers[item.first] in DETERMINERS:
        return False
    return form[0].isupper() or scan.words.lowers[item.first].startswith(("al-", "el-", "bin", "van", "de", "von"))


def _find_head(scan: Scan, phrase: Phrase) -> None:
    """Set the head noun and the trailing name of the core."""
    core = [item for item in phrase.core if scan.words.forms[item.first][0].isalnum()]
    at = len(core)
    while at and _is_name_word(scan, core[at - 1]):
        if at < len(core) and scan.words.owns[core[at - 1].last - 1]:
            break
        at -= 1
    phrase.name = core[at:]
    nouns = [item for item in core[:at] if item.entry and item.entry.sort is Sort.NOUN]
    if nouns:
        phrase.head = nouns[-1]
    elif not phrase.name and core:
        phrase.head = core[-1]


def _add_rest(scan: Scan, phrase: Phrase, rest: list[Item], last: int, *, depth: int) -> None:
    """File what follows the core: complements by preposition, appositions after a comma or in brackets."""
    lowers = scan.words.lowers
    opener = lowers[rest[0].first]
    start = rest[0].last
    if not start < last:
        return
    inner = parse_phrase(scan, start, last, depth=depth + 1)
    if opener in PREPOSITIONS or opener in RELATIVES or opener[0].isalpha():
        phrase.complements.append((opener, inner))
    else:
        phrase.appositions.append(inner)
    # What the complement could not take belongs to the whole: "the head of the army, Joseph Aoun".
    if opener in PREPOSITIONS and inner.appositions:
        phrase.appositions.extend(inner.appositions)
        inner.appositions = []
