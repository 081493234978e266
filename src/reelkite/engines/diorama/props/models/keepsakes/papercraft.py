"""What is made of paper: plane, boat, crane, lanterns, map, banknotes, playing cards."""

from typing import Final

import numpy as np

from reelkite.engines.diorama.props.carving import hoop, in_hand, jagged, pose, post, put, rod, slab
from reelkite.engines.diorama.props.forms import flame, turned
from reelkite.engines.diorama.props.modelling import (
    MATT,
    SMOOTH,
    Builder,
    Kit,
    Model,
    Part,
    Shine,
    lighter,
    toned,
)
from reelkite.engines.diorama.scene.colour import linear
from reelkite.engines.diorama.scene.looks import Finish
from reelkite.engines.diorama.scene.mesh import Mesh, Vec3, merge, rotation, translation
from reelkite.engines.diorama.shapes import ball, cylinder, quad, sheet

_PAPER: Final = Finish(roughness=0.9, two_sided=True)
_LIT: Final = Finish(roughness=0.9, emission=1.1, two_sided=True)


def _fold(*corners: Vec3) -> Mesh:
    """Return a flat piece of paper between three or four corners."""
    a, b, c = corners[:3]
    return quad(a, b, c, corners[3] if len(corners) > 3 else c)


def paper_plane(kit: Kit) -> Model:
    """Return a folded paper plane, nose up a little, in the hand by its keel."""
    paper = kit.main("#f6f2e8")
    nose, tail = (0.0, 0.0, 0.30), (0.0, 0.0, -0.22)
    wings = [_fold(nose, tail, (s * 0.2, 0.045, -0.24)) for s in (-1, 1)]
    inner = [_fold(nose, (s * 0.02, 0.004, -0.22), (s * 0.075, 0.03, -0.23)) for s in (-1, 1)]
    keel = [_fold(nose, tail, (s * 0.004, -0.09, -0.2)) for s in (-1, 1)]
    parts = [Part(merge(wings), paper, _PAPER), Part(merge(inner), toned(paper, 0.8), _PAPER),
             Part(merge(keel), toned(paper, 0.7), _PAPER)]  # fmt: skip
    return in_hand(parts, rotation(yaw=0.75, pitch=-0.2, roll=0.4))


def paper_boat(kit: Kit) -> Model:
    """Return a boat folded from a sheet of paper: two pointed ends and a sail between them."""
    paper = kit.main("#f4f0e6", "#e8f0f4")
    low, high, wide = 0.0, 0.15, 0.12
    sides = [_fold((-0.16, low, s * 0.02), (0.16, low, s * 0.02), (0.32, high + 0.03, s * 0.02),
                   (-0.32, high + 0.03, s * 0.02)) for s in (-1, 1)]  # fmt: skip
    flaps = [_fold((-0.16, low, 0), (0.16, low, 0), (0.24, 0.11, s * wide), (-0.24, 0.11, s * wide))
             for s in (-1, 1)]  # fmt: skip
    ends = [_fold((t * 0.16, low, 0), (t * 0.24, 0.11, s * wide), (t * 0.33, high + 0.04, 0))
            for s in (-1, 1) for t in (-1, 1)]  # fmt: skip
    sail = [_fold((-0.15, 0.06, s * 0.03), (0.15, 0.06, s * 0.03), (0, 0.34, 0)) for s in (-1, 1)]
    return Model((
        Part(merge([*sides, *sail]), paper, _PAPER).turned(yaw=np.pi / 2),
        Part(merge([*flaps, *ends]), toned(paper, 0.86), _PAPER).turned(yaw=np.pi / 2),
    ), {"seat": (0, 0.1, 0), "top": (0, 0.34, 0)})  # fmt: skip


