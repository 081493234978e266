import pytest

from reelkite.domain.storyboard import Deed, Subject
from reelkite.planning import plan
from reelkite.planning.grammar.beats import Clock, settle
from reelkite.planning.grammar.reading import Reading, Thing


def subjects(prompt: str) -> dict[str, Subject]:
    """Return the subjects by noun."""
    return {one.noun: one for one in plan(prompt, 4).shots[0].subjects}


@pytest.mark.parametrize(
    ("prompt", "noun", "action", "then"),
    [
        ("A fox sits, then jumps.", "fox", "sit", (Deed("jump", 0.5),)),
        ("A fox sits. It jumps.", "fox", "sit", (Deed("jump", 0.5),)),
        ("A fox sits, then it jumps and finally it sleeps.", "fox", "sit",
         (Deed("jump", 0.333), Deed("sleep", 0.667))),
        ("Before he eats, a boy jumps.", "boy", "jump", (Deed("eat", 0.5),)),
        ("A fox sleeps after it runs.", "fox", "run", (Deed("sleep", 0.5),)),
        ("A fox runs before it sleeps.", "fox", "run", (Deed("sleep", 0.5),)),
        ("A man sits. Suddenly a bear runs by.", "bear", None, (Deed("run", 0.5),)),
        ("A fox runs while a bear sleeps.", "bear", "sleep", ()),
        ("A man walks and smiles.", "man", "walk", ()),
        ("A man walks, then smiles.", "man", "walk", (Deed("smile", 0.5),)),
        ("A bear wearing a hat dances.", "bear", "dance", ()),
        ("A woman holding a lamp walks home.", "woman", "walk", ()),
        ("A fox runs.", "fox", "run", ()),
    ],
)  # fmt: skip
def test_what_follows_follows(
    prompt: str, noun: str, action: str | None, then: tuple[Deed, ...]
) -> None:
    """In the order of time, not of words; what accompanies an action does not follow it."""
    found = subjects(prompt)[noun]
    assert (found.action, found.then) == (action, then)


def test_the_face_is_kept_as_a_word() -> None:
    """Who walks and smiles, smiles while walking."""
    assert "smile" in subjects("A man walks and smiles.")["man"].attributes


def test_listed_actions_follow_each_other() -> None:
    """Each bullet is a beat."""
    board = plan("A cook in a kitchen.\nActions:\n- The cook cuts bread.\n- A cat jumps.", 8)
    cat = next(one for one in board.shots[0].subjects if one.noun == "cat")
    assert (cat.action, [deed.action for deed in cat.then]) == (None, ["jump"])


def test_a_leading_before_puts_the_main_clause_first() -> None:
    """The clock goes back at the comma."""
    clock, fox = Clock(), Thing("fox", kind="animal")
    clock.sentence()
    clock.open("before", leads=True)
    fox.act("sleep", clock.when(fox, "sleep", "s") or 0)
    clock.comma()
    assert (fox.when["sleep"], clock.when(fox, "jump", "s")) == (1, 0)


def test_many_beats_share_the_last_place() -> None:
    """More than four cannot be seen; nothing takes over outside the shot."""
    fox = Thing("fox", kind="animal")
    for beat, action in enumerate(["run", "sit", "jump", "eat", "sleep", "sing"]):
        fox.act(action, beat)
    settle(Reading(things=[fox]))
    assert [share for _, share in fox.then] == [0.25, 0.5, 0.75]


def test_a_face_goes_with_what_the_body_does() -> None:
    """A smiling baker who carries a tray carries it."""
    baker = plan("A smiling baker carrying a tray.", 4).shots[0].subjects[0]
    assert baker.action == "carry tray"
    assert "smile" in baker.attributes
