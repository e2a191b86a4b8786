"""The reader of JSON files: one report, a list of reports, or a record that dateline wrote."""

import json
from collections.abc import Iterator

from dateline.errors import ReportMalformed, ReportUnreadable
from dateline.model import Report
from dateline.readers.decode import decode
from dateline.readers.draft import complete
from dateline.readers.fields import draft_from_object
from dateline.readers.formats import readers
from dateline.readers.source import MAX_LIST_BYTES, SetAside, Source, load


@readers.register("json", suffixes=(".json",))
def read_json(source: Source) -> Iterator[Report | SetAside]:
    """JSON: one report object or a list of them; `text` is kept exactly as given."""
    text, _ = decode(load(source, limit_bytes=MAX_LIST_BYTES), name=source.name)
    value = parse_json(text, name=source.name)
    if not isinstance(value, list):
        yield complete(draft_from_object(value, name=source.name), source=source)
        return
    for number, item in enumerate(value, start=1):
        where = f"{source.name}[{number}]"
        try:
            yield complete(draft_from_object(item, name=where), source=source, number=number)
        except ReportUnreadable as error:
            yield SetAside(where, error)


def parse_json(text: str, *, name: str) -> object:
    """The value; raises ReportMalformed, which says where the text stops being JSON."""
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        is_feed = error.msg == "Extra data" and text.lstrip()[:1] == "{"
        hint = (
            "It looks like JSON Lines: read it with the format `jsonl`." if is_feed else "Check that the file is whole."
        )
        raise ReportMalformed(
            f"{name} is not JSON: {error.msg} at line {error.lineno}, column {error.colno}.", hint=hint
        ) from error
    except (RecursionError, ValueError) as error:
        raise ReportMalformed(
            f"{name} is not JSON that can be read: {error}.", hint="Check how it was made."
        ) from error
