"""The signs by which an actor's role at an anchor is known, each a short string with a weight in `tables/roles.tsv`.

A sign's name tells what it says: `B` the actor's nearest mention before the anchor, `A` the nearest behind it, `O` one
that overlaps it, `P` and `X` mentions in earlier and later sentences only, `N` that nobody fills the role. After the
dot: k actors between, d words between, p the word before the mention, n the word behind it, na claims between, h the
mention's last word, own a possessive, and single letters for what stands between (c comma, w relative, y "by", n
"and", t "to", q quotation mark, s a saying). =f the anchor's form, =t its type, st its stem, s the actor's sector, pl
whether its country is that of the place.
"""

import math
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, NamedTuple

from dateline.claims.forms import BE, DETERMINERS, HAVE, MODAL, PREPOSITIONS, ending_of, form_of, stem_of
from dateline.claims.scene import Occurrence, Party, Scene
from dateline.claims.verdict import overlaps_any
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


def _bucket(number: int) -> str:
    return next((str(edge) for edge in _EDGES if number <= edge), "far")


@dataclass
class View:
    """An anchor in its scene: its grammar, the mentions around it, who is said to say it, the reader's log odds."""

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
    beside: frozenset[str]
    covering: list[Attribution]
    speaker: str | None
    cue_speakers: set[str | None]
    odds: dict[str, dict[str, float]] = field(default_factory=dict)

    @classmethod
    def of(cls, scene: Scene, anchor: Anchor, odds: dict[str, dict[str, float]]) -> "View":
        """`odds` are the reader's log odds by role and actor's id."""
        first, last = scene.range_of(anchor.span)
        sentence = scene.sentence_of(anchor.span.start)
        here = scene.in_sentence.get(sentence, [])
        covering = [a for a in scene.attributions if overlaps_any(anchor.span, a.content)]
        return cls(
            scene=scene,
            anchor=anchor,
            type=anchor.type.value,
            first=first,
            last=last,
            sentence=sentence,
            form=form_of(scene, first, last),
            stem=stem_of(scene.word(first)),
            before=[place for place in here if place.last <= first],
            after=[place for place in here if place.first >= last],
            over=[place for place in here if place.first < last and place.last > first],
            beside=frozenset(place.actor for place in here),
            covering=covering,
            speaker=covering[-1].speaker if covering else None,
            cue_speakers={a.speaker for a in scene.attributions if overlaps_any(anchor.span, a.cue)},
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
    def others(self) -> str:
        """Whether somebody is mentioned before the anchor in its sentence, and behind it."""
        return f"{bool(self.before)}{bool(self.after)}"

    @cached_property
    def country(self) -> str | None:
        """The country of the place of its sentence that is nearest to the anchor."""
        here = self.scene.countries.get(self.sentence, [])
        return min(here, key=lambda each: abs(each[0] - self.first))[1] if here else None


def signs_of_none(view: View) -> list[str]:
    """Signs that nobody fills the role."""
    scene, kind, form = view.scene, view.type, view.form
    before, behind = scene.word(view.first - 1), scene.word(view.last)
    assertion = view.anchor.assertions[0][0].value if view.anchor.assertions else "actual"
    mode = view.anchor.modes[0][0] if view.anchor.modes else None
    distances = [view.first - place.last for place in view.before] + [place.first - view.last for place in view.after]
    lead = before if before in PREPOSITIONS or before in DETERMINERS else "-"
    found = [
        *("N", f"N.t={kind}", f"N.f={form}", f"N.t={kind}.f={form}", f"N.p={before}", f"N.n={behind}"),
        *(f"N.st={view.stem}", f"N.st={view.stem}.f={form}", f"N.m={mode}"),
        *(f"N.a={assertion}", f"N.a={assertion}.f={form}", f"N.a={assertion}.t={kind}"),
        *(f"N.cov={bool(view.covering)}", f"N.sp={view.speaker is not None}", f"N.first={view.sentence == 0}"),
        *(f"N.nb={min(3, len(view.before))}.f={form}", f"N.na={min(3, len(view.after))}.f={form}"),
        f"N.det={_determiner(view)}",
        f"N.pn={lead}.{behind if behind in PREPOSITIONS else '-'}.{ending_of(scene.word(view.last - 1))}",
        f"N.d={_bucket(min(distances)) if distances else 'no'}.f={form}",
    ]
    return [*found, "N.over"] if view.over else found


def _determiner(view: View) -> str:
    """The article or preposition among the three words before the anchor, and how far it stands."""
    for back in range(3):
        word = view.scene.word(view.first - 1 - back)
        if word == "^" or word in DETERMINERS:
            return f"{word}{back}"
        if word in PREPOSITIONS:
            return f"prep{back}"
    return "-"


def signs_of(view: View, actor: str) -> list[str]:
    """Signs that the actor fills the role, or does not."""
    return [sign for write, facts in sign_groups(view, actor) for sign in write(*facts)]


Facts = tuple[Any, ...]
Group = tuple[Callable[..., Iterable[str]], Facts]
"""What writes some signs, and the facts that it writes them from: the same facts, the same signs."""


def sign_groups(view: View, actor: str) -> Iterator[Group]:
    """The signs in groups, to be written only where they have not been weighed before."""
    party, kind, form = view.scene.parties[actor], view.type, view.form
    yield _party_signs, (party.kind, party.sector, party.country is not None, kind, form)
    is_near = False
    if actor in view.beside:
        over = [place for place in view.over if place.actor == actor]
        before = [place for place in view.before if place.actor == actor]
        after = [place for place in view.after if place.actor == actor]
        if over:
            yield _over_signs, _over(view, party, over[0])
        if before:
            yield _Before.signs, (_Before.of(view, party, max(before, key=lambda place: place.last)),)
        if after:
            yield _After.signs, (_After.of(view, party, min(after, key=lambda place: place.first)),)
        is_near = bool(before or after)
    else:
        earlier = party.last_sentence_before(view.sentence)
        if earlier is not None:
            yield _earlier_signs, _earlier(view, party, earlier)
        elif party.occurrences:
            yield _later_signs, (kind, view.others)
    yield _country_signs, (min(5, len(party.occurrences)), _fit(view, party), kind, party.sector, form)
    yield _head_signs, (party.head, kind)
    yield _count_signs, (min(4, party.named_before(view.first)), form)
    if view.covering or actor in view.cue_speakers:
        yield _speaking_signs, _speaking(view, actor, is_here=is_near)
    if party.number == 0:
        yield _first_named_signs, ()


def _first_named_signs() -> tuple[str, ...]:
    return ("doc1",)


def _party_signs(party: str, sector: str, is_placed: bool, kind: str, form: str) -> tuple[str, ...]:
    return f"k={party}.t={kind}", f"s={sector}.t={kind}", f"c={is_placed}.t={kind}", f"s={sector}.f={form}"


def _head_signs(head: str, kind: str) -> tuple[str, ...]:
    return f"h={head}", f"h={head}.t={kind}"


def _count_signs(count: int, form: str) -> tuple[str, ...]:
    return f"n={count}", f"n={count}.f={form}"


def _over(view: View, party: Party, place: Occurrence) -> Facts:
    """The mention holds the anchor ("US-backed") or is held by it."""
    where = "h" if place.last == view.last else "b" if place.first < view.first else "a"
    return where, party.kind, view.type, view.form, view.stem


def _over_signs(where: str, party: str, kind: str, form: str, stem: str) -> tuple[str, ...]:
    return "O", f"O.{where}", f"O.t={kind}", f"O.f={form}", f"O.k={party}", f"O.st={stem}"


def _between(view: View, first: int, last: int) -> str:
    """One letter for each thing that stands among the words `first` up to `last`."""
    words = frozenset(view.scene.words[first:last])
    tests = (
        ("c", "," in words),
        ("w", bool(words & _RELATIVES)),
        ("y", "by" in words),
        ("n", "and" in words or "but" in words),
        ("t", "to" in words),
        ("q", bool(words & _QUOTES)),
        ("s", view.scene.has_cue(first, last)),
    )
    return "".join(letter for letter, holds in tests if holds)


class _Before(NamedTuple):
    """The mention stands before the anchor, as a subject does, or the object of a passive."""

    kind: str
    form: str
    stem: str
    sector: str
    head: str
    k: int
    distance: int
    p: str
    n: str
    marks: str
    na: int
    aux: bool
    is_owning: bool
    is_number: bool
    is_first: bool
    is_opening: bool
    is_pronoun: bool

    @classmethod
    def of(cls, view: View, party: Party, place: Occurrence) -> "_Before":
        scene = view.scene
        is_opening = not place.first or scene.sentence_of(scene.starts[place.first - 1]) != view.sentence
        lead = "^" if is_opening else scene.word(place.first - 1)
        behind, head = scene.word(place.last), scene.head_of(place)
        return cls(
            *(view.type, view.form, view.stem, party.sector, head),
            k=min(3, len({other.actor for other in view.before if other.first >= place.last})),
            distance=min(view.first - place.last, _FARTHEST),
            p=lead if lead in _NEAR_BEFORE else "x",
            n=behind if behind in _NEAR_BEHIND and behind != "." else "x",
            marks=_between(view, place.last, view.first),
            na=min(2, scene.anchors_between(place.last, view.first)),
            aux=not _AUXILIARIES.isdisjoint(scene.words[place.last : view.first - 2]),
            is_owning=behind in _OWNING or head.endswith("'s"),
            is_number=scene.word(place.first).isdigit(),
            is_first=place is view.here[0],
            is_opening=is_opening,
            is_pronoun=place.is_pronoun,
        )

    def signs(self) -> list[str]:
        kind, form, stem, sector, head, k, distance, p, n, marks, na, aux, *_ = self
        found = [
            *("B", f"B.k={k}.f={form}", f"B.d={_bucket(distance)}", f"B.p={p}.f={form}", f"B.n={n}.f={form}"),
            *(f"B.t={kind}.k={k}", f"B.t={kind}.f={form}", f"B.st={stem}.{k == 0}", f"B.st={stem}.p={p}"),
            *(f"B.fl={marks}", f"B.fl={marks}.f={form}", f"B.s={sector}.t={kind}.k={k == 0}", f"B.k={k}.{p}.{n}"),
            *(f"B.na={na}.f={form}", f"B.na={na}.k={k}.fl={marks}", f"B.aux={aux}.na={na}"),
            *(f"B.h={head}.t={kind}", f"B.h={head}.f={form}"),
            *[f"B.{letter}.f={form}" for letter in marks],
        ]
        if self.is_owning:
            found += [f"B.own.f={form}", f"B.own.t={kind}.d={distance <= 3}"]
        if self.is_number:
            found.append(f"B.num.t={kind}")
        if self.is_first:
            found += ["B.first", f"B.first.f={form}"]
        if self.is_opening:
            found.append(f"B.subj.k={k}.fl={marks}")
        return [*found, f"B.pron.{k}"] if self.is_pronoun else found


class _After(NamedTuple):
    """The mention stands behind the anchor, as an object does, or the agent of a passive."""

    kind: str
    form: str
    stem: str
    sector: str
    head: str
    k: int
    distance: int
    p: str
    n: str
    marks: str
    na: int
    is_number: bool

    @classmethod
    def of(cls, view: View, party: Party, place: Occurrence) -> "_After":
        scene = view.scene
        distance = place.first - view.last
        lead, behind = scene.word(place.first - 1), scene.word(place.last)
        return cls(
            *(view.type, view.form, view.stem, party.sector, scene.head_of(place)),
            k=min(3, len({other.actor for other in view.after if other.last <= place.first})),
            distance=min(distance, _FARTHEST),
            p="0" if not distance else lead if lead in _LEADING else "x",
            n=behind if behind in _NEAR_BEHIND and behind != "-" else "x",
            marks=_between(view, view.last, place.first),
            na=min(2, scene.anchors_between(view.last, place.first)),
            is_number=scene.word(place.first).isdigit(),
        )

    def signs(self) -> list[str]:
        kind, form, stem, sector, head, k, distance, p, n, marks, na, is_number = self
        found = [
            *("A", f"A.k={k}.f={form}", f"A.d={_bucket(distance)}", f"A.p={p}.f={form}", f"A.n={n}", f"A.fl={marks}"),
            *(f"A.t={kind}.k={k}", f"A.t={kind}.p={p}", f"A.t={kind}.f={form}", f"A.p={p}.k={k}.f={form}"),
            *(f"A.st={stem}.{k == 0}", f"A.st={stem}.p={p}", f"A.s={sector}.t={kind}.k={k == 0}"),
            *(f"A.na={na}.f={form}", f"A.na={na}.k={k}.p={p}", f"A.na={na}.p={p}.t={kind}"),
            *(f"A.h={head}.t={kind}", f"A.h={head}.p={p}"),
            *[f"A.{letter}.f={form}" for letter in marks],
        ]
        return [*found, f"A.num.t={kind}.k={k}"] if is_number else found


def _fit(view: View, party: Party) -> str:
    """How the actor's country goes with the place of the sentence; nothing where either is unknown."""
    if view.country is None or party.country is None:
        return ""
    return "own" if view.country == party.country else "foreign"


def _country_signs(total: int, fit: str, kind: str, sector: str, form: str) -> tuple[str, ...]:
    """How often the report names the actor, and how its country fits."""
    signs = (f"tot={total}", f"tot={total}.t={kind}")
    return (*signs, f"pl={fit}.t={kind}", f"pl={fit}.s={sector}", f"pl={fit}.f={form}") if fit else signs


def _earlier(view: View, party: Party, sentence: int) -> Facts:
    """The actor is named in other sentences only, the last of those before being `sentence`."""
    back = view.sentence - sentence
    far = str(back) if back < 3 else "3" if back < 5 else "far"
    is_first = view.scene.in_sentence[sentence][0].actor == party.id
    return far, is_first, view.others, party.sector, view.type, view.form


def _later_signs(kind: str, others: str) -> tuple[str, ...]:
    return "X", f"X.t={kind}", f"X.e={others}"


def _earlier_signs(far: str, is_first: bool, others: str, sector: str, kind: str, form: str) -> tuple[str, ...]:
    return (
        *(f"P.{far}", f"P.{far}.first={is_first}", f"P.{far}.e={others}", f"P.{far}.f={form}", f"P.{far}.t={kind}"),
        f"P.t={kind}.s={sector}",
    )


def _speaking(view: View, actor: str, *, is_here: bool) -> Facts:
    """Whether the actor is said to say this, or the saying is the anchor itself."""
    is_speaker = view.speaker == actor
    is_other = not is_speaker and bool(view.covering) and actor in view.scene.speakers
    return is_speaker, is_other, actor in view.cue_speakers, is_here, view.type, view.form


def _speaking_signs(
    is_speaker: bool, is_other: bool, is_cue: bool, is_here: bool, kind: str, form: str
) -> tuple[str, ...]:
    spoken = ("spk", f"spk.t={kind}", f"spk.f={form}", f"spk.h={is_here}") if is_speaker else ()
    return (*spoken, *(("otherspk",) if is_other else ()), *(("cue", f"cue.t={kind}") if is_cue else ()))


def log_odds(probability: float) -> float:
    """The logarithm of the odds, bounded."""
    bounded = min(max(probability, 1e-4), 1 - 1e-4)
    return math.log(bounded / (1 - bounded))
