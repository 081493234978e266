import numpy as np
import pytest

from benchmarks.adherence.colours import has_name, lab_of, shows, tone_of


def tinted(*parts: tuple[tuple[int, int, int], int]) -> np.ndarray:
    """Return pixels: each colour as often as it says."""
    return np.concatenate([np.full((count, 3), rgb, dtype=np.uint8) for rgb, count in parts])


def test_white_and_black_are_the_ends_of_lightness() -> None:
    """CIELAB runs from L 0 to L 100 without chroma."""
    white, black = lab_of(np.array([[255, 255, 255], [0, 0, 0]], dtype=np.uint8))

    assert np.allclose(white, (100, 0, 0), atol=0.1)
    assert np.allclose(black, (0, 0, 0), atol=0.1)


@pytest.mark.parametrize(
    ("rgb", "colour"),
    [
        ((200, 40, 35), "red"),
        ((235, 140, 40), "orange"),
        ((235, 205, 60), "yellow"),
        ((60, 150, 60), "green"),
        ((60, 110, 210), "blue"),
        ((130, 60, 170), "purple"),
        ((235, 140, 170), "pink"),
        ((110, 75, 45), "brown"),
        ((25, 25, 28), "black"),
        ((235, 232, 225), "white"),
        ((120, 120, 122), "gray"),
    ],
)
def test_a_colour_is_called_by_its_name(rgb: tuple[int, int, int], colour: str) -> None:
    """What a person calls by a name shows under that name."""
    assert shows(tone_of(tinted((rgb, 50))), colour)


@pytest.mark.parametrize("colour", ["green", "orange", "white", "black", "pink"])
def test_blue_is_nothing_else(colour: str) -> None:
    """A blue thing does not pass for another colour."""
    assert not shows(tone_of(tinted(((60, 110, 210), 50))), colour)


def test_dark_parts_do_not_hide_the_colour_of_a_thing() -> None:
    """Two fifths of blue beside tyres and a basket are a blue bicycle, whatever the mean hue."""
    bicycle = tone_of(tinted(((60, 110, 210), 40), ((30, 30, 30), 40), ((200, 160, 110), 20)))

    assert shows(bicycle, "blue")
    assert not shows(bicycle, "green")


def test_a_trace_of_colour_is_not_enough() -> None:
    """A tenth of red on a green thing is no red thing."""
    assert not shows(tone_of(tinted(((200, 40, 35), 10), ((60, 150, 60), 90))), "red")


def test_colours_without_bounds_are_not_judged() -> None:
    """A colour nobody measured has no name; shades go by their last word."""
    assert has_name("dark green")
    assert not has_name("rainbow")
