"""Mouths that speak: shapes over time, each opening and closing within a tenth of a second."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from reelkite.engines.diorama.figures.motions.moment import ease
from reelkite.engines.diorama.figures.poses import Face
from reelkite.engines.diorama.scene.acting import SHAPES

_EASED: Final = 0.09
"""Seconds in which a mouth takes its shape."""

_AJAR: Final = 0.4
"""How far a mouth is open when it begins a shape, as a share of the whole."""

_MOUTHS: Final[dict[str, str]] = {
    "closed": "press", "open": "open", "wide": "wide", "round": "o", "teeth": "teeth",
    "tongue": "tongue", "small": "small",
}  # fmt: skip
"""The replacement mouth for each shape; at ``rest`` the face has its own."""

_SHUT: Final = frozenset({"smile", "neutral", "sad", "press"})

Speech = Sequence[tuple[float, float, str]]
"""Start and end in seconds, and one of ``SHAPES``."""


def mouths_of(speech: Speech) -> frozenset[str]:
    """Return the replacement mouths that a speech needs."""
    return frozenset(_MOUTHS[shape] for _, _, shape in speech if shape in _MOUTHS)


def speaking(face: Face, speech: Speech, second: float) -> Face:
    """Return ``face`` as it speaks at a time: of a speaker, only speech moves the mouth."""
    if not speech:
        return face
    rest = face.mouth if face.mouth in _SHUT else "smile"
    for start, end, shape in speech:
        if start <= second < end:
            mouth = _MOUTHS.get(shape)
            if mouth is None:
                break
            come, go = (second - start) / _EASED, (end - second) / _EASED
            gape = _AJAR + (1 - _AJAR) * min(ease(come + 0.3), ease(go + 0.5))
            lift = 0.02 if shape in {"open", "wide"} else 0.0
            return replace(face, mouth=mouth, gape=gape, brows=face.brows + lift)
    return replace(face, mouth=rest, gape=1.0)


def talks(speech: Speech, second: float, lead: float = 0.35) -> bool:
    """Whether somebody speaks within ``lead`` seconds."""
    return any(start - lead <= second < end + lead for start, end, _ in speech)


__all__ = ["SHAPES", "Speech", "mouths_of", "speaking", "talks"]
