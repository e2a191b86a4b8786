"""Words that decide whether what they govern happened: verbs, nouns and adjectives, each with its force.

Compiled by us from general knowledge, 2026, Apache-2.0. A plain verb takes its regular forms by itself; irregular
forms, nouns and adjectives are written out. Extend a line with a word of the same force.
"""

from collections.abc import Iterable
from enum import Enum


class Force(Enum):
    """What a governing word says of the thing governed, before the word itself is known to hold."""

    SAME = "same"
    """It holds where the governing word does: managed to, began."""

    NOT = "not"
    """It does not hold where the governing word does: failed to, averted."""

    FUTURE = "future"
    """It is to come: agreed to, scheduled to."""

    AIM = "aim"
    """Somebody wants it: tried to, plans to."""

    POSSIBLE = "possible"
    """It is asked for, allowed, feared or conceivable: urged, permission to, risk of."""


_DOUBLED = frozenset("stop plan ban bar regret commit admit begin get let permit".split())


def forms(verb: str) -> Iterable[str]:
    """The verb and its regular forms: avert, averts, averted, averting."""
    stem = verb[:-1] if verb.endswith("e") else verb
    third = verb + ("es" if verb.endswith(("s", "sh", "ch", "x")) else "s")
    if verb in _DOUBLED:
        stem = verb + verb[-1]
    elif verb.endswith("y") and verb[-2] not in "aeiou":
        return verb, verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing"
    return verb, third, stem + "ed", stem + "ing"


def _table(rows: dict[Force, tuple[str, str]]) -> dict[str, Force]:
    """Each word's force; the first of a row's two texts are verbs, the second words as they are."""
    return {
        word: force
        for force, (verbs, others) in rows.items()
        for word in (*(form for verb in verbs.split() for form in forms(verb)), *others.split())
    }


TO = _table(
    {
        Force.SAME: (
            "cause manage help start continue proceed happen turn resume hasten seem appear claim report allege say"
            " suppose"
            " prove persuade convince",
            "had begin begins began begun beginning used got came come went led succeeded kept chose known thought"
            " believed"
            " said able available helped forced compelled rushed moved",
        ),
        Force.NOT: (
            "fail decline refuse neglect hesitate cease omit forbid prohibit",
            "failure refusal unable unwilling reluctant inability reluctance loath forgot impossible unlikely"
            " unwillingness forbidden forbade yet",
        ),
        Force.FUTURE: (
            "agree expect schedule vow promise pledge decide intend prepare commit announce plan",
            "due set decision about going poised ready is are was were am 're 's 'm be been agreement deal deals pact"
            " sworn swore determined bound expectation readiness slated preparation preparations intention intentions"
            " intent preparing likely certain sure",
        ),
        Force.AIM: (
            "want try attempt hope aim wish seek endeavour propose struggle plot conspire yearn",
            "sought attempts effort efforts bid bids campaign hopes ambition ambitions drive push offer offers offered"
            " willing willingness eager keen like desire goal aims determination fought fighting fight battle war"
            " mission operation plots conspiracy proposal proposals purpose strategy initiative eagerness",
        ),
        Force.POSSIBLE: (
            "urge ask demand request order require allow permit authorise authorize invite encourage advise recommend"
            " tell instruct threaten direct need enable press pressure beg appeal call"
            " entitle tempt warn beseech implore command",
            "told right rights way ways chance opportunity ability possible free have has having must"
            " permission power powers authority mandate requests appeals calls demands"
            " requirement option options capacity capability threat threats potential orders hard difficult easy"
            " time reason reasons deadline ultimatum warning obligation duty invitation temptation"
            " capable legal illegal lawful unlawful safe dangerous wrong better best ought tough enough where how",
        ),
    }
)
"""By what stands before "to" with a verb."""

UNDER_WAY = frozenset(form for verb in "try attempt endeavour".split() for form in forms(verb)) | {"attempts"}
"""Aims that are mostly pursued when they are told of: of 38 in the training reports 29 are actual."""

BESIDE_TO = frozenset(
    "is are was were am 're 's 'm be been about going due set has have had having must ought used time too enough bound"
    " like hard difficult easy better best come came go went war battle fight operation mission drive push known"
    " thought"
    " said able available yet led got kept likely certain sure ready free safe one where how possible way likely"
    " power".split()
)
"""Those that govern only a "to" right behind them."""

