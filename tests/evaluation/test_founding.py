from dataclasses import replace

from dateline.codebook import ClaimType, Status
from dateline.evaluation.founding import founding_figures
from dateline.model import Claim, Record, Report, Span, Verdict

TEXT = "They left, the Palace said. A video shows them leaving. The pact is off, Aran said."
GOLD = Record(
    Report("r1", TEXT),
    claims=(
        Claim("c1", ClaimType.RETREAT, Span(5, 9), verdict=Verdict(Status.CONFIRMED, "admission")),
        Claim("c2", ClaimType.RETREAT, Span(47, 54), verdict=Verdict(Status.UNVERIFIED, "flagged")),
        Claim("c3", ClaimType.MEMBERSHIP, Span(68, 71), verdict=Verdict(Status.ATTRIBUTED, "speaker")),
    ),
)


def test_the_gold_itself_shows_all() -> None:
    assert founding_figures(GOLD, GOLD) == {
        "found": 1.0,
        "withdrawal confirmed": 1.0,
        "footage unverified": 1.0,
        "suspension attributed": 1.0,
    }


def test_a_convoy_coded_as_moved_troops_will_do_but_not_a_plain_assertion() -> None:
    left, convoy, pact = GOLD.claims
    read = replace(
        GOLD,
        claims=(
            replace(left, verdict=Verdict(Status.ASSERTED, "own_voice")),
            replace(convoy, type=ClaimType.MOBILIZE),
            pact,
        ),
    )
    assert founding_figures(GOLD, read) == {
        "found": 0.667,
        "withdrawal confirmed": 0.0,
        "footage unverified": 1.0,
        "suspension attributed": 1.0,
    }
