"""What a folder tells of few-step weights: distilled transformers, and LoRAs that lie beside."""

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from reelkite.engines.diffusion.catalogue import Road
from reelkite.engines.diffusion.weights.layout import Layout
from reelkite.engines.diffusion.weights.parts import json_in

FULL: Final = "transformer_full"
"""The full weights in LTX-2.5's repository, whose ``transformer`` is the distilled one."""

_SCHEDULER: Final = Path("scheduler", "scheduler_config.json")

_EXPERTS: Final = {"transformer": "high", "transformer_2": "low"}
"""Words in the names of few-step weights for Wan's experts: of high and of low noise."""


def is_distilled(layout: Layout) -> bool:
    """Return whether the folder's ``transformer`` was trained for few unguided steps.

    Of LTX-2.5 it always is; else the scheduler of distilled weights takes noise levels as they
    are, or the folder's name says it.
    """
    if "distilled" in layout.title.lower():
        return True
    if layout.family.road is not Road.LTX2:
        return False
    if FULL in layout.parts or layout.licence == layout.family.licence:
        return True
    file = layout.path / _SCHEDULER
    return file.is_file() and json_in(file).get("use_dynamic_shifting") is False


def loras_in(layout: Layout) -> Mapping[str, Path]:
    """Return few-step weights that lie beside the parts, by the part that they change."""
    names = [name for name in layout.loose if "lora" in name.lower()]
    if layout.family.road is Road.LTX2:
        wanted = {"transformer": "distilled"}
    else:
        wanted = {part: word for part, word in _EXPERTS.items() if part in layout.family.parts}
    found: dict[str, Path] = {}
    for part, word in wanted.items():
        for name in (name for name in names if word in name.lower()):
            found.setdefault(part, layout.path.absolute() / name)
    return found if len(found) == len(wanted) else {}
