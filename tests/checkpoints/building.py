"""Builds tiny checkpoints: real layout, real pipelines, noise for weights."""

import json
from pathlib import Path
from typing import Final

import torch
from diffusers import DiffusionPipeline
from diffusers.utils import logging as diffusers_logging
from transformers.utils import logging as transformers_logging

MARK: Final = "UNTRAINED.json"
"""The file by which the engine knows that a checkpoint is none; loaders do not look at it."""


def build(family: str, folder: Path, seed: int = 0) -> Path:
    """Write the tiny checkpoint of a family into ``folder``; the same seed gives the same bytes."""
    diffusers_logging.disable_progress_bar()
    transformers_logging.disable_progress_bar()
    with torch.random.fork_rng():
        torch.manual_seed(seed)
        _pipeline(family, folder).save_pretrained(folder)
    mark = {"untrained": True, "family": family, "seed": seed}
    (folder / MARK).write_text(json.dumps(mark) + "\n", encoding="utf-8")
    return folder


def _pipeline(family: str, folder: Path) -> DiffusionPipeline:
    """Return the unsaved pipeline; each family loads much that the others do not need."""
    if family.startswith("ltx"):
        from tests.checkpoints import ltx  # noqa: PLC0415 - see above

        pipeline = ltx.BUILDERS[family]()
        ltx.beside(folder)
        return pipeline
    if family.startswith("wan"):
        from tests.checkpoints import wan  # noqa: PLC0415 - see above

        return wan.BUILDERS[family]()
    from tests.checkpoints import hunyuan  # noqa: PLC0415 - see above

    return hunyuan.BUILDERS[family]()
