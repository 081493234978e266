from collections.abc import Callable
from pathlib import Path

import pytest

torch = pytest.importorskip("torch")
pytest.importorskip("diffusers")

from reelkite.domain.errors import EngineUnavailable, OutOfMemory  # noqa: E402 - behind the skip
from reelkite.engines.diffusion.catalogue import FAMILIES  # noqa: E402 - as above
from reelkite.engines.diffusion.options import DiffusionOptions  # noqa: E402 - as above
from reelkite.engines.diffusion.pipelines import hunyuan, ltx, opening, wan  # noqa: E402 - as above
from reelkite.engines.diffusion.pipelines.running import Studio  # noqa: E402 - as above
from reelkite.engines.diffusion.weights import Layout, looked_at  # noqa: E402 - as above
from tests.checkpoints.hollow import hollow  # noqa: E402 - as above

ROADS = {"ltx2": ltx, "wan22-ti2v-5b": wan, "wan22-i2v-a14b": wan, "hunyuan15-t2v": hunyuan}


def _open(folder: Path, family: str) -> Studio:
    layout = looked_at(hollow(folder / family, family))
    return opening.studio_of(DiffusionOptions("weights", layout.path), layout)


@pytest.mark.parametrize("family", ROADS)
def test_each_family_is_opened_by_its_road(
    family: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """LTX-2, Wan and HunyuanVideo are each loaded by the code that drives them, and by no other."""
    asked: list[tuple[object, str]] = []

    def opens(module: object) -> Callable[[DiffusionOptions, Layout], object]:
        def opened(_: DiffusionOptions, layout: Layout) -> object:
            asked.append((module, layout.family.key))
            return object()

        return opened

    for module in {*ROADS.values()}:
        monkeypatch.setattr(module, "opened", opens(module))

    _open(tmp_path, family)

    assert asked == [(ROADS[family], family)]
    assert set(ROADS) <= set(FAMILIES)


@pytest.mark.parametrize(
    ("error", "kind"),
    [
        (torch.OutOfMemoryError("CUDA out of memory"), OutOfMemory),
        (MemoryError(), OutOfMemory),
        (EngineUnavailable("damaged"), EngineUnavailable),
        (RuntimeError("a fault of ours"), RuntimeError),
    ],
    ids=lambda value: str(getattr(value, "__name__", type(value).__name__)),
)
def test_what_goes_wrong_in_loading_is_told_by_its_name(
    error: Exception, kind: type[Exception], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Too little memory is told as such; what is told already, or unforeseen, passes."""

    def fail(*_: object) -> None:
        raise error

    monkeypatch.setattr(ltx, "opened", fail)

    with pytest.raises(Exception, match=r".") as caught:
        _open(tmp_path, "ltx2")

    assert type(caught.value) is kind
