from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
import numpy.typing as npt
import pytest

from reelkite.engines.diorama.scene.looks import Solid
from reelkite.engines.diorama.scene.mesh import Array, Vec3
from reelkite.engines.diorama.scene.places import Built, Dressing, Layout, SetDesign, Sightline
from reelkite.engines.diorama.sets import design
from reelkite.engines.diorama.sets.nature.site import Site

LOW_SUN: Vec3 = (-0.66, 0.27, -0.70)


@dataclass(frozen=True)
class Seen:
    """A place that was built for a camera in front of its stage."""

    layout: Layout
    built: Built
    sightline: Sightline

    def solids(self) -> list[Solid]:
        """Return all that is solid."""
        return [item.look for item in self.built.items if isinstance(item.look, Solid)]

    def triangles(self) -> int:
        """Return how many triangles there are before culling."""
        return sum(len(solid.mesh.triangles) for solid in self.solids())

    def corners(self) -> Array:
        """Return all positions ``(n, 3)``."""
        return np.concatenate([solid.mesh.positions for solid in self.solids()])


@pytest.fixture(scope="session")
def see() -> Callable[..., Seen]:
    """Return a function that builds a place with the words of a dressing."""

    def seen(place: SetDesign, radius: float | None = None, **words: Any) -> Seen:  # noqa: ANN401 - words of a dressing
        dressing = Dressing(**{"setting": "anywhere", **words})
        layout = place.layout(dressing)
        sightline = _before(layout, radius or layout.stage_radius, portrait=dressing.portrait)
        return Seen(layout, place.build(dressing, layout, sightline), sightline)

    return seen


def _before(layout: Layout, radius: float, *, portrait: bool = False) -> Sightline:
    """Return a camera in front of the stage; a circle around the stage must stay free."""
    stage = np.array(layout.stage)
    small = layout.tabletop is not None
    eye = stage + ((0.0, 0.23, 0.42) if small else (0.0, 1.4, 5.0))
    towards = stage + ((0.0, 0.06, 0.0) if small else (0.0, 1.2, 0.0))
    sun = LOW_SUN if layout.window is None else tuple(np.array(layout.window) - stage)
    length = float(np.linalg.norm(sun))

    def clear(x: Array, z: Array, r: Array) -> npt.NDArray[np.bool_]:
        away: Array = np.hypot(x - stage[0], z - stage[2])
        return away > r + radius

    return Sightline(
        eyes=(tuple(eye.tolist()),) * 3,
        targets=(tuple(towards.tolist()),) * 3,
        fov=38.0,
        aspect=0.5625 if portrait else 1.7778,
        sun=(sun[0] / length, sun[1] / length, sun[2] / length),
        clear=clear,
    )


@pytest.fixture(scope="session")
def extent() -> Callable[[Iterable[Solid]], tuple[Array, Array]]:
    """Return low and high corner of pieces, after checking that their arrays fit together."""

    def checked(pieces: Iterable[Solid]) -> tuple[Array, Array]:
        corners = []
        for piece in pieces:
            count = len(piece.mesh.positions)
            assert np.isfinite(piece.mesh.positions).all()
            assert np.allclose(np.linalg.norm(piece.mesh.normals, axis=1), 1.0, atol=1e-3)
            assert piece.mesh.triangles.max() < count
            assert piece.colours.shape == (count, 3)
            assert (piece.colours >= 0).all()
            corners.append(piece.mesh.positions)
        everything = np.concatenate(corners)
        return everything.min(axis=0), everything.max(axis=0)

    return checked


@pytest.fixture
def build() -> Callable[..., tuple[Layout, Built]]:
    """Builds a setting outdoors with two metres around (0, -2) kept free."""

    def built(setting: str, aspect: float = 16 / 9, **words: str | int) -> tuple[Layout, Built]:
        dressing = Dressing(setting, **words)  # type: ignore[arg-type]  # a test's own words
        return _built(dressing, aspect)

    return built


@pytest.fixture
def site() -> Callable[..., Site]:
    """Makes a level site outdoors with two metres around (0, -2) kept free."""

    def made(aspect: float = 16 / 9, **words: str | int) -> Site:
        dressing = Dressing("park", **words)  # type: ignore[arg-type]  # a test's own words
        return Site(dressing, Layout(), _outdoors(aspect), snowy=dressing.season == "winter")

    return made


@lru_cache(maxsize=8)  # places are heavy: a few are kept for the tests that follow
def _built(dressing: Dressing, aspect: float) -> tuple[Layout, Built]:
    place = design(dressing.setting)
    layout = place.layout(dressing)
    return layout, place.build(dressing, layout, _outdoors(aspect))


def _outdoors(aspect: float) -> Sightline:
    return Sightline(
        eyes=((0.2, 1.4, 5.5),) * 3,
        targets=((0.0, 1.3, -2.0),) * 3,
        fov=40.0,
        aspect=aspect,
        sun=(-0.6, 0.4, -0.69),
        clear=_off_stage,
    )


def _off_stage(x: Array, z: Array, radius: Array) -> npt.NDArray[np.bool_]:
    free: npt.NDArray[np.bool_] = np.hypot(x, z + 2.0) > radius + 2.0
    return free
