from dataclasses import replace
from pathlib import Path

import pytest

from reelkite.domain.storyboard import Subject
from reelkite.engines.diorama.scene.acting import Act, Appearance, Extent
from reelkite.engines.diorama.staging.casting import Casting
from reelkite.engines.diorama.staging.players.sized import Sized, sized

ACT = Act(Appearance(), None, (0.0, 0.0, 0.0), seconds=1.0)


def body(asset: str, *words: str) -> Extent:
    """Return the room that a cast thing takes."""
    subject = Subject(noun="thing", asset=asset, attributes=words)
    performer = Casting(Path("unused")).performer_of(subject, asset)
    return performer.extent(ACT)


@pytest.mark.parametrize(
    ("asset", "word", "low", "high"),
    [
        ("prop/car", "toy", 0.05, 0.3),
        ("prop/car", "model", 0.05, 0.3),
        ("animal/elephant", "tiny", 0.1, 0.4),
        ("prop/teapot", "huge", 2.5, 4.0),
        ("prop/robot", "huge", 2.4, 5.0),
    ],
)
def test_things_are_as_big_as_they_are_said_to_be(
    asset: str, word: str, low: float, high: float
) -> None:
    """A toy car fits under an arm, a giant teapot stands over a person."""
    assert low < body(asset, word).height < high


def test_a_toy_that_is_small_in_life_keeps_its_size() -> None:
    """A toy ball is a ball."""
    assert body("prop/ball", "toy") == body("prop/ball")


def test_a_castle_grows_less_than_a_cup() -> None:
    """A giant of what is large in life still fits into a landscape."""
    castle = body("prop/castle", "huge").height / body("prop/castle").height
    cup = body("prop/cup", "huge").height / body("prop/cup").height
    assert 1 < castle < 2 < cup


def test_a_big_dog_is_bigger_than_a_small_one() -> None:
    """Slight words make slight differences, and people have builds for them."""
    assert body("animal/dog", "small").height < body("animal/dog", "large").height
    plain = Casting(Path("unused")).performer_for("person/man")
    assert Sized(plain, frozenset({"large"}), person=True).extent(ACT) == plain.extent(ACT)


def test_it_is_performed_at_its_size() -> None:
    """What is drawn is as large as the room that it was given."""
    plain = Casting(Path("unused")).performer_for("prop/car")
    toy = sized(Subject(noun="toy car", asset="prop/car", attributes=("toy",)), plain)
    share = toy.extent(ACT).width / plain.extent(ACT).width
    top = toy.perform(ACT).anchors["top"](0.0)[1, 3]
    assert top == pytest.approx(plain.perform(replace(ACT, scale=share)).anchors["top"](0.0)[1, 3])


def test_what_is_of_usual_size_is_left_alone() -> None:
    """Without a word about its size a body is played as it is."""
    plain = Casting(Path("unused")).performer_for("prop/car")
    assert sized(Subject(noun="car", asset="prop/car"), plain) is plain


def test_a_toy_is_one_by_its_name_too() -> None:
    """A toy train is small though nobody calls it so besides."""
    plain = Casting(Path("unused")).performer_for("prop/train")
    toy = sized(Subject(noun="toy train", asset="prop/train"), plain)
    assert toy.extent(ACT).height < 0.3


def test_a_model_who_is_a_person_keeps_her_size() -> None:
    """A photographer's model is no likeness of somebody."""
    plain = Casting(Path("unused")).performer_for("person/woman")
    for noun in ("model", "fashion model"):
        subject = Subject(noun=noun, asset="person/woman", attributes=("model",))
        assert sized(subject, plain) is plain
