"""How well claims are joined across reports: ECB+ (Cybulska and Vossen 2014), against head-lemma baselines.

ECB+ marks events, participants, places and times, but no claims, so each event mention of a checked sentence becomes
a stand-in claim: anchor and type from its words (table of act families), actors and recipients from the participants
marked before and after it in its sentence, place and day from the marks or, failing those, the report's first. Chains
are never looked at, only the words of the marks. All mentions of all topics are clustered together: nobody tells
the linker which topic a report belongs to.

`python -m dateline.evaluation.linking FOLDER` prints the figures for `FOLDER/dev.jsonl`.
"""

import json
import re
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dateline.codebook import STATE_TYPES, ActorKind, ClaimType, Feature
from dateline.corroboration.cited import CitedClaim, CitedReport, Party, Spot, content_words, names_in
from dateline.corroboration.copies import sketch_of
from dateline.corroboration.grouping import group
from dateline.corroboration.lemma import family_of, head_lemma, types_of
from dateline.corroboration.linking import Link, link_if_near
from dateline.evaluation.coreference import CoreferenceScore, score_clusters

OUTSIDE = ClaimType.CONSULT
"""Stands for the type of mentions that our types do not cover; they are compared among themselves."""

_MONTHS = "january february march april may june july august september october november december".split()
_DATE = re.compile(rf"\b({'|'.join(m[:3] for m in _MONTHS)})[a-z]* \.? ?(\d{{1,2}}) ?,? (\d{{4}})\b", re.IGNORECASE)
_DAY_FIRST = re.compile(rf"\b(\d{{1,2}}) ({'|'.join(m[:3] for m in _MONTHS)})[a-z]* ,? ?(\d{{4}})\b", re.IGNORECASE)
_PRONOUNS = frozenset("he she it they him her them his its their who whom i we you us me my our this that".split())


@dataclass(frozen=True, slots=True)
class Mention:
    """One gold event mention: its chain, the claim that stands for it, and whether the table knows its words."""

    chain: str
    claim: CitedClaim
    in_types: bool


def read_mentions(path: Path) -> tuple[Mention, ...]:
    """The event mentions of the checked sentences of one ECB+ file."""
    with path.open(encoding="utf-8") as lines:
        documents = [json.loads(line) for line in lines]
    return tuple(mention for document in documents for mention in _mentions(document))


def _mentions(document: Mapping[str, Any]) -> list[Mention]:
    text = document["text"]
    report = CitedReport(
        id=document["id"],
        outlet=None,
        published=first_date(text),
        agencies=(),
        sketch=sketch_of(text),
        names=names_in(text),
    )
    checked = [mark for mark in document["mentions"] if mark["sentence"] in document["checked"]]
    events = [mark for mark in checked if "ACTION" in mark["kind"]]
    return [_mention(mark, document, report) for mark in events]


def _mention(mark: Mapping[str, Any], document: Mapping[str, Any], report: CitedReport) -> Mention:
    anchor = mark["surface"].strip()
    family = family_of(anchor)
    types = sorted(types_of(family), key=STATE_TYPES.__contains__) if family else []
    beside = [other for other in document["mentions"] if other["sentence"] == mark["sentence"]]
    sentence = document["text"].split("\n")[mark["sentence"]]
    claim = CitedClaim(
        key=f"{document['id']}#{mark['id']}",
        anchor_key=f"{document['id']}#{mark['start']}:{mark['end']}",
        report=report,
        type=types[0] if types else OUTSIDE,
        mode=None,
        anchor=anchor,
        actors=_parties(other for other in beside if other["start"] < mark["start"]),
        recipients=_parties(other for other in beside if other["start"] > mark["start"]),
        place=_place([*beside, *document["mentions"]]),
        time=first_date(sentence),
        words=content_words(sentence),
        quote=sentence,
        lemma=head_lemma(anchor),
        family=family,
    )
    return Mention(mark["chain"], claim, bool(types))


def first_date(text: str) -> str | None:
    """The first full date of a text, ISO; None without one."""
    found = _DATE.search(text)
    if found:
        month, day, year = found.groups()
    else:
        found = _DAY_FIRST.search(text)
        if not found:
            return None
        day, month, year = found.groups()
    number = next(at for at, name in enumerate(_MONTHS, start=1) if name.startswith(month.lower()[:3]))
    return f"{year}-{number:02d}-{int(day):02d}" if 1 <= int(day) <= 28 + (number != 2) * 2 else None


def _parties(marks: Any) -> tuple[Party, ...]:
    people = [mark for mark in marks if mark["kind"].startswith("HUMAN")]
    names = dict.fromkeys(" ".join(mark["surface"].split()) for mark in people)
    return tuple(Party(name, kind=ActorKind.PERSON) for name in names if name.lower() not in _PRONOUNS)


