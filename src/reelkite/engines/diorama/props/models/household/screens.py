"""What is looked at and pressed: television, keyboard, mouse, remote, telephone, camera."""

from typing import Final

import numpy as np

from reelkite.engines.diorama.props.carving import (
    FORWARD,
    RIGHT,
    bent,
    board,
    both,
    circled,
    hoop,
    in_hand,
    jagged,
    pose,
    post,
    put,
    rod,
    slab,
    spread,
    vessel,
)
from reelkite.engines.diorama.props.modelling import (
    CLAY,
    GLAZED,
    METAL,
    SMOOTH,
    Builder,
    Joint,
    Kit,
    Model,
    Part,
    Shine,
    toned,
)
from reelkite.engines.diorama.scene.colour import linear
from reelkite.engines.diorama.scene.looks import Finish, Layer
from reelkite.engines.diorama.scene.mesh import Mat4, Mesh, merge, rotation, translation
from reelkite.engines.diorama.shapes import ball, cylinder, ellipsoid, quad, sheet, tube

_DARK: Final = linear("#2c2c31")
_STEEL: Final = linear("#b9bec2")
_PALE: Final = linear("#ece6da")
_LIT: Final = Finish(roughness=1.0, emission=1.15, casts=False)
_BLUE: Final = (0.5, 0.75, 1.2)


def _programme(wide: float, tall: float, at: Mat4, joint: str) -> list[Part]:
    """Return a lit landscape for a screen: a sky, two hills, a sun that goes up and down."""
    sky = quad((-wide / 2, 0, 0), (wide / 2, 0, 0), (wide / 2, tall, 0), (-wide / 2, tall, 0), 8, 6)
    share = np.clip(sky.positions[:, 1:2] / tall, 0, 1)
    tone = np.array(linear("#ffd9a0")) * (1 - share) + np.array(linear("#4fa0d8")) * share
    parts = [Part(sky, tone.astype(np.float32), _LIT, Layer.GLOW)]
    for k, (code, height, phase) in enumerate((("#4c8a6a", 0.42, 0.3), ("#7fb04a", 0.26, 2.2))):
        x = np.linspace(-wide / 2, wide / 2, 25)
        crest = tall * (height + 0.10 * np.sin(7 * x / wide + phase))
        z = 0.0012 * (k + 2)
        hill = sheet(np.stack([np.stack([x, 0 * x, 0 * x + z], -1),
                               np.stack([x, crest, 0 * x + z], -1)]))  # fmt: skip
        parts.append(Part(hill, linear(code), _LIT, Layer.GLOW))
    sun = cylinder(0.11 * tall, 0.11 * tall, 0.0004, 24, 0.0001)
    parts.append(Part(put(sun, (0.2 * wide, 0.66 * tall, 0.0012), FORWARD), linear("#fff0a0"),
                      _LIT, Layer.GLOW, joint=joint))  # fmt: skip
    return [part.under(at) for part in parts]


def television(kit: Kit) -> Model:
    """Return a television: flat on a foot, or an old set with dials and rabbit ears, by the seed.

    Its screen glows, and a sun moves on it.
    """
    if kit.has("old") or (not kit.has("new") and kit.choice(2)):
        return _old_set(kit)
    case = kit.main("#2c2c31")
    screen = _programme(1.06, 0.59, translation(0, 0.17, 0.0275), "sun")
    return Model(
        (
            Part(slab((1.14, 0.67, 0.05), (0, 0.13, 0), 0.012), case, SMOOTH),
            *screen,
            Part(slab((0.10, 0.16, 0.03), (0, 0.01, -0.01), 0.01), toned(case, 0.8), SMOOTH),
            Part(slab((0.46, 0.018, 0.22), (0, 0, 0), 0.008), toned(case, 0.8), SMOOTH),
            Part(put(ball(0.006, 1), (0.50, 0.148, 0.026)), linear("#d3432f"), _LIT, Layer.GLOW),
        ),
        joints={"sun": Joint((0.1, 0.25, 0.03), rate=0.22, axis="z", swing=0.5)},
        shines=(Shine((0, 0.45, 0.3), _BLUE, 1.2),),
    )


