"""What an earlier staging hands on."""

from dataclasses import replace
from pathlib import Path

import numpy as np

from reelkite.domain.storyboard import Framing, Subject
from reelkite.engines.diorama.scene.acting import Act
from reelkite.engines.diorama.staging.clearing import clearing
from reelkite.engines.diorama.staging.keeping.earlier import (
    dressed_as,
    in_the_same_frame,
    kept_pairs,
    laid_out_as,
    opened,
    seen_from,
)
from reelkite.engines.diorama.staging.placing import Role
from tests.unit.engines.diorama.staging.boards import COFFEE
from tests.unit.engines.diorama.staging.bodies import part
from tests.unit.engines.diorama.staging.changes import WALK, change, earlier


def test_another_framing_is_composed_anew() -> None:
    """A change is in the same frame; a close-up of it, or a shot of its own, is not."""
    assert in_the_same_frame(change(*WALK.subjects))
    assert not in_the_same_frame(replace(change(*WALK.subjects), framing=Framing.CLOSE_UP))
    assert not in_the_same_frame(WALK)


def test_what_is_added_clears_no_forest(tmp_path: Path) -> None:
    """On open ground the set is told what it was told before; in a room the new as well."""
    then = earlier(tmp_path)
    dressing = replace(then.dressing, staged=("tree",))

    assert "tree" not in dressed_as(dressing, then, then.layout).staged
    assert "tree" in dressed_as(dressing, then, replace(then.layout, indoor=True)).staged
    elsewhere = replace(dressing, setting="beach")
    assert dressed_as(elsewhere, then, then.layout) == elsewhere


def test_a_table_stays_unless_somebody_has_come(tmp_path: Path) -> None:
    """A spoon joins the cup on the table; a man does not stand on it."""
    then = earlier(tmp_path, COFFEE)
    bare = replace(then.layout, tabletop=None)
    spoon, man = Subject("spoon", "prop/spoon"), Subject("man", "person/man")

    assert laid_out_as(bare, then, [spoon]).tabletop == then.layout.tabletop
    assert laid_out_as(bare, then, [man]).tabletop is None


def test_the_view_goes_along_to_another_place(tmp_path: Path) -> None:
    """The camera stands to the stage as it did; there is no such view of a table."""
    then = earlier(tmp_path)
    x, y, z = then.layout.stage
    there = replace(then.layout, stage=(x + 5.0, y, z - 1.0))
    view = seen_from(there, then)

    assert view is not None
    assert np.subtract(view.eye, then.view.eye).tolist() == [5.0, 0.0, -1.0]
    assert seen_from(replace(there, tabletop=0.7), then) is None


def test_a_room_without_space_for_the_camera_is_seen_otherwise(tmp_path: Path) -> None:
    """A view through a wall is none."""
    then = earlier(tmp_path)
    x, y, z = then.layout.stage
    closet = ((x - 1.0, y, z - 1.0), (x + 1.0, y + 2.0, z + 1.0))

    assert seen_from(replace(then.layout, room=closet), then) is None


def test_the_set_grows_where_it_did(tmp_path: Path) -> None:
    """Who has left leaves his ground free, who has come gets his; the sun moves no tree."""
    then = earlier(tmp_path)
    fresh = clearing([(0.0, 1.0, 9.0)], [(40.0, 40.0, 1.0)], (1.0, 0.2, 0.0))
    both = opened(fresh, then, "park")

    assert both.sun == then.clear.sun
    assert len(both.actors) == len(then.clear.actors) + 1
    assert opened(fresh, then, "beach") is fresh


def test_copies_are_paired_in_order(tmp_path: Path) -> None:
    """Each role meets the one of then; who has come meets nobody."""
    then = earlier(tmp_path)
    subjects = change(WALK.subjects[1], Subject("cat", "animal/cat")).subjects
    roles = [Role(part(0), Act()), Role(part(1), Act()), Role(part(-1), Act())]
    pairs = list(kept_pairs(roles, subjects, then))

    assert [(now.part.index, was.part.index) for now, was in pairs] == [(0, 1)]
