"""One event in full, for reading."""

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.constrain import Constrain
from rich.padding import Padding
from rich.rule import Rule
from rich.text import Text

from dateline.asking import Dossier
from dateline.asking.phrasing import event_sentence
from dateline.asking.words import say_day, say_figure
from dateline.cli.tables import known_words, standing_text
from dateline.cli.tally import count
from dateline.cli.view import WIDEST
from dateline.ledger import Decision, Link, Rating, StoredClaim, Subject

INDENT = (0, 0, 0, 2)


def event_view(found: Dossier, *, as_of: str | None) -> RenderableType:
    """Head, history, sources tree, figures, claims, links, decisions; a part that is empty is left out."""
    parts: list[RenderableType] = [_head(found, as_of=as_of), Rule(style="dim")]
    for title, lines in (
        ("History", list(_history(found))),
        ("Sources", [_branch(line) for line in found.tree.splitlines()]),
        ("Figures", list(_figures(found))),
        ("Claims", list(_claims(found))),
        ("Why one event", list(_joined(found))),
        ("Nearly the same", list(_near_misses(found))),
        ("Decided", [_decision(decision) for decision in found.decisions]),
    ):
        if lines:
            parts += [Text(title, style="bold"), *(Padding(line, INDENT) for line in lines), Text()]
    return Constrain(Group(*parts[:-1]), WIDEST)


def _branch(line: str) -> Padding:
    """A line of the tree, whose turnovers stay below it."""
    bare = line.lstrip()
    return Padding(Text(bare), (0, 0, 0, len(line) - len(bare)))


def _head(found: Dossier, *, as_of: str | None) -> Text:
    body = found.stored.body
    head = Text(event_sentence(body), style="bold")
    head.append(f"\n{body['type']} {body['mode'] or ''}".rstrip(), style="not bold")
    head.append(" · ").append_text(standing_text(body["standing"]))
    if body["assertion"] != "actual":
        head.append(f" · {body['assertion']}", style="not bold")
    origins, reports = len(found.event.origins.origins), len({claim.report.id for claim in found.claims})
    head.append(f" · asserted by {found.stored.origins} of {count(origins, 'origin')}", style="not bold")
    head.append(f" in {count(reports, 'report')}", style="not bold")
    head.append(f"\n{body['id']}{known_words(as_of)}", style="not bold dim")
    return head


def _history(found: Dossier) -> Iterator[Text]:
    for step in found.stored.body["history"]:
        line = Text(f"{say_day(step['since']):<12} ")
        line.append_text(standing_text(step["standing"]))
        yield line.append(f"  {', '.join(step['because'])}", style="dim not strike")


def _figures(found: Dossier) -> Iterator[Text]:
    for quantity in found.stored.body["quantities"]:
        figure = Text(say_figure(quantity))
        told = ", ".join(f"{value:,.15g} {ref}" for ref, value in quantity["by"].items())
        yield figure.append(f"  {told}", style="dim")


def _claims(found: Dossier) -> Iterator[Text]:
    for claim in found.claims:
        yield _claim(found, claim)


def _claim(found: Dossier, claim: StoredClaim) -> Text:
    report = claim.report
    line = Text(f"{claim.ref}", style="bold")
    line.append(f"  {report.outlet or 'unnamed outlet'}, {say_day(claim.known.text)}", style="not bold")
    line.append(_grade(found.rating(Subject.OUTLET, report.outlet)), style="cyan not bold")
    line.append(f"  {claim.claim.status.value}", style="not bold dim")
    line.append(_grade(found.rating(Subject.CLAIM, claim.handle)), style="cyan not bold")
    if claim.retracted:
        line.append(f"  retracted {say_day(claim.retracted.text)}", style="red not bold")
    line.append("\n")
    line.append_text(_quote(claim))
    for voice in _voices(found, claim):
        line.append(f"\n{voice}", style="not bold dim")
    return line


def _voices(found: Dossier, claim: StoredClaim) -> dict[str, None]:
    """Who says the claim and how, each once: `Dmitry Peskov [C]: confirms`."""
    spoken = [one for one in found.event.sources if one.claim.key == claim.ref and one.speaker]
    return {
        f"{one.speaker.name}{_grade(found.rating(Subject.SPEAKER, one.speaker.name))}: {one.stance.value}": None
        for one in spoken
        if one.speaker
    }


def _quote(claim: StoredClaim) -> Text:
    words = " ".join(claim.words.split())
    quoted = words if words.startswith(("“", '"')) else f"“{words}”"
    quote = Text(quoted, style="not bold")
    at = quoted.find(claim.anchor)
    if claim.anchor and at >= 0:
        quote.stylize("underline", at, at + len(claim.anchor))
    return quote


def _grade(rating: Rating | None) -> str:
    return f" [{rating.grade}]" if rating else ""


def _joined(found: Dossier) -> Iterator[Text]:
    """For each claim but the first, the strongest link to one before it, or that there is none by itself."""
    refs = {claim.n: claim.ref for claim in found.claims}
    numbers = list(refs)
    for at, n in enumerate(numbers[1:], start=1):
        links = [one for one in found.links if one.same and n in (one.a, one.b) and _other(one, n) in numbers[:at]]
        best = max(links, key=lambda one: one.score, default=None)
        if best is not None:
            yield _reason(f"{refs[n]} with {refs[_other(best, n)]}", best)


def _near_misses(found: Dossier) -> Iterator[Text]:
    """For each claim that nearly belongs to the event, the strongest refusal, or why a link to it was passed over."""
    inside = {claim.n: claim.ref for claim in found.claims}
    for claim in found.neighbours:
        links = [one for one in found.links if claim.n in (one.a, one.b) and _other(one, claim.n) in inside]
        best = max(links, key=lambda one: one.score, default=None)
        if best is not None:
            line = _reason(f"{claim.ref} with {inside[_other(best, claim.n)]}", best)
            yield line.append(_passed_over(found, claim.n)) if best.same else line


def _passed_over(found: Dossier, n: int) -> Text:
    return Text(f" But another event: {found.apart.get(n, 'by a decision')}.", style="dim")


def _other(link: Link, n: int) -> int:
    return link.b if link.a == n else link.a


def _reason(pair: str, link: Link) -> Text:
    return Text(f"{pair}: ").append(link.sentence.partition(": ")[2] or link.sentence, style="dim")


def _decision(decision: Decision) -> Text:
    what = f"{decision.kind.value} {decision.field} to {decision.value}" if decision.field else decision.kind.value
    line = Text(f"{say_day(decision.made)}  {decision.who}: {what}")
    if decision.why:
        line.append(f" ({decision.why})")
    return line.append(f"  {decision.id}", style="dim")
