"""What is taught and what is judged are kept apart."""

import pytest

from benchmarks.guardrails.apart import too_near
from benchmarks.guardrails.sets import Sample, samples
from reelkite.guardrails.meaning.sentences import HARMLESS, Line, read_lines, read_others

JUDGED = [Sample("A red kite flies over the old pier.", HARMLESS, "plain", "en")]


@pytest.mark.parametrize(
    ("text", "is_near"),
    [
        ("a red kite flies over the old pier", True),
        ("a {red|blue} kite glides over the {old|new} pier", True),
        ("a red dog runs under the new bridge", False),
        ("", False),
    ],
)
def test_shared_words_tell(text: str, is_near: bool) -> None:
    """Any of the prompts that a line stands for is enough; case and signs do not count."""
    line = Line(HARMLESS, text)

    assert list(too_near([line], JUDGED)) == [line] * is_near


def test_nothing_is_taught_that_is_judged() -> None:
    """No sentence for the classifier is nearly a prompt of the set that is held back."""
    others = (line for lines in read_others().values() for line in lines)

    assert list(too_near([*read_lines(), *others], samples())) == []
