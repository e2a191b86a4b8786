"""Which agencies a report comes from."""

import pytest

from dateline.readers.agencies import find_agencies


@pytest.mark.parametrize(
    ("text", "agencies"),
    [
        ("PORT SALINE (AP) — Rebels left.", ("AP",)),
        ("Port Saline (AFP) – Rebels left.", ("AFP",)),
        ("PORT SALINE (AP) Rebels left.", ("AP",)),
        ("DRAVICA, Aug. 8 (Xinhua) -- Rebels left.", ("Xinhua",)),
        ("DRAVICA, August 8. /TASS/. Rebels left.", ("TASS",)),
        ("Dravica, SANA- Rebels left.", ("SANA",)),
        ("Rebels left.\n\nAFP contributed reporting.", ("AFP",)),
        ("Rebels left. The Associated Press contributed to this report.", ("AP",)),
        ("Rebels left.\n\nAssociated Press writer Jo Doe in Dravica contributed to this report.", ("AP",)),
        ("Rebels left.\n\nWith reporting by AFP and Reuters", ("AFP", "Reuters")),
        ("Rebels left.\n\nwith Agence France-Presse", ("AFP",)),
        ("Rebels left. — AP", ("AP",)),
        ("Rebels left. (Reuters)", ("Reuters",)),
        ("Rebels left. rt/kl (AFP, dpa, Reuters)", ("AFP", "DPA", "Reuters")),
        ("Rebels left.\n\nSource: TASS", ("TASS",)),
        ("Rebels left.\n\n© 2024 The Associated Press. All rights reserved.", ("AP",)),
        ("Rebels left, Reuters reported on Monday.", ()),
        ("A truck. Ilie Monk / TASS\n\nRebels left.", ()),
        ("Rebels left.\n\nPhoto: AFP", ()),
        ("The Moroccan Action Party (MAP) said so.", ()),
        ("He told sources of AFP that they left.", ()),
    ],
)
def test_only_what_names_the_origin_counts(text: str, agencies: tuple[str, ...]) -> None:
    assert find_agencies(text) == agencies
