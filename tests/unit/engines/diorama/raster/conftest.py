"""A red ball on a pale floor, and a camera that looks at it."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import moderngl
import numpy as np
import pytest

from reelkite.domain.geometry import Size
from reelkite.domain.media import RGBFrame
from reelkite.engines.diorama.raster import Quality, Renderer
from reelkite.engines.diorama.raster.gl.context import open_context
from reelkite.engines.diorama.raster.gl.programs import Programs
from reelkite.engines.diorama.raster.views import Sight, sight_of
from reelkite.engines.diorama.scene.atmosphere import Atmosphere, Fog, Grade, Sky
from reelkite.engines.diorama.scene.looks import Finish, Item, Layer, Solid, paint
from reelkite.engines.diorama.scene.mesh import Mesh
from reelkite.engines.diorama.scene.scene import Scene, View
from reelkite.engines.diorama.shapes import ball, quad

TINY = Size(96, 54)


@pytest.fixture(scope="session")
def red_ball() -> Solid:
    """Return a red ball of radius 0.5 that stands on the ground."""
    mesh = ball(0.5, 2)
    raised = Mesh(
        mesh.positions + np.float32(0.5) * np.eye(3, dtype=np.float32)[1],
        mesh.normals,
        mesh.triangles,
    )
    return paint(raised, (0.7, 0.02, 0.02))


@pytest.fixture(scope="session")
def floor() -> Solid:
    """Return a pale floor, 12 metres each way."""
    mesh = quad((-6, 0, 6), (6, 0, 6), (6, 0, -6), (-6, 0, -6), 24, 24)
    return paint(mesh, (0.6, 0.6, 0.6), Finish(roughness=0.9, casts=False), layer=Layer.GROUND)


@pytest.fixture(scope="session")
def scene(red_ball: Solid, floor: Solid) -> Scene:
    """Return the ball, subject 0, on the floor, in sunlight from the left."""
    air = Atmosphere(
        sun=(-0.6, 0.7, 0.3872983),
        sun_colour=(6.0, 5.6, 5.0),
        bounce=(0.1, 0.1, 0.1),
        sky=Sky(top=(0.3, 0.4, 0.7), horizon=(0.5, 0.5, 0.6), cloud_cover=1.0),
        fog=Fog(0.0, 0.0, (0.5, 0.5, 0.5)),
        grade=Grade(exposure=0.6, grain=0.0),
    )
    return Scene(
        items=(Item(red_ball, subject=0), Item(floor)),
        atmosphere=air,
        camera=lambda _: View((0.0, 1.2, 4.0), (0.0, 0.4, 0.0), 36.0, focus=4.0),
        seconds=1.0,
        blur=0.0,
        shadow_centre=(0.0, 0.5, 0.0),
        shadow_radius=3.0,
        wind=0.0,
    )


@pytest.fixture(scope="session")
def quality() -> Quality:
    """Return a quick tier that shades every pixel."""
    return Quality(scale=1.0, shadow_map=256)


@pytest.fixture(scope="session")
def drawn(quality: Quality) -> Callable[[Scene], RGBFrame]:
    """Return what draws the first frame of a scene at 96x54, once for each scene."""
    known: dict[int, tuple[Scene, RGBFrame]] = {}

    def draw(what: Scene) -> RGBFrame:
        if id(what) not in known:
            with Renderer(TINY, what, quality) as renderer:
                known[id(what)] = what, renderer.draw(0.0)
        return known[id(what)][1]

    return draw


@pytest.fixture
def context() -> Iterator[moderngl.Context]:
    """Return an open context."""
    opened = open_context()
    yield opened
    opened.release()


@pytest.fixture
def programs(context: moderngl.Context) -> Programs:
    """Return an empty shelf of programs."""
    return Programs(context)


@pytest.fixture
def sight(scene: Scene) -> Sight:
    """Return the camera of the scene at its start."""
    return sight_of(scene.camera(0.0), TINY, scene.unit)


@pytest.fixture
def with_items(scene: Scene) -> Callable[..., Scene]:
    """Return what puts other items in the scene."""

    def build(*items: Item) -> Scene:
        return replace(scene, items=items)

    return build
