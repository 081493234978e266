import numpy as np
import numpy.typing as npt

from reelkite.sound.beds.air import gusts, rustle, snow_hush, soft_air, wind

SECOND = 48000


def _centroid(x: npt.NDArray[np.float32]) -> float:
    power = np.abs(np.fft.rfft(x.mean(axis=0))) ** 2
    return float(np.sum(np.fft.rfftfreq(x.shape[1], 1 / SECOND) * power) / np.sum(power))


def test_strong_wind_is_brighter() -> None:
    """A storm has more highs than a breeze."""
    breeze, storm = (wind(SECOND, np.random.default_rng(1), s) for s in (0.2, 1.0))

    assert _centroid(storm) > 1.2 * _centroid(breeze)


def test_leaves_and_howling_are_added(rng: np.random.Generator) -> None:
    """Leaves brighten the wind; a howl keeps it finite."""
    bare, leafy = (wind(SECOND, np.random.default_rng(1), 0.4, leaves=x) for x in (0.0, 1.0))

    assert _centroid(leafy) > 1.5 * _centroid(bare)
    assert np.all(np.isfinite(wind(SECOND, rng, 0.9, howl=1.0)))


def test_gusts_swell(rng: np.random.Generator) -> None:
    """The wind's speed moves, and leaves are louder where it blows harder."""
    speed = gusts(4 * SECOND, rng, 0.5)
    leaves = rustle(4 * SECOND, rng, speed)
    calm, blow = speed < np.quantile(speed, 0.2), speed > np.quantile(speed, 0.8)

    assert np.ptp(speed) > 0.1
    assert np.std(leaves[:, blow]) > 1.5 * np.std(leaves[:, calm])


def test_quiet_air_is_dark(rng: np.random.Generator) -> None:
    """Empty air and falling snow are soft sounds, not hiss."""
    assert _centroid(soft_air(SECOND, rng)) < 1500
    assert _centroid(snow_hush(SECOND, rng)) < 2500
