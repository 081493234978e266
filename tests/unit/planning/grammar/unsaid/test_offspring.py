import pytest

from reelkite.planning import plan


@pytest.mark.parametrize(
    ("prompt", "asset"),
    [
        ("A polar bear and her two cubs walk on ice", "animal/polar-bear"),
        ("A whale swims with its calf in the sea", "animal/whale"),
    ],
)
def test_the_young_are_of_their_parent_s_kind(prompt: str, asset: str) -> None:
    """They have the parent's body, and are small."""
    parent, young = plan(prompt, 4).shots[0].subjects
    assert (parent.asset, young.asset) == (asset, asset)
    assert "baby" in young.attributes


def test_the_mother_of_a_cub_is_no_woman() -> None:
    """Among lions nobody is staged for "its mother"."""
    prompt = "Lions sleep in the savanna. A cub bites its mother's tail."
    assets = {one.asset for one in plan(prompt, 4).shots[0].subjects}
    assert assets == {"animal/lion"}
