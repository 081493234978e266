"""A tiny pipeline that tests of accelerations run, for one clip each."""

from collections.abc import Callable
from typing import Any, TypeAlias

import numpy as np
import numpy.typing as npt
import pytest

from tests.checkpoints.tiny import Tiny

Clip: TypeAlias = npt.NDArray[np.float32]
Pipeline: TypeAlias = Any
Loaded: TypeAlias = Callable[[str], Pipeline]
Run: TypeAlias = Callable[[Pipeline], Clip]


@pytest.fixture
def loaded(tiny: Tiny) -> Loaded:
    """Return what loads the tiny pipeline of a family, anew each time."""
    diffusers = pytest.importorskip("diffusers")
    pytest.importorskip("torch").set_num_threads(1)

    def load(family: str) -> Pipeline:
        pipeline = diffusers.DiffusionPipeline.from_pretrained(tiny(family), local_files_only=True)
        pipeline.set_progress_bar_config(disable=True)
        return pipeline

    return load


@pytest.fixture
def run() -> Run:
    """Return what makes the same short clip with a pipeline whenever it is called."""
    torch = pytest.importorskip("torch")

    def made(pipeline: Pipeline) -> Clip:
        with torch.inference_mode():
            out = pipeline(
                prompt="a fox",
                width=64,
                height=64,
                num_frames=5,
                num_inference_steps=12,
                output_type="np",
                generator=torch.Generator().manual_seed(1),
            )
        return np.asarray(out.frames[0])

    return made
