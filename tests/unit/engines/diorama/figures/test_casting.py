import pytest

from reelkite.engines.diorama.figures.casting import KINDS, cast
from reelkite.engines.diorama.scene.acting import Appearance


@pytest.mark.parametrize("kind", KINDS)
def test_the_same_words_and_seed_give_the_same_person(kind: str) -> None:
    """Casting is deterministic."""
    appearance = Appearance(seed=5, attributes=("happy",))

    assert cast(kind, appearance) == cast(kind, appearance)
    assert cast(kind, appearance).mood == "happy"


def test_two_seeds_differ_in_face_and_clothes() -> None:
    """Adults do not share one face."""
    people = [cast("adult", Appearance(seed=seed)) for seed in range(8)]

    assert len({person.features for person in people}) == 8
    assert len({person.face.skin for person in people}) > 3
    assert len({person.main for person in people}) > 3


def test_a_colour_changes_the_garment_and_nothing_else() -> None:
    """Naming a colour must not change the hair."""
    plain, red = (cast("child", Appearance(seed=2, colour=colour)) for colour in (None, "red"))

    assert plain.hair == red.hair
    assert plain.face == red.face
    assert plain.main != red.main


def test_words_of_hair_age_and_beard_are_heeded() -> None:
    """What the prompt says of a person is there."""
    words = ("old", "bearded", "glasses", "chubby")
    person = cast("man", Appearance(attributes=words))

    assert person.body.age == "elder"
    assert person.beard == "full"
    assert person.glasses
    assert person.body.belly == 1.0
    assert cast("woman", Appearance(attributes=("blonde", "ponytail"))).hair == "pony"


def test_an_old_woman_has_no_beard() -> None:
    """Among elders told to be women nobody is bearded; among the others somebody is."""
    women = [cast("elder", Appearance(seed=s, attributes=("female",))) for s in range(20)]
    anybody = [cast("elder", Appearance(seed=s)) for s in range(20)]

    assert all(person.beard is None for person in women)
    assert any(person.beard is not None for person in anybody)
