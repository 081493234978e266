"""The catalogue's door, and what its designs look like beside each other."""

from itertools import combinations
from typing import Any

import numpy as np
import numpy.typing as npt
import pytest

from reelkite.engines.diorama.scene.looks import Solid
from reelkite.engines.diorama.scene.places import Dressing, Sightline
from reelkite.engines.diorama.sets import design, designs, key_of
from reelkite.engines.diorama.sets.catalogue import STAND_INS, WORDS


@pytest.mark.parametrize(
    ("setting", "key"),
    [
        ("park", "park"),
        ("Seashore", "beach"),
        ("a snowy village at dawn", "snowy village"),
        ("woods", "forest"),
        ("sahara", "desert"),
        ("a thing that is no place", "studio"),
    ],
)
def test_words_find_their_place(setting: str, key: str) -> None:
    """A place is found by its key, by another word for it, or by the longest word it holds."""
    assert key_of(setting) == key


def test_every_key_can_be_built() -> None:
    """Each key has a design of its own or a chain of stand-ins that ends at one."""
    there = designs()
    for key in WORDS:
        assert design(key) in there.values()
        assert key in there or key in STAND_INS


def test_no_word_means_two_places() -> None:
    """A word is listed once."""
    words = [word for key, others in WORDS.items() for word in (key, *others)]
    assert len(words) == len(set(words))


CELL = 8
"""Cells across and up in which a picture is summed up."""


def _signature(setting: str) -> npt.NDArray[np.floating[Any]]:
    """Return what is seen where: mean colours and heights of what stands before the camera."""
    place, dressing = design(setting), Dressing(setting, setting)
    layout = place.layout(dressing)
    stage = np.array(layout.stage)
    eye = stage + ((0.0, 0.3, 0.6) if layout.tabletop is not None else (0.0, 1.6, 5.5))
    sightline = Sightline(
        eyes=(tuple(eye.tolist()),) * 3,
        targets=(tuple(np.add(stage, (0.0, 1.0, 0.0)).tolist()),) * 3,
        fov=40.0,
        aspect=16 / 9,
        sun=(-0.6, 0.5, 0.6),
        clear=lambda x, z, r: np.hypot(x - stage[0], z - stage[2]) > r + 1.0,
    )
    built = place.build(dressing, layout, sightline)
    picture = np.zeros((CELL * CELL, 4))
    for item in built.items:
        if isinstance(item.look, Solid):
            away = item.look.mesh.positions - eye
            depth = np.maximum(-away[:, 2], 0.1)
            seen = (-away[:, 2] > 0.2) & (np.abs(away[:, 0]) < 0.65 * depth)
            seen &= np.abs(away[:, 1]) < 0.36 * depth
            column = ((away[:, 0] / depth / 0.65 + 1) / 2 * CELL).astype(int)[seen]
            row = ((away[:, 1] / depth / 0.36 + 1) / 2 * CELL).astype(int)[seen]
            cell = np.clip(row, 0, CELL - 1) * CELL + np.clip(column, 0, CELL - 1)
            columns = (*item.look.colours[seen].T, None)
            sums = [np.bincount(cell, one, CELL * CELL) for one in columns]
            picture += np.stack(sums, axis=1)
    shares: npt.NDArray[np.floating[Any]] = picture / max(picture[:, 3].sum(), 1.0)
    return shares


def test_no_two_places_look_alike() -> None:
    """The designs of the catalogue differ in what is seen where, each from every other."""
    names = sorted(designs())
    pictures = [_signature(name) for name in names]
    for first, second in combinations(range(len(names)), 2):
        gap = np.abs(pictures[first] - pictures[second]).sum()
        assert gap > 0.05, (names[first], names[second])


def test_there_are_far_more_than_a_hundred_places() -> None:
    """The catalogue holds more than two hundred designs."""
    assert len(designs()) > 200
