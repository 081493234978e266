"""Memory is counted from files."""

from dataclasses import replace
from pathlib import Path

import pytest

from reelkite.engines.diffusion.options import (
    Acceleration,
    DiffusionOptions,
    Offload,
    Quantize,
)
from reelkite.engines.diffusion.weights import Layout, looked_at
from reelkite.engines.diffusion.weights.memory import gigabytes_needed, ways_to_fit
from tests.checkpoints.hollow import hollow

SIZES = {"transformer": 28.6, "transformer_2": 28.6, "text_encoder": 11.4, "vae": 0.3}
OPTIONS = DiffusionOptions("wan", Path("w"))


@pytest.fixture
def layout(tmp_path: Path) -> Layout:
    """Lend a checkpoint as large as Wan's experts, as far as its parts say."""
    found = looked_at(hollow(tmp_path, "wan22-t2v-a14b"))
    parts = {
        name: replace(part, gigabytes=SIZES.get(name, 0.0)) for name, part in found.parts.items()
    }
    return replace(found, parts=parts)


def _with(offload: Offload, quantize: Quantize = Quantize.NONE) -> DiffusionOptions:
    return replace(OPTIONS, acceleration=Acceleration(offload=offload, quantize=quantize))


@pytest.mark.parametrize(
    ("options", "needed"),
    [
        (OPTIONS, 68.9),
        (replace(OPTIONS, dtype="float32"), 137.8),
        (_with(Offload.MODEL), 28.6),
        (_with(Offload.NONE, Quantize.INT8), 40.3),
        (_with(Offload.MODEL, Quantize.FP8), 14.3),
        (_with(Offload.GROUP), 0.0),
    ],
)
def test_what_is_resident_counts(options: DiffusionOptions, needed: float, layout: Layout) -> None:
    """All parts count, or the largest where they take turns; one byte a number if quantised."""
    assert gigabytes_needed(layout, options) == pytest.approx(needed)


def test_a_processor_calculates_in_longer_numbers(layout: Layout) -> None:
    """Without a word weights are twice as large on the processor, and nothing is offloaded."""
    needed = gigabytes_needed(layout, _with(Offload.MODEL), on_gpu=False)

    assert needed == pytest.approx(137.8)


def test_ways_to_fit_are_told_the_gentlest_first(layout: Layout) -> None:
    """What loses nothing comes before what loses something."""
    assert list(ways_to_fit(layout, OPTIONS, 48.0)) == [
        'offload = "model"',
        'offload = "group"',
        'quantize = "int8"',
        'quantize = "int8" and offload = "model"',
        'quantize = "int8" and offload = "group"',
    ]
    assert next(ways_to_fit(layout, OPTIONS, 16.0)) == 'offload = "group"'
    assert next(ways_to_fit(layout, _with(Offload.MODEL), 30.0)) == 'offload = "group"'
