from pathlib import Path

import numpy as np

from reelkite.engines.diorama.reliefs.bodies import Drawing
from reelkite.engines.diorama.reliefs.kinds import Kind
from reelkite.engines.diorama.scene.acting import Appearance


def test_a_drawing_knows_what_it_is(tmp_path: Path) -> None:
    """Kind, height, side and sounds of a drawing are those of the tables."""
    dog, owl = Drawing("dog", tmp_path), Drawing("owl", tmp_path)
    assert (dog.kind, dog.voice, dog.step, dog.looks_to) == (Kind.WALKER, "bark", "step", -1.0)
    assert dog.height == 0.58
    assert owl.looks_to == 0.0
    assert Drawing("horse", tmp_path).step == "hoof"


def test_a_hero_is_finer_and_takes_its_colour(tmp_path: Path) -> None:
    """What the prompt named has more corners than an extra, and the colour that it was given."""
    dog = Drawing("dog", tmp_path)
    hero, extra = (dog.relief(Appearance(), hero=each) for each in (True, False))
    assert len(hero.mesh.positions) > 1.5 * len(extra.mesh.positions)
    painted = dog.relief(Appearance(colour="blue"), hero=True)
    assert not np.array_equal(painted.texture, hero.texture)


def test_plants_sway_and_light_comes_through_them(tmp_path: Path) -> None:
    """Leaves are thin."""
    tulip = Drawing("tulip", tmp_path).relief(Appearance(), hero=False)
    assert tulip.sway > 0
    assert tulip.translucency > 0
