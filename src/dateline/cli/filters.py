"""The options by which the ledger's commands choose: which ledger, what was known when, and which events are meant.

A command is handed them as one `Asked`, read and checked; `asking` and `filtering` decorate a command with the options.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import wraps
from typing import TYPE_CHECKING, Any, TypeVar, cast

import click

from dateline.codebook import ClaimType, Standing
from dateline.errors import UsageError

if TYPE_CHECKING:
    from dateline.api import Ledger
    from dateline.ledger import Wanted

F = TypeVar("F", bound=Callable[..., Any])

ledger_option = click.option(
    "--ledger",
    "target",
    metavar="URL_OR_PATH",
    envvar="DATELINE_LEDGER",
    help="The ledger: an SQLite file, or postgresql://user@host/database.  "
    "[env: DATELINE_LEDGER; default: dateline.db]",
)
as_of_option = click.option(
    "--as-of",
    metavar="DAY",
    help="Answer with what was known by the end of this day (2024-04-17), or by a minute (2024-04-17T14:05Z).",
)
_WHEN_OPTIONS = (
    click.option("--on", metavar="TIME", help="It happens or holds on this day, month or year (EDTF)."),
    click.option("--from", "from_", metavar="DAY", help="It happens or holds on this day or later."),
    click.option("--to", metavar="DAY", help="It happens or holds on this day or earlier."),
)
_WHAT_OPTIONS = (
    click.option(
        "--near", metavar="PLACE", help="Near this place: a name, a name with its country (Baku, AZE), or lat,lon."
    ),
    click.option(
        "--within",
        "within_km",
        type=click.FloatRange(min=0, min_open=True),
        metavar="KM",
        help="How near.  [default: 50]",
    ),
    click.option("--country", metavar="COUNTRY", help="In this country: ISO alpha-3 or its name."),
    click.option(
        "--actor", metavar="WHO", help="Done by or to: words of a name, or codes (RUS, MIL, 'RUS MIL' in capitals)."
    ),
    click.option(
        "--type",
        "types",
        multiple=True,
        type=click.Choice([code.value for code in ClaimType], case_sensitive=False),
        metavar="TYPE",
        help="Of this type (RETREAT, CONTROL, …); may be repeated.",
    ),
    click.option(
        "--standing",
        "standings",
        multiple=True,
        type=click.Choice([code.value for code in Standing], case_sensitive=False),
        metavar="STANDING",
        help=f"Standing so: {', '.join(Standing)}; may be repeated.",
    ),
    click.option(
        "--reliability", metavar="GRADE", help="Told by an outlet rated this good or better (A to E) by then."
    ),
    click.option("--credibility", metavar="GRADE", help="With a claim rated this good or better (1 to 5) by then."),
    click.option("--min-origins", type=click.IntRange(min=0), metavar="N", help="Asserted by at least N origins."),
    click.option(
        "--text",
        metavar="WORDS",
        help='In the text of a report or a claim that it rests on: all words, "a phrase", begin*, -without.',
    ),
)


@dataclass(frozen=True, slots=True)
class Asked:
    """Which ledger, and the filters as they were typed."""

    target: str | None
    given: dict[str, Any]

    @property
    def as_of(self) -> str | None:
        """The moment of knowledge asked for."""
        as_of: str | None = self.given.get("as_of")
        return as_of

    def open(self) -> "Ledger":
        """The ledger; raises LedgerUnavailable where there is none, for a question creates nothing."""
        return open_ledger(self.target)

    def wanted(self) -> "Wanted":
        """The filters in the ledger's terms; raises UsageError, with the value, on one that cannot be read."""
        from dateline.cli.placing import country_code, point_of

        given = self.given
        _check_words(given)
        if given.get("within_km") and not given.get("near"):
            raise UsageError("--within says how near, but not to what.", hint="Add --near PLACE.")
        found: dict[str, Any] = {name: given.get(name) for name in _AS_TYPED}
        found["near"] = point_of(given["near"]) if given.get("near") else None
        found["country"] = country_code(given["country"]) if given.get("country") else None
        found["type"] = list(given.get("types") or ()) or None
        found["standing"] = list(given.get("standings") or ()) or None
        found |= {name: given[name] for name in ("within_km", "min_origins") if given.get(name)}
        return cast("Wanted", {name: value for name, value in found.items() if value is not None})


def _check_words(given: Mapping[str, Any]) -> None:
    """Raises UsageError on words that can find nothing."""
    from dateline.ledger.words import folded, terms_of

    text, actor = given.get("text"), given.get("actor")
    if text is not None and all(term.negated for term in terms_of(text)):
        raise UsageError(
            f"--text {text!r} asks for no word.", hint='Give a word, "a phrase" or begin*; -word excludes.'
        )
    if actor is not None and not folded(actor):
        raise UsageError(
            f"--actor {actor!r} names nobody.", hint="Give words of a name, or codes: RUS, MIL, 'RUS MIL'."
        )


def open_ledger(target: str | None, *, create: bool = False) -> "Ledger":
    """The ledger that was named, else the default one."""
    from dateline.api import Ledger

    return Ledger.open(target, create=create)


def asking(command: F) -> F:
    """Adds --ledger and --as-of; the command is handed `asked`."""
    return _with_options(command, (ledger_option, as_of_option))


def filtering(command: F) -> F:
    """Adds --ledger, --as-of and all filters; the command is handed `asked`."""
    return _with_options(command, (ledger_option, as_of_option, *_WHEN_OPTIONS, *_WHAT_OPTIONS))


def choosing(command: F) -> F:
    """Adds --ledger and the filters that do not ask for a moment or a time, but for --on."""
    return _with_options(command, (ledger_option, _WHEN_OPTIONS[0], *_WHAT_OPTIONS))


_AS_TYPED = ("as_of", "on", "from_", "to", "actor", "text", "reliability", "credibility")
_NAMES = (
    *("as_of", "on", "from_", "to", "near", "within_km", "country"),
    *("actor", "types", "standings", "min_origins", "text", "reliability", "credibility"),
)


def _with_options(command: F, options: tuple[Callable[[Any], Any], ...]) -> F:
    @wraps(command)
    def gathered(*args: Any, target: str | None, **given: Any) -> Any:
        filters = {name: given.pop(name) for name in _NAMES if name in given}
        return command(*args, asked=Asked(target, filters), **given)

    decorated: Any = gathered
    for option in reversed(options):
        decorated = option(decorated)
    return decorated  # type: ignore[no-any-return]
