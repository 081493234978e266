"""What is hugged and bathed with: teddy bear, doll, rubber duck."""

from typing import Final

import numpy as np

from reelkite.engines.diorama.props.carving import (
    RIGHT,
    bent,
    both,
    hoop,
    put,
    rod,
    slab,
    spread,
)
from reelkite.engines.diorama.props.modelling import (
    FELT,
    GLAZED,
    SMOOTH,
    Builder,
    Kit,
    Model,
    Part,
    lighter,
    toned,
)
from reelkite.engines.diorama.scene.colour import linear
from reelkite.engines.diorama.scene.looks import Finish
from reelkite.engines.diorama.scene.mesh import (
    Array,
    Mesh,
    merge,
    rotation,
    smooth_normals,
)
from reelkite.engines.diorama.shapes import ball, blob, cylinder, ellipsoid, sheet

_DARK: Final = linear("#2a2425")
_CREAM: Final = linear("#f1e6cf")


def teddy_bear(kit: Kit) -> Model:
    """Return a sitting teddy bear with stitched paws, a snout and a bow."""
    fur = kit.main("#b0763c", "#8a5a34", "#d9b27a", "#c98a8a")
    pad = lighter(fur, 0.55)
    belly = put(blob(0.105, 0.115, 0.095, 3, 0.015), (0, 0.125, 0))
    head = put(blob(0.095, 0.088, 0.085, 3, 0.012), (0, 0.300, 0.012))
    ears = both(put(ellipsoid(0.036, 0.036, 0.020, 2), (0.070, 0.372, 0.0)))
    inner = both(put(ellipsoid(0.023, 0.023, 0.010, 2), (0.070, 0.370, 0.016)))
    arms = both(bent([(0.085, 0.195, 0.02), (0.135, 0.150, 0.05), (0.140, 0.095, 0.085)],
                     (0.034, 0.036, 0.036), 14))  # fmt: skip
    legs = both(bent([(0.060, 0.060, 0.04), (0.085, 0.048, 0.12), (0.095, 0.050, 0.175)],
                     (0.046, 0.044, 0.044), 14))  # fmt: skip
    soles = both(put(ellipsoid(0.034, 0.036, 0.010, 2), (0.096, 0.052, 0.214)))
    toes = both(spread(ellipsoid(0.0095, 0.0095, 0.005, 1), [(0.076, 0.082, 0.214), (0.096, 0.088,
        0.214),
                                                            (0.116, 0.082, 0.214)]))  # fmt: skip
    patch = put(ellipsoid(0.062, 0.072, 0.02, 2), (0, 0.125, 0.082))
    snout = put(ellipsoid(0.042, 0.034, 0.034, 2), (0, 0.282, 0.088))
    face = [
        put(ellipsoid(0.016, 0.011, 0.010, 2), (0, 0.300, 0.118)),
        both(put(ball(0.0105, 2), (0.036, 0.318, 0.085))),
        rod((0, 0.290, 0.121), (0, 0.274, 0.121), 0.0022, 5),
        both(bent([(0, 0.274, 0.1215), (0.010, 0.268, 0.119), (0.019, 0.273, 0.114)], 0.0022, 5)),
    ]
    glints = both(put(ball(0.0030, 1), (0.033, 0.322, 0.0945)))
    seam = bent([(0, 0.385, 0.03), (0, 0.375, 0.065), (0, 0.345, 0.092)], 0.0020, 5)
    ribbon = linear(("#c8332b", "#2f66c4", "#3f8f6a")[kit.choice(3)])
    bow = merge(
        [
            both(put(ellipsoid(0.033, 0.022, 0.013, 2), (0.036, 0.222, 0.092), (0, 0, 0.3))),
            put(ball(0.014, 2), (0, 0.218, 0.098)),
            hoop(0.068, 0.013, (0, 0.222, 0.010)),
        ]
    )
    return Model((
        Part(merge([belly, head, ears, arms, legs]), fur, FELT),
        Part(merge([inner, soles, patch, snout]), pad, FELT),
        Part(merge([toes, seam]), toned(fur, 0.5), FELT), Part(merge(face), _DARK, GLAZED),
        Part(glints, linear("#ffffff"), GLAZED), Part(bow, ribbon, SMOOTH),
    ))  # fmt: skip


