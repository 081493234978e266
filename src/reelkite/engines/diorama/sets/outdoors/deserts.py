"""Dry places: dunes under a big sky, and a canyon of layered rock."""

from dataclasses import dataclass
from typing import Final

import numpy as np

from reelkite.engines.diorama.scene.acting import Ground
from reelkite.engines.diorama.scene.colour import linear, mixed
from reelkite.engines.diorama.scene.looks import Finish, Layer, Solid, paint
from reelkite.engines.diorama.scene.mesh import Array, Mesh
from reelkite.engines.diorama.scene.places import Built, Dressing, Layout, Sightline
from reelkite.engines.diorama.sets.flora.grass import Sward, grass
from reelkite.engines.diorama.sets.flora.groves import Frame, framing, planted
from reelkite.engines.diorama.sets.flora.palms import cactus
from reelkite.engines.diorama.sets.flora.trees import conifer
from reelkite.engines.diorama.sets.joinery import Pieces, joined
from reelkite.engines.diorama.sets.nature.planting import Bed, strewn
from reelkite.engines.diorama.sets.nature.relief import added, dunes, mesa, rolling
from reelkite.engines.diorama.sets.nature.rocks import stones
from reelkite.engines.diorama.sets.nature.site import DARK_TIMES, Site, smooth
from reelkite.engines.diorama.sets.nature.terrain import land, snowed, soil
from reelkite.engines.diorama.sets.nature.weather import air
from reelkite.engines.diorama.sets.outdoors.plots import grounded, site_of
from reelkite.engines.diorama.shapes import fractal, sheet, spline

DUNE: Final = soil("#dda263", "#eabb7e", "#c9874b", "#b5703f")
RED: Final = soil("#cf8450", "#dfa06a", "#b5653a", "#a8552f")
STRATA: Final = np.array(
    [linear(code) for code in ("#d9884e", "#b9552e", "#e8b27a", "#9a4429", "#c96a3c", "#dc9a64")]
)
REDSTONE: Final = linear("#a87a5e")
_SETTLED: Final = 0.95
"""How thick snow lies on ledges."""

STRAW: Final = (linear("#8f8342"), linear("#b8a155"), linear("#cdb878"))


@dataclass(frozen=True, slots=True)
class Desert:
    """Sand or red earth.

    Attributes:
        walled: A canyon's cliffs stand at both sides; otherwise it is a sea of dunes.
    """

    walled: bool = False

    def layout(self, dressing: Dressing) -> Layout:
        """Return soft sand near the stage, dunes and table mountains behind."""
        seed = dressing.seed % 997
        near = added(rolling(0.10, 4.0, seed), rolling(0.03, 1.0, seed + 1))
        far = () if self.walled else (_beyond(dunes(3.4, 15.0, seed)), dunes(0.35, 6.5, seed + 4))
        ground = added(
            near,
            *far,
            mesa(19.0, (8.0, -92.0), 15.0, seed + 1),
            mesa(25.0, (-24.0, -120.0), 18.0, seed + 4),
            mesa(20.0, (38.0, -130.0), 17.0, seed + 2),
        )
        return grounded(
            ground,
            Layout(
                surface="sand",
                horizon=150.0,
                wind=0.45,
                ambience=(0.34, 0.20, 0.12)
                if self.walled and dressing.time_of_day not in DARK_TIMES
                else (0.0, 0.0, 0.0),
            ),
        )

    def build(self, dressing: Dressing, layout: Layout, sightline: Sightline) -> Built:
        """Return sand, cacti, stones, and the cliffs of a canyon."""
        site = site_of(dressing, layout, sightline, snow=self.walled)
        pieces: list[Solid] = [
            land(site, RED if self.walled else DUNE, reach=190.0),
            *(_firs(site) if site.snowy else _growth(site)),
        ]
        if self.walled:
            seed = dressing.seed % 97
            pieces += [cliff(site, -1.0, seed), cliff(site, 1.0, seed + 5)]
        return Built(items=joined(pieces), particles=air(site, leaves=False))


def _beyond(ground: Ground) -> Ground:
    """Return ``ground`` from behind the stage on."""

    def far(x: Array, z: Array) -> Array:
        return ground(x, z) * smooth(-9.0, -30.0, z)

    return far


