"""Claims: every anchor that the reader finds, with its roles resolved and its verdict reached."""

from collections.abc import Sequence

from dateline.claims.anterior import without_days_of_saying
from dateline.claims.armed import with_armed_people
from dateline.claims.asserted import assertion_at, is_known_at
from dateline.claims.authorship import of_the_act, without_disowners
from dateline.claims.backers import backing
from dateline.claims.bodies import with_member_first
from dateline.claims.chooser import parties, views
from dateline.claims.confidence import confidence_of
from dateline.claims.deaths import with_deaths
from dateline.claims.figures import find_figures
from dateline.claims.first_person import speaker_as_actor, with_speakers
from dateline.claims.flags import Flag, find_flags, flag_over, flagged_source
from dateline.claims.happenings import number_happenings, with_blows_joined
from dateline.claims.holdings import with_holdings
from dateline.claims.in_force import with_beginnings
from dateline.claims.later import without_later_scenes
from dateline.claims.met import with_those_met
from dateline.claims.mode_signs import weighed
from dateline.claims.nested_places import narrowed
from dateline.claims.no_claims import without_loose_ends
from dateline.claims.own_places import with_own_places
from dateline.claims.owned_days import without_owned_days
from dateline.claims.pairs import with_pairs
from dateline.claims.place_chooser import choose_places
from dateline.claims.retype import retype, without_objects
from dateline.claims.roles import THRESHOLDS, ActorOf, adjacent_place, linked_place, linked_time
from dateline.claims.scene import Scene
from dateline.claims.signs import View
from dateline.claims.taken_back import with_taken_back
from dateline.claims.takers import with_one_taker
from dateline.claims.time_chooser import choose_times
from dateline.claims.tolls import with_undated_tolls, without_tellers
from dateline.claims.turns import with_parties_of_turns, with_turns
from dateline.claims.unsaid import without_unsaid
from dateline.claims.uprooted import with_homes, with_inner_mode
from dateline.claims.venues import with_talks_meant, with_venues
from dateline.claims.verdict import Evidence, covering, resolve_status
from dateline.claims.weapons import with_shared_weapons
from dateline.claims.whole_war import with_whole_wars
from dateline.codebook import Assertion, Stance
from dateline.model import Actor, Anchor, Attribution, Claim, Parse, Place, Quantity, Time


def find_claims(
    parse: Parse,
    *,
    actors: Sequence[Actor],
    actor_of: ActorOf,
    places: Sequence[Place],
    times: Sequence[Time],
    attributions: Sequence[Attribution],
    published: str | None,
) -> tuple[Claim, ...]:
    """Every claim in reading order; ids c1, c2, … Codebook: Claims."""
    parse = without_unsaid(without_loose_ends(without_objects(parse)))
    parse = with_deaths(parse)
    parse, turns = with_turns(parse, actors=actors, places=places)
    flags = find_flags(parse)
    retyped = [
        (anchor, turn.place) if (turn := turns.get(anchor.span)) else retype(anchor, parse, places=places)
        for anchor in parse.anchors
    ]
    anchors = with_shared_weapons([weighed(anchor, parse) for anchor, _ in retyped], parse)
    scene, figures = Scene.of(parse, actors, attributions, places), find_figures(parse, anchors)
    claims = [
        _claim(
            view,
            taken,
            counted,
            parse,
            number=number,
            actors=actors,
            actor_of=actor_of,
            places=places,
            times=times,
            attributions=attributions,
            flags=flags,
        )
        for number, (view, (_, taken), counted) in enumerate(
            zip(views(parse, actors, scene, anchors), retyped, figures, strict=True), 1
        )
    ]
    turned = with_parties_of_turns(claims, turns, attributions=attributions)
    named = with_speakers(turned, actors=actors, attributions=attributions)
    armed = with_armed_people(named, parse, actors=actors, attributions=attributions)
    untold = without_tellers(armed, parse, actors=actors)
    untold = without_disowners(untold, parse, actors=actors)
    judged = with_taken_back(untold, parse, attributions=attributions)
    filled = [with_member_first(claim, parse, actors=actors, places=places) for claim in judged]
    paired = with_pairs(with_those_met(filled, parse, actors=actors, attributions=attributions), parse, actors=actors)
    linked = number_happenings(paired, places=places, text=parse.text, actors=actors)
    chosen = choose_times(linked, parse, times=times, attributions=attributions, published=published)
    owned = without_owned_days(chosen, parse, times=times)
    timed = without_days_of_saying(owned, parse, times=times, attributions=attributions)
    settled = frozenset(claim.id for claim, (_, taken) in zip(timed, retyped, strict=True) if taken)
    begun = with_beginnings(with_undated_tolls(timed, parse, times=times), parse, times=times)
    placed = choose_places(begun, parse, places=places, actors=actors, settled=settled)
    here = without_later_scenes(placed, parse, times=times, places=places)
    held = with_venues(here, parse, places=places, attributions=attributions, settled=settled)
    own = with_own_places(with_talks_meant(held, parse), parse, places=places, attributions=attributions)
    owns = with_holdings(own, parse, places=places, actors=actors)
    homes = with_homes(narrowed(owns, parse, places=places), parse, places=places)
    inner = with_inner_mode(homes, parse, places=places)
    warred = with_whole_wars(with_one_taker(inner, places=places), parse, places=places, times=times)
    return with_blows_joined(warred, places=places, actors=actors, text=parse.text)


