import pytest
from hypothesis import given
from hypothesis import strategies as st

from reelkite.planning.script import speech
from reelkite.planning.script.speech import Spoken


@pytest.mark.parametrize(
    ("text", "speaker", "manner"),
    [
        ('The old man whispers, "Come closer."', "The old man", "whisper"),
        ('"Come closer," says the girl.', "the girl", None),
        ('"Come closer!" she shouts', "she", "shout"),
        ("A baker yells 'Come closer!' at the street", "A baker", "shout"),
        ('Ann (softly): "Come closer."', "Ann", "whisper"),
        ('A man walks in and says "Come closer."', "A man walks", None),
    ],
)
def test_a_verb_of_saying_makes_speech(text: str, speaker: str, manner: str | None) -> None:
    """The verb may stand before or after, with its subject beside it."""
    line = speech.take(text).lines[0]
    assert line.text.startswith("Come closer")
    assert (line.speaker, line.manner) == (speaker, manner)


@pytest.mark.parametrize(
    "text",
    [
        'a sign that says "OPEN"',
        'a neon sign reading "OPEN"',
        'a cake with the words "OPEN"',
        'a shop called "OPEN"',
        'a red "OPEN"',
    ],
)
def test_writing_is_not_speech(text: str) -> None:
    """What stands on a sign stays in the text, in quotes."""
    taken = speech.take(text)
    assert taken.lines == ()
    assert '"OPEN"' in taken.text


def test_speech_is_not_seen() -> None:
    """What is said is taken out of the text."""
    assert "dragon" not in speech.take('She says "a dragon!" and runs').text


def test_a_narrator_is_not_on_stage() -> None:
    """The clause that tells of the voice goes with the voice."""
    taken = speech.take('A sea. A narrator says in voiceover: "Once."')
    assert [(line.text, line.off_screen) for line in taken.lines] == [("Once.", True)]
    assert taken.text.strip() == "A sea."
    assert speech.take('A sea, old narrator: "Once."').text.strip() == "A sea,"


def test_apostrophes_are_no_quotes() -> None:
    """A dog's tail and the cats' toys are left alone."""
    text = "the dog's tail and the cats' toys"
    assert speech.take(text) == speech.Speech(text)


def test_a_section_of_dialogue() -> None:
    """Names with colons, with or without quotes; narrators are off screen."""
    text = "- Cop: \"Stop.\"\n- Thief (whispering): 'Never.'\n- Narrator: It was late."
    assert speech.dialogue(text) == (
        Spoken("Stop.", "Cop"),
        Spoken("Never.", "Thief", "whisper"),
        Spoken("It was late.", "", None, off_screen=True),
    )


def test_a_section_without_names() -> None:
    """A bare line is said by somebody; under narration by nobody on stage."""
    assert speech.dialogue('"Hello."') == (Spoken("Hello."),)
    assert speech.dialogue("Once upon a time.", "narration")[0].off_screen
    assert speech.dialogue("none") == ()


@given(st.text(max_size=200))
def test_no_text_is_refused(text: str) -> None:
    """Whatever stands in quotes, lines hold words."""
    assert all(line.text for line in speech.take(text).lines)
    assert all(line.text for line in speech.dialogue(text))


def test_numbered_speakers_speak() -> None:
    """Who is told apart by number says the line; the number is no part of the name."""
    taken = speech.take('Two pilots wait. Pilot 1 (calm): "Go." Pilot 2: "No."')
    assert [(one.text, one.speaker) for one in taken.lines] == [("Go.", "Pilot"), ("No.", "Pilot")]


def test_who_sighs_after_a_quote_says_it() -> None:
    """A quote that goes on into "he sighs" is speech, though a sigh alone says nothing."""
    taken = speech.take('A boy waits. "We are late," he sighs.')
    assert [one.text.rstrip(",") for one in taken.lines] == ["We are late"]
