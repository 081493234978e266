"""Animals that act as people."""

import pytest

from reelkite.domain.storyboard import Deed, Subject
from reelkite.engines.diorama.scene.acting import Act, Appearance
from reelkite.engines.diorama.scene.looks import Skin
from reelkite.engines.diorama.staging.players.dressed import acts_as_person, dressed


@pytest.mark.parametrize(
    ("subject", "person"),
    [
        (Subject("panda", "animal/panda", action="play trumpet"), True),
        (Subject("panda", "animal/panda", action="eat bamboo"), False),
        (Subject("fox", "animal/fox", attributes=("blue suit",)), True),
        (Subject("fox", "animal/fox", attributes=("red hat", "small")), False),
        (Subject("cat", "animal/cat", action="sit", then=(Deed("read book", 0.5),)), True),
        (Subject("dog", "animal/dog", action="zork"), False),
        (Subject("man", "person/man", action="play trumpet"), False),
    ],
)
def test_clothes_and_human_deeds_make_a_person(subject: Subject, *, person: bool) -> None:
    """What animals do by nature they do as animals."""
    assert acts_as_person(subject) is person


def test_the_body_has_fur_and_no_head_and_the_head_is_the_animals() -> None:
    """A colour word is that of the fur; the lens is sharp on the animal's face."""
    player = dressed(Subject("cat", "animal/cat", action="read book"))
    assert player is not None
    act = Act(Appearance(colour="blue"), action="read book", subject=2)

    told = player._told(act).appearance
    assert told.colour is None
    assert "headless" in told.attributes
    assert any(word.startswith("fur #") for word in told.attributes)
    made = player.perform(act)
    body = player.body.perform(player._told(act))
    assert len(made.items) == len(body.items) + 1
    assert made.items[-1].subject == 2
    assert player.extent(act).height > player.body.extent(act).height


def test_a_fish_cannot_dress() -> None:
    """It stays a fish, whatever it is said to do."""
    assert dressed(Subject("fish", "animal/fish", action="play piano")) is None


def test_a_teddy_comes_alive_when_it_does_something() -> None:
    """It walks on a body of its own; one that sits stays a toy."""
    walking = Subject("teddy bear", "prop/teddy-bear", action="walk")
    made = dressed(walking)

    assert made is not None
    assert made.perform(Act()).anchors.keys() >= {"hand", "head"}
    assert dressed(Subject("teddy bear", "prop/teddy-bear")) is None
    assert dressed(Subject("teddy bear", "prop/teddy-bear", action="sit")) is None


def test_a_teddy_is_of_plush_and_a_blue_one_is_blue() -> None:
    """The coat's colour is not that of a bear in the woods."""
    made = dressed(Subject("teddy bear", "prop/teddy-bear", action="dance"))
    bear = dressed(Subject("bear", "animal/bear", attributes=("suit",)))
    assert made is not None
    assert bear is not None
    plain = made.perform(Act()).items[-1].look
    blue = made.perform(Act(Appearance(colour="blue"))).items[-1].look
    wild = bear.perform(Act()).items[-1].look

    assert isinstance(plain, Skin)
    assert isinstance(blue, Skin)
    assert isinstance(wild, Skin)
    assert plain.solid.colours.mean() > wild.solid.colours.mean()
    assert blue.solid.colours[:, 2].mean() > plain.solid.colours[:, 2].mean()
