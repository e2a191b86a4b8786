"""What words say of a medium: what the source is called, whom it told, and where its words stood.

Each rule has a medium and a weight. Word lists compiled by us, 2026; extend a row with a word as it is written.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from dateline.attributions.presence import holds_any
from dateline.codebook import Medium

SURE, LIKELY, HINT = 5.0, 2.0, 1.0
"""What a rule adds to the logarithm of the reader's share of its medium, by how often it is right: about nine times in
ten on the training and development reports, three in four, and more often than the medium comes otherwise."""


@dataclass(frozen=True)
class Said:
    """What the rules look at: the source, its first phrase and that one's last noun; the cue; the rest of the sentence.

    `ahead` is what precedes source and cue, `between` what lies between them, `behind` what follows the cue.
    """

    source: str
    phrase: str
    head: str
    cue: str
    ahead: str
    between: str
    behind: str

    @cached_property
    def around(self) -> str:
        """In small letters, the end of what precedes source and cue and the beginning of what follows, apart."""
        return f"{self.ahead[-110:]}\0{self.behind[:70]}".lower()


Fits = Callable[[Said], bool]

NEWS = (
    r"newspapers?|daily|dailies|media|press|news|tv|televisions?|radios?|broadcasters?|broadcasts?|magazines?|tabloids?"
    r"|papers?|websites?|web ?sites?|editorials?|articles?|columns?|outlets?|stations?|channels?|bulletins?|headlines?"
    r"|reuters|xinhua|afp|tass|interfax|bbc|cnn|times|post|guardian|herald|tribune|telegraph|jazeera|arabiya"
)
AGENCY = (
    r"(?:news|media) (?:agency|agencies|services?|organi[sz]ations?|sites?|websites?|outlets?|channels?|networks?"
    r"|reports?)|press (?:agency|agencies|reports?)|associated press|agence france|state (?:television|tv|radio|media)"
)
NAMED_NEWS = r"(?:newspaper|daily|weekly|magazine|broadcaster|television|radio) (?-i:[A-Z])\w*"
_PICTURES = (
    r"footage|videos?|videotapes?|films?|clips?|recordings?|audiotapes?|tapes?|audio|images?|imagery|photos?|pictures?"
    r"|photographs?"
)
_PAPER = (
    r"report|study|studies|surveys?|polls?|filings?|lawsuits?|indictments?|complaints?|letters?|documents?|figures|data"
    r"|census|resolutions?|memos?|memorandum|affidavits?|agreements?|treaty|treaties|index|records?|release|constitution"
    r"|law|bill|book|draft|findings|review|analysis|assessments?|statistics|declaration|communiqu[eé]|files?|e-?mails?"
    r"|cables?|text|accord|deal|plan|charter|ruling|warrants?|results?|dossier|leaflets?|fliers?|flyers?|banners?|placards?"
    r"|posters?|counts?|designation|tally|toll|message"
)
_WRITING = (
    r"report|study|survey|poll|letter|document|resolution|memo|indictment|lawsuit|complaint|declaration|communiqu[eé]"
    r"|book|petition|bill"
)
_ONE = r"(?:an?|the|another|this|its|his|her|their) (?:[\w’'-]+ ){0,4}?"
PASSED_ON = re.compile(r"(?:\w+ )*(?:cit(?:e|es|ed|ing)|t(?:old|ells?|elling))\b", re.I)
_PASSIVE = re.compile(r"\b(?:is|are|was|were|been|be)(?: \w+)?\s*$", re.I)
_TALK = re.compile(r"(?:\w+ )*t(?:old|ells?|elling)", re.I)


def _head(pattern: str) -> Fits:
    """The last noun of the source's first phrase."""
    compiled = re.compile(rf"(?:{pattern})", re.I)
    return lambda said: bool(compiled.fullmatch(said.head))


def _source(pattern: str) -> Fits:
    """Anywhere in the source's first phrase."""
    compiled = re.compile(rf"\b(?:{pattern})\b", re.I)
    return lambda said: bool(compiled.search(said.phrase))


def _outlet(named: Fits) -> Fits:
    """An outlet that says it itself: it cites nobody, is told nothing, and is not what is said of."""
    return lambda said: named(said) and not PASSED_ON.match(said.cue) and not _PASSIVE.search(said.between)


def _either(*fits: Fits) -> Fits:
    """One of them."""
    return lambda said: any(one(said) for one in fits)


def _cue(pattern: str) -> Fits:
    """The cue's first words."""
    compiled = re.compile(rf"(?:{pattern})\b", re.I)
    return lambda said: bool(compiled.match(said.cue))


def _around(pattern: str, words: str) -> Fits:
    """In what stands around source and cue; one of `words`, or beginnings of words, is there wherever it fits."""
    compiled, parts = re.compile(rf"\b(?:{pattern})\b"), words.split()
    return lambda said: holds_any(said.around, parts) and bool(compiled.search(said.around))


def _opening(pattern: str) -> Fits:
    """What the sentence begins with, as that in which the words stand."""
    compiled = re.compile(rf"\W*(?:(?:but|and|also|meanwhile|earlier|\w+day),? )?(?:in|on) {_ONE}(?:{pattern})\b", re.I)
    return lambda said: bool(compiled.match(said.ahead))


