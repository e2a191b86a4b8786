"""The words that time expressions are made of, by class; worded by us from general knowledge.

Origin: ours. Licence: Apache-2.0, like the project. Date: 2026-11-27. To extend: add the word to the
class it belongs to (rules name classes, so no rule changes); a new class needs a name here only.
"""

from types import MappingProxyType

MONTHS = MappingProxyType(
    {
        name: number
        for number, names in enumerate(
            (
                "january jan",
                "february feb",
                "march mar",
                "april apr",
                "may",
                "june jun",
                "july jul",
                "august aug",
                "september sept sep",
                "october oct",
                "november nov",
                "december dec",
            ),
            start=1,
        )
        for name in names.split()
    }
)
"""Month names and their abbreviations, without the full stop, to 1..12."""

WEEKDAYS = MappingProxyType(
    {
        name: number
        for number, names in enumerate(
            (
                "monday mon",
                "tuesday tue tues",
                "wednesday wed",
                "thursday thu thur thurs",
                "friday fri",
                "saturday sat",
                "sunday sun",
            )
        )
        for name in names.split()
    }
)
"""Weekday names and abbreviations to 0 (Monday) .. 6, as `date.weekday` counts."""

SHORT_WEEKDAYS = frozenset("mon tue tues wed thu thur thurs fri sat sun".split())
"""Read as weekdays only where a date or a comma stands beside them."""

DOUBTFUL_MONTHS = frozenset("may march mar".split())
"""Also a verb or a name: in small letters, or first in a sentence, they need a neighbour that dates them."""

UNITS = MappingProxyType(
    {
        "second": "second",
        "minute": "minute",
        "min": "minute",
        "hour": "hour",
        "day": "day",
        "night": "night",
        "week": "week",
        "fortnight": "fortnight",
        "weekend": "weekend",
        "month": "month",
        "quarter": "quarter",
        "year": "year",
        "decade": "decade",
        "century": "century",
        "millennium": "millennium",
    }
)
FINE_UNITS = ("second", "minute", "hour")
"""Below the day: no date is counted in them."""
PLURAL_UNITS = MappingProxyType(
    {
        "seconds": "second",
        "minutes": "minute",
        "mins": "minute",
        "hours": "hour",
        "days": "day",
        "nights": "night",
        "weeks": "week",
        "fortnights": "fortnight",
        "weekends": "weekend",
        "months": "month",
        "quarters": "quarter",
        "years": "year",
        "decades": "decade",
        "centuries": "century",
        "millennia": "millennium",
    }
)

NUMBERS = MappingProxyType(
    {
        word: value
        for value, word in enumerate(
            "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
            "seventeen eighteen nineteen".split()
        )
    }
    | {
        word: 10 * value
        for value, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)
    }
    | {"hundred": 100, "thousand": 1000, "dozen": 12}
)
ORDINALS = MappingProxyType(
    {
        word: value
        for value, word in enumerate(
            "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
            "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split(),
            start=1,
        )
    }
    | {"thirtieth": 30}
)

SEASONS = MappingProxyType({"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"})

PARTS_OF_DAY = MappingProxyType(
    {
        "morning": "MO",
        "afternoon": "AF",
        "evening": "EV",
        "night": "NI",
        "overnight": "NI",
        "nighttime": "NI",
        "dawn": "MO",
        "dusk": "EV",
        "daybreak": "MO",
        "sunrise": "MO",
        "sunset": "EV",
        "nightfall": "NI",
    }
)
CLOCK_WORDS = MappingProxyType({"noon": "12:00", "midday": "12:00", "midnight": "24:00"})

DECADE_WORDS = MappingProxyType(
    {
        f"{word}s": value
        for word, value in {
            "twentie": 192,
            "thirtie": 193,
            "fortie": 194,
            "fiftie": 195,
            "sixtie": 196,
            "seventie": 197,
            "eightie": 198,
            "ninetie": 199,
        }.items()
    }
)

SETS = MappingProxyType(
    {
        "hourly": "PT1H",
        "daily": "P1D",
        "nightly": "P1D",
        "weekly": "P1W",
        "fortnightly": "P2W",
        "biweekly": "P2W",
        "monthly": "P1M",
        "quarterly": "P3M",
        "yearly": "P1Y",
        "annually": "P1Y",
    }
)

LONGS = MappingProxyType(
    {"daylong": "P1D", "nightlong": "P1D", "weeklong": "P1W", "monthlong": "P1M", "yearlong": "P1Y"}
)

REFERENCES = MappingProxyType(
    {
        "now": "PRESENT_REF",
        "currently": "PRESENT_REF",
        "current": "PRESENT_REF",
        "nowadays": "PRESENT_REF",
        "presently": "PRESENT_REF",
        "recently": "PAST_REF",
        "recent": "PAST_REF",
        "soon": "FUTURE_REF",
    }
)
"""Words that point at the present, the past or the future as a whole: TimeML marks them, the record does not."""

