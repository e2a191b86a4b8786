from dateline.claims.flags import Flag
from dateline.claims.verdict import Evidence, covering, resolve_status
from dateline.codebook import Assertion, ClaimType, Stance, Status
from dateline.model import Anchor, Attribution, Span, Verdict

ANCHOR = Anchor(Span(20, 28), ClaimType.RETREAT)
CUE = Span(8, 12)
TEXT = "Tripoli said that they withdrew from the hills, which the others denied."


def said(stance: Stance, *, speaker: str = "a1", cue: Span = CUE) -> Attribution:
    return Attribution("s1", (Span(0, 7),), (cue,), (Span(13, 40),), speaker, stance)


def shares(**found: float) -> Anchor:
    return Anchor(ANCHOR.span, ANCHOR.type, statuses=tuple((Status(name), share) for name, share in found.items()))


def test_what_nobody_else_says_is_asserted() -> None:
    assert resolve_status(Evidence(ANCHOR, (), TEXT)) == Verdict(Status.ASSERTED, "own_voice", (ANCHOR.span,))


def test_inside_a_content_span_it_is_attributed_on_its_cue() -> None:
    evidence = Evidence(shares(attributed=0.8, asserted=0.1), (said(Stance.STATES),), TEXT)
    assert resolve_status(evidence) == Verdict(Status.ATTRIBUTED, "inside_attribution", (CUE,))


def test_background_inside_a_content_span_stays_the_outlets_own() -> None:
    evidence = Evidence(shares(attributed=0.2, asserted=0.8), (said(Stance.STATES),), TEXT)
    assert resolve_status(evidence).status is Status.ASSERTED


def test_what_is_to_come_or_quoted_is_the_speakers_own() -> None:
    anchor = shares(attributed=0.2, asserted=0.8)
    coming = Evidence(anchor, (said(Stance.STATES),), TEXT, assertion=Assertion.FUTURE)
    quoted = Evidence(anchor, (said(Stance.STATES),), TEXT.replace("said that", "said “tha"))
    assert resolve_status(coming).status is Status.ATTRIBUTED
    assert resolve_status(quoted).status is Status.ATTRIBUTED


def test_a_known_thing_is_sooner_the_outlets_own() -> None:
    anchor, over = shares(attributed=0.5, asserted=0.45), (said(Stance.STATES),)
    assert resolve_status(Evidence(anchor, over, TEXT, is_known=True)).status is Status.ASSERTED
    assert resolve_status(Evidence(anchor, over, TEXT)).status is Status.ATTRIBUTED


def test_what_a_confirmed_thing_came_after_is_not_confirmed_with_it() -> None:
    text = "Tripoli confirmed it, after they withdrew."
    anchor = Anchor(Span(33, 41), ClaimType.RETREAT, statuses=((Status.ASSERTED, 0.7),))
    over = (Attribution("s1", (Span(0, 7),), (Span(8, 17),), (Span(18, 41),), "a1", Stance.CONFIRMS),)
    assert resolve_status(Evidence(anchor, over, text)).status is Status.ASSERTED
    plain = text.replace("after", "and so")[:-1]
    assert resolve_status(Evidence(anchor, over, plain)).status is Status.CONFIRMED


def test_a_confirming_cue_confirms() -> None:
    evidence = Evidence(shares(confirmed=0.3, attributed=0.5), (said(Stance.CONFIRMS),), TEXT)
    assert resolve_status(evidence) == Verdict(Status.CONFIRMED, "source_confirms", (CUE,))


def test_one_asserts_and_another_denies_is_disputed() -> None:
    other = Span(45, 51)
    evidence = Evidence(
        shares(attributed=0.9), (said(Stance.CLAIMS), said(Stance.DENIES, speaker="a2", cue=other)), TEXT
    )
    assert resolve_status(evidence) == Verdict(Status.DISPUTED, "asserted_and_denied", (CUE, other))


def test_a_claiming_cue_leaves_it_unverified() -> None:
    evidence = Evidence(shares(unverified=0.4, attributed=0.4), (said(Stance.CLAIMS),), TEXT)
    assert resolve_status(evidence) == Verdict(Status.UNVERIFIED, "source_claims", (CUE,))


