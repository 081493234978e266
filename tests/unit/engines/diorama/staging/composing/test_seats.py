"""Several guests on one host."""

import math
from dataclasses import replace

import pytest

from reelkite.domain.storyboard import Relation
from reelkite.engines.diorama.scene.mesh import Vec3
from reelkite.engines.diorama.staging.blocking import Part, ties_of
from reelkite.engines.diorama.staging.composing.seats import fit_in, seats_for, served
from tests.unit.engines.diorama.staging.bodies import part


def seats(kind: str, count: int) -> tuple[Vec3, ...]:
    """Return the seats of ``count`` small cubes on a big one."""
    small = part(0, Relation(kind, 1), size=0.2)
    guest = replace(small, subject=replace(small.subject, count=count))
    host = part(1)
    ties = ties_of([guest.subject, host.subject])
    return seats_for(ties[0], ties, {0: guest, 1: host}, host)


def test_a_few_sit_in_a_row() -> None:
    """Three on a bench are beside each other, about its middle."""
    xs = [x for x, _, _ in seats("on", 3)]

    assert xs == sorted(xs)
    assert sum(xs) == pytest.approx(0)
    assert xs[1] - xs[0] >= 0.2


def test_many_sit_in_two_rows() -> None:
    """Six on a table take its depth, too."""
    assert len({z for _, _, z in seats("on", 6)}) == 2


@pytest.mark.parametrize("count", [3, 5, 6, 9])
def test_what_is_in_a_bowl_is_heaped(count: int) -> None:
    """Each layer lies on the one below it and is narrower."""
    heap = seats("in", count)
    layers = {y for _, y, _ in heap}

    assert len(heap) == count
    assert len(layers) >= 2
    assert min(layers) == 0


def test_what_is_held_has_one_place() -> None:
    """A hand is one place."""
    assert seats("holds", 1) == ((0.0, 0.0, 0.0),)


def sized(size: float) -> Part:
    """Return a cube of ``size``."""
    return part(0, size=size)


def test_guests_shrink_to_fit() -> None:
    """In, under and in hand are smaller than the host; on top one keeps one's size."""
    host = part(1)

    assert fit_in(sized(3.0), host, "in") * 3.0 <= 0.8
    assert fit_in(sized(3.0), host, "under") * 3.0 <= 0.6
    assert fit_in(sized(3.0), host, "holds") * 3.0 <= 0.45
    assert fit_in(sized(3.0), host, "on") == 1.0


def test_what_an_animal_holds_is_seen() -> None:
    """A thimble in a paw grows to a fifth of its holder, at least."""
    assert fit_in(sized(0.06), part(1), "holds") * 0.06 > 0.2


@pytest.mark.parametrize("count", [3, 8, 11])
def test_many_share_a_plate(count: int) -> None:
    """They lie around it, none beyond its rim, and are as small as that takes."""
    small = part(0, Relation("on", 1), size=0.5)
    guest = replace(small, subject=replace(small.subject, count=count))
    plate = part(1)
    plate = replace(plate, subject=replace(plate.subject, asset="prop/plate"))
    ties = ties_of([guest.subject, plate.subject])
    places = seats_for(ties[0], ties, {0: guest, 1: plate}, plate)
    bite = served(guest, ties, {0: guest, 1: plate}, plate)

    assert len(set(places)) == count
    assert all(math.hypot(x, z) + bite.width / 2 < 0.62 * plate.width for x, _, z in places)
    assert served(guest, ties, {0: guest, 1: part(1)}, part(1)) == guest
