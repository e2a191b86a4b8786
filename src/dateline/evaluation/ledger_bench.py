"""The ledger's speeds and its survival: `python -m dateline.evaluation.ledger_bench [--claims N]`.

    adding      milliseconds to keep one report (store, link, replay its events), coding apart: median and 95th
                percentile of the last reports of a ledger grown to a tenth of N claims, and to N
    growth      exponent of the time that all reports take as the ledger grows tenfold: 1 is proportionally
    near        milliseconds for the events near a place as of a day, 95th percentile
    situation   milliseconds for how things stand near a place on a day, as of a later one, median
    size        of the file, in all and for each claim
    killed      a process that adds 300 reports is killed at 50 random moments and run again: what is lost or twice

Times are of the processor, so that what else runs on the machine is not counted. The ledger is generated: the records
of the project's examples (or of `--gold FILE`; templates of our own where there are neither), retold as stories of one
to four outlets with names, countries, places and days moved. Every report goes through `keep`, as in `dateline add`.

A ledger named by `--target` stays, and a run that was cut off goes on with it: what is there is known at once.
"""

import argparse
import math
import multiprocessing
import os
import signal
import statistics
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import count, islice
from multiprocessing.synchronize import Event
from pathlib import Path
from random import Random

from rich.console import Console
from rich.table import Table

from dateline.asking.states import states
from dateline.codebook import ActorKind, ClaimType, Feature, Sector
from dateline.evaluation.corpora import PROJECT
from dateline.keeping import keep
from dateline.ledger import Ledger, Outcome
from dateline.model import Actor, Claim, Place, Record, Report, Span
from dateline.records import read_records

READER = "bench"
EXAMPLES = PROJECT / "examples"
FIRST_DAY = date(2015, 1, 1)
SPAN_DAYS = 3_650
OUTLETS = 400
LAST_REPORTS = 200
QUERIES = 200
SITUATIONS = 5
WITHIN_KM = 50.0
KILLS = 50
KILL_REPORTS = 300
_COUNTRIES = tuple(
    "AFG AGO ALB ARG ARM AZE BDI BFA BGD BIH BLR BOL BRA CAF CHL CHN CIV CMR COD COL CUB CYP DEU DZA ECU EGY ERI ESP "
    "ETH FRA GBR GEO GHA GRC GTM HND HTI IDN IND IRN IRQ ISR ITA JOR JPN KAZ KEN KGZ KHM KOR LBN LBR LBY LKA MAR MDA "
    "MEX MLI MMR MNE MOZ NER NGA NIC NPL PAK PAN PER PHL POL PRK PRY PSE ROU RUS RWA SAU SDN SEN SLE SLV SOM SRB SSD "
    "SYR TCD TJK TKM TUN TUR TZA UGA UKR USA UZB VEN VNM XKX YEM ZMB ZWE".split()
)
_SYLLABLES = tuple("ar be cho dru el fa go hin is ja kor lu men no or pe qua ris ta ul ve wo xi yan zo".split())


@dataclass(frozen=True, slots=True)
class Figures:
    """What one ledger measured at one size; times in milliseconds."""

    claims: int
    added_median: float
    added_p95: float
    near_median: float
    near_p95: float
    situation_median: float


def stories(base: Sequence[Record], *, seed: int = 0) -> Iterator[Record]:
    """An endless stream of reports, the same for the same base and seed."""
    chance = Random(seed)
    for number in count():
        told = moved(chance.choice(base), chance)
        for telling in range(chance.choice((1, 1, 2, 2, 3, 4))):
            day = date.fromisoformat((told.report.published or "2020-01-01")[:10]) + timedelta(days=telling)
            outlet = f"Outlet {chance.randrange(OUTLETS)}"
            text = told.text if telling == 0 else retold(told.text, chance)
            head = replace(
                told.report, id=f"bench-{number}-{telling}", outlet=outlet, published=day.isoformat(), text=text
            )
            yield replace(told, report=head)


