"""What is thrown, kicked and lifted: balls, frisbee, gloves, dumbbell."""

from typing import Final

import numpy as np

from reelkite.engines.diorama.props.carving import (
    SIDEWAYS,
    bent,
    both,
    hoop,
    in_hand,
    put,
    rod,
    vessel,
)
from reelkite.engines.diorama.props.modelling import (
    CLAY,
    FELT,
    GLAZED,
    METAL,
    SMOOTH,
    Builder,
    Kit,
    Model,
    Part,
    lighter,
    toned,
)
from reelkite.engines.diorama.props.models.sport.swung import seams
from reelkite.engines.diorama.scene.colour import linear, mixed
from reelkite.engines.diorama.scene.mesh import (
    Array,
    Mesh,
    merge,
    rotation,
    scaling,
    smooth_normals,
)
from reelkite.engines.diorama.shapes import ball, blob, cylinder, ellipsoid, lathe, ripple3, tube

_STEEL: Final = linear("#b9bec2")
_DARK: Final = linear("#2b282a")
_CREAM: Final = linear("#f3ede0")
_GOLDEN: Final = (1 + 5**0.5) / 2


def _vertices() -> Array:
    """Return the twelve corners of an icosahedron as unit vectors: the black patches."""
    corners = [(0, a, b * _GOLDEN) for a in (-1, 1) for b in (-1, 1)]
    turned = [*corners, *((b, c, a) for a, b, c in corners), *((c, a, b) for a, b, c in corners)]
    points = np.array(turned, dtype=np.float64)
    unit: Array = points / np.linalg.norm(points, axis=1, keepdims=True)
    return unit


def football(kit: Kit) -> Model:
    """Return a football of white leather with twelve dark patches and seams."""
    white, dark = kit.main("#f3ede0"), _DARK
    sphere = ball(0.11, 4)
    unit = sphere.positions / 0.11
    near = np.sort(unit @ _vertices().T, axis=1)
    patch = np.clip((near[:, -1] - 0.926) / 0.012, 0, 1)
    seam = np.clip(1 - (near[:, -1] - near[:, -2]) / 0.022, 0, 1) * (patch < 0.5)
    tone = mixed(mixed(white, toned(white, 0.6), 0.8 * seam), dark, patch)
    return Model((Part(sphere, tone, SMOOTH).turned(pitch=0.35, yaw=0.3).at(0, 0.11, 0),))


def basketball(kit: Kit) -> Model:
    """Return a basketball with its black ribs."""
    skin = kit.main("#d9722e")
    sphere = ball(0.12, 3)
    grain = np.clip(0.5 + 0.5 * ripple3(sphere.positions, 260.0), 0, 1)
    ribs = [hoop(0.1195, 0.003), hoop(0.1195, 0.003, turn=(0, np.pi / 2, 0))]
    for side in (-1, 1):
        t = np.linspace(0, 2 * np.pi, 49)
        path = np.stack(
            [side * (0.060 + 0.026 * np.cos(2 * t)), 0.10 * np.cos(t), 0.10 * np.sin(t)], 1
        )
        path *= 0.1195 / np.linalg.norm(path, axis=1, keepdims=True)
        path[-1] = path[0]
        ribs.append(tube(path, 0.003, 6))
    lean = rotation(yaw=0.4, pitch=0.3, roll=0.35)
    return Model((
        Part(sphere, mixed(skin, toned(skin, 0.8), grain), CLAY).under(lean).at(0, 0.12, 0),
        Part(merge(ribs).moved(lean), _DARK).at(0, 0.12, 0),
    ))  # fmt: skip


def rugby_ball(kit: Kit) -> Model:
    """Return an American football: pointed ends, white rings and laces."""
    hide = kit.main("#8a4a26")
    t = np.linspace(-1, 1, 25)
    profile = [(float(0.085 * (1 - s**2) ** 0.72), float(0.145 * s)) for s in t]
    egg = lathe(profile, 36)
    ring = (np.abs(np.abs(egg.positions[:, 1]) - 0.085) < 0.009) * 1.0
    grain = np.clip(0.5 + 0.5 * ripple3(egg.positions, 240.0), 0, 1)
    laces = [rod((0, -0.045, 0.0845), (0, 0.045, 0.0845), 0.004)]
    laces += [
        rod((-0.016, y, 0.083), (0.016, y, 0.083), 0.004) for y in np.linspace(-0.036, 0.036, 6)
    ]
    lean = rotation(pitch=-0.75, roll=-1.2)
    parts = [Part(egg, mixed(mixed(hide, toned(hide, 0.75), grain), _CREAM, ring), CLAY),
             Part(merge(laces), _CREAM)]  # fmt: skip
    return in_hand(parts, lean)


