import numpy as np

from reelkite.sound.creatures.talk import babble

SECOND = 48000


def test_talk_comes_in_syllables(rng: np.random.Generator) -> None:
    """Talk rises and falls several times a second."""
    voice = babble(4 * SECOND, rng, deep=True)
    levels = voice.reshape(-1, SECOND // 20).std(axis=1)

    assert voice.shape == (4 * SECOND,)
    assert np.quantile(levels, 0.9) > 5 * np.quantile(levels, 0.1)


def test_deep_voices_are_lower() -> None:
    """A deep voice has more of its energy below 180 Hz."""
    shares = []
    for deep in (True, False):
        power = np.abs(np.fft.rfft(babble(2 * SECOND, np.random.default_rng(2), deep=deep))) ** 2
        shares.append(power[:360].sum() / power.sum())

    assert shares[0] > 2 * shares[1]
