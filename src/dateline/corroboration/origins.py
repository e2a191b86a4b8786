"""Which sources are one origin: who quotes whom, who shares a speaker, an agency, an outlet or a text.

A source stands for a quoted speaker where the report names one, else for its outlet. Sources join where

1. they are one speaker, or an office and the person who speaks for it; people without a name and an office
   (residents) are each report's own;
2. one names the other's outlet, or its agency, as its source ("citing"), followed through chains to the first;
3. both are one outlet's or one report's own word;
4. both are a report's own word and draw on one agency;
5. the texts are near-copies;
6. one is a report's own word and the report quotes somebody on the same event (`leans_on`).

1 to 5 are the codebook's, "Across reports"; 6 keeps a report from corroborating itself.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from dateline.codebook import ActorKind, Sector
from dateline.corroboration.bodies import body_words, is_same_outlet, outlet_words
from dateline.corroboration.cited import Party
from dateline.corroboration.copies import COPIED_SHARE, copied_share
from dateline.corroboration.likeness import is_same_name
from dateline.corroboration.sources import Source, Vote, is_bystander, is_media, is_named

_WORD = re.compile(r"\w+")
_GENERIC_MEDIA = frozenset(
    "media press news reports newspapers television tv channels outlets websites journalists".split()
)

_CALLED = re.compile(r" (?:news (?:agency|service|site|website|channel|outlet)|newspaper|television|radio|tv channel)$")


@dataclass(frozen=True, slots=True)
class Branch:
    """One source hangs on another (both by `Source.key`), and why, in words."""

    child: str
    parent: str
    reason: str


@dataclass(frozen=True, slots=True)
class Origin:
    """Sources that are one voice in the end; `root` is the source key that the others lead back to."""

    id: str
    name: str
    root: str
    sources: tuple[str, ...]
    branches: tuple[Branch, ...] = ()


@dataclass(frozen=True, slots=True)
class OriginTree:
    """All origins of an event, in the order in which they were first known."""

    origins: tuple[Origin, ...]
    _of: dict[str, str] = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_of", {key: origin.id for origin in self.origins for key in origin.sources})

    def of(self, source: Source) -> str:
        """The id of the origin that the source belongs to."""
        return self._of[source.key]


Ties = dict[tuple[int, str, int, str], str | None]
"""What `tie` said of two sources, by their claims' identities and their keys: for claims that outlive the table."""


def find_origins(sources: Sequence[Source], *, ties: Ties | None = None) -> OriginTree:
    """The origins of an event's sources; every joined source keeps the reason that ties it to the one it follows.

    Ties of identity join whole origins; a source that only rests on its own report's speakers follows the first of
    them and joins no other, or a report that quotes both sides would make one voice of them. `ties` are filled, and
    asked first, where the same sources come up again and again.
    """
    known: Ties = {} if ties is None else ties
    outlets = frozenset(outlet_words(source.claim.report.outlet) for source in sources)
    ordered = sorted(sources, key=lambda source: _first_hand_order(source, outlets))
    parent: dict[str, str] = {source.key: source.key for source in ordered}
    branches: dict[str, list[Branch]] = {}

    def hang(child: Source, elder: Source, reason: str | None) -> bool:
        if reason is None:
            return False
        root, other = _root(parent, child.key), _root(parent, elder.key)
        if root == other:
            return False
        parent[root] = other
        branches.setdefault(child.key, []).append(Branch(child.key, elder.key, reason))
        return True

    for number, child in enumerate(ordered):
        for elder in ordered[:number]:
            pair = (id(child.claim), child.key, id(elder.claim), elder.key)
            if pair not in known:
                known[pair] = tie(child, elder)
            hang(child, elder, known[pair])
    for child in ordered:
        if _root(parent, child.key) == child.key:
            any(hang(child, elder, leans_on(child, elder)) for elder in ordered if elder is not child)
    return _tree(ordered, parent, branches)


def _first_hand_order(source: Source, outlets: frozenset[frozenset[str]]) -> tuple[bool, bool, tuple[str, str], str]:
    """Speakers before the media that quote them, an outlet's own word before its quotation elsewhere; then by day."""
    speaker = source.speaker
    passes_on = speaker is not None and (is_media(speaker) or outlet_words(speaker.name) in outlets)
    return (passes_on, speaker is None, source.claim.order, source.key)


def _root(parent: dict[str, str], key: str) -> str:
    while parent[key] != key:
        key = parent[key]
    return key


