from dataclasses import replace

import pytest
from tests.scenarios.reading import a_reading

from dateline.codebook import ActorKind, Sector
from dateline.corroboration import cite, draw, find_origins, sources_of
from dateline.corroboration.cited import Party, written
from dateline.corroboration.origins import is_outlet, tie
from dateline.corroboration.sources import Source

ACT = "withdrew RETREAT/withdraw by=Russian peacekeepers"
TEXT = "Peacekeepers withdrew from the region on Tuesday, and long columns of lorries were seen on the northern road."


def sources(*readings: tuple[str, str, dict[str, object]]) -> tuple[Source, ...]:
    records = [a_reading(id, [f"{ACT} {says}".strip()], **fields) for id, says, fields in readings]
    return sources_of(claim for record in records for claim in cite(record))


def groups(found: tuple[Source, ...]) -> list[set[str]]:
    tree = find_origins(found)
    by_key = {source.key: source.claim.report.id for source in found}
    return [{by_key[key] for key in origin.sources} for origin in tree.origins]


def test_two_outlets_on_their_own_are_two_origins() -> None:
    assert groups(sources(("a", "", {}), ("b", "", {}))) == [{"a"}, {"b"}]


def test_one_outlet_twice_is_one_origin() -> None:
    assert groups(sources(("a", "", {"outlet": "Kura Daily"}), ("b", "", {"outlet": "The Kura Daily"}))) == [{"a", "b"}]


def test_one_speaker_in_two_outlets_is_one_origin() -> None:
    assert groups(sources(("a", "says=Dmitry Peskov:confirms", {}), ("b", "says=Dmitry Peskov:states", {}))) == [
        {"a", "b"}
    ]


def test_an_office_and_its_spokesman_are_one_origin() -> None:
    assert groups(sources(("a", "says=Kremlin:confirms", {}), ("b", "says=Dmitry Peskov:states", {}))) == [{"a", "b"}]


def test_a_bare_the_ministry_is_the_ministry_named_before() -> None:
    said = "says=Russia's Defense Ministry:states says=the ministry:states"
    assert len(find_origins(sources(("a", said, {}))).origins) == 1


@pytest.mark.parametrize(("report", "is_one"), [("a", True), ("b", False)])
def test_an_army_and_its_general_staff_are_one_origin_in_one_report(report: str, is_one: bool) -> None:
    army, staff = (
        replace(found, voice=replace(found.voice, speaker=Party(name, "BFA", (Sector.MIL,), kind)))
        for found, (name, kind) in zip(
            sources(("a", "says=Kremlin:states", {}), (report, "says=Kremlin:states", {})),
            (("the army", ActorKind.FORCE), ("the general staff", ActorKind.PERSON)),
            strict=True,
        )
        if found.voice is not None
    )
    assert (tie(staff, army) == "the general staff and the army are one army, in one report") is is_one


def test_two_speakers_in_one_report_are_two_origins() -> None:
    found = sources(("a", "says=Dmitry Peskov:confirms says=Kura Daily:reports:media", {}))
    assert len(find_origins(found).origins) == 2


def test_a_shared_agency_is_one_origin() -> None:
    wire = {"agencies": ("Northern Wire",)}
    assert groups(sources(("a", "", wire), ("b", "", wire), ("c", "", {"outlet": "Northern Wire"}))) == [
        {"a", "b", "c"}
    ]


def test_a_chain_of_quotation_leads_to_the_first() -> None:
    found = sources(
        ("a", "", {"outlet": "Kura Daily", "published": "2024-04-16"}),
        ("b", "says=Kura Daily:reports:media", {"outlet": "Northern Wire", "published": "2024-04-17"}),
        ("c", "says=Northern Wire:reports:media", {"outlet": "Harbor Post", "published": "2024-04-18"}),
    )
    assert groups(found) == [{"a", "b", "c"}]
    assert find_origins(found).origins[0].name == "Kura Daily"


def test_an_outlet_that_the_reader_took_for_a_company_is_cited_all_the_same() -> None:
    found = sources(
        ("a", "says=residents:states", {"outlet": "Soledar Traders"}),
        ("b", "says=Soledar Traders:states", {"outlet": "Harbor Post", "published": "2024-04-18"}),
    )
    assert groups(found) == [{"a", "b"}]


def test_a_copied_text_is_one_origin() -> None:
    assert groups(sources(("a", "", {"text": TEXT}), ("b", "", {"text": f"{TEXT}\n\nMore soon."}))) == [{"a", "b"}]


@pytest.mark.parametrize("outlet", ["harborpost.com", "www.harborpost.com", "the Harbor Post", "Harbor Post News"])
def test_an_outlet_is_known_by_its_address_and_without_its_article(outlet: str) -> None:
    assert groups(sources(("a", "", {"outlet": "The Harbor Post"}), ("b", "", {"outlet": outlet}))) == [{"a", "b"}]


