import moderngl
import numpy as np
import pytest

from reelkite.domain.geometry import Size
from reelkite.engines.diorama.raster.gl.context import open_context
from reelkite.engines.diorama.raster.gl.programs import Programs
from reelkite.engines.diorama.raster.gl.targets import Target, bind, make_target
from reelkite.engines.diorama.raster.tableau.airs import Breath, Swarm
from reelkite.engines.diorama.raster.tableau.direction import (
    AT_REST,
    Air,
    AirKind,
    lens_of,
    projection,
)

SIZE = Size(160, 90)
LENS = lens_of(40.0, SIZE)


def breath(world: float = 1.0, strength: float = 1.0) -> Breath:
    """Return a moment with the camera at rest in white light."""
    matrix = projection(AT_REST, LENS)
    return Breath(matrix, (1, 0, 0), (0, 1, 0), LENS, world, strength, (1.0, 1.0, 1.0))


def drawn(air: Air, moment: Breath, wall: float = 100.0) -> np.ndarray:
    """Return what falls on black, before a wall that many metres away."""
    with open_context() as context:
        depths: Target = make_target(context, SIZE, 1, "f2")
        depths.framebuffer.clear(wall)
        picture = make_target(context, SIZE, 4, "f1")
        picture.framebuffer.use()
        context.enable_only(moderngl.BLEND)
        context.blend_func = moderngl.ONE, moderngl.ONE_MINUS_SRC_ALPHA
        bind({"depths": depths.texture})
        Swarm(Programs(context), air, SIZE.height).draw(moment)
        data = picture.framebuffer.read(components=3, alignment=1)
    return np.frombuffer(data, np.uint8).reshape(SIZE.height, SIZE.width, 3)


@pytest.mark.parametrize("kind", list(AirKind))
def test_every_kind_is_seen_and_comes_by_and_by(kind: AirKind) -> None:
    """Nothing at first, less before all of it is there."""
    none, some, full = (
        drawn(Air(kind, 2.0), breath(strength=strength)).astype(float).sum()
        for strength in (0.0, 0.4, 1.0)
    )

    assert none == 0
    assert none < some < full


@pytest.mark.parametrize("kind", list(AirKind))
def test_nothing_is_seen_behind_a_wall(kind: AirKind) -> None:
    """A wall nearer than all of it hides it."""
    assert drawn(Air(kind, 2.0), breath(), wall=0.5).max() == 0


def test_snow_falls() -> None:
    """A moment later the flakes are lower: the picture fits best when it is moved down."""
    one = drawn(Air(AirKind.SNOW, wind=0.0), breath(1.0)).astype(float).mean(axis=2)
    two = drawn(Air(AirKind.SNOW, wind=0.0), breath(1.03)).astype(float).mean(axis=2)

    def likeness(down: int) -> float:
        return float((np.roll(one, down, axis=0) * two)[10:-10].sum())

    assert max(likeness(1), likeness(2)) > likeness(-1)


def test_more_is_more() -> None:
    """Twice the amount is about twice as much."""
    little, much = (
        drawn(Air(AirKind.DUST, amount), breath()).astype(float).sum() for amount in (1.0, 2.0)
    )

    assert 1.4 < much / little < 2.8