def doll(kit: Kit) -> Model:
    """Return a rag doll that stands: woollen plaits, button eyes, a frilled dress."""
    cloth = kit.main("#d3567a", "#3f86b0", "#c8332b", "#5f9a6a")
    skin = linear("#f0c8a0")
    hair = linear(("#c8702a", "#5a3420", "#f0d070")[kit.choice(3)])
    dress, hem = _frock()
    lace = spread(ball(0.009, 0), [(float(x), float(y), float(z)) for x, y, z in hem[::2]])
    legs = both(rod((0.030, 0.02, 0), (0.028, 0.10, 0), 0.018, 12))
    shoes = both(put(ellipsoid(0.023, 0.018, 0.034, 2), (0.031, 0.018, 0.010)))
    arms = both(bent([(0.036, 0.285, 0), (0.085, 0.245, 0.01), (0.115, 0.195, 0.025)],
                     (0.020, 0.017, 0.016), 12))  # fmt: skip
    sleeves = both(put(ellipsoid(0.030, 0.026, 0.027, 2), (0.050, 0.282, 0.0)))
    hands = both(put(ball(0.019, 2), (0.119, 0.187, 0.027)))
    head = put(blob(0.064, 0.066, 0.060, 3, 0.01), (0, 0.365, 0))
    cap = _wig()
    plaits = both(
        merge(
            [
                put(
                    blob(0.020 - 0.0015 * k, 0.017, 0.019 - 0.0015 * k, 1, 0.08),
                    (0.070 + 0.007 * k, 0.365 - 0.026 * k, 0.0),
                )
                for k in range(5)
            ]
        )
    )
    ties = both(put(hoop(0.013, 0.006), (0.098, 0.255, 0.0)))
    eyes = both(
        put(cylinder(0.0095, 0.0095, 0.004, 16, 0.001), (0.022, 0.372, 0.055), (0, RIGHT, 0))
    )
    mouth = bent([(-0.018, 0.346, 0.0565), (0, 0.338, 0.060), (0.018, 0.346, 0.0565)], 0.0026, 6)
    cheeks = both(put(ellipsoid(0.011, 0.009, 0.003, 2), (0.036, 0.352, 0.050), (0.55, 0, 0)))
    return Model((
        Part(dress, cloth,
             Finish(roughness=0.95, felt=0.7, two_sided=True)),
        Part(merge([sleeves]), cloth, FELT), Part(lace, _CREAM, FELT),
        Part(merge([legs, hands, head, arms]), skin, FELT), Part(shoes, _DARK, GLAZED),
        Part(merge([cap, plaits]), hair, FELT), Part(ties, linear("#f2c531"), SMOOTH),
        Part(merge([eyes]), _DARK, GLAZED), Part(mouth, linear("#b5302f")),
        Part(cheeks, linear("#e88f80"), FELT),
        Part(put(slab((0.06, 0.07, 0.008), radius=0.003), (0, 0.155, 0.073), (0, -0.35, 0)), _CREAM,
             FELT),
    ))  # fmt: skip


def _frock() -> tuple[Mesh, Array]:
    """Return a doll's pleated dress, and the points of its hem."""
    turn = np.linspace(0, 2 * np.pi, 73)
    rows = [
        np.stack(
            [
                r * (1 + w * np.cos(12 * turn)) * np.cos(turn),
                0 * turn + y,
                r * (1 + w * np.cos(12 * turn)) * np.sin(turn),
            ],
            -1,
        )
        for r, y, w in (
            (0.100, 0.075, 0.07),
            (0.090, 0.105, 0.05),
            (0.060, 0.19, 0.02),
            (0.042, 0.235, 0.0),
            (0.046, 0.27, 0.0),
            (0.030, 0.305, 0.0),
        )
    ]
    skirt = sheet(np.stack(rows))
    axis = skirt.positions * np.array([1, 0, 1], np.float32)
    out = np.where(np.sum(skirt.normals * axis, axis=1, keepdims=True) < 0, -1.0, 1.0)
    dress = Mesh(skirt.positions, (skirt.normals * out).astype(np.float32), skirt.triangles)
    return dress, rows[0]


