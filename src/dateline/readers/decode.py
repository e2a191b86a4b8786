"""Bytes into text: byte order marks, UTF-16, UTF-8 with stray Windows-1252, and what is no text at all."""

import codecs
import re

from dateline.errors import ReportEmpty, ReportNotText

MAX_STRAY_SHARE = 0.2
"""Share of bytes that may fail as UTF-8 before the guess "Windows-1252" is given up. English has under 3 %,
French and Spanish under 8 %, Cyrillic in its own code pages over 60 %."""

_MARKS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a zip archive or an office document"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"SQLite format 3", "a database"),
    (b"{\\rtf", "a rich text document"),
)
_CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_ESCAPED = re.compile("[\udc80-\udcff]")
_FEW = 4
_HINT = "Save it as UTF-8 text first; for pages, save the HTML."


def decode(data: bytes, *, name: str, declared: str | None = None) -> tuple[str, tuple[str, ...]]:
    """The text in `data`, without its byte order mark, and notes on what had to be guessed.

    `declared` is an encoding that the content itself names, believed where it fits and UTF-8 does not. Raises
    ReportEmpty and ReportNotText.
    """
    if not data.strip():
        raise ReportEmpty(f"{name} is empty.", hint="Check that the download or export finished.")
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strict(data[len(mark) :], encoding, name=name), ()
    if wide := _wide_encoding(data):
        return _strict(data, wide, name=name), (f"No byte order mark; read as {wide.upper()}.",)
    if (kind := kind_of_binary(data)) is not None:
        raise ReportNotText(f"{name} is {kind}, not text.", hint=_HINT)
    return _narrow(data, name=name, declared=declared)


def kind_of_binary(data: bytes) -> str | None:
    """What the bytes are when they are no text, in words; None for text."""
    for signature, kind in _SIGNATURES:
        if data.startswith(signature):
            return kind
    head = data[:65536]
    return "binary data" if len(_CONTROLS.findall(head)) > len(head) // 200 else None


def _wide_encoding(data: bytes) -> str | None:
    """UTF-16 without a mark: in English every other byte is zero, and only those."""
    head = data[:4096]
    even, odd = head[0::2].count(0), head[1::2].count(0)
    half = len(head) // 2
    if half >= 4 and odd > 0.7 * half and even < 0.05 * half:
        return "utf-16-le"
    if half >= 4 and even > 0.7 * half and odd < 0.05 * half:
        return "utf-16-be"
    return None


def _strict(data: bytes, encoding: str, *, name: str) -> str:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        if encoding == "utf-8":
            return _narrow(data, name=name, declared=None)[0]
        raise ReportNotText(
            f"{name} starts as {encoding.upper()} but breaks off at byte {error.start}.", hint=_HINT
        ) from error
    if not text.strip():
        raise ReportEmpty(f"{name} is empty.", hint="Check that the download or export finished.")
    return text


def _narrow(data: bytes, *, name: str, declared: str | None) -> tuple[str, tuple[str, ...]]:
    """UTF-8; else what is declared; else UTF-8 whose stray bytes are Windows-1252."""
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError:
        pass
    if declared is not None and (text := _declared(data, declared)) is not None:
        return text, ()
    text = data.decode("utf-8", errors="surrogateescape")
    text, stray = _ESCAPED.subn(lambda found: bytes([ord(found[0]) - 0xDC00]).decode("cp1252", "replace"), text)
    if stray > max(_FEW, MAX_STRAY_SHARE * len(data)):
        raise ReportNotText(
            f"{name} is neither UTF-8 nor Windows-1252 text: its encoding cannot be told.",
            hint="Convert it first, for example: iconv -f KOI8-R -t UTF-8 IN > OUT.",
        )
    return text, (f"{stray} bytes were not UTF-8; read as Windows-1252.",)


def _declared(data: bytes, encoding: str) -> str | None:
    """The text in the encoding that a page names, or None where the name or the bytes do not fit.

    Web pages that say ISO-8859-1 mean Windows-1252 (WHATWG Encoding standard).
    """
    name = encoding.strip().lower()
    try:
        return data.decode("cp1252" if name in {"iso-8859-1", "latin-1", "latin1", "us-ascii", "ascii"} else name)
    except (LookupError, UnicodeError, ValueError):
        return None
