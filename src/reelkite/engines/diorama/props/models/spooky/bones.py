"""What is left of the living: a skeleton that stands, a skull, a bone, a dinosaur's bones."""

from typing import Final

import numpy as np

from reelkite.engines.diorama.props.carving import RIGHT, bent, both, hoop, in_hand, put, rod, slab
from reelkite.engines.diorama.props.modelling import MATT, SMOOTH, Builder, Kit, Model, Part, toned
from reelkite.engines.diorama.scene.colour import linear
from reelkite.engines.diorama.scene.mesh import Mesh, Vec3, merge, rotation, translation
from reelkite.engines.diorama.shapes import ball, cone, cylinder, ellipsoid, rounded_box

_IVORY: Final = "#ece2cc"
_HOLLOW: Final = linear("#241f22")


def _head() -> tuple[Mesh, Mesh]:
    """Return a skull of 0.24 m on the origin, and the hollows of its face."""
    dome = ellipsoid(0.105, 0.115, 0.125, 3).moved(translation(0, 0.135, -0.005))
    cheeks = both(ellipsoid(0.04, 0.03, 0.035, 2).moved(translation(0.055, 0.085, 0.075)))
    jaw = rounded_box(0.105, 0.06, 0.085, 0.022).moved(translation(0, 0.03, 0.06))
    teeth = [slab((0.012, 0.026, 0.014), (x, 0.05, 0.098 - 2.2 * x * x), 0.004)
             for x in np.linspace(-0.04, 0.04, 6)]  # fmt: skip
    eyes = both(ellipsoid(0.032, 0.034, 0.026, 2).moved(translation(0.042, 0.13, 0.10)))
    nose = cone(0.016, 0.035, 8, 0.003).moved(translation(0, 0.085, 0.112))
    mouth = slab((0.09, 0.012, 0.016), (0, 0.047, 0.094), 0.004)
    return merge([dome, cheeks, jaw, *teeth]), merge([eyes, nose, mouth])


def _long(start: Vec3, end: Vec3, radius: float) -> Mesh:
    """Return a bone with a knob at each end."""
    knobs = [ball(1.75 * radius, 1).moved(translation(*at)) for at in (start, end)]
    return merge([rod(start, end, radius, 10), *knobs])


def _ribs() -> list[Mesh]:
    """Return five pairs of ribs that bow to the front, and the breastbone."""
    pairs = []
    for k in range(5):
        y, wide = 1.36 - 0.075 * k, 0.125 + 0.02 * np.sin(0.8 * k)
        pairs.append(both(bent([(0.015, y + 0.03, -0.06), (wide, y + 0.01, -0.03),
                                (0.9 * wide, y - 0.02, 0.075), (0.02, y - 0.03, 0.105)],
                               0.0125, 7)))  # fmt: skip
    return [*pairs, slab((0.035, 0.26, 0.02), (0, 1.06, 0.1), 0.008)]


def skeleton(kit: Kit) -> Model:
    """Return a skeleton on its feet: a grin, ribs, pelvis, one hand raised to greet."""
    bone = kit.main(_IVORY)
    skull, holes = _head()
    spine = [ball(0.026, 1).moved(translation(0, 0.86 + 0.055 * k, -0.05)) for k in range(12)]
    pelvis = [both(bent([(0.0, 0.86, -0.05), (0.09, 0.93, -0.04), (0.13, 0.88, 0.02),
                         (0.05, 0.80, 0.06), (0.0, 0.80, 0.06)], 0.028, 9))]  # fmt: skip
    collar = [_long((-0.17, 1.42, -0.01), (0.17, 1.42, -0.01), 0.016)]
    legs = [both(_long((0.095, 0.84, 0), (0.105, 0.46, 0.03), 0.024)),
            both(_long((0.105, 0.45, 0.03), (0.105, 0.08, 0), 0.02)),
            both(ellipsoid(0.042, 0.03, 0.1, 2).moved(translation(0.11, 0.03, 0.05)))]  # fmt: skip
    arms = [_long((0.2, 1.40, 0), (0.3, 1.17, 0.03), 0.02),
            _long((0.3, 1.17, 0.03), (0.36, 1.44, 0.1), 0.017), *_fingers((0.36, 1.47, 0.1), 1),
            _long((-0.2, 1.40, 0), (-0.25, 1.12, 0), 0.02),
            _long((-0.25, 1.12, 0), (-0.25, 0.86, 0.06), 0.017),
            *_fingers((-0.25, 0.83, 0.06), -1)]  # fmt: skip
    up = translation(0, 1.5, 0)
    parts = (Part(merge([skull.moved(up), *spine, *_ribs(), *pelvis, *collar, *legs, *arms]),
                  bone, SMOOTH), Part(holes.moved(up), _HOLLOW, MATT))  # fmt: skip
    return Model(parts, {"head": (0, 1.74, 0), "top": (0, 1.75, 0)})


