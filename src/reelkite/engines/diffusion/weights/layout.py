"""A folder of weights in diffusers' layout: what it is, and whether it is whole."""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from reelkite.domain.errors import EngineUnavailable
from reelkite.engines.diffusion.catalogue import FAMILIES, Family
from reelkite.engines.diffusion.weights.parts import Part, json_in, part_in

MODEL_INDEX: Final = "model_index.json"
"""The file that names the pipeline and its parts."""

UNTRAINED: Final = "UNTRAINED.json"
"""The file that marks a checkpoint of noise, made for tests."""

_EARLIER_TERMS: Final = {("ltx2", "Gemma3"): "ltx-2-community"}
"""Licences of earlier checkpoints by family and by what the text encoder's class begins with."""


@dataclass(frozen=True, slots=True)
class Layout:
    """A folder of weights that is whole.

    Attributes:
        path: The folder.
        family: Which family of checkpoints it is of.
        title: Name of the folder, or of the repository; its path is nobody's business.
        parts: All parts by their names, in order; those too that the index does not name, such as
            ``transformer_full``.
        loose: Files of weights that belong to no part, such as few-step weights: their paths below
            ``path``.
        untrained: It is noise, made for tests.
        licence: Key of its licence.
        digest: SHA-256 over index and parts, hexadecimal: what a clip's origin is told by.
    """

    path: Path
    family: Family
    title: str
    parts: Mapping[str, Part]
    loose: tuple[str, ...]
    untrained: bool
    licence: str
    digest: str

    @property
    def gigabytes(self) -> float:
        """Of all weights, as they are on disk (10**9 bytes)."""
        return sum(part.gigabytes for part in self.parts.values())

    @property
    def dtype(self) -> str:
        """Type of most of the transformer's numbers, as torch calls it."""
        return self.parts["transformer"].dtype


def looked_at(path: Path) -> Layout:
    """Return what the folder ``path`` holds; heads of files are read, no weights.

    Raises:
        EngineUnavailable: It is no checkpoint that can be run, or not whole; the message names
            the file and says what to do.
    """
    index = _index(path)
    family = _family(path, index)
    try:
        parts = {part.name: part for part in _parts(path, index, family)}
    except EngineUnavailable as error:
        raise EngineUnavailable(f"{error} {_remedy(path, family)}") from error
    return Layout(
        path=path,
        family=family,
        title=_title(path.resolve()),
        parts=parts,
        loose=tuple(_loose(path, parts)),
        untrained=(path / UNTRAINED).exists(),
        licence=_licence(family, parts),
        digest=_digest(path, parts),
    )


def _title(path: Path) -> str:
    """Return the folder's name; in the hub client's own store that of the repository."""
    if path.parent.name == "snapshots" and path.parents[1].name.startswith("models--"):
        return path.parents[1].name.split("--")[-1]
    return path.name


def _index(path: Path) -> Mapping[str, Any]:
    if not path.is_dir():
        raise EngineUnavailable(f"There is no folder {path}. {_how_to_fetch(path)}")
    if not (path / MODEL_INDEX).is_file():
        if _is_cut_off(path):
            raise EngineUnavailable(
                f"{path} was not fetched to its end: {MODEL_INDEX} is missing. Go on with the "
                f"command that you fetched it with; it fetches only what is missing."
            )
        raise EngineUnavailable(
            f"{path} has no {MODEL_INDEX}, so it is not in diffusers' layout (weights in one file, "
            f"or those of another program, cannot be run). {_how_to_fetch(path)}"
        )
    return json_in(path / MODEL_INDEX)


def _how_to_fetch(path: Path) -> str:
    repository = FAMILIES["ltx2"].repository
    return f"Fetch weights with, say: hf download {repository} --local-dir {path}"


def _remedy(path: Path, family: Family) -> str:
    """Return how to mend what is missing."""
    cut = "The download was cut off; go on with it" if _is_cut_off(path) else "Fetch it"
    return (
        f"{cut}: hf download {family.repository} --local-dir {path} (or the repository that you "
        f"took it from; only what is missing is fetched)."
    )


def _is_cut_off(path: Path) -> bool:
    """Whether the hub's client left halves of files."""
    return next(path.rglob("*.incomplete"), None) is not None


def _family(path: Path, index: Mapping[str, Any]) -> Family:
    """Return the family that has such an index.

    Raises:
        EngineUnavailable: None has.
    """
    name = str(index.get("_class_name", ""))
    for family in FAMILIES.values():
        if name in family.pipelines and _is_one(family, index):
            return family
    known = ", ".join(f"{family.title} ({family.repository})" for family in FAMILIES.values())
    told = f"'{name}', but of another model" if _is_known(name) else f"'{name}'"
    raise EngineUnavailable(
        f"{path / MODEL_INDEX} names the pipeline {told}. What can be run here: {known}."
    )


def _is_known(name: str) -> bool:
    return any(name in family.pipelines for family in FAMILIES.values())


def _is_one(family: Family, index: Mapping[str, Any]) -> bool:
    """Tell apart the models that share a pipeline: Wan's, by their experts and their time steps."""
    experts = _class(index.get("transformer_2")) != ""
    return experts == ("transformer_2" in family.parts) and (
        family.key != "wan22-ti2v-5b" or bool(index.get("expand_timesteps"))
    )


def _class(entry: object) -> str:
    """Return the class in an entry ``[library, class]``; empty for a part that is not there."""
    match entry:
        case [str(), str(name)]:
            return name
    return ""


def _parts(path: Path, index: Mapping[str, Any], family: Family) -> Iterator[Part]:
    classes = {name: _class(entry) for name, entry in index.items() if isinstance(entry, list)}
    for name in family.parts:
        if not classes.get(name):
            raise EngineUnavailable(f"{path / MODEL_INDEX} names no part '{name}'.")
    named = {name: class_name for name, class_name in classes.items() if class_name}
    for name, class_name in named.items():
        yield part_in(path / name, class_name)
    for folder in sorted(path.iterdir()):
        if folder.name not in named and (folder / "config.json").is_file():
            yield part_in(folder, str(json_in(folder / "config.json").get("_class_name", "")))


def _loose(path: Path, parts: Mapping[str, Part]) -> Iterator[str]:
    for file in sorted((*path.glob("*.safetensors"), *path.glob("*/*.safetensors"))):
        if file.parent.name not in parts:
            yield file.relative_to(path).as_posix()


def _licence(family: Family, parts: Mapping[str, Part]) -> str:
    encoder = parts["text_encoder"].class_name
    earlier = (
        key
        for (name, begin), key in _EARLIER_TERMS.items()
        if name == family.key and encoder.startswith(begin)
    )
    return next(earlier, family.licence)


def _digest(path: Path, parts: Mapping[str, Part]) -> str:
    whole = hashlib.sha256((path / MODEL_INDEX).read_bytes())
    for name in sorted(parts):
        whole.update(f"{name}:{','.join(parts[name].digests)};".encode())
    return whole.hexdigest()
