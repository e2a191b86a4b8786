"""A claim under the name that PLOVER's manual has for it."""

import pytest
from tests.gist.texts import a_record

from dateline.codebook import ClaimType
from dateline.gist import plover_type


@pytest.mark.parametrize(
    ("marked", "kind"),
    [
        ("Freedonia {SUPPORT:supports} the treaty.", "SUPPORT"),
        ("Freedonia will {SUPPORT:support} the treaty.", "AGREE"),
        ("The minister is ready to {CONSULT:meet} the rebels.", "AGREE"),
        ("Freedonia will not {CONSULT:meet} the rebels.", "REJECT"),
        ("Freedonia may {SANCTION:expel} the envoys.", "THREATEN"),
        ("Sylvania must {RETREAT:withdraw} its troops.", "REQUEST"),
        ("The court lifted the {COERCE:ban} on rallies.", "CONCEDE"),
        ("The army eased its {COERCE:blockade} of the port.", "RETREAT"),
        ("The court {REJECT:cancelled} restrictions on rallies.", "CONCEDE"),
        ("The cabinet is ready to lift the {COERCE:ban}.", "AGREE"),
        ("Freedonia suspended military {AID:aid} to Sylvania.", "SANCTION"),
        ("Freedonia may cut {AID:aid} to Sylvania.", "THREATEN"),
        ("Lifting the {SANCTION:sanctions} is out of the question, he said.", "REJECT"),
        ("The rebels declared a {ACCORD:ceasefire}.", "RETREAT"),
        ("{TALKS:Talks} went on.", "CONSULT"),
    ],
)
def test_what_is_to_come_refused_or_ended_is_another_event(marked: str, kind: str) -> None:
    record = a_record(marked)
    assert plover_type(record.claims[0], record) is ClaimType(kind)
