"""The fair: carousel, big wheel, roller coaster, circus tent."""

from typing import Final

import numpy as np

from reelkite.engines.diorama.props.carving import bent, both, circled, hoop, put, rod, slab
from reelkite.engines.diorama.props.forms import ring
from reelkite.engines.diorama.props.modelling import (
    CLOTH,
    GLAZED,
    METAL,
    SMOOTH,
    Builder,
    Joint,
    Kit,
    Model,
    Part,
    Shine,
    lighter,
    toned,
)
from reelkite.engines.diorama.props.models.buildings.masonry import flag
from reelkite.engines.diorama.scene.colour import linear
from reelkite.engines.diorama.scene.looks import Finish
from reelkite.engines.diorama.scene.mesh import Array, Mesh, Vec3, merge
from reelkite.engines.diorama.shapes import ball, cylinder, ellipsoid, lathe, spline, tube

_GOLD: Final = linear("#d9a83c")
_CREAM: Final = linear("#f6eed8")
_BULB: Final = Finish(0.4, emission=1.6)


def _gores(mesh: Mesh, first: Vec3, second: Vec3, count: int) -> Array:
    """Return colours in stripes around the axis."""
    angle = np.arctan2(mesh.positions[:, 0:1], mesh.positions[:, 2:3]) + 1e-3
    odd = np.floor(angle / (2 * np.pi) * count).astype(int) % 2 == 0
    return np.where(odd, np.array(first, np.float32), np.array(second, np.float32)).astype(
        np.float32
    )


def carousel(kit: Kit) -> Model:
    """Return a carousel that turns, with horses that rise and sink on golden poles."""
    main = kit.any_of("#c8322b", "#3f77b5", "#8a4a9a")
    floor = cylinder(3.2, 3.2, 0.3, 40, 0.04)
    rim = put(cylinder(3.3, 3.3, 0.12, 40, 0.03), (0, 0.24, 0))
    core = put(
        lathe([(0.9, 0.0), (0.9, 0.3), (0.7, 0.4), (0.7, 2.7), (0.95, 2.9), (0.0, 2.9)], 16),
        (0, 0.3, 0),
    )
    roof = lathe([(3.45, 3.0), (3.4, 3.2), (1.6, 4.2), (0.35, 5.0), (0.0, 5.1)], 48)
    valance = circled(put(ellipsoid(0.24, 0.28, 0.05, 1), (0, 3.0, 3.38)), 24)
    bulbs = merge(
        [
            circled(put(ball(0.07, 0), (0, 3.2, 3.48)), 24, 0.13),
            circled(put(ball(0.06, 0), (0, 0.3, 3.32)), 24),
        ]
    )
    top = merge([put(ball(0.25, 2), (0, 5.2, 0)), rod((0, 5.2, 0), (0, 5.8, 0), 0.05)])
    parts = [
        Part(merge([floor, valance]), main, GLAZED).on("ride"),
        Part(rim, _GOLD, METAL).on("ride"),
        Part(core, _CREAM, SMOOTH).on("ride"),
        Part(roof, _gores(roof, main, _CREAM, 16), SMOOTH).on("ride"),
        Part(bulbs, linear("#fff0b0"), _BULB).on("ride"),
        Part(top, _GOLD, METAL),
    ]
    coats = ("#f4efe6", "#b5764a", "#5a4a44", "#e3c89a")
    joints = {"ride": Joint((0, 0, 0), rate=0.09, axis="y")}
    poles = circled(rod((0, 0.3, 2.35), (0, 3.0, 2.35), 0.035, 8), 8)
    parts.append(Part(poles, _GOLD, METAL).on("ride"))
    for k in range(8):
        turn = (2 * np.pi * k / 8 + np.pi / 2, 0, 0)
        at = (2.35 * np.sin(2 * np.pi * k / 8), 1.15, 2.35 * np.cos(2 * np.pi * k / 8))
        horse, trim = _horse()
        name = f"horse {k}"
        parts += [
            Part(put(horse, at, turn), linear(coats[k % 4]), GLAZED).on(name),
            Part(
                put(trim, at, turn), lighter(main, 0.1) if k % 2 else linear("#3f9f8a"), SMOOTH
            ).on(name),
        ]
        joints[name] = Joint((0, 0, 0), rate=0.09, axis="y", lift=0.22, phase=0.37 * k)
    return Model(
        tuple(parts),
        {"focus": (0, 2, 2.6), "seat": (0, 1.5, 2.35)},
        joints,
        shines=(Shine((0, 2.8, 2.8), (5.0, 3.6, 1.8), 4.5),),
    )