def tennis_ball(kit: Kit) -> Model:
    """Return a tennis ball of felt with its seam."""
    felt = kit.main("#cfe04a")
    return Model((
        Part(ball(0.034, 3), felt, FELT).at(0, 0.034, 0),
        Part(put(seams(0.0342), (0, 0.034, 0), (0.5, 0.4, 0.3)), _CREAM),
    ))  # fmt: skip


def baseball(kit: Kit) -> Model:
    """Return a baseball with red stitches."""
    hide = kit.main("#f3ede0")
    turn = (0.5, 0.4, 0.3)
    stitches = seams(0.0368)
    return Model((
        Part(ball(0.037, 3), hide, SMOOTH).at(0, 0.037, 0),
        Part(put(stitches, (0, 0.037, 0), turn), linear("#c8332b")),
    ))  # fmt: skip


def frisbee(kit: Kit) -> Model:
    """Return a flying disc with rings on its top, tipped to the viewer on its rim."""
    plastic = kit.main("#d3432f", "#35b3a8", "#f2c531", "#2f6fc4")
    disc = vessel(
        [
            (0.120, 0.0),
            (0.132, 0.004),
            (0.136, 0.014),
            (0.132, 0.024),
            (0.10, 0.031),
            (0.0, 0.034),
            (0.0, 0.028),
            (0.10, 0.025),
            (0.122, 0.018),
            (0.120, 0.0),
        ],
        48,
    )
    rings = merge([hoop(r, 0.0025, (0, h, 0)) for r, h in ((0.105, 0.0305), (0.094, 0.0325),
                                                          (0.045, 0.0345))])  # fmt: skip
    badge = put(cylinder(0.038, 0.036, 0.003, 32, 0.001), (0, 0.033, 0))
    lean = rotation(pitch=0.95, roll=0.16)
    return in_hand([Part(disc, plastic, GLAZED), Part(rings, toned(plastic, 0.7), GLAZED),
                    Part(badge, lighter(plastic, 0.7), GLAZED)], lean)  # fmt: skip


def baseball_glove(kit: Kit) -> Model:
    """Return a catcher's glove, open to the viewer, with a ball in its pocket."""
    hide = kit.main("#9c5a2c", "#7a4526", "#b8763a")
    fingers = [((-0.085, 0.13), (-0.125, 0.24)), ((-0.042, 0.15), (-0.062, 0.285)),
               ((0.002, 0.155), (0.0, 0.295)), ((0.045, 0.14), (0.062, 0.265))]  # fmt: skip
    tubes = [bent([(x0, y0 - 0.06, -0.01), (x0, y0, 0.0), (x1, y1, 0.045)], (0.03, 0.03, 0.024), 12)
             for (x0, y0), (x1, y1) in fingers]  # fmt: skip
    thumb = bent([(0.07, 0.05, 0.0), (0.12, 0.09, 0.01), (0.145, 0.175, 0.05)],
                 (0.036, 0.034, 0.026), 12)  # fmt: skip
    palm = put(blob(0.115, 0.105, 0.05, 3, 0.02), (-0.01, 0.095, -0.005))
    hollow = palm.positions.copy()
    dent = np.exp(-((hollow[:, 0] - 0.01) ** 2 + (hollow[:, 1] - 0.12) ** 2) / 0.0042)
    hollow[:, 2] -= np.where(hollow[:, 2] > -0.02, 0.055 * dent, 0).astype(np.float32)
    dished = Mesh(hollow, smooth_normals(hollow, palm.triangles), palm.triangles)
    web = [
        rod(
            (0.062 + 0.004 * k, 0.15 + 0.022 * k, 0.012 + 0.006 * k),
            (0.128 + 0.003 * k, 0.13 + 0.016 * k, 0.028 + 0.005 * k),
            0.009,
        )
        for k in range(5)
    ]
    lace = [
        rod((x, 0.205, 0.04), (x + 0.04, 0.207, 0.042), 0.006) for x in (-0.098, -0.052, -0.006)
    ]
    cuff = put(hoop(0.062, 0.019), (-0.01, 0.012, -0.012)).moved(scaling(1.15, 1, 0.6))
    at = (0.012, 0.125, 0.022)
    lean = rotation(pitch=-0.35)
    parts = [Part(merge([*tubes, thumb, dished]), hide), Part(merge([*web, *lace, cuff]),
             toned(hide, 0.6)), Part(put(ball(0.037, 3), at), _CREAM),
             Part(put(seams(0.0372), at, (0.3, 0.5, 0)), linear("#c8332b"))]  # fmt: skip
    return in_hand([p.at(0, -0.03, 0) for p in parts], lean)


