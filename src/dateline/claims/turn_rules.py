"""The turns of phrase of `turns.py`, each a pattern with a name.

Groups: `a` the anchor, `x` from where its words reach, `at` the place, `by` who does it, `to` to whom.
Compiled by us, 2026; extend a pattern with a word, or the table with a row.
"""

import re
from dataclasses import dataclass

from dateline.codebook import ClaimType


@dataclass(frozen=True, slots=True)
class Rule:
    """`subject_suffers`: who stands before the verb is the recipient; `has_subject`: is the actor.

    `needs`: of each of its lists of words one stands in every text that the pattern fits, single blanks between words.
    `is_ground`: `at` is taken or held, and `by` must be a state or a force; `is_open`: the reader says whether it
    happened, else it did; `is_column`: `by` may be vehicles, which are those of the force of their nation.
    """

    name: str
    pattern: re.Pattern[str]
    type: ClaimType
    mode: str
    is_ground: bool = False
    subject_suffers: bool = False
    has_subject: bool = False
    is_open: bool = True
    is_column: bool = False
    needs: tuple[tuple[str, ...], ...] = ()


_NAME = r"[A-Z][\w’'-]+(?:[ -](?:[A-Z][\w’'-]+|el|al|de|la|du))*"
_KIND = (
    r"(?:(?:the|its|their|a|another|nearby|strategic|key|border|garrison|whole|entire|besieged|mining|oil|\w+ern)\s+){0,4}"
    r"(?:town|city|village|district|province|region|port|capital|base|stronghold|enclave|island|area|outpost|airport|county"
    r"|crossing)\s+(?:of|at)\s+"
)
_AT = rf"(?:{_KIND})?(?P<at>{_NAME})"
_ASIDE = r"(?:,[^,.;\n]{2,60},)?"
_HAD = r"(?:\s+(?:has|had|have|reportedly|also|now|finally|already|later|briefly|quickly|since|then))*"
_LEAD = r"(?:the\s+|a\s+)?"
_BY = rf"{_LEAD}(?P<by>[\w’'-]+(?:\s[\w’'-]+){{0,4}})"
_OWNER = rf"{_LEAD}(?P<by>[\w’'-]+(?:\s[\w’'-]+){{0,3}}?)(?:[’']s?)?"
_LOSER = rf"{_LEAD}(?P<to>[\w’'-]+(?:\s[\w’'-]+){{0,3}}?)(?:[’']s?)?"
_BE = r"(?:is|was|are|were|remains?|remained|stays?|stayed|lies|lay|been)"
_STILL = r"(?:\s+(?:still|now|back|again|firmly|largely|mostly|partly|fully|\w+ly))*"

_ARMED = (
    r"(?:army|military|troops|soldiers|forces|force|fighters|rebels|militants|militia(?:men)?|insurgents|guerrillas"
    r"|garrison|observers|monitors|defenders|units|columns?|junta|paramilitaries|jihadists|gunmen|peacekeepers|mercenaries)"
)
_FORCE = rf"(?:[\w’'-]+\s+){{0,3}}?{_ARMED}"
_COLUMN = (
    rf"(?:[\w’'-]+\s+){{0,4}}?(?:trucks|lorries|convoys?|columns?|vehicles|carriers|tanks|buses|jeeps|{_ARMED})"
    rf"(?:\s+(?:of|and|with)\s+(?:[\w’'-]+\s+){{0,5}}?(?:trucks|lorries|vehicles|carriers|tanks|buses|jeeps|troops|soldiers))*"
)

_ENVOY = (
    r"(?:[\w’'-]+\s+){0,5}?(?:ambassadors?|envoys?|diplomats?|consuls?(?:[ -]general)?|attach[ée]s?"
    r"|charg[ée] d[’']affaires|embassy (?:staff|officials?)|nuncio|high commissioner)"
)
_TERM = r"(?:just |only |until )?(?:an?|\d+|two|three|four|five|six|seven|ten|24|48|72)\s+(?:hours?|days?|weeks?)"
_LEAVE = r"(?:leave|quit|depart)"

