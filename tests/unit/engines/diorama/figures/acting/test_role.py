import math
from itertools import pairwise

import numpy as np
import pytest

from reelkite.engines.diorama.figures.acting.role import Role
from reelkite.engines.diorama.scene.acting import Act, Appearance

LOOKS = Appearance(seed=5)


def _hands(role: Role, second: float) -> np.ndarray:
    bent = role.solved(second)[1]
    bones = [role.puppet.skeleton.index[f"hand{side}"] for side in "RL"]
    return np.asarray(bent.origins[bones])


@pytest.mark.parametrize("after", ["wave", "sit", "play violin", "run", "kneel", "lie down"])
def test_changes_are_continuous(after: str) -> None:
    """From picture to picture no hand jumps, and no bone is lost."""
    role = Role.of("man", Act(LOOKS, "walk", travel=2.0, then=((after, 2.0),)))
    spots = [_hands(role, 1.5 + k / 12) for k in range(16)]

    assert all(np.isfinite(spot).all() for spot in spots)
    assert max(np.linalg.norm(b - a, axis=1).max() for a, b in pairwise(spots)) < 0.45


def test_who_stops_stays_where_he_is() -> None:
    """The mark moves while walking, and no more once he waves."""
    role = Role.of("child", Act(LOOKS, "walk", travel=2.0, then=(("wave", 2.0),)))
    early, late = (
        np.linalg.norm(role.place(t + 0.5)[:3, 3] - role.place(t)[:3, 3]) for t in (0.5, 3.0)
    )

    assert early > 0.15
    assert late < 1e-4


def test_who_sets_off_goes_a_little() -> None:
    """One who stood walks away from the camera, his back to it."""
    role = Role.of("man", Act(LOOKS, None, then=(("walk away", 1.0),)))
    way = role.place(3.9)[:3, 3] - role.place(0.0)[:3, 3]

    assert way[2] < -0.5
    assert abs(way[0]) < 0.4
    assert abs(math.remainder(role.yaw(3.0) - math.pi, math.tau)) < 0.05


def test_a_speaker_s_mouth_goes_on_ones() -> None:
    """Within one held picture the mouth may change, while the body is held."""
    speech = ((1.0, 1.04, "open"), (1.04, 1.5, "closed"))
    role = Role.of("woman", Act(LOOKS, None, speech=speech))
    first, second = role.picture(1.0), role.picture(1.0 + 1 / 24)

    assert first[0] == second[0]
    assert first[1] != second[1]
    assert {"open", "press"} <= role.mouths()
