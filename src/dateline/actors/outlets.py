"""Which country an outlet is at home in: that of its name in the tables, else that of its address."""

from urllib.parse import urlsplit

from dateline.actors.lexicon import load_lexicon
from dateline.actors.words import key_of
from dateline.codebook import ActorKind
from dateline.places import country_of_code

BOUGHT_DOMAINS = frozenset("ai cc co fm gg io la ly me st to tv ws".split())
"""Country domains that are sold the world over for their letters, and say nothing of where an outlet is."""

OWN_DOMAINS = {"uk": "GBR", "su": "RUS", "ac": "SHN"}
"""Country domains that are not the country's code."""


def outlet_country(outlet: str | None, url: str | None = None) -> str | None:
    """The alpha-3 code of the country where the outlet is at home; None where neither name nor address says it."""
    entry = load_lexicon().cased.get(key_of(outlet)) if outlet else None
    if entry is not None and entry.kind is ActorKind.MEDIA and entry.country:
        return entry.country
    ending = (urlsplit(url).hostname or "").rpartition(".")[2].lower() if url else ""
    if len(ending) != 2 or ending in BOUGHT_DOMAINS:
        return None
    return OWN_DOMAINS.get(ending) or country_of_code(ending)
