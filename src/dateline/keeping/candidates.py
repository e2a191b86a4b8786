"""Which filed claims are worth reading beside new ones: found by key and day, sifted by the names of their reports."""

import math
from collections.abc import Iterable, Mapping
from functools import lru_cache

from dateline.corroboration import CitedClaim, Look, look_marks
from dateline.corroboration.blocking import ANY
from dateline.corroboration.cards import names_from_bytes
from dateline.corroboration.features import names_likeness
from dateline.ledger import Ledger, Sought

_NAMES_IN_MEMORY = 50_000
"""Reports whose names stay read; about 3 kB each."""


def candidates(
    ledger: Ledger, claims: Mapping[int, CitedClaim], *, version_n: int
) -> tuple[list[tuple[int, int]], dict[int, int]]:
    """Pairs of one of these claims of a version and one of another version, ascending; outdated readings included.

    With the numbers of those others' versions.
    """
    looking: dict[Sought, list[tuple[int, float]]] = {}
    for n, claim in claims.items():
        for look in look_marks(claim):
            looking.setdefault(_sought(look), []).append((n, look.least))
    asking = list(looking.values())
    least: dict[tuple[int, int], float] = {}
    versions: dict[int, int] = {}
    for place, other, version in ledger.sought(list(looking)):
        if version != version_n:
            versions[other] = version
            for n, asked in asking[place]:
                if asked < least.get((n, other), math.inf):
                    least[n, other] = asked
    alike = _alike(ledger, version_n, {versions[other] for (_, other), asked in least.items() if asked > ANY})
    pairs = sorted(pair for pair, asked in least.items() if asked <= ANY or alike[versions[pair[1]]] >= asked)
    return pairs, {other: versions[other] for _, other in pairs}


def _sought(look: Look) -> Sought:
    return Sought(look.key, look.days.first, look.days.last, look.longest)


def _alike(ledger: Ledger, version_n: int, others: Iterable[int]) -> dict[int, float]:
    """How much the names of each of the other versions are this one's."""
    names = ledger.report_names(sorted({version_n, *others}))
    ours = _read_names(names[version_n])
    return {other: names_likeness(ours, _read_names(names[other])) for other in others}


@lru_cache(maxsize=_NAMES_IN_MEMORY)
def _read_names(body: bytes) -> frozenset[int]:
    return names_from_bytes(body)
