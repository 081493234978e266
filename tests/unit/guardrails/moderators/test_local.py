import sys
from pathlib import Path

import pytest

from reelkite.domain.errors import ScreeningUnavailable, ServeError
from reelkite.domain.policy import Category, Finding, Layer, Policy
from reelkite.guardrails.moderators.answers import guard_models
from reelkite.guardrails.moderators.local import LocalModerator, open_local
from reelkite.guardrails.reading import read
from reelkite.guardrails.screen import PromptScreen

CODED, ASKED, _ = guard_models()


def test_a_model_that_answers_in_codes_is_asked_once() -> None:
    """Each category that it names is a finding about the whole prompt."""
    heard: list[tuple[str, object]] = []

    def ask(prompt: str, words: object) -> str:
        heard.append((prompt, words))
        return "unsafe\nS1,S10"

    assert list(LocalModerator(CODED, ask)(read("A  kite"))) == [
        Finding(Category.VIOLENCE, "llama-guard: violence", Layer.MODERATOR),
        Finding(Category.HATE, "llama-guard: hate", Layer.MODERATOR),
    ]
    assert heard == [("A  kite", {})]


def test_a_model_that_says_yes_is_asked_about_each_category() -> None:
    """The guideline goes to the template, and a yes means its category."""
    moderator = LocalModerator(ASKED, lambda _, words: "Yes" if "Hate" in str(words) else "No")

    assert [each.category for each in moderator(read("a kite"))] == [Category.HATE]


def test_nothing_is_not_asked_about() -> None:
    """A text without anything in it needs no model."""
    assert list(LocalModerator(CODED, lambda _, __: "mumble")(read(" "))) == []


def test_a_model_that_mumbles_lets_nothing_pass() -> None:
    """Without a sound answer there is no verdict."""
    screen = PromptScreen((LocalModerator(CODED, lambda _, __: "mumble"),), Policy("1-abc"))

    with pytest.raises(ScreeningUnavailable):
        screen("a kite")


def test_missing_weights_are_told_with_their_folder(tmp_path: Path) -> None:
    """The message names the folder and the setting."""
    with pytest.raises(ServeError, match=rf"{tmp_path}.*REELKITE_GUARD_MODEL"):
        open_local(tmp_path)


def test_a_missing_extra_is_told_with_its_name(tmp_path: Path) -> None:
    """Where torch is not installed the message says what to install."""
    (tmp_path / "config.json").write_text("{}")
    # Put back before the test ends: what draws the tests' seeds asks torch too.
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(sys.modules, "torch", None)
        with pytest.raises(ServeError, match=r"reelkite\[guard\]"):
            open_local(tmp_path)


@pytest.fixture(scope="module")
def checkpoint(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Lend a tiny model that has learnt to refuse one word."""
    pytest.importorskip("torch")
    pytest.importorskip("transformers")
    from tests.unit.guardrails.moderators.tiny_model import trained  # noqa: PLC0415 - it needs both

    return trained(tmp_path_factory.mktemp("guard"), "UNSAFE CONTENT CATEGORIES")


@pytest.mark.slow
def test_a_real_checkpoint_judges(checkpoint: Path) -> None:
    """Weights in a folder are loaded and asked; the answer depends on the prompt."""
    moderator = open_local(checkpoint)

    assert list(moderator(read("kite"))) == []
    assert [each.category for each in moderator(read("bad kite"))] == [Category.VIOLENCE]


@pytest.mark.slow
def test_a_prompt_that_is_too_long_is_not_cut(checkpoint: Path) -> None:
    """What the model could not read to its end does not pass."""
    with pytest.raises(ValueError, match="tokens"):
        list(open_local(checkpoint)(read("kite " * 200)))


@pytest.mark.slow
def test_a_stranger_and_a_torn_checkpoint_are_told(checkpoint: Path, tmp_path: Path) -> None:
    """A model whose answers nobody can read, and weights that are cut, do not start."""
    for path in checkpoint.iterdir():
        (tmp_path / path.name).write_bytes(path.read_bytes())
    template = tmp_path / "chat_template.jinja"
    template.write_text(template.read_text().replace("UNSAFE", "OTHER"))
    with pytest.raises(ServeError, match="known are: llama-guard"):
        open_local(tmp_path)
    weights = tmp_path / "model.safetensors"
    weights.write_bytes(weights.read_bytes()[:100])
    with pytest.raises(ServeError, match="cannot be loaded"):
        open_local(tmp_path)
