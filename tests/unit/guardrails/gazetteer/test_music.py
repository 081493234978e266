import pytest

from reelkite.guardrails.gazetteer.music import open_songs
from tests.unit.guardrails.gazetteer.prompts import prompt

SONGS = open_songs()
PHRASES = tuple(SONGS.phrases())


def _found(text: str) -> list[str]:
    return [rule for rule, _ in SONGS.find(prompt(text, *PHRASES))]


@pytest.mark.parametrize(
    "text",
    [
        "a choir performs bohemian rhapsody",
        "a girl sings let it go",
        "a cat dances to gangnam style",
        "a man hums the song shape of you",
        "people play happy by pharrell williams",
        "the moment when Wish You Were Here begins",
        "a trumpet plays take on me",
    ],
)
def test_a_song_is_known(text: str) -> None:
    """Titles alone, with a word of music, or with their artist."""
    assert _found(text) != []


@pytest.mark.parametrize(
    "text",
    [
        "a happy song plays",
        "someone hums a lullaby",
        "children sing happy birthday",
        "a choir sings silent night",
        "an orchestra plays the moonlight sonata",
        "she lets go of the rope; let it go, says he",
        "the prince gives her a kiss",
        "rock music in a bar",
        "singing popular songs in the rain",
        "a blue bird sings on a branch",
        "a rockstar plays guitar",
        "a man plays guitar under the bridge on saturday night",
    ],
)
def test_free_music_and_phrases_pass(text: str) -> None:
    """What everybody may sing, and what only sounds like a title, is free."""
    assert _found(text) == []


@pytest.mark.parametrize(
    ("text", "is_in_manner"),
    [
        ("a tune in the style of adele", True),
        ("music by adele", True),
        ("adele walks", False),
    ],
)
def test_music_in_somebody_s_manner_is_asked_for(text: str, *, is_in_manner: bool) -> None:
    """A musician's music is meant where the words touch the name."""
    read = prompt(text, "adele")

    assert SONGS.is_in_manner(read, read.sightings["adele"][0]) is is_in_manner