_CLASSES = {
    "THE": "the",
    "POSS": "its their his her our my your",
    "A": "a an",
    "THIS": "this",
    "THESE": "these",
    "THAT": "that",
    "LAST": "last",
    "PAST": "past",
    "PREVIOUS": "previous preceding prior",
    "NEXT": "next",
    "FOLLOWING": "following ensuing",
    "COMING": "coming upcoming forthcoming",
    "SAME": "same",
    "LATEST": "latest",
    "ANOTHER": "another",
    "EACH": "each every",
    "OTHER": "other",
    "OF": "of",
    "IN": "in during within throughout",
    "ON": "on",
    "AT": "at",
    "SINCE": "since",
    "UNTIL": "until till",
    "FROM": "from",
    "TO": "to through thru",
    "BETWEEN": "between",
    "AND": "and",
    "OR": "or",
    "AGO": "ago",
    "LATER": "later afterward afterwards",
    "EARLIER": "earlier",
    "AFTER": "after",
    "BEFORE": "before",
    "EARLY": "early",
    "LATE": "late",
    "MID": "mid",
    "START": "beginning start outset",
    "MIDDLE": "middle",
    "END": "end close",
    "HALF": "half",
    "SO": "so",
    "TENS": "hundreds thousands dozens scores tens",
    "APPROX": "around nearly almost roughly approximately",
    "SOME": "some",
    "OVER": "over",
    "MORE": "more less fewer longer",
    "THAN": "than",
    "LEAST": "least most",
    "UP": "up",
    "NO": "no",
    "FEW": "few",
    "SEVERAL": "several many numerous countless",
    "COUPLE": "couple",
    "FULL": "full whole entire straight consecutive additional extra trading working solid successive",
    "LONG": "long",
    "OLD": "old",
    "OLDS": "olds",
    "ADJECTIVE": "fiscal financial academic budget",
    "PERIOD": "period",
    "COMPARABLE": "comparable corresponding",
    "SOMETIME": "sometime",
    "TODAY": "today",
    "YESTERDAY": "yesterday",
    "TOMORROW": "tomorrow",
    "TONIGHT": "tonight",
    "OCLOCK": "o'clock",
    "AMPM": "am pm a.m. p.m. a.m p.m",
    "ZONE": "gmt utc est edt cst cdt mst mdt pst pdt bst cet cest msk jst ist",
    "LOCAL": "local",
    "TIME": "time",
    "FUTURE": "future",
    "NEAR": "near",
    "WE": "week-end",
    "ADD": "'s ’s",
    "RIGHT": "right",
    "MEMBER": "first initial final opening closing",
}


def _word_classes() -> dict[str, str]:
    table: dict[str, str] = {word: name for name, words in _CLASSES.items() for word in words.split()}
    for name, words in (
        ("MONTH", MONTHS),
        ("WEEKDAY", WEEKDAYS),
        ("UNIT", UNITS),
        ("UNITS", PLURAL_UNITS),
        ("NUMWORD", NUMBERS),
        ("ORDWORD", ORDINALS),
        ("SEASON", SEASONS),
        ("PART", PARTS_OF_DAY),
        ("NOON", CLOCK_WORDS),
        ("DECADE", DECADE_WORDS),
        ("SET", SETS),
        ("LONGWORD", LONGS),
        ("REF", REFERENCES),
    ):
        table.update(dict.fromkeys(words, name))
    table.update({f"{word}s": "WEEKDAYS" for word in WEEKDAYS if word not in SHORT_WEEKDAYS})
    table.update({f"{word}s": "PARTS" for word in ("morning", "afternoon", "evening")})
    table.update({"night": "NIGHT", "first": "ORDWORD", "more": "MORE", "early": "EARLY", "overnight": "OVERNIGHT"})
    table.update({"hundred": "HUNDRED", "thousand": "HUNDRED", "dozen": "HUNDRED"})
    table.update(dict.fromkeys(("dawn", "dusk", "daybreak", "sunrise", "sunset", "nightfall"), "DAWN"))
    table.update({"quarter": "QUARTER", "weekend": "WEEKEND", "long": "LONG"})
    return table


WORD_CLASSES = MappingProxyType(_word_classes())
"""Each word, in small letters, to the one class that rules know it by."""

NUMBER_CLASSES = ("DAY", "YEAR", "BIG", "ORDINAL", "DECADE", "ISO", "NUMERIC", "CLOCK")
SIGN_CLASSES = MappingProxyType(
    {",": "COMMA", "-": "DASH", "–": "DASH", "‑": "DASH", "/": "SLASH", ".": "DOT", "(": "OPEN", ")": "CLOSE"}
)
_LEXED_CLASSES = ("DOUBTFUL", "SHORTDAY", "HOLIDAY")
ALL_CLASSES = tuple(
    sorted({*WORD_CLASSES.values(), *_CLASSES, *NUMBER_CLASSES, *SIGN_CLASSES.values(), *_LEXED_CLASSES})
)
