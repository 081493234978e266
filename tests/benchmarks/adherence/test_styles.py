import pytest

from benchmarks.adherence.styles import canonical, is_treated

PLAIN = {
    "chroma": 25.0,
    "tint": 3.0,
    "light": 55.0,
    "contrast": 20.0,
    "fine": 2.0,
    "blocks": 0.3,
    "swirl": 1.0,
    "neon": 0.05,
}


@pytest.mark.parametrize(
    ("style", "traits"),
    [
        ("black and white", {"chroma": 0.5}),
        ("film noir", {"chroma": 1.0, "contrast": 28.0}),
        ("sepia", {"tint": 12.0, "chroma": 14.0}),
        ("oil painting", {"fine": 1.2}),
        ("van gogh", {"fine": 2.8}),
        ("watercolour", {"light": 70.0}),
        ("pixel art", {"blocks": 0.8}),
        ("cyberpunk", {"neon": 0.3}),
        ("pencil", {"chroma": 2.0, "light": 80.0}),
        ("pastel", {"light": 65.0, "contrast": 14.0}),
    ],
)
def test_a_style_has_its_own_direction(style: str, traits: dict[str, float]) -> None:
    """The style's own change passes, and no change at all does not."""
    assert is_treated(style, {**PLAIN, **traits}, PLAIN, change=12.0)
    assert not is_treated(style, PLAIN, PLAIN, change=0.0)


def test_a_change_in_another_direction_is_no_treatment() -> None:
    """A warm tint alone is no black and white."""
    assert not is_treated("black and white", {**PLAIN, "tint": 20.0}, PLAIN, change=12.0)


def test_a_style_without_a_rule_must_only_be_seen() -> None:
    """Nobody knows how the surreal looks, but it does look different."""
    assert is_treated("surreal", PLAIN, PLAIN, change=12.0)
    assert not is_treated("surreal", PLAIN, PLAIN, change=1.0)


def test_words_of_an_expectation_find_their_style() -> None:
    """Styles are asked for in many words; unknown ones stay what they are."""
    assert canonical("as a watercolor sketch") == "watercolour"
    assert canonical("in Baroque stucco") == "in baroque stucco"