def boxing_glove(kit: Kit) -> Model:
    """Return a pair of boxing gloves, one on the other, with white cuffs."""
    leather = kit.main("#c8332b", "#2f5fae", "#2e2b2c")
    fist = put(blob(0.075, 0.085, 0.07, 3, 0.02), (0, 0.19, 0.015))
    knuckle = put(ellipsoid(0.068, 0.045, 0.06, 3), (0, 0.225, 0.035))
    thumb = bent([(0.045, 0.11, 0.035), (0.075, 0.16, 0.06), (0.062, 0.215, 0.075)],
                 (0.028, 0.032, 0.027), 12)  # fmt: skip
    wrist = vessel([(0, 0), (0.055, 0), (0.062, 0.01), (0.055, 0.09), (0.06, 0.13), (0, 0.15)], 28)
    cuff = vessel([(0, -0.004), (0.058, -0.004), (0.066, 0.006), (0.0625, 0.055), (0, 0.06)], 28)
    crease = bent([(-0.05, 0.175, 0.078), (0.0, 0.165, 0.088), (0.05, 0.175, 0.075)], 0.004)
    glove = [
        Part(merge([fist, knuckle, thumb, wrist]), leather, GLAZED),
        Part(merge([cuff]), _CREAM, SMOOTH),
        Part(crease, toned(leather, 0.5), SMOOTH),
    ]
    left = [p.under(scaling(-1, 1, 1)).turned(roll=0.16, yaw=0.25).at(-0.095, 0, 0) for p in glove]
    right = [p.turned(roll=-0.16, yaw=-0.25).at(0.095, 0.0, 0.0) for p in glove]
    low = min(float(p.mesh.positions[:, 1].min()) for p in (*left, *right))
    return Model(tuple(p.at(0, -low, 0) for p in (*left, *right)), {"grip": (0.1, 0.05, 0)})


def dumbbell(kit: Kit) -> Model:
    """Return a dumbbell with two plates on each side."""
    iron = kit.main("#3a3b42", "#3a3b42", "#c8332b", "#35b3a8")
    plates = both(
        merge(
            [
                put(cylinder(r, r, w, 6 if r < 0.05 else 24, 0.010), (x, 0, 0), SIDEWAYS)
                for r, w, x in ((0.078, 0.038, 0.075), (0.062, 0.032, 0.115))
            ]
        )
    )
    rims = both(put(hoop(0.062, 0.006), (0.076, 0, 0), SIDEWAYS))
    grip = merge(
        [
            rod((-0.09, 0, 0), (0.09, 0, 0), 0.016, 12),
            *(put(hoop(0.0165, 0.002), (0.010 * k, 0, 0), SIDEWAYS) for k in range(-5, 6)),
        ]
    )
    ends = both(put(cylinder(0.024, 0.020, 0.022, 16, 0.004), (0.145, 0, 0), SIDEWAYS))
    upright = rotation(roll=np.pi / 2)
    parts = [Part(plates, iron, SMOOTH), Part(merge([grip, ends, rims]), _STEEL, METAL)]
    return in_hand([p.under(upright) for p in parts], rotation(yaw=0.5, roll=-np.pi / 2))


THROWN: Final[dict[str, Builder]] = {
    "football": football,
    "basketball": basketball,
    "american-football": rugby_ball,
    "tennis-ball": tennis_ball,
    "baseball": baseball,
    "frisbee": frisbee,
    "baseball-glove": baseball_glove,
    "boxing-glove": boxing_glove,
    "dumbbell": dumbbell,
}
"""Builders by name."""