_FALLING = tuple("fell fall pass slip slid went gone".split())
_HANDS = tuple("hands grip control".split())
_ENVOYS = tuple("ambassador envoy diplomat consul attach charg embassy nuncio commissioner".split())
_TO_LEAVE = ("to leave", "to quit", "to depart")
_TOLD_TO_LEAVE = tuple(f"{told} {leave}" for told in "ordered told asked instructed".split() for leave in _TO_LEAVE)

_SEIZE = (ClaimType.ASSAULT, "seize-territory")
_HOLD = (ClaimType.CONTROL, "de-facto")
_EXPEL = (ClaimType.SANCTION, "expel")

RULES: tuple[Rule, ...] = (
    Rule(
        "fell to",
        re.compile(rf"{_AT}{_ASIDE}{_HAD}\s+(?P<a>fell|fallen|falls)\s+to\s+{_BY}"),
        *_SEIZE,
        is_ground=True,
        needs=(("fell to", "fallen to", "falls to"),),
    ),
    Rule(
        "was lost to",
        re.compile(rf"{_AT}{_ASIDE}\s+(?:was|were|been)\s+(?P<a>lost)\s+to\s+{_BY}"),
        *_SEIZE,
        is_ground=True,
        needs=(("lost to",),),
    ),
    Rule(
        "the fall to",
        re.compile(rf"\b(?P<a>fall|loss)\s+of\s+{_AT}{_ASIDE}\s+to\s+{_BY}"),
        *_SEIZE,
        is_ground=True,
        needs=(("fall of", "loss of"),),
    ),
    Rule(
        "lost to",
        re.compile(rf"\b(?P<a>lost|loses|lose|losing)\s+(?:control\s+of\s+)?{_AT}{_ASIDE}\s+to\s+{_BY}"),
        *_SEIZE,
        is_ground=True,
        subject_suffers=True,
        needs=(("los",),),
    ),
    Rule(
        "retook",
        re.compile(rf"{_BY}{_HAD}\s+(?P<a>retook|recaptured|won\s+back|took\s+back)\s+(?:control\s+of\s+)?{_AT}"),
        *_SEIZE,
        is_ground=True,
        needs=(("retook", "recaptured", "won back", "took back"),),
    ),
    Rule(
        "passed into hands",
        re.compile(
            rf"{_AT}{_ASIDE}{_HAD}\s+(?P<a>fell|fallen|passed|slipped|slid|went|gone)\s+(?:back\s+)?into\s+(?:the\s+)?"
            rf"(?:hands|grip)\s+of\s+{_BY}"
        ),
        *_SEIZE,
        is_ground=True,
        needs=(_FALLING, _HANDS),
    ),
    Rule(
        "passed into their hands",
        re.compile(
            rf"{_AT}{_ASIDE}{_HAD}\s+(?P<a>fell|fallen|passed|slipped|slid|went|gone)\s+(?:back\s+)?into\s+{_OWNER}\s+hands\b"
        ),
        *_SEIZE,
        is_ground=True,
        needs=(_FALLING, _HANDS),
    ),
    Rule(
        "out of hands",
        re.compile(
            rf"{_AT}{_ASIDE}{_HAD}\s+(?P<a>slipped|fell|fallen|passed|slid|gone|went)\s+(?:out\s+of|from)\s+{_LOSER}\s+"
            r"(?:hands|control|grip)\b"
        ),
        *_SEIZE,
        is_ground=True,
        needs=(_FALLING, _HANDS),
    ),
    Rule(
        "lost control",
        re.compile(rf"\b(?P<a>lost control|lost (?:its|their) grip)\s+(?:of|on|over)\s+{_AT}(?!{_ASIDE}\s+to\b)"),
        *_SEIZE,
        is_ground=True,
        subject_suffers=True,
        needs=(("lost",),),
    ),
    Rule(
        "the town had fallen",
        re.compile(
            rf"\b(?:[Tt]he|[Tt]hat)\s+(?:town|city|village|district|province|capital|stronghold|enclave){_HAD}\s+(?P<a>fallen)"
            r"(?=\s*(?:[.,;”\"]|to\s+(?:the|its|his|her|their|rebels|insurgents|militants|troops|fighters)\b))"
        ),
        *_SEIZE,
        needs=(("fallen",),),
    ),
    Rule(
        "lost the town",
        re.compile(
            r"\b(?P<a>lost|losing)\s+(?:control\s+of\s+)?the\s+(?:\w+\s+)?(?:town|city|village|capital|stronghold|enclave|port|base)"
            r"\b(?!\s+(?:of|in)\b|[’']s)"
        ),
        *_SEIZE,
        subject_suffers=True,
        needs=(("lost", "losing"), ("town", "city", "village", "capital", "stronghold", "enclave", "port", "base")),
    ),
    Rule(
        "in the hands of",
        re.compile(rf"{_AT}{_ASIDE}\s+{_BE}{_STILL}\s+in\s+(?:the\s+)?(?P<a>hands)\s+of\s+{_BY}"),
        *_HOLD,
        is_ground=True,
        needs=(("hands of",),),
    ),
    Rule(
        "in their hands",
        re.compile(rf"{_AT}{_ASIDE}\s+{_BE}{_STILL}\s+in\s+{_OWNER}\s+(?P<a>hands)\b"),
        *_HOLD,
        is_ground=True,
        needs=((" hands",),),
    ),
    Rule(
        "the town in hands",
        re.compile(
            rf"\b(?:[Tt]he|[Tt]hat)\s+(?:town|city|village|district|province|capital|port|base)\s+{_BE}{_STILL}\s+in\s+"
            r"(?:its|their|his|our|government|rebel|army)\s+(?P<a>hands)\b"
        ),
        *_HOLD,
        needs=((" hands",),),
    ),
    Rule(
        "changed hands",
        re.compile(rf"{_AT}{_ASIDE}{_HAD}\s+(?P<a>changed hands)\b"),
        *_SEIZE,
        is_ground=True,
        needs=(("changed hands",),),
    ),
    Rule(
        "was driven out of",
        re.compile(
            rf"\b(?P<x>(?P<to>{_FORCE}){_HAD}\s+(?:was|were|been|being)\s+(?:\w+ly\s+)?"
            rf"(?P<a>(?:driven|pushed|forced|chased|thrown|kicked)\s+(?:out|back)|ousted|expelled))\s+(?:of|from)\s+{_AT}"
        ),
        *_SEIZE,
        is_ground=True,
        needs=(tuple("driven pushed forced chased thrown kicked ousted expelled".split()),),
    ),
    Rule(
        "drove out of",
        re.compile(
            rf"\b(?P<a>drove|driven|driving|pushed|pushing|forced|forcing|chased|chasing|ousted|ousting|expelled|flushed)\s+"
            rf"(?P<to>{_FORCE})\s+(?:out\s+of|from|back\s+from)\s+{_AT}"
        ),
        *_SEIZE,
        is_ground=True,
        has_subject=True,
        needs=(tuple("drove driv push forc chas oust expelled flushed".split()),),
    ),
    Rule(
        "seen leaving",
        re.compile(
            rf"\b(?:shows?|showed|showing|shown|saw|seen|watched|filmed)\s+(?:[^.;\n]{{0,40}}?\s)?(?P<by>{_COLUMN})"
            rf"(?:\s+[\w’'-]+){{0,4}}?\s+(?P<a>leaving|abandoning|(?:pulling|moving|rolling|driving|heading)\s+out(?=\s+of)"
            rf"|withdrawing|departing|pulling\s+(?:back|away)|driving\s+away)\s+(?:(?:of|from)\s+)?{_LEAD}{_AT}"
        ),
        ClaimType.RETREAT,
        "withdraw",
        is_column=True,
        needs=(("show", "saw", "seen", "watched", "filmed"), ("leaving", "departing", "abandoning", "out of", " from")),
    ),
    Rule(
        "handed back ground",
        re.compile(rf"\b(?P<a>(?:hand(?:ed|ing)?|g(?:a|i)ve|giving|given)\s+back)\s+(?:control\s+of\s+)?{_AT}"),
        ClaimType.RETREAT,
        "withdraw",
        is_ground=True,
        has_subject=True,
        needs=(("hand back", "handed back", "handing back", "gave back", "give back", "giving back", "given back"),),
    ),
    Rule(
        "gave up ground",
        re.compile(rf"\b(?P<a>gave up|given up|giving up|relinquish(?:ed|ing)|ceded)\s+{_AT}"),
        ClaimType.RETREAT,
        "withdraw",
        is_ground=True,
        has_subject=True,
    ),
    Rule(
        "took up positions",
        re.compile(
            rf"\b(?P<by>(?i:{_FORCE}))(?:\s+from\s+[\w ,]{{3,40}}?)?{_HAD}\s+"
            rf"(?P<a>(?:took|taken|take|taking)\s+up\s+positions?)\s+(?:in|at|around|near|on|along)\s+{_LEAD}{_AT}"
        ),
        ClaimType.MOBILIZE,
        "troops",
        needs=(("up position",),),
    ),
    Rule(
        "given hours to leave",
        re.compile(rf"\b(?P<x>g(?:ave|iven|ives|iving))\s+(?P<to>{_ENVOY})\s+{_TERM}\s+to\s+(?P<a>{_LEAVE})\b"),
        *_EXPEL,
        needs=(_ENVOYS, _TO_LEAVE),
    ),
    Rule(
        "was given hours to leave",
        re.compile(
            rf"(?P<to>{_ENVOY})\b[^.;\n]{{0,40}}?\s+(?:was|were|been|being)\s+(?:also\s+)?(?P<x>given)\s+{_TERM}\s+to\s+"
            rf"(?P<a>{_LEAVE})\b",
            re.I,
        ),
        *_EXPEL,
        subject_suffers=True,
        needs=(_ENVOYS, ("given",), _TO_LEAVE),
    ),
    Rule(
        "told to leave",
        re.compile(
            rf"\b(?P<a>ordered|orders|ordering|told|tells|asked|asks|instructed)\s+(?P<to>{_ENVOY})\b[^.;,\n]{{0,30}}?\s+to\s+{_LEAVE}\b"
        ),
        *_EXPEL,
        is_open=False,
        needs=(_ENVOYS, _TO_LEAVE),
    ),
    Rule(
        "was told to leave",
        re.compile(
            rf"(?P<to>{_ENVOY})\b[^.;\n]{{0,40}}?\s+(?:was|were|been|being)\s+(?:also\s+)?(?P<a>ordered|told|asked|instructed)\s+to\s+"
            rf"{_LEAVE}\b",
            re.I,
        ),
        *_EXPEL,
        subject_suffers=True,
        is_open=False,
        needs=(_ENVOYS, _TOLD_TO_LEAVE),
    ),
    Rule(
        "persona non grata",
        re.compile(
            r"\b(?P<x>declar(?:ed|es|ing))\s+(?P<to>[^.;\n]{3,80}?)\s+(?:as\s+|to\s+be\s+)?(?P<a>person(?:a|ae|as) non"
            r" grat(?:a|ae|as))\b"
        ),
        *_EXPEL,
        is_open=False,
        needs=(("non grat",),),
    ),
    Rule(
        "declared persona non grata",
        re.compile(r"\b(?P<a>declared person(?:a|ae|as) non grat(?:a|ae|as))\b"),
        *_EXPEL,
        subject_suffers=True,
        is_open=False,
        needs=(("non grat",),),
    ),
    Rule(
        "exchanged prisoners",
        re.compile(
            r"\b(?P<a>exchang(?:e|ed|es|ing)|swap(?:s|ped|ping)?)\s+(?:of\s+)?(?:[\w,’'-]+\s+){0,4}?"
            r"(?:prisoners|captives|hostages|detainees)\b"
        ),
        ClaimType.RETREAT,
        "release",
        needs=(("exchang", "swap"),),
    ),
    Rule(
        "prisoner exchange",
        re.compile(r"\b(?:prisoners?|captives?|hostages?)\s+(?P<a>exchanges?|swaps?)\b"),
        ClaimType.RETREAT,
        "release",
        needs=(("exchang", "swap"),),
    ),
    Rule(
        "recalled its envoy",
        re.compile(
            rf"\b(?P<a>recall(?:ed|s|ing)|withdr(?:ew|awn))\s+(?:its|their|the)\s+{_ENVOY}"
            r"(?:\s+(?:to|from|in)\s+(?P<to>[A-Z][\w’'-]+(?: [A-Z][\w-]+)*))?"
        ),
        ClaimType.SANCTION,
        "withdraw",
        needs=(_ENVOYS,),
    ),
)
