import gc
from collections.abc import Iterator

import pytest

from reelkite.domain.errors import ServeError
from reelkite.domain.policy import Category, Finding, Layer
from reelkite.guardrails.layers import TEXT_CHECKS, TextCheck, open_text_layers
from reelkite.guardrails.reading import Reading, read
from reelkite.guardrails.screen import TextLayer


def _anything(_: Reading) -> Iterator[Finding]:
    yield Finding(Category.VIOLENCE, "anything", Layer.TERMS)


def _nothing(_: Reading) -> Iterator[Finding]:
    return iter(())


def _broken(_: Reading) -> Iterator[Finding]:
    raise ValueError("odd shape")


def _missing() -> TextLayer:
    raise FileNotFoundError("weights.npz")


def test_what_ships_finds_what_it_must_find() -> None:
    """Every check that ships loads, flags its own sentence, and lets a kite pass."""
    layers = open_text_layers()

    assert len(layers) == len(TEXT_CHECKS)
    assert [list(layer(read("a red kite over green hills"))) for layer in layers] == [[]] * len(
        layers
    )


def test_nobody_looks_for_garbage_while_lists_are_loaded() -> None:
    """Whether it is looked for afterwards is as it was before, also where loading fails."""
    seen: list[bool] = []

    def opened() -> TextLayer:
        seen.append(gc.isenabled())
        return _anything

    open_text_layers((TextCheck("well", opened, ()),))
    with pytest.raises(ServeError):
        open_text_layers((TextCheck("lost", _missing, ()),))

    assert seen == [False]
    assert gc.isenabled()


def test_a_check_that_is_sound_is_lent() -> None:
    """After its trial a check is what was opened."""
    assert TextCheck("well", lambda: _anything, ("x",)).tried() is _anything


@pytest.mark.parametrize(
    ("check", "words"),
    [
        (TextCheck("deaf", lambda: _nothing, ("x", "y")), "'deaf' does not find"),
        (TextCheck("torn", lambda: _broken, ("x",)), "'torn' cannot be loaded.*odd shape"),
        (TextCheck("lost", _missing, ("x",)), "'lost' cannot be loaded.*weights.npz"),
    ],
)
def test_a_check_that_is_not_sound_is_not_trusted(check: TextCheck, words: str) -> None:
    """One that finds nothing, breaks or cannot be opened is an error that names it."""
    with pytest.raises(ServeError, match=words):
        open_text_layers((TextCheck("well", lambda: _anything, ("x",)), check))


def test_what_few_prompts_need_is_tried_only_wholly() -> None:
    """Whoever judges one prompt does not wait for it; whoever judges many finds faults first."""
    check = TextCheck("half", lambda: _nothing, (), ("a rare prompt",))

    assert open_text_layers((check,), wholly=False) == (_nothing,)
    with pytest.raises(ServeError, match="'half' does not find"):
        open_text_layers((check,))


@pytest.mark.parametrize(
    ("prompt", "is_refused"),
    [
        ("A hooker weaves a rug at the craft fair in a village hall", False),
        ("A hooker waits for customers under a street lamp", True),
    ],
)
def test_the_lists_hear_what_the_meaning_is(prompt: str, is_refused: bool) -> None:
    """A word of the lists in a prompt that is plainly fit is let pass, and only there."""
    layers = open_text_layers()

    assert any(True for layer in layers for _ in layer(read(prompt))) is is_refused


def test_lists_without_meanings_stand_alone() -> None:
    """Where only the lists are asked, nobody talks them out of anything."""
    lists = next(check for check in TEXT_CHECKS if check.name == "terms")
    (layer,) = open_text_layers((lists,))

    assert list(layer(read("A hooker weaves a rug at the craft fair in a village hall")))
