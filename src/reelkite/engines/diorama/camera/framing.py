"""The camera at mid-shot: framing gives the distance, the angle gives the height."""

import math
from dataclasses import dataclass, replace
from typing import Final

from reelkite.domain.storyboard import Angle, Framing
from reelkite.engines.diorama.camera.vectors import plus, times
from reelkite.engines.diorama.scene.mesh import Vec3
from reelkite.engines.diorama.scene.scene import View


@dataclass(frozen=True, slots=True)
class FrameRule:
    """What a framing means.

    Attributes:
        share: Share of the frame's height that the shown part takes.
        shown: Part of the hero, from its top, that is shown.
        fov: Vertical angle of view in degrees.
        centre: Where the middle of the shown part is, as a share of the frame from the top.
    """

    share: float
    shown: float
    fov: float
    centre: float


PEOPLE: Final = {
    Framing.EXTREME_WIDE: FrameRule(0.22, 1.0, 42, 0.66),
    Framing.WIDE: FrameRule(0.36, 1.0, 40, 0.62),
    Framing.FULL: FrameRule(0.68, 1.0, 36, 0.53),
    Framing.MEDIUM: FrameRule(0.80, 0.66, 32, 0.54),
    Framing.CLOSE_UP: FrameRule(0.80, 0.36, 28, 0.52),
    Framing.EXTREME_CLOSE_UP: FrameRule(0.92, 0.25, 26, 0.50),
}
"""Film's framings of people: medium from the hips, close-up from the shoulders."""

THINGS: Final = {
    Framing.EXTREME_WIDE: FrameRule(0.20, 1.0, 42, 0.62),
    Framing.WIDE: FrameRule(0.40, 1.0, 40, 0.60),
    Framing.FULL: FrameRule(0.60, 1.0, 36, 0.55),
    Framing.MEDIUM: FrameRule(0.56, 1.0, 34, 0.55),
    Framing.CLOSE_UP: FrameRule(0.42, 1.0, 32, 0.55),
    Framing.EXTREME_CLOSE_UP: FrameRule(0.84, 1.0, 28, 0.50),
}
"""The same words for animals and things, which are shown whole."""

ANIMALS: Final = {
    **THINGS,
    Framing.CLOSE_UP: FrameRule(0.74, 1.0, 30, 0.52),
    Framing.EXTREME_CLOSE_UP: FrameRule(0.95, 0.8, 28, 0.50),
}
"""Animals are things that come closer: a close-up of one is about its face."""

ELEVATIONS: Final = {
    Angle.EYE_LEVEL: 3.0,
    Angle.LOW: -9.0,
    Angle.HIGH: 27.0,
    Angle.OVERHEAD: 68.0,
    Angle.AERIAL: 24.0,
    Angle.WORMS_EYE: -20.0,
    Angle.DUTCH: 3.0,
    Angle.OVER_THE_SHOULDER: 8.0,
    Angle.POINT_OF_VIEW: 6.0,
}
"""Degrees that the camera is above (below, if negative) what it looks at."""

_TABLE_ELEVATION: Final = 21.0
_GROUND_ELEVATION: Final = 9.0
_WIDEST: Final = 64.0
_FILL: Final = 0.86
_MARGIN: Final = 0.06
"""Share of the frame's width between a wide group off the middle and the edge."""


@dataclass(frozen=True, slots=True)
class Frame:
    """What the camera has to take in.

    Attributes:
        centre: Middle of the shown part of the hero group, world space.
        height: Metres of the shown part.
        width: Metres of the whole group.
        near: Metres that it reaches towards the camera from its centre.
        rule: The framing.
        across: Where the group's middle is, as a share of the frame's width.
        aspect: Width by height of the frame.
    """

    centre: Vec3
    height: float
    width: float
    near: float
    rule: FrameRule
    across: float
    aspect: float

    @property
    def fov(self) -> float:
        """Vertical angle of view; upright frames see taller, to keep part of the width."""
        return self.rule.fov if self.aspect >= 1 else self.rule.fov * 1.28

    @property
    def tall(self) -> float:
        """Tangent of half of it."""
        return math.tan(math.radians(self.fov) / 2)

    @property
    def distance(self) -> float:
        """Metres from which both height and width fit, also of what is nearest."""
        by_height = self.height / (self.rule.share * 2 * self.tall)
        by_width = self.width / (_FILL * 2 * self.tall * self.aspect)
        return max(by_height, by_width) + 0.7 * self.near

    @property
    def centred(self) -> float:
        """``across``, moved to the middle as far as it takes to have the whole group in."""
        front = max(self.distance - self.near, 0.25 * self.distance, 1e-6)
        half = self.width / (4 * self.tall * self.aspect * front)
        least = min(0.5, half + _MARGIN)
        return min(max(self.across, least), 1 - least)


def elevation_of(angle: Angle, *, on_table: bool, people: bool) -> float:
    """Return how high the camera looks from, in degrees; things are seen a little from above."""
    if angle is not Angle.EYE_LEVEL or people:
        return ELEVATIONS[angle]
    return _TABLE_ELEVATION if on_table else _GROUND_ELEVATION


def base_view(frame: Frame, elevation: float, azimuth: float) -> View:
    """Return the view at mid-shot that frames the group; angles in degrees."""
    distance = frame.distance
    lift, turn = math.radians(elevation), math.radians(azimuth)
    back = (math.sin(turn) * math.cos(lift), math.sin(lift), math.cos(turn) * math.cos(lift))
    right = (math.cos(turn), 0.0, -math.sin(turn))
    up = (-math.sin(turn) * math.sin(lift), math.cos(lift), -math.cos(turn) * math.sin(lift))
    across = (0.5 - frame.centred) * 2 * frame.tall * frame.aspect * distance
    above = (frame.rule.centre - 0.5) * 2 * frame.tall * distance
    aim = plus(frame.centre, times(right, across), times(up, above))
    # The eye shifts with the aim only sideways, so that the view stays straight on.
    eye = plus(frame.centre, times(back, distance), times(right, across))
    return View(eye=eye, target=aim, fov=frame.fov, focus=distance)


def inside(view: View, room: tuple[Vec3, Vec3]) -> View:
    """Return ``view`` with the eye inside ``room``, and as wide as it takes to see the same."""
    eye = _clamped(view.eye, *room)
    if eye == view.eye:
        return view
    before, after = math.dist(view.eye, view.target), max(math.dist(eye, view.target), 1e-3)
    tall = math.tan(math.radians(view.fov) / 2) * before / after
    fov = min(math.degrees(2 * math.atan(tall)), _WIDEST)
    return replace(view, eye=eye, fov=max(fov, view.fov), focus=after)


def _clamped(point: Vec3, low: Vec3, high: Vec3) -> Vec3:
    x, y, z = (min(max(p, a), b) for p, a, b in zip(point, low, high, strict=True))
    return x, y, z
