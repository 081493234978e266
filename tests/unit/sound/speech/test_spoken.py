"""What a voice said."""

import subprocess
import sys

import numpy as np

from reelkite.domain.media import SAMPLE_RATE
from reelkite.sound.speech.spoken import Spoken


def test_length_follows_from_samples() -> None:
    """Half a second of samples is half a second long."""
    assert Spoken(np.zeros(SAMPLE_RATE // 2, np.float32), ()).seconds == 0.5


def test_nobody_loads_a_voice_who_does_not_speak() -> None:
    """The sound rooms come without the voice's libraries, which cost most of a second."""
    heavy = "{'hibari', 'onnxruntime', 'scipy.signal'}"
    told = subprocess.run(  # noqa: S603 - our own command
        [sys.executable, "-c", f"import sys, reelkite.sound; print({heavy} & set(sys.modules))"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert told.stdout == "set()\n"
