"""Events and states as plain English sentences, from their codes: who did what to whom, where, when.

The sentence says no more than the codes do, and leaves what the standing is to a label before it.
"""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from dateline.asking.words import say_time


class Phrase(NamedTuple):
    """A predicate: past tense, plain form, and what stands before the recipients and before the place."""

    past: str
    plain: str
    to: str = ""
    at: str = "in"


# Origin: worded by the dateline authors (November 2026), after the codebook. Licence: Apache-2.0, as the project.
# Extend: a row for each type, and for each mode that a reader would put otherwise.
PHRASES: Mapping[str, Phrase] = {
    "AGREE": Phrase("agreed", "agree", "with"),
    "CONSULT": Phrase("held talks", "hold talks", "with"),
    "CONSULT visit": Phrase("visited", "visit", at=""),
    "CONSULT phone": Phrase("spoke by telephone", "speak by telephone", "with"),
    "SUPPORT": Phrase("gave support", "give support", "to"),
    "CONCEDE": Phrase("made a concession", "make a concession", "to"),
    "COOPERATE": Phrase("cooperated", "cooperate", "with"),
    "AID": Phrase("gave aid", "give aid", "to"),
    "RETREAT": Phrase("yielded", "yield", "to"),
    "RETREAT withdraw": Phrase("withdrew", "withdraw", "in favour of", "from"),
    "RETREAT release": Phrase("released", "release"),
    "RETREAT disarm": Phrase("disarmed", "disarm"),
    "RETREAT ceasefire": Phrase("ceased fire", "cease fire", "towards"),
    "RETREAT access": Phrase("gave access", "give access", "to", "to"),
    "RETREAT resign": Phrase("resigned", "resign"),
    "REQUEST": Phrase("made a demand", "make a demand", "of"),
    "REQUEST assist": Phrase("asked for help", "ask for help", "from"),
    "REQUEST meet": Phrase("asked for talks", "ask for talks", "with"),
    "ACCUSE": Phrase("accused", "accuse"),
    "ACCUSE disapprove": Phrase("criticised", "criticise"),
    "ACCUSE investigate": Phrase("investigated", "investigate"),
    "REJECT": Phrase("refused", "refuse", "to yield to"),
    "REJECT meet": Phrase("refused talks", "refuse talks", "with"),
    "THREATEN": Phrase("threatened", "threaten"),
    "THREATEN violence": Phrase("threatened violence", "threaten violence", "against"),
    "PROTEST": Phrase("protested", "protest", "against"),
    "PROTEST demo": Phrase("demonstrated", "demonstrate", "against"),
    "PROTEST riot": Phrase("rioted", "riot", "against"),
    "PROTEST strike": Phrase("went on strike", "go on strike", "against"),
    "SANCTION": Phrase("imposed sanctions", "impose sanctions", "on"),
    "SANCTION convict": Phrase("convicted", "convict"),
    "SANCTION expel": Phrase("expelled", "expel", at="from"),
    "SANCTION withdraw": Phrase("withdrew from dealings", "withdraw from dealings", "with"),
    "SANCTION discontinue": Phrase("cut relations", "cut relations", "with"),
    "MOBILIZE": Phrase("moved or raised forces", "move or raise forces", "against"),
    "MOBILIZE troops": Phrase("deployed troops", "deploy troops", "against"),
    "MOBILIZE weapons": Phrase("readied or tested weapons", "ready or test weapons", "against"),
    "MOBILIZE police": Phrase("deployed police", "deploy police", "against"),
    "MOBILIZE militia": Phrase("raised a militia", "raise a militia", "against"),
    "COERCE": Phrase("used coercion", "use coercion", "against"),
    "COERCE seize": Phrase("seized property or premises", "seize property or premises", "of"),
    "COERCE restrict": Phrase("imposed restrictions", "impose restrictions", "on"),
    "COERCE censor": Phrase("censored", "censor"),
    "COERCE curfew": Phrase("imposed a curfew", "impose a curfew", "on"),
    "COERCE martial-law": Phrase("imposed martial law", "impose martial law", "on"),
    "COERCE arrest": Phrase("arrested", "arrest"),
    "COERCE deport": Phrase("deported", "deport", at="from"),
    "COERCE withhold": Phrase("withheld what was due", "withhold what is due", "to"),
    "COERCE misinformation": Phrase("spread misinformation", "spread misinformation", "about"),
    "COERCE cyber": Phrase("made a cyber attack", "make a cyber attack", "on"),
    "ASSAULT": Phrase("attacked or fought", "attack or fight"),
    "ASSAULT abduct": Phrase("captured or abducted", "capture or abduct"),
    "ASSAULT beat": Phrase("beat", "beat"),
    "ASSAULT torture": Phrase("tortured", "torture"),
    "ASSAULT targeted": Phrase("carried out a targeted killing", "carry out a targeted killing", "of"),
    "ASSAULT destroy": Phrase("destroyed property", "destroy property", "of"),
    "ASSAULT firearms": Phrase("opened fire", "open fire", "on"),
    "ASSAULT explosives": Phrase("set off explosives", "set off explosives", "against"),
    "ASSAULT suicide-attack": Phrase("made a suicide attack", "make a suicide attack", "on"),
    "ASSAULT aerial": Phrase("attacked from the air", "attack from the air", "against"),
    "ASSAULT drone": Phrase("attacked with drones", "attack with drones", "against"),
    "ASSAULT heavy-weapons": Phrase("shelled or fired missiles", "shell or fire missiles", "at"),
    "ASSAULT crowd-control": Phrase("used force to disperse", "use force to disperse"),
    "ASSAULT seize-territory": Phrase("seized", "seize", "from", ""),
    "CONTROL": Phrase("held", "hold", "against", ""),
    "CONTROL contested": Phrase("contested", "contest", "with", ""),
    "CONTROL recognised": Phrase("recognised as holding", "be recognised as holding", "by", ""),
    "DEPLOYMENT": Phrase("were deployed", "be deployed", "beside"),
    "MEMBERSHIP": Phrase("belonged", "belong", "to"),
    "MEMBERSHIP suspended": Phrase("stood suspended", "stand suspended", "in"),
    "MEMBERSHIP left": Phrase("left", "leave"),
    "MEMBERSHIP applicant": Phrase("applied", "apply", "to"),
    "ACCORD": Phrase("had an accord in force", "have an accord in force", "with"),
    "ACCORD ceasefire": Phrase("had a ceasefire in force", "have a ceasefire in force", "with"),
    "ACCORD peace": Phrase("had a peace in force", "have a peace in force", "with"),
    "ACCORD treaty": Phrase("had a treaty in force", "have a treaty in force", "with"),
    "ACCORD broken": Phrase("had a broken accord", "have a broken accord", "with"),
    "TALKS": Phrase("negotiated", "negotiate", "with"),
    "TALKS stalled": Phrase("had stalled talks", "have stalled talks", "with"),
    "TALKS concluded": Phrase("concluded talks", "conclude talks", "with"),
    "RELATIONS": Phrase("had relations", "have relations", "with"),
    "RELATIONS allied": Phrase("were allied", "be allied", "with"),
    "RELATIONS warm": Phrase("had warm relations", "have warm relations", "with"),
    "RELATIONS strained": Phrase("had strained relations", "have strained relations", "with"),
    "RELATIONS severed": Phrase("had severed relations", "have severed relations", "with"),
    "RELATIONS hostile": Phrase("had hostile relations", "have hostile relations", "with"),
    "DISPLACEMENT": Phrase("were displaced", "be displaced", "by", "from"),
    "DISPLACEMENT refugees": Phrase("fled", "flee", "because of", "from"),
    "DISPLACEMENT return": Phrase("returned", "return", "because of", "from"),
}

