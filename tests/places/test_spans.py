from dataclasses import replace

import pytest
from tests.factories import mark

from dateline.model import Labelled, Parse, Span
from dateline.places.spans import find_toponyms


def names(text, gazetteer, *, read=()):
    parse = Parse(text=text, names=tuple(read))
    return [toponym.span.of(text) for toponym in find_toponyms(parse, gazetteer=gazetteer)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("TRIPOLI, Libya (AP) - Ships came.", ["TRIPOLI", "Libya"]),
        ("He left Derna, Libya, by road.", ["Derna", "Libya"]),
        ("Police in Sidon said nothing.", ["Sidon"]),
        ("The U.S. said so.", ["U.S."]),
        ("Syria’s army moved.", ["Syria"]),
        ("The Syria Times wrote.", []),
        ("Turkey and Syria agreed.", ["Turkey", "Syria"]),
        ("it told us all.", []),
    ],
)
def test_without_a_reader_the_gazetteer_finds_what_it_is_sure_of(text, expected, gazetteer):
    assert names(text, gazetteer) == expected


def test_a_town_that_is_a_surname_in_the_report_is_no_place(gazetteer):
    assert names("He praised John Chester. Later Chester wept.", gazetteer) == []


def test_what_the_reader_found_stands_before_what_the_gazetteer_adds(gazetteer):
    text, spans = mark("The {LOC:Libya coast} is long.")
    read = [Labelled(span, "LOC") for span in spans.get("loc", [])]
    assert names(text, gazetteer, read=read) in (["Libya"], ["Libya coast"])


def test_the_end_of_a_name_that_the_table_has_whole_is_the_whole_name(gazetteer):
    gazetteer.add(replace(gazetteer.find("derna")[0].entry, name="Debre Derna"))
    text, spans = mark("Rebels captured {name:Debre Derna} and {name:Upper Derna} on Tuesday.")
    ends = [Labelled(Span(span.end - 5, span.end), "place", 0.9) for span in spans["name"]]
    whole = tuple(Labelled(span, "PER", 0.2) for span in spans["name"])
    found = find_toponyms(Parse(text=text, names=whole, toponyms=tuple(ends)), gazetteer=gazetteer)
    assert [toponym.span.of(text) for toponym in found] == ["Debre Derna", "Derna"]


def test_a_town_that_no_table_has_is_one_at_every_mention(gazetteer):
    text, spans = mark("They met in {town:Hathun}. The army lost Hathun on Monday.")
    assert names(text, gazetteer, read=[Labelled(spans["town"][0], "LOC", 0.9)]) == ["Hathun", "Hathun"]
    body = Labelled(spans["town"][0], "ORG", 0.9)
    assert names(text, gazetteer, read=[body]) == []


def test_a_direction_behind_a_country_says_where_in_it_a_province_lies(gazetteer):
    text, spans = mark("They struck Libya's eastern {town:Derna} province, and the far east of Libya.")
    assert "Derna" in names(text, gazetteer, read=[Labelled(spans["town"][0], "LOC", 0.9)])
