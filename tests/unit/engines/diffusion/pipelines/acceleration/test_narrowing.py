# ruff: noqa: TC004 - what is heavy is brought in late

from typing import TYPE_CHECKING

import numpy as np
import pytest

from reelkite.engines.diffusion.options import Quantize
from tests.checkpoints.late import late
from tests.unit.engines.diffusion.pipelines.acceleration.conftest import Loaded, Run

if TYPE_CHECKING:
    import torch

    from reelkite.engines.diffusion.pipelines.acceleration.narrowing import NarrowLinear, narrow

brought = late(
    globals(),
    "torch",
    "reelkite.engines.diffusion.pipelines.acceleration.narrowing:NarrowLinear,narrow",
)


@pytest.mark.parametrize(
    ("quantize", "most"), [(Quantize.INT8, 0.5 / 127), (Quantize.FP8, 2.0**-4)]
)
def test_weights_lose_no_more_than_their_type_must(quantize: Quantize, most: float) -> None:
    """Each weight is as near as eight bits allow, measured by the largest of its row."""
    wide = torch.nn.Linear(64, 8)
    with torch.no_grad():
        wide.weight[3] *= 1e-4
    thin = NarrowLinear(wide, quantize)

    widened = thin.weight.float() * thin.scale
    largest = wide.weight.abs().amax(dim=1, keepdim=True)

    assert ((widened - wide.weight).abs() <= most * largest * 1.01).all()
    assert thin.weight.element_size() == 1


def test_a_row_of_nothing_stays_nothing() -> None:
    """Weights that are all 0 do not become no numbers."""
    wide = torch.nn.Linear(4, 2)
    torch.nn.init.zeros_(wide.weight)

    assert torch.equal(NarrowLinear(wide, Quantize.FP8)(torch.ones(1, 4))[0], wide.bias)


@pytest.mark.parametrize("quantize", [Quantize.INT8, Quantize.FP8])
def test_narrow_weights_make_nearly_the_same_clip(
    quantize: Quantize, loaded: Loaded, run: Run
) -> None:
    """The clip differs, but little."""
    pipeline = loaded("wan22-ti2v-5b")
    plain = run(pipeline)

    narrow(pipeline.transformer, quantize)

    difference = np.abs(run(pipeline) - plain)
    assert 0 < difference.max() < 0.25
    assert difference.mean() < 0.02


@pytest.mark.parametrize("family", ["wan22-t2v-a14b", "hunyuan15-t2v", "ltx2"])
def test_the_blocks_of_each_family_are_narrowed(family: str, loaded: Loaded) -> None:
    """Every linear layer of the repeated blocks is kept in eight bits, whoever made them."""
    transformer = loaded(family).transformer

    count = narrow(transformer, Quantize.INT8)

    blocks = getattr(transformer, "blocks", None) or transformer.transformer_blocks
    layers = [layer for layer in blocks.modules() if type(layer) is torch.nn.Linear]
    assert count > 0
    assert layers == []


def test_nothing_is_narrowed_unless_it_is_wished(loaded: Loaded) -> None:
    """Without a wish each layer stays the very object that it was."""
    transformer = loaded("wan22-ti2v-5b").transformer
    before = [id(layer) for layer in transformer.modules()]

    assert narrow(transformer, Quantize.NONE) == 0
    assert [id(layer) for layer in transformer.modules()] == before
