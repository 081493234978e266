"""What a sentence means for the policy."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from reelkite.domain.policy import Category
from reelkite.guardrails.meaning.encoder import Floats
from reelkite.guardrails.meaning.judge import KINDS, Judge, View, open_judge
from reelkite.guardrails.meaning.windows import windows_of

KITE = "A red kite dances over the green dunes in the evening sun."
ASSAULT = "A man is stabbed to death in an alley, blood everywhere."


@pytest.fixture(scope="module")
def judge() -> Judge:
    """Return the classifier of the house."""
    return open_judge()


def test_a_clear_case_is_told_with_its_category(judge: Judge) -> None:
    """A killing that is shown is violence, and far above the threshold."""
    opinion = judge.worst(ASSAULT)

    assert opinion is not None
    assert opinion.categories[0] is Category.VIOLENCE
    assert opinion.share >= judge.threshold


def test_a_clear_harmless_case_is_far_below(judge: Judge) -> None:
    """A kite over dunes is nothing to refuse."""
    opinion = judge.worst(KITE)

    assert opinion is not None
    assert opinion.share < 0.5


def test_nothing_to_read_is_no_opinion(judge: Judge) -> None:
    """An empty prompt has no worst part."""
    assert judge.worst("  \n") is None


def test_one_sentence_among_many_is_found(judge: Judge) -> None:
    """The worst sentence of a long prompt counts, with its place."""
    calm = " ".join(f"{KITE} It is day {number} by the sea." for number in range(12))
    text = f"{calm} {ASSAULT} {calm} And then the sun goes down."

    opinion = judge.worst(text)

    assert opinion is not None
    assert opinion.share >= judge.threshold
    assert opinion.span is not None
    assert text[slice(*opinion.span)] == ASSAULT


def leaning(view: View, *, shift: np.ndarray) -> View:
    """Return ``view`` with a head that says ``shift`` whatever it sees."""
    return replace(view, head=np.zeros_like(view.head), shift=shift.astype(np.float32))


def test_the_share_is_all_that_is_not_harmless(judge: Judge) -> None:
    """A head that is sure of nothing gives every kind the same."""
    even = replace(judge, views=(leaning(judge.views[0], shift=np.zeros(7)),))

    opinion = even.worst(KITE)

    assert opinion is not None
    assert opinion.share == pytest.approx(1 - 1 / len(KINDS), abs=1e-5)


def test_categories_that_are_as_likely_are_told_too(judge: Judge) -> None:
    """Of a head that is sure of nothing every category is told; of a sure one, one."""
    even = replace(judge, views=(leaning(judge.views[0], shift=np.zeros(7)),))
    hate = leaning(judge.views[0], shift=np.array([0, 0, 0, 9, 0, 0, 0]))
    sure = replace(judge, views=(hate,))
    told, one = even.worst(KITE), sure.worst(KITE)

    assert told is not None
    assert one is not None
    assert set(told.categories) == {kind for kind in KINDS if kind}
    assert one.categories == (Category.HATE,)


def test_views_that_disagree_meet_in_the_middle(judge: Judge) -> None:
    """The mean of two views counts: opposite ones are as good as none."""
    one, other = np.array([6, 0, 0, 0, 0, 0, 0]), np.array([0, 6, 6, 6, 6, 6, 6])
    views = tuple(leaning(judge.views[0], shift=shift) for shift in (one, other))

    opinion = replace(judge, views=views).worst(KITE)

    assert opinion is not None
    assert opinion.share == pytest.approx(1 - 1 / len(KINDS), abs=1e-5)


def test_both_views_of_the_house_are_their_own(judge: Judge) -> None:
    """The tuned upper layers are not the published ones; both know a killing."""
    for view in judge.views:
        opinion = replace(judge, views=(view,)).worst(ASSAULT)
        assert opinion is not None
        assert opinion.share > 0.5
    assert len(judge.views) == 2
    assert not np.array_equal(
        judge.views[0].blocks[0].look.matrix, judge.views[1].blocks[0].look.matrix
    )


class Brief(View):
    """A view to which whatever is short is violence, by odds of four to one."""

    def said(self, read: Floats) -> Floats:
        """Return the logarithm of each kind's share."""
        harmless = 0.2 if len(read) < 20 else 0.9
        rest = (1 - harmless) / 10
        return np.log(np.array([harmless, rest, 5 * rest, *[rest] * 4], np.float32))


def test_a_sentence_among_others_must_be_surer(judge: Judge) -> None:
    """Its odds count a quarter beside others, and whole where it is all there is."""
    view = judge.views[0]
    brief = replace(judge, views=(Brief(view.blocks, view.head, view.shift),))
    alone, beside = brief.worst(KITE), brief.worst(f"{KITE} {ASSAULT}")

    assert alone is not None
    assert beside is not None
    assert alone.share == pytest.approx(0.8, abs=1e-5)
    assert beside.span == (0, len(KITE))
    assert beside.share == pytest.approx(0.5, abs=1e-5)


def test_the_threshold_is_between_likely_and_sure(judge: Judge) -> None:
    """What is as likely harmless passes; what is all but sure is refused."""
    assert 0.5 < judge.threshold < 0.99


def test_parts_that_were_judged_are_not_judged_again(judge: Judge) -> None:
    """What is left out has no opinion."""
    (window,) = windows_of(KITE, judge.encoder.pieces)

    assert judge.worst(KITE, known={part.ids for part in window}) is None


def test_missing_files_are_told(tmp_path: Path) -> None:
    """Without its files there is no classifier."""
    with pytest.raises(OSError, match="minilm"):
        open_judge(tmp_path)
