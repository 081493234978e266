"""Proportions of four-legged animals, and the joints that follow from them. All in metres."""

import math
from dataclasses import dataclass
from typing import Final

from reelkite.engines.diorama.modelling.rig import Chain, Skeleton
from reelkite.engines.diorama.modelling.turning import Vector, vector

LEGS: Final = (("FL", 1.0, 1.0), ("FR", -1.0, 1.0), ("HL", 1.0, -1.0), ("HR", -1.0, -1.0))
"""The four legs with the signs of x and z."""

LEG_BONES: Final = 6
SPINE_BONES: Final = 4
NECK_BONES: Final = 5
TAIL_BONES: Final = 7
TRUNK_BONES: Final = 9


@dataclass(frozen=True, slots=True)
class Build:
    """How a beast is built.

    Attributes:
        length: From hips to shoulders.
        girth: Radius of the trunk.
        leg: From the ground to the belly.
        leg_radius: At the shin.
        neck: Length of the neck.
        rise: Angle of the neck over the horizon, radians.
        head: Radius of the head.
        muzzle: Length and radius of the muzzle.
        drop: Angle of the muzzle below the horizon, radians.
        ears: Shape of the ears, and their size as a share of the head's radius.
        tail: Length, thickness, and angle over the horizon (radians).
        tuft: Radius of the end of the tail.
        eye: Radius of an eye as a share of the head's radius.
        wide: Whether the eyes look to the sides.
        hoofed: Stands on hoofs.
        upright: Sits like a person by nature, and holds things in its paws.
        cheeks: Fullness of the face, as a share of the head's radius.
        horns: Shape of the horns, or None.
        mane: Shape of the mane, or None.
        trunk: Length of a trunk; 0 for none.
        humps: Number of humps.
        wool: Whether the trunk is a ball of wool.
        hop: Whether it goes in hops.
        voice: Cue of its voice, or None.
        nose: Size of a button nose, as a multiple of what its muzzle has.
        paddle: Half the width of a flat tail; 0 for a round one.
        goggling: Whether the eyes stand on top of the head.
    """

    length: float
    girth: float
    leg: float
    leg_radius: float
    neck: float
    rise: float
    head: float
    muzzle: tuple[float, float]
    drop: float = 0.25
    ears: tuple[str, float] = ("flop", 1.0)
    tail: tuple[float, float, float] = (0.26, 0.030, 0.9)
    tuft: float = 0.0
    eye: float = 0.20
    wide: bool = False
    hoofed: bool = False
    upright: bool = False
    cheeks: float = 0.0
    horns: str | None = None
    mane: str | None = None
    trunk: float = 0.0
    humps: int = 0
    wool: bool = False
    hop: bool = False
    voice: str | None = None
    nose: float = 1.0
    paddle: float = 0.0
    goggling: bool = False

    @property
    def size(self) -> float:
        """Size of the trunk, as a multiple of 1.2 metres."""
        return (self.length + 2 * self.girth) / 1.2

    @property
    def back(self) -> float:
        """Height of the spine."""
        return self.leg + self.girth * 0.72

    @property
    def rump(self) -> Vector:
        """Hind end of the spine."""
        return vector(0, self.back, -self.length / 2)

    @property
    def chest(self) -> Vector:
        """Front end of the spine."""
        return vector(0, self.back + 0.02 * self.size, self.length / 2)

    @property
    def nape(self) -> Vector:
        """Foot of the neck."""
        return vector(0, self.back + 0.35 * self.girth, self.length / 2 + 0.35 * self.girth)

    @property
    def neck_way(self) -> Vector:
        """Direction of the neck."""
        return vector(0, math.sin(self.rise), math.cos(self.rise))

    @property
    def poll(self) -> Vector:
        """Top of the neck, where the head turns."""
        return self.nape + self.neck_way * self.neck

    @property
    def face(self) -> Vector:
        """Middle of the head."""
        return self.poll + vector(0, 0.25, 0.45) * self.head

    @property
    def snout(self) -> Vector:
        """Middle of the muzzle's end."""
        way = vector(0, -math.sin(self.drop), math.cos(self.drop))
        return self.face + vector(0, -0.22, 0.5) * self.head + way * self.muzzle[0]

    @property
    def dock(self) -> Vector:
        """Root of the tail."""
        lean = 0.45 if self.tail[2] > 0 else 0.35
        return vector(0, self.back + self.girth * lean, -self.length / 2 - self.girth * 0.78)

    @property
    def tail_way(self) -> Vector:
        """Direction of the resting tail."""
        return vector(0, math.sin(self.tail[2]), -math.cos(self.tail[2]))

    @property
    def trunk_root(self) -> Vector:
        """Where a trunk begins."""
        return self.face + vector(0, -0.25, 0.78) * self.head

    @property
    def sole(self) -> float:
        """Height of the ankle over the ground."""
        return 0.65 * self.leg_radius

    def hip(self, x: float, z: float) -> Vector:
        """Return the joint of the leg on side ``x`` at the front (``z`` 1) or back (-1)."""
        apart = self.girth * 0.56
        return vector(
            x * apart,
            self.back - 0.25 * self.girth,
            z * (self.length / 2 + 0.10 * self.girth),
        )

    def ankle(self, x: float, z: float) -> Vector:
        """Return where the foot of that leg hangs at rest."""
        foot = self.hip(x, z)
        foot[1] = self.sole
        return foot

    def eye_way(self, sign: float) -> Vector:
        """Return the direction from the middle of the head to an eye."""
        way = vector(0.80, 0.26, 0.54) if self.wide else vector(0.44, 0.20, 0.86)
        if self.trunk:
            way = vector(0.66, 0.10, 0.68)
        if self.goggling:
            way = vector(0.60, 0.80, 0.42)
        return way / math.sqrt(float(way @ way)) * vector(sign, 1, 1)

    def eye_spot(self, sign: float) -> Vector:
        """Return the middle of an eye."""
        sunk = 0.92 - 0.1 * self.cheeks * (not self.upright)
        return self.face + self.eye_way(sign) * self.head * sunk

    @property
    def collar(self) -> Vector:
        """Middle of the neck where a collar lies: below the head."""
        return self.nape + self.neck_way * _COLLAR * self.neck

    @property
    def throat(self) -> Vector:
        """Skin before the collar."""
        foot = (0.62 if self.neck > 0.3 else 0.80) * self.girth
        thick = 1.06 * (foot + (0.70 * self.head - foot) * _COLLAR)
        return self.collar + vector(0, -self.neck_way[2], self.neck_way[1]) * thick


