from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from reelkite.domain.storyboard import Entrance, Manner, Subject
from reelkite.engines.diorama.living.visitors import Company, Stagehand, visitors_of
from reelkite.engines.diorama.raster.tableau.cutters import OVER
from reelkite.engines.diorama.tableau.parts import Nature, Tableau
from tests.unit.engines.diorama.living.conftest import MakeBoard, MakeShot
from tests.unit.engines.diorama.living.visitors.conftest import COARSE, COMES

FOX = Subject("fox", "animal/fox", action="walk", enters=COMES)
BOAT = Subject("boat", "prop/boat", action="sail", enters=COMES)
CROW = Subject("crow", "animal/crow", action="fly", enters=Entrance(Manner.CROSS, sure=False))


@pytest.fixture
def hand(tmp_path: Path) -> Stagehand:
    """Return who casts."""
    return Stagehand(5, COARSE, tmp_path)


def test_nobody_comes_where_nobody_is_said_to(
    tableau: Tableau, board: MakeBoard, shot: MakeShot, hand: Stagehand
) -> None:
    """A dog that is named may be the dog of the picture; and so may a crow be."""
    cast = (Subject("dog", "animal/dog"), CROW)
    assert visitors_of(board("a dog", shot(subjects=cast)), tableau, hand) == Company()


def test_who_comes_is_outside_first_and_then_inside(
    tableau: Tableau, board: MakeBoard, shot: MakeShot, hand: Stagehand
) -> None:
    """Nobody is there at second 0; the window of the drawing goes in from the left."""
    (fox,) = visitors_of(board("a fox", shot(subjects=(FOX,))), tableau, hand).visitors
    first, last = fox.window(0.0), fox.window(3.5)
    assert fox.begins > 0
    assert first.x + first.wide < 0.02
    assert 0.1 < last.x < 0.9
    assert fox.size.width % OVER == fox.size.height % OVER == 0


def test_who_stands_throws_a_shadow_and_what_floats_is_mirrored(
    tableau: Tableau, board: MakeBoard, shot: MakeShot, hand: Stagehand
) -> None:
    """Never both."""
    told = board("they come", shot(subjects=(FOX, BOAT)))
    by_shade = {each.shade is not None: each for each in visitors_of(told, tableau, hand).visitors}
    assert by_shade[True].mirror == 0 < by_shade[False].mirror
    shade = by_shade[True].shade
    assert shade is not None
    assert shade.window(3.0).y > by_shade[True].window(3.0).y
    assert by_shade[False].foot(0.0) < by_shade[False].foot(3.8) <= 1.2


def test_far_ones_are_drawn_first_and_each_between_its_layers(
    tableau: Tableau, board: MakeBoard, shot: MakeShot, hand: Stagehand
) -> None:
    """What is far nearer in the picture stands before them."""
    told = board("they come", shot(subjects=(FOX, BOAT)))
    depths = [each.depth for each in visitors_of(told, tableau, hand).visitors]
    assert depths == sorted(depths, reverse=True)
    cover = np.full((108, 192), 255, np.uint8)
    cover[100:] = 0
    wall = replace(
        tableau.layers[-1],
        alpha=cover,
        depth=np.full((108, 192), 1.5, np.float32),
        nature=Nature.THING,
    )
    hidden = replace(tableau, layers=(*tableau.layers[:2], wall))
    (fox,) = visitors_of(board("a fox", shot(subjects=(FOX,))), hidden, hand).visitors
    assert fox.over == 1
    foreground = replace(wall, alpha=255 - cover)
    ground = replace(tableau, layers=(*tableau.layers[:2], foreground))
    (fox,) = visitors_of(board("a fox", shot(subjects=(FOX,))), ground, hand).visitors
    assert fox.over == 2


def test_steps_are_heard_where_they_are_seen(
    tableau: Tableau, board: MakeBoard, shot: MakeShot, hand: Stagehand
) -> None:
    """From the left, within the clip, and not before it comes."""
    cues = visitors_of(board("a fox", shot(subjects=(FOX,))), tableau, hand).cues
    assert {cue.name for cue in cues} == {"step"}
    assert 0.15 < cues[0].second < cues[-1].second < 4.5
    assert cues[0].x < 0.3


def test_what_is_high_up_throws_no_shadow_yet(
    tableau: Tableau, board: MakeBoard, shot: MakeShot, hand: Stagehand
) -> None:
    """What comes from above has its whole shadow when it is down."""
    saucer = Subject("ufo", "prop/flying-saucer", enters=Entrance(Manner.COME, "above"))
    told = board("a ufo descends", shot(subjects=(saucer,)))
    shade = visitors_of(told, tableau, hand).visitors[0].shade
    assert shade is not None
    assert (shade.share(0.0), shade.share(3.7)) == (0, 1)


def test_they_come_on_a_picture_on_twos(
    tableau: Tableau, board: MakeBoard, shot: MakeShot, hand: Stagehand
) -> None:
    """Of two frames that one process draws in a row the second needs no new pose."""
    late = replace(FOX, enters=replace(COMES, begins=0.22))
    (fox,) = visitors_of(board("a fox", shot(subjects=(late,))), tableau, hand).visitors
    beat = (fox.begins + 0.3) * 12
    assert beat == pytest.approx(round(beat))
    assert fox.begins >= 0.22 * 4
    assert (fox.poses, fox.glides) == (12, False)