def origami_crane(kit: Kit) -> Model:
    """Return a folded crane: wings up and out, a thin neck with a bent head, a pointed tail."""
    paper = kit.main("#d8434a", "#f2a9b8", "#4f8fc8", "#f4efe2")
    body = [_fold((0, 0.0, 0.0), (s * 0.05, 0.09, 0.0), (0, 0.10, 0.1)) for s in (-1, 1)]
    body += [_fold((0, 0.0, 0.0), (s * 0.05, 0.09, 0.0), (0, 0.10, -0.1)) for s in (-1, 1)]
    body += [_fold((-0.05, 0.09, 0), (0, 0.10, 0.1), (0.05, 0.09, 0), (0, 0.10, -0.1))]
    wings = [_fold((s * 0.02, 0.08, 0.10), (s * 0.02, 0.08, -0.10), (s * 0.27, 0.17, -0.03))
             for s in (-1, 1)]  # fmt: skip
    neck = [_fold((0, 0.03, 0.04), (s * 0.022, 0.10, 0.06), (0, 0.26, 0.22)) for s in (-1, 1)]
    tail = [_fold((0, 0.03, -0.04), (s * 0.022, 0.10, -0.06), (0, 0.24, -0.25)) for s in (-1, 1)]
    head = [_fold((s * 0.008, 0.26, 0.22), (0, 0.235, 0.2), (0, 0.2, 0.29)) for s in (-1, 1)]
    turn = rotation(yaw=0.45)
    return Model((
        Part(merge(wings).moved(turn), paper, _PAPER),
        Part(merge([*body, *head]).moved(turn), lighter(paper, 0.25), _PAPER),
        Part(merge([*neck, *tail]).moved(turn), toned(paper, 0.8), _PAPER),
    ), {"top": (0, 0.24, 0)})  # fmt: skip


def paper_lantern(kit: Kit) -> Model:
    """Return a round lantern with ribs, lit from within, with a tassel; it hangs."""
    paper = kit.main("#e2402f", "#f0a030", "#f2e2c0")
    body = turned([(0.09, 0.2), (0.2, 0.27), (0.25, 0.42), (0.2, 0.57), (0.09, 0.64)], 20, 28)
    ribs = [hoop(float(np.interp(y, (0.24, 0.3, 0.42, 0.54, 0.6), (0.15, 0.22, 0.253, 0.22, 0.15))),
                 0.006, (0, y, 0)) for y in np.linspace(0.25, 0.59, 6)]  # fmt: skip
    caps = merge([post(0.1, 0.045, (0, y, 0)) for y in (0.17, 0.63)])
    tassel = merge([rod((0, 0.0, 0), (0, 0.17, 0), (0.03, 0.014)),
                    ball(0.03, 2).moved(translation(0, 0.13, 0)),
                    rod((0, 0.67, 0), (0, 0.8, 0), 0.006)])  # fmt: skip
    return Model((
        Part(body, paper, _LIT), Part(merge(ribs), toned(paper, 0.55), SMOOTH),
        Part(merge([caps, tassel]), linear("#c99a3a"), SMOOTH),
    ), {"top": (0, 0.8, 0), "focus": (0, 0.42, 0.2)},
        shines=(Shine((0, 0.42, 0.3), (1.4, 0.62, 0.25), 2.2),))  # fmt: skip


def sky_lantern(kit: Kit) -> Model:
    """Return a tall lantern of thin paper, bright where the flame is below; it rises."""
    paper = kit.main("#f6b45a")
    body = turned([(0.24, 0.06), (0.29, 0.3), (0.33, 0.62), (0.27, 0.84), (0.12, 0.93), (0, 0.95)],
                  22, 26)  # fmt: skip
    share = np.clip((body.positions[:, 1:2] - 0.05) / 0.9, 0, 1)
    hot, cool = np.array(lighter(paper, 0.35)), np.array(toned(paper, 0.62))
    tones = (hot * (1 - share) + cool * share).astype(np.float32)
    return Model((
        Part(body, tones, Finish(roughness=0.95, emission=1.6, two_sided=True)),
        Part(merge([hoop(0.24, 0.010, (0, 0.06, 0)), rod((-0.24, 0.06, 0), (0.24, 0.06, 0), 0.005),
                    post(0.05, 0.03, (0, 0.03, 0))]), linear("#6a4a2a")),
        flame(0.2).at(0, 0.07, 0),
    ), {"top": (0, 0.95, 0)}, shines=(Shine((0, 0.1, 0.2), (1.8, 0.9, 0.3), 2.6),))  # fmt: skip


