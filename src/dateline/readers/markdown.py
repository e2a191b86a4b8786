"""The reader of Markdown: front matter, headline, metadata lines, and the words without their signs."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from dateline.model import Report
from dateline.readers.clean import clean, clean_line
from dateline.readers.decode import decode
from dateline.readers.draft import Draft, complete
from dateline.readers.fields import draft_from_fields
from dateline.readers.formats import readers
from dateline.readers.markup import Block, to_blocks
from dateline.readers.masthead import isolate_metadata, looks_like_title, read_masthead
from dateline.readers.plain import to_draft
from dateline.readers.source import Source, load

_FRONT_MATTER = re.compile(r"\s{0,20}---[ \t]*\n(.{0,20000}?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)", re.DOTALL)
_FIELD = re.compile(r"([A-Za-z][\w -]{0,40}?)[ \t]*:[ \t]*(.*)")
_ITEM = re.compile(r"[ \t]*-[ \t]+(.+)")
_ORIGINAL = re.compile(
    r"^\[((?:read|original|source|view|full)[^\[\]\n]{0,60})\]\((https?://[^\s()]{3,2000})\)$",
    re.IGNORECASE | re.MULTILINE,
)
"""A line that is nothing but a link to the original: here the target matters, not the words."""
_NAMES = {
    "agency": "agencies",
    "author": "authors",
    "canonical_url": "url",
    "date": "published",
    "headline": "title",
    "lang": "language",
    "link": "url",
    "original_url": "url",
    "publisher": "outlet",
    "source": "outlet",
}
_TITLE_BLOCKS = 3


@readers.register("markdown", suffixes=(".md", ".markdown", ".mdown"))
def read_markdown(source: Source) -> Iterator[Report]:
    """Markdown: one report a file, with front matter where there is some; links and emphasis become words."""
    raw, notes = decode(load(source), name=source.name)
    front, body = split_front_matter(raw.replace("\r\n", "\n").removeprefix("\ufeff"))
    title, blocks = _split_title(
        to_blocks(isolate_metadata(_ORIGINAL.sub(r"\1: \2", clean(body)))), is_given="title" in front
    )
    head = read_masthead([block.text for block in blocks])
    head.title = title
    draft = to_draft(head, notes=notes)
    yield complete(_with_front_matter(draft, front), source=source)


def split_front_matter(text: str) -> tuple[dict[str, object], str]:
    """The `key: value` lines between two `---` at the very start, and the rest.

    Lists are `[a, b]` or indented `- a`; quotes around a value go. Not YAML: nesting is not read.
    """
    found = _FRONT_MATTER.match(text)
    if found is None:
        return {}, text
    fields: dict[str, object] = {}
    key = None
    for line in found[1].split("\n"):
        if (item := _ITEM.fullmatch(line)) and key:
            held = fields.get(key)
            fields[key] = [*(held if isinstance(held, list) else []), _bare(item[1])]
        elif pair := _FIELD.fullmatch(line):
            key = _NAMES.get(pair[1].lower().replace(" ", "_"), pair[1].lower())
            fields[key] = _value(pair[2].strip())
    return (fields, text[found.end() :]) if fields else ({}, text)


def _value(value: str) -> object:
    if value.startswith("[") and value.endswith("]"):
        return [_bare(part) for part in value[1:-1].split(",") if part.strip()]
    return _bare(value)


def _bare(value: str) -> str:
    value = value.strip()
    return value[1:-1] if len(value) >= 2 and value[0] == value[-1] and value[0] in "\"'" else value


def _split_title(blocks: list[Block], *, is_given: bool) -> tuple[str | None, list[Block]]:
    """The headline and the blocks after it: the first heading near the top, else a first line that looks like one."""
    for number, block in enumerate(blocks[:_TITLE_BLOCKS]):
        if block.level:
            rest = [other for other in blocks if other.text != block.text]
            return clean_line(block.text), rest if number == 0 else [other for other in rest if other.text]
    if len(blocks) > 1 and not is_given and looks_like_title(blocks[0].text):
        return clean_line(blocks[0].text), blocks[1:]
    return None, blocks


def _with_front_matter(draft: Draft, front: Mapping[str, object]) -> Draft:
    """Front matter is somebody's statement, and goes before what the lines show."""
    if not front:
        return draft
    stated = draft_from_fields({key: value for key, value in front.items() if value}, text=draft.text)
    kept = {
        name: getattr(stated, name) or getattr(draft, name)
        for name in ("id", "url", "title", "outlet", "published", "authors", "agencies", "language")
    }
    return replace(draft, **kept, notes=(*draft.notes, *stated.notes))
