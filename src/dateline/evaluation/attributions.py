"""Attributions against PolNeAR (Newell, Margolin and Ruths 2018): F1 over the words of source, cue and content.

PolNeAR's guideline is another than the codebook's (it also marks beliefs and intentions), and nothing that we
ship was trained on it: the figures tell how attributions travel to another kind of text.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from dateline.evaluation.matching import Agreement, word_offsets
from dateline.model import Attribution, Report, Span

PARTS = ("source", "cue", "content")

Attribute = Callable[[Report], Sequence[Attribution]]


def score_attributions(
    rows: Iterable[Mapping[str, Any]], attribute: Attribute, *, errors: list[str] | None = None
) -> dict[str, Agreement]:
    """Agreement by part over PolNeAR's articles; `errors` gathers one line for each source, cue or content missed."""
    totals = dict.fromkeys(PARTS, Agreement())
    for row in rows:
        text = row["text"]
        got = attribute(article(row))
        for part in PARTS:
            wanted = spans_of_row(row, part)
            found = word_offsets([span for one in got for span in getattr(one, part)], text)
            totals[part] += Agreement.of_sets(word_offsets(wanted, text), found)
            if errors is not None:
                errors += [
                    f"missed  {row['id']} {part} «{span.of(text)}»"
                    for span in wanted
                    if not word_offsets([span], text) & found
                ]
    return totals


def article(row: Mapping[str, Any]) -> Report:
    """PolNeAR's article as a report; its text kept as it is."""
    return Report(
        id=row["id"],
        text=row["text"],
        title=row.get("title"),
        outlet=row.get("publisher"),
        published=(row.get("date") or "")[:10] or None,
        language="en",
    )


def spans_of_row(row: Mapping[str, Any], part: str) -> list[Span]:
    """All spans of one part, over the article's attributions."""
    return [Span(*pair) for attribution in row["attributions"] for pair in attribution.get(part) or ()]
