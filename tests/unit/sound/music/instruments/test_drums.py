"""The drum kit."""

import numpy as np

from reelkite.sound.music.instruments.drums import DRUMS
from reelkite.sound.synthesis.signal import generator


def test_kick_snare_and_hat_lie_above_each_other() -> None:
    """The centre of the spectrum climbs from drum to drum."""
    centres = []
    for name in ("kick", "snare", "hat"):
        power = np.abs(np.fft.rfft(DRUMS[name](generator(1, name)), 48000)) ** 2
        centres.append(float((power * np.arange(power.size)).sum() / power.sum()))

    assert centres[0] < 200 < centres[1] < centres[2]
