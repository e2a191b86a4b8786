"""Which actor a span refers to."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from dateline.model import Actor, Parse, Span


class ActorIndex:
    """The mentions of all actors of a report, sorted once; `find` asks it."""

    def __init__(self, actors: Sequence[Actor]) -> None:
        pairs = sorted((mention, number) for number, actor in enumerate(actors) for mention in actor.mentions)
        self._actors = tuple(actors)
        self._mentions = [mention for mention, _ in pairs]
        self._numbers = [number for _, number in pairs]
        self._exact = dict(reversed(pairs))
        self._longest = max((len(mention) for mention in self._mentions), default=0)

    def find(self, span: Span) -> Actor | None:
        """The actor of the very span; else of the mention that ends with it, else of the one that shares most."""
        exact = self._exact.get(span)
        if exact is not None:
            return self._actors[exact]
        best, best_key = None, (False, 0, 0)
        first = bisect_left(self._mentions, Span(span.start - self._longest, 0))
        last = bisect_right(self._mentions, Span(span.end, 0))
        for number in range(first, last):
            mention = self._mentions[number]
            shared = min(mention.end, span.end) - max(mention.start, span.start)
            key = (mention.end == span.end, shared, -len(mention))
            if shared > 0 and key > best_key:
                best, best_key = self._numbers[number], key
        return None if best is None else self._actors[best]


class _Last:
    """The index made last, so that asking for one span after another builds it once."""

    actors: Sequence[Actor] = ()
    index = ActorIndex(())


def index_of(actors: Sequence[Actor]) -> ActorIndex:
    """The index of these very actors (by identity), made at the first call."""
    held_actors, held_index = _Last.actors, _Last.index
    if held_actors is actors and actors:
        return held_index
    index = ActorIndex(actors)
    _Last.actors, _Last.index = actors, index
    return index


def actor_for(span: Span, actors: Sequence[Actor], parse: Parse) -> Actor | None:
    """The actor that the span refers to, None where it overlaps no mention."""
    return index_of(actors).find(span)
