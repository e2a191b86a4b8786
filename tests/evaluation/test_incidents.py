from dateline.evaluation.incidents import aligned, figures, normalise, report_text, score_incidents
from dateline.evaluation.matching import Agreement


def test_strings_are_compared_without_case_articles_and_punctuation():
    assert normalise('The "Blue  Door" Hotel') == "blue door hotel"


def test_each_gold_entity_is_matched_once_and_the_most_are_matched():
    gold = [frozenset({"bomb", "car bomb"}), frozenset({"bomb"})]
    assert aligned(gold, ["bomb", "car bomb"]) == 2
    assert aligned(gold[1:], ["bomb", "car bomb"]) == 1


def test_fillers_of_a_report_without_incident_count_against_precision():
    rows = [
        {"id": "m1", "roles": {"Weapon": [[["car bomb", 0], ["bomb", 4]]], "Target": [[["bank", 9]]]}},
        {"id": "m2", "roles": {"Weapon": []}},
    ]
    errors: list[str] = []
    totals = score_incidents(rows, lambda row: {"Weapon": ["A bomb"]}, errors=errors)
    assert totals["Weapon"] == Agreement(hits=1, extra=1, missed=0)
    assert totals["Target"] == Agreement(hits=0, extra=0, missed=1)
    assert round(figures(totals)["F1"], 3) == 0.5
    assert errors == ["missed  m1 Target «bank»", "extra   m2 Weapon «bomb»"]


def test_lines_of_a_paragraph_are_joined():
    assert (
        report_text({"text": "ONE LINE\nAND ANOTHER.\n\n   A NEW PARAGRAPH."})
        == "ONE LINE AND ANOTHER.\n\nA NEW PARAGRAPH."
    )