MOST_NAMED = 3
"""Parties that a sentence names; more make it hard to read."""


def event_sentence(body: Mapping[str, Any]) -> str:
    """`Russian peacekeepers withdrew from Nagorno-Karabakh (Apr 2024)`; no full stop, for figures may follow."""
    phrase = PHRASES.get(f"{body['type']} {body['mode']}") or PHRASES[body["type"]]
    is_ahead = body.get("assertion") in ("future", "hypothetical")
    predicate = f"to {phrase.plain}" if is_ahead else phrase.past
    recipients = listed(body.get("recipients") or ())
    place = (body.get("place") or {}).get("name")
    destination = (body.get("destination") or {}).get("name")
    to_whom = f"{phrase.to} {recipients}".strip() if recipients else ""
    where = f"{phrase.at} {place}".strip() if place else ""
    roles = (where, to_whom) if not phrase.at or (phrase.to and phrase.at == "from") else (to_whom, where)
    parts = [listed(body.get("actors") or ()) or "an unnamed party", predicate, *filter(None, roles)]
    parts += [f"to {destination}"] if destination else []
    time = say_time(body.get("time"))
    sentence = " ".join(parts) + (f" ({time})" if time else "")
    return sentence[:1].upper() + sentence[1:]


STATES: Mapping[str, str] = {
    "CONTROL": "Held by {actors}",
    "CONTROL contested": "Contested by {actors}",
    "CONTROL recognised": "Recognised as held by {actors}",
    "DEPLOYMENT": "Deployed: {actors}",
    "MEMBERSHIP": "{actors} in {recipients}",
    "MEMBERSHIP suspended": "{actors} suspended in {recipients}",
    "MEMBERSHIP left": "{actors} left {recipients}",
    "MEMBERSHIP applicant": "{actors} applying to {recipients}",
    "ACCORD": "Accord of {parties}",
    "ACCORD ceasefire": "Ceasefire of {parties}",
    "ACCORD peace": "Peace of {parties}",
    "ACCORD treaty": "Treaty of {parties}",
    "ACCORD broken": "Broken accord of {parties}",
    "TALKS": "Talks of {parties}",
    "TALKS stalled": "Stalled talks of {parties}",
    "TALKS concluded": "Concluded talks of {parties}",
    "RELATIONS": "Relations of {parties}",
    "RELATIONS allied": "Allied: {parties}",
    "RELATIONS warm": "Warm relations: {parties}",
    "RELATIONS strained": "Strained relations: {parties}",
    "RELATIONS severed": "Severed relations: {parties}",
    "RELATIONS hostile": "Hostile relations: {parties}",
    "DISPLACEMENT": "Displaced: {actors}",
    "DISPLACEMENT refugees": "Refugees: {actors}",
    "DISPLACEMENT return": "Returning: {actors}",
}
"""What a track says, before its place and days; the same origin and licence as the phrases above."""


