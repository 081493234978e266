"""What is generated for a request: planned by rules, pure."""

from reelkite.engines.diffusion.films.plan import Chunk, FilmPlan, Method, Stage
from reelkite.engines.diffusion.films.planning import planned, shown_size, size_of
from reelkite.engines.diffusion.films.recipes import RECIPES, method_of

__all__ = [
    "RECIPES",
    "Chunk",
    "FilmPlan",
    "Method",
    "Stage",
    "method_of",
    "planned",
    "shown_size",
    "size_of",
]
