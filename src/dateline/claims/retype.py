"""Anchors whose type the words around them settle: ground that is taken, membership that is put on ice, a siege.

The reader's type is kept unless one of these rules fits; each rule is a pattern over the anchor's word and what
follows or precedes it. Verbs compiled by us, 2026; extend a pattern with a verb's stem.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from dateline.claims.bodies import is_given_up, is_readmission, is_suspension
from dateline.claims.modes import with_settled_mode
from dateline.codebook import Assertion, ClaimType, PlaceUse
from dateline.model import Anchor, Parse, Place, Span

_TAKING = re.compile(
    r"(?:re)?(?:captur|conquer|occup(?:y|ie)|seiz|liberat)\w*|(?:re)?tak(?:e|es|en|ing)|(?:re)?took|overr[au]n\w*"
    r"|wrest\w*|(?:take|took|taken|taking)(?: full| complete)? (?:control|over)|(?:re)?gain\w*(?: control)?"
    r"|fall|fell|fallen",
    re.I,
)
_FALLING = re.compile(r"fall|fell|fallen", re.I)
_TO_PLACE = re.compile(
    r"\W*(?:control of |over |back )?"
    r"(?:(?:the|most of|all of|part of|parts of|much of|nearby|strategic|key|small|whole|entire|"
    r"eastern|western|northern|southern|central|disputed|city|town|village|district|province|region|port|territory|area|of|"
    r"centre|center|\w+(?:an|ese|ish|qi|li|ni|ch)|\w+[- ](?:held|controlled))\W+){0,6}$",
    re.I,
)
_GROUND = re.compile(
    r"^\W+(?:(?:the|a|its|their|his|another|most of|more|disputed|strategic|border|small|whole|entire"
    r"|eastern|western|northern|southern|rebel[- ]held|government[- ]held)\W+){0,4}"
    r"(?:region|territory|territories|town|city|village|villages|towns|enclave|province|district|capital|stronghold|ground)\b",
    re.I,
)
_THINGS = re.compile(
    r"\W+(?:[\w’'-]+\W+){0,3}?(?:weapons|arms|ammunition|rifles|guns|vehicles|trucks|cars|motorcycles|tanks|money|cash|drugs"
    r"|cocaine|goods|equipment|documents|passports|livestock|cattle|ships?|vessels?|tankers?)\b",
    re.I,
)
_SEIZING = re.compile(r"(?:re)?(?:captur|conquer|occup(?:y|ie)|seiz)\w*|(?:re)?took|overr[au]n\w*", re.I)
_FROM_PLACE = re.compile(r"^(?:\W+\w+){0,3}?\W+(?:was|were|is|are|been|being|had|has|have)\b(?:\W+\w+){0,2}\W*$", re.I)
_ON_ICE = re.compile(r"suspend\w*|fr(?:ee|o)z\w*|halt\w*|paus\w*", re.I)
_PART_IN = re.compile(
    r"^\W+(?:its|their|his|her|(?:[\w-]+ ){0,2}[\w-]+[’']s?)?\W*(?:participation|membership|role|part)\b", re.I
)

_SETTLED: tuple[tuple[ClaimType, re.Pattern[str], re.Pattern[str]], ...] = tuple(
    (kind, re.compile(words, re.I), re.compile(behind, re.I))
    for kind, words, behind in (
        (ClaimType.COERCE, r"siege|besieg\w+|blockad\w+|encircl\w+", r""),
        (ClaimType.RETREAT, r"(?:military )?retreat(?:s|ed|ing)?", r""),
        (ClaimType.SANCTION, r"convicted|convictions?|sentenced", r""),
        (
            ClaimType.SANCTION,
            r"expel\w*|expulsions?",
            r"(?:\W+(?:of|the|all|its|their|his|her|two|three|several|more|\d+|from|[a-z]+(?:an|ese|ish)))*"
            r"\W+(?:diplomat|ambassador|envoy|attach|embassy|mission|staff|bloc|member|union|council)",
        ),
        (ClaimType.DISPLACEMENT, r"repatriat\w+", r""),
        (ClaimType.REQUEST, r"(?:must|should)(?: \w+)?", r""),
        (
            ClaimType.THREATEN,
            r"vow(?:s|ed|ing)?|swore|sworn",
            r"\W+(?:to )?(?:fight|retaliat|aveng|reveng|punish|crush|destroy|attack|strike|hunt|annihilat)",
        ),
    )
)
"""Type, the anchor's words, what has to follow them: words of one meaning that the reader takes for a neighbour's."""

_BLOCKING = re.compile(r"block(?:s|ed|ing|aded)?|barricad(?:es?|ed|ing)|obstruct(?:s|ed|ing)", re.I)
_THOROUGHFARE = re.compile(
    r"(?:\W+[\w’'-]+){0,4}?\W+(?:roads?|roadway|bridges?|highways?|motorways?|traffic|streets?|railways?|rail|tracks|entrances?"
    r"|gates?|square|transport|ports?|crossings?|routes?)\b",
    re.I,
)
_PEOPLE = re.compile(
    r"\b(?:workers|farmers|protest[eo]rs|demonstrators|supporters|residents|students|activists|drivers|truckers|villagers"
    r"|strikers|opponents|settlers|crowds?|people|teachers|miners|fishermen|rebels|youths?)\b",
    re.I,
)

_MENDING = re.compile(r"restor(?:e|es|ed|ing)|re-?establish\w*|resum(?:e|es|ed|ing)|normali[sz](?:e|es|ed|ing)", re.I)
_RELATIONS_BEHIND = re.compile(
    r"\W+(?:(?:full|their|its|formal|diplomatic|trade|normal|the)\W+)*(?:relations|ties)\b", re.I
)
"""Words of two states that take up relations again: from then on they have some."""

_POWER = re.compile(
    r"(?:seiz|grabb|usurp)(?:e|es|ed|ing)? (?:\w+ )?power\b|(?:took|taken|take|taking) (?:\w+ )?power\b", re.I
)
"""A coup, which takes no ground (codebook, Rulings)."""

_PHONE_CALL = re.compile(r"\b(?:tele)?phone (?:call|conversation)s? (?:with|between)\b", re.I)

_TOOK_PLACE = re.compile(
    r"\W+(?:(?:had|have|has|ever|were|was|being|been)\W+){0,3}(?:taken place|took place|held)\b", re.I
)
"""Behind "talks": a meeting that was held, not one that goes on."""

_MEETINGS = frozenset({ClaimType.TALKS, ClaimType.CONSULT})
_PLANNED = re.compile(
    r"[^.;\n]{0,90}?\b(?P<tense>is|are|was|were)\s+(?:(?:now|also|still|\w+ly)\s+)?(?:(?:planned|scheduled|set|due|slated)\s+(?:for"
    r"|in|on|next|at|this|later)\b|(?:(?:due|expected|set|scheduled|slated)\s+)?to\s+(?:begin|start|resume|restart|reopen"
    r"|open|be held|take place|convene)\b)"
)
"""Behind "talks": a meeting to come, not one that goes on."""

_TO_MEET = re.compile(
    r"\b(?:will|would|(?:is|are|was|were) (?:due |expected |set |scheduled )?to)\s+(?:\w+\s+){0,2}?"
    r"(?:meet|gather|travel|fly|return|sit down|convene)\b[^.;\n]{0,80}\bfor (?:[\w-]+ ){0,3}$"
)
"""Before "talks": those for which somebody is still to meet."""

_TALKS = re.compile(r"(?:(?:peace|ceasefire|cease-fire|truce|armistice) )?(?:talks|negotiations)", re.I)
_UNDER_WAY = re.compile(
    r"\b(?:is|are|was|were|been)\s+(?:(?:still|now|also|currently|secretly)\s+)?"
    r"(?:holding|conducting|having|in|engaged in)\s+"
    r"(?:(?:direct|indirect|peace|secret|any|such|the|truce|ceasefire)\s+){0,3}$",
    re.I,
)
"""Before "talks": those that go on, whoever says so or denies it."""

_BEGAN = re.compile(
    r"(?<!to )\b(?:began|begun|opened|started|launched|resumed|entered)\s+(?:into\s+)?(?:(?:direct|indirect|peace"
    r"|formal|new|fresh|their|a|round|of|truce|ceasefire|secret)\s+)*$",
    re.I,
)
"""Before "talks": of the annotated reports' six such talks four are TALKS, two CONSULT."""

