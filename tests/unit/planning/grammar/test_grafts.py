import pytest

from reelkite.domain.storyboard import Subject
from reelkite.planning import plan


def first(prompt: str) -> Subject:
    """Return the first subject."""
    return plan(prompt, 4).shots[0].subjects[0]


@pytest.mark.parametrize(
    ("prompt", "parts"),
    [
        ("a cat with butterfly wings", ("wings of a butterfly",)),
        ("a wolf with the head of an eagle", ("head of an eagle",)),
        ("a horse with a horn", ("horn",)),
        ("a rabbit that has antlers", ("antlers",)),
        ("a dog with golden wings", ("gold wings",)),
        ("a mouse with wings and a horn", ("wings", "horn")),
        ("a robot with a television for a head", ("head of a television",)),
        ("a dog that looks like a turtle", ("shell of a turtle",)),
        ("a boy who looks like a turtle", ("shell of a turtle",)),
        ("a bird with wings", ()),
        ("an elephant with a long trunk", ()),
        ("a man with a horn", ()),
        ("a bear with big eyes", ()),
    ],
)
def test_parts_are_grafted_where_nature_gave_none(prompt: str, parts: tuple[str, ...]) -> None:
    """A bird has its wings already, a man's horn is an instrument."""
    assert first(prompt).parts == parts


def test_own_parts_are_looks() -> None:
    """What is said of hair and eyes is said of their owner."""
    assert {"white beard", "red hair"} <= set(
        first("a man with a white beard and red hair").attributes
    )
    assert "golden retriever" not in first("Her dog. Its tail wags.").parts


def test_a_graft_is_no_subject() -> None:
    """Nor is the animal that it is from."""
    shot = plan("a cat with the wings of a butterfly lands on a rose", 4).shots[0]
    assert [one.noun for one in shot.subjects] == ["cat", "rose"]
