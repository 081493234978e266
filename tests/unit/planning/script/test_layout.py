import pytest
from hypothesis import given
from hypothesis import strategies as st

from reelkite.planning.script import layout


def labels(text: str) -> list[str]:
    """Return the labels of the sections of a prompt."""
    return [one.label for one in layout.sections(layout.plain(text))]


def test_labels_cut_a_prompt() -> None:
    """Style, camera and negative sections are told from the scene."""
    text = "A dog runs. Style: anime. Camera: pan left. Negative prompt: people"
    assert labels(text) == ["scene", "style", "camera", "negative"]


def test_words_with_colons_are_not_labels_inside_a_sentence() -> None:
    """A label stands at a beginning, or is written with a capital."""
    assert labels("a dog in the style: of nobody") == ["scene"]
    assert labels("A dog runs Style: anime Mood: calm") == ["scene", "style", "style"]


def test_a_heading_over_labels_vanishes() -> None:
    """What holds nothing but other labels says nothing."""
    text = "Cinematography:\nCamera shot: wide\nLens: 40 mm\nLighting + palette: warm"
    assert labels(text) == ["camera", "camera", "light"]


@pytest.mark.parametrize(
    "text",
    [
        "**Style:** anime\n**Scene:** a fox",
        "**Style**: anime\n- **Scene**: a fox",
        "### Style\nanime\n### Scene\na fox",
        '{"style": "anime", "scene": "a fox"}',
        "{'style': 'anime', 'scene': 'a fox'}",
        "> Style: anime\n> Scene: a fox",
        "Style = anime\nScene = a fox",
    ],
)
def test_every_way_of_writing_labels(text: str) -> None:
    """Markdown, headings, quotes and JSON say the same."""
    found = layout.sections(layout.plain(text))
    assert [(one.label, one.text.strip(" .")) for one in found] == [
        ("style", "anime"),
        ("scene", "a fox"),
    ]


def test_bullets_are_sentences() -> None:
    """Each item of a list ends like a sentence, on lines of its own or in one line."""
    lines = layout.plain("Actions:\n- she spins\n2) he jumps\n* they bow")
    assert layout.sections(lines)[0].text == "she spins.\nhe jumps.\nthey bow."
    inline = layout.sections("Actions: - she spins - he jumps")
    assert inline[0].text == "she spins.\nhe jumps."


def test_lists_of_shots_in_json_are_shots() -> None:
    """A list of objects is numbered as shots."""
    text = layout.plain('{"shots": [{"action": "a fox"}, {"action": "a dog"}]}')
    assert text == "Shot 1:\nAction: a fox\nShot 2:\nAction: a dog"


def test_broken_json_keeps_its_pairs() -> None:
    """What is no JSON but looks like it is read pair by pair."""
    text = layout.plain('{"style": "noir", "scene": "a cat",,}')
    assert text == "Style: noir\nScene: a cat"


def test_labels_of_several_words() -> None:
    """Lenses and filtration, wardrobe and props: the first word tells."""
    text = "Lenses & Filtration: 32 mm\nWardrobe / Props / Extras: a coat\nShot list (2 shots)"
    assert labels(text) == ["camera", "scene"]


def test_prose_after_a_line_of_style_is_the_scene() -> None:
    """A label of style or camera holds for its line."""
    assert labels("Style: anime\nA fox runs through snow.\nCamera: pan") == [
        "style",
        "scene",
        "camera",
    ]


def test_headings_of_screenplays_are_places() -> None:
    """Inside or outside, and when."""
    assert layout.plain("INT. CABIN - NIGHT. A man.") == "Inside a cabin, at night.  A man."
    assert layout.plain("EXT. FOREST - DAWN") == "In a forest, at dawn."


def test_rows_of_dialogue_are_lines() -> None:
    """Who says what, of each object of the list."""
    text = layout.plain('{"dialogue": [{"who": "Cop", "line": "Stop!"}], "props": [{"a": "x"}]}')
    assert text == 'Dialogue:\nCop: "Stop!"\nProps: x'


@given(st.text(max_size=300))
def test_no_text_is_refused(text: str) -> None:
    """Whatever the layout, sections come out and hold something."""
    assert all(one.text.strip() for one in layout.sections(layout.plain(text)))


def test_prose_after_a_label_in_its_line_is_the_scene() -> None:
    """A label of style or camera holds for its sentence; who is shown next is not part of it."""
    first, scene = layout.sections("Style: cinematic. A young woman walks through a station.")
    assert (first.label, first.text) == ("style", "cinematic.")
    assert (scene.label, scene.text) == ("scene", "A young woman walks through a station.")


def test_more_words_of_the_label_stay_with_it() -> None:
    """Sentences about the camera under the label of the camera are no scene."""
    (only,) = layout.sections(
        "Camera: slow dolly in. The camera then pans. A low angle shot at the end."
    )
    assert only.label == "camera"
