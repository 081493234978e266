from reelkite.planning import sections


def test_labels_cut_a_prompt() -> None:
    """Style, camera and negative sections are told from the scene."""
    text = "A dog runs. Style: anime. Camera: pan left. Negative prompt: people"
    assert [one.label for one in sections.sections(text)] == [
        "scene",
        "style",
        "camera",
        "negative",
    ]


def test_words_with_colons_are_not_labels_inside_a_sentence() -> None:
    """A label stands at a beginning."""
    assert len(sections.sections("a dog in the style: of nobody")) == 1


def test_shots_are_cut_where_the_prompt_says_so() -> None:
    """Shot labels, times and cuts."""
    assert sections.shots("Shot 1: a dog. Shot 2: a cat.") == ("a dog.", "a cat.")
    assert sections.shots("[0-2s] a dog [2-4s] a cat") == ("a dog", "a cat")
    assert sections.shots("A dog runs. Cut to a cat") == ("A dog runs", "a cat")


def test_a_new_framing_in_a_new_sentence_is_a_new_shot() -> None:
    """Wide shot of this. Close-up of that."""
    assert len(sections.shots("Wide shot of a beach. Close-up of a crab.")) == 2


def test_a_prompt_without_marks_is_one_shot() -> None:
    """Nothing is cut that was not asked for."""
    assert sections.shots("a dog, then a cat") == ("a dog, then a cat",)


def test_no_more_shots_than_a_clip_can_show() -> None:
    """What goes beyond joins the last shot."""
    text = " ".join(f"Shot {i}: thing {i}." for i in range(1, 7))
    found = sections.shots(text)
    assert len(found) == sections.MOST_SHOTS
    assert "thing 6" in found[-1]


def test_speech_is_not_seen() -> None:
    """What stands in quotes is taken out."""
    assert "dragon" not in sections.without_speech('She says "a dragon!" and runs')