def _horse() -> tuple[Mesh, Mesh]:
    """Return a leaping wooden horse that looks to the front, and its saddle and mane."""
    body = merge(
        [
            put(ellipsoid(0.16, 0.18, 0.38, 1), (0, 0, 0)),
            tube(
                spline([(0, 0.08, 0.28), (0, 0.3, 0.42), (0, 0.42, 0.5)], 6),
                np.linspace(0.13, 0.08, 6),
                8,
            ),
            put(ellipsoid(0.075, 0.085, 0.16, 1), (0, 0.43, 0.58), (0, 0.5, 0)),
            both(
                tube(
                    spline([(0.09, -0.1, 0.25), (0.09, -0.25, 0.48), (0.09, -0.42, 0.4)], 5),
                    0.045,
                    6,
                )
            ),
            both(
                tube(
                    spline([(0.09, -0.08, -0.28), (0.09, -0.3, -0.4), (0.09, -0.42, -0.6)], 5),
                    0.05,
                    6,
                )
            ),
            both(put(ellipsoid(0.025, 0.05, 0.02, 1), (0.05, 0.55, 0.5))),
        ]
    )
    trim = merge(
        [
            put(ellipsoid(0.175, 0.12, 0.19, 1), (0, 0.08, -0.02)),
            tube(spline([(0, 0.55, 0.42), (0, 0.38, 0.3), (0, 0.18, 0.2)], 6), 0.055, 6),
            tube(
                spline([(0, 0.06, -0.36), (0, 0.02, -0.52), (0, -0.22, -0.56)], 6),
                np.linspace(0.06, 0.03, 6),
                6,
            ),
        ]
    )
    return body, trim


def ferris_wheel(kit: Kit) -> Model:
    """Return a big wheel that turns while its cabins hang upright."""
    paint = kit.any_of("#f1ece0", "#c8453a", "#3f77b5")
    hub: Vec3 = (0.0, 7.6, 0.0)
    rims = _ferris_wheel_rims()
    spokes = merge(
        [
            put(rod((0, 0, z), (0, 6.4, z), 0.05, 5), hub, (0, 0, a))
            for a in np.arange(12) * np.pi / 6
            for z in (-0.55, 0.55)
        ]
    )
    ties = merge(
        [
            put(rod((0, 6.4, -0.55), (0, 6.4, 0.55), 0.06, 6), hub, (0, 0, a))
            for a in np.arange(12) * np.pi / 6
        ]
        + [
            put(rod((0, 5.4, z), (1.68, 6.18, z), 0.04, 4), hub, (0, 0, a))
            for a in np.arange(12) * np.pi / 6
            for z in (-0.55, 0.55)
        ]
    )
    legs = _ferris_wheel_legs()
    axle = put(cylinder(0.45, 0.45, 2.0, 20, 0.05), (0, 7.6, -1.0), (0, np.pi / 2, 0))
    bulbs = merge(
        [
            put(ball(0.1, 1), (6.4 * np.sin(a), 7.6 + 6.4 * np.cos(a), 0.68))
            for a in np.arange(24) * np.pi / 12
        ]
    )
    base = merge(
        [slab((8.6, 0.3, 4.0), (0, 0, 0), 0.06), slab((1.8, 1.4, 1.2), (2.2, 0.3, 1.2), 0.06)]
    )
    parts = [
        Part(merge([rims, spokes, ties]), paint, SMOOTH).on("wheel"),
        Part(bulbs, linear("#fff0b0"), _BULB).on("wheel"),
        Part(merge([legs, axle]), linear("#8f9aa3"), METAL),
        Part(base, linear("#b5654a")),
    ]
    joints = {"wheel": Joint(hub, rate=0.05, axis="z")}
    tones = ("#d3322b", "#f2b821", "#3f9f5a", "#2f66c4", "#ee7f2c", "#7d4bb0")
    for k in range(12):
        a = 2 * np.pi * k / 12
        at: Vec3 = (float(6.4 * np.sin(a)), float(7.6 + 6.4 * np.cos(a)), 0.0)
        name = f"cabin {k}"
        shell, pane = _cabin()
        parts += [
            Part(put(shell, at), linear(tones[k % 6]), GLAZED).on(name),
            Part(put(pane, at), linear("#cfe8ee"), Finish(0.1, emission=0.2)).on(name),
        ]
        joints[name] = Joint(hub, rate=0.05, axis="z", orbits=at)
    return Model(
        tuple(parts), {"focus": (0, 7, 1)}, joints, carried={"seat": ("cabin 6", (0.0, 0.4, 0.0))}
    )


