"""What stands around the anchors of one report: its words, and where each actor is mentioned among them."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from dateline.codebook import PlaceUse
from dateline.model import Actor, Attribution, Parse, Place, Span

PRONOUNS = frozenset("he him she her they them it who which its his their".split())


@dataclass(slots=True)  # not frozen: made for every mention, and thrice as fast so
class Occurrence:
    """Where an actor is mentioned: words `first` up to `last` (exclusive) of the report, and the sentence's number."""

    actor: str
    first: int
    last: int
    sentence: int
    is_pronoun: bool


@dataclass(slots=True)
class Party:
    """An actor as its role is chosen by: kind, first sector, country, number in the report, mentions in order.

    `firsts` and `sentences` are the first words and the sentences of its mentions, each sorted.
    """

    id: str
    kind: str
    sector: str
    country: str | None
    number: int
    occurrences: list[Occurrence] = field(default_factory=list)
    head: str = ""
    firsts: list[int] = field(default_factory=list)
    sentences: list[int] = field(default_factory=list)

    def named_before(self, word: int) -> int:
        """How many of its mentions begin before the word of that number."""
        return bisect_left(self.firsts, word)

    def last_sentence_before(self, sentence: int) -> int | None:
        """The last sentence before that one which names it."""
        at = bisect_left(self.sentences, sentence)
        return self.sentences[at - 1] if at else None


@dataclass(slots=True)
class Scene:
    """One report's words in lower case, its actors and their mentions; built once, asked for every anchor."""

    words: list[str]
    starts: list[int]
    ends: list[int]
    sentence_starts: list[int]
    parties: dict[str, Party]
    occurrences: list[Occurrence]
    in_sentence: dict[int, list[Occurrence]]
    anchors: list[int]
    cues: list[int]
    attributions: Sequence[Attribution]
    speakers: frozenset[str]
    countries: dict[int, list[tuple[int, str]]]
    _around: dict[int, list[str]] = field(default_factory=dict)

    @classmethod
    def of(
        cls,
        parse: Parse,
        actors: Sequence[Actor],
        attributions: Sequence[Attribution],
        places: Sequence[Place] = (),
    ) -> "Scene":
        """The scene of a report whose actors, attributions and places have been found."""
        text = parse.text
        words = [text[token.start : token.end].lower() for token in parse.tokens]
        scene = cls(
            words=[word.replace("’", "'") for word in words] if "’" in text else words,
            starts=[token.start for token in parse.tokens],
            ends=[token.end for token in parse.tokens],
            sentence_starts=[sentence.start for sentence in parse.sentences],
            parties={},
            occurrences=[],
            in_sentence=defaultdict(list),
            anchors=[],
            cues=[],
            attributions=attributions,
            speakers=frozenset(each.speaker for each in attributions if each.speaker),
            countries=defaultdict(list),
        )
        for place in places:
            if place.use is PlaceUse.PLACE and place.country:
                first, _ = scene.range_of(place.span)
                scene.countries[scene.sentence_of(place.span.start)].append((first, place.country))
        scene.anchors = sorted(scene.range_of(anchor.span)[0] for anchor in parse.anchors)
        scene.cues = sorted(scene.range_of(cue)[0] for each in attributions for cue in each.cue)
        for number, actor in enumerate(actors):
            scene._add(actor, number, text)
        scene.occurrences.sort(key=lambda occurrence: (occurrence.first, -occurrence.last))
        for occurrence in scene.occurrences:
            scene.in_sentence[occurrence.sentence].append(occurrence)
        return scene

    def _add(self, actor: Actor, number: int, text: str) -> None:
        sector = actor.sectors[0].value if actor.sectors else "-"
        party = Party(actor.id, actor.kind.value, sector, actor.country, number)
        for span in actor.mentions:
            first, last = self.range_of(span)
            is_pronoun = span.of(text).lower() in PRONOUNS
            party.occurrences.append(Occurrence(actor.id, first, last, self.sentence_of(span.start), is_pronoun))
        self.occurrences.extend(party.occurrences)
        self.parties[actor.id] = party
        party.head = self.head_of(party.occurrences[0]) if party.occurrences else ""
        party.firsts = sorted(occurrence.first for occurrence in party.occurrences)
        party.sentences = sorted(occurrence.sentence for occurrence in party.occurrences)

    def range_of(self, span: Span) -> tuple[int, int]:
        """Numbers of the first word of the span and of the word after its last; never empty where there are words."""
        first = min(bisect_left(self.ends, span.start + 1), max(0, len(self.words) - 1))
        last = bisect_left(self.starts, span.end, lo=first)
        return first, min(max(last, first + 1), len(self.words))

    def sentence_of(self, offset: int) -> int:
        """The number of the sentence that holds the offset."""
        return max(0, bisect_right(self.sentence_starts, offset) - 1)

    def word(self, number: int) -> str:
        """The word of that number; ^ before the first, $ after the last."""
        if number < 0:
            return "^"
        return self.words[number] if number < len(self.words) else "$"

    def head_of(self, place: Occurrence) -> str:
        """The last word of a mention."""
        return self.word(place.last - 1)

    def anchors_between(self, first: int, last: int) -> int:
        """How many claims have their first word among `first` up to `last`."""
        return bisect_left(self.anchors, last) - bisect_left(self.anchors, first)

    def has_cue(self, first: int, last: int) -> bool:
        """Whether somebody is said to say something in between."""
        at = bisect_left(self.cues, first)
        return at < len(self.cues) and self.cues[at] < last

    def around(self, sentence: int) -> list[str]:
        """The actors of the three sentences before and of the next, and the report's first, nearest first."""
        if sentence not in self._around:
            groups = [self.in_sentence.get(sentence - back, []) for back in (1, 2, 3)]
            groups += [self.in_sentence.get(sentence + 1, [])[:2], self.occurrences[:4]]
            self._around[sentence] = list(dict.fromkeys(place.actor for group in groups for place in group))
        return self._around[sentence]
