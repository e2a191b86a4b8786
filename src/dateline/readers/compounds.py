"""Words that make hyphenated compounds: which hyphen at the end of a line belongs to the word.

Origin: our own list, from general knowledge of English news prose. Licence: that of this project. Date: 2026-11.
To extend: add a first or a last part, lower case, when a real compound loses its hyphen in reading.
"""

FIRST_PARTS = frozenset(
    """
    ad after air all anti arch arms back best bi brand by cease ceasefire centre centrist chemical child civil clear
    close co
    cold counter country court cross day de death deep democratically drone early east eastern eight election ethnic
    euro ever ex far fast first five foreign four free full government half hand hard heavy high hour ill in inter
    joint kurdish land large last late law left light like little local long low man many mid military million
    mine minister mis missile month more most multi much nation near neo newly nine no non north northern nuclear oil
    old on once one open out over pan para part peace post power pre president pro quasi quick re rebel recently right
    rocket run ruling russian saudi sea second security self semi seven shia short single six small so south southern
    state still strong sub sunni super ten third three time top trans turkish twenty two ultra un under united
    upper vice war water week well west western wide world year
    thirty forty fifty sixty seventy eighty ninety hundred thousand dozen zero
    """.split()
)
"""Left halves that stand as words or prefixes of compounds: `pro-government`, `long-running`, `one-day`."""

LAST_PARTS = frozenset(
    """
    affiliated age aged aligned armed based backed born brokered building calibre called chief class conflict controlled
    day dominated drafted elect elected engineered era facing fighter fighting fire flagged free friendly funded general
    government held hit hour imposed in intensity known language largest led level like linked long lived made majority
    manned mediated minded minister month old on organised organized owned party patrolled president proliferation
    propelled proof range ranking reaching related resistant ridden run running rule ruled russian scale seeking
    serving sided size speaking sponsored standing state stricken style style supplied supported term time tier top
    torn tracked trained turned up violence war weary western wide wing winning year years yerevan
    """.split()
)
"""Right halves that are words of their own and commonly end a compound: `Moscow-brokered`, `war-torn`."""

FRAGMENTS = frozenset(
    """
    able ably al ally ance ation ations cal cally ced cial cian cies cing cy dent dents ded der ders ding ed ence
    ency ent
    er ers ery es ever fied fore ful fully gence ger gion ial ials ian ians ible ic ical ically ies ified ing ings
    ion ions
    ish ism ist istan ists ities ity ive ively iza ization ize ized izing ja ment ments mental mentary ness ning
    nment nounced ous ously pany plete ple port ported posed quent ration rations ry ship sion sions sive sponse
    ssion tary tation ted ten ter tered tering ters thing tial tially tic tical tically ties ting tion tional tions
    tive tives tled tor tors tory tration ture tured tures turing ty uation ural vance ver vide vision ward wards
    """.split()
)
"""Right halves that are the rest of a broken word and no word themselves: `govern-ment`, `opera-tion`."""


def keeps_hyphen(left: str, right: str, *, is_paragraph_break: bool) -> bool:
    """True where `left-right` is written with its hyphen; False where a typesetter broke one word.

    Names and figures keep it (`Moscow-brokered`, `20-year`). What no list knows: a hyphen before a paragraph break
    comes from a copied page, which breaks only at true hyphens; before a plain line break it comes from typesetting.
    """
    if not left or left[0].isupper() or left[-1].isdigit():
        return True
    if right.lower() in FRAGMENTS:
        return False
    if left.lower() in FIRST_PARTS or right.lower() in LAST_PARTS:
        return True
    return is_paragraph_break
