from dataclasses import replace

import numpy as np
import pytest

from reelkite.engines.diorama.living.room import room_of, visible_depth
from reelkite.engines.diorama.tableau.parts import Kind, Nature, Tableau


def test_the_middle_is_the_subject(tableau: Tableau) -> None:
    """What is named as acting is what the picture is about."""
    room = room_of(tableau)

    assert room.middle == pytest.approx(4.0)
    assert room.centre == pytest.approx((99.5 / 192, 64.5 / 108), abs=0.01)
    assert 1.5 <= room.near < 5.0


def test_without_a_subject_the_middle_is_in_the_middle(tableau: Tableau) -> None:
    """And no farther than a camera can circle."""
    room = room_of(replace(tableau, layers=tableau.layers[:2]))

    assert room.centre == (0.5, 0.5)
    assert room.near <= room.middle <= 25.0


@pytest.mark.parametrize(("kind", "flat"), [(Kind.PHOTOGRAPH, False), (Kind.FLAT, True)])
def test_a_flat_picture_has_no_room(tableau: Tableau, kind: Kind, *, flat: bool) -> None:
    """Nothing parts in a page of text."""
    room = room_of(replace(tableau, kind=kind))

    assert room.flat is flat
    assert (room.sideways == 0) is flat


def test_a_picture_of_what_is_far_has_no_room(tableau: Tableau) -> None:
    """A sky alone is as flat as a page."""
    assert room_of(replace(tableau, layers=tableau.layers[:1])).flat


def test_going_to_the_side_parts_near_and_far_by_the_reach(tableau: Tableau) -> None:
    """The step that a room allows moves what is near as far as it may."""
    room = room_of(tableau)

    parted = room.sideways * (1 / room.near - 1 / 100) / (2 * room.lens[0])
    assert parted == pytest.approx(room.reach)


def test_what_stands_before_is_what_is_seen(tableau: Tableau) -> None:
    """Of several layers in a pixel the last one counts."""
    seen = visible_depth(tableau)

    assert seen[60, 100] == 4.0
    assert seen[0, 0] == 100.0
    assert np.all(seen[100, :80] < 10)
    assert tableau.layers[2].nature is Nature.SUBJECT