def _tree(ordered: list[Source], parent: dict[str, str], branches: dict[str, list[Branch]]) -> OriginTree:
    members: dict[str, list[Source]] = {}
    for source in ordered:
        members.setdefault(_root(parent, source.key), []).append(source)
    first_known = sorted(members.values(), key=lambda found: min(source.claim.order for source in found))
    origins = []
    for number, found in enumerate(first_known, start=1):
        root = found[0]
        origins.append(
            Origin(
                id=f"g{number}",
                name=_name(root),
                root=root.key,
                sources=tuple(source.key for source in found),
                branches=tuple(branch for source in found for branch in branches.get(source.key, ())),
            )
        )
    return OriginTree(tuple(origins))


def _name(source: Source) -> str:
    if source.speaker is not None:
        return source.speaker.name
    return source.claim.report.outlet or source.claim.report.id


def tie(child: Source, elder: Source) -> str | None:
    """Why the two sources are one origin, in words; None where nothing ties them."""
    for rule in (_same_speaker, _quoted_outlet, _quoted_in_passing, _same_outlet, _shared_agency, _copied):
        reason = rule(child, elder)
        if reason:
            return reason
    return None


def _same_speaker(child: Source, elder: Source) -> str | None:
    ours, theirs = child.speaker, elder.speaker
    if ours is None or theirs is None or ours.kind is ActorKind.DOCUMENT or theirs.kind is ActorKind.DOCUMENT:
        return None
    if is_bystander(ours) and is_bystander(theirs):
        return None
    if is_same_name(ours, theirs) or _is_same_body(ours, theirs):
        return f"both give the word of {theirs.name}"
    if child.claim.report.id == elder.claim.report.id and (_is_short_for(ours, theirs) or _is_short_for(theirs, ours)):
        return f"“{ours.name}” is {theirs.name}, in one report"
    if child.claim.report.id == elder.claim.report.id and _are_one_command(ours, theirs):
        return f"{ours.name} and {theirs.name} are one army, in one report"
    if _speaks_for(child, elder) or _speaks_for(elder, child):
        return f"{ours.name} and {theirs.name} speak for one office"
    both_media = is_media(ours) and is_media(theirs) and ours.country is not None and ours.country == theirs.country
    if both_media and (_is_generic(ours) or _is_generic(theirs)):
        return f"“{ours.name}” can be {theirs.name}"
    return None


def _is_same_body(one: Party, other: Party) -> bool:
    """An office of a state by two names ("Russia's Defense Ministry", "the ministry of defence")."""
    if one.country is None or one.country != other.country or ActorKind.PERSON in (one.kind, other.kind):
        return False
    return body_words(one.name, one.country) == body_words(other.name, other.country)


_COMMAND = re.compile(r"\b(?:army|armed forces|military|general staff|joint staff|high command)\b", re.I)


def _are_one_command(one: Party, other: Party) -> bool:
    """A state's army and its staff, which speaks for all of it ("the army said", "the general staff said")."""
    if one.country is None or one.country != other.country or is_named(one) or is_named(other):
        return False
    return all(Sector.MIL in party.sectors and _COMMAND.search(party.name) for party in (one, other))


def _speaks_for(child: Source, elder: Source) -> bool:
    """The child is a person whose office, name or introduction names the elder ("Kremlin spokesman Peskov")."""
    person, body = child.speaker, elder.speaker
    if person is None or body is None or person.kind is not ActorKind.PERSON or body.kind is ActorKind.PERSON:
        return False
    if person.country != body.country:
        return False
    words = f"{person.office or ''} {person.name} {child.voice.words if child.voice else ''}"
    return body_words(body.name, body.country) <= body_words(words, None)


def _is_short_for(short: Party, full: Party) -> bool:
    """A bare "the ministry" after the ministry's full name, of one state."""
    words = frozenset(_WORD.findall(short.name.lower())) - {"the", "a"}
    named = frozenset(_WORD.findall(full.name.lower()))
    return short.country == full.country and len(words) == 1 and words < named


def _is_generic(party: Party) -> bool:
    """Media of no name of their own ("Turkish media"); "the Northern Wire news agency" has one."""
    named = _CALLED.sub("", party.name)
    if named != party.name and any(word[:1].isupper() for word in named.split()[-2:-1]):
        return False
    return bool(_GENERIC_MEDIA & frozenset(_WORD.findall(party.name.lower())))


def is_outlet(party: Party | None, outlet: str | None) -> bool:
    """True where the actor is that outlet: one name, or media whose words are the outlet's or the other way round."""
    if party is None or not outlet or _is_generic(party):
        return False
    ours, theirs = outlet_words(party.name), outlet_words(outlet)
    if not ours or not theirs:
        return False
    return is_same_outlet(party.name, outlet) or (is_media(party) and (ours <= theirs or theirs <= ours))


