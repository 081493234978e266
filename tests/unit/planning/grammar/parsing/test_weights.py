import pytest

from reelkite.planning.grammar.parsing import weights
from reelkite.planning.grammar.parsing.weights import load


def test_the_package_holds_a_whole_model() -> None:
    """Six features, four windows, fifty tags, and a move for each score."""
    model = load()
    assert len(model.embeddings) == 6
    assert len(model.windows) == 4
    assert len(model.tags) == model.tagging.bias.size
    assert len(model.actions) == model.state.moves.bias.size
    assert model.actions[:2] == (("S", ""), ("D", ""))


def test_a_missing_package_is_told_by_name(monkeypatch: pytest.MonkeyPatch) -> None:
    """So that one can install it."""
    monkeypatch.setattr(weights, "PACKAGE", "no_such_model")
    with pytest.raises(FileNotFoundError, match="no-such-model"):
        load()
