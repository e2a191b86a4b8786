"""Verbs and nouns of saying and believing: where one stands, a weak score of the reader's is enough for a cue.

Compiled by us from general knowledge, 2026, Apache-2.0; extend a line with a word's stem and the endings it takes.
"""

import re

_VERBS = (
    r"s(?:ays?|aid|aying)|t(?:ells?|old|elling)|st(?:ates?|ated|ating)|sp(?:eaks?|oke) of|writes?|wrote|written|reads?"
    r"|thinks?|thought|thinking|believ(?:es?|ed|ing)|feels?|felt|knows?|knew|hop(?:es?|ed|ing)|fear(?:s|ed|ing)?"
    r"|wants?|wanted|wanting|plans? to|planned to|planning to|intends?|intended|expects?|expected|prefer(?:s|red)"
    r"|not(?:es?|ed|ing)|add(?:s|ed|ing)|argu(?:es?|ed|ing)|suggest(?:s|ed|ing)?|insist(?:s|ed|ing)?|claim(?:s|ed|ing)?"
    r"|tweet(?:s|ed|ing)?|post(?:s|ed)|ask(?:s|ed|ing)?|repl(?:y|ies|ied)|respond(?:s|ed|ing)?|answer(?:s|ed)"
    r"|explain(?:s|ed|ing)?|describ(?:es?|ed|ing)|recall(?:s|ed|ing)?|remember(?:s|ed)|predict(?:s|ed|ing)?"
    r"|warn(?:s|ed|ing)?|vow(?:s|ed|ing)?|promis(?:es?|ed|ing)|pledg(?:es?|ed|ing)|threaten(?:s|ed|ing)?"
    r"|urg(?:es?|ed|ing)|call(?:s|ed|ing)? (?:for|on)|demand(?:s|ed|ing)?|prais(?:es?|ed|ing)|critici[sz](?:es?|ed|ing)"
    r"|accus(?:es?|ed|ing)|blam(?:es?|ed|ing)|condemn(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|reject(?:s|ed|ing)?"
    r"|den(?:y|ies|ied|ying)|confirm(?:s|ed|ing)?|acknowledg(?:es?|ed|ing)|admit(?:s|ted|ting)?|conced(?:es?|ed|ing)"
    r"|announc(?:es?|ed|ing)|declar(?:es?|ed|ing)|report(?:s|ed|ing|edly)?|reveal(?:s|ed|ing)?|disclos(?:es?|ed)"
    r"|testif(?:y|ies|ied)|agree(?:s|d)? (?:that|with)|disagree(?:s|d)?|conclud(?:es?|ed|ing)|found|finds"
    r"|show(?:s|ed|n|ing)?|indicat(?:es?|ed|ing)|mention(?:s|ed|ing)?|quot(?:es?|ed|ing)|cit(?:es?|ed|ing)"
    r"|stress(?:es|ed|ing)?|emphasi[sz](?:es?|ed|ing)|point(?:s|ed|ing)? out|according to|decline[sd]? to comment"
    r"|refus(?:es?|ed) to comment|joked|complain(?:s|ed|ing)?|express(?:es|ed|ing)?|voic(?:es?|ed)|allege[sd]?|alleging"
)
_NOUNS = r"statements?|reports?|interview|speech|letter|email|memo|announcement|allegations?|accusations?|claims?"
_SAYING = re.compile(rf"(?:\w+ ){{0,3}}?(?:{_VERBS}|{_NOUNS})(?: \w+){{0,2}}", re.I)


def is_saying(words: str) -> bool:
    """Whether the words are a verb or noun of saying or believing, with a few words around it."""
    return bool(_SAYING.fullmatch(" ".join(words.split())))
