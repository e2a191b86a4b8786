"""Abbreviations of states and provinces as newspapers write them, with their full stops.

Origin: compiled by the dateline authors from general knowledge (November 2026). Licence: Apache-2.0, as the project.
Extend: add the abbreviation as printed; the gazetteer has to know it without its stops (regions.tsv).
"""

import re

DOTTED = frozenset(
    "Ala. Ariz. Ark. Calif. Colo. Conn. Del. Fla. Ga. Ill. Ind. Kan. Kans. Ky. La. Md. Mass. Mich. Minn. Miss. Mo. "
    "Mont. Neb. Nebr. Nev. N.H. N.J. N.M. N.Y. N.C. N.D. Okla. Ore. Pa. R.I. S.C. S.D. Tenn. Tex. Vt. Va. Wash. W.Va. "
    "Wis. Wisc. Wyo. D.C. P.R. Ont. Que. Alta. B.C. N.B. N.S. P.E.I. Man. Sask. U.S. U.S.A. U.K. U.A.E. L.A.".split()
)
_SHORT = "|".join(sorted((re.escape(word) for word in DOTTED if not word.startswith("U.")), key=len, reverse=True))
ABBREVIATED = re.compile(rf"(?<=[\w.], )(?:W\. Va\.|{_SHORT})(?![\w])")
"""A state behind a comma: "Alexandria, La."."""