def _fingers(at: Vec3, up: int) -> list[Mesh]:
    """Return a hand of bones: a palm and four fingers that point up or down."""
    palm = ellipsoid(0.035, 0.04, 0.018, 2).moved(translation(*at))
    x, y, z = at
    tips = [rod((x + s, y, z), (x + 2.1 * s, y + up * 0.11, z + 0.01), (0.011, 0.008), 6)
            for s in (-0.03, -0.01, 0.01, 0.03)]  # fmt: skip
    return [palm, *tips]


def skull(kit: Kit) -> Model:
    """Return a skull that grins, as it lies on a pirate's table."""
    solid, holes = _head()
    return Model((Part(solid, kit.main(_IVORY), SMOOTH), Part(holes, _HOLLOW, MATT)),
                 {"top": (0, 0.25, 0)})  # fmt: skip


def bone(kit: Kit) -> Model:
    """Return a bone with two knobs at each end, as dogs like them."""
    knobs = [ball(0.034, 2).moved(translation(x, y, 0)) for x in (-0.024, 0.024)
             for y in (-0.13, 0.13)]  # fmt: skip
    shaft = rod((0, -0.12, 0), (0, 0.12, 0), 0.022, 12)
    part = Part(merge([shaft, *knobs]), kit.main(_IVORY), SMOOTH)
    return in_hand([part], rotation(pitch=-1.4, roll=-1.2))


def dinosaur_bones(kit: Kit) -> Model:
    """Return the bones of a great hunter as a museum mounts them, on a dark plinth."""
    ivory = kit.main("#d8c6a0")
    line = [(0, 3.1, 1.7), (0, 2.75, 1.1), (0, 2.3, 0.5), (0, 2.1, -0.3), (0, 1.9, -1.2),
            (0, 1.6, -2.2), (0, 1.5, -3.2)]  # fmt: skip
    spine = bent(line, (0.10, 0.12, 0.13, 0.13, 0.11, 0.08, 0.04), 10)
    ribs = [both(bent([(0.03, 2.28 - 0.1 * k, z), (0.42, 2.1 - 0.1 * k, z),
                       (0.42, 1.6, z + 0.12), (0.12, 1.35, z + 0.22)], 0.045, 8))
            for k, z in enumerate((0.45, 0.2, -0.05, -0.3))]  # fmt: skip
    head = [rounded_box(0.5, 0.42, 1.0, 0.14).moved(translation(0, 3.2, 2.2)),
            put(rounded_box(0.42, 0.16, 0.9, 0.06), (0, 2.84, 2.15), (0, 0.28, 0))]  # fmt: skip
    teeth = [put(cone(0.04, 0.16, 6, 0.005), (s * 0.19, 3.02, z), (0, np.pi, 0))
             for s in (-1, 1) for z in np.linspace(1.9, 2.6, 6)]  # fmt: skip
    legs = [both(_long((0.3, 2.0, -0.4), (0.42, 1.15, 0.05), 0.10)),
            both(_long((0.42, 1.15, 0.05), (0.42, 0.55, -0.35), 0.085)),
            both(_long((0.42, 0.55, -0.35), (0.42, 0.3, 0.0), 0.06)),
            both(ellipsoid(0.2, 0.09, 0.32, 2).moved(translation(0.42, 0.26, 0.15))),
            both(_long((0.3, 1.75, 0.75), (0.34, 1.4, 1.0), 0.045))]  # fmt: skip
    eyes = both(ellipsoid(0.05, 0.11, 0.13, 2).moved(translation(0.235, 3.26, 2.15)))
    plinth = slab((1.8, 0.2, 3.4), (0, 0, -0.4), 0.04)
    stand = [rod((0, 0.1, z), (0, y, z), 0.035) for z, y in ((0.4, 2.2), (-1.6, 1.75))]
    return Model((
        Part(merge([spine, *ribs, *head, *teeth, *legs]), ivory, MATT), Part(eyes, _HOLLOW),
        Part(merge([plinth, *stand]), linear("#3a3230"), SMOOTH),
        Part(put(hoop(0.06, 0.01, (0, 0.12, 1.31), (0, RIGHT, 0))), toned(ivory, 0.6)),
        Part(cylinder(0.02, 0.02, 0.01, 6).moved(translation(0, 0.2, 1.2)), _HOLLOW),
    ), {"top": (0, 3.6, 2.0)})  # fmt: skip


BONES: Final[dict[str, Builder]] = {
    "skeleton": skeleton,
    "skull": skull,
    "bone": bone,
    "dinosaur-bones": dinosaur_bones,
}
"""Builders by name."""
