"""What is generated for a request: planned by rules, pure."""

from reelkite.engines.diffusion.films.lineage import tail_of, words_of
from reelkite.engines.diffusion.films.plan import Chunk, FilmPlan, Stage
from reelkite.engines.diffusion.films.planning import planned, shown_size, size_of
from reelkite.engines.diffusion.films.recipes import RECIPES
from reelkite.engines.diffusion.films.telling import details_of

__all__ = [
    "RECIPES",
    "Chunk",
    "FilmPlan",
    "Stage",
    "details_of",
    "planned",
    "shown_size",
    "size_of",
    "tail_of",
    "words_of",
]
