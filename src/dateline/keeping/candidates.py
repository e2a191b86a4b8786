"""Which filed claims are worth reading beside new ones: found by key and day, sifted by the names of their reports."""

from collections.abc import Iterable, Mapping
from functools import lru_cache

from dateline.corroboration import CitedClaim, Look, look_marks
from dateline.corroboration.blocking import ANY
from dateline.corroboration.cards import names_from_bytes
from dateline.corroboration.features import names_likeness
from dateline.ledger import Ledger, Sought

_NAMES_IN_MEMORY = 50_000
"""Reports whose names stay read; about 3 kB each."""


def candidates(ledger: Ledger, claims: Mapping[int, CitedClaim], *, version_n: int) -> list[tuple[int, int]]:
    """Pairs of one of these claims of a version and one of another version, ascending; outdated readings included."""
    looking: dict[Sought, list[tuple[int, float]]] = {}
    for n, claim in claims.items():
        for look in look_marks(claim):
            looking.setdefault(_sought(look), []).append((n, look.least))
    places = list(looking)
    least: dict[tuple[int, int], float] = {}
    versions: dict[int, int] = {}
    for sight in ledger.sought(places):
        if sight.version_n != version_n:
            versions[sight.n] = sight.version_n
            for n, asked in looking[places[sight.sought]]:
                least[n, sight.n] = min(asked, least.get((n, sight.n), asked))
    alike = _alike(ledger, version_n, {versions[other] for (_, other), asked in least.items() if asked > ANY})
    return sorted(pair for pair, asked in least.items() if asked <= ANY or alike[versions[pair[1]]] >= asked)


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