def _wig() -> Mesh:
    """Return strands of wool over the back and the top of a doll's head."""
    strands = []
    for k in range(-7, 8):
        x = 0.0085 * k
        low = 0.335 if abs(k) > 5 else 0.42
        front = 0.030 + 0.03 * (1 - abs(k) / 7)
        strands.append(bent([(1.05 * x, low - 0.012, 0.050 - 0.02 * (abs(k) > 5)),
                             (x, 0.425 - 0.0007 * k * k, front - 0.005),
                             (x, 0.434 - 0.0008 * k * k, -0.01), (1.05 * x, 0.37, -0.062),
                             (x, 0.315, -0.045)], 0.0075, 6))  # fmt: skip
    return merge(strands)


def rubber_duck(kit: Kit) -> Model:
    """Return a rubber duck in a ring of bubbles."""
    rubber = kit.main("#f4c92e", "#f4c92e", "#f4c92e", "#ee7fae")
    body = ball(0.06, 4)
    p = body.positions / 0.06
    shape = np.stack([1.0 * p[:, 0], 0.78 * p[:, 1], 1.22 * p[:, 2]], 1)
    tail = np.clip((-p[:, 2] - 0.45) / 0.55, 0, 1) ** 1.6
    shape[:, 1] += 0.62 * tail
    shape[:, 0] *= 1 - 0.5 * tail
    shape[:, 1] = np.maximum(shape[:, 1], -0.62)
    hull = (shape * 0.06).astype(np.float32)
    swimmer = Mesh(hull, smooth_normals(hull, body.triangles), body.triangles)
    head = put(ball(0.042, 3), (0, 0.080, 0.042))
    wings = both(put(ellipsoid(0.014, 0.026, 0.040, 2), (0.057, 0.008, -0.008), (0.12, -0.25, 0.1)))
    bill = merge(
        [
            put(ellipsoid(0.023, 0.008, 0.022, 2), (0, 0.075, 0.088), (0, -0.18, 0)),
            put(ellipsoid(0.019, 0.006, 0.017, 2), (0, 0.066, 0.083), (0, 0.12, 0)),
        ]
    )
    eyes = both(put(ellipsoid(0.0085, 0.011, 0.005, 2), (0.021, 0.094, 0.076), (0.45, -0.3, 0)))
    glints = both(put(ball(0.0030, 1), (0.021, 0.0985, 0.0815)))
    tuft = bent([(0, 0.118, 0.036), (0, 0.130, 0.030), (0, 0.134, 0.018)], (0.007, 0.005, 0.003))
    lift = 0.037
    foam = [put(ball(r, 2), (0.085 * np.sin(a), r * 0.8, 0.10 * np.cos(a) + 0.01)) for r, a in
            ((0.018, 0.5), (0.014, 0.85), (0.020, 1.3), (0.013, 2.2), (0.018, -0.7), (0.013, -1.05),
             (0.021, -1.5), (0.015, -2.4))]  # fmt: skip
    turn = rotation(yaw=0.75)
    whole = [Part(merge([swimmer, head, wings, tuft]), rubber, GLAZED),
             Part(bill, linear("#ee7f2c"), GLAZED), Part(eyes, _DARK, GLAZED),
             Part(glints, linear("#ffffff"), GLAZED)]  # fmt: skip
    return Model((*(q.at(0, lift, 0).under(turn) for q in whole),
                  Part(merge(foam).moved(turn), linear("#eef4f6"), GLAZED)))  # fmt: skip


CUDDLY: Final[dict[str, Builder]] = {
    "teddy-bear": teddy_bear,
    "doll": doll,
    "rubber-duck": rubber_duck,
}
"""Builders by name."""
