"""The modeller's vocabulary: every word gives a mesh with rounded clay edges and outward normals.

Pure numpy, no random state: the same arguments give the same arrays. Measures are metres, y is
up. What is closed stays closed (lathes, tubes, boxes, balls, blobs, extrusions, gables); sheets,
quads, discs and leaves are one layer thin: paint them ``two_sided`` where both sides show.
"""

from reelkite.engines.diorama.shapes.noise import fractal, ripple3
from reelkite.engines.diorama.shapes.repeats import repeated
from reelkite.engines.diorama.shapes.sheets import disc, leaf, quad, sheet
from reelkite.engines.diorama.shapes.solids import (
    ball,
    blob,
    box,
    ellipsoid,
    extrude,
    gable,
    rounded_box,
)
from reelkite.engines.diorama.shapes.sweeps import cone, cylinder, lathe, spline, tube

__all__ = [
    "ball",
    "blob",
    "box",
    "cone",
    "cylinder",
    "disc",
    "ellipsoid",
    "extrude",
    "fractal",
    "gable",
    "lathe",
    "leaf",
    "quad",
    "repeated",
    "ripple3",
    "rounded_box",
    "sheet",
    "spline",
    "tube",
]
