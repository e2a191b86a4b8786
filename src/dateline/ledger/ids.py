"""Identifiers from content: the same thing has the same name wherever and however often it is added."""

import json
from hashlib import blake2b
from typing import Any

from dateline.errors import RecordInvalid
from dateline.model import Report, Span, report_to_dict

_CANONICAL = json.JSONEncoder(sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def canonical(value: Any) -> str:
    """JSON with sorted keys and no blanks, so that equal values have equal text."""
    return _CANONICAL.encode(value)


def content_id(value: Any, *, size: int = 16) -> str:
    """The hash of a JSON-ready value, as `size` bytes in hexadecimal.

    Raises RecordInvalid on half a surrogate pair, which no database can hold.
    """
    return text_id(canonical(value), size=size)


def text_id(text: str, *, size: int = 16) -> str:
    """The same of canonical JSON."""
    try:
        content = text.encode()
    except UnicodeEncodeError as error:
        raise RecordInvalid(
            f"The text holds half a character at offset {error.start} of its JSON.",
            hint="Repair the encoding of the report and read it again.",
        ) from error
    return blake2b(content, digest_size=size).hexdigest()


def version_id(report: Report) -> str:
    """The name of a report's version: all that was published, text and head."""
    return content_id({**report_to_dict(report), "text": report.text})


def record_id(reading: str, *, version: str, reader: str) -> str:
    """The name of one reading (canonical JSON) of one version by one version of the reader."""
    return text_id(f"[{canonical(version)},{canonical(reader)},{reading}]")


def claim_handle(version: str, anchor: Span, *, ordinal: int = 0) -> str:
    """The name of what a version says at an anchor, the same for every reading that finds that anchor.

    `ordinal` tells several claims of one anchor apart.
    """
    return content_id([version, anchor.start, anchor.end, ordinal], size=8)
