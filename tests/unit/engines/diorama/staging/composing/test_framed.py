"""The camera at mid-shot."""

import math
from dataclasses import replace

import pytest

from reelkite.domain.storyboard import Framing, Relation, Shot, Subject
from reelkite.engines.diorama.camera.vantage import Vantage
from reelkite.engines.diorama.scene.acting import Extent
from reelkite.engines.diorama.scene.places import Layout
from reelkite.engines.diorama.staging.blocking import Part, ties_of
from reelkite.engines.diorama.staging.composing.columns import Manner, spots_for
from reelkite.engines.diorama.staging.composing.framed import Blocked, framed
from tests.unit.engines.diorama.staging.boards import COFFEE, KITE
from tests.unit.engines.diorama.staging.bodies import part

NARROW = Extent(left=0.3, right=0.3, height=1.7, near=0.2, far=0.2)
ALONE = replace(KITE, subjects=(replace(KITE.subjects[0], relations=()),))


def blocked(*parts: Part, manner: Manner | None = None) -> Blocked:
    """Return parts on a stage."""
    ties = ties_of([each.subject for each in parts])
    manner = manner or Manner()
    return Blocked(parts, ties, spots_for(parts, ties, manner), manner)


def away(shot: Shot, group: Blocked) -> float:
    """Return how far the camera is."""
    view = framed(shot, 16 / 9, Layout(), group)
    return math.dist(view.eye, view.target)


def test_a_wider_framing_is_farther_away() -> None:
    """Framings order the distance."""
    framings = [Framing.CLOSE_UP, Framing.FULL, Framing.WIDE, Framing.EXTREME_WIDE]
    distances = [away(replace(ALONE, framing=each), blocked(part(0))) for each in framings]

    assert distances == sorted(distances)


def test_a_company_fills_more_of_a_wide_frame() -> None:
    """Three are as near as their width allows, not as far as one alone."""
    one = away(ALONE, blocked(part(0, size=2.0)))
    three = away(ALONE, blocked(*(replace(part(k), index=k) for k in range(3))))

    assert three < one


def test_a_building_alone_fills_more_of_a_wide_frame() -> None:
    """A windmill is what one came to see; a van of the same height is one thing in a landscape."""
    wide = replace(ALONE, framing=Framing.WIDE)
    van = part(0, size=4.0)
    mill = replace(van, subject=replace(van.subject, asset="prop/windmill"))

    assert away(wide, blocked(mill)) < away(wide, blocked(van))


def test_steam_gets_air_and_a_berry_does_not() -> None:
    """A close-up of a still thing is closer than one of a steaming cup."""
    berry, cup = part(0, size=0.1), part(0, size=0.1, action="steam")

    assert away(COFFEE, blocked(berry)) < away(COFFEE, blocked(cup))


def test_chance_says_which_third() -> None:
    """One hero in a wide frame stands left or right of the middle."""
    views = [
        framed(ALONE, 16 / 9, Layout(), blocked(part(0), manner=Manner(mirrored=mirrored)))
        for mirrored in (False, True)
    ]

    assert views[0].eye[0] == pytest.approx(-views[1].eye[0])
    assert abs(views[0].eye[0]) > 0.3


def turned(shot: Shot, *parts: Part) -> float:
    """Return the degrees that the boldest vantage to the side is turned around the group."""
    manner = Manner(vantage=Vantage(turn=1.0))
    view = framed(shot, 16 / 9, Layout(), blocked(*parts, manner=manner))
    return math.degrees(math.atan2(view.eye[0] - view.target[0], view.eye[2] - view.target[2]))


def test_chance_turns_the_camera_less_where_order_must_be_seen() -> None:
    """One alone is seen from further aside than what is said to be left of another."""
    pair = part(0), replace(part(1), index=1)
    first = replace(ALONE.subjects[0], relations=(Relation("left of", 1),))
    row = replace(ALONE, framing=Framing.FULL, subjects=(first, ALONE.subjects[0]))

    assert turned(replace(ALONE, framing=Framing.FULL), part(0)) > 2 * turned(row, *pair) > 0


