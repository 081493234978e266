"""The shapes of hats, helmets and crowns, in shares of the head's radius."""

import math
from collections.abc import Callable
from typing import Final

import numpy as np

from reelkite.engines.diorama.figures.hair import Clay
from reelkite.engines.diorama.figures.stature import Stature
from reelkite.engines.diorama.modelling.clay import Lump, cut
from reelkite.engines.diorama.modelling.turning import vector


def _below(body: Stature, height: float) -> Lump:
    """Return the cut that opens a hat at a height in shares of the head's radius."""
    return cut(body.face + vector(0, height * body.head, 0), (0, -1, 0))


def _beanie(body: Stature, clay: Clay) -> list[Lump]:
    return [
        clay.ball((0, 0.42, -0.08), (1.08, 0.86, 1.06)),
        _below(body, 0.36),
        clay.ball((0, 1.32, -0.08), 0.22, blend=0.05),
        clay.ring((0, 0.40, -0.08), 1.02, 0.10),
    ]


def _sun(body: Stature, clay: Clay) -> list[Lump]:
    return [
        clay.ball((0, 0.66, -0.08), (0.98, 0.62, 0.96)),
        clay.ball((0, 0.52, -0.08), (1.75, 0.13, 1.65)),
        _below(body, 0.42),
    ]


def _flat(body: Stature, clay: Clay) -> list[Lump]:
    del body
    return [
        clay.ball((0, 0.80, 0.02), (1.08, 0.36, 1.12)),
        clay.ball((0, 0.66, 0.80), (0.62, 0.14, 0.50), blend=0.08),
    ]


def _cap(body: Stature, clay: Clay) -> list[Lump]:
    return [
        clay.ball((0, 0.48, -0.08), (1.05, 0.74, 1.05)),
        clay.ball((0, 0.54, 0.95), (0.66, 0.11, 0.62), blend=0.06),
        _below(body, 0.42),
    ]


def _top(body: Stature, clay: Clay) -> list[Lump]:
    del body
    return [
        clay.rod((0, 0.8, -0.08), (0, 1.7, -0.08), (0.72, 0.76), flat=True),
        clay.ball((0, 0.72, -0.08), (1.35, 0.12, 1.35), blend=0.05),
    ]


def _toque(body: Stature, clay: Clay) -> list[Lump]:
    """Return a cook's hat with puffs."""
    puffs = [
        clay.ball((0.46 * math.cos(a), 1.16, 0.46 * math.sin(a) - 0.08), (0.54, 0.34, 0.54))
        for a in np.arange(6) * math.pi / 3
    ]
    return [
        clay.rod((0, 0.2, -0.08), (0, 0.92, -0.08), (0.93, 0.88), blend=0.05),
        *puffs,
        _below(body, 0.52),
    ]


def _hard(body: Stature, clay: Clay) -> list[Lump]:
    """Return a safety helmet with a ridge."""
    return [
        clay.ball((0, 0.50, -0.06), (1.12, 0.82, 1.14)),
        clay.rod((0, 0.62, 1.02), (0, 1.30, 0.0), (0.10, 0.12), blend=0.08),
        clay.rod((0, 1.30, 0.0), (0, 0.62, -1.1), (0.12, 0.10), blend=0.08),
        clay.ball((0, 0.50, 0.30), (1.16, 0.10, 1.28), blend=0.06),
        _below(body, 0.44),
    ]


def _fire(body: Stature, clay: Clay) -> list[Lump]:
    """Return a firefighter's helmet: a ridge, and a brim long at the back."""
    return [
        *_hard(body, clay)[:-1],
        clay.ball((0, 0.46, -0.45), (1.22, 0.12, 1.25), blend=0.06),
        _below(body, 0.40),
    ]


def _police(body: Stature, clay: Clay) -> list[Lump]:
    return [
        clay.rod((0, 0.55, -0.05), (0, 0.85, -0.05), (0.98, 1.0), blend=0.04),
        clay.ball((0, 1.05, 0.0), (1.24, 0.26, 1.22), blend=0.1),
        clay.ball((0, 0.56, 0.85), (0.66, 0.10, 0.55), blend=0.04),
        _below(body, 0.46),
    ]


def _crown(body: Stature, clay: Clay) -> list[Lump]:
    points = [
        clay.rod(
            (0.90 * math.cos(a), 0.80, 0.90 * math.sin(a) - 0.05),
            (1.0 * math.cos(a), 1.36, 1.0 * math.sin(a) - 0.05),
            (0.20, 0.07),
            blend=0.1,
        )
        for a in np.arange(7) * math.tau / 7 + math.pi / 2
    ]
    return [clay.ring((0, 0.74, -0.05), 0.92, 0.16), *points, _below(body, 0.62)]


