"""The second classifier: a model for a hundred languages, and its heads."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from reelkite.domain.policy import Category
from reelkite.guardrails.meaning.encoder import WIDTH, Affine, unit
from reelkite.guardrails.meaning.opinions import KINDS, worst
from reelkite.guardrails.meaning.polyglot import Head, Polyglot, open_polyglot

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


def test_what_means_the_same_is_near_in_two_languages(polyglot: Polyglot) -> None:
    """A translation is nearer than a sentence of the same language about something else."""
    texts = ("A dog runs on the beach", "Un perro corre por la playa", "The bank is shut today")
    pieces, encoder = polyglot.pieces, polyglot.encoder

    read = (encoder.read(np.array([*pieces.lead, *pieces.ids(t), pieces.end])) for t in texts)
    said, same, other = (unit(each.mean(axis=0)) for each in read)

    assert said @ same > said @ other + 0.05


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


def test_two_layers_are_seen_side_by_side(polyglot: Polyglot) -> None:
    """The last one is what the whole model says."""
    ids = np.array([*polyglot.pieces.lead, *polyglot.pieces.ids("a kite"), polyglot.pieces.end])

    read = polyglot.read(ids)

    assert read.shape == (len(ids), 2 * WIDTH)
    assert np.allclose(read[:, WIDTH:], polyglot.encoder.read(ids), atol=1e-4)


def test_a_head_says_shares() -> None:
    """Features below zero do not count; what is said adds up to one."""
    first = Affine(np.array([[1.0, -1.0]], np.float32), np.zeros(2, np.float32))
    second = Affine(np.array([[2.0, 0.0], [0.0, 9.0]], np.float32), np.zeros(2, np.float32))

    said = np.exp(Head(first, second).said(np.array([1.0], np.float32)))

    assert said.sum() == pytest.approx(1)
    assert said[0] / said[1] == pytest.approx(np.exp(2), rel=1e-4)


def test_heads_that_disagree_meet_in_the_middle(polyglot: Polyglot) -> None:
    """The mean of all heads counts: opposite ones are as good as none."""
    none = np.zeros((4 * WIDTH, 1), np.float32), np.zeros(1, np.float32)
    shifts = np.array([[6, *[0] * 6], [0, *[6] * 6]], np.float32)
    last = np.zeros((1, len(KINDS)), np.float32)
    heads = tuple(Head(Affine(*none), Affine(last, shift)) for shift in shifts)

    said = replace(polyglot, heads=heads).said(np.zeros((2, 2 * WIDTH), np.float32))

    expected = np.mean([each - np.log(np.exp(each).sum()) for each in shifts], axis=0)
    assert np.allclose(said, expected, atol=1e-5)


def test_missing_files_are_told(tmp_path: Path) -> None:
    """Without its files there is no classifier."""
    with pytest.raises(OSError, match="polyglot"):
        open_polyglot(tmp_path)
