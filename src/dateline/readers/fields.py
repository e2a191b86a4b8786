"""The fields of a report as JSON, JSON Lines and front matter have them, into a draft; the text is not touched."""

import re
from collections.abc import Mapping
from dataclasses import replace

from dateline.errors import ReportMalformed
from dateline.readers.agencies import unique
from dateline.readers.clean import clean_line
from dateline.readers.dates import to_iso
from dateline.readers.draft import Draft
from dateline.readers.masthead import read_byline

FIELDS = ("id", "url", "title", "outlet", "published", "authors", "agencies", "language", "text")

_HINT = f"One report is an object with the keys {', '.join(FIELDS)}; only `text` is required."
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


def draft_from_fields(fields: Mapping[str, object], *, text: str) -> Draft:
    """The draft; unknown keys are ignored, and a field of the wrong kind is left out with a note."""
    published, notes = _published(fields.get("published"))
    authors, agencies = _people(fields.get("authors"))
    return Draft(
        text=text,
        id=_one(fields.get("id")),
        url=_one(fields.get("url")),
        title=_one(fields.get("title")),
        outlet=_one(fields.get("outlet")),
        published=published,
        authors=authors,
        agencies=unique([*_many(fields.get("agencies")), *agencies]),
        language=_one(fields.get("language")),
        notes=notes,
    )


def draft_from_object(value: object, *, name: str) -> Draft:
    """The draft of one JSON object: the fields themselves, or a record (`report` and `text`).

    The text is kept exactly as given; only half of a surrogate pair, which no encoding can write, becomes U+FFFD.
    Raises ReportMalformed.
    """
    if not isinstance(value, dict):
        raise ReportMalformed(f"{name} is {_kind(value)}, not an object.", hint=_HINT)
    inner = value.get("report")
    fields = {**value, **inner} if isinstance(inner, dict) else value
    text = value.get("text", fields.get("text"))
    if not isinstance(text, str):
        what = "has no `text`" if text is None else f"has {_kind(text)} as its `text`"
        keys = ", ".join(sorted(map(str, value))[:8])
        raise ReportMalformed(f"{name} {what} (its keys: {keys or 'none'}).", hint=_HINT)
    whole, lone = _LONE_SURROGATE.subn("\ufffd", text)
    draft = draft_from_fields(fields, text=whole)
    if not lone:
        return draft
    note = f"Halves of surrogate pairs in the text, now U+FFFD: {lone}."
    return replace(draft, notes=(*draft.notes, note))


def _published(value: object) -> tuple[str | None, tuple[str, ...]]:
    if value is None or value == "":
        return None, ()
    iso = to_iso(value) if isinstance(value, str | int | float) and not isinstance(value, bool) else None
    if iso is None:
        return None, (f"`published` is not a date that can be read: {str(value)[:60]!r}.",)
    return iso, ()


def _people(value: object) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Authors and agencies; a list of names is taken as it stands, one text is read as a byline."""
    if isinstance(value, str):
        authors, agencies = read_byline(value)
        return (authors, agencies) if authors or agencies else (_many(value), ())
    return _many(value), ()


def _many(value: object) -> tuple[str, ...]:
    if isinstance(value, str):
        return unique(part for piece in value.split(";") if (part := clean_line(piece)))
    if not isinstance(value, list | tuple):
        return ()
    names = (item.get("name") if isinstance(item, dict) else item for item in value)
    return unique(found for name in names if (found := _one(name)))


def _one(value: object) -> str | None:
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return None
    return clean_line(_LONE_SURROGATE.sub("\ufffd", str(value))) or None


def _kind(value: object) -> str:
    names = {list: "a list", dict: "an object", str: "a text", bool: "true or false", type(None): "null"}
    return names.get(type(value), "a number")
