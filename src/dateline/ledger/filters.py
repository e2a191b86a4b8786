"""What can be asked of claims and events alike: one value, the same on the command line, in Python and in SQL."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, TypedDict

from dateline.codebook import ClaimType, Sector, Standing, Status
from dateline.errors import UsageError
from dateline.ledger.days import FIRST_DAY, LAST_DAY, Interval, day_of, interval, parse_known
from dateline.ledger.words import folded

Moment = str | date | datetime
DEFAULT_WITHIN_KM = 50.0
"""How near is near when nobody says: a day's march, and wider than most towns."""


class Wanted(TypedDict, total=False):
    """The filters by name, as a caller gives them; none is required.

    `as_of`: a day (known by its end) or a minute. `near`: latitude and longitude. `country`: alpha-3 of the place.
    `actor`: words of a name, a country, a sector, or country and sector ("RUS MIL"). `on`: EDTF; `from_`, `to`: days.
    `reliability`: an outlet's grade by then, that good or better ("B": A or B); `credibility`: a claim's ("2": 1 or 2).
    """

    as_of: Moment | None
    near: tuple[float, float] | None
    within_km: float
    country: str | None
    actor: str | None
    type: str | Iterable[str] | None
    on: str | date | None
    from_: str | date | None
    to: str | date | None
    text: str | None
    status: str | None
    standing: str | Iterable[str] | None
    min_origins: int
    reliability: str | None
    credibility: str | None
    limit: int | None


@dataclass(frozen=True, slots=True)
class AsOf:
    """A moment of knowledge: a day's end, or a minute in UTC where `minute` is given."""

    day: int
    minute: int | None = None


Window = tuple[AsOf, AsOf | None]
"""From the end of one moment of knowledge to the end of another, or of all that is known."""


@dataclass(frozen=True, slots=True)
class ActorWanted:
    """An actor by words of its name, or by codes; None and empty mean any."""

    words: str = ""
    country: str | None = None
    sector: str | None = None

    def fits(self, *, key: str, country: str | None, sectors: tuple[str, ...]) -> bool:
        """Whether an actor of this folded name, country and sectors is meant."""
        return (
            (not self.words or f" {self.words} " in f" {key} ")
            and self.country in (None, country)
            and (self.sector is None or self.sector in sectors)
        )


@dataclass(frozen=True, slots=True)
class Filters:
    """The filters, read and checked."""

    as_of: AsOf | None = None
    near: tuple[float, float] | None = None
    within_km: float = DEFAULT_WITHIN_KM
    country: str | None = None
    actor: ActorWanted | None = None
    types: tuple[str, ...] = ()
    when: Interval | None = None
    text: str | None = None
    status: str | None = None
    standings: tuple[str, ...] = ()
    min_origins: int = 0
    reliability: str | None = None
    credibility: str | None = None
    limit: int | None = None


def read_filters(wanted: Wanted) -> Filters:
    """The filters of keyword arguments; raises UsageError, with the value, on one that cannot be read."""
    return Filters(
        as_of=read_as_of(wanted.get("as_of")),
        near=_near(wanted.get("near")),
        within_km=float(wanted.get("within_km") or DEFAULT_WITHIN_KM),
        country=(wanted.get("country") or "").upper() or None,
        actor=_actor(wanted.get("actor")),
        types=_codes(wanted.get("type"), ClaimType, "type"),
        when=_when(wanted),
        text=wanted.get("text") or None,
        status=next(iter(_codes(wanted.get("status"), Status, "status")), None),
        standings=_codes(wanted.get("standing"), Standing, "standing"),
        min_origins=wanted.get("min_origins") or 0,
        reliability=_grade(wanted.get("reliability"), "ABCDE"),
        credibility=_grade(wanted.get("credibility"), "12345"),
        limit=wanted.get("limit"),
    )


def read_as_of(moment: Moment | None) -> AsOf | None:
    """The moment of knowledge asked for; None means all that is known."""
    if moment is None:
        return None
    if isinstance(moment, date) and not isinstance(moment, datetime):
        return AsOf(moment.toordinal())
    known = parse_known(moment if isinstance(moment, str) else moment.isoformat())
    if known is None:
        raise UsageError(
            f"As of {moment!r} is neither a day nor a minute.", hint="Write 2024-04-17 or 2024-04-17T14:05Z."
        )
    return AsOf(known.day, known.minute if "T" in known.text or " " in known.text else None)


def read_window(after: Moment, until: Moment | None) -> Window:
    """The stretch of knowledge after the one moment and by the other (None: all that is known)."""
    return read_as_of(after) or AsOf(0), read_as_of(until)


def _near(near: tuple[float, float] | None) -> tuple[float, float] | None:
    if near is None:
        return None
    lat, lon = near
    if not (-90 <= lat <= 90 and -180 <= lon <= 180):
        raise UsageError(f"{lat}, {lon} is no point on Earth.", hint="Give latitude, then longitude, in degrees.")
    return (float(lat), float(lon))


def _codes(given: str | Iterable[str] | None, allowed: Any, name: str) -> tuple[str, ...]:
    asked = [given] if isinstance(given, str) else list(given or ())
    known = {code.value.casefold(): code.value for code in allowed}
    for code in asked:
        if code.casefold() not in known:
            raise UsageError(f"There is no {name} {code!r}.", hint=f"One of: {', '.join(known.values())}.")
    return tuple(known[code.casefold()] for code in asked)


def _grade(given: str | None, grades: str) -> str | None:
    if given is None:
        return None
    if len(given) != 1 or given.upper() not in grades:
        raise UsageError(f"There is no grade {given!r} to be as good as.", hint=f"One of: {', '.join(grades)}.")
    return given.upper()


def _actor(text: str | None) -> ActorWanted | None:
    """Capitals are codes ("RUS", "MIL", "RUS MIL"); anything else is words of the name."""
    if not text or not text.strip():
        return None
    parts = text.split()
    sectors = [part for part in parts if part in Sector.__members__]
    countries = [part for part in parts if part not in sectors and len(part) == 3 and part.isalpha() and part.isupper()]
    if len(sectors) + len(countries) == len(parts) and len(sectors) < 2 and len(countries) < 2:
        return ActorWanted(country=next(iter(countries), None), sector=next(iter(sectors), None))
    return ActorWanted(words=folded(text))


def _when(wanted: Wanted) -> Interval | None:
    on, first, last = wanted.get("on"), wanted.get("from_"), wanted.get("to")
    if on is not None and (first is not None or last is not None):
        raise UsageError("A time is given both as on and as from or to.", hint="Use either `on`, or `from` and `to`.")
    if on is not None:
        return _interval(on, "on")
    if first is None and last is None:
        return None
    earliest = FIRST_DAY if first is None else _interval(first, "from").earliest
    latest = LAST_DAY if last is None else _interval(last, "to").latest
    if earliest > latest:
        raise UsageError(f"From {first} to {last} runs backwards.", hint="Give the earlier day first.")
    return Interval(earliest, latest)


def _interval(value: str | date, name: str) -> Interval:
    if isinstance(value, date):
        return Interval(day_of(value), day_of(value))
    found = interval(value)
    if found is None:
        raise UsageError(
            f"{name} {value!r} is not a time in EDTF.", hint="Write 2024-04-17, 2024-04, 2024 or 2024-04-01/2024-04-17."
        )
    return found
