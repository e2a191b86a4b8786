"""Counts written with digits, in words, or with both."""

from collections.abc import Sequence

from dateline.times.words import NUMBERS

_FILLERS = frozenset({"-", "–", "‑", "and", "a", "an"})


def count_of(words: Sequence[str]) -> float | None:
    """The number that words stand for ("two hundred and ten", "5 1/2", "two and a half"); None where they are vague.

    A "couple" counts as two.
    """
    if "couple" in words:
        return 2
    half = 0.5 if "half" in words and len(words) > 1 else 0.0
    if len(words) > 2 and words[-2] == "/":
        top, bottom = float(words[-3]), float(words[-1])
        whole = count_of(words[:-3]) or 0.0
        return whole + top / bottom if bottom else whole
    plain = [word for word in words if word not in _FILLERS and word != "half"]
    if len(plain) == 1 and plain[0][:1].isdigit():
        return float(plain[0].replace(",", "")) + half
    if not plain or any(word not in NUMBERS for word in plain):
        return 1.0 if list(words) in (["a"], ["an"]) else None
    return _spoken(plain) + half


def _spoken(words: Sequence[str]) -> float:
    total, current = 0, 0
    for word in words:
        value = NUMBERS[word]
        if value == 1000:
            total, current = total + max(current, 1) * value, 0
        elif value == 100:
            current = max(current, 1) * value
        else:
            current += value
    return float(total + current)


def spoken_year(words: Sequence[str]) -> int | None:
    """A year read out in two halves ("nineteen ninety-seven", "twenty ten"); None where the words are none."""
    plain = [NUMBERS.get(word, -1) for word in words if word not in _FILLERS]
    if len(plain) in (2, 3) and plain[0] in range(10, 21) and all(0 <= value < 100 for value in plain[1:]):
        rest = sum(plain[1:])
        tens_then_unit = len(plain) == 2 or (plain[1] >= 20 and 0 < plain[2] < 10)
        return plain[0] * 100 + rest if tens_then_unit and 10 <= rest < 100 else None
    if plain[:2] == [2, 1000] and len(plain) <= 3:
        return 2000 + sum(plain[2:])
    return None
