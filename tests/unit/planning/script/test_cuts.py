import pytest
from hypothesis import given
from hypothesis import strategies as st

from reelkite.planning.script import cuts


def texts(text: str) -> list[str]:
    """Return the texts of the shots."""
    return [one.text for one in cuts.cut(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Shot 1: a dog. Shot 2: a cat.",
        "SHOT 1 - a dog.\nSHOT 2 - a cat.",
        "Scene 1: a dog. Scene 2: a cat.",
        "[0-2s] a dog. [2-4s] a cat.",
        "0:00-0:02 a dog.\n0:02-0:04 a cat.",
        "0-2s: a dog.\n2-4s: a cat.",
        "(0s - 2s) a dog. (2s - 4s) a cat.",
        "Shot 1 [0-2s]: a dog.\nShot 2 (2-4 seconds): a cat.",
        "Shot 1 (0-2s): a dog. Shot 2 (2-4s): a cat.",
        "First shot: a dog. Final shot: a cat.",
        "a dog. Cut to a cat.",
        "a dog. Smash cut to: a cat.",
        "a dog.\nCUT TO:\na cat.",
    ],
)
def test_shots_are_cut_where_the_prompt_says_so(text: str) -> None:
    """Labels, times and cuts."""
    assert [one.strip(". ") for one in texts(text)] == ["a dog", "a cat"]


def test_a_new_framing_in_a_new_sentence_is_a_new_shot() -> None:
    """Wide shot of this. Close-up of that."""
    assert len(texts("Wide shot of a beach. Close-up of a crab.")) == 2


@pytest.mark.parametrize(
    "text",
    ["a dog, then a cat", "3-5 dogs run", "a 16:9 picture", "fade to black", "a cut on his hand"],
)
def test_what_was_not_asked_for_is_not_cut(text: str) -> None:
    """Numbers and the word "cut" alone cut nothing."""
    assert len(texts(text)) == 1


def test_times_are_kept() -> None:
    """Seconds, and minutes with seconds."""
    first, second = cuts.cut("[0-1.5s] a dog [1.5-4s] a cat")
    assert (first.begins, first.ends, second.begins, second.ends) == (0.0, 1.5, 1.5, 4.0)


def test_a_label_may_hold_time_and_framing() -> None:
    """What stands in its brackets is the camera's."""
    first, second = cuts.cut("Shot 1 (wide, 0-3s): a dog. Shot 2 (close-up, 3-4s): a cat.")
    assert first.text.startswith("Camera: wide")
    assert (first.ends, second.begins) == (3.0, 3.0)


def test_titles_of_shots_are_not_scenes() -> None:
    """What follows a title in brackets is the camera's; the title itself is dropped."""
    first, second = cuts.cut(
        '0.00-2.40 - "Arrival" (32 mm, slow dolly) A train.\n2.40-4.00 - "Turn" A man.'
    )
    assert first.text == "Camera: 32 mm, slow dolly\nScene: A train."
    assert (second.text, second.ends) == ("A man.", 4.0)


def test_what_stands_before_the_first_shot_belongs_to_it() -> None:
    """A preamble is no shot of its own."""
    found = texts("A film about pets. Shot 1: a dog. Shot 2: a cat.")
    assert len(found) == 2
    assert "pets" in found[0]


def test_no_more_shots_than_a_clip_can_show() -> None:
    """What goes beyond joins the last shot."""
    text = " ".join(f"Shot {i}: thing {i}." for i in range(1, 7))
    found = cuts.cut(text, most=3)
    assert len(found) == 3
    assert "thing 6" in found[-1].text


@given(st.text(max_size=200), st.integers(1, 20))
def test_no_text_is_refused(text: str, most: int) -> None:
    """There is at least one shot, and never too many."""
    assert 1 <= len(cuts.cut(text, most)) <= most
