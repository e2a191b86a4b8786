"""What a page states about itself in its head: JSON-LD (schema.org), meta tags, links."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from dateline.readers.agencies import AGENCIES, agencies_in, is_agency_line, unique
from dateline.readers.clean import clean_line
from dateline.readers.dates import to_iso
from dateline.readers.masthead import read_byline
from dateline.readers.outlets import host_of, known_outlet
from dateline.readers.page_dates import Dated

_ARTICLE_TYPES = frozenset(
    "NewsArticle Article ReportageNewsArticle LiveBlogPosting BlogPosting AnalysisNewsArticle "
    "BackgroundNewsArticle OpinionNewsArticle AskPublicNewsArticle ReviewNewsArticle Report SocialMediaPosting".split()
)
_PUBLISHED_KEYS = tuple(
    """
    article:published_time og:article:published_time og:published_time datepublished pubdate publishdate publish-date
    date.published article.published parsely-pub-date sailthru.date dc.date.issued dcterms.issued dcterms.created
    dc.date dcterms.date cxenseparse:recs:publishtime timestamp date
    """.split()
)
_AUTHOR_KEYS = ("author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "byl", "byline")
_SAVED_FROM = re.compile(r"<!-- ?saved from url=\(\d{1,6}\)(https?://[^\s>]{3,2000})")
_LD_DATE = re.compile(r'"datePublished"\s{0,5}:\s{0,5}"([^"]{4,60})"')
_TITLE_TAIL = re.compile(r" (?:[|–—·»-]|::) ([^|–—·»]{2,60})$")
_TRACKING = re.compile(r"utm_.*|fbclid|gclid|cmpid|mc_[ce]id|ocid|igshid|ref_src")
_LD_DEPTH = 4
_WORDS = ".//text()[not(parent::script or parent::style or parent::noscript)]"
_ENDS = frozenset(".!?)]”")


@dataclass(frozen=True, slots=True)
class Facts:
    """What the head states; `dates` in the order of trust."""

    title: str | None = None
    url: str | None = None
    outlet: str | None = None
    authors: tuple[str, ...] = ()
    agencies: tuple[str, ...] = ()
    language: str | None = None
    dates: tuple[Dated, ...] = ()


def find_facts(tree: Any, *, page: str) -> Facts:
    """All that the head, and the article's own `<time>`, state."""
    metas = _metas(tree)
    scripts = [str(script.text or "") for script in tree.xpath("//script[contains(@type, 'ld+json')]")[:40]]
    article = next(_articles(scripts), {})
    url = _url(tree, metas, article, page=page)
    outlet = (
        known_outlet(url)
        or _name(article.get("publisher"))
        or metas.get("og:site_name")
        or metas.get("application-name")
    )
    title = _title(tree, metas, article, outlet=outlet)
    authors, agencies = _authors(tree, metas, article, outlet=outlet)
    languages = tree.xpath("/html/@lang | /html/@xml:lang")
    return Facts(
        title=title,
        url=url,
        outlet=_outlet(outlet, tree, url=url, title=title),
        authors=authors,
        agencies=agencies,
        language=str(languages[0]) if languages else None,
        dates=tuple(_dates(tree, metas, article, scripts)),
    )


def one_line(element: Any) -> str:
    """The element's words on one line, without script and style."""
    pieces = [str(piece) for piece in element.xpath(_WORDS)]
    joined = "".join(_apart(before, piece) for before, piece in zip(["", *pieces], pieces, strict=False))
    return " ".join(joined.replace("\u200b", "").split())


def _apart(before: str, piece: str) -> str:
    """The piece of text, apart from the element before it where that ended a sentence: a caption and its credit."""
    return f" {piece}" if before[-1:] in _ENDS and piece[:1].isalnum() else piece


def _metas(tree: Any) -> dict[str, str]:
    """Meta tags by name, property or itemprop, in lower case; the first of each counts."""
    metas: dict[str, str] = {}
    for meta in tree.xpath("//meta[@content]"):
        key = meta.get("property") or meta.get("name") or meta.get("itemprop") or ""
        value = clean_line(str(meta.get("content")))
        if key and value:
            metas.setdefault(str(key).lower().strip(), value)
    return metas


def _articles(scripts: list[str]) -> Iterator[dict[str, Any]]:
    """The nodes of the JSON-LD that are the page's article; broken JSON is passed over."""
    for script in scripts:
        try:
            yield from _article_nodes(json.loads(script, strict=False), depth=_LD_DEPTH)
        except (ValueError, RecursionError):
            continue


def _article_nodes(value: Any, *, depth: int) -> Iterator[dict[str, Any]]:
    if isinstance(value, list):
        for item in value:
            yield from _article_nodes(item, depth=depth - 1)
    if not isinstance(value, dict) or depth < 0:
        return
    types = value.get("@type")
    if _ARTICLE_TYPES & set(types if isinstance(types, list) else [str(types)]):
        yield value
        return
    for key in ("@graph", "mainEntity", "mainEntityOfPage", "hasPart"):
        if isinstance(value.get(key), list | dict):
            yield from _article_nodes(value[key], depth=depth - 1)


