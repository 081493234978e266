"""An earlier storyboard under new words: remixes, edits, and what follows after the end."""

from reelkite.planning.revision.extending import extended
from reelkite.planning.revision.revising import revised

__all__ = ["extended", "revised"]
