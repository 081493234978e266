"""Looks at films that clients send, a few frames at a time."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from reelkite.domain.media import RGBFrame
from reelkite.domain.policy import Category, Finding, Layer
from reelkite.guardrails.images.faces import Face, find_faces
from reelkite.guardrails.images.nudity import NudityLook

SURE: Final = 2.5
"""Likeness from which one frame is enough; measured in decision 20."""

AGAIN: Final = 2
"""Frames that must show a face that is less sure: people stay, mistakes flicker."""

_NUDE: Final = NudityLook()


@dataclass(frozen=True, slots=True)
class FilmLooks:
    """Looks at the frames of a part of a film.

    Attributes:
        nude: Finds nudity in a frame; one frame is enough.
        faces: Finds faces in a frame.
    """

    nude: Callable[[RGBFrame], Iterable[Finding]] = _NUDE
    faces: Callable[[RGBFrame], Iterable[Face]] = find_faces

    def __call__(self, frames: Iterable[RGBFrame], drawn: bool) -> Iterator[Finding]:  # noqa: FBT001 - it is called by place only
        """Yield what is found.

        Args:
            frames: Some frames, in order; a part of one frame has no other to confirm it.
            drawn: It is known to be drawn by rules, so that faces in it are no people's.
        """
        looked, doubtful = 0, 0
        for frame in frames:
            looked += 1
            yield from self.nude(frame)
            likeness = None if drawn else self._surest(frame)
            if likeness is None:
                continue
            doubtful += 1
            if likeness >= SURE or doubtful >= AGAIN:
                yield _face(f"like {likeness:.1f}, in {doubtful} of {looked} frames")
                return
        if doubtful and looked < AGAIN:
            yield _face("in the only frame")

    def _surest(self, frame: RGBFrame) -> float | None:
        """Return the greatest likeness of a face, or the first that is enough; None if none is."""
        most: float | None = None
        for face in self.faces(frame):
            most = face.likeness if most is None else max(most, face.likeness)
            if most >= SURE:
                break
        return most


def _face(how: str) -> Finding:
    return Finding(Category.FACE, f"faces/photographed: {how}", Layer.IMAGE)
