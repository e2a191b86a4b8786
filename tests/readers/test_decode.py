"""Bytes into text, and what is no text."""

import pytest

from dateline.errors import ReportEmpty, ReportNotText
from dateline.readers.decode import decode

WORDS = "Troops left “the fort” near the café, and the mayor’s office confirmed it on Monday."


@pytest.mark.parametrize(
    ("data", "notes"),
    [
        (WORDS.encode(), ()),
        (WORDS.encode("utf-8-sig"), ()),
        (WORDS.encode("utf-16"), ()),
        (WORDS.encode("utf-32"), ()),
        (WORDS.encode("utf-16-le"), ("No byte order mark; read as UTF-16-LE.",)),
        (WORDS.encode("utf-16-be"), ("No byte order mark; read as UTF-16-BE.",)),
        (WORDS.encode("cp1252"), ("4 bytes were not UTF-8; read as Windows-1252.",)),
        ("“é” ".encode() + WORDS[4:].encode("cp1252"), None),
    ],
)
def test_every_encoding_gives_the_words(data: bytes, notes: tuple[str, ...] | None) -> None:
    text, found = decode(data, name="a.txt")
    assert text.endswith(WORDS[4:])
    if notes is not None:
        assert found == notes


def test_a_declared_encoding_is_believed_where_it_fits() -> None:
    text = "Dravica’s mayor, Sanda Kiróv – „Łódź”"
    assert decode(text.encode("cp1250"), name="a.html", declared="windows-1250") == (text, ())


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"%PDF-1.7 ...", "a PDF file"),
        (b"PK\x03\x04....", "a zip archive or an office document"),
        (b"\x89PNG....", "a picture"),
        (bytes(range(256)) * 8, "binary data"),
        ("Москва подтвердила вывод".encode("koi8-r") * 4, "encoding cannot be told"),
        (b"\xff\xfea\x00\x00\xd8", "breaks off"),
    ],
)
def test_what_is_no_text_is_named(data: bytes, what: str) -> None:
    with pytest.raises(ReportNotText, match=what) as caught:
        decode(data, name="a.txt")
    assert caught.value.hint


@pytest.mark.parametrize("data", [b"", b" \r\n\t", b"\xef\xbb\xbf \n"])
def test_nothing_is_empty(data: bytes) -> None:
    with pytest.raises(ReportEmpty):
        decode(data, name="a.txt")
