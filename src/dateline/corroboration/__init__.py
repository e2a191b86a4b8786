"""Claims of many reports into events: what is one happening, who stands behind it, and whether it stands."""

from dateline.corroboration.blocking import Look, Mark, are_candidates, file_marks, look_marks
from dateline.corroboration.cards import (
    claim_from_bytes,
    claim_to_bytes,
    names_from_bytes,
    names_to_bytes,
    report_from_bytes,
    report_to_bytes,
)
from dateline.corroboration.cited import CitedClaim, CitedReport, Figure, Party, Spot, Voice, cite
from dateline.corroboration.corroborate import Corroborated, Corroborator, corroborate, corroborate_claims, is_known
from dateline.corroboration.decision import Decision, DecisionKind, apply_decisions, in_force
from dateline.corroboration.event import Event, event_id, event_of, event_to_dict, makes_event
from dateline.corroboration.grouping import group, why_apart
from dateline.corroboration.linking import Link, Reason, has_chance, link, link_if_near
from dateline.corroboration.origins import Branch, Origin, OriginTree, Ties, draw, find_origins
from dateline.corroboration.quantities import EventQuantity
from dateline.corroboration.regrouping import Ground, Group, Grouping, Step, settled
from dateline.corroboration.sources import Source, Vote, sources_of
from dateline.corroboration.standing import HistoryStep

__all__ = [
    "Branch",
    "CitedClaim",
    "CitedReport",
    "Corroborated",
    "Corroborator",
    "Decision",
    "DecisionKind",
    "Event",
    "EventQuantity",
    "Figure",
    "Ground",
    "Group",
    "Grouping",
    "HistoryStep",
    "Link",
    "Look",
    "Mark",
    "Origin",
    "OriginTree",
    "Party",
    "Reason",
    "Source",
    "Spot",
    "Step",
    "Ties",
    "Voice",
    "Vote",
    "apply_decisions",
    "are_candidates",
    "cite",
    "claim_from_bytes",
    "claim_to_bytes",
    "corroborate",
    "corroborate_claims",
    "draw",
    "event_id",
    "event_of",
    "event_to_dict",
    "file_marks",
    "find_origins",
    "group",
    "has_chance",
    "in_force",
    "is_known",
    "link",
    "link_if_near",
    "look_marks",
    "makes_event",
    "names_from_bytes",
    "names_to_bytes",
    "report_from_bytes",
    "report_to_bytes",
    "settled",
    "sources_of",
    "why_apart",
]