def _quoted_outlet(child: Source, elder: Source) -> str | None:
    for one, other in ((child, elder), (elder, child)):
        if not (other.is_own or is_media(other.speaker)):
            continue
        report = other.claim.report
        for name in (report.outlet, *(report.agencies if other.is_own else ())):
            if is_outlet(one.speaker, name):
                drawn = "" if name == report.outlet else f", which {report.outlet or report.id} draws on"
                return f"{one.claim.report.outlet or one.claim.report.id} cites {name}{drawn}"
    return None


def _quoted_in_passing(child: Source, elder: Source) -> str | None:
    """In one claim, somebody who speaks "citing" the other; or media without a name beside an outlet."""
    if child.claim.key != elder.claim.key or child.speaker is None or elder.speaker is None:
        return None
    for one, other in ((child.speaker, elder.speaker), (elder.speaker, child.speaker)):
        is_cited = _cites(child.claim.quote, other.name)
        passes_on = is_media(one) and is_media(other) and not is_named(one) and is_named(other)
        if is_cited or passes_on:
            return f"{one.name} cites {other.name}"
    return None


def _cites(sentence: str, name: str) -> bool:
    cited = rf"\b(?:citing|quoting|cited|quoted|cites|quotes)\b(?: \w+){{0,3}} {re.escape(name)}\b"
    return re.search(cited, sentence, re.IGNORECASE) is not None


def _same_outlet(child: Source, elder: Source) -> str | None:
    if not (child.is_own and elder.is_own):
        return None
    if child.claim.report.id == elder.claim.report.id:
        return "both are one report’s own word"
    outlet = elder.claim.report.outlet
    return f"both are {outlet}’s own word" if is_same_outlet(outlet, child.claim.report.outlet) else None


def leans_on(child: Source, elder: Source) -> str | None:
    """Why the child has it from the elder: its own report's speaker, or somebody in the report that it cites.

    Who asserts something has not got it from the one who denies it, in the same report.
    """
    is_answer = child.voice is not None and (child.vote is Vote.DENIES) is not (elder.vote is Vote.DENIES)
    if not is_answer and child.is_own and not elder.is_own and child.claim.report.id == elder.claim.report.id:
        return "one report, which rests on whom it quotes"
    outlet = elder.claim.report.outlet
    if is_outlet(child.speaker, outlet):
        return f"{child.claim.report.outlet or child.claim.report.id} cites {outlet}"
    return None


def _shared_agency(child: Source, elder: Source) -> str | None:
    if not (child.is_own and elder.is_own):
        return None
    ours, theirs = _wires(child), _wires(elder)
    shared = sorted(name for name in ours if any(is_same_outlet(name, other) for other in theirs))
    both_wire = shared and (child.claim.report.agencies or elder.claim.report.agencies)
    return f"both draw on {shared[0]}" if both_wire else None


def _wires(source: Source) -> tuple[str, ...]:
    outlet = source.claim.report.outlet
    return (*source.claim.report.agencies, *([outlet] if outlet else []))


def _copied(child: Source, elder: Source) -> str | None:
    ours, theirs = child.claim.report, elder.claim.report
    if ours.id == theirs.id or not (child.is_own and elder.is_own):
        return None
    share = copied_share(ours.sketch, theirs.sketch)
    return (
        f"{round(100 * share)} % of the text is that of {theirs.outlet or theirs.id}" if share >= COPIED_SHARE else None
    )


def draw(tree: OriginTree, sources: Iterable[Source]) -> str:
    """The tree as lines of text: an origin, and indented below it what leads back to it and why."""
    by_key = {source.key: source for source in sources}
    lines = []
    for origin in tree.origins:
        lines.append(f"{origin.id}  {origin.name}")
        lines.extend(_draw_below(origin, origin.root, by_key, depth=1))
    return "\n".join(lines)


def _draw_below(origin: Origin, key: str, by_key: dict[str, Source], *, depth: int) -> list[str]:
    lines = []
    for branch in origin.branches:
        if branch.parent == key:
            lines.append(f"{'    ' * depth}└ {_label(by_key[branch.child])}: {branch.reason}")
            lines.extend(_draw_below(origin, branch.child, by_key, depth=depth + 1))
    return lines


def _label(source: Source) -> str:
    report = source.claim.report
    where = f"{report.outlet or report.id}, {report.known or 'undated'}"
    return f"{source.speaker.name} ({where})" if source.speaker else where
