"""What a storyboard will show: boxes from staging, shares of pixels from an id-buffer."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

import numpy as np
import numpy.typing as npt

from reelkite.domain.media import RGBFrame
from reelkite.domain.storyboard import Shot, Storyboard
from reelkite.engines.diorama import raster
from reelkite.engines.diorama.crew import Errand
from reelkite.engines.diorama.staging import Staged, build_scene

_GREYEST: Final = 0.08


@dataclass(frozen=True, slots=True)
class Seen:
    """What one frame shows of one subject.

    Attributes:
        visible: Share of the frame's pixels.
        hue: Mean hue of those pixels in degrees, or None when there is no colour to speak of.
    """

    visible: float
    hue: float | None


def surveyed(
    storyboard: Storyboard, staged: Sequence[Staged], quality: raster.Quality | None
) -> Storyboard:
    """Return the storyboard with each subject's box; with ``quality`` also what is visible."""
    shots = []
    for shot, each in zip(storyboard.shots, staged, strict=True):
        seen = _measured(each, quality) if quality is not None else {}
        shots.append(_annotated(shot, each, seen))
    return replace(storyboard, shots=tuple(shots))


def _annotated(shot: Shot, staged: Staged, seen: dict[int, Seen]) -> Shot:
    subjects = []
    for index, subject in enumerate(shot.subjects):
        found = seen.get(index)
        subjects.append(
            replace(
                subject,
                box=staged.box(index),
                visible=found.visible if found else None,
                hue=found.hue if found else None,
            )
        )
    return replace(shot, subjects=tuple(subjects))


def _measured(staged: Staged, quality: raster.Quality) -> dict[int, Seen]:
    scene, size = build_scene(staged), staged.size
    middle = scene.seconds / 2

    def look() -> dict[int, Seen]:
        with raster.Renderer(size, scene, quality) as renderer:
            ids, picture = renderer.identify(middle), renderer.draw(middle)
        return {k: seen_in(picture, ids == k) for k in range(len(staged.shot.subjects))}

    return look() if raster.is_open_here() else Errand(look).result()


def seen_in(picture: RGBFrame, mask: npt.NDArray[np.bool_]) -> Seen:
    """Return what ``mask`` shows of ``picture``; a hue counts by how colourful its pixel is."""
    if not mask.any():
        return Seen(visible=0.0, hue=None)
    red, green, blue = (picture[mask].astype(np.float64) / 255).T
    # The two chroma axes of the HSV hexagon's circle: hue is the angle of their mean.
    alpha = float((red - 0.5 * (green + blue)).mean())
    beta = float((np.sqrt(3) / 2 * (green - blue)).mean())
    share = float(mask.mean())
    if np.hypot(alpha, beta) < _GREYEST / 2:
        return Seen(visible=share, hue=None)
    return Seen(visible=share, hue=float(np.degrees(np.arctan2(beta, alpha)) % 360))
