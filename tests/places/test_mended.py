import pytest

from dateline.model import Span
from dateline.places.mended import mended


def pieces(marked, gazetteer, *, wide=False):
    """The toponyms in the stretch between square brackets, each with its words."""
    start, end = marked.index("["), marked.index("]") - 1
    text = marked.replace("[", "").replace("]", "")
    return [
        (piece.span.of(text), piece.words) for piece in mended(Span(start, end), text, gazetteer=gazetteer, wide=wide)
    ]


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("Talks of [Syria and] others", [("Syria", "Syria")]),
        ("the [US drone strikes] of May", [("US", "US")]),
        ("in [Anbar province] today", [("Anbar", "Anbar province")]),
        ("in [Anbar] province today", [("Anbar", "Anbar province")]),
        ("at [s Alexandria, Louisiana] plant", [("Alexandria", "Alexandria"), ("Louisiana", "Louisiana")]),
        ("the [Tripoli-Derna] road", [("Tripoli", "Tripoli"), ("Derna", "Derna")]),
        ("ships to [Alexandria, La]. They", [("Alexandria", "Alexandria"), ("La.", "La.")]),
        ("He lives in [Sidon.] She", [("Sidon", "Sidon")]),
        ("in [Chester] County since", [("Chester County", "Chester County")]),
        ("near [eastern Syria] they", [("eastern Syria", "eastern Syria")]),
        ("over [the Turkish border] into", [("the Turkish border", "the Turkish border")]),
    ],
)
def test_a_stretch_is_cut_to_the_names_in_it(marked, expected, gazetteer):
    assert pieces(marked, gazetteer) == expected


def test_widely_read_a_border_leaves_its_adjective(gazetteer):
    assert pieces("over the [Turkish border] into", gazetteer, wide=True) == [("Turkish", "Turkish")]
