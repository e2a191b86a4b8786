"""How surely a phrase says a country or a sector: of two, the higher rank wins."""

TABLE = 5
"""The tables' own entry for the whole mention."""

OWN = 4
"""A word of the phrase itself: nationality, agent noun, title."""

COMPLEMENT = 3
"""A complement: "rebels in eastern Congo", "spokesman for the army"."""

APPOSITION = 2
"""A phrase behind a comma, or a rank that police and armies share."""

WEAK = 1
"""A noun that says little by itself: "official", "group"."""

NOTHING = 0
"""No word says anything: the setting decides, or the reader."""