_NONE_AHEAD = re.compile(
    r"\b(?:ha(?:s|ve|d)|maintain\w*|with) no (?:(?:direct|formal|full|official|normal|diplomatic)\W+)*$", re.I
)
"""Before "relations" or "ties": two states that have none are severed (codebook, Rulings)."""

_FORCE_AHEAD = re.compile(
    r"\b(?:soldiers|troops|peacekeepers|fighters|gunmen|militants|militiamen|insurgents|guerrillas|paramilitaries"
    r"|contingents?|battalions?|commandos|mercenaries)\b(?P<since>[^.;\n]*)$",
    re.I,
)
_FORCE_NAMED = re.compile(r"\b(?:soldiers|troops|peacekeepers|garrison|servicemen|battalion)\b", re.I)
_HOLDING = re.compile(r"h[eo]ld(?:s|ing)?", re.I)
_FOR_LONG = re.compile(
    r"(?:\W+[\w’'-]+){0,3}?\W+(?:since|for (?:more|most|much|over|nearly|almost|an?|\w+ (?:days|weeks|months|years)))\b"
)
_RETURNING = re.compile(r"return(?:s|ed|ing)?|(?:go|goes|going|went|come|coming|came) back", re.I)
_GONE_HOME = re.compile(r"(?:flew|flown|went|gone|sailed|come|came|returned|shipped|brought) (?:back )?home", re.I)
_RETAKING = re.compile(r"retook|retak(?:e|en|ing)|recaptur(?:e|ed|ing)|regain(?:ed|ing)", re.I)
_BANNING = re.compile(r"(?:ban(?:s|ned|ning)?|outlaw(?:s|ed|ing)?|prohibit(?:s|ed|ing)?|forb[ai]d(?:s|den)?)\b", re.I)
_LEAVING = re.compile(
    r"left|leav(?:e|es|ing)|quit(?:s|ting)?|exit(?:s|ed|ing)?|withdr\w+|pull(?:s|ed|ing)? (?:itself )?out"
    r"|walk(?:s|ed|ing)? out",
    re.I,
)
_COMPACT = re.compile(
    r"\W+(?:(?:from|of|to)\W+)?(?:(?:the|its|a|that|this|[A-Z][\w’'-]+|of|on|for|regional|military|economic|[a-z]+al|[a-z]+(?:an|ese|ish))"
    r"\W+){0,7}?(?:[Tt]reaty|[Cc]onvention|[Uu]nion|[Aa]lliance|[Bb]loc|[Oo]rgani[sz]ation|[Pp]act|[Cc]ommunity|[Ll]eague"
    r"|[Cc]ourt|[Cc]ouncil|[Cc]ommonwealth)\b"
    r"(?!\W+(?:of ministers|building|chamber|headquarters|meeting|session|summit|talks))"
)
"""What a state can be a member of; it leaves that, and no ground."""

