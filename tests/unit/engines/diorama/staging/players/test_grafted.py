"""Made-up creatures."""

import numpy as np

from reelkite.domain.storyboard import Subject
from reelkite.engines.diorama import creatures, figures
from reelkite.engines.diorama.scene.acting import Act
from reelkite.engines.diorama.scene.looks import Skin
from reelkite.engines.diorama.staging.players.grafted import Grafted, grafted


def test_a_plain_body_stays_itself() -> None:
    """Without parts, or with unknown ones, nothing is put around it."""
    cat = creatures.performer("animal/cat")
    assert cat is not None

    assert grafted(Subject("cat", "animal/cat"), cat) is cat
    assert grafted(Subject("cat", "animal/cat", parts=("wheels",)), cat) is cat


def test_wings_are_put_on_a_cat_and_on_a_girl() -> None:
    """A back is a back, on four legs and on two."""
    for asset, body in (
        ("animal/cat", creatures.performer("animal/cat")),
        ("person/girl", figures.performer("person/girl")),
    ):
        assert body is not None
        made = grafted(Subject("x", asset, parts=("wings",)), body)
        act = Act(subject=1)

        assert len(made.perform(act).items) > len(body.perform(act).items)
        assert made.extent(act).width > body.extent(act).width


def test_another_head_replaces_its_own() -> None:
    """The dog loses its head and gets a duck's."""
    dog = creatures.performer("animal/dog")
    assert dog is not None
    made = grafted(Subject("dog", "animal/dog", parts=("head of a duck",)), dog)
    assert isinstance(made, Grafted)

    whole, other = dog.perform(Act()).items, made.perform(Act()).items
    assert len(other) == len(whole) + 1
    assert isinstance(whole[0].look, Skin)
    assert isinstance(other[0].look, Skin)
    assert len(other[0].look.solid.mesh.positions) < len(whole[0].look.solid.mesh.positions)
    assert np.isfinite(other[0].look.pose(0.5)[0]).all()


def test_dragons_have_wings_by_nature() -> None:
    """Nobody needs to ask for them."""
    dragon = creatures.performer("animal/dragon")
    assert dragon is not None

    made = grafted(Subject("dragon", "animal/dragon"), dragon)
    assert isinstance(made, Grafted)
    assert any(part.wing is not None for part in made.parts)