_COLLAR: Final = 0.62
"""Share of the neck at which a collar lies."""


@dataclass(frozen=True, slots=True)
class Coat:
    """Colours of a beast, sRGB codes.

    Attributes:
        mains: Main colours; the seed takes one.
        second: Of belly, muzzle and socks, or of the markings.
        nose: Of the nose.
        pattern: Name of its markings, or None.
        marking: Colour of the markings.
        extremes: Of hoofs, mane and horns.
        iris: Of the eyes, or None for dark beads.
        pale: Which parts have the second colour: ``belly``, ``muzzle``, ``socks``, ``tail``,
            ``face``.
        felt: 0 clay to 1 felt.
    """

    mains: tuple[str, ...]
    second: str = "#f4e6d0"
    nose: str = "#1c1614"
    pattern: str | None = None
    marking: str = "#2a211d"
    extremes: str = "#3a2c24"
    iris: str | None = None
    pale: tuple[str, ...] = ("belly", "muzzle")
    felt: float = 0.5


@dataclass(frozen=True, slots=True)
class Beast:
    """A kind of beast."""

    build: Build
    coat: Coat


def skeleton_of(build: Build) -> Skeleton:
    """Return the bones of a beast."""
    tail = build.dock + build.tail_way * build.tail[0]
    bones: list[tuple[str, Vector] | Chain] = [
        Chain("body", build.rump, build.chest, SPINE_BONES),
        Chain("neck", build.nape, build.poll, NECK_BONES),
        ("head", build.poll),
        ("jaw", build.face + vector(0, -0.35, 0.30) * build.head),
        Chain("tail", build.dock, tail, TAIL_BONES),
    ]
    for name, x, z in LEGS:
        bones.append(Chain(f"leg{name}", build.hip(x, z), build.ankle(x, z), LEG_BONES))
        bones.append((f"foot{name}", build.ankle(x, z)))
    for side, sign in (("R", -1.0), ("L", 1.0)):
        spot = build.face + build.eye_way(sign) * build.head * 0.92
        ear = build.face + vector(sign * 0.66, 0.62, -0.1) * build.head
        bones += [(f"lid{side}", spot), (f"ear{side}", ear)]
    if build.trunk:
        root = build.trunk_root
        bones.append(Chain("trunk", root, root + vector(0, -0.97, 0.24) * build.trunk, TRUNK_BONES))
    return Skeleton.of(bones)
