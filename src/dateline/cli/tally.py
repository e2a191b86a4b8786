"""What a run has come to: records passed on, reports set aside."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from dateline.cli.batch import Outcome
from dateline.model import Record
from dateline.readers.source import SetAside


@dataclass(slots=True)
class Tally:
    """Counts a run, and keeps what was set aside in the order in which it came."""

    coded: int = 0
    set_aside: list[SetAside] = field(default_factory=list)

    def records(self, outcomes: Iterable[Outcome]) -> Iterator[Record]:
        """The records among the outcomes; the rest is kept aside."""
        for outcome in outcomes:
            if isinstance(outcome, SetAside):
                self.set_aside.append(outcome)
            else:
                self.coded += 1
                yield outcome

    def __str__(self) -> str:
        aside = f", {len(self.set_aside):,} set aside" if self.set_aside else ""
        return f"{count(self.coded, 'report')} coded{aside}"

    def lines(self) -> Iterator[str]:
        """One line for each report set aside, and the count; nothing when all went well."""
        if not self.set_aside:
            return
        yield f"{self}:"
        for one in self.set_aside:
            yield f"  {told(one)}"

    @property
    def exit_code(self) -> int:
        """1 where anything was set aside."""
        return 1 if self.set_aside else 0


def told(one: SetAside) -> str:
    """What, where and what to do, in one line; the place is not said twice."""
    reason = " ".join(str(one.error).split())
    return reason if one.where in reason else f"{one.where}: {reason}"


def count(number: int, noun: str) -> str:
    """`1 report`, `2 reports`."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
