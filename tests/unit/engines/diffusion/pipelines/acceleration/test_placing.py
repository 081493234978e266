# ruff: noqa: TC004 - what is heavy is brought in late

from typing import TYPE_CHECKING

import numpy as np
import pytest

from reelkite.domain.geometry import Size
from reelkite.engines.diffusion.options import Offload, Tiling
from tests.checkpoints.late import late
from tests.unit.engines.diffusion.pipelines.acceleration.conftest import Loaded, Run

if TYPE_CHECKING:
    import torch

    from reelkite.engines.diffusion.pipelines.acceleration.placing import place, tile

brought = late(
    globals(), "torch", "reelkite.engines.diffusion.pipelines.acceleration.placing:place,tile"
)


@pytest.mark.parametrize("offload", [Offload.MODEL, Offload.GROUP])
def test_taking_turns_changes_no_bit(offload: Offload, loaded: Loaded, run: Run) -> None:
    """Parts or groups that take turns are really hooked, and make the same clip twice."""
    plain = run(loaded("wan22-ti2v-5b"))
    pipeline = loaded("wan22-ti2v-5b")

    place(pipeline, offload, "cpu")

    hooked = [
        hasattr(pipeline.transformer, "_hf_hook"),
        hasattr(pipeline.transformer, "_diffusers_hook"),
    ]
    assert hooked == [offload is Offload.MODEL, offload is Offload.GROUP]
    assert np.array_equal(run(pipeline), plain)
    assert np.array_equal(run(pipeline), plain)


def test_without_offload_all_lies_on_the_device(loaded: Loaded) -> None:
    """Every part is moved to the device."""
    pipeline = loaded("wan22-ti2v-5b")

    place(pipeline, Offload.NONE, "meta")

    assert {parameter.device.type for parameter in pipeline.vae.parameters()} == {"meta"}


@pytest.mark.parametrize(
    ("tiling", "size", "tiled"),
    [
        (Tiling.AUTO, Size(1280, 736), False),
        (Tiling.AUTO, Size(1792, 1024), True),
        (Tiling.ON, Size(64, 64), True),
        (Tiling.OFF, Size(1792, 1024), False),
    ],
)
def test_large_pictures_are_decoded_in_tiles(
    tiling: Tiling, size: Size, tiled: bool, loaded: Loaded
) -> None:
    """Tiles are for what is larger than 720p, unless the operator says something else."""
    decoder = loaded("wan22-ti2v-5b").vae

    assert tile(decoder, tiling, size) is tiled
    assert decoder.use_tiling is tiled


def test_tiles_are_really_decoded_one_by_one(loaded: Loaded) -> None:
    """With tiles the decoder runs more often, on smaller pictures."""
    decoder = loaded("wan22-t2v-a14b").vae
    sizes: list[int] = []
    handle = decoder.decoder.register_forward_pre_hook(
        lambda _, given: sizes.append(given[0].shape[-1])
    )
    latents = torch.zeros(1, decoder.config.z_dim, 1, 8, 48)

    with torch.inference_mode():
        tile(decoder, Tiling.OFF, Size(384, 64))
        decoder.decode(latents)
        whole = list(sizes)
        sizes.clear()
        tile(decoder, Tiling.ON, Size(384, 64))
        decoder.decode(latents)
    handle.remove()

    assert whole == [48]
    assert len(sizes) > 1
    assert max(sizes) < 48
