from pathlib import Path

import dateline
from dateline.readers.tables import table_lines

ROWS = [["Side", "Killed", "Wounded"], ["Northern army", "13", "45"], ["Southern army", "101", "-"]]


def test_each_row_becomes_a_line_with_its_figures_named() -> None:
    assert table_lines(ROWS) == ["Northern army: Killed 13, Wounded 45.", "Southern army: Killed 101."]


def test_a_table_without_a_head_or_figures_keeps_its_cells() -> None:
    assert table_lines([["Lind", "mayor"], ["Berg", "judge"]]) == ["Lind, mayor.", "Berg, judge."]
    assert table_lines([["1990", "12"], ["1991", ""]]) == ["1990, 12.", "1991."]
    assert table_lines([["", ""]]) == []


PROSE = "The two armies published their losses on Monday after a week of fighting along the river near the bridge. " * 4


def test_a_page_and_a_markdown_file_read_their_tables_out(tmp_path: Path) -> None:
    cells = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in ROWS)
    page = tmp_path / "losses.html"
    page.write_text(
        f"<html><body><article><h1>Losses</h1><p>{PROSE}</p><table>{cells}</table><p>{PROSE}</p></article></body></html>"
    )
    note = tmp_path / "losses.md"
    lines = ["| " + " | ".join(row) + " |" for row in ROWS]
    note.write_text("\n".join(["# Losses", "", PROSE, "", lines[0], "|---|---|---|", *lines[1:], "", PROSE]))
    for file in (page, note):
        text = dateline.read(file).text
        assert "Northern army: Killed 13, Wounded 45." in text
        assert "Southern army: Killed 101." in text
