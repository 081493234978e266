import pytest

from reelkite.domain.storyboard import Subject
from reelkite.planning import plan


def subjects(prompt: str) -> tuple[Subject, ...]:
    """Return who and what is on stage."""
    return plan(prompt, 4).shots[0].subjects


@pytest.mark.parametrize(
    ("prompt", "assets"),
    [
        ("a couple dancing", ["person/man", "person/woman"]),
        ("an elderly couple", ["person/elder", "person/elder"]),
        ("a happy family", ["person/man", "person/woman", "person/child"]),
        ("a couple of dogs", ["animal/dog"]),
        ("a family of ducks", ["animal/duck"]),
    ],
)
def test_a_company_has_different_members(prompt: str, assets: list[str]) -> None:
    """Each member is a subject of its own; herds and pairs of others are not."""
    found = subjects(prompt)
    assert [one.asset for one in found] == assets
    if assets[0].startswith("person/"):
        assert {one.count for one in found} == {1}


def test_members_act_and_look_alike() -> None:
    """What is said of a couple is said of both."""
    man, woman = subjects("a young couple dancing")
    assert man.action == woman.action == "dance"
    assert man.attributes == woman.attributes == ("young",)
    assert man.noun == woman.noun == "couple"


def test_members_hold_one_each() -> None:
    """Umbrellas of a couple are two umbrellas, one umbrella is one."""
    found = subjects("a couple with umbrellas")
    held = [found[tie.to] for one in found for tie in one.relations if tie.kind == "holds"]
    assert [(one.asset, one.count) for one in held] == [("prop/umbrella", 1)] * 2
    assert len(found) == 4
