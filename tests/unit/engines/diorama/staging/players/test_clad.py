"""Animals with things on."""

import numpy as np
import pytest

from reelkite.domain.storyboard import Subject
from reelkite.engines.diorama import creatures, figures
from reelkite.engines.diorama.scene.acting import Act, Performer
from reelkite.engines.diorama.scene.looks import Item, Solid
from reelkite.engines.diorama.scene.mesh import Array
from reelkite.engines.diorama.staging.players.clad import Clad, clad
from reelkite.engines.diorama.staging.players.dressed import dressed

_ACT = Act(subject=2)


def _body(asset: str) -> Performer:
    found = creatures.performer(asset)
    assert found is not None
    return found


def _points(item: Item) -> Array:
    """Return the corners of a worn thing in the world."""
    assert isinstance(item.look, Solid)
    assert item.placement is not None
    matrix = item.placement(1.0)
    return np.asarray(item.look.mesh.positions @ matrix[:3, :3].T + matrix[:3, 3])


def test_a_bare_animal_stays_itself() -> None:
    """Without worn things, and for people, who dress themselves, nothing is put around."""
    cat, girl = _body("animal/cat"), figures.performer("person/girl")
    assert girl is not None

    assert clad(Subject("cat", "animal/cat", attributes=("old",)), cat, as_person=False) is cat
    hatted = Subject("girl", "person/girl", attributes=("hat",))
    assert clad(hatted, girl, as_person=False) is girl


@pytest.mark.parametrize("asset", ["animal/cat", "animal/horse", "animal/owl", "animal/octopus"])
def test_a_crown_is_over_the_head_and_grows_with_the_animal(asset: str) -> None:
    """It lies about the anchor of the head's top, at any scale."""
    animal = clad(Subject("x", asset, attributes=("crown",)), _body(asset), as_person=False)
    for scale in (1.0, 2.0):
        made = animal.perform(Act(subject=2, scale=scale))
        top = made.anchors["top"](1.0)[:3, 3]
        size = np.linalg.norm(top - made.anchors["head"](1.0)[:3, 3])

        middle = _points(made.items[-1]).mean(axis=0)
        assert np.linalg.norm(middle - top) < 0.8 * size
        assert made.items[-1].subject == 2


@pytest.mark.parametrize("asset", ["animal/cat", "animal/penguin", "animal/swan", "animal/fish"])
def test_a_scarf_is_below_the_head(asset: str) -> None:
    """It lies round the neck, or under the head where there is none."""
    animal = clad(Subject("x", asset, attributes=("scarf",)), _body(asset), as_person=False)
    made = animal.perform(_ACT)

    assert _points(made.items[-1])[:, 1].mean() < made.anchors["top"](1.0)[1, 3]


def test_sunglasses_are_before_the_eyes_of_a_dog_in_a_suit() -> None:
    """The person's body wears the suit, the dog's own face the glasses, and no second tie."""
    dog = Subject("dog", "animal/dog", attributes=("suit", "tie", "sunglasses"))
    body = dressed(dog)
    assert body is not None
    made = clad(dog, body, as_person=True)
    assert isinstance(made, Clad)
    assert [thing.name for thing in made.things] == ["sunglasses"]

    played = made.perform(_ACT)
    eyes = [played.anchors[f"{side} eye"](1.0)[:3, 3] for side in ("left", "right")]
    panes = _points(played.items[-1])
    for eye in eyes:
        assert np.linalg.norm(panes - eye, axis=1).min() < 0.1


def test_a_hat_takes_room() -> None:
    """The frame leaves place for what is on the head."""
    body = _body("animal/dog")
    hatted = clad(Subject("x", "animal/dog", attributes=("hat",)), body, as_person=False)

    assert hatted.extent(_ACT).height > body.extent(_ACT).height


def test_a_pack_is_on_the_back() -> None:
    """It is higher than the middle of the trunk, and behind the head."""
    body = _body("animal/dog")
    packed = clad(Subject("x", "animal/dog", attributes=("backpack",)), body, as_person=False)
    made = packed.perform(_ACT)

    bag = _points(made.items[-3]).mean(axis=0)
    assert bag[1] > made.anchors["spine"](1.0)[1, 3]
    away = np.linalg.norm(bag - made.anchors["saddle"](1.0)[:3, 3])
    assert away < np.linalg.norm(bag - made.anchors["head"](1.0)[:3, 3])