def _cowboy(body: Stature, clay: Clay) -> list[Lump]:
    curl = [clay.ball((s * 1.42, 0.72, -0.05), (0.34, 0.24, 0.85), blend=0.3) for s in (-1, 1)]
    return [
        clay.ball((0, 0.92, -0.06), (0.86, 0.62, 0.96)),
        clay.ball((0, 0.54, -0.06), (1.50, 0.14, 1.42), blend=0.1),
        *curl,
        clay.ball((0, 1.62, -0.06), (0.22, 0.28, 0.8), blend=0.2, carve=True),
        _below(body, 0.44),
    ]


def _helm(body: Stature, clay: Clay) -> list[Lump]:
    """Return a knight's helmet, open at the face."""
    del body
    return [
        clay.ball((0, 0.08, -0.08), (1.18, 1.16, 1.14)),
        clay.ball((0, 0.0, -0.06), (0.90, 0.94, 0.88), blend=0.02, carve=True),
        clay.ball((0, -0.18, 1.1), (0.80, 0.72, 0.9), blend=0.06, carve=True),
        clay.rod((0, 1.2, 0.1), (0, 1.5, -0.3), (0.12, 0.16)),
        clay.rod((0, 1.5, -0.3), (0, 0.9, -1.25), (0.18, 0.08), bones="locks"),
    ]


def _pointed(body: Stature, clay: Clay) -> list[Lump]:
    """Return a wizard's or a witch's hat with a bent tip."""
    return [
        clay.ball((0, 0.56, -0.08), (1.55, 0.12, 1.50)),
        clay.rod((0, 0.60, -0.08), (0, 1.70, -0.12), (0.92, 0.36), blend=0.1),
        clay.rod((0, 1.70, -0.12), (0.26, 2.30, -0.34), (0.36, 0.06), blend=0.1),
        _below(body, 0.44),
    ]


def _santa(body: Stature, clay: Clay) -> list[Lump]:
    """Return a cap that falls to the side."""
    return [
        clay.ball((0, 0.46, -0.08), (1.05, 0.74, 1.05)),
        clay.rod((0.1, 1.05, -0.1), (0.72, 1.20, -0.2), (0.55, 0.28), blend=0.2),
        clay.rod((0.72, 1.20, -0.2), (1.12, 0.62, -0.1), (0.28, 0.14), blend=0.1),
        _below(body, 0.42),
    ]


def _elf(body: Stature, clay: Clay) -> list[Lump]:
    return [
        clay.ball((0, 0.50, -0.08), (1.04, 0.70, 1.04)),
        clay.rod((0, 0.95, -0.1), (0, 1.75, -0.35), (0.60, 0.08), blend=0.2),
        clay.ring((0, 0.44, -0.08), 1.0, 0.11),
        _below(body, 0.36),
    ]


def _tricorn(body: Stature, clay: Clay) -> list[Lump]:
    """Return a pirate's hat: its brim turned up on three sides."""
    brims = [
        clay.ball(
            (1.02 * math.sin(a), 0.80, 1.02 * math.cos(a) - 0.06),
            (0.62, 0.40, 0.16) if abs(math.sin(a)) < 0.5 else (0.22, 0.40, 0.72),
            blend=0.25,
        )
        for a in (0.0, 2.1, -2.1)
    ]
    return [
        clay.ball((0, 0.74, -0.08), (0.98, 0.60, 0.96)),
        clay.ball((0, 0.58, -0.06), (1.36, 0.13, 1.24), blend=0.08),
        *brims, _below(body, 0.46),
    ]  # fmt: skip


def _kabuto(body: Stature, clay: Clay) -> list[Lump]:
    """Return a samurai's helmet with horns and a neck guard."""
    del body
    horns = [
        clay.rod((s * 0.25, 0.95, 0.95), (s * 0.78, 1.75, 0.85), (0.12, 0.04), blend=0.04)
        for s in (-1, 1)
    ]
    return [
        clay.ball((0, 0.40, -0.08), (1.14, 0.92, 1.12)),
        clay.ball((0, 0.44, 0.25), (1.24, 0.13, 1.26), blend=0.05), *horns,
        clay.ball((0, -0.05, -0.62), (1.15, 0.50, 0.62), blend=0.15),
        clay.ball((0, -0.30, 0.80), (0.92, 0.72, 1.0), blend=0.04, carve=True),
        clay.ball((0, -0.20, 0.0), (0.90, 0.60, 0.9), blend=0.04, carve=True),
    ]  # fmt: skip


