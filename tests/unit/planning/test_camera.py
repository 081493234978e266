import pytest
from hypothesis import given
from hypothesis import strategies as st

from reelkite.domain.storyboard import Angle, DepthOfField, Direction, Move, Shot, Speed
from reelkite.planning import plan


def shot(prompt: str) -> Shot:
    """Return the first shot."""
    return plan(prompt, 4).shots[0]


@pytest.mark.parametrize(
    ("prompt", "move", "direction"),
    [
        ("a dog, camera slowly pans upward", Move.TILT, Direction.UP),
        ("a dog, tilt left", Move.PAN, Direction.LEFT),
        ("a dog, zoom in", Move.ZOOM, Direction.IN),
        ("a dog, slow push in", Move.DOLLY, Direction.IN),
        ("a dog, the camera pulls back", Move.DOLLY, Direction.OUT),
        ("a dog, the camera circles around it", Move.ORBIT, Direction.AROUND),
        ("a dog, crane shot", Move.CRANE, Direction.UP),
        ("a dog, static shot", Move.STATIC, None),
        ("drone shot of a castle", Move.DRONE, Direction.FORWARD),
        ("a dog with an intense shaking effect", Move.SHAKE, None),
        ("a dog", Move.STATIC, None),
    ],
)
def test_moves_and_directions(prompt: str, move: Move, direction: Direction | None) -> None:
    """A move is named by what it does."""
    found = shot(prompt).camera
    assert (found.move, found.direction) == (move, direction)


@pytest.mark.parametrize(
    ("prompt", "moves"),
    [
        ("starts static, then slowly pushes in and pans left to reveal a dog",
         [(Move.STATIC, 0.0, 0.231), (Move.DOLLY, 0.231, 0.615), (Move.PAN, 0.615, 1.0)]),
        ("a dog, the camera pans left while zooming out", [(Move.PAN, 0, 1), (Move.ZOOM, 0, 1)]),
        ("a dog, handheld, tilt up, then whip pan right",
         [(Move.TILT, 0, 0.667), (Move.HANDHELD, 0, 1), (Move.WHIP, 0.667, 1)]),
        ("slow push in on a dog, the camera pushes in", [(Move.DOLLY, 0, 1)]),
        ("first-person walkthrough of a cave", [(Move.WALK, 0, 1)]),
        ("a dog, camera orbits around it and then cranes up",
         [(Move.ORBIT, 0, 0.5), (Move.CRANE, 0.5, 1)]),
        ("a dog, racking focus", [(Move.RACK_FOCUS, 0, 1)]),
        ("a dog, dolly right", [(Move.TRUCK, 0, 1)]),
    ],
)  # fmt: skip
def test_moves_follow_each_other_or_go_together(
    prompt: str, moves: list[tuple[Move, float, float]]
) -> None:
    """One after the other, unless "while" joins them; a hand holds the camera throughout."""
    found = [(one.move, one.begins, one.ends) for one in shot(prompt).moves]
    assert found == moves


@given(st.lists(st.sampled_from(["pan left", "tilt up", "zoom in", "static", "orbit"]), max_size=6))
def test_moves_fill_the_shot(words: list[str]) -> None:
    """Whatever is named, times lie in the shot and end with it."""
    moves = shot("a dog, " + ", then ".join(words)).moves
    assert moves[0].begins == 0.0
    assert max(one.ends for one in moves) == 1.0
    assert all(0.0 <= one.begins < one.ends <= 1.0 for one in moves)


def test_speed_of_a_move() -> None:
    """Slow, fast, or normal when nothing is said."""
    assert shot("a dog, camera slowly pans left").camera.speed is Speed.SLOW
    assert shot("a dog, whip pan right").camera.speed is Speed.FAST
    assert shot("a dog, pan right").camera.speed is Speed.NORMAL


@pytest.mark.parametrize(
    "words", ["static shot", "locked-off shot", "still shot", "static camera", "tripod shot"]
)
def test_a_still_camera_stays_still(words: str) -> None:
    """Whatever moves on stage, a camera that is told to keep still does."""
    assert shot(f"{words} of a train passing").camera.move is Move.STATIC
    assert shot(f"a boy flying a kite, {words}").camera.move is Move.STATIC


def test_angle_and_depth_of_field() -> None:
    """Named ones are taken, else eye level and normal."""
    assert shot("a cat, worm's-eye view").angle is Angle.WORMS_EYE
    assert shot("a cat").angle is Angle.EYE_LEVEL
    assert shot("a cat, 50mm lens, deep focus").depth_of_field is DepthOfField.DEEP
    assert shot("a cat, 50mm lens").depth_of_field is DepthOfField.NORMAL
