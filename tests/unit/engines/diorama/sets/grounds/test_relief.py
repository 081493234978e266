"""The lie of the land by words."""

from types import MappingProxyType

import numpy as np
import pytest

from reelkite.engines.diorama.sets.grounds.relief import (
    TERMS,
    bowl,
    crater,
    decked,
    dune_field,
    land_of,
    ledge,
    slope,
    stream,
    terraces,
    trench,
)
from reelkite.engines.diorama.sets.written import Line

NONE = np.zeros(1)


def _at(x: float, z: float) -> tuple[np.ndarray, np.ndarray]:
    return np.array([x]), np.array([z])


def _line(word: str, *values: object) -> Line:
    return Line(word, tuple(map(str, values)), MappingProxyType({}))


def test_terms_add_up() -> None:
    """Two levels are one of their sum; no line is level ground at 0."""
    lines = (_line("relief", "level", 2), _line("relief", "level", 0.5))
    assert land_of(lines, 1, mirrored=False)(*_at(3, -4))[0] == 2.5
    assert land_of((), 1, mirrored=False)(*_at(3, -4))[0] == 0.0


def test_a_mirrored_land_is_turned_round() -> None:
    """What is on the left of the one is on the right of the other."""
    lines = (_line("relief", "trench", 8, 2, 3),)
    plain, turned = (land_of(lines, 1, mirrored=flag) for flag in (False, True))
    assert plain(*_at(8, 0))[0] == turned(*_at(-8, 0))[0] == -3.0
    assert turned(*_at(8, 0))[0] == 0.0


def test_each_form_is_what_it_says() -> None:
    """Trenches and streams are deep, ledges fall off, slopes, bowls and craters rise."""
    assert trench(0, 3, 2)(*_at(0, 0))[0] == -2.0
    assert trench(0, 3, 2)(*_at(9, 0))[0] == 0.0
    assert stream(2, 1, 0, -2)(*_at(2.8, 0))[0] == pytest.approx(-1.0, abs=0.05)
    assert stream(4.4, 1.6, 2.6, -15.8, 0.28)(*_at(0, 0))[0] == 0.0
    assert stream(4.4, 1.6, 2.6, -15.8, 0.28)(*_at(0, -18))[0] == pytest.approx(-1.6, abs=0.05)
    assert ledge(-6, 10, 1)(*_at(0, -12))[0] == -10.0
    assert ledge(-6, 10, 1)(*_at(0, 0))[0] == 0.0
    assert slope(8, -10, -50)(*_at(0, -50))[0] == 8.0
    assert bowl(4, 10, 3)(*_at(0, -30))[0] == 3.0
    steps = terraces(1, 5, -5)
    assert steps(*_at(0, -30))[0] > steps(*_at(0, -12))[0] > steps(*_at(0, 0))[0]
    cone = crater(20, (0, -60), 30)
    assert cone(*_at(5, -60))[0] > cone(*_at(0, -60))[0] > cone(*_at(29, -60))[0]


def test_a_deck_is_the_floor_where_it_lies() -> None:
    """On a deck feet stand on its height, beside it on the ground."""
    floor = decked(land_of((), 1, mirrored=False), (_line("deck", -2, -9, 2, 3, 1.5),))
    assert floor(*_at(0, 0))[0] == 1.5
    assert floor(*_at(5, 0))[0] == 0.0


def test_every_term_has_a_word() -> None:
    """The words of the places are all there is."""
    assert {"hills", "peak", "basin", "stream", "ledge", "crater", "terraces"} <= set(TERMS)


def test_dunes_rise_gently_and_fall_steeply() -> None:
    """The stage is level; farther on lee sides are steeper than windward ones."""
    ground = dune_field(7, 26, -7)
    assert ground(*_at(0, 0))[0] == 0.0
    z = np.linspace(-60, -25, 400)
    climb = np.diff(ground(np.zeros_like(z), z))
    assert abs(climb.max()) != pytest.approx(abs(climb.min()), rel=0.2)
