"""Whether a claim stands, from what its report alone says: the codebook's rules in order, each with its reason."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from dateline.claims.flags import Flag
from dateline.codebook import Assertion, ClaimType, Stance, Status
from dateline.model import Anchor, Attribution, Span, Verdict


@dataclass(frozen=True)
class Evidence:
    """What a verdict rests on: the attributions over the anchor, a flag of the outlet's, the reader's own shares."""

    anchor: Anchor
    attributions: tuple[Attribution, ...]
    text: str
    flag: Flag | None = None
    assertion: Assertion = Assertion.ACTUAL
    is_known: bool = False
    """Whether the anchor is a noun for something known already: "the attacks", "his arrest"."""
    is_disowned: bool = False
    """Whether somebody denies that it was theirs, so that only words of confirming confirm it."""

    def share(self, status: Status) -> float:
        """The reader's probability of the status."""
        return dict(self.anchor.statuses).get(status, 0.0)

    def says(self, words: re.Pattern[str], stance: Stance) -> tuple[Span, ...]:
        """The cues with the stance whose words match, so that no reading of a bare "said" decides alone."""
        return tuple(cue for cue in self.spans(stance) if words.search(cue.of(self.text)))

    def stands_under(self, words: re.Pattern[str], stance: Stance) -> bool:
        """Whether the anchor is the speaker's, not the outlet's own; surer where the cue's very word says so."""
        if not self.says(words, stance):
            return not self.is_own_voice
        return self.share(Status.ASSERTED) < (BACKGROUND if self._is_background() else AGAINST_A_WORD)

    @property
    def is_own_voice(self) -> bool:
        """Whether the outlet speaks for itself although the anchor stands inside what somebody is said to say.

        Never under a speaker's name ("LIND: …"), where no word of the outlet's stands.
        """
        if any(not any(map(str.isalpha, cue.of(self.text))) for a in self.attributions for cue in a.cue):
            return False
        share = self.share(Status.ASSERTED)
        if self.anchor.type not in _SPEECH_ACTS and (self.assertion in _OPEN or self.is_quoted):
            return share >= BETWEEN_MARKS
        if self.is_known and share >= KNOWN:
            return True
        return share >= PLAIN_CONTENT or (share >= OWN_VOICE and self._allows_own_voice())

    @property
    def is_quoted(self) -> bool:
        """Whether the anchor stands between quotation marks of its paragraph."""
        start = self.text.rfind("\n\n", 0, self.anchor.span.start) + 1
        ahead = self.text[max(0, start) : self.anchor.span.start]
        return ahead.rfind("“") > ahead.rfind("”") or ahead.count('"') % 2 == 1

    def _allows_own_voice(self) -> bool:
        return self.anchor.type in _SPEECH_ACTS or self._is_background()

    def _is_background(self) -> bool:
        """Whether a word such as "after" stands between the beginning of what is said and the anchor."""
        anchor = self.anchor.span
        starts = [c.start for a in self.attributions for c in a.content if c.overlaps(anchor)]
        lead = self.text[max(starts, default=anchor.start) : anchor.start]
        return bool(_CONNECTIVE.search(lead))

    def spans(self, *stances: Stance) -> tuple[Span, ...]:
        """The cues of the attributions with one of the stances."""
        return tuple(cue for a in self.attributions if a.stance in stances for cue in a.cue)


_DENYING = re.compile(r"\b(?:den(?:y|ies|ied|ying)|dismiss|refut|rebut|disput)", re.I)
_CONFIRMING = re.compile(r"\b(?:confirm|admit|acknowledg|conced)", re.I)
_HAD_AFTER = re.compile(
    r"\b(?:after|although|though|something|which|that|what)\b[^.;,\n]{0,60}\bhad\s+(?:\w+\s+){0,2}$"
    r"|\bafter\s+(?:(?:having|first|long|\w+ly)\s+){0,2}$"
)
_CLAIMING = re.compile(r"\b(?:claim|alleg|purport)", re.I)

SURE = 0.5
"""The reader's own share from which it may settle a rare status without a cue that shows it."""

OWN_VOICE = 0.4
"""Inside a content span, the reader's share of `asserted` from which the outlet is taken to speak for itself, where the
words allow it: behind a connective such as "after", or where the saying is the act."""

PLAIN_CONTENT = 0.65
"""The same share where nothing in the words allows it."""

AGAINST_A_WORD = 0.85
"""The same share against a cue whose very word claims, denies or confirms."""

BACKGROUND = 0.65
"""The same share against such a word where a connective such as "after" makes it background."""

BETWEEN_MARKS = 0.9
"""The same share between quotation marks, and for what is to come or merely conceivable: of 870 such claims inside what
somebody says 25 are the outlet's own in the training and development reports, but for acts of speech."""

KNOWN = 0.4
"""The same share for a noun of something known already ("the attacks"), for half of which the outlets of the
development reports vouch themselves."""

UNSURE = 0.05
"""The reader's share of `unverified` that a claiming cue needs whose word is none of claiming ("what he says is")."""

