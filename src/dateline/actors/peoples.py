"""Peoples that live in several countries or want one of their own, and adjectives of no one country.

Ours; a people's countries stand in the order of how often news means them. Extend: one row a word.
"""

PEOPLES: dict[str, tuple[str, ...]] = {
    "Kurdish": ("IRQ", "TUR", "SYR", "IRN"),
    "Kurd": ("IRQ", "TUR", "SYR", "IRN"),
    "Kurds": ("IRQ", "TUR", "SYR", "IRN"),
    "Serb": ("SRB", "BIH", "HRV"),
    "Serbs": ("SRB", "BIH", "HRV"),
    "Croat": ("HRV", "BIH"),
    "Croats": ("HRV", "BIH"),
    "Hutu": ("RWA", "BDI", "COD"),
    "Hutus": ("RWA", "BDI", "COD"),
    "Tutsi": ("RWA", "BDI", "COD"),
    "Tutsis": ("RWA", "BDI", "COD"),
    "Tuareg": ("MLI", "NER", "DZA", "LBY"),
    "Tuaregs": ("MLI", "NER", "DZA", "LBY"),
    "Fulani": ("NGA", "MLI", "BFA", "NER"),
    "Tamil": ("LKA", "IND"),
    "Tamils": ("LKA", "IND"),
    "Baloch": ("PAK", "IRN"),
    "Baluch": ("PAK", "IRN"),
    "Baluchi": ("PAK", "IRN"),
    "Pashtun": ("AFG", "PAK"),
    "Pashtuns": ("AFG", "PAK"),
    "Kashmiri": ("IND", "PAK"),
    "Kashmiris": ("IND", "PAK"),
    "Yazidi": ("IRQ", "SYR"),
    "Yazidis": ("IRQ", "SYR"),
    "Assyrian": ("IRQ", "SYR"),
    "Assyrians": ("IRQ", "SYR"),
    "Druze": ("LBN", "SYR", "ISR"),
    "Alawite": ("SYR", "LBN"),
    "Alawites": ("SYR", "LBN"),
    "Maronite": ("LBN",),
    "Turkmen": ("TKM", "IRQ", "SYR"),
    "Turkmens": ("TKM", "IRQ", "SYR"),
    "Rohingya": ("MMR", "BGD"),
    "Rohingyas": ("MMR", "BGD"),
    "Karen": ("MMR", "THA"),
    "Roma": ("ROU", "HUN", "SVK", "BGR", "ITA", "FRA"),
    "Basque": ("ESP", "FRA"),
    "Oromo": ("ETH",),
    "Oromos": ("ETH",),
    "Amhara": ("ETH",),
    "Dinka": ("SSD",),
    "Nuer": ("SSD",),
    "Acehnese": ("IDN",),
    "Papuan": ("IDN", "PNG"),
    "Moro": ("PHL",),
    "Mapuche": ("CHL", "ARG"),
    "Sikh": ("IND",),
    "Sikhs": ("IND",),
}
"""Word to the countries that it may mean."""

STATELESS = frozenset(
    (
        "Kurdish Chechen Abkhaz Abkhazian Ossetian Tamil Tuareg Baloch Baluch Baluchi Kashmiri Tigrayan Oromo Amhara "
        "Hutu Tutsi Karen Kachin Shan Karenni Chin Moro Acehnese Papuan Dagestani Ingush Darfuri Sahrawi Uighur Uyghur "
        "Houthi Transnistrian Karabakhi Corsican Basque Assyrian Druze Nuer Dinka Polisario Naga Bodo"
    ).split()
)
"""Peoples whose armed men are rebels where a state's would be its army."""

UNRECOGNISED = {
    **dict.fromkeys("Transnistria Transnistrian Transdniestria Transdniestrian Tiraspol".split(), "MDA"),
    **dict.fromkeys("Abkhazia Abkhaz Abkhazian Sukhumi Ossetia Ossetian Tskhinvali".split(), "GEO"),
    **dict.fromkeys("Somaliland Hargeisa".split(), "SOM"),
    **dict.fromkeys("Artsakh Stepanakert".split(), "AZE"),
}
"""Word of a territory that most states do not recognise to its nominal sovereign (codebook, Actors: plus PRE)."""

NO_COUNTRY = frozenset(
    (
        "western european arab african asian foreign international multinational global world allied islamic-world "
        "eu-led un-led nato-led neighbouring neighboring gulf balkan "
        "nordic baltic scandinavian transatlantic worldwide interpol european-union latin overseas donor coalition"
    ).split()
)
"""Words before a head after which the actor belongs to no one country."""

COUNTRYLESS_HEADS = frozenset(
    (
        "countries nations states governments powers allies community donors world neighbors neighbours "
        "partners counterparts superpowers foreigners creditors peacekeepers peacekeeper donor inspectors envoys "
        "observers analysts experts economists investors diplomats traders dealers astronauts"
    ).split()
)
"""Plural heads that span countries unless the phrase names one."""

HEAD_COUNTRIES = {
    "pope": "VAT",
    "pontiff": "VAT",
    "dalai lama": "CHN",
    "secretary of state": "USA",
    "defense secretary": "USA",
    "treasury secretary": "USA",
    "homeland security secretary": "USA",
    "commerce secretary": "USA",
    "home secretary": "GBR",
    "defence secretary": "GBR",
    "chancellor of the exchequer": "GBR",
    "taoiseach": "IRL",
    "trump administration": "USA",
    "biden administration": "USA",
    "obama administration": "USA",
    "bush administration": "USA",
    "bush administration officials": "USA",
    "clinton administration": "USA",
    "reagan administration": "USA",
}
"""Offices that exist once, or go by that name in one country."""

NEVER_OWNED = frozenset("allies enemies partners neighbors neighbours counterparts foes backers rivals".split())
"""Heads that a possessive pronoun does not give a country: "its allies"."""

_BORN = {"SSD": (2011.5, "SDN"), "XKX": (1999.4, "SRB"), "TLS": (1999.6, "IDN"), "ERI": (1991.3, "ETH")}
"""Countries that began within our years: from when (as a fractional year), and what they belonged to before."""


def as_of(country: str | None, day: float | None) -> str | None:
    """The country that it was on that day; an unknown day changes nothing."""
    begun, before = _BORN.get(country or "", (0.0, country))
    return before if day is not None and day < begun else country
