"""Figures of a claim: the number in the words, whether it is a bound, and its currency.

Vague numbers are worth what the codebook's rulings say: dozens 24, scores 40, hundreds 200, thousands 2000.
"""

import re

from dateline.codebook import Bound, Unit
from dateline.model import Quantity, Span

_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
).split()
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_WORDS = {word: float(n) for n, word in enumerate(_UNITS)} | {word: 10.0 * n for n, word in enumerate(_TENS, 2)}
_SCALES = {
    "hundred": 100.0,
    "thousand": 1e3,
    "million": 1e6,
    "billion": 1e9,
    "trillion": 1e12,
    "m": 1e6,
    "bn": 1e9,
    "k": 1e3,
}
_VAGUE = (
    (r"several hundred", 300.0),
    (r"several thousand", 3000.0),
    (r"tens of thousands", 20000.0),
    (r"hundreds of thousands", 200000.0),
    (r"(?:two |three |four |a )?dozens?(?: of)?", None),
    (r"scores", 40.0),
    (r"hundreds", 200.0),
    (r"thousands", 2000.0),
    (r"tens of millions", 2e7),
    (r"millions", 2e6),
    (r"billions", 2e9),
)
_VAGUE_PATTERN = re.compile(r"\b(" + "|".join(pattern for pattern, _ in _VAGUE) + r")\b", re.I)
_DOZENS = {"a dozen": 12.0, "two dozen": 24.0, "three dozen": 36.0, "four dozen": 48.0, "dozen": 12.0}

_FIGURE = re.compile(
    r"(\d{1,3}(?:,\d{2,3})+|\d+)(?:\.(\d+))?\s*(hundred|thousand|million|billion|trillion|bn|m|k)?\b", re.I
)
_WORD_NUMBER = re.compile(
    r"\b(?:(?:an?|" + "|".join(_WORDS) + r"|hundred|thousand|million|billion)(?:[\s-]+(?:and\s+)?|\b))+", re.I
)
_MIN = re.compile(r"\b(?:at least|more than|over|no fewer than|upwards? of|a minimum of|exceed\w*|or more)\b", re.I)
_MAX = re.compile(r"\b(?:at most|up to|as many as|no more than|fewer than|less than|under)\b", re.I)
_ABOUT = re.compile(
    r"\b(?:about|around|some|roughly|approximately|nearly|almost|an estimated|estimated|close to)\b|~", re.I
)
_CURRENCIES = (
    (r"US\$|\$|dollars?|USD", "USD"),
    (r"€|euros?", "EUR"),
    (r"£|pounds?|sterling", "GBP"),
    (r"¥|yen", "JPY"),
    (r"rou?bles?", "RUB"),
    (r"yuan|renminbi", "CNY"),
    (r"rupees?", "INR"),
    (r"shekels?", "ILS"),
    (r"lira", "TRY"),
    (r"francs?", "CHF"),
)
_CURRENCY_PATTERNS = tuple((re.compile(pattern, re.I), code) for pattern, code in _CURRENCIES)


_HALF_A_MILLION = re.compile(r"\bhalf a million\b", re.I)


def read_number(words: str) -> float | None:
    """The first number in the words, in figures or spelled out; None where there is none."""
    figure = _FIGURE.search(words)
    if figure:
        value = float(figure[1].replace(",", "") + ("." + figure[2] if figure[2] else ""))
        return value * _SCALES.get((figure[3] or "").lower(), 1.0)
    if _HALF_A_MILLION.search(words):
        return 5e5
    vague = _VAGUE_PATTERN.search(words)
    if vague:
        return _vague_value(vague[1].lower())
    for match in _WORD_NUMBER.finditer(words):
        value_of = _spelled(match[0].lower())
        if value_of is not None:
            return value_of
    return None


def _vague_value(words: str) -> float | None:
    for pattern, value in _VAGUE:
        if re.fullmatch(pattern, words):
            return value if value is not None else _DOZENS.get(words.removesuffix(" of"), 24.0)
    return None


def _spelled(words: str) -> float | None:
    """The value of a spelled number; None for a bare article, which counts nothing by itself."""
    parts = [part for part in re.split(r"[\s-]+", words) if part and part != "and"]
    if not parts or all(part in {"a", "an"} for part in parts):
        return None
    total, current = 0.0, 0.0
    for part in parts:
        if part in _WORDS:
            current += _WORDS[part]
        elif part in _SCALES:
            current = max(current, 1.0) * _SCALES[part]
            if _SCALES[part] >= 1000:
                total, current = total + current, 0.0
    return total + current or None


