"""What an engine really used for one clip: told in the task, and in the clip's manifest."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

USUAL_RATE: Final = 24
"""Frames per second of nearly every model; see ``domain.request.FRAME_RATE``."""


@dataclass(frozen=True, slots=True)
class Recipe:
    """What an engine really used for one clip.

    Attributes:
        model: Name of the checkpoint, or of the model on another server; never a path.
        frame_rate: Frames per second of what it made, undoubled: a clip is never stretched.
        details: What else was decided, in the order in which it is told: pairs of a name in
            snake case (``steps``, ``guidance_scale``, ``generated_size``, ``cache``, ...) and its
            value as people read it.
    """

    model: str
    frame_rate: int = USUAL_RATE
    details: tuple[tuple[str, str], ...] = ()


def recipe_to_plain(recipe: Recipe) -> dict[str, Any]:
    """Return ``recipe`` as plain data."""
    return {
        "model": recipe.model,
        "frame_rate": recipe.frame_rate,
        "details": dict(recipe.details),
    }


def recipe_from_plain(kept: Mapping[str, Any]) -> Recipe:
    """Return the recipe in plain data.

    Raises:
        KeyError: A field is missing.
        TypeError: A field is of another type.
        ValueError: A field has a value that cannot be.
    """
    rate = kept["frame_rate"]
    if not isinstance(rate, int):
        raise TypeError(f"no whole number of frames: {rate!r}")
    if rate < 1:
        raise ValueError(f"so few frames a second: {rate}")
    details = tuple((str(name), str(value)) for name, value in dict(kept["details"]).items())
    return Recipe(str(kept["model"]), rate, details)
