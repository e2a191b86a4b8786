"""The signs by which an actor's role at an anchor is known: combinations of facts, weighed in `tables/roles.tsv`.

Facts come in groups: `any` of every actor, `over`, `before` and `after` of its mentions in the anchor's sentence, and
`nobody` of nobody filling the role. A fact that is not there is an empty word, and makes no sign. The combinations are
listed here, so that the whole of what can decide is on one page.
"""

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache, cached_property
from typing import NamedTuple

from dateline.claims.forms import BE, DETERMINERS, HAVE, MODAL, PREPOSITIONS, ending_of, form_of, stem_of
from dateline.claims.scene import Occurrence, Party, Scene
from dateline.claims.weighing import Sign, Words, signs_seen
from dateline.model import Anchor, Attribution

MOST_CANDIDATES = 14
"""Actors weighed for one anchor, beside those of its sentence and those that the reader links."""

UNLINKED = -4.5
"""Log odds of an actor that the reader links by none of its mentions."""

_EDGES = (0, 1, 2, 3, 5, 8, 12, 20)
_RELATIVES = frozenset({"who", "which", "that"})
_QUOTES = frozenset({'"', "“", "”"})
_NEAR_BEFORE = PREPOSITIONS | {"^", ",", "and", "that", '"', "“", "as", "who", "while", "when", "but", "or"}
_NEAR_BEHIND = BE | HAVE | MODAL | PREPOSITIONS
_NEAR_BEHIND |= {",", ".", "and", "'s", "s", "who", "which", "that", "said", "says", "-", "or"}
_LEADING = PREPOSITIONS | {",", "and", "that", "or", '"', "“", "-"}
_OWNING = frozenset({"'s", "s", "'"})
_AUXILIARIES = BE | HAVE | MODAL
_FARTHEST = _EDGES[-1] + 1
"""Words apart from which all is as far."""


_BUCKETS = tuple(next((str(edge) for edge in _EDGES if n <= edge), "far") for n in range(_FARTHEST + 1))
_COUNTS = ("0", "1", "2", "3", "4")
_MARKS = "cwyntqs"

PARTY_FACTS = ("party", "sector", "placed", "head", "named", "opening")
VIEW_FACTS = ("type", "form", "others")
PAIR_FACTS = ("fit", "count", "far", "leads", "earlier", "later", "speaks", "here", "elsewhere", "cue")
"""The facts of `any`, by what they depend on: the actor, the anchor, or both.

others: whether somebody is mentioned before the anchor in its sentence, and behind it. named, count: its mentions, and
those before the anchor; opening: it is the first of the report. fit: how its country goes with the place of the
sentence. far: sentences since its last mention, where it leads or not; speaks: it is said to say this, elsewhere: it
says something else.
"""

_NEAR = ("near", "type", "form", "stem", "sector", "head", "k", "none", "distance", "lead", "behind", "marks", "claims")
_MARKED = ("comma", "relative", "by", "and", "to", "quotation", "saying")
_BEFORE = (*_NEAR, "number", *_MARKED, "auxiliary", "owning", "close", "first", "opening", "pronoun")
_AFTER = (*_NEAR, "number", *_MARKED)
"""The facts of a mention before the anchor, as a subject stands, or the object of a passive; and of one behind it.

k: actors in between, none: whether there are none; lead, behind: the words before and behind the mention; marks: what
stands in between, a letter for each, then each by itself; claims: those in between.
"""

_NOBODY = (
    *("near", "type", "form", "stem", "mode", "assertion", "covered", "spoken", "first", "before", "after", "distance"),
    *("word", "behind", "lead", "following", "ending", "determiner", "over"),
)

FACTS = {
    "any": (*PARTY_FACTS, *VIEW_FACTS, *PAIR_FACTS),
    "over": ("near", "where", "party", "type", "form", "stem"),
    "before": _BEFORE,
    "after": _AFTER,
    "nobody": _NOBODY,
}

_MARKED_FORM = tuple(f"{name} form" for name in _MARKED)

