"""What flies to space: rocket, launch, spaceship."""

from typing import Final

import numpy as np

from reelkite.engines.diorama.props.carving import (
    FORWARD,
    both,
    circled,
    corners,
    hoop,
    put,
    rod,
    slab,
    spread,
)
from reelkite.engines.diorama.props.forms import profiled, ring, turned
from reelkite.engines.diorama.props.modelling import (
    GLAZED,
    METAL,
    SMOOTH,
    Builder,
    Joint,
    Kit,
    Model,
    Part,
    Shine,
    Vapour,
    lighter,
)
from reelkite.engines.diorama.scene.colour import linear
from reelkite.engines.diorama.scene.looks import Finish, Layer
from reelkite.engines.diorama.scene.mesh import Mesh, merge, rotation, translation
from reelkite.engines.diorama.shapes import (
    ball,
    blob,
    cylinder,
    ellipsoid,
    extrude,
    lathe,
    spline,
    tube,
)

_PANE: Final = linear("#bfe0ea")
_SILVER: Final = linear("#c9cdd0")
_WHITE: Final = linear("#f1eee6")
_BURN: Final = Finish(emission=3.0, casts=False)


def rocket(kit: Kit) -> Model:
    """Return a rocket with three fins and a porthole."""
    trim = kit.main("#d3432f")
    body = turned(
        [
            (0.0, 0.55),
            (0.42, 0.55),
            (0.50, 0.62),
            (0.66, 1.3),
            (0.70, 2.2),
            (0.62, 3.1),
            (0.50, 3.6),
            (0.0, 3.6),
        ],
        30,
        32,
    )
    nose = turned([(0.515, 3.55), (0.46, 3.75), (0.26, 4.3), (0.08, 4.65), (0.0, 4.72)], 18, 32)
    fin = extrude(
        spline(
            [(0.5, 1.5), (0.86, 1.05), (1.05, 0.3), (1.02, 0.02), (0.85, 0.12), (0.5, 0.55)], 18
        ),
        0.13,
        0.05,
    )
    fins = merge(
        [fin.moved(rotation(yaw=a)) for a in (np.pi / 2, np.pi / 2 + 2.094, np.pi / 2 - 2.094)]
    )
    bell = lathe([(0.26, 0.56), (0.36, 0.25), (0.32, 0.25), (0.2, 0.5)], 24)
    port = tube(ring(0.24, 0, 28), 0.055, 10).moved(
        translation(0, 2.55, 0.665) @ rotation(pitch=np.pi / 2 - 0.08)
    )
    pane = ellipsoid(0.23, 0.23, 0.06, 2).moved(translation(0, 2.55, 0.66))
    band = lathe([(0.675, 1.45), (0.70, 1.46), (0.718, 1.62), (0.69, 1.64)], 32)
    return Model(
        (
            Part(body, linear("#efe6d4"), GLAZED), Part(merge([nose, fins, band]), trim, GLAZED),
            Part(merge([bell, port]), _SILVER, METAL), Part(pane, _PANE, GLAZED),
        ),
        vapours=(Vapour((0, 0.2, 0), 1.2, 1.6, 0.7),),
    )  # fmt: skip