def _old_set(kit: Kit) -> Model:
    """Return a television of the sixties on splayed legs."""
    wood = kit.main("#9c6238", "#c8563c", "#5f9a94")
    screen = _programme(0.40, 0.30, translation(-0.075, 0.28, 0.222), "sun")
    bezel = board([(-0.31, 0.25), (-0.075, 0.237), (0.16, 0.25), (0.172, 0.43), (0.16, 0.61),
                   (-0.075, 0.622), (-0.31, 0.61), (-0.322, 0.43)], 0.02, 0.006)  # fmt: skip
    legs = [
        both(rod((0.22, 0.19, z), (0.28, 0.02, 1.35 * z), (0.02, 0.012))) for z in (-0.13, 0.13)
    ]
    ears = [rod((s * 0.02, 0.67, -0.02), (s * 0.20, 0.97, -0.04), (0.006, 0.004)) for s in (-1, 1)]
    dials = [post(0.034, 0.03, (0.265, y, 0.215), FORWARD) for y in (0.565, 0.475)]
    grille = spread(slab((0.085, 0.008, 0.008), radius=0.003),
                    [(0.265, 0.25 + 0.022 * k, 0.215) for k in range(7)])  # fmt: skip
    return Model(
        (
            Part(slab((0.72, 0.48, 0.42), (0, 0.18, 0), 0.05), wood, SMOOTH),
            Part(slab((0.66, 0.42, 0.02), (0, 0.21, 0.205), 0.01), toned(wood, 0.6)),
            Part(put(bezel, (0, 0, 0.21)), linear("#e8ddc6"), GLAZED),
            *screen,
            Part(merge([*dials, grille]), linear("#d8b25a"), METAL),
            Part(merge(legs), toned(wood, 0.55), SMOOTH),
            Part(merge([*ears, put(ellipsoid(0.06, 0.03, 0.05, 2), (0, 0.66, -0.02))]), _STEEL,
                 METAL),
        ),
        joints={"sun": Joint((-0.03, 0.30, 0.22), rate=0.22, axis="z", swing=0.5)},
        shines=(Shine((-0.07, 0.45, 0.45), _BLUE, 0.9),),
    )  # fmt: skip


def monitor(kit: Kit) -> Model:
    """Return a desktop computer: a screen on its foot, a keyboard and a mouse in front."""
    case = kit.main("#dcdcdc", "#2c2c31")
    keys = _keys(0.30, 0.085, 10)
    lift = translation(0, 0.012, 0.22) @ rotation(pitch=0.06)
    return Model(
        (
            Part(slab((0.56, 0.36, 0.03), (0, 0.12, 0), 0.01), case, SMOOTH),
            *_programme(0.52, 0.29, translation(0, 0.175, 0.017), "sun"),
            Part(slab((0.07, 0.16, 0.02), (0, 0.005, -0.02), 0.008), toned(case, 0.85), METAL),
            Part(slab((0.22, 0.012, 0.16), (0, 0, -0.01), 0.005), toned(case, 0.85), METAL),
            Part(slab((0.34, 0.014, 0.12), (0, 0, 0.22), 0.005), toned(case, 0.9), SMOOTH),
            Part(keys.moved(lift), _PALE if case[0] < 0.3 else linear("#5a5e66"), SMOOTH),
            Part(ellipsoid(0.026, 0.018, 0.042, 2).moved(translation(0.25, 0.012, 0.23)), case,
                 GLAZED),
        ),
        joints={"sun": Joint((0.05, 0.22, 0.02), rate=0.22, axis="z", swing=0.5)},
        shines=(Shine((0, 0.32, 0.2), _BLUE, 0.6),),
    )  # fmt: skip


def _keys(wide: float, deep: float, columns: int) -> Mesh:
    """Return rows of keys and a space bar, on y = 0 around the origin."""
    step = wide / columns
    cap = slab((0.80 * step, 0.010, 0.80 * step), radius=0.003)
    rows = int(deep / step)
    places = [((c - (columns - 1) / 2) * step + 0.2 * step * (r % 2) - 0.1 * step, 0.0,
               (r - rows / 2) * step) for r in range(rows) for c in range(columns)]  # fmt: skip
    bar = slab((0.46 * wide, 0.010, 0.80 * step), (0, 0, rows / 2 * step), 0.003)
    ends = both(slab((1.3 * step, 0.010, 0.80 * step),
                     (0.36 * wide, 0, rows / 2 * step), 0.003))  # fmt: skip
    return merge([spread(cap, places), bar, ends])


def keyboard(kit: Kit) -> Model:
    """Return a computer keyboard, tipped to the viewer, some keys in a second colour."""
    case = kit.main("#dcd6ca", "#3a3c44", "#8fb8b0", "#e0a8b0")
    tilt = rotation(pitch=0.62)
    dark = case[0] < 0.2
    step = 0.42 / 14
    accents = [slab((0.8 * step, 0.0105, 0.8 * step), at, 0.003) for at in
               ((-6.6 * step, 0, -2 * step), (6.4 * step, 0, -0.0 * step))]  # fmt: skip
    parts = [
        Part(slab((0.46, 0.022, 0.165), (0, -0.022, 0.003), 0.008), case, SMOOTH),
        Part(_keys(0.42, 0.125, 14), linear("#565a64") if dark else linear("#f6f1e6"), SMOOTH),
        Part(merge(accents), linear("#e0633a"), SMOOTH),
    ]
    feet = both(slab((0.04, 0.10, 0.012), (0.18, 0, -0.055), 0.004))
    return Model((*(part.under(tilt).at(0, 0.068, 0) for part in parts), Part(feet, _DARK)))


