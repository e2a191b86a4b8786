"""Actors against gold records: countries and primary sectors of the gold mentions, and who is the same as whom.

The mentions themselves are given (an oracle), so that the figures tell what tables, setting and coreference do.
Coreference is counted over pairs of mentions of one report (links), after Vilain et al. 1995 in its simplest form.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

from dateline.actors import ActorIndex
from dateline.language.sentences import find_sentences
from dateline.model import Actor, Cue, Mention, Parse, Place, Record, Span

FindActors = Callable[[Parse, Sequence[Place], str | None], Sequence[Actor]]


@dataclass(frozen=True, slots=True)
class ActorScores:
    """Counts over gold mentions and over pairs of them; add reports with `+`."""

    mentions: int = 0
    countries: int = 0
    sectors: int = 0
    both: int = 0
    linked: int = 0
    gold_links: int = 0
    found_links: int = 0

    def __add__(self, other: "ActorScores") -> "ActorScores":
        return ActorScores(*(getattr(self, name) + getattr(other, name) for name in self.__slots__))

    @property
    def country(self) -> float:
        """Share of gold mentions whose actor has the gold country (none included)."""
        return self.countries / self.mentions if self.mentions else 0.0

    @property
    def sector(self) -> float:
        """Share of gold mentions whose actor has the gold's primary sector."""
        return self.sectors / self.mentions if self.mentions else 0.0

    @property
    def both_right(self) -> float:
        """Share with country and primary sector right: what the claims' roles are scored by."""
        return self.both / self.mentions if self.mentions else 0.0

    @property
    def link_precision(self) -> float:
        """Pairs rightly held to be one actor, of all pairs held so."""
        return self.linked / self.found_links if self.found_links else 0.0

    @property
    def link_recall(self) -> float:
        """Pairs rightly held to be one actor, of all that are."""
        return self.linked / self.gold_links if self.gold_links else 0.0

    @property
    def link_f1(self) -> float:
        """The harmonic mean of link precision and recall."""
        total = self.link_precision + self.link_recall
        return 2 * self.link_precision * self.link_recall / total if total else 0.0


def oracle_parse(record: Record) -> Parse:
    """A parse that holds the record's own mentions (with their kinds) and sources, and nothing else of it."""
    mentions = {span: Mention(span, actor.kind) for actor in record.actors for span in actor.mentions}
    cues = [Cue(each.cue[0], sources=each.source) for each in record.attributions if each.cue]
    return Parse(
        text=record.text,
        sentences=find_sentences(record.text),
        mentions=tuple(mentions[span] for span in sorted(mentions)),
        cues=tuple(sorted(cues, key=lambda cue: cue.span)),
    )


def score_actors(records: Iterable[Record], find: FindActors) -> ActorScores:
    """The scores of `find` over gold records, given their mentions and their places."""
    total = ActorScores()
    for record in records:
        actors = find(oracle_parse(record), record.places, record.report.published)
        total += score_record(record, actors)
    return total


def score_record(record: Record, actors: Sequence[Actor]) -> ActorScores:
    """One report's scores: each gold mention against the actor that its span leads to."""
    index = ActorIndex(actors)
    pairs = [(gold, index.find(span), span) for gold in record.actors for span in gold.mentions]
    right = [(_same_country(gold, found), _same_sector(gold, found)) for gold, found, _ in pairs]
    links = _links(pairs)
    return ActorScores(
        mentions=len(pairs),
        countries=sum(country for country, _ in right),
        sectors=sum(sector for _, sector in right),
        both=sum(country and sector for country, sector in right),
        linked=links[0],
        gold_links=links[1],
        found_links=links[2],
    )


def _same_country(gold: Actor, found: Actor | None) -> bool:
    return found is not None and gold.country == found.country


def _same_sector(gold: Actor, found: Actor | None) -> bool:
    return found is not None and gold.sectors[:1] == found.sectors[:1]


def _links(pairs: Sequence[tuple[Actor, Actor | None, Span]]) -> tuple[int, int, int]:
    """Pairs of mentions that are one actor in both, in gold, as found."""
    both = gold_only = found_only = 0
    for (gold, found, _), (other_gold, other_found, _) in combinations(pairs, 2):
        is_gold = gold.id == other_gold.id
        is_found = found is not None and other_found is not None and found.id == other_found.id
        both += is_gold and is_found
        gold_only += is_gold
        found_only += is_found
    return both, gold_only, found_only