def _claim(
    view: View,
    taken: Place | None,
    figures: tuple[Quantity, ...],
    parse: Parse,
    *,
    number: int,
    actors: Sequence[Actor],
    actor_of: ActorOf,
    places: Sequence[Place],
    times: Sequence[Time],
    attributions: Sequence[Attribution],
    flags: tuple[Flag, ...],
) -> Claim:
    anchor = view.anchor
    said = covering(anchor.span, attributions)
    over = of_the_act(said, anchor.span, parse)
    doing, done_to = backing(anchor, parse, actors) or parties(view)
    speaker = speaker_as_actor(anchor.span, over, parse)
    assertion = _assertion(anchor, parse)
    if assertion is Assertion.NEGATED and any(a.stance is Stance.DENIES for a in said):
        assertion = Assertion.ACTUAL
    if speaker:
        doing, done_to = (speaker,), tuple(key for key in done_to if key != speaker)
    if taken:
        held = actor_of(taken.span)
        done_to = tuple(key for key in done_to if held is None or key != held.id)
    return Claim(
        id=f"c{number}",
        type=anchor.type,
        anchor=anchor.span,
        mode=anchor.modes[0][0] if anchor.modes else None,
        actors=doing,
        recipients=done_to,
        place=taken.id if taken else _place(anchor, parse, places),
        destination=linked_place(anchor, "destination", parse, places, floor=THRESHOLDS.destination),
        time=linked_time(anchor, parse, times, floor=THRESHOLDS.time),
        quantities=figures,
        assertion=assertion,
        verdict=resolve_status(
            Evidence(
                anchor,
                over,
                parse.text,
                flag_over(anchor.span, flags, is_attributed=bool(over)) or flagged_source(over, flags),
                assertion=assertion,
                is_known=is_known_at(parse.text, anchor.span, sentence=parse.sentence_at(anchor.span.start)),
                is_disowned=len(over) < len(said),
            )
        ),
        attributions=tuple(a.id for a in over),
        confidence=confidence_of(anchor.score, anchor.type),
    )


def _assertion(anchor: Anchor, parse: Parse) -> Assertion:
    """The reader's ranking weighed against the words around the anchor; actual where the reader ranks nothing."""
    if not anchor.assertions:
        return Assertion.ACTUAL
    sentence = parse.sentence_at(anchor.span.start)
    return assertion_at(parse.text, anchor.span, sentence=sentence, ranking=anchor.assertions)


def _place(anchor: Anchor, parse: Parse, places: Sequence[Place]) -> str | None:
    """A first idea, by which happenings are told apart: what the words right behind the anchor name, else the link."""
    return adjacent_place(anchor, parse, places) or linked_place(anchor, "place", parse, places, floor=THRESHOLDS.place)
