import pytest

from reelkite.engines.diorama.reliefs import icons
from reelkite.engines.diorama.reliefs.kinds import ALIASES, HEIGHTS


def test_a_drawing_is_a_whole_document() -> None:
    """A drawing comes as SVG with the shared view box."""
    text = icons.svg("dog")

    assert text.startswith("<svg")
    assert text.endswith("</svg>")
    assert 'viewBox="0 0 128 128"' in text


def test_an_unknown_drawing_is_a_key_error() -> None:
    """A name without a drawing raises KeyError."""
    with pytest.raises(KeyError):
        icons.svg("no-such-drawing")


def test_the_tables_name_only_drawings_that_exist() -> None:
    """Every alias leads to a drawing, and every height belongs to one."""
    known = icons.names()

    assert not {name for name in ALIASES.values() if name not in known}
    assert not {name for name in HEIGHTS if name not in known}


def test_skin_tones_and_flags_are_left_out() -> None:
    """The archive holds neither skin tones nor flags of countries."""
    assert not [n for n in icons.names() if "skin-tone" in n or n.startswith("flag-")]
