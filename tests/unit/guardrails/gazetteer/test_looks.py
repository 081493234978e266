import pytest

from reelkite.guardrails.gazetteer.looks import find_looks, open_looks
from tests.unit.guardrails.gazetteer.prompts import prompt

LOOKS = open_looks()
CUES = tuple(cue for look in LOOKS for equals in look.cues for cue in equals)


def _found(text: str) -> list[str]:
    return [title for title, _ in find_looks(LOOKS, prompt(text, *CUES))]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("a yellow mouse with red cheeks shoots lightning", "pikachu"),
        ("a plumber with a red cap and a mustache", "mario"),
        ("a cartoon bear in a red shirt eats honey", "winnie the pooh"),
        ("a blue hedgehog in red shoes runs", "sonic the hedgehog"),
        ("a yellow square sponge in brown shorts flips burgers", "spongebob"),
    ],
)
def test_a_description_is_known(text: str, title: str) -> None:
    """All that makes the character, said together, is as good as the name."""
    assert title in _found(text)


@pytest.mark.parametrize(
    "text",
    [
        "a yellow mouse eats cheese",
        "a plumber fixes a sink",
        "a talking snowman with a carrot nose",
        "a bear eats honey",
        "a blue hedgehog asleep",
        "a green dinosaur by a lake",
        "a wizard with a white beard",
    ],
)
def test_a_part_of_a_description_is_free(text: str) -> None:
    """Such figures are everybody's as long as one sign is missing."""
    assert _found(text) == []


def test_signs_far_apart_are_not_one_figure() -> None:
    """What stands more than twenty-five words apart does not describe the same."""
    assert _found("a plumber works." + " Later it rains." * 12 + " A red cap, a mustache.") == []


def test_the_place_is_told() -> None:
    """The finding reaches from the first sign to the last."""
    text = "here a plumber with a red cap and a mustache"
    (found,) = find_looks(LOOKS, prompt(text, *CUES))

    assert text[slice(*found[1].span)] == "plumber with a red cap and a mustache"