def rocket_launch(kit: Kit) -> Model:
    """Return a rocket that lifts off: flames below, clouds of smoke, the tower beside it."""
    trim = kit.main("#d3432f")
    body = turned(
        [(0.0, 2.0), (0.75, 2.0), (0.78, 2.2), (0.78, 7.2), (0.74, 7.4), (0.0, 7.4)], 24, 28
    )
    nose = turned([(0.76, 7.35), (0.68, 7.9), (0.4, 8.9), (0.12, 9.6), (0.0, 9.7)], 18, 28)
    boosters = _rocket_launch_boosters()
    fins = _rocket_launch_fins()
    bands = _rocket_launch_bands()
    flames = [
        Part(
            put(
                lathe(
                    [(0.0, 0.0), (0.2 * s, 0.3), (0.42 * s, 1.2), (0.34 * s, 2.1), (0.0, 2.2)], 16
                ),
                (x, -0.15, 0),
            ),
            linear(tone),
            _BURN,
            Layer.GLOW,
        ).on(f"flame {k}")
        for k, (x, s, tone) in enumerate(
            ((0, 1.5, "#ffb347"), (1.1, 0.7, "#ff8a2a"), (-1.1, 0.7, "#ff8a2a"))
        )
    ]
    core = _rocket_launch_core()
    chance = kit.chance
    puffs = _rocket_launch_puffs(chance)
    shade = np.clip(puffs.positions[:, 1:2] / 1.6, 0, 1)
    tone = (
        np.array(linear("#ffc890")) * (1 - shade) * 0.7
        + np.array(linear("#f4f0ea")) * (0.3 + 0.7 * shade)
    ).astype(np.float32)
    tower = _rocket_launch_tower()
    port = merge([put(tube(ring(0.26, 0, 24), 0.06, 8), (0, 5.6, 0.76), (0, np.pi / 2, 0))])
    return Model(
        (
            Part(body, _WHITE, GLAZED),
            Part(merge([nose, fins, bands]), trim, GLAZED),
            Part(boosters, lighter(trim, 0.75), GLAZED),
            *flames,
            core,
            Part(puffs, tone),
            Part(put(tower, (-2.7, 0, -0.6)), linear("#b5503c"), SMOOTH),
            Part(port, _SILVER, METAL),
            Part(put(ellipsoid(0.24, 0.24, 0.06, 2), (0, 5.6, 0.75)), _PANE, GLAZED),
        ),
        {"focus": (0, 5, 1)},
        {
            f"flame {k}": Joint((x, 2.1, 0), rate=4.3 + k, axis="z", swing=0.05)
            for k, x in enumerate((0, 1.1, -1.1))
        },
        (
            Vapour((1.6, 0.6, 0.8), 2.2, 2.6, 0.6, always=True),
            Vapour((-1.5, 0.6, 0.6), 2.0, 2.4, 0.6, always=True),
        ),
        (Shine((0, 0.8, 1.0), (10.0, 5.5, 2.0), 6.0),),
    )


def _rocket_launch_puffs(chance: np.random.Generator) -> Mesh:
    """Return the puffs of the rocket launch."""
    return merge(
        [
            put(
                blob(r, 0.75 * r, r, 2, 0.1, 2.2, k),
                (float(d * np.cos(a)), 0.45 * r, float(0.8 * d * np.sin(a))),
            )
            for k, (a, d, r) in enumerate(
                zip(
                    np.linspace(0, 6.1, 15),
                    chance.uniform(1.2, 3.0, 15),
                    chance.uniform(0.6, 1.15, 15),
                    strict=True,
                )
            )
        ]
    )


def _rocket_launch_bands() -> Mesh:
    """Return the bands of the rocket launch."""
    return spread(
        put(lathe([(0.79, 0.0), (0.8, 0.02), (0.8, 0.28), (0.79, 0.3)], 28), (0, 0, 0)),
        [(0, 4.2, 0), (0, 6.6, 0)],
    )


def _rocket_launch_fins() -> Mesh:
    """Return the fins of the rocket launch."""
    return circled(
        put(extrude([(0.7, 0.0), (1.35, -0.5), (1.35, 0.1), (0.7, 1.2)], 0.1, 0.03), (0, 2.3, 0)),
        2,
        np.pi / 2,
    )


def _rocket_launch_core() -> Part:
    """Return the core of the rocket launch."""
    return Part(
        put(lathe([(0.0, 0.4), (0.2, 0.8), (0.26, 1.6), (0.0, 2.1)], 14), (0, 0, 0.3)),
        linear("#fff3c4"),
        _BURN,
        Layer.GLOW,
    )


def _rocket_launch_tower() -> Mesh:
    """Return the tower of the rocket launch."""
    return merge(
        [
            corners(rod((0.45, 0, 0.45), (0.45, 9.0, 0.45), 0.07, 6)),
            *(hoop(0.62, 0.05, (0, y, 0)) for y in np.arange(1, 9.1, 1.0)),
            *(rod((-0.45, y, 0.45), (0.45, y + 1, 0.45), 0.05, 5) for y in np.arange(0, 8.1, 1.0)),
            slab((0.5, 0.14, 0.3), (0.7, 6.9, 0), 0.03),
        ]
    )


def _rocket_launch_boosters() -> Mesh:
    """Return the boosters of the rocket launch."""
    return both(
        merge(
            [
                put(cylinder(0.32, 0.32, 3.6, 18, 0.04), (1.1, 1.9, 0)),
                put(lathe([(0.33, 0.0), (0.18, 0.5), (0.0, 0.75)], 18), (1.1, 5.45, 0)),
                put(lathe([(0.18, 0.0), (0.3, -0.35), (0.0, -0.3)], 16), (1.1, 1.95, 0)),
            ]
        )
    )


