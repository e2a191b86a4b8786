"""The corpora that shipped weights may learn from, as records and tagged sentences (data/README.md: free)."""

import gzip
import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from dateline.language.sentences import find_sentences
from dateline.model import Record

Sentence = tuple[list[str], list[str]]
"""Words and their name tags (O, B-PER, I-LOC, …)."""

_TITLES = frozenset(
    (
        "president prime minister mr mrs ms dr general gen. gen lt. lt colonel col. col captain senator sen. "
        "sen king queen prince pope secretary of state foreign defense interior vice deputy chairman "
        "chancellor ambassador mr. mrs. ms. dr. sheikh ayatollah judge justice governor gov. rep. "
        "representative former"
    ).split()
)


def records(path: Path) -> Iterator[Record]:
    """The annotated reports of a JSONL file; a unit that the codebook does not know loses its quantity only."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            data = json.loads(line)
            for claim in data["claims"]:
                claim["quantities"] = [q for q in claim["quantities"] if str(q["unit"]).isalpha()]
            yield Record.from_dict(data)


def _without_titles(words: list[str], tags: list[str]) -> list[str]:
    """Person names without the titles that Groningen's tags include."""
    tags = list(tags)
    for number, tag in enumerate(tags):
        if tag == "B-PER" and words[number].lower() in _TITLES:
            tags[number] = "O"
            if number + 1 < len(tags) and tags[number + 1] == "I-PER":
                tags[number + 1] = "B-PER"
    return tags


_GMB = {"geo": "LOC", "org": "ORG", "per": "PER", "art": "MISC", "eve": "MISC", "nat": "MISC"}


def _gmb_tag(tag: str, part_of_speech: str) -> str:
    """Groningen's tag as ours: a nationality is MISC, a country is LOC, times are left to the grammar."""
    if tag == "O" or tag.endswith("tim"):
        return "O"
    if tag.endswith("gpe"):
        return f"{tag[0]}-{'LOC' if part_of_speech == 'NNP' else 'MISC'}"
    return f"{tag[0]}-{_GMB[tag[2:]]}"


def groningen(path: Path) -> Iterator[Sentence]:
    """Groningen Meaning Bank sentences (word, part of speech, tag; a blank line between)."""
    words: list[str] = []
    tags: list[str] = []
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            parts = line.split()
            if len(parts) == 3:
                words.append(parts[0])
                tags.append(_gmb_tag(parts[2], parts[1]))
            elif words:
                yield words, _without_titles(words, tags)
                words, tags = [], []
    if words:
        yield words, _without_titles(words, tags)


def wikigold(path: Path) -> Iterator[Sentence]:
    """Wikigold sentences (word, I-tag; a blank line between) with begin tags restored."""
    words: list[str] = []
    tags: list[str] = []
    for line in [*path.read_text(encoding="utf-8").splitlines(), ""]:
        parts = line.split()
        if len(parts) < 2:
            if words and words[0] != "-DOCSTART-":
                yield words, tags
            words, tags = [], []
            continue
        tag = parts[-1]
        if tag.startswith("I-") and (not tags or tags[-1][2:] != tag[2:]):
            tag = f"B-{tag[2:]}"
        words.append(parts[0])
        tags.append(tag)


def _untokenised(words: Iterable[str]) -> str:
    """Words as running text: no blank before a closing sign or after an opening one."""
    text = " ".join(words)
    return re.sub(r"([(\[$]) ", r"\1", re.sub(r" ([,.;:!?%)\]]|'s\b|n't\b)", r"\1", text))


PASSAGE = 7
"""Sentences of Groningen's file that are read together; it keeps their order, but no bounds of reports."""


def unlabelled(shared: Path) -> Iterator[str]:
    """Free texts without annotation, for teachers to read: Groningen, Wikinews (MEANTIME, GeoVirus), re3d, GUM.

    Passages of Groningen that hold an annotated sentence are left out, and so are the GUM genres that are not free.
    """
    known = {
        _plain(sentence) for record in records(shared / "gold" / "train.jsonl") for sentence in _lines(record.text)
    }
    passage: list[str] = []
    for words, _ in groningen(shared / "data" / "ner_gmb" / "train.conll.gz"):
        sentence = _untokenised(words)
        if _plain(sentence) not in known:
            passage.append(sentence)
        if len(passage) == PASSAGE:
            yield " ".join(passage)
            passage = []
    for name in ("meantime/meantime-en.jsonl", "geoparsing/geovirus.jsonl", "re3d/free.jsonl"):
        for line in (shared / "data" / name).read_text(encoding="utf-8").splitlines():
            yield json.loads(line)["text"]
    yield from _gum(shared / "data" / "ud_gum" / "train.conllu")


_FREE_GENRES = ("news", "interview", "speech", "court", "textbook", "bio", "voyage")


def _gum(path: Path) -> Iterator[str]:
    """The documents of GUM's free genres as paragraphs."""
    text, is_free = "", False
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("# newdoc id = "):
            if text and is_free:
                yield text.strip()
            text, is_free = "", line.split("GUM_")[-1].startswith(_FREE_GENRES)
        elif line.startswith("# newpar"):
            text += "\n\n"
        elif line.startswith("# text = "):
            text += line.removeprefix("# text = ") + " "
    if text and is_free:
        yield text.strip()


def _lines(text: str) -> list[str]:
    return [span.of(text) for span in find_sentences(text)]


def _plain(sentence: str) -> str:
    """Letters only, for telling whether two sentences are the same."""
    return "".join(letter for letter in sentence.lower() if letter.isalpha())