def _ferris_wheel_rims() -> Mesh:
    """Return the rims of the ferris wheel."""
    return merge(
        [
            put(hoop(r, 0.09), (0, 7.6, z), (0, np.pi / 2, 0))
            for z in (-0.55, 0.55)
            for r in (6.4, 5.4)
        ]
    )


def _ferris_wheel_legs() -> Mesh:
    """Return the legs of the ferris wheel."""
    return merge(
        [
            rod((s * 3.4, 0, z), (0, 7.6, 0.85 * np.sign(z)), 0.2, 8)
            for s in (-1, 1)
            for z in (-1.6, 1.6)
        ]
        + [rod((-1.9, 3.2, z), (1.9, 3.2, z), 0.09, 6) for z in (-1.3, 1.3)]
    )


def _cabin() -> tuple[Mesh, Mesh]:
    """Return a cabin that hangs from the origin, and its panes."""
    shell = merge(
        [
            put(
                lathe([(0.0, 0.0), (0.4, 0.02), (0.55, 0.2), (0.55, 0.55), (0.0, 0.55)], 12),
                (0, -1.35, 0),
            ),
            put(lathe([(0.58, 0.0), (0.5, 0.12), (0.12, 0.32), (0.0, 0.34)], 12), (0, -0.4, 0)),
            rod((0, -0.1, 0), (0, 0.0, 0), 0.06, 6),
        ]
    )
    return shell, put(lathe([(0.46, 0.0), (0.46, 0.42)], 12), (0, -0.81, 0))


def roller_coaster(kit: Kit) -> Model:
    """Return a roller coaster: rails over hills and through a loop, on struts, with a train."""
    paint = kit.any_of("#c8322b", "#3f77b5", "#e08a24")
    path = _track()
    side = _beside(path)
    rails = merge([tube(path + s * 0.32 * side, 0.075, 5) for s in (-1, 1)])
    ties = merge(
        [
            tube([tuple(p - 0.34 * q), tuple(p + 0.34 * q)], 0.045, 4)
            for p, q in zip(path[::2], side[::2], strict=True)
        ]
    )
    struts = merge(
        [
            rod(
                (float(p[0]), 0, float(p[2]) + d),
                (float(p[0]), float(p[1]) - 0.05, float(p[2])),
                0.07,
                5,
            )
            for k, p in enumerate(path[::4])
            for d in (-0.5, 0.5)
            if p[1] > 0.6 and not 9 <= k <= 17
        ]
    )
    loop = merge(
        [
            rod((float(x), 0, z), (float(x), 5.4, z * 0.4), 0.1, 6)
            for x in (-0.2, 3.6)
            for z in (-0.9, 1.6)
        ]
    )
    cars, seats = [], []
    for k in range(4):
        n = 18 + 3 * k
        ahead = path[n + 1] - path[n - 1]
        turn = (0.0, 0.0, float(np.arctan2(ahead[1], ahead[0])))
        at = (float(path[n][0]), float(path[n][1]), float(path[n][2]))
        cars.append(put(put(slab((0.92, 0.5, 0.8), (0, 0.08, 0), 0.14), (0, 0, 0)), at, turn))
        seats.append(
            put(
                put(merge([put(ball(0.14, 1), (0, 0.78, z)) for z in (-0.18, 0.18)]), (0, 0, 0)),
                at,
                turn,
            )
        )
    nose = put(
        ellipsoid(0.35, 0.25, 0.38, 2),
        (float(path[29][0]), float(path[29][1]) + 0.3, float(path[29][2])),
    )
    return Model(
        (
            Part(rails, paint, GLAZED),
            Part(merge([ties, struts, loop]), linear("#e9e4d6"), SMOOTH),
            Part(merge([*cars, nose]), linear("#f2b821"), GLAZED),
            Part(merge(seats), linear("#8a5a3a"), SMOOTH),
            *flag((-8.2, 6.4, 0), toned(paint, 0.9), 1.0, 1.4),
        ),
        {"focus": (0, 3, 1)},
    )


