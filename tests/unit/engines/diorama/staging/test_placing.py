"""From spots to acts."""

from dataclasses import replace
from fractions import Fraction

import numpy as np
import pytest

from reelkite.domain.storyboard import (
    Angle,
    CameraMove,
    Framing,
    Move,
    Relation,
    Shot,
)
from reelkite.engines.diorama.scene.places import Layout
from reelkite.engines.diorama.scene.scene import View
from reelkite.engines.diorama.staging.blocking import Part, ties_of
from reelkite.engines.diorama.staging.composing.columns import spots_for
from reelkite.engines.diorama.staging.placing import Role, Site, box_of, open_box, roles_for
from tests.unit.engines.diorama.staging.bodies import part

VIEW = View(eye=(0.0, 1.2, 6.0), target=(0.0, 1.0, -2.0), fov=40.0, focus=8.0)


def site(move: Move = Move.STATIC, layout: Layout | None = None) -> Site:
    """Return a shot in a park."""
    shot = Shot(
        start=Fraction(0),
        seconds=Fraction(4),
        framing=Framing.WIDE,
        angle=Angle.EYE_LEVEL,
        moves=(CameraMove(move),),
        subjects=(),
        setting="park",
    )
    return Site(shot, layout or Layout(), VIEW, 16 / 9, wind=0.4, seed=1, detail=1.6)


def placed(*parts: Part, at: Site | None = None) -> tuple[Role, ...]:
    """Return the roles of parts on a stage."""
    ties = ties_of([each.subject for each in parts])
    return roles_for(parts, ties, spots_for(parts, ties), at or site())


def test_a_root_stands_on_the_ground_of_the_stage() -> None:
    """Its y is the ground's there."""
    hill = Layout(ground=lambda x, z: np.full(np.broadcast(x, z).shape, 0.7, np.float32))

    (role,) = placed(part(0), at=site(layout=hill))

    assert role.act.at[0] == 0.0
    assert role.act.at[1] == pytest.approx(0.7)
    assert role.act.at[2] == -2.0


def test_a_hero_on_a_table_stands_on_it() -> None:
    """The tabletop is the ground of small things."""
    (role,) = placed(part(0, size=0.1), at=site(layout=Layout(tabletop=0.75)))

    assert role.act.at[1] == 0.75


def test_walkers_turn_to_the_side_and_travel() -> None:
    """A walker goes across the frame, but not out of it."""
    (role,) = placed(part(0, action="walk"))

    assert abs(role.act.yaw) > 0.9
    assert 0 < role.act.travel < 4.0


def test_a_tracking_camera_lets_a_runner_run() -> None:
    """With the camera along, a runner may go as far as it can."""
    (kept,) = placed(part(0, action="run"))
    (followed,) = placed(part(0, action="run"), at=site(Move.TRACK))

    assert followed.act.travel > kept.act.travel


def test_flyers_are_in_the_upper_half() -> None:
    """What flies is staged in the air."""
    (role,) = placed(part(0, size=0.4, action="fly"))

    assert box_of(role, site().optics).centre[1] < 0.5


def test_who_floats_aboard_a_spaceship_is_off_the_floor() -> None:
    """There is no weight in orbit; on a floor of the earth a swimmer is down."""
    low = site()
    orbit = replace(low, shot=replace(low.shot, setting="spaceship interior"))
    (down,) = placed(part(0, size=0.4, action="swim"), at=low)
    (afloat,) = placed(part(0, size=0.4, action="swim"), at=orbit)
    assert afloat.act.at[1] > down.act.at[1] + 0.3


def test_a_tall_flyer_keeps_its_head_in_the_frame() -> None:
    """A body that nearly fills the frame hangs lower, so that its top is still seen."""
    (role,) = placed(part(0, size=4.0, action="fly"))
    x, y, z = role.act.at
    optics = site().optics
    top = optics.project(np.array([(x, y + role.part.height, z)], dtype=np.float32))
    assert float(top[0, 1]) > 0.0


def test_a_kite_is_in_the_sky_on_the_far_side_of_its_flyer() -> None:
    """The flown thing is high up, and within the frame."""
    child, kite = placed(part(0, Relation("flies", 1)), part(1, size=0.5))
    box = box_of(kite, site().optics)

    assert kite.tie is not None
    assert box.centre[1] < 0.4
    assert box.x0 > 0.0
    assert box.x1 < 1.0
    assert box.centre[0] > box_of(child, site().optics).centre[0]


