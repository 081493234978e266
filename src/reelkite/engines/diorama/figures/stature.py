"""Proportions of clay people and the skeleton that follows from them. All in metres."""

import math
from dataclasses import dataclass
from typing import Final

from reelkite.engines.diorama.modelling.rig import Chain, Skeleton
from reelkite.engines.diorama.modelling.turning import Vector, vector

SIDES: Final = (("R", -1.0), ("L", 1.0))
"""The body's own right and left, and the sign of x there."""

LIMB_BONES: Final = 7
SPINE_BONES: Final = 5
SPLAY: Final = 0.62
"""Angle of the resting arms from straight down, in radians."""

FACE_DEPTH: Final = 0.96
"""Height of the head's middle over the neck, as a multiple of the head's radius."""

_ADULT_ARM: Final = 0.53
"""Metres from shoulder to wrist for which held things are modelled."""


@dataclass(frozen=True, slots=True)
class Stature:
    """How a person is built.

    Attributes:
        age: ``baby``, ``child``, ``adult`` or ``elder``.
        height: From sole to crown without hair.
        head: Radius of the head.
        hip: Height of the pelvis.
        chest: Half width of the chest.
        arm: From shoulder to wrist.
        arm_radius: At the shoulder.
        leg_radius: At the hip.
        palm: Radius of the hand.
        foot: Half length of the foot.
        belly: 0 slim to 1 round.
        hips: Width of the hips as a multiple of the chest's.
        eyes: Half the distance of the eyes, as a share of the head's radius.
        eye: Radius of an eyeball, likewise.
    """

    age: str
    height: float
    head: float
    hip: float
    chest: float
    arm: float
    arm_radius: float
    leg_radius: float
    palm: float
    foot: float
    belly: float = 0.1
    hips: float = 0.92
    eyes: float = 0.34
    eye: float = 0.225

    @property
    def grown(self) -> bool:
        """Whether it is an adult or an elder."""
        return self.age in {"adult", "elder"}

    @property
    def ankle(self) -> float:
        """Height of the ankle over the ground."""
        return 0.055 if self.grown else 0.048

    @property
    def neck(self) -> float:
        """Height of the neck."""
        return self.height - 2.02 * self.head - 0.015

    @property
    def trunk(self) -> float:
        """Length of the spine."""
        return self.neck - self.hip

    @property
    def shoulder(self) -> Vector:
        """Left shoulder."""
        return vector(self.chest * 0.86, self.neck - self.trunk * 0.13, 0)

    @property
    def hip_joint(self) -> Vector:
        """Left hip joint."""
        return vector(max(self.chest * 0.5, self.leg_radius * 1.1), self.hip - 0.01, 0)

    @property
    def stance(self) -> float:
        """Distance of a standing foot from the middle."""
        return float(self.hip_joint[0]) * 1.02

    @property
    def reach(self) -> float:
        """Size of what the arms handle, as a multiple of an adult's."""
        return self.arm / _ADULT_ARM

    @property
    def leg(self) -> float:
        """From hip joint to ankle."""
        return self.hip - 0.01 - self.ankle

    @property
    def face(self) -> Vector:
        """Middle of the head at rest."""
        return vector(0, self.neck + 0.012 + FACE_DEPTH * self.head, 0)


_BUILDS: Final[dict[str, Stature]] = {
    "baby": Stature("baby", 0.76, 0.178, 0.185, 0.100, 0.185, 0.036, 0.050, 0.034, 0.062, 0.5),
    "child": Stature("child", 1.12, 0.186, 0.405, 0.112, 0.345, 0.036, 0.050, 0.043, 0.088, 0.15),
    "adult": Stature("adult", 1.64, 0.192, 0.715, 0.150, 0.515, 0.045, 0.070, 0.052, 0.118, 0.1),
    "man": Stature(
        "adult", 1.70, 0.192, 0.740, 0.164, 0.540, 0.049, 0.072, 0.056, 0.124, 0.1, 0.84
    ),
    "woman": Stature(
        "adult", 1.60, 0.190, 0.705, 0.138, 0.500, 0.041, 0.066, 0.049, 0.110, 0.0, 1.02
    ),
    "elder": Stature("elder", 1.52, 0.194, 0.640, 0.150, 0.480, 0.045, 0.068, 0.051, 0.114, 0.6),
}


def stature_of(kind: str) -> Stature:
    """Return the proportions for the last word of an asset: ``baby``, ``girl``, ``man``, ..."""
    return _BUILDS["child" if kind in {"girl", "boy"} else kind]


def arm_rest(sign: float) -> Vector:
    """Return the direction of a resting arm."""
    return vector(sign * math.sin(SPLAY), -math.cos(SPLAY), 0)


def skeleton_of(body: Stature) -> Skeleton:
    """Return the bones of a body; face bones sit where ``face`` puts their clay."""
    neck = vector(0, body.neck, 0)
    hips = vector(0, body.hip, 0)
    bones: list[tuple[str, Vector] | Chain] = [
        ("pelvis", hips),
        Chain("spine", hips, neck, SPINE_BONES),
        ("head", neck + vector(0, 0.012, 0)),
        ("skirt", hips),
        ("locks", body.face + vector(0, 0.2, -0.7) * body.head),
    ]
    for side, sign in SIDES:
        bones += _limbs(body, side, sign)
        bones += [(f"{part}{side}", eye_spot(body, sign)) for part in _EYE_PARTS]
    mouth = body.face + vector(0, -0.42, 0.8) * body.head
    bones += [(f"mouth {name}", mouth) for name in MOUTHS]
    return Skeleton.of(bones)


_EYE_PARTS: Final = ("eye", "lid", "low", "brow", "tear")

MOUTHS: Final = (
    "smile", "neutral", "sad", "grin", "open", "o", "wide", "press", "teeth", "tongue", "small",
    "wail", "tongue out",
)  # fmt: skip
"""Replacement mouths: one shows at a time."""


def eye_spot(body: Stature, sign: float) -> Vector:
    """Return the middle of an eyeball."""
    return body.face + vector(sign * body.eyes, 0.07, 0.66) * body.head


def _limbs(body: Stature, side: str, sign: float) -> list[tuple[str, Vector] | Chain]:
    """Return the bones of one arm and one leg."""
    mirror = vector(sign, 1, 1)
    shoulder, hip = body.shoulder * mirror, body.hip_joint * mirror
    wrist = shoulder + arm_rest(sign) * body.arm
    knuckle = wrist + arm_rest(sign) * body.palm * 1.35
    ankle = hip - vector(0, body.leg, 0)
    return [
        Chain(f"arm{side}", shoulder, wrist, LIMB_BONES),
        (f"hand{side}", wrist),
        Chain(f"fingers{side}", knuckle, knuckle + arm_rest(sign) * body.palm * 1.3, 3),
        Chain(f"leg{side}", hip, ankle, LIMB_BONES),
        (f"foot{side}", ankle),
    ]
