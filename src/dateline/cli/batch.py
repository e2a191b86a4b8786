"""Many reports, one after the other or in several processes: order is kept, and a bad one is set aside."""

import multiprocessing
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, field
from types import TracebackType

from dateline.errors import DatelineError, ReportUnreadable
from dateline.model import Record, Report
from dateline.readers.source import SetAside

Coder = Callable[[Report], Record]
MakeCoder = Callable[[], Coder]
Outcome = Record | SetAside

AHEAD = 4
"""Reports handed out ahead of the one awaited, for each process: enough to keep all busy, few enough to hold."""


def code_each(items: Iterable[Report | SetAside], *, make_coder: MakeCoder) -> Iterator[Outcome]:
    """Each report's record, in order; what cannot be coded, and what was set aside before, is passed on as that.

    The coder is made for the first report, so that a run in which there is none does not wait for it.
    """
    coder: Coder | None = None
    for item in items:
        if isinstance(item, SetAside):
            yield item
        else:
            coder = coder or make_coder()
            yield attempt(item, coder=coder)


def attempt(report: Report, *, coder: Coder) -> Outcome:
    """The record, or why there is none: one bad report must not end a run of thousands."""
    try:
        return coder(report)
    except DatelineError as error:
        return SetAside(report.id, ReportUnreadable(error.message, hint=error.hint))
    except Exception as error:
        reason = f"Coding it failed ({type(error).__name__}: {error})."
        return SetAside(report.id, ReportUnreadable(reason, hint="This is a fault of ours: please send us the report."))


def code_in_processes(items: Iterable[Report | SetAside], *, jobs: int, make_coder: MakeCoder) -> Iterator[Outcome]:
    """As `code_each`, in `jobs` processes; `make_coder` is called once in each and must be importable.

    Raises the DatelineError that `make_coder` raised.
    """
    with _Workers(jobs, make_coder) as workers:
        for item in items:
            workers.hand_out(item)
            if len(workers.waiting) >= AHEAD * jobs:
                yield workers.next()
        while workers.waiting:
            yield workers.next()


@dataclass(slots=True)
class _Waiting:
    """A report that is being coded; None in place of `future` for one that was set aside already."""

    item: Report | SetAside
    future: Future[Outcome | DatelineError] | None = None


@dataclass(slots=True)
class _Workers:
    """A pool that survives the death of its processes, and the reports that were handed to it, in order."""

    jobs: int
    make_coder: MakeCoder
    waiting: deque[_Waiting] = field(default_factory=deque)
    pool: ProcessPoolExecutor = field(init=False)

    def __enter__(self) -> "_Workers":
        self.pool = self._new_pool()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.pool.shutdown(wait=True, cancel_futures=True)

    def _new_pool(self) -> ProcessPoolExecutor:
        # Spawned, not forked: a runtime with threads of its own does not survive a fork.
        context = multiprocessing.get_context("spawn")
        return ProcessPoolExecutor(self.jobs, mp_context=context, initializer=_prepare, initargs=(self.make_coder,))

    def hand_out(self, item: Report | SetAside) -> None:
        future = None if isinstance(item, SetAside) else self._submit(item)
        self.waiting.append(_Waiting(item, future))

    def _submit(self, report: Report) -> Future[Outcome | DatelineError]:
        try:
            return self.pool.submit(_attempt_here, report)
        except BrokenProcessPool:
            self._restart()
            return self.pool.submit(_attempt_here, report)

    def _restart(self) -> None:
        self.pool.shutdown(wait=False, cancel_futures=True)
        self.pool = self._new_pool()

    def next(self) -> Outcome:
        """The outcome of the report that was handed out first."""
        first = self.waiting.popleft()
        if isinstance(first.item, SetAside) or first.future is None:
            assert isinstance(first.item, SetAside)
            return first.item
        try:
            outcome = first.future.result()
        except BrokenProcessPool:
            self._start_over()
            return _lost(first.item)
        if isinstance(outcome, DatelineError):
            raise outcome
        return outcome

    def _start_over(self) -> None:
        self._restart()
        for other in self.waiting:
            if isinstance(other.item, Report):
                other.future = self._submit(other.item)


def _lost(report: Report) -> SetAside:
    reason = "The process that coded it, or one beside it, ended abruptly."
    return SetAside(report.id, ReportUnreadable(reason, hint="Often memory ran out: try again with fewer `--jobs`."))


_coder: Coder | DatelineError | None = None


def _prepare(make_coder: MakeCoder) -> None:
    """Set a process up: interrupts are the parent's business, and what fails here is told by the first report."""
    global _coder
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        _coder = make_coder()
    except DatelineError as error:
        _coder = error


def _attempt_here(report: Report) -> Outcome | DatelineError:
    assert _coder is not None
    return _coder if isinstance(_coder, DatelineError) else attempt(report, coder=_coder)