_OPEN = frozenset({Assertion.FUTURE, Assertion.HYPOTHETICAL})
_CONNECTIVE = re.compile(
    r"\b(?:after|as|whose|who|which|when|while|where|following|since|amid|despite|before|during)\b", re.I
)
_SPEECH_ACTS = frozenset(
    {
        ClaimType.ACCUSE,
        ClaimType.REQUEST,
        ClaimType.THREATEN,
        ClaimType.SUPPORT,
        ClaimType.AGREE,
        ClaimType.REJECT,
        ClaimType.CONCEDE,
        ClaimType.SANCTION,
    }
)


def resolve_status(evidence: Evidence) -> Verdict:
    """The first rule that fits. Codebook: `status`."""
    for rule in (_disputed, _denied, _confirmed, _unverified, _attributed):
        verdict = rule(evidence)
        if verdict:
            return verdict
    return Verdict(Status.ASSERTED, "own_voice", (evidence.anchor.span,))


def _disputed(evidence: Evidence) -> Verdict | None:
    """One source asserts it and another denies it."""
    denying = {a.speaker for a in evidence.attributions if a.stance is Stance.DENIES}
    asserting = {a.speaker for a in evidence.attributions if a.stance not in {Stance.DENIES, Stance.DOUBTS}}
    if denying and asserting - denying and not _is_owned_up(evidence):
        return Verdict(Status.DISPUTED, "asserted_and_denied", evidence.spans(*Stance))
    is_only_flagged = evidence.flag is not None and not denying
    is_admitted = not denying and bool(evidence.says(_CONFIRMING, Stance.CONFIRMS))
    if evidence.share(Status.DISPUTED) >= SURE and not is_only_flagged and not is_admitted:
        return Verdict(Status.DISPUTED, "reads_as_disputed", evidence.spans(*Stance) or (evidence.anchor.span,))
    return None


def _is_owned_up(evidence: Evidence) -> bool:
    """Whether what was denied is now admitted: "the army admitted it, days after the ministry had denied it"."""
    denials = evidence.spans(Stance.DENIES)
    is_past = all(_HAD_AFTER.search(evidence.text, max(0, cue.start - 80), cue.start) for cue in denials)
    return is_past and bool(evidence.says(_CONFIRMING, Stance.CONFIRMS))


def _denied(evidence: Evidence) -> Verdict | None:
    """It is only denied."""
    denials = evidence.says(_DENYING, Stance.DENIES)
    if _is_owned_up(evidence):
        return None
    if denials or (evidence.spans(Stance.DENIES) and evidence.share(Status.DENIED) >= 0.3):
        return Verdict(Status.DENIED, "only_denied", evidence.spans(Stance.DENIES))
    return None


def _confirmed(evidence: Evidence) -> Verdict | None:
    """A source confirms, admits or acknowledges it."""
    cues = evidence.spans(Stance.CONFIRMS)
    is_flagged = evidence.flag is not None and not evidence.says(_CONFIRMING, Stance.CONFIRMS)
    if cues and not is_flagged and evidence.stands_under(_CONFIRMING, Stance.CONFIRMS):
        return Verdict(Status.CONFIRMED, "source_confirms", cues)
    share = evidence.share(Status.CONFIRMED)
    is_sure = share >= AGAINST_A_WORD or (share >= SURE and _DENYING.search(evidence.text) is None)
    if is_sure and not evidence.is_disowned:
        return Verdict(Status.CONFIRMED, "reads_as_confirmed", evidence.spans(*Stance) or (evidence.anchor.span,))
    return None


def _unverified(evidence: Evidence) -> Verdict | None:
    """The outlet flags it or keeps its distance."""
    if evidence.flag:
        return Verdict(Status.UNVERIFIED, "outlet_flags", (evidence.flag.words,))
    cues = evidence.spans(Stance.CLAIMS)
    is_literal = bool(evidence.says(_CLAIMING, Stance.CLAIMS))
    is_unsure = is_literal or evidence.share(Status.UNVERIFIED) >= UNSURE
    if cues and is_unsure and evidence.stands_under(_CLAIMING, Stance.CLAIMS):
        return Verdict(Status.UNVERIFIED, "source_claims", cues)
    if evidence.share(Status.UNVERIFIED) >= SURE:
        return Verdict(Status.UNVERIFIED, "reads_as_unverified", (evidence.anchor.span,))
    return None


def _attributed(evidence: Evidence) -> Verdict | None:
    """It rests on somebody other than the outlet."""
    if evidence.attributions and not evidence.is_own_voice:
        cues = tuple(cue for a in evidence.attributions for cue in a.cue)
        return Verdict(Status.ATTRIBUTED, "inside_attribution", cues)
    if not evidence.attributions and evidence.share(Status.ATTRIBUTED) >= 0.7:
        return Verdict(Status.ATTRIBUTED, "reads_as_attributed", (evidence.anchor.span,))
    return None


def covering(anchor: Span, attributions: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """The attributions whose content holds the anchor, and is not itself the cue."""
    return tuple([a for a in attributions if anchor.overlaps_any(a.content) and anchor not in a.cue])
