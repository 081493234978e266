"""A shot that is a change of another: whoever was there stays in place, and so does the camera."""

from reelkite.engines.diorama.staging.keeping.again import in_place
from reelkite.engines.diorama.staging.keeping.arranging import arranged
from reelkite.engines.diorama.staging.keeping.earlier import (
    Earlier,
    dressed_as,
    in_the_same_frame,
    laid_out_as,
    opened,
    seen_from,
)
from reelkite.engines.diorama.staging.keeping.measures import scaled_as

__all__ = [
    "Earlier",
    "arranged",
    "dressed_as",
    "in_place",
    "in_the_same_frame",
    "laid_out_as",
    "opened",
    "scaled_as",
    "seen_from",
]
