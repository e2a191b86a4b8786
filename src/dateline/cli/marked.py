"""The report's text with its record's marks: numbered anchors, sources, cues, places and times."""

from collections.abc import Iterator
from dataclasses import dataclass

from rich.text import Text

from dateline.cli.wording import superscript
from dateline.codebook import PlaceUse, Status
from dateline.model import Claim, Record, Span

STATUS_STYLES = {
    Status.DISPUTED: "bright_red",
    Status.DENIED: "red",
    Status.CONFIRMED: "green",
    Status.UNVERIFIED: "yellow",
    Status.ATTRIBUTED: "cyan",
    Status.ASSERTED: "",
}
SOURCE_STYLE = "underline"
CUE_STYLE = "italic"
PLACE_STYLE = "blue"
TIME_STYLE = "magenta"


@dataclass(frozen=True, slots=True)
class _Insert:
    """A sign to set into the text before the given offset."""

    offset: int
    sign: str
    style: str


def claim_number(claim: Claim, *, ordinal: int) -> str:
    """The digits of the claim's id (`c7`: 7), or its place in the record where the id has none."""
    digits = claim.id.removeprefix("c")
    return digits if digits.isdigit() else str(ordinal)


def numbered(record: Record) -> list[tuple[str, Claim]]:
    """The claims with their numbers, in reading order."""
    rows = [(claim_number(claim, ordinal=n), claim) for n, claim in enumerate(record.claims, start=1)]
    return sorted(rows, key=lambda row: row[1].anchor)


def marked_text(record: Record, *, plain: bool) -> Text:
    """The text with styles and raised numbers; `plain` sets anchors in brackets, for where styles are lost."""
    text = Text(record.text)
    for style, span in _marks(record):
        if style:
            text.stylize(style, span.start, span.end)
    return _with_inserts(text, sorted(_numbers(record, plain=plain), key=lambda insert: insert.offset))


def legend(*, plain: bool) -> Text:
    """What the marks mean."""
    if plain:
        return Text("[claim]¹ numbered as below")
    return Text.assemble(
        ("claim", "bold"),
        ("¹", "bold"),
        "  ",
        ("source", SOURCE_STYLE),
        "  ",
        ("cue", CUE_STYLE),
        "  ",
        ("place", PLACE_STYLE),
        "  ",
        ("time", TIME_STYLE),
    )


def _marks(record: Record) -> Iterator[tuple[str, Span]]:
    for place in record.places:
        if place.use is PlaceUse.PLACE:
            yield PLACE_STYLE, place.span
    for time in record.times:
        yield TIME_STYLE, time.span
    for attribution in record.attributions:
        yield from ((SOURCE_STYLE, span) for span in attribution.source)
        yield from ((CUE_STYLE, span) for span in attribution.cue)
    for claim in record.claims:
        yield f"bold {STATUS_STYLES[claim.status]}".strip(), claim.anchor


def _numbers(record: Record, *, plain: bool) -> Iterator[_Insert]:
    for number, claim in numbered(record):
        style = f"bold {STATUS_STYLES[claim.status]}".strip()
        if plain:
            yield _Insert(claim.anchor.start, "[", "")
        yield _Insert(claim.anchor.end, ("]" if plain else "") + superscript(number), style)


def _with_inserts(text: Text, inserts: list[_Insert]) -> Text:
    pieces = text.divide([insert.offset for insert in inserts])
    whole = Text()
    for piece, insert in zip(pieces, [*inserts, None], strict=True):
        whole.append_text(piece)
        if insert:
            whole.append(insert.sign, insert.style)
    return whole
