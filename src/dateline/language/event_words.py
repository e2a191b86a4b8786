"""Verbs and nouns that name an event of the codebook wherever they stand, with the types that they can be of.

In a text of a sentence or two (a headline, a post, a wire's first line) the reader has little to go by and hesitates
over words that it would take in a longer report: there a weak score is enough where one of these words stands.
Compiled by us from general knowledge, 2026, Apache-2.0; extend a line with a word's stem and the endings it takes.
"""

import re
from functools import lru_cache

from dateline.codebook import ClaimType

_FORMS: dict[ClaimType, str] = {
    ClaimType.AGREE: (
        r"agree(?:s|d|ing)?|promis(?:es?|ed|ing)|pledg(?:es?|ed|ing)|offer(?:s|ed|ing)|vow(?:s|ed|ing)|willing"
        r"|committed|prepared|assur(?:es?|ed|ing)|undertook|swore|sworn|ready|intend(?:s|ed|ing)|acced(?:es?|ed|ing)"
    ),
    ClaimType.CONSULT: (
        r"met|meet(?:s|ing|ings)?|visit(?:s|ed|ing)?|talks|summit|negotiat(?:es?|ed|ing)|negotiations?|brokered"
        r"|mediat(?:es?|ed|ing)|mediation|discuss(?:es|ed|ing|ions?)?|consult(?:s|ed|ing|ations?)?|dialogue|trip"
        r"|host(?:s|ed|ing)|tour(?:s|ed|ing)?|arriv(?:es?|ed|ing)|telephon(?:es?|ed|ing)|phoned|conferr(?:ed|ing)"
    ),
    ClaimType.SUPPORT: (
        r"support(?:s|ed)?|endors(?:es?|ed|ing)|prais(?:es?|ed|ing)|welcom(?:es?|ed|ing)|hail(?:s|ed|ing)"
        r"|ratif(?:y|ies|ied|ying)|ratification|recogni[sz](?:es?|ed|ing)|sign(?:s|ed|ing)|applaud(?:s|ed|ing)"
        r"|congratulat(?:es?|ed|ing)|thank(?:s|ed|ing)|condol(?:ed|ences)|approv(?:es?|ed|ing)|approval|upgraded|restored|commend(?:s|ed|ing)|laud(?:s|ed|ing)|defend(?:s|ed|ing)|back(?:s|ed|ing)"
    ),
    ClaimType.CONCEDE: (
        r"conced(?:es?|ed|ing)|apologi[sz](?:es?|ed|ing)|apology|pardon(?:s|ed|ing)|lift(?:s|ed|ing)?|eas(?:es?|ed|ing)"
        r"|forg(?:ive|ave|iven)|relax(?:es|ed|ing)|amnesty|accept(?:s|ed|ing)|relent(?:s|ed|ing)|yield(?:s|ed|ing)"
    ),
    ClaimType.COOPERATE: (
        r"cooperat(?:es?|ed|ing)|exercises?|drills|man(?:oeuvre|euver)s|exchang(?:es?|ed|ing)|collaborat(?:es?|ed|ing)|games|(?:im|ex)port(?:ed|ing)|sold|bought|purchas(?:es?|ed|ing)|joint"
    ),
    ClaimType.AID: (
        r"aid(?:s|ed|ing)?|donat(?:es?|ed|ing|ions?)|rescu(?:es?|ed|ing)|assist(?:s|ed|ing)|deliver(?:s|ed|ing)"
        r"|suppl(?:y|ies|ied|ying)|provid(?:es?|ed|ing)|shelter(?:s|ed|ing)|grant(?:s|ed|ing)|airlift(?:s|ed|ing)?|fund(?:s|ed|ing)|contribut(?:es?|ed|ing)|back(?:s|ed|ing)|asylum"
    ),
    ClaimType.RETREAT: (
        r"resign(?:s|ed|ing|ation)?|withdr[ae]w(?:s|n|ing|als?)?|releas(?:es?|ed|ing)|fre(?:es|ed|eing)|quit(?:s|ting)?"
        r"|disarm(?:s|ed|ing|ament)?|surrender(?:s|ed|ing)?|retreat(?:s|ed|ing)?|cease-?fire|truce|demobili[sz](?:es?|ed|ing)"
        r"|reopen(?:s|ed|ing)?|evacuat(?:es?|ed|ing)|pullout|allow(?:s|ed|ing)?|pull(?:s|ed|ing)|ced(?:es?|ed|ing)|hand(?:s|ed|ing)|return(?:s|ed|ing)"
    ),
    ClaimType.REQUEST: (
        r"demand(?:s|ed|ing)?|urg(?:es?|ed|ing)|ask(?:s|ed|ing)|appeal(?:s|ed|ing)?|request(?:s|ed|ing)?|call(?:s|ed|ing)?"
        r"|order(?:ed|ing)|insist(?:s|ed|ing)|press(?:es|ed|ing)|pressur(?:es?|ed|ing)|must|invit(?:es?|ed|ing)"
        r"|implor(?:es?|ed|ing)|exhort(?:s|ed|ing)|plead(?:s|ed|ing)|pushing|solicit(?:s|ed|ing)|petition(?:s|ed|ing)?|sought|seek(?:s|ing)?"
    ),
    ClaimType.ACCUSE: (
        r"accus(?:e|es|ed|ing|ations?)|blam(?:es?|ed|ing)|charged|condemn(?:s|ed|ing|ation)?|critici[sz](?:es?|ed|ing)"
        r"|criticism|denounc(?:es?|ed|ing)|deplor(?:es?|ed|ing)|indict(?:s|ed|ing|ments?)|investigat(?:es?|ed|ing|ions?)"
        r"|prob(?:e|es|ed|ing)|inquir(?:y|ies)|alleg(?:es?|ing|ations?)|su(?:es?|ed|ing)|lawsuits?"
        r"|prosecut(?:es?|ed|ing)|complain(?:s|ed|ing)?|slam(?:s|med|ming)|rebuk(?:es?|ed|ing)|decr(?:y|ies|ied|ying)"
        r"|censur(?:es?|ed|ing)|lambast(?:es?|ed|ing)|questioned|summon(?:s|ed|ing)|inspect(?:s|ed|ing|ions?|ors)?|suspect(?:s|ed|ing)"
    ),
    ClaimType.REJECT: (
        r"reject(?:s|ed|ing|ion)?|refus(?:es?|ed|ing|al)|veto(?:es|ed|ing)?|dismiss(?:es|ed|ing)|declin(?:es|ed|ing)"
        r"|rebuff(?:s|ed|ing)|spurn(?:s|ed|ing)|cancel(?:s|l?ed|l?ing)|oppos(?:es?|ed|ing)|balk(?:s|ed)"
        r"|def(?:y|ies|ied|ying)|violat(?:es?|ed|ing)|postpon(?:es?|ed|ing)|block(?:s|ed|ing)|resist(?:s|ed|ing)|abandon(?:s|ed|ing)"
    ),
    ClaimType.THREATEN: r"threaten(?:s|ed|ing)?|warn(?:s|ed|ing)|threats?|ultimatum|warnings?",
    ClaimType.PROTEST: (
        r"protest(?:s|ed|ing)?|demonstrat(?:es?|ed|ing|ions?)|rall(?:y|ies|ied|ying)|march(?:ed|es|ing)|riot(?:s|ed|ing)?"
        r"|strikes?|boycott(?:s|ed|ing)?|sit-ins?|walkouts?|unrest|blocked|barricad(?:es|ed|ing)|picket(?:s|ed|ing)|hunger|block(?:s|ing)|obstruct(?:s|ed|ing)"
    ),
    ClaimType.SANCTION: (
        r"sanctions?|sanctioned|expel(?:s|led|ling)|expulsions?|convict(?:s|ed|ing|ions?)|sentenc(?:es|ed|ing)"
        r"|embargo(?:es)?|sever(?:s|ed|ing)|recall(?:s|ed|ing)|halt(?:s|ed|ing)|suspend(?:s|ed|ing)|freez(?:es?|ing)|froze|reduc(?:es?|ed|ing)|cut(?:s|ting)?|broke"
    ),
    ClaimType.MOBILIZE: (
        r"deploy(?:s|ed|ing|ments?)?|mobili[sz](?:es?|ed|ing|ation)|redeploy(?:s|ed|ing)?|dispatch(?:es|ed|ing)|massed"
        r"|massing|reinforc(?:es?|ed|ing|ements)|recruit(?:s|ed|ing)|alert|strengthen(?:s|ed|ing)|sen[dt](?:s|ing)?|patrol(?:s|led|ling)?"
    ),
    ClaimType.COERCE: (
        r"arrest(?:s|ed|ing)?|detain(?:s|ed|ing)?|detentions?|jail(?:s|ed|ing)|imprison(?:s|ed|ing|ment)?"
        r"|deport(?:s|ed|ing|ations?)?|ban(?:s|ned|ning)?|seiz(?:es?|ed|ing)|seizures?|confiscat(?:es?|ed|ing)|raid(?:s|ed|ing)?"
        r"|curfew|blockad(?:es?|ed|ing)|blocked|crackdowns?|outlaw(?:s|ed|ing)|besieg(?:es?|ed|ing)|siege|censor(?:s|ed|ing)"
        r"|evict(?:s|ed|ing|ions?)|restrict(?:s|ed|ing|ions)|barr(?:ed|ing)|expropriat(?:es?|ed)|intercept(?:s|ed|ing)"
        r"|captur(?:es?|ed|ing)|prevent(?:s|ed|ing)|hacked|blackout|clos(?:es?|ed|ing|ure)|impos(?:es?|ed|ing)|block(?:s|ing)|remov(?:es?|ed|ing|al)|hold(?:s|ing)?"
    ),
    ClaimType.ASSAULT: (
        r"kill(?:s|ed|ing|ings)?|attack(?:s|ed|ing)?|wound(?:s|ed|ing)|injur(?:ed|ing)|bomb(?:ed|ing|ings|ardment|arded)"
        r"|shell(?:s|ed|ing)|shot|shootings?|fired|firing|abduct(?:s|ed|ing|ions?)?|kidnap(?:s|ped|ping|pings)?"
        r"|murder(?:s|ed|ing)?|assassinat(?:es?|ed|ing|ions?)|clash(?:es|ed|ing)?|fight(?:s|ing)?|fought|battl(?:es?|ed|ing)"
        r"|rap(?:ed|es|ing)|tortur(?:es?|ed|ing)|ambush(?:es|ed|ing)?|storm(?:ed|ing)|explo(?:ded|sions?)|blasts?"
        r"|detonat(?:es?|ed|ing|ions?)|air ?strikes?|gunned|massacr(?:es?|ed|ing)|execut(?:ed|ing|ions?)"
        r"|behead(?:s|ed|ing|ings)?|invad(?:es?|ed|ing)|invasion|overr[au]n|(?:re)?captur(?:es?|ed|ing)|retak(?:es?|en|ing)|retook"
        r"|seiz(?:es?|ed|ing)|destroy(?:s|ed|ing)?|torch(?:ed|ing)|loot(?:s|ed|ing)?|ransack(?:s|ed|ing)|stabb(?:ed|ings?)"
        r"|beat(?:s|en|ing|ings)?|abus(?:ed|ing)|lynch(?:ed|ing)|gunbattle|gunfight|firefight|hijack(?:s|ed|ing)"
        r"|overthr[eo]w(?:n|s|ing)?|oust(?:s|ed|ing)|hurl(?:s|ed|ing)|lobb(?:ed|ing)|slaughter(?:s|ed|ing)|pounded"
        r"|repuls(?:ed|ing)|repell(?:ed|ing)|strik(?:es?|ing)|violence|fire|coup|uprising|rebellion|offensive|skirmish(?:es|ed|ing)?|cleansing|genocide|annex(?:es|ed|ing)|occup(?:ied|ies|ying)|burn(?:s|ed|t|ing)|vandali[sz](?:es?|ed|ing)|bomber"
    ),
    ClaimType.DISPLACEMENT: r"fle(?:d|es|e|eing)|displac(?:ed|es|ing|ement)|returned|exiled?",
}
_TYPED = {kind: re.compile(forms, re.I) for kind, forms in _FORMS.items()}


@lru_cache(maxsize=4096)
def event_types(word: str) -> frozenset[ClaimType]:
    """The types that the word can be of; empty where it is not in the table."""
    return frozenset(kind for kind, forms in _TYPED.items() if forms.fullmatch(word))
