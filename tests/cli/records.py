"""A small record that shows every part of the view."""

from dateline.codebook import ActorKind, Assertion, ClaimType, Medium, Sector, Stance, Status, TimeKind, Unit
from dateline.model import Actor, Attribution, Claim, Place, Quantity, Record, Report, Span, Time, Timex, Verdict
from factories import mark

TEXT, SPANS = mark(
    "{speaker:The Palace} {cue:confirmed} on {day:Wednesday} that {force:Aran's troops} had begun "
    "{leave:leaving} {place:Upper Belt}.\n\n{rebels:Rebels} may {fight:fight} {number:about 300} of them."
)


def span(label: str) -> Span:
    """The one span of that label."""
    return SPANS[label][0]


RECORD = Record(
    Report(
        "r1",
        TEXT,
        url="https://paper.example/1",
        title="Troops Leave Upper Belt",
        outlet="The Paper",
        published="2024-04-17T10:00+00:00",
        agencies=("Wire",),
        language="en",
    ),
    actors=(
        Actor("a1", "The Palace", ActorKind.ORGANISATION, "RUS", (Sector.GOV,), mentions=(span("speaker"),)),
        Actor("a2", "Aran's troops", ActorKind.FORCE, "RUS", (Sector.MIL,), mentions=(span("force"),)),
        Actor("a3", "Rebels", ActorKind.FORCE, None, (Sector.REB,), mentions=(span("rebels"),)),
    ),
    places=(Place("p1", "Upper Belt", span("place"), lat=1.0, lon=2.0, country="AZE"),),
    times=(Time("t1", span("day"), "2024-04-17", TimeKind.DATE, Timex("DATE", "2024-04-17")),),
    attributions=(
        Attribution(
            "s1",
            source=(span("speaker"),),
            cue=(span("cue"),),
            content=(),
            speaker="a1",
            stance=Stance.CONFIRMS,
            medium=Medium.STATEMENT,
        ),
    ),
    claims=(
        Claim(
            "c1",
            ClaimType.RETREAT,
            span("leave"),
            mode="withdraw",
            actors=("a2",),
            place="p1",
            time="2024-04",
            verdict=Verdict(Status.CONFIRMED, "a_party_admits_it"),
            attributions=("s1",),
        ),
        Claim(
            "c2",
            ClaimType.ASSAULT,
            span("fight"),
            actors=("a3",),
            recipients=("a2",),
            quantities=(Quantity(300, Unit.PERSONNEL, span("number"), approximate=True),),
            assertion=Assertion.HYPOTHETICAL,
        ),
    ),
)
