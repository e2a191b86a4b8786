"""Whom a report credits beside its own outlet, by its own words: "Northern Wire contributed to this report"."""

import re

_NAME = r"(?:[Tt]he )?([A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,3})"
_NAMES = rf"{_NAME}(?:(?:, | and |, and ){_NAME})?"
_WHAT = r"(?:(?:to|for) this (?:report|story|article|piece)|reporting|to (?:the )?reporting)"
_CREDITS = (
    re.compile(rf"^\W*{_NAMES} contributed {_WHAT}", re.MULTILINE),
    re.compile(
        rf"^\W*(?:(?:[Ww]ith|[Aa]dditional) )?(?:[Rr]eporting|[Mm]aterial|[Ii]nformation|[Ff]iles|[Ii]nputs?) "
        rf"(?:by|from) {_NAMES}\W*$",
        re.MULTILINE,
    ),
)
"""Lines of their own: what a sentence of the report tells of somebody's help is not the report's."""


def credited_in(text: str) -> tuple[str, ...]:
    """The names credited, each once, in reading order; people among them, who tie two reports as a wire does."""
    found = [(match.start(), name) for credit in _CREDITS for match in credit.finditer(text) for name in match.groups()]
    return tuple(dict.fromkeys(name for _, name in sorted((at, name) for at, name in found if name)))
