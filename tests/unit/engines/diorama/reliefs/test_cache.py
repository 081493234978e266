from pathlib import Path

import numpy as np

from reelkite.engines.diorama.reliefs.cache import kept
from reelkite.engines.diorama.reliefs.inflate import Recipe

RECIPE = Recipe("red-apple", grid=14, side=64)


def test_a_relief_comes_back_from_the_cache(tmp_path: Path) -> None:
    """The second time the relief is read from the one file that was written."""
    first = kept(RECIPE, tmp_path)
    second = kept(RECIPE, tmp_path)

    assert len(list(tmp_path.iterdir())) == 1
    assert np.array_equal(first.mesh.positions, second.mesh.positions)
    assert np.array_equal(first.texture, second.texture)


def test_a_damaged_file_is_made_anew(tmp_path: Path) -> None:
    """A file that cannot be read is replaced by a good one."""
    first = kept(RECIPE, tmp_path)
    (file,) = tmp_path.iterdir()
    file.write_bytes(file.read_bytes()[:2000])

    second = kept(RECIPE, tmp_path)

    assert np.array_equal(first.normals, second.normals)
    assert file.stat().st_size > 2000


def test_a_folder_that_cannot_be_written_is_done_without(tmp_path: Path) -> None:
    """Where the cache folder cannot be made the relief is there all the same."""
    blocked = tmp_path / "file"
    blocked.write_text("in the way", encoding="utf-8")

    assert len(kept(RECIPE, blocked / "cache").mesh.positions) > 50
