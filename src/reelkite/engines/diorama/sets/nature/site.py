"""A place about to be built: where the camera looks, what is free, which season it is."""

import math
import zlib
from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from reelkite.engines.diorama.scene.mesh import Array
from reelkite.engines.diorama.scene.places import Dressing, Layout, Sightline

DARK_TIMES: Final = frozenset({"dusk", "night"})
WET_WEATHER: Final = frozenset({"rain", "storm"})


@dataclass(frozen=True, slots=True)
class Site:
    """A dressing, its layout and the camera's line of sight, with the questions builders ask.

    Attributes:
        dressing: Which version of the place.
        layout: Its ground and stage.
        sightline: Where the camera will be.
        snowy: Snow lies, because the design or the season says so.
    """

    dressing: Dressing
    layout: Layout
    sightline: Sightline
    snowy: bool = False

    @property
    def season(self) -> str:
        """``spring``, ``summer``, ``autumn`` or ``winter``; summer when nothing was said."""
        if self.snowy:
            return "winter"
        return self.dressing.season or "summer"

    @property
    def dark(self) -> bool:
        """Whether lamps are lit."""
        return self.dressing.time_of_day in DARK_TIMES

    @property
    def wet(self) -> bool:
        """Whether it rains."""
        return self.dressing.weather in WET_WEATHER

    @property
    def eye(self) -> Array:
        """Where the camera is at mid-shot, ``(3,)``."""
        eyes = self.sightline.eyes
        return np.asarray(eyes[len(eyes) // 2], dtype=np.float64)

    @property
    def heading(self) -> float:
        """Where the camera looks at mid-shot: radians to the right of -z."""
        targets = self.sightline.targets
        way = np.asarray(targets[len(targets) // 2], dtype=np.float64) - self.eye
        return math.atan2(way[0], -way[2]) if math.hypot(way[0], way[2]) > 1e-3 else 0.0

    @property
    def sweep(self) -> float:
        """How far the camera turns aside from its heading at mid-shot, radians."""
        way = np.subtract(self.sightline.targets, self.sightline.eyes)
        turned = np.arctan2(way[:, 0], -way[:, 2]) - self.heading
        turned = np.abs((turned + math.pi) % (2 * math.pi) - math.pi)
        return float(turned[np.hypot(way[:, 0], way[:, 2]) > 1e-3].max(initial=0.0))

    @property
    def half_angle(self) -> float:
        """Radians from the middle of the frame to its left or right edge."""
        sight = self.sightline
        return math.atan(math.tan(math.radians(sight.fov) / 2) * sight.aspect)

    def allows(self, *nouns: str) -> bool:
        """Return whether none of ``nouns`` (singular) was excluded, in singular or plural."""
        shut = {word.lower() for word in self.dressing.excluded}
        return not any(form in shut for noun in nouns for form in (noun, f"{noun}s", f"{noun}es"))

    def dice(self, name: str) -> np.random.Generator:
        """Return the chance of one part of the place: parts do not disturb each other."""
        return np.random.default_rng([self.dressing.seed, zlib.crc32(name.encode())])

    def ahead(self, share: npt.ArrayLike, distance: npt.ArrayLike) -> tuple[Array, Array]:
        """Return x and z of points seen at ``share`` of the frame's half width, so far away.

        Args:
            share: -1 is the left edge of the frame, 0 its middle, 1 its right edge.
            distance: Metres over the ground from the camera, measured along the view.
        """
        along = np.asarray(distance, dtype=np.float64)
        across = np.asarray(share) * along * math.tan(min(self.half_angle, 1.2))
        sine, cosine = math.sin(self.heading), math.cos(self.heading)
        eye = self.eye
        return eye[0] + along * sine + across * cosine, eye[2] - along * cosine + across * sine

    def on_ground(self, x: Array, z: Array) -> Array:
        """Return points ``(n, 3)`` on the ground."""
        return np.stack([x, self.layout.ground(x, z), z], axis=-1)

    def free(self, x: Array, z: Array, radius: npt.ArrayLike) -> npt.NDArray[np.bool_]:
        """Return whether things of ``radius`` may stand there."""
        wide = np.broadcast_to(np.asarray(radius, dtype=np.float64), np.shape(x))
        return self.sightline.clear(x, z, wide)

    def distance(self, x: Array, z: Array) -> Array:
        """Return metres over the ground to where the camera comes nearest."""
        eyes = np.array(self.sightline.eyes)[:, [0, 2]]
        gaps = np.hypot(x[..., None] - eyes[:, 0], z[..., None] - eyes[:, 1])
        nearest: Array = gaps.min(axis=-1)
        return nearest


def smooth(low: float, high: float, value: Array) -> Array:
    """Return the smooth step from 0 at ``low`` to 1 at ``high`` (``low`` may be the greater)."""
    t = np.clip((np.asarray(value) - low) / (high - low), 0, 1)
    eased: Array = t * t * (3 - 2 * t)
    return eased
