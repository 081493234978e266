"""When lines are said, and in which voice."""

from itertools import pairwise

import numpy as np
import pytest

from reelkite.domain.media import SAMPLE_RATE
from reelkite.domain.storyboard import Line, Storyboard, Subject
from reelkite.sound.speech.lines import NARRATOR, cut, speak, voice_of
from reelkite.sound.speech.spoken import Phone, Spoken
from tests.unit.sound.speech.conftest import talking

LONG = "This is a very long story about a town by the sea and all who lived there. " * 4


def test_lines_follow_each_other_within_their_shots(two_shots: Storyboard) -> None:
    """Each line is in its own shot, after the one before, and the mouth moves while it is heard."""
    spoken = speak(two_shots, 1)

    assert [each.shot for each in spoken] == [0, 0, 1]
    ends = [each.begins + each.samples.size / SAMPLE_RATE for each in spoken]
    assert all(end <= later.begins for end, later in zip(ends, spoken[1:], strict=False))
    assert ends[1] <= 4 <= spoken[2].begins
    for each, end in zip(spoken, ends, strict=True):
        assert each.begins <= each.gestures[0].begins
        assert each.gestures[-1].ends <= end
        assert all(a.ends <= b.begins + 1e-9 for a, b in pairwise(each.gestures))


def test_the_same_seed_says_the_same(two_shots: Storyboard) -> None:
    """Speech is a pure function of storyboard and seed."""
    first, second = speak(two_shots, 5), speak(two_shots, 5)

    assert all(np.array_equal(a.samples, b.samples) for a, b in zip(first, second, strict=True))


def test_what_is_too_long_is_said_in_haste_and_then_cut_at_a_word() -> None:
    """A shot never runs over because somebody talks too much."""
    (spoken,) = speak(Storyboard("x", (talking(Line(LONG, 0)),)), 1)

    end = spoken.begins + spoken.samples.size / SAMPLE_RATE
    assert 3.0 < end <= 4.0
    assert abs(float(spoken.samples[-1])) < 0.001


@pytest.mark.parametrize("text", ["", "...", "日本語", "#!?"])
def test_what_cannot_be_said_is_silent(text: str) -> None:
    """Signs without a sound are no utterance and no fault."""
    for utterance in speak(Storyboard("x", (talking(Line(text, 0)),)), 1):
        assert utterance.samples.size > 0


def test_nobody_speaks_where_there_are_no_lines() -> None:
    """A shot without lines is left alone; the voice is not even loaded."""
    assert speak(Storyboard("x", (talking(),)), 1) == ()


def test_voices_differ_by_who_speaks() -> None:
    """A man is deeper than a child, an animal squeaks, and a voice off screen narrates."""
    man, child = Subject("man", "person/man"), Subject("child", "person/child")

    assert voice_of(man).size > voice_of(child).size
    assert voice_of(Subject("fox", "animal/fox")).size < 1
    assert voice_of(Subject("robot", "prop/robot")).size > 1
    assert voice_of(None) == NARRATOR


def test_a_whisper_is_softer_than_a_shout() -> None:
    """The manner is heard."""
    lines = [Line("Come here now.", 0, manner) for manner in ("whisper", None, "shout")]
    loud = [
        float(np.sqrt(np.mean(speak(Storyboard("x", (talking(line),)), 1)[0].samples ** 2)))
        for line in lines
    ]

    assert loud[0] < loud[1] < loud[2]


def test_a_cut_falls_between_words() -> None:
    """Nothing is kept of a word that does not fit whole."""
    phones = (Phone(0.1, 0.4, "a"), Phone(0.4, 0.5, " "), Phone(0.5, 0.9, "b"))
    spoken = Spoken(np.ones(SAMPLE_RATE, np.float32), phones)

    short = cut(spoken, 0.8)
    assert short.phones == phones[:1]
    assert short.seconds == pytest.approx(0.43)
    assert cut(spoken, 2.0) is spoken
    assert cut(spoken, 0.3).samples.size == 0
