"""The second classifier: a model for a hundred languages, tuned, and its head."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from reelkite.domain.policy import Category
from reelkite.guardrails.meaning.blocks import WIDTH
from reelkite.guardrails.meaning.encoder import LONGEST
from reelkite.guardrails.meaning.opinions import KINDS, worst
from reelkite.guardrails.meaning.polyglot import LAYERS, Polyglot, finished, open_polyglot

KILLINGS = {
    "en": "A man is stabbed to death in an alley, blood everywhere.",
    "es": "Un hombre es apuñalado hasta la muerte en un callejón, sangre por todas partes.",
    "zh": "一个男人在小巷里被刺死,到处是血。",
    "ru": "Мужчину забивают ножом до смерти, всюду кровь.",
    "hi": "गली में एक आदमी को चाकू मारकर मार डाला जाता है, हर तरफ खून।",
}
KITES = {
    "en": "A red kite dances over the green dunes in the evening sun.",
    "es": "Una cometa roja baila sobre las dunas al atardecer.",
    "zh": "红色的风筝在沙丘上飞舞。",
    "ru": "Красный воздушный змей танцует над дюнами.",
    "hi": "लाल पतंग टीलों के ऊपर नाचती है।",
}


@pytest.fixture(scope="module")
def polyglot() -> Polyglot:
    """Return the classifier of the house."""
    return open_polyglot()


@pytest.mark.parametrize("code", KILLINGS)
def test_a_killing_is_violence_in_any_language(polyglot: Polyglot, code: str) -> None:
    """What is done is understood, not only its words."""
    opinion = worst(polyglot, KILLINGS[code])

    assert opinion is not None
    assert opinion.categories[0] is Category.VIOLENCE
    assert opinion.share > 0.8


@pytest.mark.parametrize("code", KITES)
def test_a_kite_is_harmless_in_any_language(polyglot: Polyglot, code: str) -> None:
    """Other languages are not suspicious by themselves; nothing here is likely to be refused."""
    opinion = worst(polyglot, KITES[code])

    assert opinion is not None
    assert opinion.share < 0.8


def test_each_piece_has_a_vector(polyglot: Polyglot) -> None:
    """Reading gives one finite row a piece, up to the most that are read at once."""
    row, most = polyglot.pieces.ids("kite")[0], LONGEST + len(polyglot.pieces.lead) - 1

    for count in (1, most):
        read = polyglot.read(np.full(count, row))
        assert read.shape == (count, WIDTH)
        assert np.isfinite(read).all()


def test_mean_and_peak_are_weighed(polyglot: Polyglot) -> None:
    """The upper half of the head counts the mean over the pieces, the lower one the peak."""
    head = np.zeros((2 * WIDTH, len(KINDS)), np.float32)
    head[0, 1], head[WIDTH, 2] = 1, 1
    read = np.zeros((2, WIDTH), np.float32)
    read[0, 0] = 4

    said = replace(polyglot, head=head, shift=np.zeros(len(KINDS), np.float32)).said(read)

    assert said.tolist() == [0, 2, 4, 0, 0, 0, 0]


def test_upper_layers_are_put_on_the_lower_ones(polyglot: Polyglot) -> None:
    """Without them there is no classifier; what lies below stays."""
    assert len(polyglot.encoder.blocks) == LAYERS
    with pytest.raises(KeyError, match=r"4\.query"):
        finished(polyglot.encoder, {})


def test_missing_files_are_told(tmp_path: Path) -> None:
    """Without its files there is no classifier."""
    with pytest.raises(OSError, match="polyglot"):
        open_polyglot(tmp_path)