def _growth(site: Site) -> Pieces:
    dice = site.dice("heights")
    frames = (
        Frame(-0.72, 7.6, 2.7, cactus),
        Frame(0.82, 9.4, 2.3, cactus),
        Frame(-1.05, 11.0, 3.1, cactus),
    )
    more = strewn(site, Bed(9, (13.0, 40.0), (-1.1, 1.1), 0.5, 3.0), "cacti")
    return (
        *framing(site, frames, "cacti", 0.2),
        *planted(site, more, dice.uniform(1.6, 2.9, len(more)), (cactus,), "more"),
        *stones(site, Bed(24, (2.2, 24.0), radius=0.20, gap=0.5), "stones", REDSTONE),
        *stones(site, Bed(30, (1.6, 9.0), radius=0.05, gap=0.25), "pebbles", REDSTONE),
        *grass(site, Sward(6500, (0.08, 0.26), linear("#6f6234"), STRAW, 1.6, 18.0, _tufts)),
    )


def _firs(site: Site) -> Pieces:
    """Return firs and boulders, which stand where cacti would freeze."""
    frames = (Frame(-0.92, 9.0, 5.4, conifer), Frame(0.96, 11.0, 6.0, conifer))
    more = strewn(site, Bed(14, (15.0, 44.0), (-1.1, 1.1), 0.6, 2.4), "firs")
    heights = site.dice("heights").uniform(3.4, 6.0, len(more))
    return (
        *framing(site, frames, "firs", 0.2),
        *planted(site, more, heights, (conifer,), "more"),
        *stones(site, Bed(24, (2.2, 24.0), radius=0.28, gap=0.6), "stones", REDSTONE),
    )


def _tufts(x: Array, z: Array) -> Array:
    return smooth(0.20, 0.32, fractal(x / 1.2, z / 1.2, 71))


def cliff(site: Site, side: float, seed: int) -> Solid:
    """Return one wall of a canyon: ledges, blocks and strata; ``side`` -1 left, 1 right."""
    bends = np.array([(5.6, 12), (6.2, -2), (5.4, -13), (8.2, -25), (7.0, -40), (13.5, -64)])
    foot = spline(bends * np.array([side, 1.0]), 92)
    rise = np.linspace(0, 1, 34)
    along, up = np.meshgrid(np.arange(len(foot)), rise, indexing="ij")
    line_x, line_z = foot[along, 0], foot[along, 1]
    height = 9.5 * (1 + 0.22 * fractal(line_z / 9, 0 * line_z, seed))
    ledge = 5 * up + 0.5 * fractal(line_z / 8, 2 * up, seed + 1)
    step = (np.floor(ledge) + smooth(0.5, 1.0, ledge % 1.0)) / 5
    chunk = np.round(2.5 * fractal(line_z / 2.1, np.floor(ledge) * 3.7, seed + 2)) / 3.5
    back = 2.0 * step + 0.55 * chunk + 0.22 * fractal(line_z / 0.8, 6 * up, seed + 3)
    back = back - 0.7 * smooth(0.18, 0.0, up) + 2.0 * smooth(0.93, 1.0, up) ** 2
    x = line_x + side * back
    y = -0.6 + up * (height + 0.6) + site.layout.ground(line_x, line_z) * (1 - up)
    mesh = sheet(np.stack([x, y, line_z], axis=-1))
    mesh = Mesh(mesh.positions, _inward(mesh, side), mesh.triangles)
    colours = _banded(mesh, seed)
    return paint(
        mesh,
        snowed(colours, mesh.normals, _SETTLED) if site.snowy else colours,
        Finish(roughness=0.95, felt=0.5, two_sided=True),
        layer=Layer.CLAY,
    )


def _inward(mesh: Mesh, side: float) -> Array:
    """Return the wall's normals, turned towards the canyon."""
    facing = -side * mesh.normals[:, 0] + 0.6 * mesh.normals[:, 1]
    turned: Array = mesh.normals * np.where(facing < 0, -1, 1)[:, None].astype(np.float32)
    return turned


def _banded(mesh: Mesh, seed: int) -> Array:
    """Return colours of layered rock."""
    x, y, z = mesh.positions.T
    place = (0.55 * y + 0.5 * fractal(z / 7, x / 7, seed)) % len(STRATA)
    first = place.astype(int) % len(STRATA)
    blend = smooth(0.7, 1.0, place % 1.0)
    colours = mixed(STRATA[first], STRATA[(first + 1) % len(STRATA)], blend)
    grain = 0.92 + 0.16 * fractal(z / 1.1, y / 0.6, seed + 9)
    return (colours * grain[:, None]).astype(np.float32)