def treasure_map(kit: Kit) -> Model:
    """Return an old map, half rolled: coast, hills, a dotted way and a red cross."""
    paper = kit.main("#e6cf9a")
    x, z = np.meshgrid(np.linspace(-0.3, 0.3, 25), np.linspace(0.21, -0.21, 13), indexing="xy")
    wave = 0.012 + 0.012 * np.sin(9 * x) * np.cos(6 * z) + 0.5 * np.maximum(np.abs(x) - 0.24, 0)
    page = sheet(np.stack([x, wave, z], -1))
    rolls = [put(cylinder(0.024, 0.024, 0.43, 16, 0.005), (s * 0.305, 0.028, -0.215), (0, np.pi / 2,
             0)) for s in (-1, 1)]  # fmt: skip
    coast = [(-0.18, -0.08), (-0.06, -0.13), (0.1, -0.1), (0.18, 0.0), (0.1, 0.11), (-0.05, 0.09),
             (-0.15, 0.04)]  # fmt: skip
    flat = translation(0, 0.022, 0) @ rotation(pitch=np.pi / 2)
    land = jagged(coast, 0.012, 0.003).moved(flat)
    dots = merge([ball(0.008, 1).moved(translation(a, 0.034, b)) for a, b in
                  ((-0.12, -0.02), (-0.08, 0.02), (-0.03, 0.03), (0.02, 0.0), (0.05,
                      -0.04))])  # fmt: skip
    cross = merge([put(slab((0.07, 0.008, 0.016), radius=0.003), (0.1, 0.032, -0.05), (a, 0, 0))
                   for a in (0.78, -0.78)])  # fmt: skip
    tip = rotation(pitch=0.35)
    return Model(tuple(part.under(translation(0, 0.09, 0) @ tip) for part in (
        Part(page, paper, _PAPER), Part(merge(rolls), toned(paper, 0.8), MATT),
        Part(land, linear("#a9a45e"), MATT), Part(dots, linear("#5a3f2a")),
        Part(cross, linear("#c8322a")),
    )))  # fmt: skip


def banknotes(kit: Kit) -> Model:
    """Return bundles of banknotes in a pile, with a few loose ones."""
    green = kit.main("#8fb583")
    places = [(-0.1, 0.0, 0.0, 0.1), (0.11, 0.0, 0.03, -0.2), (0.0, 0.05, 0.01, 0.35)]
    notes = [put(slab((0.18, 0.048, 0.085), radius=0.004), (x, y, z), (a, 0, 0))
             for x, y, z, a in places]  # fmt: skip
    bands = [put(slab((0.04, 0.05, 0.088), radius=0.004), (x, y, z), (a, 0, 0))
             for x, y, z, a in places]  # fmt: skip
    seals = [put(cylinder(0.022, 0.022, 0.052, 20, 0.003), (x + d * np.cos(a), y,
                                                            z - d * np.sin(a)))
             for x, y, z, a in places for d in (-0.055, 0.055)]  # fmt: skip
    loose = [put(slab((0.18, 0.004, 0.085), radius=0.001), (x, 0.002, z), (a, 0, 0))
             for x, z, a in ((-0.2, 0.12, 0.6), (0.05, 0.14, -0.3), (0.24, 0.1, 0.9))]  # fmt: skip
    return Model((
        Part(merge([*notes, *loose]), green, MATT), Part(merge(bands), linear("#f0e6cc"), MATT),
        Part(merge(seals), toned(green, 0.55), MATT),
    ))  # fmt: skip


def playing_cards(kit: Kit) -> Model:
    """Return a hand of four cards in a fan, an ace in front, and the pack behind them."""
    back = kit.main("#b5322c", "#2c4f9a")
    red, ink = linear("#cf2f2c"), linear("#26242a")
    parts: list[Part] = []
    heart = [(0, -0.028), (0.026, 0.004), (0.022, 0.022), (0.008, 0.022), (0, 0.01),
             (-0.008, 0.022), (-0.022, 0.022), (-0.026, 0.004)]  # fmt: skip
    spade = [(x, -y) for x, y in heart]
    for k, turn in enumerate((0.55, 0.2, -0.15, -0.5)):
        lean = pose((0, 0.012, 0.02 * k), (0, -0.12, turn))
        card = slab((0.13, 0.19, 0.004), (0, 0.02, 0), 0.002)
        pip = jagged(heart if k % 2 else spade, 0.004, 0.001)
        signs = merge([pip.moved(translation(0, 0.12, 0.003)),
                       *(put(pip, (s * 0.045, 0.12 + s * 0.065, 0.003), (0, 0, 0)).moved(
                           translation(0, 0, 0)) for s in (-1, 1))])  # fmt: skip
        parts += [Part(card, linear("#f8f4ea"), SMOOTH).under(lean),
                  Part(signs, red if k % 2 else ink).under(lean)]  # fmt: skip
    pack = put(slab((0.13, 0.05, 0.19), radius=0.004), (0.2, 0, -0.06), (0.5, 0, 0))
    return Model((*parts, Part(pack, back, SMOOTH)))


PAPERCRAFT: Final[dict[str, Builder]] = {
    "paper-plane": paper_plane,
    "paper-boat": paper_boat,
    "origami-crane": origami_crane,
    "paper-lantern": paper_lantern,
    "sky-lantern": sky_lantern,
    "map": treasure_map,
    "banknotes": banknotes,
    "playing-cards": playing_cards,
}
"""Builders by name."""
