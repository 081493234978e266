import numpy as np

from reelkite.engines.diorama.creatures.fishes.shoal import SHOAL
from reelkite.engines.diorama.creatures.fishes.swimmer import cast, fish_turns
from reelkite.engines.diorama.creatures.moment import Moment
from reelkite.engines.diorama.scene.acting import Act


def _tips(name: str) -> np.ndarray[tuple[int, ...], np.dtype[np.float64]]:
    swimmer = cast(name, Act(action="swim"))
    return np.array([swimmer.bend(Moment(k / 12)).origins[9] for k in range(12)])


def test_fish_sway_and_whales_beat() -> None:
    """A fish's tail goes from side to side, a dolphin's up and down."""
    fish, dolphin = np.ptp(_tips("fish"), axis=0), np.ptp(_tips("dolphin"), axis=0)
    assert fish[0] > 2 * fish[1]
    assert dolphin[1] > 2 * dolphin[0]


def test_speed_hurries_the_tail() -> None:
    """Faster over the ground is faster with the tail."""
    fish = SHOAL["fish"]
    assert fish_turns(fish, Moment(1.0, speed=0.5)) > fish_turns(fish, Moment(1.0))


def test_leaps_splash_on_the_water() -> None:
    """A dolphin that jumps at sea rises over it, and is heard to fall back."""
    dolphin = cast("dolphin", Act(action="jump", surface="water"))
    heights = [float(dolphin.bend(Moment(k / 12)).origins[3, 1]) for k in range(36)]
    assert max(heights) > 0.4
    assert min(heights) < -0.3
    assert {beat.name for beat in dolphin.beats(Moment(0.0))} == {"splash"}
