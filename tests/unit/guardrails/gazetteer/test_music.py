import pytest

from reelkite.guardrails.gazetteer.entries import entry_of, read_lines
from reelkite.guardrails.gazetteer.music import described, open_songs
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
        "ghosts are dancing in a churchyard to Thriller",
        "A girl strumming Jolene by the fire",
        "Gasolina playing while the dancers laugh",
        "The pianist slips into My Way",
        "grease, you're the one that i want",
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
        "a boy dances on his way to waterloo",
        "A band on the train to Waterloo",
        "She reads a Thriller while he plays the guitar",
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


@pytest.mark.parametrize(
    ("text", "is_found"),
    [
        ("a band plays the chain by fleetwood mac", True),
        ("a dog pulls the chain, a band plays", False),
        ("唱《小城故事》", True),
        ("小城故事很多", False),
        ("a choir sings ice cream, ice cream", False),
    ],
)
def test_a_title_of_everyday_speech_needs_its_artist(text: str, *, is_found: bool) -> None:
    """Only who names the artist, or puts the marks of titles around it, means the song."""
    assert (_found(text) != []) is is_found


@pytest.mark.parametrize(
    "text",
    [
        'she sings "hello from the other side" in an empty street',
        "text on screen: just a small town girl, living in a lonely world",
        "a crowd shouts we will, we will rock you",
        "a robot sings: we all live in a yellow submarine",
    ],
)
def test_a_sung_line_is_known_by_its_first_words(text: str) -> None:
    """The line says which song is meant though its title is not told."""
    assert _found(text) != []


def test_no_sung_line_is_stored_beyond_its_first_words() -> None:
    """Six words at most: enough to know a song, too few to be its text."""
    lines = [entry_of(line) for line in read_lines("sung")[""]]

    assert [name for each in lines for name, _ in each.names if len(name.split()) > 6] == []


@pytest.mark.parametrize(
    "text",
    [
        "बैकग्राउंड में चैया चैया गाना बजता है",
        "مقهى قديم مع أغنية نور العين",
        "lagu lathi sebagai musik latar",
        "музыка, хор поёт песню группа крови",
    ],
)
def test_songs_of_other_tongues_are_known(text: str) -> None:
    """Titles in their own writing, beside words of music in it."""
    assert _found(text) != []


def test_the_title_is_reported_as_it_was_found() -> None:
    """Lines that hold many titles of one artist name the one that is meant."""
    assert _found("a cat plays forgot about dre") == ["songs: forgot about dre"]


@pytest.mark.parametrize(
    ("text", "is_told"),
    [
        ("the tune from that submarine movie, waves", True),
        ("music of the film about a lost clown", True),
        ("a choir hums the song from the volcano musical", True),
        ("Drums, then that iceberg film ballad", True),
        ("music of the film swells", False),
        ("the theme from the old western movie", False),
        ("a score for that silent film", False),
        ("music from the radio, a film about bees", False),
    ],
)
def test_the_music_of_a_film_may_be_described(text: str, *, is_told: bool) -> None:
    """One film's music is owned although its title is not told; that of a kind of films is not."""
    assert bool([*described(prompt(text))]) is is_told


def test_who_wrote_free_music_is_not_shown() -> None:
    """A name before a work that is free is its author's; anywhere else it is a person's."""
    by = prompt("scott joplin's maple leaf rag on a piano", "scott joplin", "maple leaf rag")
    at = prompt("scott joplin plays maple leaf rag", "scott joplin", "maple leaf rag")

    assert SONGS.is_author(by, *by.sightings["scott joplin"])
    assert not SONGS.is_author(at, *at.sightings["scott joplin"])
