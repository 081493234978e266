"""Storyboards to be scored, and a source of chance."""

from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction

import numpy as np
import pytest

from reelkite.domain.storyboard import Angle, CameraMove, Framing, Shot, Storyboard, Subject

ShotMaker = Callable[..., Shot]
BoardMaker = Callable[..., Storyboard]


@pytest.fixture
def rng() -> np.random.Generator:
    """Return the same chance in each test."""
    return np.random.default_rng(11)


@pytest.fixture
def shot() -> ShotMaker:
    """Return a maker of shots: a setting, its hour, weather and season, and what is done there."""

    def make(
        setting: str,
        weather: str = "clear",
        time_of_day: str = "day",
        season: str | None = None,
        action: str | None = None,
        noun: str = "child",
    ) -> Shot:
        subject = Subject(noun, f"person/{noun}", action=action)
        return Shot(
            Fraction(0),
            Fraction(4),
            Framing.WIDE,
            Angle.EYE_LEVEL,
            (CameraMove(),),
            (subject,),
            setting,
            time_of_day=time_of_day,
            weather=weather,
            season=season,
        )

    return make


@pytest.fixture
def board(shot: ShotMaker) -> BoardMaker:
    """Return a maker of storyboards with one shot."""

    def make(setting: str, *words: str, action: str | None = None, seconds: int = 4) -> Storyboard:
        only = shot(setting, *words, action=action)
        return Storyboard("a prompt", (replace(only, seconds=Fraction(seconds)),))

    return make
