"""Statues: a lady with a torch, a classical figure, a hero on horseback."""

from typing import Final

import numpy as np

from reelkite.engines.diorama.props.carving import both, put, rod, slab
from reelkite.engines.diorama.props.modelling import (
    GLAZED,
    MATT,
    METAL,
    Builder,
    Kit,
    Model,
    Part,
    Shine,
    toned,
)
from reelkite.engines.diorama.props.models.buildings.masonry import STONE, drum
from reelkite.engines.diorama.scene.colour import linear, mixed
from reelkite.engines.diorama.scene.looks import Finish, Layer
from reelkite.engines.diorama.scene.mesh import Mesh, Vec3, merge
from reelkite.engines.diorama.shapes import ball, ellipsoid, lathe, ripple3, spline, tube

_MARBLE: Final = "#ece6da"


def _robe(height: float, hem: float, waist: float, folds: int = 11) -> Mesh:
    """Return a robe from hem to shoulders that falls in folds."""
    profile = spline(
        [
            (hem, 0.0),
            (0.9 * hem, 0.25 * height),
            (0.78 * hem, 0.5 * height),
            (waist, 0.68 * height),
            (1.25 * waist, 0.86 * height),
            (0.8 * waist, 0.97 * height),
            (0.0, height),
        ],
        18,
    )
    body = lathe([(max(float(r), 0.0), float(y)) for r, y in profile], 48)
    angle = np.arctan2(body.positions[:, 0], body.positions[:, 2])
    depth = 0.09 * np.clip(1 - body.positions[:, 1] / (0.85 * height), 0, 1) ** 0.6
    ripple = 1 + depth * np.sin(folds * angle + 1.1 * np.sin(2 * body.positions[:, 1]))
    points = body.positions * np.stack([ripple, np.ones_like(ripple), ripple], 1)
    return Mesh(points.astype(np.float32), body.normals, body.triangles)


def limb(points: list[Vec3], radius: float) -> Mesh:
    """Return an arm or a leg of stone along a curve."""
    return tube(spline(points, 10), np.linspace(radius, 0.7 * radius, 10), 9)


def torch_lady(kit: Kit) -> Model:
    """Return a lady of green copper with a crown of rays, a torch and a tablet, on her plinth."""
    copper = kit.main("#7fb5a0")
    base = _torch_lady_base()
    robe = put(_robe(5.0, 1.15, 0.55), (0, 5.0, 0))
    drape = put(limb([(-0.75, 4.3, 0.1), (-0.1, 3.2, 0.78), (0.85, 2.2, 0.5)], 0.28), (0, 5.0, 0))
    head = put(ellipsoid(0.42, 0.52, 0.45, 3), (0, 10.5, 0.05))
    hair = put(ellipsoid(0.5, 0.44, 0.46, 2), (0, 10.62, -0.12))
    neck = rod((0, 9.8, 0), (0, 10.3, 0.02), 0.22)
    rays = _torch_lady_rays()
    band = put(
        tube(
            [(0.47 * np.sin(a), 0.0, 0.45 * np.cos(a)) for a in np.linspace(-1.9, 1.9, 13)], 0.09, 6
        ),
        (0, 10.85, 0.03),
    )
    arm = merge(
        [
            limb([(-0.55, 9.5, 0.0), (-1.0, 10.5, 0.1), (-1.1, 12.0, 0.2)], 0.3),
            put(ball(0.24, 2), (-1.1, 12.1, 0.2)),
        ]
    )
    torch = merge(
        [
            rod((-1.1, 12.0, 0.2), (-1.1, 12.8, 0.2), [0.12, 0.2]),
            put(drum(0.42, 0.14, sides=16), (-1.1, 12.75, 0.2)),
            put(lathe([(0.36, 0.0), (0.42, 0.25), (0.0, 0.25)], 16), (-1.1, 12.88, 0.2)),
        ]
    )
    other = merge(
        [
            limb([(0.6, 9.4, 0.05), (0.95, 8.5, 0.2), (0.62, 8.0, 0.62)], 0.28),
            slab((0.75, 1.15, 0.18), (0.72, 7.75, 0.72), 0.04, (0.35, -0.25, 0.25)),
        ]
    )
    face = merge(
        [
            both(put(ellipsoid(0.07, 0.035, 0.03, 1), (0.16, 10.55, 0.49))),
            put(ellipsoid(0.06, 0.13, 0.08, 1), (0, 10.45, 0.5)),
            put(ellipsoid(0.11, 0.03, 0.03, 1), (0, 10.25, 0.48)),
        ]
    )
    fire = put(
        lathe([(0.0, 0.0), (0.28, 0.12), (0.34, 0.35), (0.18, 0.75), (0.0, 1.05)], 14),
        (-1.1, 13.05, 0.2),
    )
    figure = merge([robe, drape, head, hair, neck, rays, band, arm, torch, other])
    shade = mixed(copper, toned(copper, 0.72), 0.45 + 0.5 * ripple3(figure.positions, 1.3))
    return Model(
        (
            Part(figure, shade, MATT),
            Part(face, toned(copper, 0.5), MATT),
            Part(base, linear("#c9b897"), MATT),
            Part(fire, linear("#ffc24a"), Finish(emission=2.6, casts=False), Layer.GLOW),
        ),
        {"focus": (0, 9, 1)},
        shines=(Shine((-1.1, 13.5, 0.4), (5.0, 3.2, 1.0), 4.0),),
    )


