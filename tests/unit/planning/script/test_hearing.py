import pytest

from reelkite.domain.storyboard import Hearing, Music, Speed
from reelkite.planning.script import hearing


def test_a_section_of_sound_is_read_word_by_word() -> None:
    """Noises by their canonical names, in order; music by genre and instrument."""
    found = hearing.heard(["rain on the roof and slow jazz saxophone"], "")
    assert found == Hearing(
        Music("calm", Speed.SLOW, ("saxophone",), "jazz"), ("rain on the roof",)
    )


@pytest.mark.parametrize(
    ("scene", "mood", "instruments"),
    [
        ("a fox runs, soft piano music plays", "calm", ("piano",)),
        ("a battle. An epic orchestral score swells", "epic", ("strings",)),
        ("children play with cheerful ukulele music in the background", "happy", ("guitar",)),
    ],
)
def test_music_is_heard_in_running_text(
    scene: str, mood: str, instruments: tuple[str, ...]
) -> None:
    """A piece of a sentence that speaks of music sets mood and instruments."""
    music = hearing.heard([], scene).music
    assert music is not None
    assert (music.mood, music.instruments) == (mood, instruments)


@pytest.mark.parametrize(
    "scene",
    [
        "a man plays the violin",
        "a girl listening to music",
        "dogs bark at a silent moon",
        "a music studio",
    ],
)
def test_what_is_seen_is_not_asked_for(scene: str) -> None:
    """Players, listeners and places are for the stage."""
    assert hearing.heard([], scene) == Hearing()
    assert hearing.quietened(scene) == scene


def test_silence() -> None:
    """No music, no speech, no sound at all."""
    assert hearing.heard([], "a fox. No music, no dialogue").without == ("music", "speech")
    assert hearing.heard(["silent"], "").without == ("ambience",)


def test_what_speaks_of_sound_alone_is_not_staged() -> None:
    """A piano that plays in the background is no furniture."""
    quiet = hearing.quietened("a fox runs, soft piano music plays in the background.")
    assert quiet == "a fox runs."


@pytest.mark.parametrize(
    ("piece", "sounds"),
    [
        ("romantic saxophone", True),
        ("drums and a deep choir", True),
        ("soft jazz plays", True),
        ("music box melody", True),
        ("hip hop beat", True),
        ("a violin", False),
        ("a sad violin on a chair", False),
        ("guitar", False),
    ],
)
def test_a_piece_of_nothing_but_music_is_heard_not_seen(piece: str, sounds: bool) -> None:
    """Instruments with how they are played are music; things to look at are not."""
    assert hearing.is_sound(piece) is sounds


def test_a_prompt_of_nothing_but_music_still_shows_something() -> None:
    """What would leave nothing to see is left in the text."""
    assert hearing.quietened("Sad piano.") == "Sad piano."