def _track() -> Array:
    """Return the middle of the track: a lift, a drop, a loop, a hill."""
    points = [
        (-9.5, 0.8, 0),
        (-8.6, 3.6, 0),
        (-7.4, 6.6, 0),
        (-6.0, 6.9, 0),
        (-4.4, 4.4, 0),
        (-2.8, 1.2, 0),
        (-0.6, 0.55, 0),
        (2.2, 0.8, 0),
        (4.0, 2.8, 0.1),
        (3.4, 5.0, 0.25),
        (1.7, 5.8, 0.4),
        (0.0, 5.0, 0.55),
        (-0.6, 2.9, 0.7),
        (1.2, 0.85, 0.8),
        (3.8, 0.6, 0.85),
        (5.6, 2.4, 0.85),
        (7.0, 3.6, 0.85),
        (8.4, 2.2, 0.85),
        (10.0, 0.7, 0.85),
    ]
    return spline(points, 91)


def _beside(path: Array) -> Array:
    """Return unit vectors across the track, which never leans."""
    return np.tile(np.array([0.0, 0.0, 1.0], np.float32), (len(path), 1))


def circus_tent(kit: Kit) -> Model:
    """Return a circus tent in two colours with a scalloped edge, ropes and pennants."""
    main = kit.any_of("#c8322b", "#3f77b5", "#8a4a9a")
    walls = lathe([(3.9, 0.0), (3.9, 2.0), (0.0, 2.0)], 48)
    top = lathe([(4.25, 2.0), (4.1, 2.15), (2.0, 3.7), (0.6, 5.2), (0.1, 6.0), (0.0, 6.05)], 48)
    scallops = circled(put(ellipsoid(0.28, 0.32, 0.06, 1), (0, 2.02, 4.16)), 24)
    ropes = circled(rod((0, 2.1, 4.1), (0, 0.0, 5.3), 0.025, 5), 12)
    door = merge(
        [
            put(
                lathe([(0.0, 0.0), (0.75, 0.0), (0.75, 1.2), (0.5, 1.7), (0.0, 1.95)], 4),
                (0, 0, 3.55),
                (np.pi / 4, 0, 0),
            )
        ]
    )
    drapes = both(
        bent([(0.05, 2.0, 3.98), (0.45, 1.4, 4.05), (0.75, 0.0, 4.1)], [0.12, 0.14, 0.24])
    )
    bulbs = circled(put(ball(0.07, 1), (0, 2.3, 4.1)), 24, 0.13)
    return Model(
        (
            Part(walls, _gores(walls, _CREAM, main, 24), CLOTH),
            Part(top, _gores(top, main, _CREAM, 24), CLOTH),
            Part(scallops, main, SMOOTH),
            Part(ropes, linear("#d9c8a0")),
            Part(door, linear("#3a2430")),
            Part(drapes, _GOLD, SMOOTH),
            Part(bulbs, linear("#fff0b0"), _BULB),
            *flag((0, 6.0, 0), main, 1.4, 1.3),
            Part(tube(ring(4.2, 2.05, 40), 0.06, 6), _GOLD, METAL),
        ),
        {"focus": (0, 2, 3.5)},
        shines=(Shine((0, 1.4, 4.6), (4.0, 2.6, 1.2), 3.0),),
    )


FAIR: Final[dict[str, Builder]] = {
    "carousel": carousel,
    "ferris-wheel": ferris_wheel,
    "roller-coaster": roller_coaster,
    "circus-tent": circus_tent,
}
"""Builders by name."""