ASKING = frozenset(
    form
    for verb in "urge ask demand request order tell call warn threaten press appeal encourage advise invite".split()
    for form in forms(verb)
) | frozenset("told requests calls demands appeals orders threat threats warning".split())
"""Those whose denial leaves open what they ask for."""

ING = _table(
    {
        Force.SAME: ("start continue finish resume", "begin begins began begun beginning kept keep keeps by"),
        Force.NOT: (
            "avoid prevent stop bar ban block deter dissuade discourage prohibit refrain rule abstain desist cease",
            "without kept keep forbade forbid forbidden",
        ),
        Force.FUTURE: ("anticipate", ""),
        Force.AIM: (
            "plan contemplate aim",
            "plans intent intention goal aim purpose pretext",
        ),
        Force.POSSIBLE: (
            "consider mull weigh suggest recommend propose fear favour favor advocate oppose discuss risk envisage"
            " imagine"
            " ponder debate",
            "possibility possibilities risk risks threat danger dangers chance chances hope hopes idea ideas prospect"
            " prospects talk option options instead accused capable worth suspicion",
        ),
    }
)
"""By what stands before a verb in -ing, the preposition between them left aside."""

NOUN = _table(
    {
        Force.NOT: (
            "avoid avert prevent cancel thwart foil preclude forestall scrap shelve abort",
            "without lack absence averting avoidance cancellation prevention scrapped scrapping",
        ),
        Force.FUTURE: (
            "schedule promise pledge vow expect await anticipate",
            "announce announces upcoming forthcoming impending imminent scheduled eventual ahead-of",
        ),
        Force.AIM: (
            "seek pursue contemplate plot",
            "sought planned plots intended attempted plans-for plan-for preparations-for preparation-for planning-for"
            " prepare-for preparing-for goal-of aim-of efforts-for effort-for bid-for pushed-for push-for pushing-for"
            " plans-of plan",
        ),
        Force.POSSIBLE: (
            "urge demand request propose consider threaten fear risk favour favor advocate recommend suggest want need"
            " require allow permit authorise authorize envisage justify merit facilitate",
            "called-for calls-for call-for calling-for appealed-for appeal-for appeals-for appealing-for ask-for"
            " asked-for"
            " asking-for hope-for hoped-for hoping-for hopes-for wait-for waiting-for opposed-to opposition-to"
            " possibility-of possibilities-of risk-of risks-of threat-of threats-of danger-of dangers-of fear-of"
            " fears-of"
            " prospect-of prospects-of prospects-for chance-of chances-of likelihood-of warned-of warning-of warns-of"
            " warnings-of case-of event-of idea-of right-of permission-for need-for demand-for demands-for"
            " request-for requests-for proposal-for proposals-for option-of options-for lead-to talk-of"
            " spectre-of specter-of concerns-of concern-of expectations-of vote-against closer-to sanction-for"
            " pretext-of"
            " potential possible any hypothetical proposed threatened feared would-be pending conceivable",
        ),
    }
)
"""By what stands before a noun (a preposition that has to follow is joined by a hyphen), or in it as an adjective."""

THAT = _table(
    {
        Force.SAME: ("believe expect", "think thinks thought thinking"),
        Force.NOT: ("doubt", "denial unlikely impossible untrue false"),
        Force.POSSIBLE: (
            "hope fear demand urge propose suggest recommend request wish assume suppose worry imagine speculate"
            " guess ask",
            "hopes fears possibility risk danger chance likelihood possible likely prospect speculation unclear unknown"
            " uncertain probable conceivable doubts perhaps maybe possibly potentially",
        ),
    }
)
"""By what stands before a clause, or opens it."""

LIGHT = frozenset(
    form
    for verb in (
        "launch conduct carry mount stage start resume open renew commit perform undertake declare wage"
        " impose cause initiate trigger provoke spark sign reach deliver issue order grant plan prepare"
    ).split()
    for form in forms(verb)
) | frozenset(
    "make makes made making hold holds held holding take takes took taken taking have has had having do does did done"
    " give gives gave given giving get gets got getting begin begins began begun beginning "
    " be been being is are was were lead leads led leading bring brings brought bringing include includes included"
    " broke broken break win won find found there show showed".split()
)
"""Verbs that carry their object: where they hold, it does."""
