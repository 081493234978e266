"""A cave: a hall of rock with a mouth full of daylight, dripstones and shining crystals."""

from dataclasses import dataclass, replace
from typing import Final

import numpy as np

from reelkite.engines.diorama.scene.atmosphere import Lamp, Shafts
from reelkite.engines.diorama.scene.colour import linear, mixed
from reelkite.engines.diorama.scene.looks import Finish, Solid, paint
from reelkite.engines.diorama.scene.mesh import Array, Mesh, Vec3, merge, rotation, translation
from reelkite.engines.diorama.scene.places import Built, Dressing, Layout, Sightline
from reelkite.engines.diorama.sets.flora.groves import FIRS, planted
from reelkite.engines.diorama.sets.joinery import Pieces, joined
from reelkite.engines.diorama.sets.nature.planting import Bed, copies, strewn, tints
from reelkite.engines.diorama.sets.nature.relief import added, hills, rolling
from reelkite.engines.diorama.sets.nature.rocks import boulders, stones
from reelkite.engines.diorama.sets.nature.site import Site, smooth
from reelkite.engines.diorama.sets.nature.terrain import Trail, land
from reelkite.engines.diorama.sets.outdoors.mountains import ALPINE
from reelkite.engines.diorama.sets.outdoors.plots import grounded, site_of
from reelkite.engines.diorama.shapes import lathe, ripple3, sheet

ROCK: Final = linear("#7d6a60")
SHADE: Final = linear("#3d3440")
DUST: Final = linear("#8f7a66")
MOUTH: Final = (-1.2, 2.0, -11.0)
SECTIONS: Final = (
    (-12.0, 4.2),
    (-10.8, 2.9),
    (-9.0, 3.0),
    (-5.5, 4.6),
    (-1.0, 5.6),
    (4.5, 5.4),
    (9.0, 3.8),
    (11.5, 0.1),
)
"""z and radius of the hall along its length."""

GEMS: Final = (
    (linear("#5fd8e0"), (0.25, 1.10, 1.30)),
    (linear("#b98af0"), (0.75, 0.35, 1.30)),
)
"""Colour of crystals, and of the light that they give."""


@dataclass(frozen=True, slots=True)
class Stone:
    """What a cave is hollowed out of.

    Attributes:
        rock: Where light falls.
        shade: Overhead and in folds.
        drip: Tips of what hangs and stands.
        floor: What lies within.
        gems: Colour of crystals, and of the light that they give.
        rough: Of the walls, 0..1.
    """

    rock: Vec3
    shade: Vec3
    drip: Vec3
    floor: Vec3
    gems: tuple[tuple[Vec3, Vec3], ...] = GEMS
    rough: float = 0.85


ROCKY: Final = Stone(ROCK, SHADE, linear("#a08a78"), DUST)
ICY: Final = Stone(
    linear("#9fd4f0"),
    linear("#1f5f9a"),
    linear("#e6f6ff"),
    linear("#c4e2f4"),
    ((linear("#8fe8ff"), (0.20, 0.85, 1.35)), (linear("#c8f2ff"), (0.45, 0.9, 1.2))),
    0.28,
)
"""Two stones: brown rock, and the blue ice of a glacier."""

SHINING: Final = Finish(roughness=0.15, emission=0.55, casts=False)
TORCH: Final = (1.9, 1.25, 0.70)
"""Light from beside the camera, so that faces are seen against the mouth."""


