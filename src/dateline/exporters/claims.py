"""A record's claims as rows of event data: the codebook's codes, and beside them PLOVER's and ACLED's names."""

import csv
from collections.abc import Iterable
from typing import Any, TextIO

from dateline.exporters.rows import JOINED
from dateline.gist import dyad, main_claim, plover_type, subtype_of
from dateline.gist.clause import sentence_of
from dateline.model import Actor, Claim, Place, Quantity, Record

CLAIM_COLUMNS = (
    *("report", "published", "outlet", "claim", "main", "type", "mode", "assertion", "status", "confidence"),
    *("plover", "source", "target", "event_type", "sub_event_type", "time"),
    *("actors", "actor_codes", "recipients", "recipient_codes"),
    *("place", "country", "lat", "lon", "geonameid", "quantities", "anchor", "sentence"),
)


def claim_rows(record: Record) -> list[dict[str, Any]]:
    """Each claim as a flat row, in reading order; `main` is true for the one that the report is mostly about."""
    main = main_claim(record)
    return [_row(claim, record, is_main=claim is main) for claim in record.claims]


def write_claims(records: Iterable[Record], out: TextIO) -> None:
    """All records' claims as comma-separated values, under one header."""
    table = csv.DictWriter(out, CLAIM_COLUMNS, lineterminator="\n")
    table.writeheader()
    for record in records:
        table.writerows(claim_rows(record))


def _row(claim: Claim, record: Record, *, is_main: bool) -> dict[str, Any]:
    return {
        "report": record.report.id,
        "published": record.report.published,
        "outlet": record.report.outlet,
        "claim": claim.id,
        "main": is_main,
        "type": claim.type.value,
        "mode": claim.mode,
        "assertion": claim.assertion.value,
        "status": claim.status.value,
        "confidence": round(claim.confidence, 3),
        "time": claim.time,
        "quantities": JOINED.join(_figure(quantity) for quantity in claim.quantities),
        "anchor": claim.anchor.of(record.text),
        "sentence": " ".join(sentence_of(claim, record).of(record.text).split()),
        **_named_elsewhere(claim, record),
        **_parties(claim.actors, record, "actor"),
        **_parties(claim.recipients, record, "recipient"),
        **_place(claim, record),
    }


def _named_elsewhere(claim: Claim, record: Record) -> dict[str, str]:
    """PLOVER's category with its source and target, ACLED's event and sub-event type."""
    category, kind = plover_type(claim, record), subtype_of(claim, record)
    parties = dyad(claim, record, kind=category)
    return {
        "plover": category.value,
        "source": JOINED.join(parties.sources),
        "target": JOINED.join(parties.targets),
        "event_type": kind.event_type,
        "sub_event_type": kind.sub_type.value,
    }


def _parties(ids: Iterable[str], record: Record, role: str) -> dict[str, str]:
    by_id = {actor.id: actor for actor in record.actors}
    parties = [by_id[id] for id in ids if id in by_id]
    return {
        f"{role}s": JOINED.join(party.name for party in parties),
        f"{role}_codes": JOINED.join(_codes(party) for party in parties),
    }


def _codes(actor: Actor) -> str:
    """Country and sectors, primary first: `RUS/MIL`; empty where there are none."""
    return "/".join(code for code in (actor.country, *(sector.value for sector in actor.sectors)) if code)


def _place(claim: Claim, record: Record) -> dict[str, Any]:
    place = next((place for place in record.places if place.id == claim.place), None)
    return _cells(place) if place else {}


def _cells(place: Place) -> dict[str, Any]:
    point = {"lat": place.lat, "lon": place.lon, "geonameid": place.geonameid}
    return {"place": place.name, "country": place.country, **point}


def _figure(quantity: Quantity) -> str:
    """`killed 12`, with the currency of money."""
    value = int(quantity.value) if quantity.value == int(quantity.value) else quantity.value
    return " ".join(str(part) for part in (quantity.unit.value, quantity.currency, value) if part)
