"""Forms that many props share: turned vessels, rings, flames, leaves, wheels."""

from collections.abc import Sequence

import numpy as np

from reelkite.engines.diorama.props.modelling import Joint, Part, lighter
from reelkite.engines.diorama.scene.colour import linear
from reelkite.engines.diorama.scene.looks import Finish, Layer
from reelkite.engines.diorama.scene.mesh import Array, Mesh, Vec3, merge, rotation, translation
from reelkite.engines.diorama.shapes import cylinder, ellipsoid, extrude, lathe, leaf, spline, tube


def turned(profile: Sequence[tuple[float, float]], count: int, sides: int) -> Mesh:
    """Return a lathe through a smooth curve of ``count`` points over ``profile``."""
    curve = spline(profile, count)
    return lathe([(max(float(r), 0.0), float(y)) for r, y in curve], sides)


def ring(radius: float, height: float, count: int = 36) -> Array:
    """Return the points of a level circle, closed, for a tube."""
    turn = np.linspace(0, 2 * np.pi, count + 1)
    turn[-1] = 0.0
    circle = np.stack([np.cos(turn) * radius, 0 * turn + height, np.sin(turn) * radius], axis=1)
    return circle.astype(np.float32)


def arc(points: Sequence[tuple[float, ...]], radius: float, sides: int = 8) -> Mesh:
    """Return a tube along a smooth curve over ``points``."""
    return tube(spline(points, 6 * len(points)), radius, sides)


def lined(vessel: Mesh, outer: Vec3, inner: Vec3) -> Array:
    """Return the colours of a vessel: ``inner`` where its wall looks towards the axis."""
    spokes = vessel.positions[:, [0, 2]]
    reach = np.linalg.norm(spokes, axis=1)
    inward = np.sum(vessel.normals[:, [0, 2]] * spokes, axis=1) < -1e-4 * reach
    floor = (vessel.normals[:, 1] > 0.5) & (reach < 0.8 * reach.max())
    return np.where(
        (inward | floor)[:, None],
        np.array(inner, dtype=np.float32),
        np.array(outer, dtype=np.float32),
    )


def flame(height: float) -> Part:
    """Return a flame on the origin, yellow below and orange at its tip."""
    body = turned(
        [(0.0, 0.0), (0.17, 0.10), (0.25, 0.30), (0.17, 0.60), (0.06, 0.86), (0.0, 1.0)], 18, 14
    )
    share = np.clip(body.positions[:, 1:2], 0, 1)
    colours = (
        np.array(linear("#ffd873"), dtype=np.float32) * (1 - share)
        + np.array(linear("#ff7a1e"), dtype=np.float32) * share
    )
    glow = Finish(roughness=1.0, emission=4.0, casts=False)
    return Part(body, colours.astype(np.float32), glow, Layer.GLOW).sized(height)


def wheel(radius: float, width: float, joint: str, *, hub: str = "#d8d2c6") -> Part:
    """Return a wheel about x with a fat tyre, a rim and five holes' worth of bolts."""
    half = width / 2
    tyre = turned(
        [(0.62 * radius, -half * 0.8), (0.86 * radius, -half), (radius, -half * 0.55),
         (radius, half * 0.55), (0.86 * radius, half), (0.62 * radius, half * 0.8)], 11, 24
    )  # fmt: skip
    cap = cylinder(0.62 * radius, 0.56 * radius, 0.92 * width, 18, 0.08 * radius)
    bolt = cylinder(0.075 * radius, 0.06 * radius, 0.98 * width, 6, 0.01 * radius)
    ring_of = [
        bolt.moved(translation(0.34 * radius * np.cos(a), 0, 0.34 * radius * np.sin(a)))
        for a in np.linspace(0, 2 * np.pi, 5, endpoint=False)
    ]
    middle = translation(0, -0.46 * width, 0)
    pale = merge([cap.moved(middle)])
    dark = merge([bolt_.moved(translation(0, -0.49 * width, 0)) for bolt_ in ring_of])
    whole = merge([tyre, pale, dark])
    counts = [len(m.positions) for m in (tyre, pale, dark)]
    tones = [linear("#2b2a2c"), linear(hub), lighter(linear(hub), -0.6)]
    colours = np.concatenate(
        [
            np.tile(np.clip(np.array(c, dtype=np.float32), 0, 1), (n, 1))
            for c, n in zip(tones, counts, strict=True)
        ]
    )
    return Part(whole.moved(rotation(roll=np.pi / 2)), colours, Finish(0.7), joint=joint)


def tuft(count: int, length: float, width: float, seed: int, *, rise: float = 0.9) -> Mesh:
    """Return a bush of leaves that spring from the origin."""
    chance = np.random.default_rng(seed)
    leaves = []
    for k in range(count):
        size = length * chance.uniform(0.7, 1.1)
        up = chance.uniform(0.25, rise * 1.5)
        turn = rotation(yaw=2.4 * k + chance.uniform(-0.3, 0.3)) @ rotation(roll=up)
        leaves.append(leaf(size, width * chance.uniform(0.8, 1.2), 0.55).moved(turn))
    return merge(leaves)


def blossom(colour: Vec3, radius: float, petals: int = 7) -> list[Part]:
    """Return a flower that looks up, with its heart on the origin."""
    petal = ellipsoid(0.56 * radius, 0.10 * radius, 0.34 * radius, 1)
    around = [
        petal.moved(translation(0.58 * radius, 0, 0) @ rotation(roll=0.28)).moved(
            rotation(yaw=2 * np.pi * k / petals)
        )
        for k in range(petals)
    ]  # fmt: skip
    heart = ellipsoid(0.34 * radius, 0.22 * radius, 0.34 * radius, 1)
    yellow = linear("#7a4f31" if colour[0] > 2 * colour[2] else "#f2c531")
    return [Part(merge(around), colour), Part(heart, yellow).at(0, 0.05 * radius, 0)]


def profiled(outline: list[tuple[float, float]], width: float, bevel: float) -> Mesh:
    """Return the body that has ``outline`` (z forward, y up) as its side view, ``width`` across."""
    curve = spline([*outline, outline[0]], 5 * len(outline))[:-1]
    return extrude(curve * np.array([-1, 1], np.float32), width, bevel).moved(
        rotation(yaw=np.pi / 2)
    )


def axles(
    radius: float, width: float, half: float, places: tuple[float, ...]
) -> tuple[list[Part], dict[str, Joint]]:
    """Return wheels on both sides at each z of ``places``, and the joints on which they roll."""
    parts = [
        wheel(radius, width, f"axle {k}").at(side * half, radius, z)
        for k, z in enumerate(places)
        for side in (-1, 1)
    ]
    joints = {f"axle {k}": Joint((0, radius, z), radius=radius) for k, z in enumerate(places)}
    return parts, joints
