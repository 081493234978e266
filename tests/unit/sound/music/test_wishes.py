"""Which music is wanted."""

from dataclasses import replace

import pytest

from reelkite.domain.storyboard import Deed, Hearing, Music, Storyboard, Subject
from reelkite.sound.music.wishes import wanted_music
from tests.unit.sound.speech.conftest import talking


def doing(action: str | None, then: str | None = None) -> Storyboard:
    """Return a storyboard in which somebody does something."""
    later = (Deed(then, 0.5),) if then else ()
    player = Subject("woman", "person/woman", action=action, then=later)
    return Storyboard("x", (replace(talking(), subjects=(player,)),))


@pytest.mark.parametrize(
    ("action", "instrument"),
    [("play violin", "violin"), ("play grand piano", "piano"), ("play drums", "drums")],
)
def test_who_plays_is_heard(action: str, instrument: str) -> None:
    """An instrument that is played in the picture is played in the sound."""
    music = wanted_music(doing(action))

    assert music is not None
    assert music.instruments == (instrument,)


def test_what_is_played_later_is_heard_too() -> None:
    """The second deed counts."""
    music = wanted_music(doing("sit", "play flute"))

    assert music is not None
    assert music.instruments == ("flute",)


def test_dancers_get_music_and_football_players_do_not() -> None:
    """Only dances and instruments bring music."""
    assert wanted_music(doing("waltz")) is not None
    assert wanted_music(doing("play football")) is None
    assert wanted_music(doing(None)) is None


def test_a_wish_comes_first_and_no_music_is_none() -> None:
    """The prompt's own words win over what is seen; unknown instruments are left out."""
    wish = Hearing(Music("sad", instruments=("fiddle", "kazoo")))
    music = wanted_music(replace(doing("play drums"), hearing=wish))

    assert music == Music("sad", instruments=("violin",))
    assert wanted_music(replace(doing("waltz"), hearing=Hearing(without=("music",)))) is None
