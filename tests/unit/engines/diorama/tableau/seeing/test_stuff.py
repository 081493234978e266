import numpy as np

from reelkite.domain.media import RGBFrame
from reelkite.engines.diorama.tableau.parts import Mask, Nature, Wishes
from reelkite.engines.diorama.tableau.seeing.sight import seen
from reelkite.engines.diorama.tableau.seeing.skies import sky_of
from reelkite.engines.diorama.tableau.seeing.stuff import stuff_of


def _stuff(picture: RGBFrame, *words: str) -> dict[Nature, Mask]:
    sight = seen(picture)
    nothing = np.zeros(sight.shape, bool)
    return stuff_of(sight, sky_of(sight), 120 / 270, nothing, Wishes(words=frozenset(words)))


def test_the_sea_is_water(beach: RGBFrame) -> None:
    """Blue with level ripples below the horizon is water; sky and sand are not."""
    water = _stuff(beach, "waves")[Nature.WATER]
    height = water.shape[0]

    assert water[int(height * 125 / 270) : int(height * 165 / 270)].mean() > 0.8
    assert water[: int(height * 110 / 270)].mean() < 0.02
    assert water[int(height * 180 / 270) :].mean() < 0.05


def test_busy_green_is_foliage(beach: RGBFrame) -> None:
    """Green with grain is leaves or grass."""
    grain = np.random.default_rng(5).integers(-50, 50, (100, 480, 1))
    beach[170:] = np.clip(np.array((70, 130, 40)) + grain, 0, 255)
    leaves = _stuff(beach, "grass")[Nature.FOLIAGE]

    assert leaves[int(leaves.shape[0] * 180 / 270) :].mean() > 0.8


def test_fire_is_only_seen_when_it_is_named(beach: RGBFrame) -> None:
    """A bright orange spot is a flame if the prompt speaks of fire, and else nothing."""
    beach[:] = beach // 4
    beach[200:230, 100:125] = (255, 190, 60)

    assert Nature.FIRE not in _stuff(beach, "oranges")
    fire = _stuff(beach, "campfire")[Nature.FIRE]
    assert fire[int(215 / 270 * fire.shape[0]), int(112 / 480 * fire.shape[1])]


def test_what_is_taken_is_nothing_else(beach: RGBFrame) -> None:
    """Pixels of subjects are not stuff."""
    sight = seen(beach)
    everything = np.ones(sight.shape, bool)
    words = Wishes(words=frozenset({"sea", "grass", "fire", "smoke"}))

    assert stuff_of(sight, None, 0.4, everything, words) == {}


def test_pale_haze_is_smoke_when_it_is_named() -> None:
    """A soft pale cloud before something dark is smoke if the prompt says so."""
    row, column = np.mgrid[:270, :480]
    cloud = np.exp(-(((row - 110) / 35) ** 2) - ((column - 240) / 45) ** 2)
    picture = np.repeat((50 + 150 * cloud)[..., None], 3, axis=2).astype(np.uint8)
    sight = seen(picture)
    nothing = np.zeros(sight.shape, bool)
    found = stuff_of(sight, None, 0.8, nothing, Wishes(words=frozenset({"smoke"})))

    assert found[Nature.SMOKE][int(110 / 270 * sight.shape[0]), sight.shape[1] // 2]
    assert Nature.SMOKE not in stuff_of(sight, None, 0.8, nothing, Wishes())
