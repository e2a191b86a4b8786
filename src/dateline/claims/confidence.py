"""How sure a claim is: of a hundred claims with 0.9, ninety are ones that an annotator makes too.

The reader's probability for an anchor is too sure of itself, and surer of some types than of others. A logistic
function with a slope, a base and an offset for each type (Platt 1999, with a prior for the offsets) takes that back.
Its parameters stand in `confidence.json`, fitted by `python -m dateline.evaluation.calibration` (`make calibrate`) to
be run again whenever the reader's weights change: the file names the weights that it was fitted to.
"""

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from dateline.codebook import ClaimType
from dateline.model import Parse

CONFIDENCE_FILE = Path(__file__).with_name("confidence.json")
_EDGE = 1e-4
"""Scores nearer to 0 or 1 than this are not told apart."""


@dataclass(frozen=True)
class Calibration:
    """The parameters, and the digest of the reader's weights that they were fitted to."""

    base: float
    slope: float
    offsets: Mapping[ClaimType, float]
    reader: str = ""

    def confidence(self, score: float, type: ClaimType) -> float:
        """The probability that a claim of the type whose anchor has the score is right."""
        return 1 / (1 + math.exp(-(self.base + self.slope * logit(score) + self.offsets.get(type, 0.0))))


def logit(score: float) -> float:
    """The logarithm of the odds, bounded."""
    bounded = min(max(score, _EDGE), 1 - _EDGE)
    return math.log(bounded / (1 - bounded))


def read_calibration(file: Path = CONFIDENCE_FILE) -> Calibration:
    """The parameters in the file."""
    facts = json.loads(file.read_text(encoding="utf-8"))
    offsets = {ClaimType(name): float(value) for name, value in facts["offsets"].items()}
    return Calibration(float(facts["base"]), float(facts["slope"]), offsets, str(facts["reader"]))


@cache
def shipped_calibration() -> Calibration:
    """The parameters that ship, read once in a process."""
    return read_calibration()


def confidence_of(score: float, type: ClaimType) -> float:
    """The calibrated confidence of a claim by the reader's score for its anchor. Codebook: the record."""
    return shipped_calibration().confidence(score, type)


LEAST = 0.43
"""Confidence from which a claim is made. F1 is best near it on folds of the development reports, and flat around it."""


def likely(parse: Parse, *, least: float = LEAST) -> Parse:
    """The parse with the anchors that are confident enough to be claims; a snippet's event words always are."""
    kept = tuple(a for a in parse.anchors if a.is_worded or confidence_of(a.score, a.type) >= least)
    return replace(parse, anchors=kept)
