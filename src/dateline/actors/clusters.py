"""Which mentions are one actor: names first, then offices and nominals, then pronouns."""

from collections.abc import Sequence
from dataclasses import dataclass

from dateline.actors.reading import Reading
from dateline.codebook import ActorKind
from dateline.model import Mention, Parse


@dataclass(frozen=True)
class Known:
    """A mention with its reading and its words."""

    mention: Mention
    reading: Reading
    words: str


def join(known: Sequence[Known], parse: Parse) -> list[list[Known]]:
    """The mentions of each actor together, in reading order of their first mention."""
    clusters: list[list[Known]] = []
    for each in known:
        home = next((cluster for cluster in reversed(clusters) if _is_same(each, cluster)), None)
        if home is None:
            clusters.append([each])
        else:
            home.append(each)
    return clusters


def _is_same(each: Known, cluster: list[Known]) -> bool:
    return any(_same(each, other) for other in cluster)


def _same(each: Known, other: Known) -> bool:
    a, b = each.reading, other.reading
    if a.entry and b.entry:
        return a.entry.name == b.entry.name
    if a.name and b.name:
        if a.kind is ActorKind.PERSON and b.kind is ActorKind.PERSON:
            return _same_person(a.name, b.name)
        return a.name == b.name
    if not a.name and not b.name and a.head and a.head == b.head:
        return each.words.lower().startswith("the ") and (a.country == b.country or not a.country_rank)
    return False


def _same_person(a: str, b: str) -> bool:
    left, right = a.split(), b.split()
    if len(left) > 1 and len(right) > 1:
        return left[-1] == right[-1] and left[0][0] == right[0][0]
    return left[-1] == right[-1]
