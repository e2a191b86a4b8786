"""Whether a stretch that the reader takes for a toponym can be one: names that no table knows need the words around.

"Nollywood", "Mr Skripal" and "M109A6" look like names of places to a reader that has learned from capitals; what
stands before a place, and the kind that its last word names, tell them apart.
"""

import re

from dateline.model import Parse, Span
from dateline.places.context import PERSON_TITLES, PLACE_PREPOSITIONS, SPEAKING_VERBS
from dateline.places.described import describes_place
from dateline.places.entry import Gazetteer
from dateline.places.missed import is_home
from dateline.places.naming import fold, readings

_FACILITY = re.compile(
    r"\b(?:Street|St\.?|Avenue|Ave\.?|Road|Rd\.?|Drive|Dr\.?|Lane|Ln\.?|Boulevard|Blvd\.?|Highway|Hwy\.?|Parkway|Pike"
    r"|Turnpike|Interstate|Route|Bridge|Park|Square|Plaza|Airport|Airfield|Station|Hospital|Clinic|Center|Centre"
    r"|School|Elementary|Academy|College|University|Institute|Church|Cathedral|Mosque|Temple|Chapel|Cemetery|Stadium"
    r"|Arena|Museum|Library|Hotel|Inn|Farm|Mall|Market|Hall|House|Palace|Castle|Fort|Mount|Mountains?|Hills?|Lake|River"
    r"|Creek|Bay|Beach|Island|Islands|Valley|Forest|Canyon|Desert|Peninsula|Cape|Point|Harbou?r|Port|Camp|Base|Prison"
    r"|Jail|Courthouse|Village|Town|City|County|District|Province|Parish|Township|Heights|Gardens|Estate|Court|Club"
    r"|Trail|Way|Circle|Terrace|Place|Refuge|Reserve|Garden|Dam|Canal|Crossing|Pass|Gate|Quarter|Zone)(?:\b|$)"
)
_BEFORE = re.compile(r"(?:^|[^\w])([\w'’.]+)?[ ](?:the )?$")
_SOMEBODY = 0.4
_NO_NAME = re.compile(r"^[^A-Za-zÀ-ɏ]*$|[@#&]|\d[A-Z]|[A-Z]\d|^[A-Z][a-z]+[A-Z]{2}")
_MORE = PLACE_PREPOSITIONS | {"of", "from", "to", "between", "around", "north", "south", "east", "west"}
_GROUND_AHEAD = re.compile(
    r"\b(?:(?:re)?captur(?:e|es|ed|ing)|re-?t(?:ake|akes|aken|aking|ook)|overr(?:an|un)|conquer(?:ed|ing)?|liberat(?:e|ed|ing)"
    r"|occup(?:y|ied|ying)|evacuat(?:ed|ing)|(?:re)?capture of|hand(?:s|ed|ing)? back)"
    r" (?:all of |most of |the (?:\w+ )?(?:town|city|village) of )?$"
)
"""What is said of ground alone, but for captured persons, whom the reader names as such."""
_ENDS_NAME = re.compile(
    r"[.,;:)”\"]|[’']s\b|\s(?!fighters|forces|troops|soldiers|members|militants|positions)[a-z(]|\s*\Z"
)


def is_taken_ground(span: Span, text: str) -> bool:
    """Whether what is named is taken as ground, so that it is a place though no table knows it."""
    is_alone = _ENDS_NAME.match(text, span.end) is not None
    return is_alone and _GROUND_AHEAD.search(text, max(0, span.start - 50), span.start) is not None


def is_credible(span: Span, words: str, score: float, parse: Parse, *, gazetteer: Gazetteer) -> bool:
    """Whether the reader's toponym stands, by what the tables and the words around it say."""
    text, name = parse.text, span.of(parse.text)
    if not any(char.isupper() for char in name):
        return describes_place(name)
    before = _word_before(span, text)
    if _is_acronym_of_body(span, text, gazetteer=gazetteer):
        return False
    if _NO_NAME.search(name) or before.rstrip(".") in PERSON_TITLES:
        return False
    somebody = max(
        (item.score for item in parse.names if item.label == "PER" and item.span.overlaps(span)), default=0.0
    )
    if somebody >= _SOMEBODY and before not in _MORE:
        return False
    if any(gazetteer.find(fold(reading.core)) for reading in readings(words)) or _FACILITY.search(name):
        return not _speaks(span, text) or before in PLACE_PREPOSITIONS or somebody < 0.2
    is_placed = (before in _MORE and score >= 0.5) or is_taken_ground(span, text) or is_home(span.start, text)
    return is_placed and not _speaks(span, text)


def _is_acronym_of_body(span: Span, text: str, *, gazetteer: Gazetteer) -> bool:
    """Whether capitals behind "the" name a body and no town: "lost the town to the ELN"."""
    name = span.of(text)
    if not name.isupper() or not 3 <= len(name) <= 5 or text[max(0, span.start - 4) : span.start].lower() != "the ":
        return False
    return all(match.entry.source in ("town", "district") for match in gazetteer.find(fold(name)))


def _word_before(span: Span, text: str) -> str:
    match = _BEFORE.search(text, max(0, span.start - 24), span.start)
    return match[1] or "" if match else ""


def _speaks(span: Span, text: str) -> bool:
    after = re.match(r" (\w+)", text[span.end : span.end + 14])
    return after is not None and after[1] in SPEAKING_VERBS