COMBINATIONS = {
    "any": (
        *("party type", "sector type", "placed type", "sector form", "named", "named type"),
        *("fit type", "fit sector", "fit form", "head", "head type", "count", "count form", "opening"),
        *("far", "far leads", "far others", "far form", "far type", "earlier type sector"),
        *("later", "later type", "later others"),
        *("speaks", "speaks type", "speaks form", "speaks here", "elsewhere", "cue", "cue type"),
    ),
    "over": ("near", "where", "type", "form", "party", "stem"),
    "before": (
        *("near", "k form", "distance", "lead form", "behind form", "type k", "type form", "stem none", "stem lead"),
        *("marks", "marks form", "sector type none", "k lead behind", "claims form", "claims k marks"),
        *("auxiliary claims", "head type", "head form", *_MARKED_FORM, "owning form", "owning type close"),
        *("number type", "first", "first form", "opening k marks", "pronoun k"),
    ),
    "after": (
        *("near", "k form", "distance", "lead form", "behind", "marks", "type k", "type lead", "type form"),
        *("lead k form", "stem none", "stem lead", "sector type none", "claims form", "claims k lead"),
        *("claims lead type", "head type", "head lead", *_MARKED_FORM, "number type k"),
    ),
    "nobody": (
        *("near", "type", "form", "type form", "word", "behind", "stem", "stem form", "mode"),
        *("assertion", "assertion form", "assertion type", "covered", "spoken", "first", "before form", "after form"),
        *("determiner", "lead following ending", "distance form", "over"),
    ),
}
"""The combinations by group."""


class Option(NamedTuple):
    """A choice for a role: an actor's id, or None for nobody, with its probability and the country that it means."""

    actor: str | None
    country: str | None
    probability: float


@dataclass
class View:
    """An anchor in its scene: its grammar, the mentions around it, who is said to say it, the reader's log odds.

    `options` are the choices for each role, once they are weighed.
    """

    scene: Scene
    anchor: Anchor
    type: str
    first: int
    last: int
    sentence: int
    form: str
    stem: str
    before: list[Occurrence]
    after: list[Occurrence]
    over: list[Occurrence]
    beside: dict[str, "Beside"]
    covering: list[Attribution]
    speaker: str | None
    cue_speakers: set[str | None]
    odds: dict[str, dict[str, float]] = field(default_factory=dict)
    options: dict[str, list["Option"]] = field(default_factory=dict)

    @classmethod
    def of(cls, scene: Scene, anchor: Anchor, odds: dict[str, dict[str, float]]) -> "View":
        """`odds` are the reader's log odds by role and actor's id."""
        start, end = anchor.span.start, anchor.span.end
        first, last = scene.range_of(anchor.span)
        sentence = scene.sentence_of(start)
        here = scene.in_sentence.get(sentence, [])
        covering = [a for a in scene.attributions if anchor.span.overlaps_any(a.content)]
        return cls(
            scene=scene,
            anchor=anchor,
            type=anchor.type.value,
            first=first,
            last=last,
            sentence=sentence,
            form=form_of(scene, first, last),
            stem=stem_of(scene.word(first)) or "0",
            before=[place for place in here if place.last <= first],
            after=[place for place in here if place.first >= last],
            over=[place for place in here if place.first < last and place.last > first],
            beside=_beside(here, first, last),
            covering=covering,
            speaker=covering[-1].speaker if covering else None,
            cue_speakers={a.speaker for a in scene.attributions for c in a.cue if c.start < end and start < c.end},
            odds=odds,
        )

    @property
    def here(self) -> list[Occurrence]:
        """All mentions of the sentence, in reading order."""
        return self.scene.in_sentence.get(self.sentence, [])

    def candidates(self) -> list[str]:
        """The actors to weigh: those of the sentence, those linked, then those of the sentences around."""
        found = dict.fromkeys(place.actor for place in self.here)
        best: dict[str, float] = {}
        for odds in self.odds.values():
            for key, value in odds.items():
                best[key] = max(value, best.get(key, UNLINKED))
        found.update(dict.fromkeys(sorted(best, key=lambda key: -best[key])))
        for actor in self.scene.around(self.sentence):
            if len(found) >= MOST_CANDIDATES:
                break
            found.setdefault(actor)
        return list(found)

    @cached_property
    def country(self) -> str | None:
        """The country of the place of its sentence that is nearest to the anchor."""
        here = self.scene.countries.get(self.sentence, [])
        return min(here, key=lambda each: abs(each[0] - self.first))[1] if here else None


