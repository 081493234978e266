import pytest

from reelkite.planning import plan


def nouns(prompt: str) -> list[str]:
    """Return what is staged, in order."""
    return [one.noun for one in plan(prompt, 4).shots[0].subjects]


@pytest.mark.parametrize(
    "prompt",
    [
        "A captain in a submarine smiles while a shark passes the window.",
        "A captain in a submarine sees a shark through the round porthole.",
        "A captain steers a submarine, a shark outside the window.",
    ],
)
def test_what_is_beyond_a_window_is_not_in_the_room(prompt: str) -> None:
    """A shark outside does not swim in the cabin."""
    assert "captain" in nouns(prompt)
    assert "shark" not in nouns(prompt)


@pytest.mark.parametrize(
    "prompt",
    ["A girl and a cat look through the window.", "A bird sits on a chair by the window."],
)
def test_who_looks_out_stays_inside(prompt: str) -> None:
    """Looking through a window, or being near it, puts nobody out."""
    assert {"cat", "bird"} & set(nouns(prompt))


def test_what_is_looked_at_out_of_a_window_is_outside() -> None:
    """The Earth is no ball in the cabin."""
    board = plan("An astronaut in a spaceship looks out of the window at the Earth.", 4)
    assert [one.noun for one in board.shots[0].subjects] == ["astronaut"]


@pytest.mark.parametrize(
    ("prompt", "staged"),
    [
        ("A cat inside a space station, looking out at the Earth.", False),
        ("An old man in a library looks at a planet.", False),
        ("An old man on a hill looks at a planet.", True),
    ],
)
def test_what_is_in_the_sky_is_not_in_the_room(prompt: str, *, staged: bool) -> None:
    """Who looks at the moon from indoors has it outside; on a hill a planet is seen."""
    heavens = {"the earth", "planet", "moon"} & set(nouns(prompt))
    assert bool(heavens) is staged
