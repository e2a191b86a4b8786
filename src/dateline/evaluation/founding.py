"""What the founding report, on the withdrawal from Nagorno-Karabakh, has to show once it is coded.

Found among its gold claims: recall. And three judgements that the whole product rests on: that the
withdrawal is confirmed, that the footage of a convoy is unverified, and that Armenia's suspension of its
membership is attributed to the one who said it.
"""

from dataclasses import dataclass

from dateline.codebook import ClaimType, Status
from dateline.evaluation.records import score_records
from dateline.model import Record

FOUNDING_REPORT = "karabakh-2024"


@dataclass(frozen=True, slots=True)
class Judgement:
    """A gold claim of this type and status has to be met by an overlapping claim of that status."""

    name: str
    gold: ClaimType
    status: Status
    allowed: frozenset[ClaimType]


JUDGEMENTS = (
    Judgement("withdrawal confirmed", ClaimType.RETREAT, Status.CONFIRMED, frozenset({ClaimType.RETREAT})),
    Judgement(
        "footage unverified",
        ClaimType.RETREAT,
        Status.UNVERIFIED,
        frozenset({ClaimType.RETREAT, ClaimType.MOBILIZE}),
    ),
    Judgement("suspension attributed", ClaimType.MEMBERSHIP, Status.ATTRIBUTED, frozenset({ClaimType.MEMBERSHIP})),
)


def founding_figures(gold: Record, record: Record) -> dict[str, float]:
    """`found` (recall of its claims) and one 0 or 1 for each judgement."""
    scores = score_records([gold], {gold.report.id: record})
    figures = {"found": round(scores.agreement("claims").recall, 3)}
    return figures | {judgement.name: float(_holds(judgement, gold, record)) for judgement in JUDGEMENTS}


def _holds(judgement: Judgement, gold: Record, record: Record) -> bool:
    wanted = [c.anchor for c in gold.claims if c.type is judgement.gold and c.status is judgement.status]
    got = [c.anchor for c in record.claims if c.type in judgement.allowed and c.status is judgement.status]
    return any(anchor.overlaps(other) for anchor in wanted for other in got)