_LIFTING = re.compile(r"(?:lift|eas|suspend|relax|remov)(?:s|ed|ing|es|e)?(?: \w+)? (?:sanctions|embargo(?:es)?)", re.I)
_DISPERSING = re.compile(r"dispers(?:e|es|ed|ing)|br(?:oke|eak|oken|eaking) up", re.I)
_RIOT_GEAR = re.compile(
    r"\b(?:tear ?gas|batons?|water cannons?|truncheons|rubber bullets?|stun grenades?|pepper spray|clubs)\b", re.I
)
_ARRIVING = re.compile(r"arriv(?:e|es|ed|ing|als?)|land(?:ed|ing)|flew in|flown in|enter(?:s|ed|ing)", re.I)
_THOSE_SENT = re.compile(
    r"\b(?:soldiers|troops|peacekeepers|observers|monitors|battalions?|contingents?|commandos|marines|paratroopers"
    r"|reinforcements|police(?:men)?|military instructors)(?:\s+from\s+[\w ]+?)?(?:,[^,.;\n]{2,50},)?"
    r"\s+(?:(?:has|have|had|also|already|later|now|finally|yesterday)\s+)*$",
    re.I,
)
_HOME = re.compile(r"\W+(?:(?:back|safely|in)\W+)*(?:home|back)\b", re.I)
_INTO_STREETS = re.compile(
    r"\W+(?:(?:the|its|his|her|more|additional|\w+ hundred|[\d,]+)\W+)*(?:army|military|troops|soldiers|tanks|armou?r"
    r"|national guard|riot police|police|paramilitary)\W+(?:\w+\W+)?(?:on(?:to)?|into|out onto|out on)\W+the"
    r"\W+(?:streets?|capital|squares?)\b",
    re.I,
)
_MOVED = re.compile(r"(?:relocat|evacuat|airlift|mov|shift|transferr|pull)(?:e|es|ed|ing)", re.I)
_OUT = re.compile(r"[”\"’']?(?:\W+(?:back|away|out|overnight|safely))?\W+(?:from|out of)\b", re.I)
"""Soldiers that are moved from somewhere have left it, wherever they go."""

