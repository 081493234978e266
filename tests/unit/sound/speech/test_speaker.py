"""The voice and its clock."""

import numpy as np
import pytest

from reelkite.sound.speech.speaker import speaker, stretched, timed, with_output
from reelkite.sound.speech.spoken import Spoken

TEXT = "The kite is up in the sky."


@pytest.fixture(scope="module")
def spoken() -> Spoken:
    """Return a sentence."""
    return speaker().say(TEXT, 1.0, 1.0, 3)


def test_phonemes_are_in_order_and_inside_the_sound(spoken: Spoken) -> None:
    """Every phoneme has a time of its own within the line."""
    assert 1.0 < spoken.seconds < 4.0
    begins = [phone.begins for phone in spoken.phones]
    assert begins == sorted(begins)
    assert all(0 <= p.begins < p.ends <= spoken.seconds for p in spoken.phones)


def test_voiced_phonemes_hold_the_energy(spoken: Spoken) -> None:
    """At least four fifths of the energy lie inside phonemes that are no pause: times are true."""
    inside = np.zeros(spoken.samples.size, bool)
    for phone in spoken.phones:
        if phone.sign not in " ,.":
            inside[round(phone.begins * 48000) : round(phone.ends * 48000)] = True
    power = spoken.samples.astype(np.float64) ** 2

    assert power[inside].sum() / power.sum() > 0.8


def test_pace_shortens_and_size_deepens() -> None:
    """A hasty line is shorter; a bigger speaker has less of the highs at nearly the same length."""
    usual = speaker().say(TEXT, 1.0, 1.0, 3)
    hasty = speaker().say(TEXT, 1.5, 1.0, 3)
    big = speaker().say(TEXT, 1.0, 1.25, 3)

    assert hasty.seconds < 0.8 * usual.seconds
    assert big.seconds == pytest.approx(usual.seconds, rel=0.15)
    assert _centre(big.samples) < 0.92 * _centre(usual.samples)


def _centre(samples: np.ndarray) -> float:
    power = np.abs(np.fft.rfft(samples)) ** 2
    return float((power * np.fft.rfftfreq(samples.size, 1 / 48000)).sum() / power.sum())


def test_a_stress_mark_belongs_to_what_follows() -> None:
    """Its length is added to the phoneme behind it."""
    lengths = np.array([1.0, 2.0, 3.0, 1.0, 1.0])
    first, second = timed(["ˈ", "a", "b"], lengths, 8.0)

    assert (first.begins, first.ends) == pytest.approx((0.95, 5.95))
    assert (second.begins, second.ends) == pytest.approx((5.95, 6.95))


def test_the_graph_gains_one_output() -> None:
    """What is appended is a graph field that holds an output field that holds the name."""
    assert with_output(b"model", "ab") == b"model" + bytes([58, 6, 98, 4, 10, 2]) + b"ab"


def test_a_longer_field_has_a_length_of_two_bytes() -> None:
    """Lengths above 127 take two bytes, seven bits each."""
    told = with_output(b"", "n" * 200)

    assert told[:3] == bytes([58, 0xCE, 0x01])
    assert told.endswith(b"n" * 200)


def test_stretching_keeps_a_usual_speaker_as_long_as_the_model_said() -> None:
    """Twice the samples at twice the rate; a bigger speaker takes longer for them."""
    raw = np.zeros(2400, np.float32)

    assert stretched(raw, 1.0).size == 4800
    assert stretched(raw, 1.5).size == 7200
