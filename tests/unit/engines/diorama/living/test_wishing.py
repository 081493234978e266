from dataclasses import replace

from reelkite.domain.storyboard import Entrance, Manner, Subject
from reelkite.engines.diorama.living.wishing import wishes_of
from tests.unit.engines.diorama.living.conftest import MakeBoard, MakeShot


def test_a_storyboard_tells_what_to_look_for(board: MakeBoard, shot: MakeShot) -> None:
    """Who is named once, in order; where and when; and every word in lower case."""
    dog, cat = (Subject(noun, f"emoji/{noun}") for noun in ("dog", "cat"))
    beach = shot(
        subjects=(dog, cat), setting="beach", setting_words="the beach", time_of_day="night"
    )
    again = shot(subjects=(dog,))

    wishes = wishes_of(board("A Dog, a cat; waves!", beach, again))

    assert wishes.subjects == ("dog", "cat")
    assert (wishes.setting, wishes.time_of_day, wishes.weather) == ("beach", "night", "clear")
    assert wishes.words == {"a", "dog", "cat", "waves"}


def test_a_place_that_was_guessed_is_not_looked_for(board: MakeBoard, shot: MakeShot) -> None:
    """Only a place that the prompt names says anything of the picture."""
    assert wishes_of(board("a dog", shot(setting="meadow"))).setting == ""


def test_who_waves_is_no_sea(board: MakeBoard, shot: MakeShot) -> None:
    """A word that names a deed is not looked for in the picture."""
    toy = Subject("toy", "emoji/bear", action="wave")

    assert wishes_of(board("the toy waves", shot(subjects=(toy,)))).words == {"the", "toy"}


def test_who_only_comes_is_not_looked_for(board: MakeBoard, shot: MakeShot) -> None:
    """Unless the words leave a doubt whether it is there already."""
    comes = Entrance(Manner.CROSS)
    fox = Subject("fox", "animal/fox", enters=comes)
    crow = Subject("crow", "animal/crow", enters=replace(comes, sure=False))

    assert wishes_of(board("they come", shot(subjects=(fox, crow)))).subjects == ("crow",)
