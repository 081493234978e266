"""Clothes that nobody wears: dress, shirt, coat, trousers, scarf, top hat, glove, sock."""

from typing import Final

import numpy as np

from reelkite.engines.diorama.props.carving import (
    FORWARD,
    bent,
    board,
    both,
    hoop,
    post,
    put,
    rod,
    slab,
    spread,
)
from reelkite.engines.diorama.props.forms import turned
from reelkite.engines.diorama.props.modelling import (
    CLOTH,
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
from reelkite.engines.diorama.scene.colour import linear
from reelkite.engines.diorama.scene.mesh import Mesh, merge, translation
from reelkite.engines.diorama.shapes import ball, cylinder, ellipsoid, sheet

_WOOD: Final = linear("#9a6a3e")
_BRASS: Final = linear("#c9a045")


def _stand(height: float) -> Part:
    """Return a pole with a hook and three feet, on which a hanger hangs."""
    feet = [rod((0, 0.1, -0.08), (0.26 * np.cos(a), 0.015, -0.08 + 0.26 * np.sin(a)), 0.018)
            for a in (0.5, 2.6, 4.7)]  # fmt: skip
    return Part(merge([rod((0, 0.05, -0.08), (0, height + 0.2, -0.08), 0.02), *feet,
                       rod((0, height + 0.16, -0.08), (0, height + 0.1, 0.03), 0.012),
                       ball(0.035, 2).moved(translation(0, height + 0.22, -0.08))]), _WOOD,
                       SMOOTH)  # fmt: skip


def _hanger(height: float) -> Part:
    """Return a hanger whose shoulders are at ``height``."""
    return Part(merge([bent([(-0.22, height - 0.05, 0), (-0.1, height, 0), (0.1, height, 0),
                             (0.22, height - 0.05, 0)], 0.012),
                       rod((0, height, 0), (0, height + 0.1, 0), 0.006)]), _BRASS,
                       METAL)  # fmt: skip


def dress(kit: Kit) -> Model:
    """Return a dress with a wide skirt in folds, on a tailor's form."""
    cloth = kit.main("#c8485a", "#4f7fb5", "#e6c04f")
    skirt = turned([(0.44, 0.32), (0.36, 0.55), (0.24, 0.82), (0.12, 0.99), (0.11, 1.0)], 20, 48)
    x, y, z = skirt.positions.T
    low = np.clip((1.0 - y) / 0.6, 0, 1)
    fold = 1 + 0.07 * low * np.sin(11 * np.arctan2(z, x))
    skirt = Mesh(np.stack([x * fold, y, z * fold], 1).astype(np.float32), skirt.normals,
                 skirt.triangles)  # fmt: skip
    top = turned([(0.11, 0.99), (0.145, 1.12), (0.165, 1.22), (0.15, 1.31), (0.05, 1.33)], 16, 28)
    sleeves = both(ellipsoid(0.075, 0.065, 0.075, 2).moved(translation(0.16, 1.28, 0)))
    form = turned([(0.05, 1.32), (0.045, 1.40), (0.055, 1.43), (0, 1.45)], 10, 18)
    foot = merge([post(0.03, 0.5), post(0.2, 0.04)])
    sash = merge([hoop(0.118, 0.024, (0, 1.0, 0)),
                  both(put(ellipsoid(0.065, 0.035, 0.02, 2), (0.055, 1.0, 0.125), (0, 0,
                      0.3)))])  # fmt: skip
    return Model((
        Part(merge([skirt, top, sleeves]), cloth, CLOTH), Part(form, linear("#e6d8c0"), FELT),
        Part(foot, _WOOD, SMOOTH), Part(sash, lighter(cloth, 0.55), CLOTH),
        Part(hoop(0.435, 0.018, (0, 0.33, 0)), lighter(cloth, 0.4), CLOTH),
    ), {"top": (0, 1.45, 0)})  # fmt: skip


def _body(wide: float, top: float, low: float, deep: float) -> Mesh:
    """Return the trunk of a shirt or a coat, square at the shoulders."""
    return board([(-wide, low), (wide, low), (1.02 * wide, (top + low) / 2), (0.98 * wide,
        top - 0.06),
                  (0.4 * wide, top), (0, top - 0.03), (-0.4 * wide, top), (-0.98 * wide,
                      top - 0.06),
                  (-1.02 * wide, (top + low) / 2)], deep, 0.35 * deep)  # fmt: skip


def shirt(kit: Kit) -> Model:
    """Return a short-sleeved shirt with a stripe, on its hanger."""
    cloth = kit.main("#4f86b5", "#d9703a", "#f0ece2")
    trunk = _body(0.24, 1.3, 0.68, 0.1)
    sleeves = both(
        bent([(0.2, 1.22, 0), (0.3, 1.16, 0), (0.37, 1.04, 0)], (0.085, 0.085, 0.08), 14)
    )
    collar = hoop(0.085, 0.016, (0, 1.295, 0), (0, 0.3, 0))
    stripe = slab((0.47, 0.09, 0.112), (0, 0.95, 0), 0.04)
    return Model((_stand(1.3), _hanger(1.33), Part(merge([trunk, sleeves]), cloth, CLOTH),
                  Part(collar, toned(cloth, 0.8), CLOTH), Part(stripe, lighter(cloth, 0.6), CLOTH),
                  ), {"top": (0, 1.5, 0)})  # fmt: skip


def coat(kit: Kit) -> Model:
    """Return a long coat with lapels, pockets and buttons, on its hanger."""
    cloth = kit.main("#8a5a3a", "#3f4f6a", "#5a6a4a")
    trunk = _body(0.26, 1.36, 0.42, 0.15)
    sleeves = both(bent([(0.21, 1.27, 0), (0.32, 1.1, 0), (0.35, 0.78, 0.02)], (0.1, 0.085, 0.075),
                        14))  # fmt: skip
    lapels = both(put(board([(0.0, 0), (0.09, 0.1), (0.12, 0.3), (0.05, 0.33)], 0.02, 0.006),
                      (0.01, 1.02, 0.085), (0, 0, 0.05)))  # fmt: skip
    pockets = both(slab((0.13, 0.03, 0.03), (0.13, 0.76, 0.072), 0.01))
    buttons = spread(put(cylinder(0.02, 0.02, 0.014, 14, 0.004), (0.03, 0, 0.078), FORWARD),
                     [(0, y, 0) for y in (0.95, 0.82, 0.69)])  # fmt: skip
    belt = slab((0.53, 0.05, 0.165), (0, 0.87, 0), 0.02)
    return Model((_stand(1.36), _hanger(1.39), Part(merge([trunk, sleeves]), cloth, CLOTH),
                  Part(merge([lapels, pockets, belt]), toned(cloth, 0.7), CLOTH),
                  Part(buttons, _BRASS, GLAZED)), {"top": (0, 1.56, 0)})  # fmt: skip


def trousers(kit: Kit) -> Model:
    """Return trousers of blue cloth that hang from a bar."""
    cloth = kit.main("#3f5f9a", "#6a5a46")
    legs = both(board([(0.015, 0.3), (0.16, 0.3), (0.19, 0.8), (0.19, 1.2), (0.0, 1.2), (0.0,
        0.95)],
                      0.11, 0.04))  # fmt: skip
    band = slab((0.38, 0.06, 0.13), (0, 1.17, 0), 0.025)
    seams = both(merge([slab((0.07, 0.012, 0.13), (0.13, 1.05, 0), 0.004),
                        slab((0.15, 0.025, 0.125), (0.09, 0.3, 0), 0.01)]))  # fmt: skip
    return Model((_stand(1.25), _hanger(1.28), Part(legs, cloth, CLOTH),
                  Part(merge([band, seams]), toned(cloth, 0.72), CLOTH),
                  Part(ball(0.018, 2).moved(translation(0, 1.2, 0.07)), _BRASS, METAL),
                  ), {"top": (0, 1.45, 0)})  # fmt: skip


def scarf(kit: Kit) -> Model:
    """Return a knitted scarf thrown over a peg, with stripes and fringes."""
    wool = kit.main("#c8402f", "#3f7f8a")
    turn = np.linspace(0, 1, 40)
    drop = np.where(turn < 0.5, 0.9 - 1.5 * (0.5 - turn), 0.9 - 1.1 * (turn - 0.5))
    z = 0.09 * np.tanh(8 * (turn - 0.5))
    across = np.linspace(-0.11, 0.11, 7)
    grid = np.stack(np.broadcast_arrays(
        across[None, :] * (0.7 + 0.5 * abs(turn - 0.5))[:, None] + 0.03 * np.sin(5 * turn)[:, None],
        drop[:, None], z[:, None] + 0.02 * np.cos(22 * across)[None, :]), -1)  # fmt: skip
    cloth = sheet(grid)
    stripe = np.sin(52 * cloth.positions[:, 1]) > 0.3
    tones = np.where(stripe[:, None], np.array(lighter(wool, 0.7)), np.array(wool))
    fringe = [rod((x, y, zz), (1.05 * x, y - 0.08, zz), 0.008, 5) for x in np.linspace(-0.1, 0.1, 8)
              for y, zz in ((0.16, -0.09), (0.36, 0.1))]  # fmt: skip
    peg = merge([rod((0, 0.02, 0), (0, 0.92, 0), 0.02), post(0.2, 0.04),
                 rod((-0.16, 0.885, 0), (0.16, 0.885, 0), 0.022)])  # fmt: skip
    return Model((Part(cloth, tones.astype(np.float32), CLOTH), Part(merge(fringe), wool, FELT),
                  Part(peg, _WOOD, SMOOTH)), {"top": (0, 0.95, 0)})  # fmt: skip


def top_hat(kit: Kit) -> Model:
    """Return a top hat with a ribbon, brim to the viewer."""
    felt = kit.main("#2c2a30")
    crown = turned(
        [(0.105, 0.02), (0.10, 0.08), (0.115, 0.22), (0.118, 0.235), (0.0, 0.24)], 16, 32
    )
    brim = turned([(0.10, 0.03), (0.15, 0.015), (0.19, 0.035), (0.2, 0.045), (0.185, 0.03),
                   (0.14, 0.0), (0.10, 0.015)], 18, 36)  # fmt: skip
    ribbon = turned([(0.108, 0.035), (0.107, 0.075), (0.10, 0.08)], 6, 32)
    tip = put(merge([crown, brim]), (0, 0, 0))
    return Model((Part(tip, felt, FELT), Part(ribbon, linear("#a8322b"), CLOTH)),
                 {"top": (0, 0.24, 0)})  # fmt: skip


def glove(kit: Kit) -> Model:
    """Return a pair of knitted gloves, one on its edge against the other."""
    wool = kit.main("#c8402f", "#4f7fb5", "#5f8a4f")
    palm = merge([ellipsoid(0.075, 0.085, 0.035, 3).moved(translation(0, 0.13, 0)),
                  *(bent([(x, 0.17, 0), (1.25 * x, 0.24, 0.01), (1.3 * x, h, 0.012)], 0.021, 9)
                    for x, h in ((-0.05, 0.27), (-0.017, 0.3), (0.017, 0.3), (0.05, 0.27))),
                  bent([(0.06, 0.11, 0), (0.11, 0.15, 0.02), (0.125, 0.2, 0.03)], 0.022,
                       9)])  # fmt: skip
    cuff = turned([(0.05, 0.0), (0.062, 0.02), (0.058, 0.075), (0.0, 0.08)], 12, 20)
    pair = [(-0.13, 0.0, 0.0, 0.12), (0.14, 0.0, -0.02, -0.14)]
    return Model((
        Part(merge([put(palm, (x, y, z), (0, 0, r)) for x, y, z, r in pair]), wool, FELT),
        Part(merge([put(cuff, (x, y, z), (0, 0, r)) for x, y, z, r in pair]), lighter(wool, 0.6),
             FELT),
    ))  # fmt: skip


def sock(kit: Kit) -> Model:
    """Return a long striped stocking that hangs from a peg, a gift in its top."""
    wool = kit.main("#c8302c", "#3f7a5a")
    leg = bent([(0, 0.62, 0), (0, 0.42, 0), (0, 0.22, 0), (0.04, 0.1, 0.0), (0.17, 0.07, 0)],
               (0.085, 0.08, 0.08, 0.085, 0.06), 20)  # fmt: skip
    stripe = np.sin(38 * leg.positions[:, 1] - 16 * leg.positions[:, 0]) > 0.35
    tones = np.where(stripe[:, None], np.array(linear("#f4efe6")), np.array(wool))
    cuff = turned([(0.085, 0.55), (0.115, 0.57), (0.115, 0.65), (0.085, 0.67)], 12, 24)
    gift = merge([slab((0.09, 0.1, 0.09), (0.01, 0.62, 0), 0.01)])
    bow = merge([slab((0.095, 0.102, 0.02), (0.01, 0.62, 0), 0.004)])
    loop = hoop(0.03, 0.007, (-0.09, 0.7, 0), FORWARD)
    return Model((Part(leg, tones.astype(np.float32), FELT), Part(cuff, linear("#f4efe6"), FELT),
                  Part(gift, linear("#3f8f6a")), Part(bow, linear("#e8c04a")),
                  Part(loop, linear("#f4efe6"))))  # fmt: skip


GARMENTS: Final[dict[str, Builder]] = {
    "dress": dress,
    "shirt": shirt,
    "coat": coat,
    "trousers": trousers,
    "scarf": scarf,
    "top-hat": top_hat,
    "glove": glove,
    "sock": sock,
}
"""Builders by name."""