@dataclass(slots=True)
class Beside:
    """An actor's mentions in the anchor's sentence: the first over it, the nearest before and behind it."""

    over: Occurrence | None = None
    before: Occurrence | None = None
    after: Occurrence | None = None


def _beside(here: Iterable[Occurrence], first: int, last: int) -> dict[str, Beside]:
    """Who is mentioned in the sentence whose mentions these are, in reading order, and where."""
    found: dict[str, Beside] = {}
    for place in here:
        beside = found.setdefault(place.actor, Beside())
        if place.last <= first:
            beside.before = place if beside.before is None or place.last > beside.before.last else beside.before
        elif place.first >= last:
            beside.after = beside.after or place
        else:
            beside.over = beside.over or place
    return found


def nobody_words(view: View) -> Words:
    """What speaks for nobody filling the role."""
    scene, anchor = view.scene, view.anchor
    before, behind = scene.word(view.first - 1), scene.word(view.last)
    distances = [view.first - place.last for place in view.before] + [place.first - view.last for place in view.after]
    return (
        *("yes", view.type, view.form, view.stem),
        f"{anchor.modes[0][0] if anchor.modes else None}",
        anchor.assertions[0][0].value if anchor.assertions else "actual",
        *(f"{bool(view.covering)}", f"{view.speaker is not None}", f"{view.sentence == 0}"),
        *(str(min(3, len(view.before))), str(min(3, len(view.after)))),
        _BUCKETS[min(*distances, _FARTHEST)] if distances else "no",
        *(before, behind),
        before if before in PREPOSITIONS or before in DETERMINERS else "-",
        behind if behind in PREPOSITIONS else "-",
        *(ending_of(scene.word(view.last - 1)), _determiner(view)),
        "yes" if view.over else "",
    )


def _determiner(view: View) -> str:
    """The article or preposition among the three words before the anchor, and how far it stands."""
    for back in range(3):
        word = view.scene.word(view.first - 1 - back)
        if word == "^" or word in DETERMINERS:
            return f"{word}{back}"
        if word in PREPOSITIONS:
            return f"prep{back}"
    return "-"


def signs_of_none(view: View) -> list[Sign]:
    """Signs that nobody fills the role."""
    return list(_signs("nobody", nobody_words(view)))


def signs_of(view: View, actor: str) -> list[Sign]:
    """Signs that the actor fills the role, or does not."""
    party, near = view.scene.parties[actor], near_words(view, actor)
    words = (
        *party_words(party),
        *view_words(view),
        *pair_words(view, party, is_near="before" in near or "after" in near),
    )
    return [*_signs("any", words), *(sign for group in near for sign in _signs(group, near[group]))]


def _signs(group: str, words: Words) -> Iterator[Sign]:
    """The signs of a group."""
    for names, seen in signs_seen(COMBINATIONS[group], dict(zip(FACTS[group], words, strict=True))):
        yield f"{group}: {names}", seen


def party_words(party: Party) -> Words:
    """What is the same of an actor for every anchor."""
    return (
        *(party.kind, party.sector, f"{party.country is not None}", party.head),
        *(str(min(5, len(party.occurrences))), "yes" if party.number == 0 else ""),
    )


def view_words(view: View) -> Words:
    """What is the same of an anchor for every actor."""
    return view.type, view.form, f"{bool(view.before)}{bool(view.after)}"


def pair_words(view: View, party: Party, *, is_near: bool) -> Words:
    """How an actor lies to an anchor, wherever it is named."""
    actor, far, leads, later = party.id, "", "", ""
    if actor not in view.beside:
        earlier = party.last_sentence_before(view.sentence)
        if earlier is not None:
            far, leads = _far(view.sentence - earlier), f"{view.scene.in_sentence[earlier][0].actor == actor}"
        elif party.occurrences:
            later = "yes"
    is_speaker = view.speaker == actor
    is_other = not is_speaker and bool(view.covering) and actor in view.scene.speakers
    speaks, elsewhere = "yes" if is_speaker else "", "yes" if is_other else ""
    cue, fit, count = "yes" if actor in view.cue_speakers else "", _fit(view, party), party.named_before(view.first)
    return fit, _COUNTS[min(4, count)], far, leads, "yes" if far else "", later, speaks, f"{is_near}", elsewhere, cue