_OTHERS_WITH = re.compile(
    r"\b(?:people|residents|families|civilians|villagers|refugees|partners|wives|relatives|children|widows|friends)\b[^.;\n]*$",
    re.I,
)
_OTHERS_SINCE = re.compile(
    r"\b(?:people|residents|families|civilians|villagers|refugees|women|children|inhabitants|population|thousands|hundreds"
    r"|dozens|they|who|that|which|against|from|by|between|with)\b",
    re.I,
)

REACH = 70
"""Code points between a taking verb and the place that it takes."""


def without_objects(parse: Parse) -> Parse:
    """The parse without the "participation" of "suspended its participation": with its verb it is one claim."""
    ends = [a.span.end for a in parse.anchors if _ON_ICE.fullmatch(a.span.of(parse.text))]
    kept = tuple(
        anchor
        for anchor in parse.anchors
        if not any(
            end <= anchor.span.start
            and (part := _PART_IN.match(parse.text[end : end + 40]))
            and anchor.span.start < end + part.end()
            for end in ends
        )
    )
    return parse if len(kept) == len(parse.anchors) else replace(parse, anchors=kept)


def retype(anchor: Anchor, parse: Parse, *, places: Sequence[Place]) -> tuple[Anchor, Place | None]:
    """The anchor with the type and mode that its words settle, and the place that is taken where one is.

    Codebook, Rulings: taking ground is ASSAULT, seize-territory; a suspended part in a body is MEMBERSHIP.
    """
    retyped, taken = _retype(_settled(anchor, parse), parse, places=places)
    return (retyped if taken else with_settled_mode(retyped, parse)), taken


def _settled(anchor: Anchor, parse: Parse) -> Anchor:
    """The anchor with the type of its own word, where that has but one."""
    words, behind = anchor.span.of(parse.text), parse.text[anchor.span.end : anchor.span.end + REACH]
    for kind, pattern, following in _SETTLED:
        if pattern.fullmatch(words) and following.match(behind):
            return anchor if anchor.type is kind else replace(anchor, type=kind, modes=())
    return anchor


