"""Letters of rolled clay."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reelkite.engines.diorama.staging.players.lettering import LINE, LINES, lines_of, written


def test_words_are_centred_and_upright() -> None:
    """The middle is the origin, a line's letters are two thirds of a metre tall, they face us."""
    mesh = written("OPEN")
    assert mesh is not None
    low, high = mesh.positions.min(axis=0), mesh.positions.max(axis=0)

    assert np.allclose(low[:2] + high[:2], 0, atol=0.02)
    assert high[1] - low[1] == pytest.approx(0.667 + 0.1, abs=0.08)
    assert high[2] - low[2] < 0.12


def test_longer_texts_are_broken_into_lines_and_end_somewhere() -> None:
    """No line is longer than twelve letters, and there are at most three."""
    lines = lines_of("free ice cream for everybody who smiles today and tomorrow")

    assert lines == ["FREE ICE", "CREAM FOR", "EVERYBODY"]
    assert all(len(line) <= LINE for line in lines)


def test_accents_go_and_what_cannot_be_written_is_nothing() -> None:
    """Café is CAFE; Chinese is not written at all, which is better than wrong."""
    assert lines_of("Café") == ["CAFE"]
    assert written("開店") is None
    assert written("  ") is None


@given(st.text(max_size=80))
def test_any_text_is_written_or_left(text: str) -> None:
    """Whatever it is, there is a mesh of modest size or none."""
    mesh = written(text)

    assert len(lines_of(text)) <= LINES
    if mesh is not None:
        assert np.isfinite(mesh.positions).all()
        assert len(mesh.triangles) < 12000