def _far(back: int) -> str:
    return str(back) if back < 3 else "3" if back < 5 else "far"


def _fit(view: View, party: Party) -> str:
    """How the actor's country goes with the place of the sentence; nothing where either is unknown."""
    if view.country is None or party.country is None:
        return ""
    return "own" if view.country == party.country else "foreign"


def near_words(view: View, actor: str) -> dict[str, Words]:
    """By group what is known of the actor's mentions that are nearest in the anchor's sentence."""
    beside = view.beside.get(actor)
    if beside is None:
        return {}
    party, found = view.scene.parties[actor], {}
    if beside.over:
        found["over"] = _over_words(view, party, beside.over)
    if beside.before:
        found["before"] = _before_words(view, party, beside.before)
    if beside.after:
        found["after"] = _after_words(view, party, beside.after)
    return found


def _over_words(view: View, party: Party, place: Occurrence) -> Words:
    """The mention holds the anchor ("US-backed") or is held by it."""
    where = "h" if place.last == view.last else "b" if place.first < view.first else "a"
    return "yes", where, party.kind, view.type, view.form, view.stem


def _before_words(view: View, party: Party, place: Occurrence) -> Words:
    scene, distance = view.scene, min(view.first - place.last, _FARTHEST)
    is_opening = not place.first or scene.sentence_of(scene.starts[place.first - 1]) != view.sentence
    lead = "^" if is_opening else scene.word(place.first - 1)
    behind, head = scene.word(place.last), scene.head_of(place)
    k = len({other.actor for other in view.before if other.first >= place.last})
    has_auxiliary = not _AUXILIARIES.isdisjoint(scene.words[place.last : view.first - 2])
    return (
        *("yes", view.type, view.form, view.stem, party.sector, head),
        *(str(min(3, k)), f"{not k}", _BUCKETS[distance]),
        *(lead if lead in _NEAR_BEFORE else "x", behind if behind in _NEAR_BEHIND and behind != "." else "x"),
        *_between(view, place, place.last, view.first),
        f"{has_auxiliary}",
        *("yes" if behind in _OWNING or head.endswith("'s") else "", f"{distance <= 3}"),
        *("yes" if place is view.here[0] else "", "yes" if is_opening else "", "yes" if place.is_pronoun else ""),
    )


def _after_words(view: View, party: Party, place: Occurrence) -> Words:
    scene, distance = view.scene, place.first - view.last
    lead, behind = scene.word(place.first - 1), scene.word(place.last)
    k = len({other.actor for other in view.after if other.last <= place.first})
    return (
        *("yes", view.type, view.form, view.stem, party.sector, scene.head_of(place)),
        *(str(min(3, k)), f"{not k}", _BUCKETS[min(distance, _FARTHEST)]),
        "0" if not distance else lead if lead in _LEADING else "x",
        behind if behind in _NEAR_BEHIND and behind != "-" else "x",
        *_between(view, place, view.last, place.first),
    )


def _between(view: View, place: Occurrence, first: int, last: int) -> Words:
    """What stands among the words `first` up to `last`, between mention and anchor; and whether it is a number."""
    scene = view.scene
    words = scene.words[first:last]
    tests = (
        "," in words,
        not _RELATIVES.isdisjoint(words),
        "by" in words,
        "and" in words or "but" in words,
        "to" in words,
        not _QUOTES.isdisjoint(words),
        scene.has_cue(first, last),
    )
    number = "yes" if scene.word(place.first).isdigit() else ""
    marks, *each = _marks(tests)
    return marks, str(min(2, scene.anchors_between(first, last))), number, *each


@cache
def _marks(tests: tuple[bool, ...]) -> Words:
    """What stands in between, a letter for each, then each by itself; there are few such tuples."""
    marks = "".join([letter for letter, holds in zip(_MARKS, tests, strict=True) if holds])
    return marks or "-", *["yes" if holds else "" for holds in tests]


def log_odds(probability: float) -> float:
    """The logarithm of the odds, bounded."""
    bounded = min(max(probability, 1e-4), 1 - 1e-4)
    return math.log(bounded / (1 - bounded))