def _retype(anchor: Anchor, parse: Parse, *, places: Sequence[Place]) -> tuple[Anchor, Place | None]:
    words = anchor.span.of(parse.text)
    if anchor.type is ClaimType.COERCE and _BLOCKING.fullmatch(words) and _is_crowd_in_the_way(anchor.span, parse):
        return _as(anchor, ClaimType.PROTEST, "obstruct"), None
    if anchor.type in (ClaimType.ASSAULT, ClaimType.COERCE) and _HOLDING.fullmatch(words):
        held = next((p for p in places if _holds(anchor.span, p, parse.text)), None)
        if held:
            return _as(anchor, ClaimType.CONTROL, "de-facto"), held
    if (
        anchor.type is ClaimType.DISPLACEMENT
        and _RETURNING.fullmatch(words)
        and _COMPACT.match(parse.text, anchor.span.end)
    ):
        return _as(anchor, ClaimType.MEMBERSHIP, "member"), None
    if anchor.type is ClaimType.MOBILIZE and _GONE_HOME.fullmatch(words):
        return _as(anchor, ClaimType.RETREAT, "withdraw"), None
    if anchor.type is ClaimType.RETREAT and _RETAKING.fullmatch(words):
        return _as(anchor, ClaimType.ASSAULT, "seize-territory"), None
    if is_readmission(anchor, parse, places):
        return _as(anchor, ClaimType.MEMBERSHIP, "member"), None
    if anchor.type is ClaimType.PROTEST and _BANNING.match(words):
        return _as(anchor, ClaimType.COERCE, "restrict"), None
    if is_suspension(anchor, parse, places):
        return _as(anchor, ClaimType.MEMBERSHIP, "member" if is_given_up(anchor, parse) else "suspended"), None
    is_leaving = anchor.type is ClaimType.DISPLACEMENT
    if is_leaving and (_goes_as_force(anchor.span, parse) or _are_the_men(anchor.span, parse)):
        return _as(anchor, ClaimType.RETREAT, "withdraw"), None
    if anchor.type is ClaimType.MOBILIZE and _is_moved_out(anchor.span, parse):
        return _as(anchor, ClaimType.RETREAT, "withdraw"), None
    if anchor.type is ClaimType.RETREAT and _LEAVING.fullmatch(words) and _COMPACT.match(parse.text, anchor.span.end):
        return _as(anchor, ClaimType.MEMBERSHIP, "left"), None
    if anchor.type is ClaimType.SANCTION and _LIFTING.fullmatch(words):
        return replace(anchor, type=ClaimType.CONCEDE, modes=()), None
    if anchor.type is ClaimType.COERCE and _DISPERSING.fullmatch(words) and _is_by_force(anchor.span, parse):
        return _as(anchor, ClaimType.ASSAULT, "crowd-control"), None
    if anchor.type in (ClaimType.CONSULT, ClaimType.DISPLACEMENT, ClaimType.RETREAT) and _is_sent(anchor.span, parse):
        return _as(anchor, ClaimType.MOBILIZE, "troops"), None
    if anchor.type is ClaimType.REQUEST and _INTO_STREETS.match(parse.text, anchor.span.end):
        return _as(anchor, ClaimType.MOBILIZE, "troops"), None
    if anchor.type is ClaimType.RELATIONS and _NONE_AHEAD.search(
        parse.text[max(0, anchor.span.start - 40) : anchor.span.start]
    ):
        return replace(_as(anchor, ClaimType.RELATIONS, "severed"), assertions=((Assertion.ACTUAL, 1.0),)), None
    if anchor.type in _MEETINGS and (planned := _PLANNED.match(parse.text, anchor.span.end)):
        is_ahead = planned["tense"].lower() in ("is", "are")
        shares = ((Assertion.FUTURE, 1.0),) if is_ahead else anchor.assertions
        modes = anchor.modes if anchor.type is ClaimType.CONSULT else ()
        return replace(anchor, type=ClaimType.CONSULT, modes=modes, assertions=shares), None
    if anchor.type in _MEETINGS and _is_yet_to_meet(anchor.span, parse):
        return replace(anchor, type=ClaimType.CONSULT, assertions=((Assertion.FUTURE, 1.0),)), None
    if anchor.type is ClaimType.ACCORD and _TALKS.fullmatch(words):
        return replace(anchor, type=ClaimType.TALKS, modes=(("ongoing", 1.0),)), None
    if anchor.type is ClaimType.CONSULT and _has_begun(anchor, parse):
        return replace(anchor, type=ClaimType.TALKS, modes=(("ongoing", 1.0),)), None
    if anchor.type is ClaimType.TALKS and _TOOK_PLACE.match(parse.text, anchor.span.end):
        return replace(anchor, type=ClaimType.CONSULT, modes=()), None
    if anchor.type is ClaimType.REQUEST and _PHONE_CALL.search(
        parse.text[max(0, anchor.span.start - 12) : anchor.span.end + 9]
    ):
        return _as(anchor, ClaimType.CONSULT, "phone"), None
    if _MENDING.fullmatch(words) and _RELATIONS_BEHIND.match(parse.text[anchor.span.end : anchor.span.end + 40]):
        return _as(anchor, ClaimType.RELATIONS, "warm"), None
    if _ON_ICE.fullmatch(words) and _PART_IN.match(parse.text[anchor.span.end : anchor.span.end + 40]):
        return _as(anchor, ClaimType.MEMBERSHIP, "suspended"), None
    if anchor.type is ClaimType.ASSAULT and _POWER.match(parse.text, anchor.span.start):
        return replace(anchor, modes=((None, 1.0),)), None
    if is_taking_things(anchor, parse):
        return _as(anchor, ClaimType.COERCE, "seize"), None
    if anchor.type in {ClaimType.ASSAULT, ClaimType.COERCE, ClaimType.RETREAT, ClaimType.CONTROL}:
        taken = _taken_place(anchor.span, parse, places)
        if taken and _TAKING.fullmatch(words):
            return _as(anchor, ClaimType.ASSAULT, "seize-territory"), taken
        if _SEIZING.fullmatch(words) and _GROUND.match(parse.text[anchor.span.end : anchor.span.end + REACH]):
            return _as(anchor, ClaimType.ASSAULT, "seize-territory"), None
    return anchor, None


