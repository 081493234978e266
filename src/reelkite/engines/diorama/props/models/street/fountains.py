"""Water that plays: the fountain."""

from typing import Final

from reelkite.engines.diorama.props.carving import bent, circled, put
from reelkite.engines.diorama.props.forms import turned
from reelkite.engines.diorama.props.modelling import (
    MATT,
    Builder,
    Joint,
    Kit,
    Model,
    Part,
)
from reelkite.engines.diorama.scene.colour import linear
from reelkite.engines.diorama.scene.looks import Finish
from reelkite.engines.diorama.scene.mesh import Mesh, merge
from reelkite.engines.diorama.shapes import (
    ball,
    blob,
    disc,
)


def fountain(kit: Kit) -> Model:
    """Return a fountain of two bowls with water that falls and drops that dance."""
    stone = kit.any_of("#cfc4b0", "#b9b4ac", "#dccbb0")
    basin = _fountain_basin()
    stem = _fountain_stem()
    water = merge(
        [
            put(disc(1.62, 36), (0, 0.42, 0)),
            put(disc(0.78, 28), (0, 1.395, 0)),
            put(disc(0.4, 20), (0, 2.03, 0)),
        ]
    )
    jet = bent([(0.0, 2.0, 0), (0.02, 2.5, 0), (0.0, 2.75, 0)], [0.06, 0.05, 0.03])
    high = circled(
        bent(
            [(0.44, 2.04, 0), (0.62, 1.98, 0), (0.7, 1.7, 0), (0.72, 1.4, 0)],
            [0.035, 0.03, 0.025, 0.03],
            6,
        ),
        8,
    )
    low = _fountain_low()
    top = circled(
        bent(
            [(0.0, 2.72, 0), (0.16, 2.72, 0), (0.26, 2.4, 0), (0.3, 2.05, 0)],
            [0.03, 0.03, 0.02, 0.03],
            6,
        ),
        6,
    )
    drops = [
        circled(put(ball(0.04, 0), (r, y, 0)), n, s)
        for r, y, n, s in (
            (0.3, 2.25, 7, 0.1),
            (1.2, 0.75, 11, 0.4),
            (0.55, 2.7, 5, 0.9),
            (1.3, 0.55, 13, 0.2),
        )
    ]
    foam = circled(put(blob(0.13, 0.04, 0.13, 1, 0.2, 2, 1), (1.26, 0.43, 0)), 12, 0.2)
    wet = Finish(0.08, emission=0.25)
    return Model(
        (
            Part(merge([basin, stem]), stone, MATT),
            Part(water, linear("#6fb3c4"), Finish(0.06)),
            Part(merge([jet, high, low, top]), linear("#d3edf4"), wet),
            Part(foam, linear("#f2fafc"), MATT),
            *(Part(d, linear("#e3f4f8"), wet).on(f"drops {k}") for k, d in enumerate(drops)),
        ),
        {"focus": (0, 1.5, 1.0), "seat": (0, 0.55, 1.7)},
        {
            f"drops {k}": Joint((0, 0, 0), rate=0.14 + 0.05 * k, axis="y", lift=0.16, phase=0.3 * k)
            for k in range(4)
        },
    )


def _fountain_low() -> Mesh:
    """Return the low of the fountain."""
    return circled(
        bent(
            [(0.84, 1.42, 0), (1.08, 1.36, 0), (1.22, 0.95, 0), (1.26, 0.42, 0)],
            [0.045, 0.04, 0.03, 0.04],
            6,
        ),
        12,
        0.2,
    )


def _fountain_basin() -> Mesh:
    """Return the basin of the fountain."""
    return turned(
        [
            (0.0, 0.0),
            (1.75, 0.0),
            (1.8, 0.08),
            (1.72, 0.2),
            (1.74, 0.42),
            (1.84, 0.5),
            (1.8, 0.56),
            (1.62, 0.5),
            (1.58, 0.2),
            (0.0, 0.16),
        ],
        28,
        32,
    )


def _fountain_stem() -> Mesh:
    """Return the stem of the fountain."""
    return turned(
        [
            (0.0, 0.1),
            (0.3, 0.1),
            (0.3, 0.3),
            (0.14, 0.5),
            (0.2, 0.9),
            (0.14, 1.15),
            (0.8, 1.32),
            (0.86, 1.42),
            (0.78, 1.42),
            (0.1, 1.3),
            (0.1, 1.4),
            (0.08, 1.85),
            (0.42, 1.98),
            (0.46, 2.05),
            (0.4, 2.05),
            (0.05, 1.98),
            (0.0, 2.0),
        ],
        44,
        24,
    )


FOUNTAINS: Final[dict[str, Builder]] = {
    "fountain": fountain,
}
"""Builders by name."""
