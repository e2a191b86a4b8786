"""Markdown signs into words: links, emphasis, images, headings, bullets. Pure, linear, on text or one paragraph."""

import html
import re
from dataclasses import dataclass

from dateline.readers.tables import table_lines

_TAGS = (
    "a|abbr|b|blockquote|br|center|cite|div|em|figcaption|figure|font|h[1-6]|hr|i|img|li|mark|ol|p|q|s|small|"
    "span|strong|sub|sup|u|ul"
)
_BREAK = re.compile(r"<br ?/?>", re.IGNORECASE)
_TAG = re.compile(rf"</?(?:{_TAGS})(?: [^<>\n]{{0,500}})?/?>", re.IGNORECASE)
_ADDRESS = r"(?:<[^<>\n]{0,2000}>|[^()\s]{0,2000}(?:\([^()\s]{0,200}\)[^()\s]{0,500})?)"
_TARGET = rf"\({_ADDRESS}(?: {{1,3}}(?:\"[^\"\n]{{0,300}}\"|'[^'\n]{{0,300}}'))?\)"
_INNER = r"((?:[^\[\]\n]|\[[^\[\]\n]{0,200}\]){0,1000})"
_IMAGE = re.compile(rf"!\[([^\[\]\n]{{0,2000}})\](?:{_TARGET}|\[[^\[\]\n]{{0,200}}\])")
_LINK = re.compile(rf"(?<!\\)\[{_INNER}\]{_TARGET}")
_REFERENCE = re.compile(r"(?<!\\)\[([^\[\]\n]{1,1000})\]\[[^\[\]\n]{0,200}\]")
_FOOTNOTE = re.compile(r"\[\^[^\[\]\s]{1,40}\](?!:)")
_DEFINITION = re.compile(r"^\[[^\[\]\n]{1,200}\]: ?<?\S{1,2000}>?(?: .{0,300})?$", re.MULTILINE)
_AUTOLINK = re.compile(r"<((?:https?://|mailto:)[^\s<>]{1,2000})>")
_EMPHASIS = (
    re.compile(r"(?<![\w*\\])\*(?=[^\s*])([^*\n]{1,2000})(?<=[^\s\\])\*(?![\w*])"),
    re.compile(r"(?<![\w*\\])\*{2,3}(?=[^\s*])([^*\n]{1,2000})(?<=[^\s\\])\*{2,3}(?![\w*])"),
    re.compile(r"(?<![\w_\\])_{1,3}(?=[^\s_])([^_\n]{1,2000})(?<=[^\s\\])_{1,3}(?![\w_])"),
    re.compile(r"~~(?=\S)([^~\n]{1,2000})~~"),
    re.compile(r"(?<!`)`{1,3}([^`\n]{1,500})`{1,3}(?!`)"),
)
_ESCAPE = re.compile(r"\\([!\"#$%&'()*+,\-./:;<=>?@\[\\\]^_`{|}~])")

_HEADING = re.compile(r"(#{1,6})[ \t]+(.{1,2000})")
_RULE = re.compile(r"(?:[-*_=] ?){3,200}")
_LIST_ITEM = re.compile(r"(?:[-*+•]|\d{1,3}[.)])[ \t]+(?=\S)")
_QUOTE = re.compile(r"(?:> ?)+")


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph of words; `level` is a heading's, 0 for running text."""

    text: str
    level: int = 0


def to_words(text: str) -> str:
    """The words of one paragraph, without link targets, emphasis, tags, escapes and entities."""
    text = _TAG.sub("", _BREAK.sub(" ", _without_comments(text)))
    text = _IMAGE.sub(_caption, text)
    text = _REFERENCE.sub(r"\1", _LINK.sub(r"\1", _FOOTNOTE.sub("", text)))
    text = _AUTOLINK.sub(r"\1", text)
    for _ in range(2):  # bold inside italics, and the other way round
        for pattern in _EMPHASIS:
            text = pattern.sub(r"\1", text)
    return html.unescape(_ESCAPE.sub(r"\1", text)).strip()


def unmask(text: str) -> str:
    """Links and paired bold into words, for text that is not Markdown but was copied from it."""
    text = _LINK.sub(r"\1", _IMAGE.sub(_caption, text))
    return _EMPHASIS[1].sub(r"\1", text)


def to_blocks(text: str) -> list[Block]:
    """The paragraphs of a Markdown text, in order, as words; rules, fences and link definitions are gone."""
    blocks: list[Block] = []
    for chunk in re.split(r"\n{2,}", _DEFINITION.sub("", _without_comments(text))):
        blocks.extend(_blocks_of(chunk.split("\n")))
    return [block for block in blocks if block.text]


def _blocks_of(lines: list[str]) -> list[Block]:
    """The blocks of consecutive lines: headings and list items stand alone, other lines run on."""
    blocks: list[Block] = []
    running: list[str] = []
    rows: list[list[str]] = []

    def flush() -> None:
        blocks.extend(Block(row) for row in table_lines(rows))
        rows.clear()
        if running:
            blocks.append(Block(to_words(" ".join(running))))
            running.clear()

    for raw in lines:
        line = _QUOTE.sub("", raw.strip(), count=1) if raw.strip().startswith(">") else raw.strip()
        if rows and not line.startswith("|"):
            flush()
        if heading := _HEADING.fullmatch(line):
            flush()
            blocks.append(Block(to_words(heading[2].rstrip("# ")), len(heading[1])))
        elif running and line and len(running) == 1 and _is_underline(line):
            blocks.append(Block(to_words(running.pop()), 1 if line[0] == "=" else 2))
        elif _RULE.fullmatch(line) or line.startswith(("```", "~~~")):
            flush()
        elif item := _LIST_ITEM.match(line):
            flush()
            running.append(line[item.end() :])
        elif line.startswith("|"):
            if running:
                flush()
            rows.extend(_row(line))
        else:
            running.append(line)
    flush()
    return blocks


def _without_comments(text: str) -> str:
    """The text without HTML comments; by search, since an expression is quadratic on comments that never end."""
    parts, at = [], 0
    while (start := text.find("<!--", at)) >= 0 and (end := text.find("-->", start)) >= 0:
        parts.append(text[at:start])
        at = end + 3
    return "".join(parts) + text[at:]


def _is_underline(line: str) -> bool:
    return len(line) >= 3 and set(line) in ({"="}, {"-"})


def _row(line: str) -> list[list[str]]:
    """A table's row as its cells, in words; none for the line under the head."""
    if set(line) <= set("|-: "):
        return []
    return [[to_words(cell.strip()) for cell in line.strip().strip("|").split("|")]]


def _caption(found: re.Match[str]) -> str:
    """An image's alternative text where it reads as a caption (five words or more), else nothing."""
    return found[1] if len(found[1].split()) >= 5 else ""