_OF_TIME = re.compile(r"[\s-]*(?:\w+\s)?(?:decade|year|month|week|day|hour|minute|o[’']clock|a\.m|p\.m)", re.I)
_MEASURE = re.compile(
    r"[\s-]*(?:mill?imet|kilomet|centimet|metres?\b|met(?:er|re)s?\b|miles?\b|tons?\b|tonnes?\b|feet\b|per ?cent)", re.I
)
_VAGUE_BEFORE = re.compile(
    r"\b(?:(?:several|tens of|hundreds of|two|three)\s+)?(?:dozens?|scores|hundreds?|thousands?|several)\s+$", re.I
)
_CUT = re.compile(r"of\s|of$|hundred\b|thousand\b", re.I)
_SINGULAR = frozenset(
    {
        Unit.KILLED,
        Unit.INJURED,
        Unit.CAPTURED,
        Unit.ARRESTED,
        Unit.AIRCRAFT,
        Unit.VEHICLES,
        Unit.BUILDINGS,
        Unit.CASUALTIES,
    }
)
_MANY = re.compile(r"(?:men|women|people|children|police|troops|[^s]s)$", re.I)
"""How words that mean several end: "the freed men" are not one."""
_ONE = re.compile(r"\b(?:an?|one|another|his|her|the)\b", re.I)


_OF_SOMEBODY = re.compile(
    r"\s(?:officials?|spokes\w+|sources?|directors?|workers?|doctors?|staff|managers?|employees?)\b", re.I
)
"""What makes a noun in the singular a mere attribute: "a hospital official" is no building."""

_SENTENCE_END = re.compile(r"\n|[.!?][”\"’']?\s")


def _whole_figure(span: Span, text: str) -> Span:
    """The span grown over digits, commas and points that a cut through a figure left outside ("2|,000")."""
    start, end = span.start, span.end
    while start > 0 and text[start].isdigit() and (text[start - 1].isdigit() or _is_inside_figure(text, start - 1)):
        start -= 1
    while end < len(text) and text[end - 1].isdigit() and (text[end].isdigit() or _is_inside_figure(text, end)):
        end += 1
    return _grown_over_sign(Span(start, end), text)


def _grown_over_sign(span: Span, text: str) -> Span:
    """A separator at the edge of the span belongs to the figure if digits stand on both its sides."""
    start, end = span.start, span.end
    if start > 0 and _is_inside_figure(text, start):
        return _whole_figure(Span(start - 1, end), text)
    if end > start and _is_inside_figure(text, end - 1):
        return _whole_figure(Span(start, end + 1), text)
    return span


def _is_inside_figure(text: str, at: int) -> bool:
    """Whether the sign is a comma or point with digits on both sides."""
    return text[at] in ",." and 0 < at < len(text) - 1 and text[at - 1].isdigit() and text[at + 1].isdigit()


def _with_vague_word(span: Span, text: str) -> Span:
    """The span grown over the "thousands" or "several" before it, where it begins behind that ("|of women")."""
    before = _VAGUE_BEFORE.search(text, max(0, span.start - 24), span.start)
    return Span(before.start(), span.end) if before and _CUT.match(span.of(text)) else span


_FIGURE_OR_WORD = re.compile(r"\d[\d,.]*|\b(?:" + "|".join(_WORDS) + r")\b", re.I)


def _figure_end(span: Span, text: str) -> int:
    """Where the figure within the span ends, so that what it measures can be seen: "18-year-old"."""
    figure = _FIGURE_OR_WORD.search(span.of(text))
    return span.start + figure.end() if figure else span.end


def read_quantity(span: Span, unit: Unit, *, text: str) -> Quantity | None:
    """The figure that the span's words give, with what stands just before them; None where they give none."""
    span = _whole_figure(_with_vague_word(span, text), text)
    words = span.of(text)
    ends = {span.end, _figure_end(span, text)}
    if any(_OF_TIME.match(text, end) or _MEASURE.match(text, end) for end in ends):
        return None
    before = _SENTENCE_END.split(text[max(0, span.start - 22) : span.start])[-1]
    value = read_number(words)
    if value is None:
        if unit not in _SINGULAR or not _ONE.match(words) or _MANY.search(words) or _OF_SOMEBODY.match(text, span.end):
            return None
        value = 1.0
    around = f"{before} {words}"
    bound = Bound.MIN if _MIN.search(around) else Bound.MAX if _MAX.search(around) else None
    is_vague = not _FIGURE.search(words) and bool(_VAGUE_PATTERN.search(words))
    return Quantity(
        value=value,
        unit=unit,
        span=span,
        approximate=bool(bound or is_vague or _ABOUT.search(around)),
        bound=bound or (Bound.MIN if is_vague else None),
        currency=_currency(f"{before[-4:]}{words}") if unit is Unit.MONEY else None,
    )


def _currency(words: str) -> str | None:
    return next((code for pattern, code in _CURRENCY_PATTERNS if pattern.search(words)), None)
