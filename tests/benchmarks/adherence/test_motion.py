import numpy as np
import pytest

from benchmarks.adherence.motion import Flow, does, likeness

POINTS = np.random.default_rng(3).uniform(-0.5, 0.5, (40, 2))


def test_a_similarity_is_found_again() -> None:
    """Shift, growth and turn of points come back as they went in."""
    turn = 0.1
    matrix = 1.2 * np.array([[np.cos(turn), -np.sin(turn)], [np.sin(turn), np.cos(turn)]])
    right, down, growth, angle = likeness(POINTS, POINTS @ matrix.T + (0.3, -0.2))

    assert (right, down) == pytest.approx((0.3, -0.2))
    assert growth == pytest.approx(np.log(1.2))
    assert angle == pytest.approx(turn)


@pytest.mark.parametrize(
    ("flow", "move"),
    [
        (Flow(right=-0.3), "pan right"),
        (Flow(right=0.3), "pan left"),
        (Flow(down=0.3), "tilt up"),
        (Flow(down=-0.3), "tilt down"),
        (Flow(growth=0.2), "zoom in"),
        (Flow(growth=-0.2), "zoom out"),
        (Flow(shake=0.01), "shake"),
        (Flow(pull=0.6), "rack focus"),
        (Flow(swing=-0.4), "orbit"),
        (Flow(growth=0.02), "static"),
    ],
)
def test_the_picture_tells_the_move(flow: Flow, move: str) -> None:
    """The background runs against the camera, and nothing else passes for the move."""
    others = {"pan right", "pan left", "tilt up", "tilt down", "zoom in", "zoom out"} - {move}

    assert does(flow, move)
    assert not any(does(flow, other) for other in others)


def test_a_drift_is_no_pan() -> None:
    """What is hardly seen does not count."""
    assert not does(Flow(right=-0.02), "pan right")