def _url(tree: Any, metas: dict[str, str], article: dict[str, Any], *, page: str) -> str | None:
    """The canonical address, without tracking parameters; None where the page does not state it in full."""
    saved = _SAVED_FROM.search(page[:3000])
    entity = article.get("mainEntityOfPage")
    stated = (
        *tree.xpath("//link[@rel='canonical']/@href"),
        metas.get("og:url"),
        article.get("url"),
        entity.get("@id") if isinstance(entity, dict) else entity,
        saved[1] if saved else None,
    )
    return next((without_tracking(url.strip()) for url in stated if isinstance(url, str) and host_of(url)), None)


def without_tracking(url: str) -> str:
    """The address without its fragment and the parameters that only tell where the visitor came from."""
    parts = urlsplit(url)
    query = [
        pair for pair in parse_qsl(parts.query, keep_blank_values=True) if not _TRACKING.fullmatch(pair[0].lower())
    ]
    changed = len(query) != len(parse_qsl(parts.query, keep_blank_values=True))
    return urlunsplit(parts._replace(query=urlencode(query) if changed else parts.query, fragment=""))


def _title(tree: Any, metas: dict[str, str], article: dict[str, Any], *, outlet: str | None) -> str | None:
    headings = [one_line(heading) for heading in tree.xpath("//h1")[:3]]
    heading = next((text for text in headings if len(text.split()) >= 2 and text != outlet), None)
    title = next((one_line(element) for element in tree.xpath("//head/title | /html/title")), None)
    headline = article.get("headline") or article.get("name")
    stated = (
        heading,
        headline if isinstance(headline, str) else None,
        metas.get("og:title"),
        metas.get("twitter:title"),
        title,
    )
    found = next((clean_line(text) for text in stated if text and text.strip()), None)
    return found and (_untailed(found, outlet) if found != heading else found)


def _untailed(title: str, outlet: str | None) -> str:
    """The title without ` | Outlet`; another tail is taken for an outlet too where it is short."""
    tail = _TITLE_TAIL.search(title)
    is_name = tail is not None and ((outlet or "").casefold() == tail[1].casefold() or len(tail[1].split()) <= 4)
    return title[: tail.start()] if tail and is_name and len(title[: tail.start()].split()) >= 2 else title


def _outlet(stated: str | None, tree: Any, *, url: str | None, title: str | None) -> str | None:
    """The outlet as stated, else the tail of the page's title; None leaves it to the address."""
    if stated:
        return clean_line(stated)
    pages = [one_line(element) for element in tree.xpath("//head/title")]
    tail = _TITLE_TAIL.search(pages[0]) if pages else None
    if tail is None or not title or not pages[0].startswith(title):
        return None
    is_hosts = re.sub(r"\W", "", tail[1].lower()).removeprefix("the") in (host_of(url) or "").replace("-", "")
    return tail[1].strip() if url is None or is_hosts else None


def _name(value: Any) -> str | None:
    if isinstance(value, list):
        return _name(value[0]) if value else None
    name = value.get("name") if isinstance(value, dict) else value
    return name if isinstance(name, str) and not host_of(name) else None


def _authors(
    tree: Any, metas: dict[str, str], article: dict[str, Any], *, outlet: str | None
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """People, and agencies that are named in a person's place; from the first place that names somebody."""
    author = article.get("author") or article.get("creator")
    stated = [_name(item) or "" for item in (author if isinstance(author, list) else [author])]
    places = (
        stated,
        [metas.get(key, "") for key in _AUTHOR_KEYS],
        [one_line(link) for link in tree.xpath("//a[@rel='author']")],
    )
    agencies: list[str] = []
    for names in places:
        people: list[str] = []
        for name in (clean_line(name) for name in names if name and not host_of(name)):
            agencies.extend(agencies_in(name) if is_agency_line(name) or "," in name or "(" in name else ())
            if name.casefold() != (outlet or "").casefold() and name not in AGENCIES:
                people.extend(read_byline(name)[0])
        if people:
            return unique(people), unique(agencies)
    return (), unique(agencies)


def _dates(tree: Any, metas: dict[str, str], article: dict[str, Any], scripts: list[str]) -> Iterator[Dated]:
    """Every place in which the page's code states when it was published, in the order of trust."""
    stated = article.get("datePublished")
    if not isinstance(stated, str) and not article:
        stated = next((found[1] for script in scripts if (found := _LD_DATE.search(script))), None)
    if isinstance(stated, str) and (iso := to_iso(stated)):
        yield Dated("JSON-LD", iso)
    for key in _PUBLISHED_KEYS:
        if key in metas and (iso := to_iso(metas[key])):
            yield Dated("meta tag", iso)
            break
    times = tree.xpath("//time[@itemprop='datePublished' or @pubdate]/@datetime") or tree.xpath(
        "//article//time[@datetime][not(ancestor::aside or ancestor::nav or ancestor::footer)][1]/@datetime"
    )
    if times and (iso := to_iso(str(times[0]))):
        yield Dated("<time> element", iso)
    modified = article.get("dateModified") or metas.get("article:modified_time") or metas.get("last-modified")
    if isinstance(modified, str) and (iso := to_iso(modified)):
        yield Dated("date of the last change", iso)