def _ninja(body: Stature, clay: Clay) -> list[Lump]:
    """Return a hood that leaves a slit for the eyes."""
    del body
    return [
        clay.ball((0, 0.02, -0.06), (1.10, 1.16, 1.10)),
        clay.ball((0, -0.66, 0.15), (0.86, 0.50, 0.90), blend=0.1),
        clay.ball((0, -0.02, -0.10), (0.92, 0.98, 0.92), blend=0.02, carve=True),
        clay.ball((0, 0.04, 1.1), (0.86, 0.46, 0.85), blend=0.02, carve=True),
    ]


def _viking(body: Stature, clay: Clay) -> list[Lump]:
    """Return a helmet with two horns."""
    horns = [
        lump
        for s in (-1, 1)
        for lump in (
            clay.rod((s * 0.95, 0.62, 0), (s * 1.42, 0.86, 0), (0.22, 0.16), blend=0.06),
            clay.rod((s * 1.42, 0.86, 0), (s * 1.56, 1.42, 0), (0.16, 0.04), blend=0.06),
        )
    ]
    return [clay.ball((0, 0.44, -0.08), (1.10, 0.86, 1.08)), clay.ring((0, 0.42, -0.08), 1.06,
        0.10), *horns,
            _below(body, 0.34)]  # fmt: skip


def _veil(body: Stature, clay: Clay) -> list[Lump]:
    """Return a cloth over head and neck, open at the face."""
    del body
    return [
        clay.ball((0, 0.04, -0.10), (1.14, 1.14, 1.12)),
        clay.ball((0, -0.75, -0.25), (1.02, 0.80, 0.85), blend=0.25),
        clay.ball((0, 0.0, -0.08), (0.93, 0.97, 0.90), blend=0.02, carve=True),
        clay.ball((0, -0.12, 1.05), (0.80, 0.86, 0.85), blend=0.05, carve=True),
    ]


def _hood(body: Stature, clay: Clay) -> list[Lump]:
    return _veil(body, clay)


def _beret(body: Stature, clay: Clay) -> list[Lump]:
    return [
        clay.ball((0.16, 0.80, -0.10), (1.18, 0.30, 1.14)),
        clay.rod((0.16, 1.08, -0.1), (0.18, 1.22, -0.1), (0.06, 0.05)),
        clay.ring((0, 0.60, -0.08), 0.92, 0.09),
        _below(body, 0.54),
    ]


def _bowler(body: Stature, clay: Clay) -> list[Lump]:
    return [
        clay.ball((0, 0.72, -0.08), (0.96, 0.78, 0.96)),
        clay.ball((0, 0.58, -0.08), (1.36, 0.12, 1.34), blend=0.06),
        _below(body, 0.46),
    ]


def _fedora(body: Stature, clay: Clay) -> list[Lump]:
    return [
        clay.rod((0, 0.62, -0.08), (0, 0.92, -0.10), (0.95, 0.74), blend=0.05),
        clay.ball((0, 1.76, -0.05), (0.14, 0.20, 0.75), blend=0.18, carve=True),
        clay.ball((0, 0.58, -0.02), (1.45, 0.12, 1.44), blend=0.06),
        _below(body, 0.46),
    ]


def _sombrero(body: Stature, clay: Clay) -> list[Lump]:
    return [
        clay.ball((0, 0.60, -0.08), (2.0, 0.14, 1.95)),
        clay.ring((0, 0.68, -0.08), 1.85, 0.13),
        clay.rod((0, 0.62, -0.08), (0, 1.45, -0.08), (0.86, 0.36), blend=0.15),
        _below(body, 0.46),
    ]


def _sailor(body: Stature, clay: Clay) -> list[Lump]:
    return [clay.ball((0, 0.78, -0.06), (0.86, 0.42, 0.86)), clay.ring((0, 0.64, -0.06), 0.98,
        0.17),
            _below(body, 0.50)]  # fmt: skip


def _army(body: Stature, clay: Clay) -> list[Lump]:
    return [
        clay.ball((0, 0.46, -0.06), (1.14, 0.86, 1.16)),
        clay.ball((0, 0.44, -0.02), (1.22, 0.10, 1.26), blend=0.08),
        _below(body, 0.40),
    ]


