"""Incident reports: a record's violent claims as who did what, with what, to whom and to what.

The view that reports of violence have been coded in since MUC-3: a perpetrator (people and organisations apart), what
was attacked, who was hurt by name, with which weapon. A pure function of the record; nothing is stored.
"""

import re
from collections.abc import Sequence

from dateline.codebook import Assertion, ClaimType, Sector
from dateline.incidents.aftermath import with_aftermath
from dateline.incidents.incident import Incident
from dateline.incidents.roles import (
    actors_of,
    distinct,
    find_perpetrators,
    find_targets,
    find_victims,
    find_weapons,
)
from dateline.model import Claim, Record

_ATTACK = re.compile(
    r"(?:kill|murder|assassinat|bomb|explo|kidnap|abduct|attack|shot|shoot|gunn|burn|arson|dynamit|blew|blow|destr"
    r"|machinegun|massacr|set|sabotag|wound|injur|hurl|fire|firing|detonat|damag|went|ambush|straf|tortur|slain|slay"
    r"|execut|lynch|behead|stab|rap(?:e|ed|ing)|beat|hijack|raid|shell|died|death|dead|blast|hit|struck|strike|threw|thrown|plant|hostage)\w*",
    re.I,
)
"""Words for attacks; the other violent claims are of battles and wars."""


def incidents_of(record: Record) -> tuple[Incident, ...]:
    """The record's incidents in reading order: its violent claims, battles left out, by the happening that they share.

    A happening is an incident where the report tells of it in its lead, or names who or what was hit, a weapon or a
    toll. One that somebody denies is kept: its claims carry the status.
    """
    groups: dict[object, list[Claim]] = {}
    for claim in record.claims:
        if is_violent(claim, record):
            groups.setdefault(claim.happening or claim.id, []).append(claim)
    incidents = ((claims, _incident(claims, record)) for claims in groups.values())
    told = [incident for claims, incident in incidents if _is_told(claims, incident, record)]
    return with_aftermath(told, record)


LEAD = 800
"""Code points from the beginning of a report in which whatever happened is what the report is about."""


WAR_TOLL = 500
"""A toll from here on is that of a war or of years, not of one attack."""

_WAVE = re.compile(
    r"(?:attacks|bombings|killings|murders|assassinations|shootings|kidnappings|strikes|deaths|raids)$", re.I
)
"""Anchors for a run of attacks rather than for one."""


def _is_told(claims: Sequence[Claim], incident: Incident, record: Record) -> bool:
    """Whether the incident is more than a mention: in the lead, or with a target, a victim, a weapon or a toll."""
    single = [claim for claim in claims if not _WAVE.search(claim.anchor.of(record.text))]
    has_detail = bool(incident.targets or incident.victims or incident.weapons)
    has_toll = any(quantity.value < WAR_TOLL for claim in single for quantity in claim.quantities)
    return has_detail or has_toll or any(claim.anchor.start < LEAD for claim in single)


def is_violent(claim: Claim, record: Record) -> bool:
    """Whether the claim tells of an attack that is said to have happened, other than combat and ground taken."""
    if claim.type is not ClaimType.ASSAULT or claim.assertion is not Assertion.ACTUAL:
        return False
    is_attack = claim.mode != "seize-territory" and _ATTACK.match(claim.anchor.of(record.text))
    return bool(is_attack) and not _is_combat(claim, record)


def _is_combat(claim: Claim, record: Record) -> bool:
    """Whether armed bodies do it to armed bodies only."""
    done_to = [actor.sectors[:1] for actor in actors_of(claim.recipients, record)]
    doing = [actor.sectors[:1] for actor in actors_of(claim.actors, record)]
    return bool(doing and done_to) and all(_ARMED.intersection(sectors) for sectors in (*doing, *done_to))


_ARMED = frozenset({Sector.MIL, Sector.REB, Sector.UAF})


def _incident(claims: Sequence[Claim], record: Record) -> Incident:
    people, bodies = find_perpetrators(claims, record)
    return Incident(
        claims=tuple(claim.id for claim in claims),
        modes=distinct(claim.mode for claim in claims if claim.mode),
        place=next((claim.place for claim in claims if claim.place), None),
        time=next((claim.time for claim in claims if claim.time), None),
        perpetrators=people,
        organisations=bodies,
        targets=distinct(span for claim in claims for span in find_targets(claim, record)),
        victims=find_victims(claims, record),
        weapons=distinct(span for claim in claims for span in find_weapons(claim, record)),
    )
