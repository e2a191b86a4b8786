"""How the words around an anchor place what it names in time: perfect, future, progressive, a noun that is known, …"""

import re

_ADVERBS = r"(?: \w+ly| not| also| been| already| now| since| yet| never| still| then| always)*"


def _ending(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?:^| )(?:{pattern})$", re.I)


_ASPECTS = (
    ("past-perfect", "had", _ending(rf"(?:had|['’]d){_ADVERBS}(?: \w+)?")),
    ("perfect-progressive", "been", _ending(rf"(?:has|have|['’]ve)(?: \w+ly| not| also| long)* been{_ADVERBS}")),
    ("perfect", "has have having", _ending(rf"(?:has|have|['’]ve|having){_ADVERBS}(?: \w+)?")),
    (
        "future",
        "will would shall to",
        _ending(
            r"(?:will|would|shall|going to|['’]ll|plans? to|expected to|scheduled to|due to|about to)(?: \w+)??(?: be)?"
        ),
    ),
    (
        "modal",
        "could may might should must can cannot",
        _ending(r"(?:could|may|might|should|must|can|cannot)(?: \w+)??(?: be)?"),
    ),
    (
        "present",
        "is are am remain remains continue continues keep keeps",
        _ending(rf"(?:is|are|am|['’]re|['’]m|remains?|continues?|keeps?)(?: being| currently| to)*{_ADVERBS}"),
    ),
    ("past", "was were did", _ending(rf"(?:was|were|did)(?: being)*{_ADVERBS}")),
    ("infinitive", "to", _ending(r"to(?: \w+ly)?")),
    (
        "clause",
        "after since before following when while by for in of from with without against",
        _ending(r"(?:after|since|before|following|when|while|by|for|in|of|from|with|without|against)"),
    ),
    ("known", "the this that these those", _ending(r"(?:the|this|that|these|those)(?: [\w-]+){0,2}")),
    (
        "new",
        "a an another new fresh more several recent",
        _ending(r"(?:a|an|another|new|fresh|more|several|recent)(?: [\w-]+)?"),
    ),
    ("owned", "its their his her our my", _ending(r"(?:its|their|his|her|our|my|[\w]+ ?['’]s|s ?['’])(?: [\w-]+)?")),
)

_LED = [(name, frozenset(leading.split()), pattern) for name, leading, pattern in _ASPECTS]
"""The aspects with words of which one is there wherever the pattern fits, unless a word is cut short ("they've")."""

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
    words = set(before.lower().split(" "))
    is_any = "'" in before or "’" in before
    for name, leading, pattern in _LED:
        if (is_any or not words.isdisjoint(leading)) and pattern.search(before):
            return name
    return "plain"


def ending_of(word: str) -> str:
    """How the anchor's first word ends: ed (a past form), ing, s or other."""
    lower = word.lower()
    if lower in _PAST_FORMS:
        return "ed"
    return next((ending for ending in ("ed", "ing", "s") if lower.endswith(ending)), "other")