def _put_out(pattern: str) -> Fits:
    """Between source and cue, as that which the source put out: released a video, saying."""
    compiled = re.compile(
        r"\b(?:releas|issu|publish|post|air|broadcast|circulat|distribut|upload|sent|pass|adopt|approv|wr[io]t|sign|fil|show)"
        rf"\w*\W+(?:[\w’'-]+\W+){{0,5}}?(?:{pattern})\b[^.]{{0,110}}$",
        re.I,
    )
    return lambda said: bool(compiled.search(said.between))


def _told(pattern: str) -> Fits:
    """Whom the words were told."""
    compiled = re.compile(rf"\W*(?:\w+ )?(?:{pattern})\b", re.I)
    return lambda said: bool(_TALK.fullmatch(said.cue) and compiled.match(said.behind))


def _nobody(pattern: str) -> Fits:
    """Without a source, by the cue."""
    compiled = re.compile(rf"(?:\w+ )*(?:{pattern})", re.I)
    return lambda said: not said.source and bool(compiled.match(said.cue))


_UNNAMED = r"anonymous|unnamed|unidentified|familiar with|close to the"
_NAMELESS = (
    r"anonym\w+|not (?:to )?be (?:named|identified|quoted)|(?:was|were) not (?:named|identified)|privately"
    r"|refused to (?:identify|be (?:named|identified))"
)
_NEWS_NAMED = (
    r"(?:(?:the|an?|local|state|french|iranian|british|american)\W+){0,3}(?-i:[A-Z][\w’'-]*\W+){0,4}?"
    rf"(?:{NEWS}|{AGENCY}|ap|rfe|rferl|nbc|abc|cbs|fox|sky|voa|itar-tass|afp|dpa|efe|npr|mtv)"
)
_OFFICIALS = re.compile(
    r"(?:an?|one(?: of the)?|some|many|several|two|three|senior|other|unnamed)\b.*"
    r"\b(?:officials?|commanders?|officers?)|officials",
    re.I,
)


def _is_some_official(said: Said) -> bool:
    """Whether the source is officials of whom nothing tells which."""
    return bool(_OFFICIALS.fullmatch(said.source))


def _is_named(said: Said) -> bool:
    """Whether the source's last noun is a name, and not the first word of a sentence."""
    return said.head[:1].isupper() and (bool(said.ahead.strip()) or not said.source.startswith(said.head))


is_outlet = _outlet(_either(_head(NEWS), _source(AGENCY), _source(NAMED_NEWS)))
_IN = rf"in {_ONE}"

RULES: tuple[tuple[Medium, float, Fits], ...] = (
    (Medium.FOOTAGE, SURE, _head(_PICTURES)),
    (Medium.MEDIA, SURE, is_outlet),
    (Medium.MEDIA, LIKELY, _head("reports")),
    (Medium.DOCUMENT, SURE, _head(_PAPER)),
    (Medium.DOCUMENT, HINT, _head("statements?")),
    (Medium.SOURCE, SURE, _head(r"sources?|insiders?|rumou?rs?")),
    (Medium.SOURCE, HINT, _head(r"(?:eye)?witnesses|diplomats?")),
    (Medium.SOURCE, SURE, _source(_UNNAMED)),
    (Medium.SOURCE, LIKELY, _around(_NAMELESS, "anonym named identif quoted privately")),
    (Medium.SOURCE, HINT, _is_some_official),
    (Medium.SOURCE, LIKELY, _nobody(r"(?:believ|thought|suspect|reput|alleg|accus|rumou?r|expect|fear)\w*")),
    (Medium.MEDIA, LIKELY, _cue(r"(?:was |were |is |been |has been )?quot\w+")),
    (Medium.MEDIA, LIKELY, _around(rf"{_IN}interview", "interview")),
    (Medium.MEDIA, LIKELY, _told(_NEWS_NAMED)),
    (Medium.STATEMENT, LIKELY, _told(r"(?:reporters|journalists|a (?:news|press) conference)")),
    (
        Medium.MEDIA,
        HINT,
        _around(r"(?:on|in an?) (?:[\w’'-]+ ){0,3}(?:television|tv|radio|broadcast)", "television tv radio broadcast"),
    ),
    (
        Medium.MEDIA,
        LIKELY,
        _around(rf"{_IN}(?:article|column|editorial|op-ed|essay)", "article column editorial op-ed essay"),
    ),
    (
        Medium.DOCUMENT,
        LIKELY,
        _around(
            rf"{_IN}(?:report|letter|study|survey|book|document|memo|e-?mail|filing)",
            "report letter study survey book document memo mail filing",
        ),
    ),
    (
        Medium.FOOTAGE,
        LIKELY,
        _around(rf"{_IN}(?:{_PICTURES})", "footage video film clip recording tape audio image photo picture"),
    ),
    (Medium.FOOTAGE, SURE, _opening(_PICTURES)),
    (Medium.FOOTAGE, SURE, _put_out(_PICTURES)),
    (Medium.DOCUMENT, SURE, _opening(_WRITING)),
    (Medium.DOCUMENT, SURE, _put_out(_WRITING)),
    (Medium.STATEMENT, LIKELY, _around(r"(?:news|press) (?:conference|briefing)", "conference briefing")),
    (Medium.STATEMENT, HINT, _is_named),
    (Medium.SOCIAL, SURE, _cue("(?:re)?tweet(?:s|ed|ing)?")),
    (
        Medium.SOCIAL,
        SURE,
        _around(
            r"(?:on|in an?|via) (?:\w+ ){0,2}?(?:tweet|twitter|facebook|instagram|telegram)",
            "tweet twitter facebook instagram telegram",
        ),
    ),
)
"""Medium, weight, and what has to fit."""
