"""What a reader found of one report, and how that is completed into a report.

Every reader ends here: what the text itself can add (agencies, language), what the address can add (outlet, day),
and the checks that hold for any report (not empty, not too long, English).
"""

import hashlib
import re
from dataclasses import dataclass

from dateline.errors import ReportEmpty, ReportTooLarge, ReportUnsupported
from dateline.model import Report
from dateline.readers.agencies import find_agencies, unique
from dateline.readers.dates import day_in_url
from dateline.readers.english import is_english, language_of
from dateline.readers.outlets import outlet_of
from dateline.readers.page_dates import day_of_dateline
from dateline.readers.source import MAX_TEXT_CHARS, Source

NO_DATE = "No date of publication was found: relative times stay open."

_ID_BREAKS = re.compile(r"[\s#]+")


@dataclass(frozen=True, slots=True)
class Draft:
    """The fields of a report, as far as its reader found them; `published` is ISO already, `language` as declared."""

    text: str
    id: str | None = None
    url: str | None = None
    title: str | None = None
    outlet: str | None = None
    published: str | None = None
    authors: tuple[str, ...] = ()
    agencies: tuple[str, ...] = ()
    language: str | None = None
    notes: tuple[str, ...] = ()


def complete(draft: Draft, *, source: Source, number: int | None = None) -> Report:
    """The report; `number` tells the reports of one input apart where they bring no id.

    Raises ReportEmpty, ReportTooLarge and ReportUnsupported (not English).
    """
    _check_length(draft.text, name=source.name)
    published, doubts = _published(draft)
    return Report(
        id=draft.id or _made_id(draft.text, source=source, number=number),
        text=draft.text,
        url=draft.url,
        title=draft.title,
        outlet=draft.outlet or outlet_of(draft.url),
        published=published,
        authors=draft.authors,
        agencies=unique([*draft.agencies, *find_agencies(draft.text)]),
        language=_language(draft, source=source),
        notes=(*draft.notes, *doubts),
    )


def _published(draft: Draft) -> tuple[str | None, tuple[str, ...]]:
    """The date as stated, else the one in the address, else a dateline's that has its year; with a note."""
    if draft.published is not None:
        return draft.published, ()
    if day := day_in_url(draft.url):
        return day, ("The date of publication is the one in the address.",)
    if day := day_of_dateline(draft.text):
        return day, ("The date of publication is the dateline's.",)
    return None, (NO_DATE,)


def _check_length(text: str, *, name: str) -> None:
    if not text.strip():
        raise ReportEmpty(f"{name} has no text.", hint="A report needs at least one sentence of running text.")
    if len(text) > MAX_TEXT_CHARS:
        raise ReportTooLarge(
            f"{name} has {len(text):,} characters of text; one report may have {MAX_TEXT_CHARS:,}.",
            hint="Split it into its reports: one file each, or one line each of a .jsonl file.",
        )


def _made_id(text: str, *, source: Source, number: int | None) -> str:
    """The file's stem, with the number of the report in it; for standard input a hash of the text."""
    if source.stem is None:
        return "stdin-" + hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:12]
    stem = _ID_BREAKS.sub("-", source.stem.strip()) or "report"
    return stem if number is None else f"{stem}-{number}"


def _language(draft: Draft, *, source: Source) -> str | None:
    """The language's code, as declared or as the text shows it; the text decides where the two differ."""
    found = language_of(draft.text)
    if found is None and draft.language:
        found = "en" if is_english(draft.language) else draft.language
    if found is not None and not is_english(found) and not source.any_language:
        raise ReportUnsupported(
            f"{source.name} is not in English (it looks like '{found}').",
            hint="Translate it first, or read it all the same with `any_language=True`.",
        )
    return found
