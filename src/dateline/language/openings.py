"""Datelines with a hyphen, read as with a dash: "QUETTA, March 8 (AP) - Gunmen" is no hyphened name then."""

import re

_OPENING = re.compile(
    r"\s*[A-Z][\w.'’-]+(?:[ ,/]+[A-Z][\w.'’-]+){0,4}(?:,? [A-Z][a-z]{2,8}\.? \d{1,2}(?:,? \d{4})?)?,?"
    r"(?: ?\([^()\n]{2,30}\))? ?(?P<dash>--?)(?= [A-Z“\"'‘])"
)
_COLON = re.compile(r"\s*[A-Z][A-Z.'’ -]{3,30}(?P<dash>:)(?= [A-Z“\"'‘])")
"""The style of South Asia's papers: "QUETTA: Gunmen fired"."""

_SURE = re.compile(r"\s*[A-Z][A-Z.'’ -]{3,}|[^\n]*\)\s?-|[^\n]*\d\s?-")


def with_long_dash(text: str) -> str:
    """The text with the hyphen of its dateline made a dash; as long as before, so that every offset stays."""
    match = _COLON.match(text) or _OPENING.match(text)
    if match is None or not _SURE.match(match[0]):
        return text
    start, end = match.span("dash")
    return text[:start] + "—".ljust(end - start) + text[end:]
