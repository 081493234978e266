"""How open weights are run, as models.toml says it."""

import tomllib
from pathlib import Path

import pytest

from reelkite.config.tables import Table
from reelkite.config.weights import diffusion_options
from reelkite.domain.errors import RequestError
from reelkite.domain.request import Model
from reelkite.engines.diffusion.options import (
    Acceleration,
    DiffusionOptions,
    Offload,
    Quantize,
    StepCache,
    Tiling,
)

RECIPES = {Model.SORA_2: "fast"}


def _read(text: str) -> DiffusionOptions:
    table = Table(Path("/srv/models.toml"), "engines.ltx", tomllib.loads(text))
    return diffusion_options(table, RECIPES)


def test_a_path_is_enough() -> None:
    """Everything else has a usual value."""
    assert _read('kind = "diffusion"\npath = "ltx"') == DiffusionOptions(
        "ltx", Path("/srv/ltx"), RECIPES
    )


def test_every_key_reaches_its_place() -> None:
    """All that can be said is heard."""
    options = _read(
        """
        kind = "diffusion"
        path = "/w"
        device = "cuda:1"
        dtype = "float16"
        accepted = "ltx-2-community"
        allow_untrained = true
        loras = { transformer = "/l/high.safetensors", transformer_2 = "low.safetensors" }
        [acceleration]
        attention = "_native_cudnn"
        compile = true
        quantize = "fp8"
        offload = "group"
        tiling = "on"
        cache = "taylor-lite"
        cache_threshold = 0.2
        cache_fine = true
        """
    )

    assert options == DiffusionOptions(
        name="ltx",
        path=Path("/w"),
        recipes=RECIPES,
        device="cuda:1",
        dtype="float16",
        accepted="ltx-2-community",
        allow_untrained=True,
        loras={
            "transformer": Path("/l/high.safetensors"),
            "transformer_2": Path("/srv/low.safetensors"),
        },
        acceleration=Acceleration(
            "_native_cudnn",
            compile=True,
            quantize=Quantize.FP8,
            offload=Offload.GROUP,
            tiling=Tiling.ON,
            cache=StepCache.TAYLOR_LITE,
            cache_threshold=0.2,
            cache_fine=True,
        ),
    )


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "[engines.ltx] needs 'path'"),
        ('device = "gpu"', "must be auto, cpu, mps, cuda or cuda:N"),
        ('dtype = "half"', "must be one of: bfloat16, float16, float32; or empty"),
        ('accepted = "yes"', "must be one of: apache-2.0, ltx-2-community"),
        ('loras = { vae = "a" }', "knows no 'vae'; it can hold: transformer, transformer_2"),
        ('acceleration = { quantize = "int4" }', "must be one of: none, fp8, int8"),
        ('acceleration = { ofload = "model" }', "Did you mean 'offload'?"),
        ('server = "a"', "knows no 'server'"),
    ],
)
def test_what_cannot_be_is_told(text: str, told: str) -> None:
    """The error names the key, and what is allowed."""
    with pytest.raises(RequestError) as caught:
        _read(text if "path" in told else f'path = "/w"\n{text}')
    assert told in str(caught.value)
