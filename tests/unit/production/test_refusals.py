from itertools import combinations

import pytest

from reelkite.domain.policy import Category, Finding, Layer, Verdict
from reelkite.production.refusals import BLOCKED, CLIP, MOST_NAMED, REASONS, refusal


def _verdict(*categories: Category) -> Verdict:
    return Verdict(tuple(Finding(each, "/a rule", Layer.TERMS) for each in categories), "1")


def test_a_refusal_says_what_and_how_to_go_on() -> None:
    """The known sentence, the category in words and for programs, and what to change."""
    verdict = _verdict(Category.REAL_PERSON)
    error = refusal(verdict, "prompt")

    assert str(error) == (
        f"{BLOCKED} Reason: a real person (real_person). Describe an invented person instead."
    )
    assert (error.field, error.verdict) == ("prompt", verdict)


def test_several_reasons_are_named_once_each() -> None:
    """What was found twice is named once; the first one found says what to change."""
    said = str(refusal(_verdict(Category.HATE, Category.MUSIC, Category.HATE), "prompt"))

    assert "Reasons: hate (hate); copyrighted music or lyrics (copyrighted_music)." in said
    assert said.endswith(REASONS[Category.HATE][1])


def test_a_clip_is_no_request() -> None:
    """Of a finished clip nobody says that an image was sent."""
    said = str(refusal(_verdict(Category.NUDITY), CLIP))

    assert said.startswith("The finished clip was blocked by our moderation system.")
    assert "nudity in the clip (nudity_in_image)" in said
    assert "mage." not in said


@pytest.mark.parametrize("field", ["prompt", CLIP])
def test_a_refusal_can_be_told_anywhere(field: str) -> None:
    """Whatever was found, it is one line of at most 300 characters without slash or rule."""
    for named in combinations(Category, MOST_NAMED + 1):
        said = str(refusal(_verdict(*named), field))
        assert len(said) <= 300
        assert not {"/", "\n"} & set(said)
        assert all(category.value in said for category in named[:MOST_NAMED])
