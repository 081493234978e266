import pytest

from benchmarks.guardrails.judging import judged, peak_megabytes
from benchmarks.guardrails.sets import Sample
from reelkite.domain.errors import ScreeningUnavailable
from reelkite.domain.policy import Category, Finding, Layer, Verdict

SAMPLE = Sample("a kite", "hate", "direct", "en")


@pytest.mark.parametrize(
    ("found", "is_refused", "is_right"),
    [
        ((), False, False),
        ((Category.VIOLENCE,), True, False),
        ((Category.VIOLENCE, Category.HATE), True, True),
    ],
)
def test_a_refusal_is_right_if_its_category_is_among_the_reasons(
    found: tuple[Category, ...], is_refused: bool, is_right: bool
) -> None:
    """Other reasons beside it do no harm."""
    verdict = Verdict(tuple(Finding(each, "a rule", Layer.TERMS) for each in found), "1")
    (seen,) = judged(lambda _: verdict, [SAMPLE])

    assert (seen.is_refused, seen.is_right) == (is_refused, is_right)
    assert seen.milliseconds >= 0


def test_a_check_that_fails_gives_no_verdict() -> None:
    """It neither refused nor passed."""

    def judge(_: str) -> Verdict:
        raise ScreeningUnavailable("Not now.", retry_after=1)

    (seen,) = judged(judge, [SAMPLE])

    assert seen.verdict is None
    assert not seen.is_refused
    assert not seen.is_right


def test_memory_is_told_in_mebibytes() -> None:
    """A Python process with numpy holds tens of them, not thousands of thousands."""
    assert 10 < peak_megabytes() < 100_000
