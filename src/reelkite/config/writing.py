"""``models.toml``, written so that what people wrote there stays, comments included.

The only door to tomlkit.
"""

import os
import shutil
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import cast

import tomlkit
from tomlkit.container import Container
from tomlkit.exceptions import TOMLKitError
from tomlkit.items import Table

from reelkite.domain.errors import RequestError
from reelkite.domain.request import Model


@dataclass(frozen=True, slots=True)
class Entry:
    """An engine of open weights to be written down.

    Attributes:
        name: Of the engine.
        path: Folder of its weights.
        accepted: Key of the licence whose terms were acknowledged; empty for none.
        recipes: Recipes by the model that it is to make from now on.
        loras: Few-step weights by the part that they change; none leaves what is written.
    """

    name: str
    path: Path
    accepted: str = ""
    recipes: Mapping[Model, str] = field(default_factory=dict)
    loras: Mapping[str, Path] = field(default_factory=dict)


def write_entry(file: Path, entry: Entry) -> None:
    """Write ``entry`` into ``file``, which is made if need be; all or nothing.

    Raises:
        RequestError: The file cannot be read as TOML, or not be written.
    """
    try:
        document = tomlkit.parse(file.read_text(encoding="utf-8") if file.exists() else "")
        _enter(document, entry)
        _replace(file, tomlkit.dumps(document))
    except (OSError, ValueError, TOMLKitError) as error:
        raise RequestError(f"{file} cannot be written: {error}.", field="") from error


def _enter(document: tomlkit.TOMLDocument, entry: Entry) -> None:
    if entry.recipes:
        models = _table(document, "models")
        for model, recipe in entry.recipes.items():
            row = tomlkit.inline_table()
            row.update({"engine": entry.name, "recipe": recipe})
            models[model.value] = row
    engine = _table(_table(document, "engines", is_super=True), entry.name)
    engine["kind"] = "diffusion"
    engine["path"] = str(entry.path)
    if entry.accepted:
        engine["accepted"] = entry.accepted
    if entry.loras:
        row = tomlkit.inline_table()
        row.update({part: str(file) for part, file in entry.loras.items()})
        engine["loras"] = row


def _table(parent: Container | Table, name: str, *, is_super: bool = False) -> Table:
    """Return the table ``name`` in ``parent``, made if it is not there."""
    if name not in parent:
        parent[name] = tomlkit.table(is_super_table=is_super)
    return cast("Table", parent[name])


def _replace(file: Path, text: str) -> None:
    """Give ``file`` its new content in one step, and leave its rights as they were."""
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(
        "w", dir=file.parent, prefix=".models-", encoding="utf-8", delete=False
    ) as draft:
        try:
            draft.write(text)
            draft.flush()
            os.fsync(draft.fileno())
            if file.exists():
                shutil.copymode(file, draft.name)
            Path(draft.name).replace(file)
        except BaseException:
            Path(draft.name).unlink()
            raise