def _has_begun(anchor: Anchor, parse: Parse) -> bool:
    """Whether talks are said to have begun, so that they are under way."""
    is_real = not anchor.assertions or anchor.assertions[0][0] is Assertion.ACTUAL
    ahead = parse.text[max(0, anchor.span.start - 50) : anchor.span.start]
    if not is_real or not _TALKS.fullmatch(anchor.span.of(parse.text)):
        return False
    return bool(_BEGAN.search(ahead) or _UNDER_WAY.search(ahead))


def _is_yet_to_meet(anchor: Span, parse: Parse) -> bool:
    sentence = parse.sentence_at(anchor.start)
    return bool(_TO_MEET.search(parse.text, sentence.start, anchor.start))


def _goes_as_force(anchor: Span, parse: Parse) -> bool:
    """Whether soldiers or fighters, and nobody else behind them, are the subject ahead of a word of moving away."""
    sentence = parse.sentence_at(anchor.start)
    ahead = _FORCE_AHEAD.search(parse.text[sentence.start : anchor.start])
    if ahead is None or _OTHERS_SINCE.search(ahead["since"]):
        return False
    return not _OTHERS_WITH.search(
        parse.text[max(sentence.start, sentence.start + ahead.start() - 40) : sentence.start + ahead.start()]
    )


_MEN = re.compile(
    r"\b(?:(?:\d[\d,]*|dozens|hundreds|\w+ (?:hundred|dozen))(?: of)?(?: (?:the|its|those))? men|the men) "
    r"(?:(?:had|have|has|were|was|been|also|then) )*$",
    re.I,
)


def _are_the_men(anchor: Span, parse: Parse) -> bool:
    """Whether so many men leave, in a report that spoke of soldiers just before."""
    sentence = parse.sentence_at(anchor.start)
    before = parse.text[max(0, sentence.start - 200) : sentence.start]
    return bool(_MEN.search(parse.text, sentence.start, anchor.start)) and bool(_FORCE_NAMED.search(before))


def _holds(anchor: Span, place: Place, text: str) -> bool:
    """Whether the place is what is held, for some time: "have held Aran since 2020"."""
    behind = text[anchor.end : place.span.start] if 0 < place.span.start - anchor.end < 40 else "-"
    return _TO_PLACE.fullmatch(behind) is not None and bool(_FOR_LONG.match(text, place.span.end))


