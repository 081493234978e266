"""The layer of meanings."""

import math
from dataclasses import replace

import pytest

from reelkite.domain.policy import Category, Layer
from reelkite.guardrails.meaning.layer import MeaningLayer, open_meaning, unmasked
from reelkite.guardrails.reading import read

ASSAULT = "A man is stabbed to death in an alley, blood everywhere."
STRANGER = "Un hombre es apuñalado hasta la muerte en un callejón, sangre por todas partes."


@pytest.fixture(scope="module")
def layer() -> MeaningLayer:
    """Return the layer of the house."""
    return open_meaning()


def test_a_finding_names_category_share_and_place(layer: MeaningLayer) -> None:
    """The operator reads what was thought, how surely, and of which sentence."""
    (finding,) = layer(read(ASSAULT))

    assert finding.category is Category.VIOLENCE
    assert finding.rule.startswith("meaning/violence: ")
    assert float(finding.rule.rpartition(" ")[2]) > 0.9
    assert finding.layer is Layer.MEANING
    assert finding.span == (0, len(ASSAULT))


@pytest.mark.parametrize(
    "prompt",
    [
        "",
        "A red kite dances over the dunes, 35mm film.",
        "A mother nurses her baby in the morning light.",
        "A butcher weighs sausages for an old lady.",
        "Шторм над морем",
        "Una abuela amasa pan al amanecer.",
    ],
)
def test_a_harmless_prompt_passes(layer: MeaningLayer, prompt: str) -> None:
    """What is harmless, or cannot be read, is not this layer's to refuse."""
    assert list(layer(read(prompt))) == []


def test_the_thresholds_decide(layer: MeaningLayer) -> None:
    """Nothing is refused below them."""
    deaf = MeaningLayer(replace(layer.bench, both=99.0, alone=99.0))

    assert [*layer(read(STRANGER))]
    assert list(deaf(read(STRANGER))) == []


@pytest.mark.parametrize(
    ("prompt", "bare"),
    [
        ("a m4n is st4bbed", "a man is stabbed"),
        ("a m a n by the sea", "a man by the sea"),
        ("film in 4k, s3 and 35mm", "film in 4k, s3 and 35mm"),
        ("a soldier's vultures bask", "a soldier's vultures bask"),
    ],
)
def test_masks_are_taken_off_words(layer: MeaningLayer, prompt: str, bare: str) -> None:
    """Only what then is a word of the model's is changed."""
    assert unmasked(read(prompt), layer.bench.first.pieces) == bare


@pytest.mark.parametrize(
    ("prompt", "word", "can_be_told"),
    [
        ("A red kite dances over the dunes", "kite", True),
        ("A red kite-dance over the dunes", "kite-dance", True),
        ("A red k1te dances over the dunes", "dunes", False),
        ("A red kite dances over the sewerslide", "sewerslide", False),
        ("Una cometa roja baila sobre las dunas", "cometa", False),
    ],
)
def test_the_alarm_is_told_of_plain_words_only(
    layer: MeaningLayer, prompt: str, word: str, can_be_told: bool
) -> None:
    """Of masks, coined words and other languages the classifiers know too little to clear them."""
    start = prompt.index(word)

    alarm = layer.alarm(read(prompt), [(start, start + len(word))])

    assert math.isfinite(alarm) is can_be_told
    assert alarm < -1 or not can_be_told


def test_a_masked_prompt_is_found_as_a_whole(layer: MeaningLayer) -> None:
    """What is found behind masks has no place in the prompt as it was sent."""
    (finding,) = layer(read("A m4n is st4bbed to d3ath in an a11ey, bl00d everywhere."))

    assert finding.category is Category.VIOLENCE
    assert finding.span is None
