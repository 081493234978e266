"""Reliefs kept on disk from one clip to the next."""

import hashlib
import os
import tempfile
from pathlib import Path
from zipfile import BadZipFile

import numpy as np

from reelkite.engines.diorama.reliefs.inflate import VERSION, Recipe, inflate
from reelkite.engines.diorama.scene.looks import Relief
from reelkite.engines.diorama.scene.mesh import Mesh


def kept(recipe: Recipe, folder: Path) -> Relief:
    """Return the relief of ``recipe``, from ``folder`` when it is there, and leave it there.

    A file that cannot be read is made anew; a folder that cannot be written is done without.
    """
    path = folder / f"{_key(recipe)}.npz"
    relief = _load(path)
    if relief is None:
        relief = inflate(recipe)
        _save(relief, path)
    return relief


def _key(recipe: Recipe) -> str:
    """Return a file name that changes with all that decides how the relief looks."""
    words = f"{recipe!r} {VERSION}"
    return f"{recipe.name}-{hashlib.sha256(words.encode()).hexdigest()[:16]}"


def _load(path: Path) -> Relief | None:
    """Read a relief, or None when it is absent or damaged."""
    try:
        with path.open("rb") as file, np.load(file, allow_pickle=False) as stored:
            return Relief(
                mesh=Mesh(stored["positions"], stored["normals"], stored["triangles"]),
                uv=stored["uv"],
                front=stored["front"],
                texture=stored["texture"],
                normals=stored["relief"],
            )
    except (OSError, ValueError, KeyError, EOFError, BadZipFile):
        return None


def _save(relief: Relief, path: Path) -> None:
    """Write a relief so that a reader sees all of it or nothing."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        descriptor, draft = tempfile.mkstemp(dir=path.parent, suffix=".draft")
    except OSError:
        return
    try:
        with os.fdopen(descriptor, "wb") as file:
            np.savez(
                file,
                positions=relief.mesh.positions,
                normals=relief.mesh.normals,
                triangles=relief.mesh.triangles,
                uv=relief.uv,
                front=relief.front,
                texture=relief.texture,
                relief=relief.normals,
            )
        Path(draft).replace(path)
    except OSError:
        Path(draft).unlink(missing_ok=True)
