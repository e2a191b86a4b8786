"""`python -m dateline.training.places SHARED --day DAY`: learn how the place of a claim is chosen.

Each gold claim of the annotated training reports that has a place teaches which of the report's places it is. Anchors,
actors and places are the annotators', and the reader is not asked, for it was trained on the same reports.
"""

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from dateline.claims.place_signs import Ground, signs_of, sites_of
from dateline.evaluation.matching import distance_km
from dateline.language.sentences import find_sentences
from dateline.model import Parse, Place, Record
from dateline.training.corpora import records
from dateline.training.options import table_options
from dateline.training.times import Example, Settings, learn, write_table

TABLE = Path(__file__).parent.parent / "claims" / "tables" / "places.tsv"
HEAD = """\
# Weights of the signs by which the place of a claim is chosen; see claims/place_signs.py for what each sign says.
# Columns: the names of the facts that the sign combines, their values, weight.
# Origin: learned by `python -m dateline.training.places SHARED` from the project's annotated training reports (public
# domain and free licences, see the model card), {claims:,} claims; licence as the project's own. Made {day}.
# Not to be edited by hand: run the command again.
"""
SAME_KM = 161.0
"""Within this distance two places are the same answer, as the scorer has it."""


def examples(golds: Iterable[Record]) -> Iterator[Example]:
    """An example for every gold claim with a place, where the report names several."""
    for gold in golds:
        parse = Parse(gold.text, sentences=find_sentences(gold.text))
        parties = {actor.id: actor.country for actor in gold.actors}
        ground = Ground(parse, gold.claims, sites_of(gold.places), parties)
        places = {place.id: place for place in gold.places}
        for claim in gold.claims:
            if claim.place in places and len(ground.sites) > 1:
                right = [_is_same(site.place, places[claim.place]) for site in ground.sites]
                if any(right) and not all(right):
                    yield Example([list(signs_of(site, claim, ground)) for site in ground.sites], right)


def _is_same(one: Place, other: Place) -> bool:
    return one.name == other.name or distance_km(one, other) <= SAME_KM


def main(arguments: list[str] | None = None) -> int:
    """Parse the options and run; returns the exit code."""
    chosen = table_options("places", about=__doc__, table=TABLE, arguments=arguments)
    settings = Settings()
    found = list(examples(records(chosen.shared / "gold" / "train.jsonl")))
    weights = learn(found, settings)
    write_table(chosen.out, weights, head=HEAD, claims=len(found), day=chosen.day, smallest=settings.smallest)
    sys.stderr.write(f"{len(found):,} claims; wrote {chosen.out}\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
