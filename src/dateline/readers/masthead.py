"""The lines around a report's running text that say who published it, when, and where: read and taken out.

For text and Markdown, whose metadata are lines like any other: a date alone, `By …`, `Published: …`,
`Source: …`, and at the foot `Original url: …`.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from dateline.readers.agencies import agencies_in, is_agency_line, unique
from dateline.readers.dates import find_day, has_clock, to_iso
from dateline.readers.outlets import known_outlet

TITLE_MAX_CHARS = 180
_HEAD_PARAGRAPHS = 6
_HEAD_LINES = 12
_FOOT_PARAGRAPHS = 4
_LINE_MAX_CHARS = 200

_URL = re.compile(r"<?(https?://[^\s<>\"]{3,2000})>?")
_URL_LABEL = re.compile(
    r"(?:original|canonical|source|read|full|article|page|link|url|permalink|retrieved|available|published|via|from|at|here|the|"
    r"web|address|story|on|report|more|first|appeared|this)\b,?|[:>\-–—↗→]",
    re.IGNORECASE,
)
_LABELLED = re.compile(
    r"(source|outlet|publisher|publication|authors?|agency|agencies|date|published|url|link|byline)\s?: ?(.{1,200})",
    re.IGNORECASE,
)
_BYLINE = re.compile(r"(?:[Bb]y|BY|[Ww]ritten by|[Rr]eported by|[Aa]uthors?:|[Ww]ords by) ?:? ?(\S.{1,150})")
_DATE_WORDS = re.compile(
    r"\b(?:published|posted|issued|first|last|modified|date|created|on|at|the|of|time|am|pm|utc|gmt|"
    r"[ecmpaw]?e?[sd]t|bst|msk|ist|cest|eest|local|hours?|hrs|"
    r"mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b",
    re.IGNORECASE,
)
_UPDATED = re.compile(r"\b(?:updated|modified|last edited|update)\b", re.IGNORECASE)
_NOISE = re.compile(
    r"(?:share|save|print|e-?mail|advertisement|listen|comments?|tweet|follow us.{0,60}|"
    r"\d{1,3} ?min(?:ute)?s?(?: read)?|reading time:? .{1,20})",
    re.IGNORECASE,
)
_SEPARATOR = re.compile(r" [|·•/] | [–—] ")
_NAME = re.compile(r"[A-Z][\w.'’-]{0,30}(?: (?:[A-Z][\w.'’-]{0,30}|de|al|el|bin|von|van|der|la|le)){1,4}")
_AND = re.compile(r" and | & |, |; |/")
_WHERE = re.compile(r" (?:in|at|from) [A-Zt].{0,60}$")
_ROLE_TAIL = re.compile(
    r" (?:staff|writers?|correspondents?|reporters?|editors?|journalists?)(?: .{0,60})?$", re.IGNORECASE
)
_PLACE_OR_ROLE = re.compile(
    r"\b(?:staff|writers?|correspondents?|reporters?|editors?|in [A-Z]|for|news|agency|agencies|bureau|desk|team|"
    r"press)\b",
    re.IGNORECASE,
)


@dataclass
class Masthead:
    """What the lines said. `body` keeps the running text's paragraphs in order."""

    body: list[str]
    title: str | None = None
    url: str | None = None
    outlet: str | None = None
    published: str | None = None
    updated: str | None = None
    authors: list[str] = field(default_factory=list)
    agencies: list[str] = field(default_factory=list)


def read_masthead(paragraphs: list[str]) -> Masthead:
    """Splits metadata lines from running text, in the first and the last paragraphs."""
    head = Masthead(body=[])
    last = len(paragraphs) - _FOOT_PARAGRAPHS
    for number, paragraph in enumerate(paragraphs):
        is_edge = number < _HEAD_PARAGRAPHS or number >= last
        at_foot = number >= last and number > 0
        if not (
            is_edge and len(paragraph) <= _LINE_MAX_CHARS + 2000 * at_foot and _take(head, paragraph, at_foot=at_foot)
        ):
            head.body.append(paragraph)
    _drop_url_label(head)
    head.published = head.published or head.updated
    return head


def isolate_metadata(text: str) -> str:
    """The text with a blank line around each metadata line near its top, so that none runs on into another."""
    lines = text.split("\n", _HEAD_LINES)
    head, rest = lines[:_HEAD_LINES], lines[_HEAD_LINES:]
    return "\n".join([*(f"\n{line}\n" if is_metadata(line) else line for line in head), *rest])


def is_metadata(line: str) -> bool:
    """True for a line that says who published the report, when or where, and nothing else."""
    return 0 < len(line) <= _LINE_MAX_CHARS and _take(Masthead(body=[]), line, at_foot=False)


def looks_like_title(line: str) -> bool:
    """True for a line that can be a headline: short, starts like one, and is no sentence and no metadata."""
    if not line or len(line) > TITLE_MAX_CHARS or len(line.split()) < 2 or line.endswith((".", ":", ";", ",", "…")):
        return False
    return not is_metadata(line)


