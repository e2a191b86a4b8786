"""The reader of plain text: a headline where the first line looks like one, metadata lines, paragraphs."""

from collections.abc import Iterator

from dateline.model import Report
from dateline.readers.agencies import unique
from dateline.readers.clean import clean
from dateline.readers.decode import decode
from dateline.readers.draft import Draft, complete
from dateline.readers.formats import readers
from dateline.readers.markup import unmask
from dateline.readers.masthead import Masthead, is_metadata, isolate_metadata, looks_like_title, read_masthead
from dateline.readers.paragraphs import to_paragraphs
from dateline.readers.source import Source, load


@readers.register("text", suffixes=(".txt", ".text"))
def read_text(source: Source) -> Iterator[Report]:
    """Plain text: one report a file; a short first line is its headline."""
    text, notes = decode(load(source), name=source.name)
    paragraphs = [paragraph for paragraph in to_paragraphs(isolate_metadata(unmask(clean(text)))) if paragraph]
    title = paragraphs[0] if len(paragraphs) > 1 and looks_like_title(paragraphs[0]) else None
    head = read_masthead(paragraphs[1:] if title else paragraphs)
    head.title = title
    if title is None and len(head.body) > 1 and is_metadata(paragraphs[0]) and looks_like_title(head.body[0]):
        head.title = head.body.pop(0)  # the headline stands below the metadata lines
    yield complete(to_draft(head, notes=notes), source=source)


def to_draft(head: Masthead, *, notes: tuple[str, ...] = ()) -> Draft:
    """What the lines of a report said, as a draft."""
    return Draft(
        text="\n\n".join(head.body),
        title=head.title,
        url=head.url,
        outlet=head.outlet,
        published=head.published,
        authors=unique(head.authors),
        agencies=unique(head.agencies),
        notes=notes,
    )
