"""What one eats with: fork, knife, spoon and chopsticks, laid on a napkin."""

from dataclasses import replace
from typing import Final

import numpy as np

from reelkite.engines.diorama.props.carving import (
    RIGHT,
    beside,
    both,
    closed,
    hoop,
    in_hand,
    jagged,
    put,
    rod,
    spread,
    vessel,
)
from reelkite.engines.diorama.props.modelling import FELT, METAL, SMOOTH, Builder, Kit, Model, Part
from reelkite.engines.diorama.scene.colour import linear
from reelkite.engines.diorama.scene.mesh import Mat4, Mesh, merge, rotation, scaling, translation
from reelkite.engines.diorama.shapes import blob, extrude, sheet

_STEEL: Final = "#bcc0c4"
_REST: Final[Mat4] = rotation(pitch=-0.98, roll=-0.75)  # its head on a rolled napkin


def _laid(kit: Kit, parts: list[Part]) -> Model:
    """Return cutlery that leans its far end on a napkin rolled up behind it."""
    broad = [replace(part, mesh=part.mesh.moved(scaling(1.45, 1.0, 1.3))) for part in parts]
    model = in_hand(broad, _REST)
    cloth = linear(("#c8563c", "#5f8f8a", "#e9b64c", "#7f9fc0")[kit.choice(4)])
    roll = rod((-0.035, 0.021, -0.006), (0.105, 0.021, -0.006), 0.021, 14)
    band = put(hoop(0.0215, 0.004), (0.075, 0.021, -0.006), (0, 0, RIGHT))
    return beside(model, Part(roll, cloth, FELT), Part(band, linear("#e8ddca"), SMOOTH))


def _bowed(mesh: Mesh, dish: float) -> Mesh:
    """Return flat cutlery with the long curve that all cutlery has; ``dish`` hollows its head."""
    x, y, z = mesh.positions.T
    bow = 0.010 * np.cos(np.pi * (y + 0.02) / 0.11)
    head = np.clip((y - 0.055) / 0.02, 0, 1) * np.clip((0.135 - y) / 0.015, 0, 1)
    hollow = dish * head * np.clip(1 - (x / 0.022) ** 2, 0, 1)
    positions = np.stack([x, y, z + bow - hollow], 1)
    return Mesh(positions.astype(np.float32), mesh.normals, mesh.triangles)


_HANDLE: Final = [(-0.004, 0.05), (-0.0045, 0.0), (-0.0085, -0.06), (-0.007, -0.072), (0.0, -0.076),
                  (0.007, -0.072), (0.0085, -0.06), (0.0045, 0.0), (0.004, 0.05)]  # fmt: skip


def fork(kit: Kit) -> Model:
    """Return a fork with four tines."""
    head = [*_HANDLE, (0.006, 0.06), (0.0135, 0.07), (0.0135, 0.09), (-0.0135, 0.09),
            (-0.0135, 0.07), (-0.006, 0.06)]  # fmt: skip
    body = jagged(head, 0.004, 0.0012)
    tines = spread(rod((0, 0.088, 0), (0, 0.128, 0.004), (0.0025, 0.0014), 6),
                   [(x, 0, 0) for x in (-0.0112, -0.0037, 0.0037, 0.0112)])  # fmt: skip
    return _laid(kit, [Part(_bowed(merge([body, tines]), 0.0), kit.main(_STEEL), METAL)])