def read_lines(lines: Iterable[str]) -> Masthead:
    """What metadata lines say; the others are passed over (`body` stays empty)."""
    head = Masthead(body=[])
    for line in lines:
        _take(head, line, at_foot=False)
    head.published = head.published or head.updated
    return head


def read_byline(byline: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The authors and the agencies in `Jane Doe in Kabul and Ali Roe, Reuters` (without its `By`)."""
    authors: list[str] = []
    agencies: list[str] = []
    for part in _AND.split(re.sub(r"\S+@\S+|https?://\S+", " ", byline).replace("(", ", ").replace(")", ", ")):
        name = _WHERE.sub("", re.sub(r"^(?:by|with) ", "", " ".join(part.split()).strip(" .|"), flags=re.IGNORECASE))
        if is_agency_line(_ROLE_TAIL.sub("", name)):
            agencies.extend(agencies_in(name))
        elif _NAME.fullmatch(name) and not _PLACE_OR_ROLE.search(name):
            authors.append(name.title() if name.isupper() else name)
    return unique(authors), unique(agencies)


def _take(head: Masthead, line: str, *, at_foot: bool) -> bool:
    """Takes what one line says into `head`; False where it is running text."""
    line = line.strip()
    return (
        _take_url(head, line)
        or _take_labelled(head, line)
        or _take_date(head, line)
        or (not at_foot and (_take_byline(head, line) or _take_parts(head, line) or _NOISE.fullmatch(line) is not None))
    )


def _take_url(head: Masthead, line: str) -> bool:
    """An address alone, or behind words that only announce one."""
    found = _URL.search(line)
    if found is None or found.end() < len(line.rstrip(".) ")):
        return False
    if _URL_LABEL.sub("", line[: found.start()]).strip():
        return False
    head.url = head.url or found[1].rstrip(".,)")
    return True


def _drop_url_label(head: Masthead) -> None:
    """`Original url:` stood in a paragraph of its own, and its address is gone."""
    if head.url and head.body and head.body[-1].endswith(":") and not _URL_LABEL.sub("", head.body[-1]).strip():
        head.body.pop()


def _take_labelled(head: Masthead, line: str) -> bool:
    found = _LABELLED.fullmatch(line)
    if found is None:
        return False
    label, value = found[1].lower(), found[2].strip()
    if label in ("date", "published"):
        return _set_date(head, value)
    if label.startswith("author") or label == "byline":
        return _set_byline(head, value)
    if is_agency_line(value) or label.startswith("agenc"):
        head.agencies.extend(agencies_in(value))
        return label.startswith("agenc")  # `Source: TASS` also stays in the text: it is a credit
    if label in ("url", "link") or len(value.split()) > 6 or value.endswith("."):
        return False
    head.outlet = head.outlet or known_outlet(f"https://{value}") or value
    return True


def _take_date(head: Masthead, line: str) -> bool:
    """A line that holds a date and nothing else but words that go with dates."""
    found = find_day(line[:_LINE_MAX_CHARS]) if len(line) <= 120 else None
    if found is None:
        return False
    rest = line[: found[1][0]] + " " + line[found[1][1] :]
    rest = re.sub(r"\d{1,2}[:.h]\d{2}(?::\d{2})?|[+-]\d{2}:?\d{2}|[ap]\.m\.?", " ", rest)
    second = find_day(rest)
    if second is not None:
        rest = rest[: second[1][0]] + rest[second[1][1] :]
    if re.search(r"\w", _UPDATED.sub("", _DATE_WORDS.sub("", rest))):
        return False
    return _set_date(head, line)


def _set_date(head: Masthead, value: str) -> bool:
    iso = to_iso(value)
    if iso is None:
        return False
    if _UPDATED.match(value.lstrip(" *(")):
        head.updated = head.updated or iso
    elif head.published is None or (has_clock(iso) and head.published == iso[:10]):
        head.published = iso
    return True


def _take_byline(head: Masthead, line: str) -> bool:
    if is_agency_line(line):
        head.agencies.extend(agencies_in(line))
        return True
    found = _BYLINE.fullmatch(line)
    if found is None or line.endswith((".", "!", "?")):
        return False
    return _set_byline(head, found[1])


def _set_byline(head: Masthead, value: str) -> bool:
    authors, agencies = read_byline(value)
    head.authors.extend(authors)
    head.agencies.extend(agencies)
    return bool(authors or agencies)


def _take_parts(head: Masthead, line: str) -> bool:
    """`Jane Doe | April 17, 2024`: each part is metadata, and one of them a date or a byline."""
    parts = [part.strip() for part in _SEPARATOR.split(line) if part.strip()]
    if len(parts) < 2 or len(line) > 160:
        return False
    probe = Masthead(body=[])
    taken = [
        _take_date(probe, part) or _take_byline(probe, part) or _NOISE.fullmatch(part) is not None for part in parts
    ]
    names = [part for part, is_taken in zip(parts, taken, strict=True) if not is_taken]
    if not any(taken) or (names and probe.published is None) or not all(_NAME.fullmatch(name) for name in names):
        return False
    head.published = head.published or probe.published
    head.updated = head.updated or probe.updated
    head.agencies.extend(probe.agencies)
    head.authors.extend([*probe.authors, *names])
    return True
