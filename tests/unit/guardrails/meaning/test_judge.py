"""What a sentence means for the policy."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from reelkite.domain.policy import Category
from reelkite.guardrails.meaning.judge import Judge, View, open_judge
from reelkite.guardrails.meaning.opinions import KINDS, worst

KITE = "A red kite dances over the green dunes in the evening sun."
ASSAULT = "A man is stabbed to death in an alley, blood everywhere."


@pytest.fixture(scope="module")
def judge() -> Judge:
    """Return the classifier of the house."""
    return open_judge()


def test_a_clear_case_is_told_with_its_category(judge: Judge) -> None:
    """A killing that is shown is violence, and far above the threshold."""
    opinion = worst(judge, ASSAULT)

    assert opinion is not None
    assert opinion.categories[0] is Category.VIOLENCE
    assert opinion.share > 0.9


def test_a_clear_harmless_case_is_far_below(judge: Judge) -> None:
    """A kite over dunes is nothing to refuse."""
    opinion = worst(judge, KITE)

    assert opinion is not None
    assert opinion.share < 0.5


def test_nothing_to_read_is_no_opinion(judge: Judge) -> None:
    """An empty prompt has no worst part."""
    assert worst(judge, "  \n") is None


def test_one_sentence_among_many_is_found(judge: Judge) -> None:
    """The worst sentence of a long prompt counts, with its place."""
    calm = " ".join(f"{KITE} It is day {number} by the sea." for number in range(12))
    text = f"{calm} {ASSAULT} {calm} And then the sun goes down."

    opinion = worst(judge, text)

    assert opinion is not None
    assert opinion.share > 0.7
    assert opinion.span is not None
    assert text[slice(*opinion.span)] == ASSAULT


def leaning(view: View, *, shift: np.ndarray) -> View:
    """Return ``view`` with a head that says ``shift`` whatever it sees."""
    return replace(view, head=np.zeros_like(view.head), shift=shift.astype(np.float32))


def test_categories_that_are_as_likely_are_told_too(judge: Judge) -> None:
    """Of a head that is sure of nothing every category is told; of a sure one, one."""
    even = replace(judge, views=(leaning(judge.views[0], shift=np.zeros(7)),))
    hate = leaning(judge.views[0], shift=np.array([0, 0, 0, 9, 0, 0, 0]))
    sure = replace(judge, views=(hate,))
    told, one = worst(even, KITE), worst(sure, KITE)

    assert told is not None
    assert one is not None
    assert set(told.categories) == {kind for kind in KINDS if kind}
    assert one.categories == (Category.HATE,)


def test_views_that_disagree_meet_in_the_middle(judge: Judge) -> None:
    """The mean of two views counts: opposite ones are as good as none."""
    one, other = np.array([6, 0, 0, 0, 0, 0, 0]), np.array([0, 6, 6, 6, 6, 6, 6])
    views = tuple(leaning(judge.views[0], shift=shift) for shift in (one, other))

    opinion = worst(replace(judge, views=views), KITE)

    assert opinion is not None
    assert opinion.share == pytest.approx(1 - 1 / len(KINDS), abs=1e-5)


def test_both_views_of_the_house_are_their_own(judge: Judge) -> None:
    """The tuned upper layers are not the published ones; both know a killing."""
    for view in judge.views:
        opinion = worst(replace(judge, views=(view,)), ASSAULT)
        assert opinion is not None
        assert opinion.share > 0.5
    assert len(judge.views) == 2
    begun = judge.encoder.halfway(judge.encoder.ids([ASSAULT])[0])
    published, tuned = (view.blocks[0](begun) for view in judge.views)
    assert not np.allclose(published, tuned, atol=1e-3)


def test_missing_files_are_told(tmp_path: Path) -> None:
    """Without its files there is no classifier."""
    with pytest.raises(OSError, match="minilm"):
        open_judge(tmp_path)
