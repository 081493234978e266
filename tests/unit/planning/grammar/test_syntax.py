import pytest

from reelkite.planning import plan


def ties(prompt: str) -> set[tuple[str, str, str]]:
    """Return relations as (noun, kind, noun)."""
    subjects = plan(prompt, 4).shots[0].subjects
    return {
        (one.noun, tie.kind, subjects[tie.to].noun) for one in subjects for tie in one.relations
    }


@pytest.mark.parametrize(
    ("prompt", "tie"),
    [
        ("a girl in a red coat holds a black umbrella next to a mailbox",
         ("girl", "beside", "mailbox")),
        ("a barista pours milk into a cup", ("milk", "in", "cup")),
        ("a baker slides a pie into an oven", ("pie", "in", "oven")),
        ("an old sailor sits on a barrel, repairing a lamp", ("old sailor", "on", "barrel")),
        ("a tray carried by a robot in front of a sofa", ("robot", "in front of", "sofa")),
        ("a lighthouse on the left, a ship on the right", ("lighthouse", "left of", "ship")),
        ("a lighthouse on the left, a ship on the right", ("ship", "right of", "lighthouse")),
        ("a singer dances, a robot to her left", ("robot", "left of", "singer")),
        ("a princess with a frog on her crown", ("frog", "on", "princess")),
        ("a man reads a book under a tree", ("man", "under", "tree")),
        ("a dozen eggs in a basket next to a rooster", ("basket", "beside", "rooster")),
        ("behind the red barn, two goats are dancing", ("goat", "behind", "red barn")),
        ("on the bottom of a pizza is a plate", ("plate", "under", "pizza")),
    ],
)  # fmt: skip
def test_the_tree_says_of_whom_a_place_is_said(prompt: str, tie: tuple[str, str, str]) -> None:
    """Of the doer of holding, of the object of pouring, of the host of what lies in it."""
    assert tie in ties(prompt)


@pytest.mark.parametrize(
    ("prompt", "noun", "action"),
    [
        ("a robot that looks like a teapot serves tea to a cat", "robot", "give tea"),
        ("a man in a coat, a hat and boots jumps", "man", "jump"),
        ("a goat walks up to a troll and bows", "goat", "walk"),
        ("a man teaches a girl to dance", "girl", "dance"),
        ("kids play, chased by a dog", "dog", "run"),
        ("a hat on a chair, rain falling", "hat", None),
        ("a chef tosses a pancake and catches it", "chef", "throw pancake"),
    ],
)
def test_the_tree_says_who_acts(prompt: str, noun: str, action: str | None) -> None:
    """Not the noun that happens to stand before the verb."""
    found = {one.noun: one.action for one in plan(prompt, 4).shots[0].subjects}
    assert found[noun] == action