def spaceship(kit: Kit) -> Model:
    """Return a sleek spaceship: swept wings, a glass canopy, three glowing engines."""
    paint = kit.any_of("#d8dde2", "#5f7fae", "#c8503c", "#3f9f8a")
    body = _spaceship_body()
    flat = body.positions.copy()
    flat[:, 1] = 1.3 + 0.72 * (flat[:, 1] - 1.3)
    hull = Mesh(flat, body.normals, body.triangles)
    wings = both(
        put(
            extrude([(0.5, 0.9), (3.2, -1.9), (3.3, -2.7), (2.6, -2.4), (0.5, -1.9)], 0.2, 0.08),
            (0, 1.2, 0),
            (0, np.pi / 2, 0),
        ).moved(rotation(roll=-0.1))
    )
    tips = both(put(ellipsoid(0.16, 0.16, 1.1, 2), (3.2, 0.88, -2.1)))
    fins = both(
        put(
            profiled([(-1.2, 0.0), (-2.3, 1.3), (-2.9, 1.3), (-2.6, 0.0)], 0.1, 0.03),
            (0.55, 1.75, 0),
            (0, 0, -0.35),
        )
    )
    canopy = put(ellipsoid(0.48, 0.42, 1.05, 3), (0, 1.75, 0.75))
    bells = _spaceship_bells()
    glow = merge([put(ellipsoid(0.24, 0.24, 0.5, 2), (x, 1.3, -2.95)) for x in (-0.62, 0, 0.62)])
    stripe = merge(
        [
            both(slab((0.08, 0.1, 2.4), (0.8, 1.4, -0.5), 0.03)),
            both(slab((0.5, 0.06, 0.16), (1.7, 1.2, -0.9), 0.02, (0.6, 0, 0))),
        ]
    )
    lights = merge([both(put(ball(0.07, 1), (3.2, 0.9, -1.0))), put(ball(0.08, 1), (0, 1.25, 3.4))])
    legs = merge(
        [
            both(rod((0.6, 1.0, -1.2), (1.0, 0.05, -1.3), 0.06)),
            rod((0, 1.0, 1.6), (0, 0.05, 1.8), 0.06),
            both(slab((0.4, 0.08, 0.4), (1.0, 0, -1.3), 0.03)),
            slab((0.4, 0.08, 0.4), (0, 0, 1.8), 0.03),
        ]
    )
    return Model(
        (
            Part(merge([hull, wings, fins]), paint, GLAZED),
            Part(merge([tips, bells, legs]), linear("#5a6068"), METAL),
            Part(canopy, linear("#3f8fb5"), GLAZED),
            Part(glow, linear("#6fd0ff"), _BURN, Layer.GLOW),
            Part(stripe, linear("#e8602c"), GLAZED),
            Part(lights, linear("#ff5a40"), Finish(emission=2.4)),
        ),
        {"saddle": (0, 1.9, -0.4), "top": (0, 2.2, 0), "focus": (0, 1.5, 2)},
        shines=(Shine((0, 1.3, -3.2), (1.5, 4.0, 6.0), 3.0),),
    )


def _spaceship_bells() -> Mesh:
    """Return the bells of the spaceship."""
    return merge(
        [
            put(
                lathe([(0.3, 0.0), (0.4, 0.5), (0.32, 0.5), (0.24, 0.1), (0.0, 0.1)], 20),
                (x, 1.3, -2.4),
                (0, -np.pi / 2, 0),
            )
            for x in (-0.62, 0, 0.62)
        ]
    )


def _spaceship_body() -> Mesh:
    """Return the body of the spaceship."""
    return put(
        turned(
            [
                (0.0, -2.6),
                (0.6, -2.5),
                (0.85, -1.4),
                (0.9, 0.0),
                (0.72, 1.4),
                (0.4, 2.6),
                (0.12, 3.3),
                (0.0, 3.4),
            ],
            34,
            26,
        ),
        (0, 1.3, 0),
        FORWARD,
    )


ROCKETS: Final[dict[str, Builder]] = {
    "rocket": rocket,
    "rocket-launch": rocket_launch,
    "spaceship": spaceship,
}
"""Builders by name."""
