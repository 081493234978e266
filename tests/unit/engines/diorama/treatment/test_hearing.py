from collections.abc import Sequence
from fractions import Fraction

import numpy as np
import pytest

from reelkite.domain.media import SAMPLE_RATE, AudioBlock, SoundCue, Soundtrack
from reelkite.domain.speech import Utterance
from reelkite.domain.storyboard import (
    Angle,
    CameraMove,
    Framing,
    Hearing,
    Music,
    Shot,
    Storyboard,
)
from reelkite.engines.diorama.treatment.hearing import heard, paced
from reelkite.engines.diorama.treatment.timing import Timing
from reelkite.engines.diorama.treatment.wishing import Wishes

SHOT = Shot(
    Fraction(0), Fraction(4), Framing.WIDE, Angle.EYE_LEVEL, (CameraMove(),), (), "park",
    weather="rain",
)  # fmt: skip
BOARD = Storyboard("let it rain", (SHOT,))
LENGTH = 4 * SAMPLE_RATE
COUNT = 96


def tone(hertz: float, loud: float = 0.2) -> AudioBlock:
    """Return four seconds of a tone."""
    times = np.arange(LENGTH) / SAMPLE_RATE
    return np.repeat(loud * np.sin(2 * np.pi * hertz * times)[None], 2, axis=0).astype(np.float32)


def pitch(samples: AudioBlock) -> float:
    """Return the strongest frequency in Hz."""
    spectrum = np.abs(np.fft.rfft(samples[0] * np.hanning(samples.shape[1])))
    return float(int(spectrum.argmax()) * SAMPLE_RATE / int(samples.shape[1]))


class Scorer:
    """Scores with a constant, and remembers what it was asked for."""

    def __init__(self) -> None:
        """Nobody has asked yet."""
        self.asked: list[Storyboard] = []

    def __call__(
        self,
        storyboard: Storyboard,
        _cues: Sequence[SoundCue],
        _seed: int,
        _spoken: Sequence[Utterance] = (),
        /,
    ) -> Soundtrack:
        """Return four seconds of 0.1."""
        self.asked.append(storyboard)
        return Soundtrack(np.full((2, LENGTH), 0.1, np.float32))


@pytest.mark.parametrize("pace", [None, "slow motion", "time-lapse", "reverse", "freeze"])
def test_sound_stays_as_long_as_it_was(pace: str | None) -> None:
    """Whatever the pace, to the sample."""
    assert paced(tone(440), Timing(COUNT, pace)).shape == (2, LENGTH)


def test_pitch_follows_the_pace() -> None:
    """Half as fast is half as high, twice as fast twice."""
    assert pitch(paced(tone(440), Timing(COUNT, "slow motion"))) == pytest.approx(220, abs=2)
    assert pitch(paced(tone(440), Timing(COUNT, "time-lapse"))) == pytest.approx(880, abs=4)


def test_reversed_sound_begins_with_the_end() -> None:
    """The last sample comes first."""
    ramp = np.linspace(0, 0.5, LENGTH, dtype=np.float32)[None].repeat(2, axis=0)

    assert np.allclose(paced(ramp, Timing(COUNT, "reverse")), ramp[:, ::-1], atol=1e-6)


@pytest.mark.parametrize("pace", ["slow motion", "time-lapse", "reverse", "freeze"])
def test_no_pace_clicks(pace: str) -> None:
    """Neighbouring samples of a soft tone never jump."""
    steps = np.abs(np.diff(paced(tone(200), Timing(COUNT, pace))[0]))

    assert steps.max() < 4 * np.abs(np.diff(tone(200)[0])).max()


def test_rain_is_heard_beside_the_clips_own_sound() -> None:
    """The scorer is asked for rain and nothing else, and its rain is laid under the tone."""
    scorer = Scorer()
    own = Soundtrack(tone(440))

    mixed = heard(own, Timing(COUNT), Wishes(weather="rain"), BOARD, scorer, 1)

    (asked,) = scorer.asked
    assert asked.hearing.noises == ("rain",)
    assert "ambience" in asked.hearing.without
    assert asked.shots[0].weather == "clear"
    assert np.allclose(mixed.samples - own.samples, 0.05, atol=1e-6)


def test_a_change_of_light_leaves_the_sound_alone() -> None:
    """Nobody is asked for any."""
    scorer, own = Scorer(), Soundtrack(tone(440))

    same = heard(own, Timing(COUNT), Wishes(hour="night"), BOARD, scorer, 1)

    assert not scorer.asked
    assert np.array_equal(same.samples, own.samples)


def test_music_takes_the_place_of_silence() -> None:
    """A clip without sound gets it at full strength, a muted one too."""
    wishes = Wishes(hearing=Hearing(Music()), muted=True)

    played = heard(Soundtrack(tone(440)), Timing(COUNT), wishes, BOARD, Scorer(), 1)

    assert np.allclose(played.samples, 0.1)


def test_two_sounds_together_never_clip() -> None:
    """What would be too loud is made softer as a whole."""
    loud = Soundtrack(tone(100, 0.99))

    mixed = heard(loud, Timing(COUNT), Wishes(weather="rain"), BOARD, Scorer(), 1)

    assert float(np.abs(mixed.samples).max()) <= 0.97 + 1e-6