def _swim(body: Stature, clay: Clay) -> list[Lump]:
    return [
        clay.ball((0, 0.20, -0.12), (1.04, 1.02, 1.0)),
        clay.hairline(0.50, 0.0),
        _below(body, 0.28),
    ]


def _aviator(body: Stature, clay: Clay) -> list[Lump]:
    """Return a leather cap with ear flaps."""
    flaps = [clay.ball((s * 0.98, -0.20, 0.05), (0.16, 0.46, 0.36), blend=0.12) for s in (-1, 1)]
    return [
        clay.ball((0, 0.26, -0.10), (1.08, 0.98, 1.04)),
        clay.hairline(0.50, 0.10),
        _below(body, 0.10),
        *flaps,
    ]


def _bike(body: Stature, clay: Clay) -> list[Lump]:
    slots = [
        clay.ball((0.36 * k, 1.20, 0.25), (0.09, 0.34, 0.70), blend=0.04, carve=True)
        for k in (-1, 0, 1)
    ]
    return [clay.ball((0, 0.52, -0.04), (1.08, 0.80, 1.22)), *slots, _below(body, 0.46)]


def _party(body: Stature, clay: Clay) -> list[Lump]:
    return [
        clay.rod((0, 0.80, 0.0), (0, 1.85, 0.0), (0.58, 0.06), blend=0.02),
        clay.ball((0, 1.90, 0), 0.20, blend=0.03),
        _below(body, 0.72),
    ]


def _tiara(body: Stature, clay: Clay) -> list[Lump]:
    points = [clay.rod((0.9 * math.sin(a), 0.74, 0.9 * math.cos(a) - 0.05), (0.94 * math.sin(a),
        0.98 + h, 0.94 * math.cos(a) - 0.05), (0.10, 0.05), blend=0.06)
              for a, h in ((-0.8, 0.0), (-0.4, 0.12), (0.0, 0.28), (0.4, 0.12), (0.8,
                  0.0))]  # fmt: skip
    return [clay.ring((0, 0.72, -0.05), 0.92, 0.07), *points, _below(body, 0.60)]


def _flowers(body: Stature, clay: Clay) -> list[Lump]:
    del body
    blooms = [clay.ball((0.98 * math.sin(a), 0.76, 0.98 * math.cos(a) - 0.08), (0.20, 0.18, 0.20),
        blend=0.03)
              for a in np.arange(11) * math.tau / 11]  # fmt: skip
    return [clay.ring((0, 0.72, -0.08), 0.96, 0.07), *blooms]


def _turban(body: Stature, clay: Clay) -> list[Lump]:
    rolls = [clay.ring((0, 0.52 + 0.20 * k, -0.08), 0.98 - 0.13 * k, 0.22) for k in range(3)]
    return [clay.ball((0, 0.70, -0.08), (0.98, 0.56, 0.96)), *rolls, _below(body, 0.36)]


def _mortar(body: Stature, clay: Clay) -> list[Lump]:
    """Return a graduate's cap: a board on a cap, with a tassel."""
    board = [
        clay.rod((s * 0.95, 0.98, -1.0), (s * 0.95, 0.98, 0.9), (0.07, 0.07), blend=0.05)
        for s in (-0.9, -0.45, 0.0, 0.45, 0.9)
    ]
    return [clay.ball((0, 0.56, -0.06), (1.02, 0.56, 1.0)), *board, clay.rod((0.85, 1.0, 0.8),
        (0.98, 0.45, 0.85), (0.05, 0.10)),
            _below(body, 0.44)]  # fmt: skip


SHAPES: Final[dict[str, Callable[[Stature, Clay], list[Lump]]]] = {
    "beanie": _beanie, "sun": _sun, "flat": _flat, "cap": _cap, "top": _top, "toque": _toque,
    "hard": _hard, "fire": _fire, "police": _police, "crown": _crown, "cowboy": _cowboy,
    "helm": _helm, "pointed": _pointed, "santa": _santa, "elf": _elf, "tricorn": _tricorn,
    "kabuto": _kabuto, "ninja": _ninja, "viking": _viking, "veil": _veil, "hood": _hood,
    "beret": _beret, "bowler": _bowler, "fedora": _fedora, "sombrero": _sombrero,
    "sailor": _sailor, "army": _army, "swim": _swim, "aviator": _aviator, "bike": _bike,
    "party": _party, "tiara": _tiara, "flowers": _flowers, "turban": _turban, "mortar": _mortar,
}  # fmt: skip
"""Hats by name."""
