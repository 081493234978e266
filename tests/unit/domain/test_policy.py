"""Categories, findings and verdicts."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reelkite.domain.policy import (
    ALWAYS,
    Category,
    Finding,
    Layer,
    Policy,
    Verdict,
    verdict_from_plain,
    verdict_to_plain,
)

SPANS = st.none() | st.tuples(st.integers(0, 99), st.integers(0, 99))
FINDINGS = st.builds(Finding, st.sampled_from(Category), st.text(), st.sampled_from(Layer), SPANS)
VERDICTS = st.builds(
    Verdict, st.lists(FINDINGS).map(tuple), st.text(), st.floats(0, 1e6, allow_nan=False)
)
NAMED = Finding(Category.REAL_PERSON, "people: somebody", Layer.NAMES, (0, 8))
CRUEL = Finding(Category.VIOLENCE, "terms: something", Layer.TERMS, (9, 12))


@given(VERDICTS)
def test_a_verdict_survives_being_written_down(verdict: Verdict) -> None:
    """What JSON says of a verdict gives the same verdict back."""
    written = json.dumps(verdict_to_plain(verdict))
    assert verdict_from_plain(json.loads(written)) == verdict


@pytest.mark.parametrize(
    "plain",
    [
        {},
        {"allowed": True, "findings": [{}], "policy": "1", "milliseconds": 1},
        {"allowed": False, "findings": [], "policy": "1", "milliseconds": 1},
        {"allowed": True, "findings": [], "policy": 1, "milliseconds": 1},
        {"allowed": False, "findings": [{"category": "fun"}], "policy": "1", "milliseconds": 1},
    ],
)
def test_what_contradicts_itself_or_lacks_something_is_no_verdict(
    plain: dict[str, object],
) -> None:
    """A damaged record is an error, never a pass."""
    with pytest.raises(ValueError, match=r"no verdict|no finding"):
        verdict_from_plain(plain)


def test_a_finding_of_a_category_that_is_off_does_not_count() -> None:
    """The operator's choice is heeded, and only it."""
    verdict = Policy("1", frozenset({Category.VIOLENCE})).judge([NAMED, CRUEL], 1.23456)
    assert verdict == Verdict((NAMED,), "1", 1.235)


def test_sexual_content_with_minors_cannot_be_switched_off() -> None:
    """Nobody may pass it, whatever the configuration says."""
    with pytest.raises(ValueError, match="cannot be switched off"):
        Policy("1", ALWAYS)


def test_verdicts_are_joined_with_all_their_findings() -> None:
    """A prompt's and a picture's verdict make one."""
    both = Verdict((NAMED,), "1", 1.0).joined(Verdict((CRUEL, NAMED), "1", 2.0))
    assert not both.allowed
    assert both.categories == (Category.REAL_PERSON, Category.VIOLENCE)
    assert both.milliseconds == 3.0