def retold(text: str, chance: Random) -> str:
    """The text with a tenth of its words replaced by others as long, so that offsets stay."""
    words = text.split(" ")
    for at in chance.sample(range(len(words)), len(words) // 10):
        words[at] = "".join(chance.choice("aeinorst") for _ in words[at])
    return " ".join(words)


def moved(record: Record, chance: Random) -> Record:
    """The record as if of other people, elsewhere, on another day."""
    stem = "".join(chance.choice(_SYLLABLES) for _ in range(3)).title()
    countries = dict(zip(_COUNTRIES, chance.sample(_COUNTRIES, len(_COUNTRIES)), strict=True))
    day = FIRST_DAY + timedelta(days=chance.randrange(SPAN_DAYS))
    shift = (day - date.fromisoformat((record.report.published or "2020-01-01")[:10])).days
    up, right = chance.uniform(-25, 25), chance.uniform(-180, 180)

    def place(one: Place) -> Place:
        if one.lat is None or one.lon is None:
            return one
        lat, lon = max(-85.0, min(85.0, one.lat + up)), (one.lon + right + 180) % 360 - 180
        return replace(one, name=f"{stem} {one.name}", lat=lat, lon=lon, country=countries.get(one.country or ""))

    return replace(
        record,
        report=replace(record.report, published=day.isoformat(), url=None),
        actors=tuple(
            replace(one, name=f"{stem} {one.name}", country=countries.get(one.country or "")) for one in record.actors
        ),
        places=tuple(place(one) for one in record.places),
        claims=tuple(replace(one, time=_later(one.time, shift)) for one in record.claims),
    )


def _later(edtf: str | None, days: int) -> str | None:
    if edtf is None or len(edtf) != 10:
        return None
    try:
        return (date.fromisoformat(edtf) + timedelta(days=days)).isoformat()
    except (ValueError, OverflowError):
        return None


def base_records(gold: Path | None) -> tuple[Record, ...]:
    """What stories are made of: the gold set where it is, else templates of our own."""
    if gold is not None and gold.is_file():
        return tuple(_numbered(record) for record in read_records(gold) if record.claims)
    return tuple(_template(number) for number in range(40))


def example_records() -> tuple[Record, ...]:
    """The records of the project's examples, read now; none where the package lies without its project."""
    if not EXAMPLES.is_dir():
        return ()
    # The reader's weights take a second to load, which only this needs.
    from dateline.pipeline import Resources, code
    from dateline.readers import read_all

    resources = Resources.load()
    reports = [report for report in read_all([str(EXAMPLES)]) if isinstance(report, Report)]
    return tuple(record for record in (code(report, resources=resources) for report in reports) if record.claims)


def _numbered(record: Record) -> Record:
    """The record with its claims told apart as happenings, which the reader does and the gold set does not."""
    return replace(record, claims=tuple(replace(one, happening=n) for n, one in enumerate(record.claims)))


def _template(number: int) -> Record:
    chance = Random(number)
    sentences, text = [], ""
    for _ in range(8):
        who, what = chance.choice(("guards", "rebels", "envoys")), chance.choice(("left", "shelled", "met"))
        line = f"The {who} {what} at post {number}. "
        sentences.append(Span(len(text), len(text) + len(line) - 1))
        text += line
    actors = tuple(
        Actor(f"a{n}", f"party {n}", ActorKind.GROUP, chance.choice(_COUNTRIES), (Sector.MIL,)) for n in range(4)
    )
    places = tuple(
        Place(f"p{n}", f"post {n}", Span(0, 3), chance.uniform(-40, 40), chance.uniform(-170, 170), "FRA", Feature.TOWN)
        for n in range(3)
    )
    claims = tuple(
        Claim(
            f"c{n}",
            chance.choice([*ClaimType]),
            Span(span.start + 4, span.start + 10),
            actors=(f"a{n % 4}",),
            recipients=(f"a{(n + 1) % 4}",),
            place=f"p{n % 3}",
            time="2020-01-01" if n % 2 else None,
        )
        for n, span in enumerate(sentences)
    )
    return Record(Report(f"t{number}", text, published="2020-01-01"), tuple(sentences), actors, places, (), (), claims)


def grown(ledger: Ledger, records: Iterable[Record], *, claims: int) -> list[float]:
    """Keep reports until there are so many claims; milliseconds of each that was not there already."""
    spent, there = [], ledger.stats().claims
    for record in records:
        if there >= claims:
            break
        start = time.process_time()
        added = keep(ledger, record, reader=READER)
        if added.outcome is not Outcome.KNOWN:
            spent.append((time.process_time() - start) * 1000)
        there += len(added.claims)
    return spent


@dataclass(frozen=True, slots=True)
class Question:
    """A place where something happened, the day of its being known, and a later day."""

    near: tuple[float, float]
    day: date
    later: date


def questions(ledger: Ledger, *, number: int, seed: int = 1) -> Iterator[Question]:
    """Where something happened, on random days; fewer where the days have nothing."""
    chance = Random(seed)
    for _ in range(number):
        day = FIRST_DAY + timedelta(days=chance.randrange(SPAN_DAYS))
        later = day + timedelta(days=chance.randrange(400))
        for claim in ledger.claims(as_of=day, limit=40):
            if claim.place and claim.place.lat is not None and claim.place.lon is not None:
                yield Question((claim.place.lat, claim.place.lon), day, later)
                break


def asked(asking: Iterable[Question], answer: Callable[[Question], object]) -> list[float]:
    """Milliseconds of each answer."""
    spent = []
    for question in asking:
        start = time.process_time()
        answer(question)
        spent.append((time.process_time() - start) * 1000)
    return spent


def measured(ledger: Ledger, stream: Iterator[Record], *, claims: int) -> Figures:
    """Grow the ledger and measure it; NaN where all was there already."""
    spent = grown(ledger, stream, claims=claims)[-LAST_REPORTS:] or [math.nan]
    near = asked(
        questions(ledger, number=QUERIES),
        lambda one: ledger.events(as_of=one.later, near=one.near, within_km=WITHIN_KM),
    )
    stands = asked(
        questions(ledger, number=SITUATIONS),
        lambda one: states(ledger, as_of=one.later, on=one.later, near=one.near, within_km=WITHIN_KM),
    )
    return Figures(
        claims, statistics.median(spent), p95(spent), statistics.median(near), p95(near), statistics.median(stands)
    )


def p95(values: Sequence[float]) -> float:
    """The 95th percentile."""
    return sorted(values)[math.ceil(0.95 * len(values)) - 1]


def exponent(small: Figures, large: Figures) -> float:
    """How the total time grows with the claims: 1 is proportionally."""
    return 1 + math.log(large.added_median / small.added_median) / math.log(large.claims / small.claims)


def kept_by_a_process(target: str, base: Sequence[Record], reports: int, ready: Event | None = None) -> None:
    """Keep that many reports, as a process of its own does."""
    with Ledger.open(target) as ledger:
        if ready:
            ready.set()
        for record in islice(stories(base), reports):
            keep(ledger, record, reader=READER)


def killed(folder: Path, base: Sequence[Record], *, kills: int, reports: int) -> tuple[int, int]:
    """How many records and events differ from an undisturbed ledger's, after so many kills and a last full run."""
    calm, rough = str(folder / "calm.db"), str(folder / "rough.db")
    start = time.perf_counter()
    kept_by_a_process(calm, base, reports)
    whole_run = time.perf_counter() - start
    chance, spawning = Random(5), multiprocessing.get_context("spawn")
    for _ in range(kills):
        ready = spawning.Event()
        process = spawning.Process(target=kept_by_a_process, args=(rough, base, reports, ready))
        process.start()
        ready.wait(60)
        # On average all kills together leave time for one whole run, so that they fall all along it.
        time.sleep(chance.uniform(0, 2 * whole_run / kills))
        os.kill(process.pid or 0, signal.SIGKILL)
        process.join()
    kept_by_a_process(rough, base, reports)
    with Ledger.open(calm) as one, Ledger.open(rough) as other:
        records = {stored.id for stored in one.records()} ^ {stored.id for stored in other.records()}
        events = {str(event.body) for event in one.events()} ^ {str(event.body) for event in other.events()}
        return len(records) + abs(one.stats().records - other.stats().records), len(events)


def table_of(small: Figures, large: Figures) -> Table:
    """The figures of two sizes side by side, with what is asked for."""
    table = Table("what", f"{small.claims:,} claims", f"{large.claims:,} claims", "asked for")
    table.add_row("adding, median ms", f"{small.added_median:.1f}", f"{large.added_median:.1f}", "30")
    table.add_row("adding, p95 ms", f"{small.added_p95:.1f}", f"{large.added_p95:.1f}", "")
    table.add_row("growth, exponent", "", f"{exponent(small, large):.2f}", "1.1")
    table.add_row("events near, median ms", f"{small.near_median:.1f}", f"{large.near_median:.1f}", "")
    table.add_row("events near, p95 ms", f"{small.near_p95:.1f}", f"{large.near_p95:.1f}", "100")
    table.add_row("situation near, median ms", f"{small.situation_median:,.0f}", f"{large.situation_median:,.0f}", "")
    return table


def size_of(target: str | Path) -> int | None:
    """Bytes of a ledger in a file, its log included; None for one on a server."""
    path = Path(target)
    if not path.is_file():
        return None
    return sum(file.stat().st_size for file in (path, path.with_name(f"{path.name}-wal")) if file.exists())


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description="Measure the ledger.")
    parser.add_argument("--claims", type=int, default=20_000)
    parser.add_argument("--gold", type=Path, default=None, help="records to retell, as JSONL; the examples by default")
    parser.add_argument("--target", default=None, help="a ledger to fill, which stays; a temporary file by default")
    parser.add_argument("--kills", type=int, default=KILLS)
    given = parser.parse_args(arguments)
    base = base_records(given.gold) if given.gold else example_records() or base_records(None)
    with tempfile.TemporaryDirectory() as folder:
        target = given.target or Path(folder) / "bench.db"
        with Ledger.open(target) as ledger:
            stream = stories(base)
            small = measured(ledger, stream, claims=given.claims // 10)
            large = measured(ledger, stream, claims=given.claims)
            there = ledger.stats()
        lost = killed(Path(folder), base, kills=given.kills, reports=KILL_REPORTS) if given.kills else None
        size = size_of(target)
    table = table_of(small, large)
    table.add_row("reports, events", "", f"{there.reports:,}, {there.events:,}", "")
    if size is not None:
        table.add_row("size, MB", "", f"{size / 1e6:,.0f} ({size / 1000 / there.claims:.1f} kB a claim)", "")
    if lost is not None:
        table.add_row(f"killed {given.kills} times: lost or twice", "", f"{lost[0]} records, {lost[1]} events", "0, 0")
    Console().print(table)


if __name__ == "__main__":
    main()
