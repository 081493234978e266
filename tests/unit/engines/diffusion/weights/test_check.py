"""Whether weights may and can be run is told before they are loaded."""

from dataclasses import replace
from pathlib import Path

import pytest

from reelkite.domain.errors import EngineUnavailable
from reelkite.engines.diffusion.options import Acceleration, DiffusionOptions, Offload
from reelkite.engines.diffusion.weights import Layout, looked_at
from reelkite.engines.diffusion.weights.check import fit, permit
from reelkite.engines.diffusion.weights.machine import Card, Machine
from tests.checkpoints.hollow import hollow

LARGE = Machine((Card("H100", 85.5, 80.0),), gigabytes=100.0)
SMALL = Machine((Card("RTX 4090", 25.8, 25.0),), gigabytes=60.0)


@pytest.fixture
def options(tmp_path: Path) -> DiffusionOptions:
    """Lend options that stand for the folder of ``layout``."""
    return DiffusionOptions("ltx", tmp_path)


@pytest.fixture
def layout(tmp_path: Path) -> Layout:
    """Lend a checkpoint whose transformer weighs 38 GB and whose encoder weighs 24."""
    found = looked_at(hollow(tmp_path, marked=False))
    sizes = {"transformer": 38.0, "text_encoder": 24.0}
    parts = {
        name: replace(part, gigabytes=sizes.get(name, 0.0)) for name, part in found.parts.items()
    }
    return replace(found, parts=parts)


def test_noise_is_not_run(layout: Layout, options: DiffusionOptions) -> None:
    """A checkpoint of tests is refused until its operator says that noise is meant."""
    noise, ours = replace(layout, untrained=True), replace(options, accepted=layout.licence)

    with pytest.raises(EngineUnavailable, match=r"UNTRAINED\.json .* allow_untrained = true"):
        permit(noise, ours)
    permit(noise, replace(ours, allow_untrained=True))


def test_terms_are_acknowledged_once(layout: Layout, options: DiffusionOptions) -> None:
    """Conditions are refused with the way to read them; other terms' word does not count."""
    for accepted in ("", "ltx-2.x-community"):
        with pytest.raises(EngineUnavailable, match=r"reelkite models add .*ltx-2-community"):
            permit(layout, replace(options, accepted=accepted))
    permit(layout, replace(options, accepted="ltx-2-community"))
    permit(replace(layout, licence="apache-2.0"), options)


def test_what_fits_is_told(layout: Layout, options: DiffusionOptions) -> None:
    """The sentence tells what is left for pictures, which nobody knows beforehand."""
    assert fit(layout, options, LARGE) == ("on H100: 62.0 GB of weights leave 23.5 GB for pictures")


def test_too_little_memory_is_told_with_what_would_fit(
    layout: Layout, options: DiffusionOptions
) -> None:
    """Before anything is loaded: the two sizes, and settings that would do."""
    with pytest.raises(EngineUnavailable) as told:
        fit(layout, options, SMALL)
    assert "alone take 62.0 GB, and RTX 4090 has 25.8 GB" in str(told.value)
    assert "[engines.ltx.acceleration] these would fit" in str(told.value)
    assert 'offload = "group"; quantize = "int8" and offload = "model"' in str(told.value)


def test_nothing_fits_where_all_was_tried(layout: Layout, options: DiffusionOptions) -> None:
    """Where no setting helps, other weights or other machines do."""
    turns = replace(options, acceleration=Acceleration(offload=Offload.MODEL), dtype="float32")
    tiny = Machine((Card("T4", 0.0, 0.0),))

    assert fit(layout, replace(turns, acceleration=Acceleration(offload=Offload.GROUP)), tiny)
    with pytest.raises(EngineUnavailable, match='offload = "group"'):
        fit(layout, turns, tiny)


def test_real_weights_are_not_run_on_a_processor_by_chance(
    layout: Layout, options: DiffusionOptions
) -> None:
    """Without a GPU ``auto`` is refused with both ways out; who says cpu gets it, if it fits."""
    with pytest.raises(EngineUnavailable, match=r'No GPU is found.*device = "cpu"'):
        fit(layout, options, Machine(gigabytes=500.0))
    meant = replace(options, device="cpu")
    assert fit(layout, meant, Machine(gigabytes=500.0)) == "on the processor: slow"
    with pytest.raises(EngineUnavailable, match=r"takes 124\.0 GB of memory on the processor, and"):
        fit(layout, meant, Machine(gigabytes=100.0))


def test_checkpoints_of_tests_run_anywhere(tmp_path: Path, options: DiffusionOptions) -> None:
    """A few numbers need no GPU, and nobody needs to say so."""
    assert fit(looked_at(hollow(tmp_path)), options, Machine()) == "on the processor: slow"


def test_a_gpu_that_is_not_there_is_told(layout: Layout, options: DiffusionOptions) -> None:
    """Cards are numbered from 0; without a driver there is none."""
    with pytest.raises(EngineUnavailable, match="'cuda:1', but there are 1 GPUs here"):
        fit(layout, replace(options, device="cuda:1"), LARGE)
    with pytest.raises(EngineUnavailable, match="no driver of such a GPU answers"):
        fit(layout, replace(options, device="cuda"), Machine())


def test_a_gpu_of_another_make_is_tried(layout: Layout, options: DiffusionOptions) -> None:
    """What cannot be asked is not refused: torch may know it."""
    other = Machine(has_other=True)

    assert "not known" in fit(layout, options, other)
    assert "not known" in fit(layout, replace(options, device="mps"), other)
