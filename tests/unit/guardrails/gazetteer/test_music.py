import pytest

from reelkite.guardrails.gazetteer.music import open_songs
from tests.unit.guardrails.gazetteer.prompts import prompt

SONGS = open_songs(frozenset({"ac/dc", "adele"}))
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
        "thunderstruck acdc drone video",
        "Purple Rain guitar",
        "背景音乐《青花瓷》",
        "gangnam style by a crowd",
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
        ("adele's voice over a street", True),
        ("adele walks", False),
    ],
)
def test_music_in_somebody_s_manner_is_asked_for(text: str, *, is_in_manner: bool) -> None:
    """A musician's music is meant where the words touch the name."""
    read = prompt(text, "adele", *PHRASES)

    assert SONGS.is_in_manner(read, read.sightings["adele"][0]) is is_in_manner


def test_a_phrase_is_a_title_beside_a_film() -> None:
    """Who names the film too means the song in it."""
    read = prompt("let it go, from that film", *PHRASES)

    assert list(SONGS.find(read)) == []
    assert list(SONGS.find(read, has_film=True)) != []


@pytest.mark.parametrize(
    ("text", "is_theme"),
    [
        ("the jaws theme while a duck swims", True),
        ("the main theme of jaws", True),
        ("the theme of jaws", True),
        ("jaws opening theme", True),
        ("a jaws theme park", False),
        ("a shark opens its jaws", False),
    ],
)
def test_the_music_of_a_film_is_asked_for(text: str, *, is_theme: bool) -> None:
    """A word for its music touches the title, and it is no park."""
    read = prompt(text, "jaws")

    assert SONGS.is_theme(read, read.sightings["jaws"][0]) is is_theme


def test_titles_that_are_nothing_else_are_told() -> None:
    """They are what may be found misspelt."""
    plain = set(SONGS.plain())

    assert "bohemian rhapsody" in plain
    assert "let it go" not in plain
