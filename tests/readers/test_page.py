"""HTML pages into reports; the pages are in `pages/`, worded by us."""

from dataclasses import replace
from pathlib import Path

import pytest

from dateline.errors import ReportEmpty
from dateline.model import Report
from dateline.readers import read
from dateline.readers.page_facts import without_tracking

PAGES = Path(__file__).parent / "pages"


def test_a_news_page_gives_its_article_with_captions_and_without_the_rest() -> None:
    assert read(PAGES / "news-site.html") == Report(
        id="news-site",
        url="https://www.harbourcourier.example/world/garrison-leaves-hill-fort",
        title="Garrison leaves hill fort after two years, mayor says",
        outlet="The Harbour Courier",
        published="2024-03-05T09:40+02:00",
        authors=("Mirela Anders", "Tomas Vell"),
        agencies=("AFP",),
        language="en",
        text="\n\n".join(
            [
                "Residents watched trucks roll down the valley road before dawn.",
                "Army trucks pass the gate of the hill fort near Dravica. Photo: Ilie Monk / Courier",
                "The last soldiers of the northern garrison left the hill fort above Dravica on Tuesday, the town’s "
                "mayor told reporters, ending a presence of almost two years.",
                "“They handed me the keys at five in the morning,” Mayor Sanda Kirov said. She added that about 40 "
                "vehicles had crossed the bridge towards the border.",
                "The defence ministry did not confirm the withdrawal. A spokesman said the army “never comments on "
                "movements of troops”.",
                "Mayor Sanda Kirov shows the keys to the fort.",
                "Fighters of the Valley Front seized the fort in the spring of 2022 and lost it to the army three "
                "weeks later, after shelling that killed at least eleven people.",
                "Observers from the monitoring mission said they would visit the site on Friday.",
                "AFP contributed reporting.",
            ]
        ),
    )


def test_a_live_blog_keeps_its_entries_and_takes_the_blogs_own_headline_and_date() -> None:
    report = read(PAGES / "live-blog.html")
    assert replace(report, text="") == Report(
        id="live-blog",
        url="https://meridian.example/live/strait-crisis",
        title="Strait crisis live: navy says convoy turned back",
        outlet="Meridian Online",
        published="2023-11-20T06:00+00:00",
        authors=("Joss Arden",),
        language="en",
        text="",
    )
    paragraphs = report.text.split("\n\n")
    assert len(paragraphs) == 9
    assert paragraphs[0] == "Summary"
    assert paragraphs[-1].startswith("Good morning. Residents")


def test_an_old_page_of_tables_in_windows_1252_is_read() -> None:
    report = read(PAGES / "wire-copy.html")
    assert replace(report, text="") == Report(
        id="wire-copy",
        title="Rebels free six aid workers",
        outlet="Lowland Post",
        published="2022-08-08T22:15-04:00",
        authors=("Oda Fenn",),
        agencies=("AP",),
        language="en",
        text="",
    )
    assert report.text.startswith("PORT SALINE, Aug. 8 (AP) — Rebels")
    assert report.text.endswith("All rights reserved.")


@pytest.mark.parametrize(
    "page",
    [
        (PAGES / "front-page.html").read_text(),
        "<html><body><form><input name='q'></form></body></html>",
        "Just words without any tag.",
        "<" * 5000,
        "<div>" * 20_000,
    ],
)
def test_a_page_without_an_article_says_so(tmp_path: Path, page: str) -> None:
    path = tmp_path / "a.html"
    path.write_text(page)
    with pytest.raises(ReportEmpty) as caught:
        read(path)
    assert caught.value.hint == "Give the page of one article, or save its words as a .txt file."


BODY = "<p>The army left the fort on <time datetime='2024-03-05'>5 March</time>, the mayor said that evening.</p>" + (
    "<p>The last of the trucks crossed the bridge before dawn, and the residents of the town came out to watch.</p>" * 2
)


def test_a_time_inside_a_sentence_keeps_its_words(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_text(
        f"<html><head><title>Army leaves fort | Post</title></head><body><article>{BODY}</article></body></html>"
    )
    assert read(path).text.startswith("The army left the fort on 5 March, the mayor said")


def test_broken_json_ld_still_gives_its_date_and_disagreement_is_noted(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_text(
        '<html><head><script type="application/ld+json">{"@type": "NewsArticle", '
        '"datePublished": "2024-03-06",, }</script>'
        '<meta property="article:published_time" content="2024-03-05T09:40:00Z">'
        '<link rel="canonical" href="https://a.example/2024/03/05/fort"></head>'
        f"<body><article><h1>Army leaves fort</h1>{BODY}</article>"
    )
    report = read(path)
    assert report.published == "2024-03-05T09:40+00:00"
    assert report.title == "Army leaves fort"
    assert report.notes == (
        "The JSON-LD gives 2024-03-06; 2024-03-05T09:40+00:00 was taken (meta tag, <time> element, address).",
    )


def test_tracking_goes_and_what_names_the_page_stays() -> None:
    assert without_tracking("https://a.org/x?id=7&utm_source=f&fbclid=z#top") == "https://a.org/x?id=7"
    assert without_tracking("https://a.org/en/?p=132204") == "https://a.org/en/?p=132204"


def test_a_blog_page_gives_its_byline_its_outlet_and_its_caption_but_no_comments() -> None:
    report = read(PAGES / "wordpress.html")
    assert (report.outlet, report.authors, report.published) == (
        "Northern Herald",
        ("Petra Ohm",),
        "2023-09-14T17:05+00:00",
    )
    assert report.text.startswith("The chamber of the council. (Photo: H. Lind/AFP)\n\nThe security council met")
    assert report.text.endswith("depend on food that comes by sea.")


def test_a_lead_picture_above_the_article_keeps_its_caption_and_a_wire_is_the_agency() -> None:
    report = read(PAGES / "lead-figure.html")
    assert (report.outlet, report.authors, report.agencies) == ("The Tribune", (), ("Reuters",))
    assert report.text.startswith(
        "Envoys in the council's chamber before the closed session on Thursday. REUTERS/Lena Brok\n\n"
    )
    assert "harvest" not in report.text