def _place(marks: Sequence[Mapping[str, Any]]) -> Spot | None:
    names = [mark["surface"].strip() for mark in marks if mark["kind"] == "LOC_GEO"]
    return Spot(names[0], feature=Feature.TOWN) if names else None


Clustering = dict[str, str]
"""Claim key to a cluster's name."""


def by_lemma(mentions: Sequence[Mention]) -> Clustering:
    """The plain baseline: one head lemma, one event, wherever it stands."""
    return {mention.claim.key: mention.claim.lemma for mention in mentions}


def by_lemma_in_topic(mentions: Sequence[Mention]) -> Clustering:
    """The strong baseline: one head lemma inside one group of like reports (by the names that they share)."""
    topics = like_reports(mentions)
    return {mention.claim.key: f"{topics[mention.claim.report.id]} {mention.claim.lemma}" for mention in mentions}


TOPIC_NAMES = 0.3
"""Dice share of names from which two reports are one topic; best of 0.16 to 0.40 on dev, to the baseline's favour."""


def like_reports(mentions: Sequence[Mention]) -> dict[str, str]:
    """Reports in connected groups by the share of their names."""
    reports = list({mention.claim.report.id: mention.claim.report for mention in mentions}.values())
    parent = {report.id: report.id for report in reports}

    def root(key: str) -> str:
        while parent[key] != key:
            key = parent[key]
        return key

    for number, one in enumerate(reports):
        for other in reports[number + 1 :]:
            total = len(one.names) + len(other.names)
            if total and 2 * len(one.names & other.names) / total >= TOPIC_NAMES:
                parent[root(one.id)] = root(other.id)
    return {report.id: root(report.id) for report in reports}


def by_linking(mentions: Sequence[Mention]) -> Clustering:
    """Ours: every pair that can be one act, linked and grouped as the ledger does."""
    claims = [mention.claim for mention in mentions]
    links: list[Link] = []
    for number, one in enumerate(claims):
        for other in claims[number + 1 :]:
            found = link_if_near(one, other)
            if found is not None and found.joined:
                links.append(found)
    return {claim.key: members[0].key for members in group(claims, links) for claim in members}


METHODS: dict[str, Callable[[Sequence[Mention]], Clustering]] = {
    "head lemma": by_lemma,
    "topic + lemma": by_lemma_in_topic,
    "dateline": by_linking,
}


def score_linking(mentions: Sequence[Mention], methods: Iterable[str] = tuple(METHODS)) -> dict[str, CoreferenceScore]:
    """The methods on the same mentions, by name."""
    gold = {mention.claim.key: mention.chain for mention in mentions}
    return {name: score_clusters(gold, METHODS[name](mentions)) for name in methods}


def show(scores: Mapping[str, CoreferenceScore], *, title: str) -> str:
    """The figures as lines of text, in per cent."""
    lines = [f"{title:<34} {'MUC':>6} {'B3':>6} {'CEAFe':>6} {'CoNLL':>6}"]
    for name, score in scores.items():
        values = (score.muc.f1, score.b_cubed.f1, score.ceaf_e.f1, score.conll)
        lines.append(f"  {name:<32} " + " ".join(f"{100 * value:6.1f}" for value in values))
    return "\n".join(lines)


def figures(mentions: Sequence[Mention]) -> dict[str, float]:
    """The figures that have floors, 0 to 1, within our types and over all; `lead` is CoNLL F1 above the head lemma."""
    parts = {"": [mention for mention in mentions if mention.in_types], ", all": mentions}
    found = dict[str, float]()
    for suffix, chosen in parts.items():
        scores = score_linking(chosen, ("head lemma", "dateline"))
        ours, plain = scores["dateline"], scores["head lemma"]
        found[f"CoNLL F1{suffix}"] = round(ours.conll, 3)
        found[f"B³ F1{suffix}"] = round(ours.b_cubed.f1, 3)
        found[f"lead{suffix}"] = round(ours.conll - plain.conll, 3)
    return found


def main(folder: Path) -> str:
    """The report of a run on `dev.jsonl`."""
    mentions = read_mentions(folder / "dev.jsonl")
    inside = [mention for mention in mentions if mention.in_types]
    parts = [(inside, f"within our types ({len(inside)} mentions)"), (mentions, f"all ({len(mentions)} mentions)")]
    return "\n".join(show(score_linking(chosen), title=title) for chosen, title in parts)


if __name__ == "__main__":
    sys.stdout.write(main(Path(sys.argv[1])) + "\n")