def _torch_lady_rays() -> Mesh:
    """Return the rays of the torch lady."""
    return merge(
        [
            rod(
                (0.42 * np.sin(a), 10.85 + 0.25 * np.cos(a), 0.1),
                (1.0 * np.sin(a), 10.85 + 0.85 * np.cos(a), 0.15),
                [0.07, 0.02],
                6,
            )
            for a in np.linspace(-1.35, 1.35, 7)
        ]
    )


def _torch_lady_base() -> Mesh:
    """Return the base of the torch lady."""
    return merge(
        [
            put(
                lathe(
                    [
                        (3.2, 0.0),
                        (3.0, 0.3),
                        (2.3, 0.5),
                        (2.1, 1.0),
                        (1.75, 4.4),
                        (1.95, 4.6),
                        (1.95, 5.0),
                        (0.0, 5.0),
                    ],
                    4,
                ),
                (0, 0, 0),
                (np.pi / 4, 0, 0),
            ),
            slab((7.4, 0.4, 7.4), (0, 0, 0), 0.06),
        ]
    )


def statue(kit: Kit) -> Model:
    """Return a classical figure of marble on a plinth, one arm raised."""
    marble = kit.main(_MARBLE)
    plinth = merge(
        [
            slab((1.5, 0.22, 1.5), (0, 0, 0), 0.04),
            slab((1.15, 1.05, 1.15), (0, 0.2, 0), 0.04),
            slab((1.4, 0.2, 1.4), (0, 1.2, 0), 0.05),
        ]
    )
    robe = put(_robe(1.62, 0.40, 0.20, 9), (0, 1.4, 0))
    head = merge(
        [
            put(ellipsoid(0.135, 0.17, 0.15, 3), (0, 3.22, 0.03)),
            put(ellipsoid(0.15, 0.12, 0.15, 2), (0, 3.31, -0.02)),
            put(ball(0.08, 2), (0, 3.28, -0.18)),
            rod((0, 2.95, 0), (0, 3.12, 0.01), 0.065),
        ]
    )
    arms = merge(
        [
            limb([(-0.22, 2.88, 0.0), (-0.46, 3.08, 0.1), (-0.5, 3.5, 0.18)], 0.075),
            put(ball(0.065, 2), (-0.5, 3.55, 0.18)),
            limb([(0.22, 2.86, 0.0), (0.4, 2.5, 0.08), (0.25, 2.25, 0.26)], 0.075),
            put(ball(0.065, 2), (0.23, 2.23, 0.28)),
        ]
    )
    sash = limb([(-0.28, 2.9, 0.05), (0.0, 2.6, 0.26), (0.3, 2.1, 0.24), (0.36, 1.6, 0.2)], 0.085)
    face = merge(
        [
            both(put(ellipsoid(0.026, 0.012, 0.012, 1), (0.05, 3.25, 0.17))),
            put(ellipsoid(0.02, 0.045, 0.028, 1), (0, 3.21, 0.18)),
            put(ellipsoid(0.035, 0.01, 0.012, 1), (0, 3.14, 0.17)),
        ]
    )
    figure = merge([robe, head, arms, sash])
    shade = mixed(marble, toned(marble, 0.82), 0.4 + 0.5 * ripple3(figure.positions, 3.0))
    return Model(
        (
            Part(figure, shade, GLAZED),
            Part(face, toned(marble, 0.6), MATT),
            Part(plinth, toned(marble, 0.72), MATT),
            Part(slab((0.7, 0.3, 0.05), (0, 0.6, 0.58), 0.02), linear("#b58a3a"), METAL),
        ),
        {"focus": (0, 2.7, 0.4), "head": (0, 3.42, 0)},
    )


