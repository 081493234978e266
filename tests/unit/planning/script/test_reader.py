from hypothesis import given
from hypothesis import strategies as st

from reelkite.planning import script


def test_a_labelled_prompt_is_read_whole() -> None:
    """Shots with their sections, their speech, and what is heard."""
    text = (
        'Style: anime\nShot 1: a fox runs.\nDialogue: - Fox: "Wait!"\n'
        "Shot 2: the fox jumps.\nSound: wind"
    )
    found = script.read(text, 8)
    first, second = found.parts
    assert [one.label for one in first.sections] == ["style", "scene"]
    assert first.spoken == (script.Spoken("Wait!", "Fox"),)
    assert [one.text for one in second.sections] == ["the fox jumps."]
    assert found.hearing.noises == ("wind",)


def test_a_style_after_the_last_shot_holds_for_all() -> None:
    """So does a negative prompt."""
    first, _ = script.read("Shot 1: a fox. Shot 2: a dog.\nStyle: anime", 8).parts
    assert [one.label for one in first.sections] == ["scene", "style"]


def test_lines_after_the_last_shot_are_shared() -> None:
    """As many lines as shots, one each."""
    text = 'Shot 1: a fox. Shot 2: a dog.\nDialogue:\nFox: "One."\nDog: "Two."'
    assert [len(part.spoken) for part in script.read(text, 8).parts] == [1, 1]


def test_a_second_a_shot() -> None:
    """A short clip has few shots."""
    text = " ".join(f"Shot {i}: a fox." for i in range(1, 9))
    assert len(script.read(text, 4).parts) == 4


@given(st.text(min_size=1, max_size=300), st.integers(1, 20))
def test_no_text_is_refused(text: str, seconds: int) -> None:
    """There is always a shot."""
    assert 1 <= len(script.read(text, seconds).parts) <= seconds
