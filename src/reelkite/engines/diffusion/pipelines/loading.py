"""Weights from local folders into memory; nothing is ever fetched."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, TypeAlias

import torch
from diffusers.utils import logging as diffusers_logging
from safetensors import SafetensorError
from transformers.utils import logging as transformers_logging

from reelkite.domain.errors import EngineUnavailable
from reelkite.engines.diffusion.options import DiffusionOptions
from reelkite.engines.diffusion.pipelines.memory import is_out_of_memory

Loaded: TypeAlias = Any
"""A class of diffusers, or what is made of it: it is untyped here."""

DAMAGE: Final = (
    OSError,
    ValueError,
    KeyError,
    TypeError,
    AttributeError,
    RuntimeError,
    SafetensorError,
)
"""What loaders raise where a file is missing, cut short, or of another shape."""

DTYPES: Final = {
    "bfloat16": torch.bfloat16,
    "float16": torch.float16,
    "float32": torch.float32,
}
"""Types of numbers by the name that operators call them."""

BRAIN_FLOATS: Final = (8, 0)
"""CUDA's compute capability from which cards calculate in bfloat16 (NVIDIA's Ampere)."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where weights lie, and in which numbers they calculate.

    Attributes:
        device: As torch calls it: ``cpu``, ``cuda:0``, ``mps``.
        dtype: Name of the type, a key of ``DTYPES``.
    """

    device: str
    dtype: str

    @property
    def numbers(self) -> torch.dtype:
        """The type of the numbers."""
        return DTYPES[self.dtype]

    @property
    def details(self) -> tuple[tuple[str, str], ...]:
        """What it is, for ``Recipe.details``."""
        is_card = self.device.startswith("cuda")
        name = torch.cuda.get_device_name(self.device) if is_card else self.device
        return (("device", name), ("dtype", self.dtype))


def place_of(options: DiffusionOptions) -> Place:
    """Return where and how the operator's weights are run on this machine.

    Raises:
        EngineUnavailable: There is no such device here, or it cannot calculate in such numbers;
            the sentence names the setting and what to write instead.
    """
    device = _device(options)
    dtype = options.dtype or _usual(device)
    if dtype not in DTYPES:
        raise EngineUnavailable(
            f"{_setting(options, 'dtype')} is '{dtype}'; it must be one of: {', '.join(DTYPES)}."
        )
    if device == "cpu" and dtype == "float16":
        raise EngineUnavailable(
            f"{_setting(options, 'dtype')} is 'float16', in which processors do not calculate. "
            "Leave it empty, or name a GPU as device."
        )
    if dtype == "bfloat16" and _is_old(device):
        raise EngineUnavailable(
            f"{_setting(options, 'dtype')} is 'bfloat16', in which {device} does not calculate. "
            "Write 'float16' or 'float32'."
        )
    return Place(device, dtype)


def _device(options: DiffusionOptions) -> str:
    asked = options.device
    cards = torch.cuda.device_count()
    if asked == "auto":
        return "cuda:0" if cards else "mps" if torch.backends.mps.is_available() else "cpu"
    kind, _, number = asked.partition(":")
    if kind == "cuda" and int(number or 0) >= cards:
        raise EngineUnavailable(
            f"{_setting(options, 'device')} is '{asked}', but torch sees {cards} GPUs here. "
            "Install torch with CUDA and the card's driver, or write 'auto'."
        )
    if kind == "mps" and not torch.backends.mps.is_available():
        raise EngineUnavailable(
            f"{_setting(options, 'device')} is 'mps', which there is on Apple's processors alone. "
            "Write 'auto'."
        )
    return f"cuda:{number or 0}" if kind == "cuda" else kind


def _usual(device: str) -> str:
    """Return the type that suits the device."""
    if device == "cpu":
        return "float32"
    return "float16" if _is_old(device) else "bfloat16"


def _is_old(device: str) -> bool:
    if not device.startswith("cuda"):
        return False
    return tuple(torch.cuda.get_device_capability(device)) < BRAIN_FLOATS


def _setting(options: DiffusionOptions, name: str) -> str:
    return f"{name} of [engines.{options.name}]"


@contextmanager
def damage_told(file: Path) -> Iterator[None]:
    """Turn what loaders raise into a sentence that names ``file``.

    Raises:
        EngineUnavailable: It is missing, damaged, or of another shape than its configuration says.
    """
    try:
        yield
    except DAMAGE as error:
        if is_out_of_memory(error):
            raise
        said = " ".join(str(error).split())[:300]
        raise EngineUnavailable(
            f"{file} cannot be loaded: {said}. Fetch it again, and look with: "
            "reelkite models check."
        ) from error


def pipeline_of(
    kind: Loaded, folder: Path, numbers: Mapping[str, torch.dtype], without: Sequence[str] = ()
) -> Loaded:
    """Return the pipeline of a checkpoint, on the processor.

    Args:
        kind: diffusers' class of the pipeline.
        folder: The checkpoint.
        numbers: Type of the numbers by part, with one for ``default``.
        without: Parts that are not loaded.

    Raises:
        EngineUnavailable: Something in the folder is missing or damaged.
    """
    diffusers_logging.disable_progress_bar()
    transformers_logging.disable_progress_bar()
    with damage_told(folder):
        return kind.from_pretrained(
            folder, local_files_only=True, dtype=dict(numbers), **dict.fromkeys(without)
        )


def part_of(kind: Loaded, folder: Path, name: str, place: Place) -> Loaded:
    """Return one part of a checkpoint, on the processor.

    Args:
        kind: diffusers' class of the part.
        folder: The checkpoint.
        name: Of the part's folder in it.
        place: Whose numbers it is loaded in.

    Raises:
        EngineUnavailable: It is not there, or damaged.
    """
    if not (folder / name / "config.json").is_file():
        raise EngineUnavailable(
            f"{folder / name} is not there, which this recipe needs. Fetch it, or name another "
            "recipe under [models] in models.toml."
        )
    with damage_told(folder / name):
        return kind.from_pretrained(
            folder, subfolder=name, local_files_only=True, dtype=place.numbers
        ).eval()
