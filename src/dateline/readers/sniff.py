"""Which format a stream without a name has, by its first bytes."""

import json
import re

_MARKDOWN = re.compile(r"^#{1,6} |\]\((?:https?:|#)|^---\n\w+:|\*\*\w", re.MULTILINE)
_PAGE = re.compile(r"<(?:!doctype html|html|head|body|article|main|div|p|meta)\b", re.IGNORECASE)


def sniff(head: bytes) -> str:
    """The name of the reader for content that begins so; `text` where nothing else shows."""
    for encoding, mark in (("utf-16", b"\xff\xfe"), ("utf-16", b"\xfe\xff"), ("utf-8", b"")):
        if head.startswith(mark):
            text = head.decode(encoding, errors="replace").lstrip("\ufeff \t\r\n")
            break
    if text.startswith("{"):
        return "jsonl" if _is_whole(text.split("\n", 1)[0]) else "json"
    if re.match(r"\[\s*(?:\{|\])", text):
        return "json"
    if text.startswith("<") and _PAGE.search(text):
        return "html"
    return "markdown" if _MARKDOWN.search(text) else "text"


def _is_whole(line: str) -> bool:
    """True for a line that is JSON; one that the sample cuts off counts, being longer than any laid-out line."""
    try:
        json.loads(line)
    except ValueError:
        return len(line) > 2000
    return True
