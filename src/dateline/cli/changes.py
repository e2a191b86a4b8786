"""What was learned between two days, for reading."""

from collections.abc import Iterable, Iterator

from rich.console import Group, RenderableType
from rich.constrain import Constrain
from rich.padding import Padding
from rich.text import Text

from dateline.asking.brief import said_before
from dateline.asking.learned import Change, Learned
from dateline.asking.phrasing import event_sentence, state_sentence
from dateline.asking.words import say_day, say_figures
from dateline.cli.tables import STANDING_STYLES
from dateline.cli.view import WIDEST
from dateline.situation import State

_TITLES = {
    "new": "New",
    "standing": "Changed standing",
    "told": "Told otherwise",
    "gone": "No longer an event by itself",
}


def changes_view(found: Learned, *, since: str, until: str | None) -> RenderableType:
    """Each kind of change with its events, then the states; a part that is empty is left out."""
    between = f"between the end of {say_day(since)} and " + (f"that of {say_day(until)}" if until else "today")
    parts: list[RenderableType] = []
    for kind, title in _TITLES.items():
        parts += _part(title, (_change(change) for change in found.of(kind)))
    parts += _part("Now known to hold", (_state(state) for state in found.begun))
    parts += _part("No longer known to hold so", (_state(state) for state in found.ended))
    if not parts:
        return Text(f"Nothing was learned {between}.")
    return Constrain(Group(Text(f"Learned {between}", style="dim"), Text(), *parts[:-1]), WIDEST)


def _part(title: str, lines: Iterable[Text]) -> Iterator[RenderableType]:
    shown: list[RenderableType] = [Padding(line, (0, 0, 0, 2)) for line in lines]
    if shown:
        yield Text(title, style="bold")
        yield from shown
        yield Text()


def _change(change: Change) -> Text:
    body = change.body
    line = _labelled(body["standing"], event_sentence(body))
    figures = say_figures(body.get("quantities") or ())
    line.append(f": {figures}" if figures else "")
    line.append(f"\n{change.id}", style="dim")
    was = said_before(change)
    return line.append(f"  {was}" if was else "", style="dim")


def _state(state: State) -> Text:
    body = state.to_dict()
    return _labelled(body["standing"], state_sentence(body))


def _labelled(standing: str, words: str) -> Text:
    return Text.assemble((standing, STANDING_STYLES[standing]), f"  {words}")
