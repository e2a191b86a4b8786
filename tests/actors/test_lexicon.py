from dateline.actors.lexicon import OTHER_TABLES, Sort, entity_tables, load_lexicon, read_rows
from dateline.actors.words import Words, key_of, surname_of
from dateline.codebook import ActorKind, Sector


def test_every_row_of_the_tables_has_known_codes() -> None:
    kinds, sectors = {kind.value for kind in ActorKind}, {sector.value for sector in Sector}
    wrong = [
        (table, cells[0])
        for table in entity_tables()
        for cells in read_rows(table)
        if cells[1] not in kinds
        or not set(cells[3].split(",")) <= sectors
        or not (cells[2] == "-" or len(cells[2]) == 3)
    ]
    assert wrong == []


def test_every_table_opens_with_origin_and_licence() -> None:
    from importlib import resources

    folder = resources.files("dateline.actors").joinpath("tables")
    for table in (*entity_tables(), *OTHER_TABLES):
        head = folder.joinpath(f"{table}.tsv").read_text(encoding="utf-8")[:600]
        assert {word for word in ("Origin", "Licence") if word not in head} == set(), table


def test_acronyms_and_apostrophes_do_not_matter() -> None:
    assert key_of("U.S. People's Assembly") == key_of("US People’s Assembly") == "US People Assembly"


def test_a_possessive_ending_is_set_apart() -> None:
    words = Words.of("Baku's forces met the rebels' chief.")
    assert words.forms == ["Baku", "forces", "met", "the", "rebels", "chief", "."]
    assert words.owns == [True, False, False, False, True, False, False]


def test_surnames_lose_their_article() -> None:
    assert (surname_of("Nouri al-Maliki"), surname_of("Ana Nobody")) == ("Maliki", "Nobody")


def test_capitals_demonyms_and_nouns_are_found() -> None:
    lexicon = load_lexicon()
    assert (lexicon.cased["Baku"].sort, lexicon.cased["Baku"].country) == (Sort.CAPITAL, "AZE")
    assert (lexicon.cased["Thai"].sort, lexicon.cased["Thai"].country) == (Sort.DEMONYM, "THA")
    assert lexicon.lower["police"].sectors == (Sector.COP,)