def computer_mouse(kit: Kit) -> Model:
    """Return a computer mouse with two buttons, a wheel and its cord."""
    shell = kit.main("#e6e0d4", "#3a3c44", "#d3432f", "#35b3a8")
    body = ellipsoid(0.034, 0.034, 0.058, 3)
    low = np.maximum(body.positions, np.array([-1, 0.0, -1], np.float32))
    hump = low * np.array([1, 1, 1], np.float32)
    hump[:, 1] *= 1 - 0.25 * np.clip(hump[:, 2] / 0.058, -1, 1)
    seam = bent([(0, 0.0335, -0.004), (0, 0.030, 0.03), (0, 0.012, 0.0565)], 0.0012, 6)
    cross = bent([(-0.033, 0.010, -0.004), (-0.022, 0.027, -0.004), (0, 0.0345, -0.004),
                  (0.022, 0.027, -0.004), (0.033, 0.010, -0.004)], 0.0012, 6)  # fmt: skip
    cord = bent([(0, 0.008, 0.055), (0.01, 0.006, 0.09), (0.06, 0.004, 0.10), (0.09, 0.004, 0.04),
                 (0.13, 0.004, 0.03)], 0.003)  # fmt: skip
    turn = pose((0.012, 0.034, 0)) @ pose(turn=(0, 0.42, 0)) @ pose(turn=(2.5, 0, 0))
    wheel = put(cylinder(0.008, 0.008, 0.007, 14, 0.002), (-0.0035, 0.030, 0.026),
                (0, 0, -np.pi / 2))  # fmt: skip
    pad = Part(put(jagged([(0.08, 0.0), (-0.075, 0.0), (0.08, 0.068)], 0.23, 0.004),
                   turn=(RIGHT, 0, 0)), linear("#5f8f9a"), SMOOTH)  # fmt: skip
    turned = turn.astype(np.float32)
    return Model(
        (pad, *(part.under(turned) for part in (
            Part(Mesh(hump.astype(np.float32), body.normals, body.triangles), shell, GLAZED),
            Part(merge([seam, cross, cord]), _DARK, SMOOTH),
            Part(wheel, _DARK, SMOOTH),
        )))
    )  # fmt: skip


def remote(kit: Kit) -> Model:
    """Return a remote control with rows of buttons, a red one and a round pad."""
    case = kit.main("#2f3036", "#2f3036", "#d8d2c6")
    dots = spread(post(0.0058, 0.005, turn=FORWARD),
                  [(x, y, 0.0095) for x in (-0.013, 0, 0.013) for y in
                   (-0.078, -0.062, -0.046, 0.026, 0.042)])  # fmt: skip
    tones = ("#4c9a45", "#f2c531", "#2f66c4")
    parts = [
        Part(slab((0.048, 0.19, 0.02), (0, -0.10, 0), 0.008), case, SMOOTH),
        Part(dots, _PALE, SMOOTH),
        Part(put(hoop(0.0125, 0.0035), (0, -0.012, 0.0105), FORWARD), linear("#8d9096"), SMOOTH),
        Part(post(0.0075, 0.005, (-0.012, 0.072, 0.0095), FORWARD), linear("#d3322b"), GLAZED),
        *(Part(slab((0.011, 0.006, 0.004), (0.014 * (k - 1), 0.010, 0.0095), 0.002), linear(tone),
               SMOOTH) for k, tone in enumerate(tones)),
        Part(ellipsoid(0.012, 0.006, 0.008, 2).moved(translation(0, 0.09, 0)), linear("#5a1f2a"),
             GLAZED),
    ]  # fmt: skip
    return in_hand(parts, rotation(pitch=-0.95, roll=-0.55))


