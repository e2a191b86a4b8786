"""The reliability diagram: well-formed SVG with a panel for each kind, and ranges that chance allows."""

from xml.etree import ElementTree

from dateline.evaluation.diagram import table, wilson, write_diagram
from dateline.evaluation.reliability import Group, Measured

TAKEN = {
    "claims, some": Measured(30, 0.1, (Group(10, 0.4, 0.5), Group(20, 0.9, 0.8))),
    "places, some": Measured(10, 0.0, (Group(10, 0.9, 0.9),)),
}
SVG = "{http://www.w3.org/2000/svg}"


def test_each_kind_has_a_panel_and_each_group_a_point() -> None:
    root = ElementTree.fromstring(write_diagram(TAKEN))
    assert len(root.findall(f"{SVG}g")) == 2
    assert [len(panel.findall(f"{SVG}polyline")) for panel in root.findall(f"{SVG}g")] == [1, 1]
    points = [circle for circle in root.iter(f"{SVG}circle") if circle.get("r") == "3.2"]
    assert [(point.get("cx"), point.get("cy")) for point in points] == [
        ("104.0", "130.0"),
        ("234.0", "52.0"),
        ("234.0", "26.0"),
    ]


def test_chance_moves_a_share_of_few_further_than_one_of_many() -> None:
    few, many = wilson(0.5, 10), wilson(0.5, 1000)
    assert (round(few[0], 2), round(few[1], 2)) == (0.24, 0.76)
    assert (round(many[0], 2), round(many[1], 2)) == (0.47, 0.53)


def test_the_table_gives_promise_and_outcome_of_each_group() -> None:
    assert table(TAKEN)[2:] == [
        "| claims, some | 10 | 0.40 | 0.50 |",
        "| claims, some | 20 | 0.90 | 0.80 |",
        "| places, some | 10 | 0.90 | 0.90 |",
    ]