def state_sentence(body: Mapping[str, Any]) -> str:
    """`Nagorno-Karabakh: Held by Azerbaijan, since Sep 2023`."""
    pattern = STATES.get(f"{body['type']} {body['mode']}") or STATES[body["type"]]
    actors, recipients = body.get("actors") or (), body.get("recipients") or ()
    said = pattern.format(
        actors=listed(actors) or "an unnamed party",
        recipients=listed(recipients) or "an unnamed body",
        parties=listed([*actors, *recipients]) or "unnamed parties",
    )
    place = (body.get("place") or {}).get("name")
    valid = say_valid(body.get("valid"))
    return (f"{place}: " if place else "") + said + (f", {valid}" if valid else "")


def say_valid(valid: str | None) -> str:
    """A track's days: `since Sep 2023`; without a known beginning nothing is said of it."""
    if not valid:
        return ""
    start, _, end = valid.partition("/")
    if start in ("", "..") and end in ("", ".."):
        return "since an unknown day"
    return say_time(valid)


def listed(parties: Sequence[Mapping[str, Any]]) -> str:
    """`A`, `A and B`, `A, B and C`, `A, B, C and 2 more`."""
    names = [party["name"] for party in parties]
    if len(names) > MOST_NAMED:
        return ", ".join(names[:MOST_NAMED]) + f" and {len(names) - MOST_NAMED} more"
    return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)