def test_what_lies_on_a_host_is_at_its_top() -> None:
    """On means on top."""
    host, guest = placed(part(0), part(1, Relation("on", 0), size=0.3))

    assert guest.act.at[1] == pytest.approx(host.act.at[1] + 1.0)


def test_what_is_in_a_host_fits_into_it() -> None:
    """In shrinks what is too wide."""
    _, guest = placed(part(0), part(1, Relation("in", 0), size=2.0))

    assert guest.part.width <= 0.81


def test_neighbours_turn_towards_each_other() -> None:
    """Two who stand beside each other are not staring past the camera."""
    left, right = placed(part(0), part(1))

    assert left.act.yaw > 0 > right.act.yaw


def test_seeds_differ_from_body_to_body() -> None:
    """Two subjects do not look the same."""
    one, other = placed(part(0), part(1))

    assert one.act.appearance.seed != other.act.appearance.seed


def test_somebody_keeps_his_looks_from_shot_to_shot() -> None:
    """The place in the list does not matter; of two of one name the second is another."""
    cup, man, twin = part(0).subject, part(1).subject, part(1).subject
    alone = replace(part(1), index=0)
    first = replace(site(), shot=replace(site().shot, subjects=(cup, man, twin)))
    later = replace(site(), shot=replace(site().shot, subjects=(man,)))

    _, before, other = placed(part(0), part(1), replace(part(1), index=2), at=first)
    (after,) = placed(alone, at=later)
    assert before.act.appearance.seed == after.act.appearance.seed
    assert other.act.appearance.seed != before.act.appearance.seed


def test_companions_walk_the_same_way() -> None:
    """Two who walk do not walk into each other."""
    one, other = placed(part(0, action="walk"), part(1, action="walk"))

    assert one.act.yaw == other.act.yaw


def test_guests_of_one_seat_sit_beside_each_other() -> None:
    """Two who are on the same bench do not sit in one place."""
    bench, one, other = placed(
        part(0, size=2.0),
        part(1, Relation("on", 0), size=0.5),
        part(2, Relation("on", 0), size=0.5),
    )

    assert one.act.at[0] < bench.act.at[0] < other.act.at[0]


def test_each_of_several_has_one_in_hand() -> None:
    """Three who hold a balloon hold three."""
    holder = part(0, Relation("holds", 1))
    holder = replace(holder, subject=replace(holder.subject, count=3))
    roles = placed(holder, part(1, size=0.3))

    held = [role for role in roles if role.part.index == 1]
    assert len({role.act.at[0] for role in held}) == 3
    assert sorted(role.copy for role in held) == [0, 1, 2]


def test_one_who_leaps_over_a_thing_is_behind_it() -> None:
    """A leaper is beyond the hurdle, lower than its top, turned to the side."""
    fox = part(0, Relation("above", 1), size=0.5, action="jump")
    log, leaper = placed(fox, part(1, size=0.3))

    assert leaper.act.at[1] < log.act.at[1] + log.part.height
    assert leaper.act.at[2] < log.act.at[2]
    assert abs(leaper.act.yaw) > 1.0


def test_a_hero_off_the_middle_goes_into_the_frame() -> None:
    """Lead room: who stands on the left goes to the right."""
    right = placed(part(0, action="walk"), at=replace(site(), lead=0.2))
    left = placed(part(0, action="walk"), at=replace(site(), lead=-0.2))

    assert right[0].act.yaw > 0 > left[0].act.yaw


def test_a_tail_stays_in_the_frame() -> None:
    """What hangs far below a flyer's mark is seen, too."""
    flyer = part(0, action="fly")
    flyer = replace(flyer, extent=replace(flyer.extent, bottom=-2.0, height=2.6))
    (role,) = placed(flyer)

    box = open_box(role, site().optics)
    assert box.y0 > 0
    assert box.y1 < 1


def test_a_chandelier_hangs() -> None:
    """What belongs under a ceiling does not stand on the floor."""
    lamp = part(0, size=0.4)
    (role,) = placed(replace(lamp, subject=replace(lamp.subject, asset="prop/chandelier")))

    assert role.act.at[1] > 1.0


def test_colourful_things_differ_from_each_other() -> None:
    """Each of three has a colour of its own; one alone has the colours of its kind."""
    many, one = part(0), part(0)
    many = replace(many, subject=replace(many.subject, colour="rainbow", count=3))
    one = replace(one, subject=replace(one.subject, colour="rainbow"))

    colours = [role.act.appearance.colour for role in placed(many)]
    assert len(set(colours)) == 3
    assert "rainbow" not in colours
    assert [role.act.appearance.colour for role in placed(one)] == [None]
