"""Reports into a ledger: what is known already is passed over, the rest coded and kept one by one."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from dateline.api import Ledger
from dateline.cli.batch import Outcome
from dateline.cli.coder import code_reports
from dateline.cli.tally import Tally, count
from dateline.keeping import keep_unfiled, keep_waiting
from dateline.ledger import Outcome as Adding
from dateline.model import Report
from dateline.readers.source import SetAside


@dataclass(slots=True)
class Additions(Tally):
    """What adding has come to: reports by outcome, and those set aside; `held` is what the ledger has at the end."""

    outcomes: Counter[Adding] = field(default_factory=Counter)
    held: str = ""

    def __str__(self) -> str:
        aside = f", {len(self.set_aside):,} set aside" if self.set_aside else ""
        return f"{count(self.outcomes.total(), 'report')}: {self._counted()}{aside}"

    def _counted(self) -> str:
        told = [outcome for outcome in Adding if self.outcomes[outcome] or outcome in (Adding.ADDED, Adding.KNOWN)]
        return ", ".join(f"{self.outcomes[outcome]:,} {outcome.value}" for outcome in told)

    def summary(self) -> str:
        """One line: what came of the run, and what the ledger now holds."""
        return f"{self}. The ledger holds {self.held}."

    def lines(self) -> Iterator[str]:
        """One line for each report set aside; nothing when all went well."""
        for line in list(super(Additions, self).lines())[1:]:
            yield line.strip()


def add_reports(
    ledger: Ledger,
    items: Iterable[Report | SetAside],
    additions: Additions,
    *,
    jobs: int,
    gazetteer: Path | None = None,
) -> Iterator[Outcome]:
    """Each new report's outcome, once it is kept; each is one transaction, so an end at any moment loses nothing."""
    keep_unfiled(ledger.store)
    keep_waiting(ledger.store)
    for outcome in code_reports(_new(ledger, items, additions), jobs=jobs, gazetteer=gazetteer):
        if isinstance(outcome, SetAside):
            additions.set_aside.append(outcome)
        else:
            additions.outcomes[ledger.add(outcome).outcome] += 1
        yield outcome


def _new(ledger: Ledger, items: Iterable[Report | SetAside], additions: Additions) -> Iterator[Report | SetAside]:
    """The items without the reports that are there already, as they are; those are counted."""
    for item in items:
        if isinstance(item, Report) and ledger.has(item):
            additions.outcomes[Adding.KNOWN] += 1
        else:
            yield item
