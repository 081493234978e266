"""Sharp markings that belong to one kind: a badger's face, a shepherd's back, a corgi's bib."""

import numpy as np

from reelkite.engines.diorama.creatures.beasts.build import Build
from reelkite.engines.diorama.creatures.inlay import Marking
from reelkite.engines.diorama.modelling.turning import Vector, vector
from reelkite.engines.diorama.scene.mesh import Array


def inside(points: Array, middle: Vector, radii: Vector) -> Array:
    """Return 1 in the middle of an ellipsoid, 0 on it, and less outside."""
    q = (points - middle) / radii
    share: Array = 1 - np.sqrt(np.einsum("ij,ij->i", q, q))
    return share


def saddle(build: Build, dice: np.random.Generator) -> Marking:
    """Return a dark back and a dark muzzle: a shepherd's dog."""
    del dice
    muzzle = np.full(3, 1.5 * build.muzzle[1])

    def marking(points: Array) -> Array:
        back = (points[:, 1] - build.back - 0.05 * build.girth) / build.girth
        behind = (build.nape[2] + 0.2 * build.girth - points[:, 2]) / build.girth
        marked: Array = np.maximum(
            np.minimum(back, behind), inside(points, build.snout, muzzle) * 0.6
        )
        return marked

    return marking


def dark_muzzle(build: Build, dice: np.random.Generator) -> Marking:
    """Return a dark muzzle: a pug, a siamese cat."""
    del dice
    reach = vector(1.45, 1.12, 1.5) * build.muzzle[1]
    return lambda points: inside(points, build.snout - vector(0, 0, 0.2 * build.muzzle[1]), reach)


def badger(build: Build, dice: np.random.Generator) -> Marking:
    """Return a white face with a dark stripe over each eye: all that is not stripe is white."""
    del dice

    def marking(points: Array) -> Array:
        away = np.abs(np.abs(points[:, 0]) - 0.46 * build.head)
        front = (points[:, 2] - build.face[2] + 0.35 * build.head) / build.head
        high = (points[:, 1] - build.snout[1] + 0.2 * build.muzzle[1]) / build.head
        marked: Array = np.minimum(np.minimum(0.20 - away / build.head, front), high)
        return marked

    return marking


def bib(build: Build, dice: np.random.Generator) -> Marking:
    """Return a white chest, legs and blaze: a corgi."""
    del dice

    def marking(points: Array) -> Array:
        chest = inside(
            points,
            build.chest + vector(0, -0.1 * build.girth, 0.95 * build.girth),
            vector(0.85, 1.15, 0.80) * build.girth,
        )
        blaze = (
            np.minimum(0.16 * build.head - np.abs(points[:, 0]), points[:, 2] - build.face[2])
            / build.girth
        )
        legs = (0.75 * build.leg - points[:, 1]) / build.girth
        marked: Array = np.maximum(np.maximum(chest, blaze), legs)
        return marked

    return marking


def socks(build: Build, dice: np.random.Generator) -> Marking:
    """Return dark legs: a fox."""
    del dice

    def marking(points: Array) -> Array:
        marked: Array = 0.42 * build.leg - points[:, 1]
        return marked

    return marking


def back_stripe(build: Build, dice: np.random.Generator) -> Marking:
    """Return a stripe along the back: a skunk."""
    del dice
    return lambda points: np.minimum(
        0.34 * build.girth - np.abs(points[:, 0]), points[:, 1] - build.back - 0.2 * build.girth
    )