def test_a_ministry_is_one_however_it_is_spelled_and_whose_it_is() -> None:
    said = "says={}:states"
    names = ("Russia's Defense Ministry", "Russian Ministry of Defence", "Igor Konashenkov")
    assert groups(sources(*((name, said.format(name), {}) for name in names))) == [set(names)]


def test_the_same_ministry_of_two_states_is_two() -> None:
    names = ("Russia's Defense Ministry", "Ukraine's Defense Ministry", "Azerbaijan's Defense Ministry")
    assert len(groups(sources(*((name, f"says={name}:states", {}) for name in names)))) == 3


def test_residents_in_two_papers_are_two_and_in_a_copy_one() -> None:
    said = "says=residents:states"
    assert groups(sources(("a", said, {}), ("b", said, {}))) == [{"a"}, {"b"}]
    assert groups(sources(("a", said, {"text": TEXT}), ("b", said, {"text": f"{TEXT}\n\nMore."}))) == [{"a", "b"}]


def test_residents_do_not_corroborate_the_report_that_asked_them() -> None:
    lines = [f"{ACT} says=residents:states", ACT, f"{ACT} says=families:states"]
    assert len(find_origins(sources_of(cite(a_reading("a", lines)))).origins) == 1


def test_an_agency_cited_by_one_and_credited_by_another_is_one_origin() -> None:
    cited = ("a", "says=Northern Wire:reports:media", {"outlet": "Harbor Post"})
    assert groups(sources(cited, ("b", "", {"outlet": "Kura Daily", "agencies": ("Northern Wire",)}))) == [{"a", "b"}]


def test_a_wire_that_contributed_is_an_origin_shared_with_it() -> None:
    text = "They withdrew.\n\nNorthern Wire contributed to this report."
    found = sources(("a", "", {"text": text}), ("b", "", {"outlet": "Northern Wire"}))
    assert groups(found) == [{"a", "b"}]


def test_who_speaks_citing_an_outlet_is_no_origin_beside_it() -> None:
    said = "says=Kura Daily:states:media says={}:reports:media"
    for speaker in ("local radio", "Northern Wire"):
        text = f"Citing Kura Daily, {speaker} said that they withdrew."
        found = sources(("a", said.format(speaker), {"text": text}), ("b", "", {"outlet": "Kura Daily"}))
        assert groups(found) == [{"a", "b"}]


def test_two_outlets_named_side_by_side_are_two_origins() -> None:
    said = "says=Kura Daily:reports:media says=Northern Wire:reports:media"
    found = sources(("a", said, {"text": "Kura Daily and Northern Wire reported that they withdrew."}))
    assert len(find_origins(found).origins) == 2


def test_a_report_does_not_corroborate_whom_it_quotes() -> None:
    lines = [f"{ACT} says=Dmitry Peskov:states", ACT]
    found = sources_of(cite(a_reading("a", lines)))
    assert len(find_origins(found).origins) == 1


def test_quoting_both_sides_does_not_make_them_one() -> None:
    lines = [f"{ACT} says=Dmitry Peskov:states", f"{ACT} says=Ukraine's military:denies", ACT]
    assert len(find_origins(sources_of(cite(a_reading("a", lines)))).origins) == 2


def test_the_tree_is_drawn_with_its_reasons() -> None:
    found = sources(
        ("a", "", {"outlet": "Kura Daily", "published": "2024-04-16"}),
        ("b", "says=Kura Daily:reports:media", {"outlet": "Harbor Post", "published": "2024-04-17"}),
    )
    assert draw(find_origins(found), found) == (
        "g1  Kura Daily\n    └ Kura Daily (Harbor Post, 2024-04-17): Harbor Post cites Kura Daily"
    )


def test_residents_do_not_lean_on_the_army_that_denies_what_they_say() -> None:
    lines = [
        "shelled ASSAULT/heavy-weapons by=Sudan's army at=Umm Ruwaba status=disputed says=Sudan's army:denies same=1",
        "killed ASSAULT/heavy-weapons at=Umm Ruwaba status=attributed says=residents of Umm Ruwaba:states same=1",
    ]
    found = sources_of(cite(a_reading("a", lines)))
    tree = find_origins(found)
    of = {(source.speaker.name if source.speaker else None): tree.of(source) for source in found}
    assert of["Sudan's army"] != of["residents of Umm Ruwaba"]


def test_a_named_agency_is_no_media_of_any_name() -> None:
    def media(name: str) -> Party:
        return Party(name, "UGA", (Sector.JRN,), ActorKind.MEDIA)

    assert is_outlet(media("the Northern Wire news agency"), "Northern Wire")
    assert not is_outlet(media("Turkish media"), "Turkish Media Weekly")


def test_a_name_in_the_capitals_of_a_dateline_is_written_as_elsewhere() -> None:
    assert [written(name) for name in ("SAN PEDRO SULA", "UAE", "Gao")] == ["San Pedro Sula", "UAE", "Gao"]
