import pytest

from reelkite.planning import plan


@pytest.mark.parametrize(
    ("prompt", "seen"),
    [
        ("The passing of time, slow motion.", "prop/hourglass"),
        ("Romance, abstract and dreamy.", "animal/dove"),
        ("A metaphor for solitude.", "tree"),
    ],
)
def test_what_nobody_can_see_is_shown_by_a_symbol(prompt: str, seen: str) -> None:
    """An abstract prompt is no empty studio."""
    assert [one.asset for one in plan(prompt, 4).shots[0].subjects if one.asset.endswith(seen)]


def test_a_symbol_may_be_a_place_alone() -> None:
    """The word's own body, a net for the internet, is not staged beside it."""
    shot = plan("The internet of the future, an abstract idea of data", 4).shots[0]
    assert (shot.setting, shot.subjects) == ("server room", ())


@pytest.mark.parametrize(
    "prompt", ["A girl learns about love from her dog.", "Soft music in an empty street."]
)
def test_what_can_be_seen_needs_no_symbol(prompt: str) -> None:
    """Somebody on stage or a named place is picture enough."""
    shot = plan(prompt, 4).shots[0]
    assert shot.subjects[:1] == () or shot.subjects[0].noun == "girl"
    assert shot.setting not in {"theatre stage", "flower field"}
