import pytest

from dateline.attributions.presence import holds_any
from dateline.claims.turn_rules import RULES, Rule

FITTING = {
    "fell to": "The town of Telma has fallen to the rebels.",
    "was lost to": "Telma was lost to the rebels.",
    "the fall to": "After the fall of Telma to the rebels, many left.",
    "lost to": "The army is losing Telma to the rebels.",
    "retook": "The army has since recaptured Telma.",
    "passed into hands": "Telma slid back into the grip of the rebels.",
    "passed into their hands": "Telma has gone into rebel hands.",
    "out of hands": "Telma slipped from government control.",
    "lost control": "The army lost its grip on Telma.",
    "the town had fallen": "The minister denied that the town had fallen.",
    "lost the town": "The army pulled back after losing the town.",
    "in the hands of": "Telma remains firmly in the hands\nof the rebels.",
    "in their hands": "Telma is still in rebel hands.",
    "the town in hands": "He confirmed that the town was again in its hands.",
    "changed hands": "Telma changed hands twice.",
    "was driven out of": "The garrison had been driven out of Telma.",
    "drove out of": "Rebels drove government troops out of Telma.",
    "seen leaving": "Footage shows a column of Orlian lorries pulling out of the town of Telma.",
    "handed back ground": "The rebels handed back Telma.",
    "gave up ground": "The army ceded Telma.",
    "took up positions": "Peacekeepers took up positions in Telma.",
    "given hours to leave": "Orlia gave the chargé d’affaires 48 hours to depart.",
    "was given hours to leave": "The high commissioner was given two days to quit.",
    "told to leave": "Orlia instructed the military attachés to leave.",
    "was told to leave": "The nuncio was also told to\nleave.",
    "persona non grata": "Orlia declared him persona non grata.",
    "declared persona non grata": "Two were declared personae non gratae.",
    "exchanged prisoners": "The two sides exchanged 40 prisoners.",
    "prisoner exchange": "The prisoner swap was over.",
    "recalled its envoy": "Orlia withdrew its ambassador.",
}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_text_that_a_turn_fits_holds_the_words_that_it_needs(rule: Rule) -> None:
    text = FITTING[rule.name]
    assert rule.pattern.search(text)
    assert all(holds_any(" ".join(text.split()), words) for words in rule.needs)