def _is_by_force(anchor: Span, parse: Parse) -> bool:
    sentence = parse.sentence_at(anchor.start)
    return bool(_RIOT_GEAR.search(parse.text, sentence.start, sentence.end))


def _is_sent(anchor: Span, parse: Parse) -> bool:
    """Whether soldiers or observers arrive, and not at home."""
    sentence = parse.sentence_at(anchor.start)
    return bool(
        _ARRIVING.fullmatch(anchor.of(parse.text))
        and _THOSE_SENT.search(parse.text[sentence.start : anchor.start])
        and not _HOME.match(parse.text, anchor.end)
    )


def _is_moved_out(anchor: Span, parse: Parse) -> bool:
    """Whether soldiers are moved from a place, with a word that says as much."""
    is_out = _MOVED.fullmatch(anchor.of(parse.text)) and _OUT.match(parse.text, anchor.end)
    return bool(is_out) and _goes_as_force(anchor, parse)


def is_taking_things(anchor: Anchor, parse: Parse) -> bool:
    """Whether ground is read as taken where weapons, cars or money are: "the rebels seized weapons"."""
    is_ground = anchor.type is ClaimType.ASSAULT and bool(anchor.modes) and anchor.modes[0][0] == "seize-territory"
    return is_ground and bool(
        _SEIZING.fullmatch(anchor.span.of(parse.text)) and _THINGS.match(parse.text, anchor.span.end)
    )


def _is_crowd_in_the_way(anchor: Span, parse: Parse) -> bool:
    """Whether people without an office stand before a verb of blocking, and a road or a bridge behind it."""
    sentence = parse.sentence_at(anchor.start)
    ahead, behind = parse.text[sentence.start : anchor.start], parse.text[anchor.end : sentence.end]
    return bool(_PEOPLE.search(ahead)) and bool(_THOROUGHFARE.match(behind))


def _as(anchor: Anchor, kind: ClaimType, mode: str) -> Anchor:
    return replace(anchor, type=kind, modes=((mode, 1.0),))


_TOWN_OF = re.compile(r"\W+(?:[\w-]+\W+){0,2}?(?:town|city|village|district|port|base|stronghold)\W+(?:of\W+)?")


def _town_of(outer: Place, parse: Parse, places: Sequence[Place]) -> Place:
    """The town that lies in the place named before it: "the northern Veyne town of Aran"."""
    end = outer.span.end
    return next((p for p in places if p.span.start > end and _TOWN_OF.fullmatch(parse.text[end : p.span.start])), outer)


_ASIDE = re.compile(r"^, [^,.;\n]{3,60},(?= )")
_IN_ASIDE = re.compile(
    r"[A-Z][\w’'-]+, (?:near|in|on|north|south|east|west|close|some|about|just|an?|the)\b[^,.;\n]{0,50}$"
)


def _is_aside(place: Span, text: str) -> bool:
    """Whether the place only tells where another lies: "Telma, near the border with Orlia, was overrun"."""
    return text[place.end : place.end + 1] == "," and bool(
        _IN_ASIDE.search(text, max(0, place.start - 70), place.start)
    )


def _taken_place(anchor: Span, parse: Parse, places: Sequence[Place]) -> Place | None:
    """The place that follows a taking verb as its object, or precedes it where the verb is passive or means to fall."""
    sentence = parse.sentence_at(anchor.start)
    for place in places:
        if place.use is not PlaceUse.PLACE or not sentence.contains(place.span):
            continue
        if anchor.end <= place.span.start <= anchor.end + REACH:
            between = parse.text[anchor.end : place.span.start]
            if _TO_PLACE.fullmatch(between) and not _FALLING.fullmatch(anchor.of(parse.text)):
                return _town_of(place, parse, places)
        elif place.span.end <= anchor.start <= place.span.end + REACH:
            between = parse.text[place.span.end : anchor.start]
            if (_FROM_PLACE.match(_ASIDE.sub("", between)) and not _is_aside(place.span, parse.text)) or (
                _FALLING.fullmatch(anchor.of(parse.text)) and len(between) < 8
            ):
                return place
    return None