@dataclass(frozen=True, slots=True)
class Cave:
    """A hall that one looks out of.

    Attributes:
        icy: It is of ice, and snow lies before it.
    """

    icy: bool = False

    @property
    def _stone(self) -> Stone:
        return ICY if self.icy else ROCKY

    def layout(self, dressing: Dressing) -> Layout:
        """Return an uneven floor under a roof; light comes in by the mouth."""
        seed = dressing.seed % 997
        ground = added(
            rolling(0.12, 2.6, seed),
            hills(-1.2, 15.0, -12.0, -30.0, seed),
            hills(7, 30, -34, -90, 1),
        )
        plain = Layout(
            surface="snow" if self.icy else "stone",
            stage_radius=1.9,
            indoor=True,
            room=((-3.4, 0.25, -6.0), (3.4, 3.4, 8.0)),
            window=MOUTH,
            horizon=90.0,
            ambience=(0.10, 0.18, 0.26) if self.icy else (0.09, 0.09, 0.12),
        )
        return grounded(ground, plain)

    def build(self, dressing: Dressing, layout: Layout, sightline: Sightline) -> Built:
        """Return the hall, what stands and hangs in it, and the land outside."""
        site = site_of(dressing, layout, sightline, snow=False)
        stone, outside = self._stone, replace(site, snowy=site.snowy or self.icy)
        gems, lamps = _crystals(site, stone)
        firs = strewn(site, Bed(26, (24.0, 70.0), (-1.3, 1.3), 1.0, 2.2, _outside), "firs")
        heights = site.dice("heights").uniform(3.0, 5.5, len(firs))
        pieces: list[Solid] = [
            land(outside, ALPINE[outside.season], (Trail(_within, stone.floor),), reach=110.0),
            _hall(stone),
            *_dripstones(site, stone),
            *gems,
            *_rubble(site, stone),
            *planted(outside, firs, heights, FIRS, "firs"),
        ]
        lit = Shafts(density=0.010, reach=16.0) if not site.dark else None
        return Built(items=joined(pieces), lamps=lamps, shafts=lit)


def _within(x: Array, z: Array) -> Array:
    return smooth(-14.0, -11.5, z + 0 * x)


def _outside(x: Array, z: Array) -> Array:
    return smooth(-15.0, -17.0, z + 0 * x)


def _middle(z: Array) -> Array:
    """Return x of the hall's axis: it bends towards the mouth."""
    middle: Array = MOUTH[0] * smooth(-2.0, -10.0, z)
    return middle


def _radius(z: Array) -> Array:
    along, wide = zip(*SECTIONS, strict=True)
    radius: Array = np.interp(z, along, wide)
    return radius


def _hall(stone: Stone) -> Solid:
    """Return walls and roof as one skin of lumpy rock, dark above and where it folds in."""
    z, turn = np.meshgrid(np.linspace(-12.0, 11.5, 34), np.linspace(-0.25, np.pi + 0.25, 30))
    radius = _radius(z)
    points = np.stack(
        [_middle(z) + 1.05 * radius * np.cos(turn), 0.86 * radius * np.sin(turn), z], axis=-1
    )
    flat = points.reshape(-1, 3)
    fold = 0.10 * ripple3(flat, 0.9, 4.0) + 0.05 * ripple3(flat, 2.3, 9.0)
    axis = np.stack([_middle(flat[:, 2]), 0 * flat[:, 0], flat[:, 2]], axis=1)
    points = (axis + (flat - axis) * (1 + fold[:, None])).reshape(points.shape)
    mesh = _inward(sheet(points), axis)
    light = np.clip(0.62 - 0.09 * mesh.positions[:, 1] + 2.6 * fold, 0, 1)
    colours = mixed(stone.shade, stone.rock, light)
    finish = Finish(roughness=stone.rough, felt=0.25, two_sided=True)
    return paint(mesh, colours, finish)


def _inward(mesh: Mesh, axis: Array) -> Mesh:
    """Return ``mesh`` with normals that look towards its axis."""
    out = np.sum(mesh.normals * (mesh.positions - axis), axis=1) > 0
    normals = np.where(out[:, None], -mesh.normals, mesh.normals).astype(np.float32)
    return Mesh(mesh.positions, normals, mesh.triangles)