def test_chance_lifts_the_camera() -> None:
    """A higher vantage has a higher eye, in the same framing."""
    high, low = (
        framed(ALONE, 16 / 9, Layout(), blocked(part(0), manner=Manner(vantage=Vantage(rise=r))))
        for r in (1.0, -1.0)
    )

    assert high.eye[1] > low.eye[1]


def test_a_crowd_is_looked_over() -> None:
    """Ranks behind are seen above those before them."""
    many = replace(part(0), subject=replace(part(0).subject, count=12))
    full = replace(ALONE, framing=Framing.FULL)

    view = framed(full, 16 / 9, Layout(), blocked(many))
    fall = (view.eye[1] - view.target[1]) / math.dist(view.eye, view.target)
    assert math.degrees(math.asin(fall)) > 12


def test_chandeliers_do_not_push_the_camera_back() -> None:
    """What hangs overhead is not what the frame is measured by."""
    lamp = part(1, size=3.0)
    lamp = replace(lamp, subject=replace(lamp.subject, asset="prop/chandelier", count=3))
    full = replace(ALONE, framing=Framing.FULL)

    assert away(full, blocked(part(0), lamp)) == pytest.approx(away(full, blocked(part(0))), 0.1)


def test_in_a_room_nothing_is_looked_for_above_the_ceiling() -> None:
    """A moon hangs in the sky outdoors, and below the ceiling of a kitchen."""
    moon = part(0, size=2.0, action="fly")
    room = Layout(indoor=True, room=((-3.0, 0.0, -4.0), (3.0, 3.0, 5.0)))
    sky, indoors = (framed(ALONE, 16 / 9, place, blocked(moon)) for place in (Layout(), room))

    assert indoors.target[1] < 3.0 < sky.target[1]


@pytest.mark.parametrize(("action", "height"), [("pour milk", 0.5), ("smile", 0.8)])
def test_a_macro_of_handiwork_shows_hands_and_not_the_face(action: str, height: float) -> None:
    """Whoever pours is seen below the chin; whoever smiles is a face."""
    hero = part(0, size=1.0, action=action)
    hero = replace(hero, subject=replace(hero.subject, asset="person/adult"))
    shot = replace(ALONE, subjects=(hero.subject,), framing=Framing.EXTREME_CLOSE_UP)
    view = framed(shot, 16 / 9, Layout(), blocked(hero))

    assert view.target[1] == pytest.approx(height, abs=0.12)


def test_heroes_are_nearer_in_a_room_than_in_a_landscape() -> None:
    """A wide shot of a room holds a hero of half the frame's height."""
    wide = replace(ALONE, framing=Framing.WIDE)
    room = Layout(indoor=True, room=((-9.0, 0.1, -9.0), (9.0, 9.0, 9.0)))
    near, far = (framed(wide, 16 / 9, each, blocked(part(0))) for each in (room, Layout()))

    assert near.focus < 0.9 * far.focus


def test_a_close_up_of_somebody_at_work_holds_the_hands() -> None:
    """Whoever pours is seen from farther than whoever smiles: the hands are in the picture."""
    close = replace(ALONE, framing=Framing.CLOSE_UP)
    pouring, smiling = (
        replace(part(0), extent=NARROW, subject=Subject("barista", "person/adult", action=action))
        for action in ("pour milk", "smile")
    )

    assert away(close, blocked(pouring)) > 1.2 * away(close, blocked(smiling))


def test_an_empty_table_is_looked_at_from_near() -> None:
    """What is framed where nobody is named is smaller on a table than on a stage."""
    table = Layout(indoor=True, tabletop=0.75)
    on_table, on_ground = (framed(ALONE, 16 / 9, place, blocked()) for place in (table, Layout()))

    assert on_table.focus < 0.3 * on_ground.focus
