"""The signs by which an actor's role at an anchor is known, each a short string with a weight in `tables/roles.tsv`.

A sign's name tells what it says: `B` the actor's nearest mention before the anchor, `A` the nearest behind it, `O` one
that overlaps it, `P` and `X` mentions in earlier and later sentences only, `N` that nobody fills the role. After the
dot: k actors between, d words between, p the word before the mention, n the word behind it, na claims between, h the
mention's last word, own a possessive, and single letters for what stands between (c comma, w relative, y "by", n
"and", t "to", q quotation mark, s a saying). =f the anchor's form, =t its type, st its stem, s the actor's sector, pl
whether its country is that of the place.
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from dateline.claims.forms import BE, DETERMINERS, HAVE, MODAL, PREPOSITIONS, ending_of, form_of, stem_of
from dateline.claims.scene import Occurrence, Party, Scene
from dateline.model import Anchor, Attribution

MOST_CANDIDATES = 14
"""Actors weighed for one anchor, beside those of its sentence and those that the reader links."""

REMEMBERED = 1 << 14
"""Groups of signs that are kept, so that they need not be written and weighed anew."""

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
        covering = [a for a in scene.attributions if any(part.overlaps(anchor.span) for part in a.content)]
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
            cue_speakers={a.speaker for a in scene.attributions if any(c.overlaps(anchor.span) for c in a.cue)},
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
        for place in self._around():
            if len(found) >= MOST_CANDIDATES:
                break
            found.setdefault(place.actor)
        return list(found)

    def _around(self) -> Iterator[Occurrence]:
        """Mentions of the three sentences before and of the next, and the report's first."""
        for back in (1, 2, 3):
            yield from self.scene.in_sentence.get(self.sentence - back, [])
        yield from self.scene.in_sentence.get(self.sentence + 1, [])[:2]
        yield from self.scene.occurrences[:4]


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
    return [sign for group in sign_groups(view, actor) for sign in group]


def sign_groups(view: View, actor: str) -> Iterator[Sequence[str]]:
    """The signs in groups: tuples come up again and again, lists are of this place alone."""
    party, kind, form = view.scene.parties[actor], view.type, view.form
    yield _party_signs(party.kind, party.sector, party.country is not None, kind, form)
    is_near = False
    if actor in view.beside:
        over = [place for place in view.over if place.actor == actor]
        before = [place for place in view.before if place.actor == actor]
        after = [place for place in view.after if place.actor == actor]
        if over:
            yield _over(view, party, over[0])
        if before:
            yield _before(view, party, max(before, key=lambda place: place.last))
        if after:
            yield _after(view, party, min(after, key=lambda place: place.first))
        is_near = bool(before or after)
    else:
        yield _elsewhere(view, party)
    yield _country(view, party)
    yield _head_signs(party.head, kind)
    yield _count_signs(min(4, sum(1 for place in party.occurrences if place.first < view.first)), form)
    yield _speaking(view, actor, is_here=is_near)
    if party.number == 0:
        yield _FIRST_NAMED


_FIRST_NAMED = ("doc1",)


@lru_cache(REMEMBERED)
def _party_signs(party: str, sector: str, is_placed: bool, kind: str, form: str) -> tuple[str, ...]:
    return f"k={party}.t={kind}", f"s={sector}.t={kind}", f"c={is_placed}.t={kind}", f"s={sector}.f={form}"


@lru_cache(REMEMBERED)
def _head_signs(head: str, kind: str) -> tuple[str, ...]:
    return f"h={head}", f"h={head}.t={kind}"


@lru_cache(REMEMBERED)
def _count_signs(count: int, form: str) -> tuple[str, ...]:
    return f"n={count}", f"n={count}.f={form}"


def _over(view: View, party: Party, place: Occurrence) -> list[str]:
    """The mention holds the anchor ("US-backed") or is held by it."""
    where = "h" if place.last == view.last else "b" if place.first < view.first else "a"
    kind, form = view.type, view.form
    return ["O", f"O.{where}", f"O.t={kind}", f"O.f={form}", f"O.k={party.kind}", f"O.st={view.stem}"]


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


def _before(view: View, party: Party, place: Occurrence) -> list[str]:
    """The mention stands before the anchor, as a subject does, or the object of a passive."""
    scene, kind, form, stem = view.scene, view.type, view.form, view.stem
    k = min(3, len({other.actor for other in view.before if other.first >= place.last}))
    distance = view.first - place.last
    is_opening = not place.first or scene.sentence_of(scene.starts[place.first - 1]) != view.sentence
    lead = "^" if is_opening else scene.word(place.first - 1)
    p = lead if lead in _NEAR_BEFORE else "x"
    behind = scene.word(place.last)
    n = behind if behind in _NEAR_BEHIND and behind != "." else "x"
    marks = _between(view, place.last, view.first)
    na = min(2, scene.anchors_between(place.last, view.first))
    between = scene.words[place.last : view.first - 2]
    aux = any(word in BE or word in HAVE or word in MODAL for word in between)
    head = scene.head_of(place)
    found = [
        *("B", f"B.k={k}.f={form}", f"B.d={_bucket(distance)}", f"B.p={p}.f={form}", f"B.n={n}.f={form}"),
        *(f"B.t={kind}.k={k}", f"B.t={kind}.f={form}", f"B.st={stem}.{k == 0}", f"B.st={stem}.p={p}"),
        *(f"B.fl={marks}", f"B.fl={marks}.f={form}", f"B.s={party.sector}.t={kind}.k={k == 0}", f"B.k={k}.{p}.{n}"),
        *(f"B.na={na}.f={form}", f"B.na={na}.k={k}.fl={marks}", f"B.aux={aux}.na={na}"),
        *(f"B.h={head}.t={kind}", f"B.h={head}.f={form}"),
        *(f"B.{letter}.f={form}" for letter in marks),
    ]
    if behind in _OWNING or head.endswith("'s"):
        found += [f"B.own.f={form}", f"B.own.t={kind}.d={distance <= 3}"]
    if scene.word(place.first).isdigit():
        found.append(f"B.num.t={kind}")
    if place is view.here[0]:
        found += ["B.first", f"B.first.f={form}"]
    if is_opening:
        found.append(f"B.subj.k={k}.fl={marks}")
    return [*found, f"B.pron.{k}"] if place.is_pronoun else found