def test_an_attribution_covers_the_anchors_inside_its_content_only() -> None:
    one = said(Stance.STATES)
    assert covering(Span(20, 28), [one]) == (one,)
    assert covering(Span(50, 55), [one]) == ()


def test_what_is_only_denied_is_denied() -> None:
    text = "Tripoli denies that they withdrew."
    evidence = Evidence(shares(attributed=0.9), (said(Stance.DENIES, cue=Span(8, 14)),), text)
    assert resolve_status(evidence) == Verdict(Status.DENIED, "only_denied", (Span(8, 14),))


def test_a_claim_in_so_many_words_is_unverified_whatever_the_reader_thinks() -> None:
    text = "Tripoli claims that they withdrew."
    evidence = Evidence(shares(attributed=0.9), (said(Stance.CLAIMS, cue=Span(8, 14)),), text)
    assert resolve_status(evidence) == Verdict(Status.UNVERIFIED, "source_claims", (Span(8, 14),))


def test_under_a_speakers_name_nothing_is_the_outlets_own() -> None:
    text = "TRIPOLI: It is true, they withdrew from the hills."
    evidence = Evidence(shares(asserted=0.9), (said(Stance.STATES, cue=Span(7, 8)),), text)
    assert resolve_status(evidence).status is Status.ATTRIBUTED


def test_a_saying_that_the_outlet_cannot_confirm_confirms_nothing() -> None:
    flag = Flag(Span(40, 52), Span(0, 60))
    text = "The army said it had killed 14 of them. Nobody could verify it."
    anchor = Anchor(Span(21, 27), ClaimType.ASSAULT)
    said = Attribution("s1", (), (Span(9, 13),), (Span(14, 38),), "a1", Stance.CONFIRMS)
    assert resolve_status(Evidence(anchor, (said,), text)).status is Status.CONFIRMED
    assert resolve_status(Evidence(anchor, (said,), text, flag)).status is Status.UNVERIFIED


def test_what_nobody_denies_and_the_outlet_cannot_verify_is_unverified_whatever_the_reader_thinks() -> None:
    flag = Flag(Span(40, 52), Span(0, 60))
    found = Evidence(shares(disputed=0.8), (said(Stance.STATES),), TEXT, flag)
    assert resolve_status(found).status is Status.UNVERIFIED
    denied = Evidence(shares(disputed=0.8), (said(Stance.STATES), said(Stance.DENIES, speaker="a2")), TEXT, flag)
    assert resolve_status(denied).status is Status.DISPUTED


def test_a_denial_that_is_over_does_not_dispute_what_is_admitted() -> None:
    text = "The army admitted that its men had attacked a post, days after the government had denied it."
    admitted, denied = Span(9, 17), Span(text.index("denied"), text.index("denied") + 6)
    anchor = Anchor(Span(39, 47), ClaimType.ASSAULT)
    over = (said(Stance.CONFIRMS, cue=admitted), said(Stance.DENIES, speaker="a2", cue=denied))
    assert resolve_status(Evidence(anchor, over, text)).status is Status.CONFIRMED
    assert resolve_status(Evidence(anchor, over, text.replace("days after", "although"))).status is Status.DISPUTED


def test_what_a_side_acknowledges_is_confirmed_though_it_reads_as_disputed() -> None:
    text = "The rebels acknowledged that they lost it."
    anchor = Anchor(Span(33, 37), ClaimType.ASSAULT, statuses=((Status.DISPUTED, 0.6), (Status.CONFIRMED, 0.3)))
    over = (Attribution("s1", (Span(0, 10),), (Span(11, 23),), (Span(24, 41),), "a1", Stance.CONFIRMS),)
    assert resolve_status(Evidence(anchor, over, text)).status is Status.CONFIRMED


def test_what_somebody_confirms_that_he_had_denied_is_confirmed() -> None:
    text = "The army confirmed that they left, something that it had denied."
    anchor = Anchor(Span(29, 33), ClaimType.RETREAT, statuses=((Status.CONFIRMED, 0.5),))
    over = (
        Attribution("s1", (Span(0, 8),), (Span(9, 18),), (Span(19, 33),), "a1", Stance.CONFIRMS),
        Attribution("s2", (Span(0, 8),), (Span(57, 63),), (Span(19, 33),), "a1", Stance.DENIES),
    )
    assert resolve_status(Evidence(anchor, over, text)).status is Status.CONFIRMED