def telephone(kit: Kit) -> Model:
    """Return a rotary telephone with its receiver on the cradle and a curly cord."""
    shell = kit.main("#c8332b", "#2e2c2e", "#5f9a8a", "#e8d9b0")
    base = put(
        board(
            [
                (-0.10, 0.0),
                (0.10, 0.0),
                (0.095, 0.03),
                (0.03, 0.085),
                (0.0, 0.10),
                (-0.03, 0.10),
                (-0.09, 0.04),
            ],
            0.19,
            0.02,
        ),
        turn=(-np.pi / 2, 0, 0),
    )
    lean = translation(0, 0.066, 0.058) @ rotation(pitch=-0.85 + np.pi / 2)
    dial = merge([cylinder(0.058, 0.055, 0.010, 30, 0.003)])
    finger = circled(put(cylinder(0.0085, 0.0085, 0.003, 12, 0.001), (0.041, 0.0095, 0)), 10)
    hand = [bent([(-0.115, 0.115, 0), (-0.07, 0.142, 0), (0.07, 0.142, 0), (0.115, 0.115, 0)],
                 0.017, 12)]  # fmt: skip
    cups = both(put(vessel([(0, -0.03), (0.032, -0.028), (0.035, -0.018), (0.022, 0.012), (0,
        0.02)],
                           22), (0.105, 0.118, 0)))  # fmt: skip
    horns = both(spread(rod((0.045, 0.085, 0), (0.05, 0.128, 0), 0.008),
                        [(0, 0, 0.03), (0, 0, -0.03)]))  # fmt: skip
    t = np.linspace(0, 1, 150)
    coil = np.stack([-0.115 - 0.05 * np.sin(np.pi * t) + 0.010 * np.cos(80 * t),
                     0.085 * (1 - t) + 0.014 + 0.010 * np.sin(80 * t), 0.03 * t], 1)  # fmt: skip
    return Model(
        (
            Part(base, shell, GLAZED),
            Part(merge([*hand, cups]), shell, GLAZED),
            Part(dial.moved(lean), linear("#efe6d4"), GLAZED),
            Part(finger.moved(lean), _DARK, SMOOTH),
            Part(put(cylinder(0.02, 0.018, 0.014, 20, 0.003).moved(lean)), linear("#d8b25a"),
                 METAL),
            Part(horns, toned(shell, 0.8), GLAZED),
            Part(tube(coil, 0.0035, 5), _DARK, SMOOTH),
        ),
        {"grip": (0, 0.142, 0)},
    )  # fmt: skip


def camera(kit: Kit) -> Model:
    """Return a photo camera with a leather body, a stepped lens, a flash shoe and a strap."""
    skin = kit.main("#3a3230", "#8a5a34", "#7fb0a8", "#c8563c")
    rings = [(0.036, 0.0, 0.018), (0.031, 0.018, 0.016), (0.034, 0.034, 0.016)]
    lens = merge([put(cylinder(r, r, d, 30, 0.003), (0, 0.042, 0.024 + z), FORWARD) for r, z, d in
                  rings])  # fmt: skip
    strap = bent([(-0.072, 0.062, 0), (-0.11, 0.03, 0.02), (-0.12, 0.006, 0.07), (0, 0.005, 0.115),
                  (0.12, 0.006, 0.07), (0.11, 0.03, 0.02), (0.072, 0.062, 0)], 0.005)  # fmt: skip
    top = [
        slab((0.145, 0.022, 0.046), (0, 0.068, 0), 0.008),
        slab((0.05, 0.022, 0.046), (0, 0.084, 0), 0.010),
        post(0.012, 0.012, (0.052, 0.088, 0)),
        post(0.009, 0.009, (0.032, 0.089, 0.006)),
        post(0.013, 0.008, (-0.05, 0.089, 0)),
        slab((0.02, 0.008, 0.02), (0, 0.105, 0), 0.002),
    ]
    eye = put(cylinder(0.024, 0.022, 0.004, 28, 0.001), (0, 0.042, 0.0715), FORWARD)
    return Model(
        (
            Part(slab((0.145, 0.062, 0.044), (0, 0.010, 0), 0.012), skin, CLAY),
            Part(merge([*top, slab((0.145, 0.014, 0.046), radius=0.006)]), linear("#c6c8c8"),
                METAL),
            Part(lens, _DARK, SMOOTH),
            Part(put(hoop(0.0345, 0.0022), (0, 0.042, 0.060), FORWARD), linear("#d8b25a"), METAL),
            Part(eye, linear("#2a3f6a"), Finish(roughness=0.05)),
            Part(put(ellipsoid(0.006, 0.006, 0.001, 1), (-0.008, 0.05, 0.0762)), linear("#dcecff"),
                 Finish(roughness=0.1)),
            Part(slab((0.024, 0.012, 0.004), (0, 0.088, 0.022), 0.002), linear("#dfe6e6"), GLAZED),
            Part(strap, linear("#7a4a2a"), SMOOTH),
        ),
        {"grip": (0.06, 0.04, 0)},
    )  # fmt: skip


SCREENS: Final[dict[str, Builder]] = {
    "television": television,
    "monitor": monitor,
    "keyboard": keyboard,
    "computer-mouse": computer_mouse,
    "remote": remote,
    "telephone": telephone,
    "camera": camera,
}
"""Builders by name."""