def spoon(kit: Kit) -> Model:
    """Return a spoon with a hollow bowl."""
    turn = np.linspace(0, 2 * np.pi, 29)
    out = np.linspace(0.02, 1, 8)[:, None]
    bowl = np.stack(
        [
            0.020 * out * np.cos(turn) * (1 + 0.12 * np.sin(turn)),
            0.087 + 0.033 * out * np.sin(turn),
            -0.009 * (1 - out**2) + 0 * turn,
        ],
        -1,
    )
    skin = sheet(bowl)
    front = Mesh(skin.positions, np.where(skin.normals[:, 2:] < 0, -1, 1) * skin.normals,
                 skin.triangles)  # fmt: skip
    back = Mesh(front.positions - np.array([0, 0, 0.0025], np.float32), -front.normals,
                front.triangles)  # fmt: skip
    metal = kit.main(_STEEL)
    handle = _bowed(jagged([*_HANDLE, (0.003, 0.058), (-0.003, 0.058)], 0.004, 0.0012), 0.0)
    head = put(merge([front, back]), (0, 0, -0.0035))
    return _laid(kit, [Part(handle, metal, METAL), Part(head, metal, METAL)])


def knife(kit: Kit) -> Model:
    """Return a knife: a table knife, or a cook's knife with a riveted handle, by the seed."""
    big = kit.choice(2) or kit.has("large", "sharp")
    if big:
        blade = [(-0.016, 0.0), (-0.016, 0.09), (-0.010, 0.13), (0.006, 0.165), (0.012, 0.14),
                 (0.014, 0.0)]  # fmt: skip
        grip = closed([(-0.006, 0.0), (-0.010, -0.05), (-0.007, -0.10), (0.004, -0.112),
                       (0.012, -0.10), (0.011, -0.05), (0.012, 0.0)], 40)  # fmt: skip
        rivets = spread(rod((0, 0, -0.0095), (0, 0, 0.0095), 0.003, 8),
                        [(0.002, y, 0) for y in (-0.02, -0.052, -0.085)])  # fmt: skip
        return _laid(kit, [Part(jagged(blade, 0.003, 0.001), linear(_STEEL), METAL),
                           Part(extrude(grip, 0.017, 0.005), kit.main("#5a3a26"), SMOOTH),
                           Part(rivets, linear("#d8d2c0"), METAL)])  # fmt: skip
    blade = [(-0.008, 0.01), (-0.009, 0.09), (-0.005, 0.118), (0.004, 0.124), (0.006, 0.10),
             (0.005, 0.01)]  # fmt: skip
    return _laid(kit, [Part(jagged(blade, 0.003, 0.001), linear(_STEEL), METAL),
                       Part(jagged([*_HANDLE[2:7], (0.006, 0.012), (-0.006, 0.012)], 0.009, 0.003),
                            kit.main(_STEEL), METAL)])  # fmt: skip


def chopsticks(kit: Kit) -> Model:
    """Return a pair of chopsticks across a bowl of rice."""
    glaze = kit.main("#8a2f2a", "#2f4f6f", "#3a2a22")
    pair = both(rod((0.012, -0.10, 0), (0.004, 0.12, 0), (0.0042, 0.0025), 8))
    tips = both(rod((0.012, -0.10, 0), (0.0108, -0.07, 0), (0.0046, 0.0044), 8))
    rest = translation(-0.01, 0.09, 0.03) @ rotation(pitch=-1.45, roll=-1.0)
    bowl = vessel([(0, 0.004), (0.03, 0.0), (0.034, 0.006), (0.06, 0.03), (0.068, 0.064),
                   (0.064, 0.066), (0.055, 0.03), (0, 0.02)])  # fmt: skip
    rice = put(blob(0.059, 0.034, 0.059, 3, 0.05, 9.0), (0, 0.062, 0))
    return Model(
        (
            Part(merge([pair]), glaze, SMOOTH).under(rest),
            Part(tips, linear("#d9a83c"), METAL).under(rest),
            Part(bowl, linear("#e8ddca"), SMOOTH),
            Part(rice, linear("#f4efe2")),
        ),
        {"grip": (-0.08, 0.09, 0.05)},
    )


CUTLERY: Final[dict[str, Builder]] = {
    "fork": fork,
    "spoon": spoon,
    "knife": knife,
    "chopsticks": chopsticks,
}
"""Builders by name."""