def equestrian(kit: Kit) -> Model:
    """Return a bronze rider on a horse that lifts a leg, on a high plinth."""
    bronze = kit.main("#6f6a4a")
    plinth = merge(
        [
            slab((2.4, 0.3, 3.8), (0, 0, 0), 0.05),
            slab((1.7, 1.9, 3.0), (0, 0.25, 0), 0.05),
            slab((2.1, 0.3, 3.5), (0, 2.1, 0), 0.06),
        ]
    )
    horse = merge(
        [
            put(ellipsoid(0.42, 0.48, 0.95, 3), (0, 3.6, -0.1)),
            limb([(0, 3.75, 0.6), (0, 4.25, 1.0), (0, 4.62, 1.1)], 0.32),
            put(ellipsoid(0.17, 0.2, 0.36, 2), (0, 4.62, 1.36), (0, 0.5, 0)),
            both(put(ellipsoid(0.05, 0.11, 0.05, 1), (0.09, 4.87, 1.12))),
            limb([(0, 3.75, -1.0), (0, 3.6, -1.35), (0, 2.9, -1.4)], 0.13),
        ]
    )
    legs = merge(
        [
            limb([(0.24, 3.4, 0.6), (0.24, 2.95, 0.68), (0.24, 2.42, 0.62)], 0.15),
            limb([(-0.24, 3.4, 0.6), (-0.24, 3.2, 1.1), (-0.24, 2.8, 0.95)], 0.15),
            limb([(0.24, 3.4, -0.75), (0.26, 2.95, -0.85), (0.24, 2.42, -0.72)], 0.17),
            limb([(-0.24, 3.4, -0.75), (-0.26, 2.95, -0.95), (-0.24, 2.42, -0.9)], 0.17),
        ]
    )
    rider = merge(
        [
            put(ellipsoid(0.28, 0.46, 0.24, 2), (0, 4.45, -0.1)),
            put(ellipsoid(0.17, 0.2, 0.18, 2), (0, 5.1, -0.06)),
            both(limb([(0.15, 4.1, -0.05), (0.42, 3.8, 0.25), (0.42, 3.25, 0.1)], 0.14)),
            limb([(-0.26, 4.75, -0.05), (-0.5, 5.0, 0.25), (-0.5, 5.45, 0.5)], 0.1),
            rod((-0.5, 5.3, 0.4), (-0.5, 6.3, 1.1), 0.03),
            limb([(0.26, 4.7, -0.05), (0.36, 4.4, 0.2), (0.12, 4.25, 0.5)], 0.1),
        ]
    )
    cape = put(ellipsoid(0.36, 0.62, 0.16, 2), (0, 4.35, -0.4), (0, 0.35, 0))
    figure = merge([horse, legs, rider, cape])
    shade = mixed(
        bronze,
        linear("#7aa58a"),
        np.clip(0.35 * figure.normals[:, 1] + 0.4 * ripple3(figure.positions, 2.2), 0, 0.8),
    )
    return Model(
        (
            Part(figure, shade, METAL),
            Part(plinth, STONE, MATT),
            Part(slab((0.9, 0.5, 0.05), (0, 1.0, 1.5), 0.02), linear("#b58a3a"), METAL),
        ),
        {"focus": (0, 4, 1)},
    )


STATUES: Final[dict[str, Builder]] = {
    "torch-lady": torch_lady,
    "statue": statue,
    "equestrian-statue": equestrian,
}
"""Builders by name."""