def _after(view: View, party: Party, place: Occurrence) -> list[str]:
    """The mention stands behind the anchor, as an object does, or the agent of a passive."""
    scene, kind, form, stem = view.scene, view.type, view.form, view.stem
    k = min(3, len({other.actor for other in view.after if other.last <= place.first}))
    distance = place.first - view.last
    lead, behind = scene.word(place.first - 1), scene.word(place.last)
    p = "0" if not distance else lead if lead in _LEADING else "x"
    n = behind if behind in _NEAR_BEHIND and behind != "-" else "x"
    marks = _between(view, view.last, place.first)
    na = min(2, scene.anchors_between(view.last, place.first))
    head = scene.head_of(place)
    found = [
        *("A", f"A.k={k}.f={form}", f"A.d={_bucket(distance)}", f"A.p={p}.f={form}", f"A.n={n}", f"A.fl={marks}"),
        *(f"A.t={kind}.k={k}", f"A.t={kind}.p={p}", f"A.t={kind}.f={form}", f"A.p={p}.k={k}.f={form}"),
        *(f"A.st={stem}.{k == 0}", f"A.st={stem}.p={p}", f"A.s={party.sector}.t={kind}.k={k == 0}"),
        *(f"A.na={na}.f={form}", f"A.na={na}.k={k}.p={p}", f"A.na={na}.p={p}.t={kind}"),
        *(f"A.h={head}.t={kind}", f"A.h={head}.p={p}"),
        *(f"A.{letter}.f={form}" for letter in marks),
    ]
    return [*found, f"A.num.t={kind}.k={k}"] if scene.word(place.first).isdigit() else found


def _country(view: View, party: Party) -> tuple[str, ...]:
    """How the actor's country goes with the place of the sentence, and how often the report names the actor."""
    here = view.scene.countries.get(view.sentence, [])
    fit = ""
    if here and party.country is not None:
        nearest = min(here, key=lambda each: abs(each[0] - view.first))[1]
        fit = "own" if nearest == party.country else "foreign"
    return _country_signs(min(5, len(party.occurrences)), fit, view.type, party.sector, view.form)


@lru_cache(REMEMBERED)
def _country_signs(total: int, fit: str, kind: str, sector: str, form: str) -> tuple[str, ...]:
    signs = (f"tot={total}", f"tot={total}.t={kind}")
    return (*signs, f"pl={fit}.t={kind}", f"pl={fit}.s={sector}", f"pl={fit}.f={form}") if fit else signs


def _elsewhere(view: View, party: Party) -> tuple[str, ...]:
    """The actor is named in other sentences only."""
    others = f"{bool(view.before)}{bool(view.after)}"
    earlier = [place for place in party.occurrences if place.sentence < view.sentence]
    if not earlier:
        return _later_signs(view.type, others) if party.occurrences else ()
    last = max(earlier, key=lambda place: (place.sentence, -place.first))
    back = view.sentence - last.sentence
    far = str(back) if back < 3 else "3" if back < 5 else "far"
    is_first = view.scene.in_sentence[last.sentence][0].actor == party.id
    return _earlier_signs(far, is_first, others, party.sector, view.type, view.form)


@lru_cache(REMEMBERED)
def _later_signs(kind: str, others: str) -> tuple[str, ...]:
    return "X", f"X.t={kind}", f"X.e={others}"


@lru_cache(REMEMBERED)
def _earlier_signs(far: str, is_first: bool, others: str, sector: str, kind: str, form: str) -> tuple[str, ...]:
    return (
        *(f"P.{far}", f"P.{far}.first={is_first}", f"P.{far}.e={others}", f"P.{far}.f={form}", f"P.{far}.t={kind}"),
        f"P.t={kind}.s={sector}",
    )


def _speaking(view: View, actor: str, *, is_here: bool) -> list[str]:
    """Whether the actor is said to say this, or the saying is the anchor itself."""
    found = []
    if view.speaker == actor:
        found += ["spk", f"spk.t={view.type}", f"spk.f={view.form}", f"spk.h={is_here}"]
    elif view.covering and actor in view.scene.speakers:
        found.append("otherspk")
    return [*found, "cue", f"cue.t={view.type}"] if actor in view.cue_speakers else found


def log_odds(probability: float) -> float:
    """The logarithm of the odds, bounded."""
    bounded = min(max(probability, 1e-4), 1 - 1e-4)
    return math.log(bounded / (1 - bounded))
