"""Readers: files, pages, feeds and standard input into reports.

Try it: `from dateline.readers import read; read("page.html")`.
"""

from dateline.readers.batch import read, read_all
from dateline.readers.formats import readers
from dateline.readers.source import MAX_TEXT_CHARS, Reader, SetAside, Source

__all__ = ["MAX_TEXT_CHARS", "Reader", "SetAside", "Source", "read", "read_all", "readers"]
