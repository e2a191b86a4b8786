"""One registry for readers and exporters: built-in and third-party functions behind one door.

A built-in module registers its function with `@readers.register("markdown", suffixes=(".md",))`. A third-party
package announces the same kind of function under the registry's entry-point group (`dateline.readers`,
`dateline.exporters`); the entry point's name is the format's name. Modules are imported on first use: built-in
ones when a name or suffix is first asked for, third-party ones when no built-in one answers, or for a list.
"""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from importlib.metadata import EntryPoint, entry_points
from typing import Generic, TypeVar

from dateline.errors import UsageError

F = TypeVar("F", bound=Callable[..., object])

BUILTIN_ORIGIN = "dateline"


@dataclass(frozen=True, slots=True)
class Entry(Generic[F]):
    """One registered function. `suffixes` are file name ends with their dot, lower case; `origin` the package."""

    name: str
    function: F
    suffixes: tuple[str, ...]
    origin: str

    @property
    def description(self) -> str:
        """What users read: the first line of the function's docstring."""
        return first_line(self.function)


class Registry(Generic[F]):
    """Named functions of one kind. `group` is the entry-point group, `kind` the word for messages.

    `builtin` names the modules that register our own functions when imported.
    """

    def __init__(self, group: str, *, kind: str, builtin: tuple[str, ...] = ()) -> None:
        self.group = group
        self.kind = kind
        self._waiting = list(builtin)
        self._entries: dict[str, Entry[F]] = {}
        self._has_third_party = False
        self.broken: dict[str, str] = {}

    def register(self, name: str, *, suffixes: tuple[str, ...] = (), origin: str = BUILTIN_ORIGIN) -> Callable[[F], F]:
        """A decorator that makes the function known as `name`; the first to take a name keeps it."""

        def remember(function: F) -> F:
            self._entries.setdefault(name, Entry(name, function, tuple(suffixes), origin))
            return function

        return remember

    def find(self, name: str) -> F:
        """The function known as `name`; raises UsageError, which lists the names that there are."""
        self._load_builtin()
        if name not in self._entries:
            self._load_third_party()
        if name not in self._entries:
            why = f" ({self.broken[name]})" if name in self.broken else ""
            raise UsageError(
                f"There is no {self.kind} called '{name}'{why}.",
                hint=f"Choose one of: {', '.join(sorted(self._entries))}.",
            )
        return self._entries[name].function

    def name_for_suffix(self, suffix: str) -> str | None:
        """The name that takes files which end in `suffix` (with its dot, in any case), or None."""
        self._load_builtin()
        found = self._by_suffix(suffix.lower())
        if found is None:
            self._load_third_party()
            found = self._by_suffix(suffix.lower())
        return found

    def entries(self) -> tuple[Entry[F], ...]:
        """All that is registered, built-in first, by name; what failed to load is in `broken`, with its reason."""
        self._load_builtin()
        self._load_third_party()
        return tuple(sorted(self._entries.values(), key=lambda entry: (entry.origin != BUILTIN_ORIGIN, entry.name)))

    def suffixes(self) -> frozenset[str]:
        """All file name ends that something here takes."""
        return frozenset(suffix for entry in self.entries() for suffix in entry.suffixes)

    def _by_suffix(self, suffix: str) -> str | None:
        return next((entry.name for entry in self._entries.values() if suffix in entry.suffixes), None)

    def _load_builtin(self) -> None:
        while self._waiting:
            import_module(self._waiting.pop(0))

    def _load_third_party(self) -> None:
        if self._has_third_party:
            return
        self._has_third_party = True
        for point in entry_points(group=self.group):
            self._load_point(point)

    def _load_point(self, point: EntryPoint) -> None:
        """Take in one entry point; a package that fails to import must not take the others down with it."""
        origin = point.dist.name if point.dist else point.module
        try:
            function = point.load()
        except Exception as error:
            self.broken[point.name] = f"{origin} failed to load: {type(error).__name__}: {error}"
            return
        suffixes = tuple(getattr(function, "suffixes", ()))
        self.register(point.name, suffixes=suffixes, origin=origin)(function)


def first_line(function: Callable[..., object]) -> str:
    """The first line of the docstring, or an empty text."""
    lines = (function.__doc__ or "").strip().splitlines()
    return lines[0] if lines else ""
