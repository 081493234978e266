"""What words mean: kinds of nouns, bodies for nouns by kinship, the nearest of some words."""

from reelkite.planning.meaning.kinship import entry_of
from reelkite.planning.meaning.places import place_of
from reelkite.planning.meaning.vectors import nearest
from reelkite.planning.meaning.wordnet import kind_of

__all__ = ["entry_of", "kind_of", "nearest", "place_of"]
