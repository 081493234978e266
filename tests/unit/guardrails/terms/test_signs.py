"""The two lists that the rule about minors joins."""

from reelkite.guardrails.terms.signs import sign_lists


def test_both_lists_hold_signs_of_many_languages() -> None:
    """Signs of each language are among those of both sides."""
    lists = sign_lists()
    assert {"child", "kind", "девочк", "少年"} & lists.minors >= {"child", "少年"}
    assert len(lists.minors) > 500
    assert len(lists.sexual) > 500


def test_the_lists_are_kept_apart() -> None:
    """No sign is on both sides."""
    lists = sign_lists()
    assert not lists.minors & lists.sexual
