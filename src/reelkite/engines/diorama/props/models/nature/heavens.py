"""What hangs in the sky: sun, moons, stars, planets, meteor."""

from typing import Final

import numpy as np

from reelkite.engines.diorama.props.carving import put
from reelkite.engines.diorama.props.modelling import (
    FELT,
    MATT,
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
from reelkite.engines.diorama.scene.colour import linear, mixed
from reelkite.engines.diorama.scene.looks import Finish, Layer
from reelkite.engines.diorama.scene.mesh import Array, Mesh, Vec3, merge
from reelkite.engines.diorama.shapes import (
    ball,
    blob,
    cone,
    extrude,
    lathe,
    ripple3,
)

_UP: Final = 1.4
_BRIGHT: Final = Finish(0.6, emission=0.9)


def hung(
    parts: tuple[Part, ...], joints: dict[str, Joint] | None = None, shine: Shine | None = None
) -> Model:
    """Return a thing around the origin lifted so that it hangs over the ground."""
    return Model(
        tuple(part.at(0, _UP, 0) for part in parts),
        {"focus": (0, _UP, 0.8)},
        joints or {},
        shines=() if shine is None else (shine,),
    )


def _spinning(rate: float) -> dict[str, Joint]:
    return {"globe": Joint((0, _UP, 0), rate=rate, axis="y")}


def sun(kit: Kit) -> Model:
    """Return a sun with a ring of rays that turns slowly, and a friendly glow."""
    gold = kit.main("#ffc23a")
    rays = merge(
        [
            put(
                cone(0.17 if k % 2 else 0.12, 0.52 if k % 2 else 0.34, 12, 0.02),
                (0.84 * np.sin(a), 0.84 * np.cos(a), 0),
                (0, 0, -a),
            )
            for k, a in enumerate(np.arange(16) * np.pi / 8)
        ]
    )
    return hung(
        (Part(ball(0.78, 3), gold, _BRIGHT), Part(rays, toned(gold, 0.85), _BRIGHT).on("rays")),
        {"rays": Joint((0, _UP, 0), rate=0.05, axis="z")},
        Shine((0, _UP, 1.0), (6.0, 4.2, 1.6), 5.0),
    )


def moon(kit: Kit) -> Model:
    """Return a full moon with craters and dark seas."""
    tone = kit.main("#e9e3d0")
    body = ball(0.95, 4)
    points, shade = body.positions.astype(np.float64), np.zeros(len(body.positions))
    chance = kit.chance
    for _ in range(26):
        way = chance.normal(size=3)
        way /= np.linalg.norm(way)
        size = float(chance.uniform(0.10, 0.30))
        near = np.linalg.norm(body.normals - way, axis=1) / size
        dip = np.where(
            near < 1,
            -0.30 * size * (1 - near**2),
            0.09 * size * np.exp(-(((near - 1.1) / 0.18) ** 2)),
        )
        points += body.normals * dip[:, None]
        shade += np.where(near < 1, 0.5 * (1 - near), 0)
    seas = np.clip(0.5 * ripple3(body.positions, 1.6) + 0.1, 0, 0.4)
    return hung(
        (
            Part(
                Mesh(points.astype(np.float32), body.normals, body.triangles),
                mixed(tone, toned(tone, 0.55), seas + shade),
                Finish(0.95, emission=0.28),
            ),
        ),
        None,
        Shine((0, _UP, 1.2), (2.0, 2.2, 2.8), 4.0),
    )


def crescent(kit: Kit) -> Model:
    """Return a sickle moon with a small star at its tip."""
    tone = kit.main("#f6dd8a")
    turn = np.linspace(0.79, 2 * np.pi - 0.79, 33)
    outer = np.stack([0.95 * np.cos(turn), 0.95 * np.sin(turn)], 1)
    bow = np.linspace(1.19, 2 * np.pi - 1.19, 33)
    inner = np.stack([0.38 + 0.72 * np.cos(bow), 0.72 * np.sin(bow)], 1)
    sickle = put(extrude(np.concatenate([outer, inner[::-1]]), 0.3, 0.04), (0, 0, 0), (0, 0, 0.35))
    return hung(
        (
            Part(sickle, tone, Finish(0.6, emission=0.55)),
            Part(put(_star(0.2, 0.09), (0.5, 0.32, 0)), lighter(tone, 0.3), _BRIGHT).on("star"),
        ),
        {"star": Joint((0.5, _UP + 0.32, 0), rate=0.5, axis="z", swing=0.3)},
        Shine((0.2, _UP, 1.0), (2.6, 2.2, 1.2), 3.5),
    )


def _star(reach: float, depth: float) -> Mesh:
    """Return a plump star with five points."""
    turn = np.pi / 2 + np.arange(10) * np.pi / 5
    r = np.where(np.arange(10) % 2 == 0, reach, 0.48 * reach)
    return extrude(np.stack([r * np.cos(turn), r * np.sin(turn)], 1), 1.6 * depth, 0.7 * depth)


def star(kit: Kit) -> Model:
    """Return a plump golden star that rocks, with two small ones."""
    gold = kit.main("#ffd24a")
    return hung(
        (
            Part(_star(0.95, 0.24), gold, Finish(0.3, emission=0.6)).on("star"),
            Part(
                merge(
                    [put(_star(0.2, 0.07), (0.95, 0.6, 0)), put(_star(0.14, 0.05), (-0.9, -0.5, 0))]
                ),
                lighter(gold, 0.4),
                _BRIGHT,
            ),
        ),
        {"star": Joint((0, _UP, 0), rate=0.4, axis="z", swing=0.14)},
        Shine((0, _UP, 1.0), (4.0, 3.2, 1.2), 3.5),
    )


def _banded(body: Mesh, tones: tuple[Vec3, ...], bands: float) -> Array:
    """Return the colours of a gas giant."""
    wave = body.positions[:, 1] * bands + 0.5 * ripple3(body.positions * [1, 0.4, 1], 2.2)
    share = wave - np.floor(wave)
    table = np.array(tones, np.float32)
    index = np.floor(wave).astype(int) % len(tones)
    return mixed(table[index], table[(index + 1) % len(tones)], np.clip((share - 0.6) / 0.4, 0, 1))


def planet(kit: Kit) -> Model:
    """Return a striped planet with a storm and a little moon that goes round it."""
    main = kit.any_of("#d99a5f", "#5f9ad0", "#c8655a", "#7fb08a", "#9a7fc8")
    body = ball(0.9, 4)
    tone = _banded(body, (main, lighter(main, 0.35), toned(main, 0.75), lighter(main, 0.15)), 3.2)
    storm = np.linalg.norm((body.positions - [0.35, -0.28, 0.78]) * [1, 1.7, 1], axis=1) < 0.24
    tone[storm] = toned(main, 0.5)
    return hung(
        (
            Part(body, tone, SMOOTH).on("globe"),
            Part(put(ball(0.14, 2), (1.3, 0.2, 0.2)), linear("#d9d4c8"), MATT).on("globe"),
        ),
        _spinning(0.06),
    )


def ringed_planet(kit: Kit) -> Model:
    """Return a planet with rings, tilted."""
    main = kit.main("#e3c48f")
    body = ball(0.72, 4)
    rings = [
        put(lathe([(a, -0.012), (b, -0.012), (b, 0.012), (a, 0.012), (a, -0.012)], 64), (0, 0, 0))
        for a, b in ((0.92, 1.08), (1.11, 1.3), (1.34, 1.44))
    ]
    tones = (toned(main, 0.75), lighter(main, 0.3), toned(main, 0.6))
    parts = (
        Part(body, _banded(body, (main, lighter(main, 0.3), toned(main, 0.8)), 4.0), SMOOTH),
        *(Part(r, t, SMOOTH) for r, t in zip(rings, tones, strict=True)),
    )
    return hung(tuple(part.turned(roll=0.38, pitch=0.32) for part in parts))


def earth(kit: Kit) -> Model:
    """Return the earth from space: seas, green and brown land, white poles, clouds; it turns."""
    body = ball(0.95, 4)
    land = ripple3(body.positions, 2.1, 3.0) + 0.5 * ripple3(body.positions, 4.6, 1.0)
    sea = kit.main("#2f77b8")
    tone = mixed(sea, linear("#4f9a4f"), np.clip((land - 0.12) * 12, 0, 1))
    tone = mixed(
        tone,
        linear("#c9a564"),
        np.clip((land - 0.5) * 5, 0, 1) * (np.abs(body.positions[:, 1]) < 0.5),
    )
    tone = mixed(
        tone,
        linear("#f4f8fb"),
        np.clip((np.abs(body.positions[:, 1]) - 0.80 + 0.05 * land) * 14, 0, 1),
    )
    raised = body.positions + body.normals * (0.02 * np.clip((land - 0.12) * 6, 0, 1))[:, None]
    chance = kit.chance
    clouds = []
    for k in range(15):
        way = chance.normal(size=3) * [1, 0.7, 1]
        way /= np.linalg.norm(way)
        clouds.append(
            put(
                blob(0.19, 0.05, 0.12, 1, 0.2, 2.4, k),
                (float(0.97 * way[0]), float(0.97 * way[1]), float(0.97 * way[2])),
                (float(np.arctan2(way[0], way[2])), float(np.pi / 2 - np.arcsin(way[1])), 0),
            )
        )
    return hung(
        (
            Part(Mesh(raised.astype(np.float32), body.normals, body.triangles), tone, SMOOTH).on(
                "globe"
            ),
            Part(merge(clouds), linear("#f6f9fb"), FELT).on("globe"),
        ),
        _spinning(0.05),
    )


def meteor(kit: Kit) -> Model:
    """Return a meteor: a pitted glowing rock with a tail of fire."""
    rock = kit.main("#6b5648")
    body = blob(0.42, 0.4, 0.42, 3, 0.16, 2.0, kit.appearance.seed % 9)
    heat = np.clip(0.5 - 0.9 * (body.normals @ np.array([0.72, 0.62, 0.0])), 0, 1) ** 2
    tails = [
        Part(
            put(
                lathe(
                    [(0.0, -0.1), (0.42 * s, 0.1), (0.34 * s, 0.8), (0.12 * s, 1.7), (0.0, long)],
                    16,
                ),
                (0.1, 0.1, 0),
                (0, 0, -0.86),
            ),
            linear(tone),
            Finish(emission=e, casts=False),
            Layer.GLOW if e > 2 else Layer.CLAY,
        ).on(f"tail {k}")
        for k, (s, long, tone, e) in enumerate(
            ((1.05, 2.6, "#ff6a1e", 1.1), (0.7, 1.9, "#ffb347", 1.8))
        )
    ]
    sparks = merge(
        [
            put(
                ball(0.04, 1),
                (0.9 + 0.2 * k, 0.75 + 0.19 * k + 0.2 * np.sin(3 * k), 0.25 * np.cos(2 * k)),
            )
            for k in range(9)
        ]
    )
    return hung(
        (
            Part(body, mixed(rock, linear("#ff7a2a"), heat), Finish(0.9, emission=0.35)),
            *tails,
            Part(sparks, linear("#ffd873"), Finish(emission=2.2), Layer.GLOW),
        ),
        {f"tail {k}": Joint((0, _UP, 0), rate=1.7 + k, axis="z", swing=0.03) for k in range(2)},
        Shine((0.2, _UP + 0.2, 0.8), (9.0, 4.0, 1.2), 3.5),
    )


HEAVENS: Final[dict[str, Builder]] = {
    "sun": sun,
    "moon": moon,
    "crescent-moon": crescent,
    "star": star,
    "planet": planet,
    "ringed-planet": ringed_planet,
    "earth": earth,
    "meteor": meteor,
}
"""Builders by name."""
