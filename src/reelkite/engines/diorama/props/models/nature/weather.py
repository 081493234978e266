"""Weather as things: cloud, rainbow, lightning."""

from typing import Final

import numpy as np

from reelkite.engines.diorama.props.carving import put
from reelkite.engines.diorama.props.modelling import (
    FELT,
    Builder,
    Kit,
    Model,
    Part,
    Shine,
    toned,
)
from reelkite.engines.diorama.props.models.nature.heavens import hung
from reelkite.engines.diorama.scene.colour import linear, mixed
from reelkite.engines.diorama.scene.looks import Finish, Layer
from reelkite.engines.diorama.scene.mesh import Mesh, merge
from reelkite.engines.diorama.shapes import (
    blob,
    extrude,
    tube,
)


def cloud(kit: Kit) -> Model:
    """Return a fat white cloud of felt, flat below."""
    white = kit.main("#f4f6f9")
    body = merge(
        [
            put(blob(r, 0.9 * r, 0.85 * r, 3 if r > 0.5 else 2, 0.08, 2.4, k), (x, y, z))
            for k, (x, y, z, r) in enumerate(
                (
                    (0, 0.1, 0, 0.62),
                    (0.62, -0.06, 0.05, 0.48),
                    (-0.62, -0.04, 0.0, 0.5),
                    (0.3, 0.34, -0.1, 0.44),
                    (-0.32, 0.28, 0.1, 0.42),
                    (1.08, -0.16, 0, 0.3),
                    (-1.1, -0.15, 0.05, 0.32),
                )
            )
        ]
    )
    flat = body.positions.copy()
    flat[:, 1] = np.where(flat[:, 1] < -0.3, -0.3 + 0.12 * (flat[:, 1] + 0.3), flat[:, 1])
    return hung(
        (
            Part(
                Mesh(flat, body.normals, body.triangles),
                mixed(toned(white, 0.78), white, np.clip((flat[:, 1] + 0.3) / 0.5, 0, 1)),
                Finish(1.0, felt=1.0, emission=0.1),
            ),
        )
    )


def rainbow(kit: Kit) -> Model:
    """Return a rainbow of seven bands with a cloud at each foot."""
    del kit  # a rainbow has all colours
    turn = np.linspace(0.02, np.pi - 0.02, 41)
    bands = [
        Part(
            tube(np.stack([r * np.cos(turn), r * np.sin(turn), 0 * turn], 1), 0.088, 9),
            linear(c),
            Finish(0.5, emission=0.25),
        )
        for r, c in zip(
            np.linspace(2.6, 1.58, 7),
            ("#e0392f", "#f08a2c", "#f5cf33", "#58ad4f", "#3f8fd0", "#4a5fc0", "#8a4fb5"),
            strict=True,
        )
    ]
    feet = merge(
        [
            put(blob(r, 0.8 * r, 0.8 * r, 2, 0.1, 2.4, k), (s * x, y, z))
            for s in (-1, 1)
            for k, (x, y, z, r) in enumerate(
                (
                    (2.1, 0.2, 0.1, 0.55),
                    (1.65, 0.12, 0.2, 0.42),
                    (2.6, 0.12, 0.15, 0.44),
                    (2.1, 0.1, 0.5, 0.4),
                )
            )
        ]
    )
    low = np.maximum(feet.positions, [-99, -0.05, -99])
    return Model(
        (
            *bands,
            Part(
                Mesh(low.astype(np.float32), feet.normals, feet.triangles), linear("#f4f6f9"), FELT
            ),
        ),
        {"focus": (0, 1.6, 0.5)},
    )


def lightning(kit: Kit) -> Model:
    """Return a bolt of lightning out of a dark cloud; it glows."""
    gold = kit.main("#ffd83a")
    bolt = put(
        extrude(
            [
                (-0.16, 1.0),
                (0.34, 1.0),
                (0.12, 0.42),
                (0.42, 0.42),
                (-0.24, -0.85),
                (-0.02, 0.08),
                (-0.34, 0.08),
            ],
            0.2,
            0.05,
        ),
        (0, 0.85, 0),
    )
    body = merge(
        [
            put(blob(r, 0.8 * r, 0.8 * r, 2, 0.1, 2.4, k), (x, y, z))
            for k, (x, y, z, r) in enumerate(
                (
                    (0, 2.0, -0.05, 0.6),
                    (0.62, 1.9, 0, 0.45),
                    (-0.62, 1.92, 0, 0.48),
                    (0.25, 2.3, -0.1, 0.42),
                    (-0.3, 2.25, 0, 0.4),
                )
            )
        ]
    )
    return Model(
        (
            Part(bolt, gold, Finish(0.4, emission=2.2), Layer.GLOW),
            Part(body, linear("#5f6673"), FELT),
        ),
        {"focus": (0, 1.2, 0.5)},
        shines=(Shine((0, 1.0, 0.8), (7.0, 6.0, 3.0), 4.0),),
    )


WEATHER: Final[dict[str, Builder]] = {
    "cloud": cloud,
    "rainbow": rainbow,
    "lightning": lightning,
}
"""Builders by name."""
