import numpy as np
import pytest

from reelkite.engines.diorama.reliefs.kinds import Kind
from reelkite.engines.diorama.reliefs.motion import (
    ACTIONS,
    GOING,
    IDLE,
    Motion,
    landings,
    motion_for,
    on_twos,
    pose,
)


@pytest.mark.parametrize("motion", [*IDLE.values(), *GOING.values(), *ACTIONS.values()])
def test_nothing_is_ever_frozen_and_nothing_sinks(motion: Motion) -> None:
    """Every motion changes over a second, and its feet never sink far into the ground."""
    poses = [pose(motion, t, phase=0.2, forward=-1) for t in np.linspace(0, 2, 25)]
    feet = [matrix[1, 3] for matrix in poses]

    assert any(not np.allclose(poses[0], other, atol=1e-5) for other in poses[1:])
    assert motion.spin or min(feet) > -0.05


def test_a_run_is_posed_on_twos() -> None:
    """Two frames share a pose for what lives; machines move on every frame."""
    run, drive = ACTIONS["run"], GOING[Kind.VEHICLE]

    assert np.array_equal(pose(run, 0.0, phase=0, forward=1), pose(run, 1 / 24, phase=0, forward=1))
    assert on_twos(1 / 24) == 0.0
    assert not np.array_equal(
        pose(drive, 0.0, phase=0, forward=1), pose(drive, 1 / 24, phase=0, forward=1)
    )


def test_it_lands_where_the_hop_ends() -> None:
    """At a landing the body is on the ground."""
    motion = ACTIONS["jump"]
    times = landings(motion, 4.0, 0.3)

    assert times
    assert all(abs(np.sin(np.pi * (motion.rate * t + 0.3))) < 1e-6 for t in times if t > 0)


def test_an_animal_that_speaks_bobs() -> None:
    """A bark is an action of its own for whoever barks."""
    speaking = motion_for(Kind.WALKER, "bark", going=False, voice="bark")

    assert speaking.rate > motion_for(Kind.WALKER, None, going=False, voice="bark").rate
