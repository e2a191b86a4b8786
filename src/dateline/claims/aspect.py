"""How the words around an anchor place what it names in time: perfect, future, progressive, a noun that is known, …"""

import re

_ADVERBS = r"(?: \w+ly| not| also| been| already| now| since| yet| never| still| then| always)*"


def _ending(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?:^| )(?:{pattern})$", re.I)


_ASPECTS = (
    ("past-perfect", _ending(rf"(?:had|['’]d){_ADVERBS}(?: \w+)?")),
    ("perfect-progressive", _ending(rf"(?:has|have|['’]ve)(?: \w+ly| not| also| long)* been{_ADVERBS}")),
    ("perfect", _ending(rf"(?:has|have|['’]ve|having){_ADVERBS}(?: \w+)?")),
    (
        "future",
        _ending(
            r"(?:will|would|shall|going to|['’]ll|plans? to|expected to|scheduled to|due to|about to)(?: \w+)??(?: be)?"
        ),
    ),
    ("modal", _ending(r"(?:could|may|might|should|must|can|cannot)(?: \w+)??(?: be)?")),
    ("present", _ending(rf"(?:is|are|am|['’]re|['’]m|remains?|continues?|keeps?)(?: being| currently| to)*{_ADVERBS}")),
    ("past", _ending(rf"(?:was|were|did)(?: being)*{_ADVERBS}")),
    ("infinitive", _ending(r"to(?: \w+ly)?")),
    ("clause", _ending(r"(?:after|since|before|following|when|while|by|for|in|of|from|with|without|against)")),
    ("known", _ending(r"(?:the|this|that|these|those)(?: [\w-]+){0,2}")),
    ("new", _ending(r"(?:a|an|another|new|fresh|more|several|recent)(?: [\w-]+)?")),
    ("owned", _ending(r"(?:its|their|his|her|our|my|[\w]+ ?['’]s|s ?['’])(?: [\w-]+)?")),
)

_PAST_FORMS = frozenset(
    (
        "said told went came began took made met held left fell shot struck broke rose gave hit put led won lost "
        "fought sent brought sought bought found saw kept"
    ).split()
)

HINTS = {
    word: hint
    for hint, words in {
        "now": "now currently still ongoing continuing continues continued continue remains remain presently",
        "recent": "recent recently lately",
        "already": "already yet",
        "ago": "ago earlier previously former formerly once",
        "since": "since",
        "often": "always often never regularly repeatedly frequently long",
        "length": "years months weeks days decades",
        "latest": "latest",
        "next": "planned scheduled upcoming next",
    }.items()
    for word in words.split()
}
"""Words near an anchor that hint at when it was, and the hint that they give."""


def aspect_of(before: str) -> str:
    """The aspect that the words before an anchor (single blanks between them) give it; "plain" where they give none."""
    return next((name for name, pattern in _ASPECTS if pattern.search(before)), "plain")


def ending_of(word: str) -> str:
    """How the anchor's first word ends: ed (a past form), ing, s or other."""
    lower = word.lower()
    if lower in _PAST_FORMS:
        return "ed"
    return next((ending for ending in ("ed", "ing", "s") if lower.endswith(ending)), "other")
