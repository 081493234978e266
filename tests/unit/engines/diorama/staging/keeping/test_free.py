"""Free ground for who has come."""

from dataclasses import replace

import pytest

from reelkite.domain.geometry import Box, around
from reelkite.domain.storyboard import Relation
from reelkite.engines.diorama.scene.acting import Act
from reelkite.engines.diorama.scene.places import Layout
from reelkite.engines.diorama.scene.scene import View
from reelkite.engines.diorama.staging.blocking import Part, Spot
from reelkite.engines.diorama.staging.keeping.free import free_spots
from reelkite.engines.diorama.staging.placing import Role, Site, open_box, roles_for
from tests.unit.engines.diorama.staging.boards import KITE
from tests.unit.engines.diorama.staging.bodies import part

LAYOUT = Layout(stage=(0.0, 0.0, 0.0))
VIEW = View(eye=(0.0, 1.2, 7.0), target=(0.0, 0.9, 0.0), fov=36.0, focus=7.0)
SITE = Site(replace(KITE, subjects=()), LAYOUT, VIEW, 16 / 9, 0.2, 7, 1.6)
HERO = part(0)
THERE = roles_for((HERO,), (), (Spot(0, 0, 0.0, 0.0),), SITE)


def _seen(new: Part, site: Site = SITE, taken: tuple[Role, ...] = THERE) -> Box:
    small, spots = free_spots(new, (), (HERO, new), taken, site)
    box = around([open_box(role, site.optics) for role in roles_for((small,), (), spots, site)])
    assert box is not None
    return box


def test_who_has_come_is_in_the_frame_and_hides_nobody() -> None:
    """Its box is inside the picture and apart from the hero's."""
    box, hero = _seen(part(1)), open_box(THERE[0], SITE.optics)

    assert min(box.x0, box.y0, 1 - box.x1, 1 - box.y1) > 0
    assert box.x1 < hero.x0 or box.x0 > hero.x1


@pytest.mark.parametrize(("kind", "side"), [("left of", -1), ("right of", 1)])
def test_a_side_that_is_named_is_taken(kind: str, side: int) -> None:
    """Left of the hero is left in the picture."""
    box, hero = _seen(part(1, Relation(kind, 0))), open_box(THERE[0], SITE.optics)

    assert side * (box.centre[0] - hero.centre[0]) > hero.width / 2


def test_beside_is_near() -> None:
    """Who is said to be beside somebody is nearer than a body's breadth."""
    box, hero = _seen(part(1, Relation("beside", 0))), open_box(THERE[0], SITE.optics)
    gap = max(box.x0 - hero.x1, hero.x0 - box.x1)

    assert gap < hero.width


def test_where_there_is_little_room_one_is_smaller() -> None:
    """In a frame that others fill, who comes is not as large as he would be."""
    room = replace(LAYOUT, room=((-3.0, 0.0, -2.0), (3.0, 3.0, 8.0)), indoor=True)
    crowd = tuple(Role(part(n), Act(at=(1.3 * (n - 2), 0.0, 0.0))) for n in range(5))
    giant = part(5, size=2.5)
    small, _ = free_spots(giant, (), (giant,), crowd, replace(SITE, layout=room))

    assert small.scale < 1


def test_nobody_stands_beyond_the_wall() -> None:
    """In a room all ground behind the wall is out of reach."""
    room = replace(LAYOUT, room=((-2.0, 0.0, -1.0), (2.0, 3.0, 8.0)), indoor=True)
    _, spots = free_spots(part(1), (), (HERO, part(1)), THERE, replace(SITE, layout=room))

    assert all(-2 < spot.x < 2 and -1 < spot.z < 8 for spot in spots)


def test_copies_come_together() -> None:
    """Three of a kind have three spots, none of them on another."""
    three = replace(part(1), subject=replace(part(1).subject, count=3))
    _, spots = free_spots(three, (), (HERO, three), THERE, SITE)

    assert [spot.copy for spot in spots] == [0, 1, 2]
    assert len({(spot.x, spot.z) for spot in spots}) == 3


def test_a_role_in_the_air_needs_no_ground() -> None:
    """What flies is looked for in the upper part of the frame."""
    bird = part(1, size=0.4, action="fly")
    bird = replace(bird, subject=replace(bird.subject, asset="animal/bird"))
    box = _seen(bird, taken=(Role(HERO, Act()),))

    assert box.centre[1] < 0.5
