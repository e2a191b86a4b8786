"""Rules for years and longer: 1993, the end of 2012, 1980-88, the early 1990s, the 19th century."""

from dateline.times.grammar import SKIP, Context, Found, Reading, Rule, Scope, rule
from dateline.times.months import edged
from dateline.times.numbers import spoken_year
from dateline.times.words import DECADE_WORDS

_LEADS = frozenset(
    "in since of by until till from to between during before after early late mid the and or through for year around "
    "about fiscal end than ( , - – ; — winter summer spring autumn fall january february march april may june july "
    "august september october november december back a an".split()
)
_FIRM_LEADS = frozenset("in since of until from to by".split())
_COUNTED = frozenset("people troops men women soldiers families percent per miles km kilometers feet dollars".split())
_NUMBERED = frozenset(
    'no no. flight resolution number route highway room article section title model boeing gate # / " “'.split()
)
_COUNT_LEADS = frozenset("of than to about some by".split())


def _year(found: Found, context: Context) -> Reading | None:
    if found.end - found.start == 1 and not _is_year_alone(found):
        return None
    year = found.year()
    return edged(f"{year:04}", found.word("edge")) if year else None


def _is_year_alone(found: Found) -> bool:
    """Whether four digits alone are a year: not a count ("of 1950 rebels"), a number of a thing ("Resolution 1973")."""
    year, before, after = int(found.word("y")), found.before(), found.after()
    lexemes = found.lexemes
    if before in _NUMBERED or after in _COUNTED:
        return False
    led, plural = before in _LEADS, after.endswith("s") and after.isalpha() and not lexemes.is_capital(found.end)
    if not 1800 <= year <= 2060:
        return before in _FIRM_LEADS and not plural
    if year % 100 == 0 and year != 1900:
        return before == "in" or (led and not plural)
    if not led and lexemes.is_capital(found.start - 1) and lexemes.is_capital(found.start - 2):
        return False
    return not (plural and before in _COUNT_LEADS)


def _years(found: Found, context: Context) -> Reading | None:
    """A span of years; TimeML marks the two ends apart unless a dash joins them."""
    first, last, lead = found.word("y"), found.word("last"), found.word("lead")
    if context.scope is Scope.TIMEML and not found.has("dash"):
        return None
    last = first[: 4 - len(last)] + last
    joined = (lead == "between") == found.has("and") and (lead or found.has("dash") or found.has("until"))
    if not joined or not 1000 <= int(first) < int(last) <= 2200:
        return None
    return Reading("DATE", first, f"{first}/{last}", is_focus=False)


def _spoken(found: Found, context: Context) -> Reading | None:
    year = spoken_year(found.words("y"))
    led = found.has("lead") or found.before() in _LEADS
    return Reading("DATE", str(year)) if year and led else None


def _decade(found: Found, context: Context) -> Reading | None:
    word = found.word("d")
    if found.before() in ("his", "her", "their", "my", "your"):
        return SKIP
    if word in DECADE_WORDS:
        return Reading("DATE", str(DECADE_WORDS[word])) if found.has("the") else None
    digits = "".join(sign for sign in word if sign.isdigit())
    if len(digits) == 2:
        digits = ("20" if digits in ("00", "10") else "19") + digits
    return Reading("DATE", digits[:3]) if found.has("the") or 1500 <= int(digits) <= 2090 else None


def _century(found: Found, context: Context) -> Reading | None:
    number = found.ordinal("d") - 1
    return Reading("DATE", f"{number:02}") if 0 <= number <= 30 and found.unit() == "century" else None


RULES: tuple[Rule, ...] = (
    rule("year", "(?:{edge}DASH?|THE UNIT)?ADJECTIVE?<y:YEAR>", _year),
    rule("the_year", "THE UNIT<y:{year}>", _year),
    rule(
        "years",
        "<lead:FROM|BETWEEN>?<y:YEAR>(?:<dash:DASH|SLASH>|TO|<and:AND>|<until:UNTIL>)<last:YEAR|DAY|BIG>",
        _years,
    ),
    rule("spoken_year", "<lead:{edge}>?<y:NUMWORD NUMWORD(?:(?:DASH|AND)?NUMWORD)?>", _spoken),
    rule(
        "decade",
        "<the:THE>?(?:(?:EARLY|LATE|MID|MIDDLE|START|END|LAST HALF)DASH?)?(?:OF<the_:THE>)?<d:DECADE>",
        _decade,
    ),
    rule("century", "THE?(?:EARLY|LATE|MID)?DASH?<d:ORDINAL|(?:NUMWORD DASH)?ORDWORD>DASH?<u:UNIT>", _century),
)
