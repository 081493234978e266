import pytest

from reelkite.planning import plan
from reelkite.planning.grammar import roles
from reelkite.planning.grammar.reading import Thing
from reelkite.planning.grammar.unsaid import pronouns


def actions(prompt: str) -> dict[str, list[str]]:
    """Return what each subject does, by its noun."""
    subjects = plan(prompt, 8).shots[0].subjects
    return {
        one.noun: [*((one.action,) if one.action else ()), *(deed.action for deed in one.then)]
        for one in subjects
    }


@pytest.mark.parametrize(
    ("prompt", "noun", "action"),
    [
        ("A man meets a woman in a park. She waves.", "woman", "wave"),
        ("A chef cooks. The cat sleeps. He bows.", "chef", "bow"),
        ("A man walks in a park. A boy sits on a bench. He jumps.", "boy", "jump"),
        ("A small dragon is under a bed. He jumps.", "dragon", "jump"),
        ("A girl runs to a fireman and he kneels.", "fireman", "kneel"),
    ],
)
def test_he_and_she_are_told_by_sex_and_by_what_was_said(
    prompt: str, noun: str, action: str
) -> None:
    """The woman waves, the chef bows, the dragon jumps."""
    assert action in actions(prompt)[noun]


def test_looking_at_him_does_not_make_her_a_man() -> None:
    """The nurse who looks at him is a woman."""
    board = plan("A nurse stands by a bed. An old man sleeps. She looks at him.", 4)
    nurse = next(one for one in board.shots[0].subjects if one.noun == "nurse")
    assert nurse.asset == "person/woman"


def test_everybody_does_it() -> None:
    """Nobody new comes in when everyone cheers."""
    done = actions("A teacher and a boy stand in a classroom. Everyone cheers.")
    assert set(done) == {"teacher", "boy"}
    assert all("cheer" in one for one in done.values())


def test_her_things_are_hers() -> None:
    """Her hair is not that of the three students."""
    teacher, students = roles.person("woman"), Thing("student", kind="role", count=3, many=True)
    assert pronouns.owner_of("her", [teacher, students]) is teacher
    assert pronouns.owner_of("their", [teacher, students]) is students
