"""Actors: who acts, is acted upon or speaks. `find_actors` finds them, `actor_for` says which one a span means."""

from dateline.actors.find import find_actors
from dateline.actors.index import ActorIndex, actor_for
from dateline.actors.outlets import outlet_country

__all__ = ["ActorIndex", "actor_for", "find_actors", "outlet_country"]
