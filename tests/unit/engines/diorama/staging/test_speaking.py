"""Speakers: their mouths and their places."""

from dataclasses import replace
from fractions import Fraction

import numpy as np
import pytest

from reelkite.domain.geometry import Size
from reelkite.domain.speech import Gesture, Mouth, Utterance
from reelkite.domain.storyboard import Line
from reelkite.engines.diorama.staging import Staged, Tier, stage
from reelkite.engines.diorama.staging.speaking import located, voiced
from tests.unit.engines.diorama.staging.boards import KITE

SAMPLES = np.zeros(10, np.float32)


@pytest.fixture(scope="module")
def late(tmp_path_factory: pytest.TempPathFactory) -> Staged:
    """Return the kite shot, beginning at the fourth second."""
    shot = replace(KITE, start=Fraction(4))
    return stage(shot, Size(640, 360), 7, Tier(1.6), tmp_path_factory.mktemp("cache"))


def said(speaker: int | None, begins: float) -> Utterance:
    """Return a short line."""
    shapes = (Gesture(begins, begins + 0.1, Mouth.OPEN),)
    return Utterance(Line("x", speaker), 0, begins, SAMPLES, shapes)


def test_a_speakers_mouth_moves_at_the_shots_own_times(late: Staged) -> None:
    """Gestures are counted from the clip's start, acts from the shot's; all lines are there."""
    child, kite = voiced(late, (said(0, 4.5), said(0, 5.0))).roles

    first, second = child.act.speech
    assert first[2] == "open"
    assert first[:2] == pytest.approx((0.5, 0.6))
    assert second[:2] == pytest.approx((1.0, 1.1))
    assert kite.act.speech == ()


def test_a_voice_off_screen_moves_nobody(late: Staged) -> None:
    """No mouth moves, and the voice stays in the middle."""
    narrated = said(None, 4.5)

    assert all(role.act.speech == () for role in voiced(late, (narrated,)).roles)
    assert located(late, narrated) == narrated


def test_a_speaker_is_heard_from_where_he_stands(late: Staged) -> None:
    """The side is that of the box in the picture; the distance that to the camera."""
    box = late.box(0)
    heard = located(late, said(0, 4.5))

    assert box is not None
    assert heard.x == pytest.approx(box.centre[0])
    assert heard.metres > 1.0
