# ruff: noqa: TC004 - what is heavy is brought in late

from typing import TYPE_CHECKING

import pytest

from tests.checkpoints.late import late

if TYPE_CHECKING:
    from benchmarks.diffusion.giants import giant

brought = late(globals(), "benchmarks.diffusion.giants:giant")


@pytest.mark.parametrize(
    ("family", "billions"), [("wan22-ti2v-5b", 5.0), ("wan22-t2v-a14b", 14.3), ("ltx2", 19.0)]
)
def test_giants_are_as_large_as_the_released_ones(family: str, billions: float) -> None:
    """The transformer has as many weights as its authors say; none takes memory here."""
    one = giant(family, "meta")

    count = sum(parameter.numel() for parameter in one.pipeline.transformer.parameters())

    assert count / 1e9 == pytest.approx(billions, rel=0.03)
    assert one.blocks[0] == one.blocks[1]


def test_the_giant_of_ltx_compresses_as_the_released_one() -> None:
    """Its tokens are as many as theirs: one for 32x32 pixels of 8 frames."""
    pipeline = giant("ltx2", "meta", 1).pipeline

    ratios = (pipeline.vae_spatial_compression_ratio, pipeline.vae_temporal_compression_ratio)

    assert ratios == (32, 8)
