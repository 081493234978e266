"""The parts of a checkpoint: each a folder with its settings, and its weights whole."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from reelkite.domain.errors import EngineUnavailable
from reelkite.engines.diffusion.weights.tensors import Tensors, tensors_in

GIGABYTE: Final = 1_000_000_000

INDEX: Final = ".safetensors.index.json"
"""What the name of a list of shards ends with."""

STEMS: Final = ("model", "diffusion_pytorch_model")
"""Names of weights as transformers and diffusers look for them; a folder can hold both."""

_SHARD: Final = re.compile(r"-\d{5}-of-(\d{5})\.safetensors$")
_NO_WEIGHTS: Final = ("Tokenizer", "Scheduler", "Processor", "Extractor", "Guidance")
"""Words in the names of classes that have settings only."""


@dataclass(frozen=True, slots=True)
class Part:
    """One part that is there and whole.

    Attributes:
        name: Its folder.
        class_name: Class that is built of it; empty where nobody says.
        files: Its files of weights in order, or none.
        gigabytes: Of weights (10**9 bytes).
        dtype: Type of most of its numbers, as torch calls it; empty without weights.
        digests: Of its files, in order.
    """

    name: str
    class_name: str
    files: tuple[Path, ...] = ()
    gigabytes: float = 0.0
    dtype: str = ""
    digests: tuple[str, ...] = ()


def has_weights(class_name: str) -> bool:
    """Return whether objects of this class have weights."""
    return not any(word in class_name for word in _NO_WEIGHTS)


def part_in(folder: Path, class_name: str) -> Part:
    """Return the part in ``folder``.

    Raises:
        EngineUnavailable: Something of it is missing or damaged; the sentence names the file.
    """
    if not folder.is_dir():
        raise EngineUnavailable(f"{folder} is missing.")
    if not has_weights(class_name):
        if not any(folder.glob("*.json")):
            raise EngineUnavailable(f"{folder} is empty.")
        return Part(folder.name, class_name)
    if not (settings := folder / "config.json").is_file():
        raise EngineUnavailable(f"{settings} is missing.")
    files = tuple(folder / name for name in _names(folder))
    return _weighed(folder, class_name, files, [_whole(file) for file in files])


def _weighed(folder: Path, class_name: str, files: tuple[Path, ...], found: list[Tensors]) -> Part:
    dtypes: dict[str, int] = {}
    for dtype, size in (pair for tensors in found for pair in tensors.dtypes):
        dtypes[dtype] = dtypes.get(dtype, 0) + size
    return Part(
        name=folder.name,
        class_name=class_name,
        files=files,
        gigabytes=sum(dtypes.values()) / GIGABYTE,
        dtype=max(dtypes, key=lambda dtype: dtypes[dtype], default=""),
        digests=tuple(tensors.digest for tensors in found),
    )


def _whole(file: Path) -> Tensors:
    if not file.is_file():
        gone = "points at a file that is gone" if file.is_symlink() else "is missing"
        raise EngineUnavailable(f"{file} {gone}.")
    return tensors_in(file)


def _names(folder: Path) -> list[str]:
    """Return the names of all files of weights that must be there."""
    for stem in STEMS:
        if (shards := folder / f"{stem}{INDEX}").is_file():
            return sorted(set(_listed(shards)))
        if (folder / f"{stem}.safetensors").is_symlink() or (
            folder / f"{stem}.safetensors"
        ).exists():
            return [f"{stem}.safetensors"]
    raise EngineUnavailable(_lack(folder))


def _lack(folder: Path) -> str:
    """Return what is there instead of weights."""
    if shards := [
        file for file in sorted(folder.glob("*.safetensors")) if _SHARD.search(file.name)
    ]:
        return f"{_SHARD.sub(INDEX, str(shards[0]))} is missing: the list of its shards."
    if others := sorted(folder.glob("*.safetensors")):
        return f"{folder} has {others[0].name}, but none of the usual names of weights."
    if pickled := sorted((*folder.glob("*.bin"), *folder.glob("*.pt"))):
        return f"{pickled[0]} is pickled and can run programs; only safetensors are read."
    return f"{folder} has no weights (*.safetensors)."


def _listed(file: Path) -> list[str]:
    """Return what a list of shards names; never a file elsewhere."""
    listed = json_in(file).get("weight_map")
    names = list(listed.values()) if isinstance(listed, Mapping) else []
    if not names or not all(isinstance(name, str) and Path(name).name == name for name in names):
        raise EngineUnavailable(f"{file} is damaged: it lists no files.")
    return names


def json_in(file: Path) -> Mapping[str, Any]:
    """Return the object in ``file``.

    Raises:
        EngineUnavailable: It is missing, or holds none.
    """
    try:
        found = json.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise EngineUnavailable(f"{file} is missing.") from error
    except (OSError, ValueError) as error:
        raise EngineUnavailable(f"{file} cannot be read as JSON.") from error
    if not isinstance(found, Mapping):
        raise EngineUnavailable(f"{file} is damaged: it holds no object.")
    return found
