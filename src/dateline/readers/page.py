"""The reader of HTML pages: the article's words with trafilatura, its metadata from wherever the page states it.

1. Load the tree; 2. gather what JSON-LD, meta tags and links say; 3. mend what extraction would lose (captions,
dates inside sentences, layout tables); 4. extract; 5. put lost captions back; 6. read the lines between headline
and text; 7. weigh the dates; 8. complete.
"""

import re
from collections.abc import Iterator
from typing import Any

from dateline.errors import ReportEmpty, ReportUnreadable
from dateline.model import Report
from dateline.readers.agencies import unique
from dateline.readers.clean import clean
from dateline.readers.dates import day_in_url
from dateline.readers.decode import decode
from dateline.readers.draft import Draft, complete
from dateline.readers.formats import readers
from dateline.readers.masthead import Masthead, read_lines, read_masthead
from dateline.readers.page_captions import captions_to_paragraphs, restore_captions
from dateline.readers.page_dates import Dated, weigh_dates
from dateline.readers.page_facts import Facts, find_facts, one_line
from dateline.readers.source import Source, load
from dateline.readers.tables import table_lines

MIN_PROSE_WORDS = 20
"""Words in whole sentences that make an article; lists of links and forms have next to none."""

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w-]{2,40})", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!?…][\"”’')\]]*$")
_LAYOUT = ("table", "tbody", "thead", "tr", "td", "th", "center", "font")
_HEADER_LINES = 60
_HINT = "Give the page of one article, or save its words as a .txt file."


@readers.register("html", suffixes=(".html", ".htm", ".xhtml"))
def read_page(source: Source) -> Iterator[Report]:
    """HTML pages: the article, its captions, and its date checked against every place that states it."""
    data = load(source)
    declared = found[1].decode("ascii") if (found := _CHARSET.search(data[:4096])) else None
    text, notes = decode(data, name=source.name, declared=declared)
    yield complete(_draft(text, notes, name=source.name), source=source)


def _draft(page: str, notes: tuple[str, ...], *, name: str) -> Draft:
    tree = _load(page)
    if tree is None:
        raise ReportEmpty(f"{name} holds no HTML that can be read.", hint=_HINT)
    facts = find_facts(tree, page=page)
    captions = captions_to_paragraphs(tree)
    _keep_times(tree)
    _flatten_layout(tree)
    _read_out_tables(tree)
    paragraphs = _extract(page, tree, name=name)
    if paragraphs and captions:
        paragraphs = restore_captions(paragraphs, captions, tree)
    body = read_masthead(_without_title(paragraphs, facts.title))
    if not _is_article(body.body):
        raise ReportEmpty(f"No article was found in {name}.", hint=_HINT)
    header = read_lines(_header_lines(tree, first=body.body))
    return _joined(facts, body, header, notes)


def _joined(facts: Facts, body: Masthead, header: Masthead, notes: tuple[str, ...]) -> Draft:
    """What the page's head, the lines above the text and the text say, in this order."""
    text = "\n\n".join(body.body)
    visible = header.published or body.published
    dated = [*facts.dates, *([Dated("line under the headline", visible)] if visible else [])]
    if day := day_in_url(facts.url):
        dated.append(Dated("address", day))
    published, doubts = weigh_dates(dated, text=text)
    authors = facts.authors or tuple(header.authors) or tuple(body.authors)
    return Draft(
        text=text,
        url=facts.url or body.url,
        title=facts.title,
        outlet=facts.outlet,
        published=published,
        authors=unique([*authors, *header.authors]),
        agencies=unique([*facts.agencies, *header.agencies, *body.agencies]),
        language=facts.language,
        notes=(*notes, *doubts),
    )


def _load(page: str) -> Any:
    from trafilatura.utils import load_html  # 0.4 s: only when there is a page to read

    return load_html(page)


def _extract(page: str, tree: Any, *, name: str) -> list[str]:
    """The article's paragraphs, cleaned; empty where there is none."""
    from trafilatura import bare_extraction

    try:
        found = bare_extraction(tree, include_comments=False, include_tables=False, with_metadata=False)
    except ReportUnreadable:
        raise
    except Exception as error:  # a third party's parser on other people's pages
        raise ReportEmpty(
            f"No article could be taken out of {name} ({type(error).__name__}: {str(error)[:120]}).", hint=_HINT
        ) from error
    text = (found.get("text") if isinstance(found, dict) else found.text) if found else ""
    lines = (line.removeprefix("- ").strip() for line in clean(text or "").split("\n"))
    return [line for line in lines if line]


def _without_title(paragraphs: list[str], title: str | None) -> list[str]:
    """The paragraphs without the headline, which stands in `title` only."""
    folded = title.casefold() if title else ""
    return [text for number, text in enumerate(paragraphs) if number > 3 or text.casefold() != folded]


def _is_article(paragraphs: list[str]) -> bool:
    prose = (text for text in paragraphs if _SENTENCE_END.search(text[-8:]) and len(text.split()) >= 5)
    return sum(len(text.split()) for text in prose) >= MIN_PROSE_WORDS


def _keep_times(tree: Any) -> None:
    """Extraction drops `<time>` with its words, which inside a sentence are part of it."""
    for element in tree.xpath("//p//time | //li//time | //blockquote//time"):
        element.tag = "span"


def _flatten_layout(tree: Any) -> None:
    """Tables that hold paragraphs or headings are a page's layout, not data."""
    for table in tree.xpath("//table[.//p or .//h1 or .//article]"):
        for element in table.iter(*_LAYOUT):
            element.tag = "div"


def _read_out_tables(tree: Any) -> None:
    """Every table that is left is one of figures: each of its rows becomes a paragraph."""
    for table in tree.xpath("//table"):
        rows = [[one_line(cell) for cell in row.xpath("./th | ./td")] for row in table.xpath(".//tr")]
        for child in list(table):
            table.remove(child)
        table.tag, table.text = "div", None
        for line in table_lines(rows):
            paragraph = table.makeelement("p")
            paragraph.text = line
            table.append(paragraph)


def _header_lines(tree: Any, *, first: list[str]) -> list[str]:
    """The short lines between the headline and the first long paragraph, each once, in order."""
    start = next((text for text in first if len(text) > 120), first[0])
    lines: dict[str, None] = {}
    is_after_title = not tree.xpath("//h1")
    for element in tree.iter("h1", "p", "div", "span", "time", "li", "td", "address", "small", "b", "strong"):
        if element.tag == "h1":
            is_after_title = True
            continue
        if not is_after_title:
            continue
        line = one_line(element)
        if line.startswith(start[:60]):
            break
        if 0 < len(line) <= 160:
            lines[line] = None
        if len(lines) >= _HEADER_LINES:
            break
    return list(lines)
