"""The model card that lies beside the weights."""

from pathlib import Path

from dateline.training.rounds import ROUNDS
from dateline.training.train import Recipe

_CARD = """# The reader's weights, version {version}

What: one encoder (6 layers, 384 wide, word pieces, uncased, with word shapes added) and its heads, int8, ONNX. It tags
claim anchors, actor mentions, names, toponyms, times, figures, sources, cues and contents, classifies mode, assertion,
status, sector, stance and medium, and scores roles as pairs.

Start: all-MiniLM-L6-v2 (Apache-2.0; distilled from nreimers/MiniLM-L6-H384-uncased, Wang et al. 2020).

Trained on:

| corpus | licence | for |
| --- | --- | --- |
| 1,290 annotated reports: Voice of America texts of the Groningen Meaning Bank, | public domain | all but names |
| government texts of re3d, and reports worded for the project | public domain, OGL, CC BY | the same |
| {taught} unannotated windows as the teachers read them: Groningen, Wikinews, re3d, GUM | free, share-alike | all |
| {names} sentences of the Groningen Meaning Bank and Wikigold | public domain; CC BY 4.0 | names |

Of GUM only the genres under free licences. No text of unclear or non-commercial licence was trained on.

Recipe: two lines of readers and a last run taught by both (`dateline/training/rounds.py`). Large readers (MPNet, 110
million parameters, from all-mpnet-base-v2, Apache-2.0) learn from the annotation; ten of them from four fifths of it
each, so that what they say of the other fifth tells a doubtful annotation from a sure one. Small readers learn from
annotation and from what the large ones expect, on free texts too; runs from one start are averaged. The last run: in
{epochs} epochs and batches of {pieces} word pieces, passages of one to three sentences among them, AdamW,
{encoder_rate:g} for the encoder and {head_rate:g} for the heads, linear decay, seed {seed}.
`python -m dateline.training SHARED --device cuda` repeats it. Of the shipped weights the first line (rounds `teacher`
to `third`) was trained while the pairs of some windows were judged by the wrong column, which is mended since; the
last run took its links mostly from the second line.

Beside the network lie tables of weights (`claims/tables/`) that are learned from the same 1,290 reports, under the same
licences. The parties of claims (`roles.tsv`, `python -m dateline.training.roles SHARED --day DAY`) were learned
beside the first reader's links and are kept: learned anew, beside the fourth reader's links or beside those of readers
that never saw the reports, they choose no better on the development reports.
The times of claims (`times.tsv`, `python -m dateline.training.times SHARED --day DAY`) were learned without the
reader, so they outlast it; of 100 matched claims 71 get the annotator's time on the development reports and 84 on the
adjudicated ones.

Scores: see `docs/evaluation.md` and the floors that `make gate` holds.

Limits: English news; annotations made by one model in one reading; trained mostly on short agency-style reports of
2004 to 2010, so features, opinion and social posts are read less well.
"""


def write_card(out: Path, *, recipe: Recipe, version: str) -> None:
    """Write `MODEL_CARD.md` into the folder of the weights."""
    text = _CARD.format(
        version=version,
        names=f"{recipe.name_sentences:,}",
        taught=f"{max(one.settings.get('taught_windows', 0) for one in ROUNDS):,}",
        epochs=recipe.epochs,
        pieces=f"{recipe.pieces_per_batch:,}",
        encoder_rate=recipe.encoder_rate,
        head_rate=recipe.head_rate,
        seed=recipe.seed,
    )
    (out / "MODEL_CARD.md").write_text(text, encoding="utf-8")