def _dripstones(site: Site, stone: Stone) -> Pieces:
    """Return cones of stone: some hang from the roof, some stand at the walls."""
    dice = site.dice("dripstones")
    profile = [
        (0.0, -0.10),
        (0.42, 0.0),
        (0.24, 0.16),
        (0.13, 0.36),
        (0.10, 0.55),
        (0.045, 0.82),
        (0.0, 1.0),
    ]
    cone = lathe(profile, 11)
    shade = mixed(stone.shade, stone.drip, np.clip(cone.positions[:, 1], 0, 1))
    up = paint(cone, shade, Finish(roughness=0.6))
    down = paint(cone.moved(rotation(roll=np.pi)), shade, Finish(roughness=0.6))
    z = dice.uniform(-10.2, 3.0, 34)
    aside = dice.uniform(-0.75, 0.75, 34)
    x = _middle(z) + aside * _radius(z)
    roof = 0.86 * _radius(z) * np.sqrt(1 - aside**2) * 1.07
    hanging = np.stack([x, roof, z], axis=1)
    length = dice.uniform(0.5, 1.35, 34)
    z = dice.uniform(-9.5, -1.0, 20)
    x = _middle(z) + dice.choice([-1.0, 1.0], 20) * dice.uniform(0.62, 0.95, 20) * _radius(z)
    free = site.free(x, z, 0.35)
    standing = site.on_ground(x, z)[free]
    return (
        *copies((down,), hanging, size=length, tint=tints(dice, 34, 0.12, 0.04)),
        *copies((up,), standing, size=dice.uniform(0.5, 1.5, len(standing))),
    )


def _crystals(site: Site, stone: Stone) -> tuple[Pieces, tuple[Lamp, ...]]:
    """Return clusters of shining crystals at the walls, and their light."""
    dice = site.dice("crystals")
    pieces: list[Solid] = []
    lamps = [Lamp((2.6, 2.4, site.layout.stage[2] + 3.4), TORCH, 3.6)]
    for number, (side, z) in enumerate(((1.0, -4.6), (-1.0, -3.2), (1.0, -8.2), (-1.0, -7.4))):
        at = np.array([float(_middle(np.array(z))) + side * 0.74 * float(_radius(np.array(z))), z])
        if not site.free(at[:1], at[1:], 0.4)[0]:
            continue
        foot = site.layout.ground_at(float(at[0]), float(at[1]))
        colour, shine = stone.gems[number % len(stone.gems)]
        cluster = _cluster(dice).moved(translation(float(at[0]), foot, float(at[1])))
        pieces.append(paint(cluster, colour, SHINING))
        lamps.append(Lamp((float(at[0] - 0.3 * side), foot + 0.7, float(at[1])), shine, 2.6))
    return tuple(pieces), tuple(lamps)


def _cluster(dice: np.random.Generator) -> Mesh:
    """Return seven six-sided crystals that lean apart."""
    needles = []
    for k in range(7):
        tall = float(dice.uniform(0.35, 1.0)) * (1.0 if k else 1.25)
        wide = 0.10 + 0.07 * tall
        prism = lathe([(0, -0.1), (wide, 0.0), (1.1 * wide, 0.72 * tall), (0.0, tall)], 6)
        lean = rotation(yaw=2.4 * k, pitch=0.0 if k == 0 else float(dice.uniform(0.2, 0.6)))
        needles.append(prism.moved(lean))
    return merge(needles)


def _rubble(site: Site, stone: Stone) -> Pieces:
    """Return stones on the floor and boulders that frame the mouth."""
    z = np.array([-10.6, -10.9, -10.2, -9.6])
    x = _middle(z) + np.array([-2.6, 2.5, 3.1, -3.2])
    free = site.free(x, z, 0.9)
    at = site.on_ground(x, z)[free]
    return (
        *boulders(site, at, np.array([1.1, 0.9, 0.7, 0.8])[free], stone.rock, "mouth"),
        *stones(site, Bed(26, (2.0, 13.0), (-1.1, 1.1), 0.16, 0.5), "rubble", stone.rock),
    )
