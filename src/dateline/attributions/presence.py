"""Whether a text holds what a pattern needs at all: a look that spares most texts the search of a long pattern."""

from collections.abc import Iterable
from functools import lru_cache


@lru_cache(maxsize=16)
def _in_small_letters(text: str) -> str:
    """The text in small letters; those of the last few are kept, for a text is asked for many patterns."""
    return text.lower()


def holds_any(text: str, parts: Iterable[str]) -> bool:
    """Whether one of the parts, in small letters, is somewhere in the text, however it is written there."""
    lowered = _in_small_letters(text)
    for part in parts:  # noqa: SIM110 - asked of every text, where a generator takes longer than what it asks
        if part in lowered:
            return True
    return False
