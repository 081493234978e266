import numpy as np
import pytest

from reelkite.engines.diorama.creatures.fishes.body import (
    eye_spot,
    fin_root,
    lumps_of,
    parts_of,
    skeleton_of,
)
from reelkite.engines.diorama.creatures.fishes.shoal import SHOAL
from reelkite.engines.diorama.modelling.clay import distance
from reelkite.engines.diorama.scene.acting import Appearance


@pytest.mark.parametrize("name", sorted(SHOAL))
def test_eyes_and_fins_sit_in_the_skin(name: str) -> None:
    """Eyes are near to the surface, fins begin inside."""
    fish = SHOAL[name]
    spot = eye_spot(fish, 1.0)[0][None].astype(np.float32)
    assert abs(float(distance(lumps_of(fish), spot)[0])) < 0.25 * fish.body[1]
    root = fin_root(fish, 1.0)[None].astype(np.float32)
    assert float(distance(lumps_of(fish), root)[0]) < 0.1 * fish.body[0]


def test_a_shark_shows_its_teeth() -> None:
    """Teeth are parts of their own."""
    assert len(parts_of(SHOAL["shark"], Appearance())) > len(
        parts_of(SHOAL["dolphin"], Appearance())
    )


def test_the_chain_runs_from_nose_to_tail() -> None:
    """Its first bone is in front."""
    rest = skeleton_of(SHOAL["fish"]).rest
    assert rest[0, 2] > 0 > rest[9, 2]
