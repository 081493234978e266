"""Words as vectors: which of some words is nearest in meaning to another.

``wordllama`` (MIT) ships a table of 256 numbers for each of 32,000 pieces of words. Its files are
read; its code is never run. Only words that are one piece have a meaning of their own.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

PACKAGE: Final = "wordllama"
_WEIGHTS: Final = "weights/l2_supercat_256.safetensors"
_PIECES: Final = "tokenizers/l2_supercat_tokenizer_config.json"
_SIZE: Final = 256
_LENGTH_BYTES: Final = 8
_SPACE: Final = "\u2581"
"""How the pieces write the space before a word."""
Vector: TypeAlias = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class _Pieces:
    """The pieces of words by their rank, and a vector for each."""

    ranks: Mapping[str, int]
    table: NDArray[np.float16]


@cache
def _pieces() -> _Pieces:
    home = _home()
    ranks = json.loads((home / _PIECES).read_bytes())["model"]["vocab"]
    raw = (home / _WEIGHTS).read_bytes()
    start = _LENGTH_BYTES + int.from_bytes(raw[:_LENGTH_BYTES], "little")
    return _Pieces(ranks, np.frombuffer(raw, np.float16, offset=start).reshape(-1, _SIZE))


def _home() -> Path:
    """Return the folder of the package that holds the files.

    Raises:
        FileNotFoundError: The package is not installed.
    """
    spec = find_spec(PACKAGE)
    if spec is None or not spec.submodule_search_locations:
        raise FileNotFoundError(PACKAGE)
    return Path(next(iter(spec.submodule_search_locations)))


def is_spelt(words: str) -> bool:
    """Whether each of the words is a piece of its own.

    The vector of a word of several pieces tells how it is spelt, not what it means: "goblet"
    would be near "marble".
    """
    ranks = _pieces().ranks
    return bool(words) and all(f"{_SPACE}{word}" in ranks for word in words.split())


@lru_cache(maxsize=8192)
def vector(words: str) -> Vector:
    """Return the unit vector of one word or a few, each a piece; zeros for other words."""
    if not is_spelt(words):
        return np.zeros(_SIZE, np.float32)
    known = _pieces()
    rows = [known.ranks[f"{_SPACE}{word}"] for word in words.split()]
    mean = known.table[rows].astype(np.float32).mean(axis=0)
    return np.asarray(mean / max(float(np.linalg.norm(mean)), _TINY), np.float32)


_TINY: Final = 1e-6


@lru_cache(maxsize=32)
def _matrix(among: tuple[str, ...]) -> Vector:
    return np.stack([vector(word) for word in among])


def ranked(word: str, among: tuple[str, ...], most: int = 5) -> list[tuple[str, float]]:
    """Return the words of ``among`` nearest to ``word`` with their cosines, best first.

    Words that are not among the common ones that have a vector are nowhere near.
    """
    if not among or not is_spelt(word):
        return []
    cosines = _matrix(among) @ vector(word)
    best = np.argsort(-cosines, kind="stable")[:most]
    return [(among[i], float(cosines[i])) for i in best]


def nearest(word: str, among: tuple[str, ...]) -> tuple[str, float] | None:
    """Return the word of ``among`` that is nearest in meaning, and its cosine, or None.

    Args:
        word: A word or a few words; None is near a word that is not common.
        among: What to choose from; the same tuple again costs next to nothing.
    """
    return next(iter(ranked(word, among, 1)), None)
