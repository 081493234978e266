import pytest

from reelkite.planning import plan


@pytest.mark.parametrize(
    ("prompt", "setting", "words"),
    [
        ("a child in a grassy park", "park", "grassy park"),
        ("a cup on a wooden table", "table by a window", "wooden table"),
        ("a dog on the beach", "beach", "beach"),
        ("a boat sailing on the sea past a lighthouse", "sea", "sea"),
        ("a man walks down a busy street", "city street", "busy street"),
        ("a dachshund outside a cafe", "city street", "cafe"),
        ("a storm trooper vacuuming the beach", "beach", "beach"),
        ("alley", "alley", "alley"),
        ("a snowy forest", "forest", "snowy forest"),
        ("stars in the night sky above a forest", "night sky", "night sky"),
    ],
)
def test_named_places_win_by_their_preposition(prompt: str, setting: str, words: str) -> None:
    """In it counts more than beside it, beside it more than bare."""
    shot = plan(prompt, 4).shots[0]
    assert shot.setting == setting
    assert words in {
        shot.setting_words,
        f"{shot.weather}y {shot.setting_words}",
        setting,
        "rainy street",
    }


@pytest.mark.parametrize(
    ("prompt", "setting"),
    [
        ("a kite", "park"),
        ("a coffee cup", "table by a window"),
        ("a shark", "underwater"),
        ("a car", "city street"),
        ("a horse", "meadow"),
        ("an astronaut", "space"),
        ("a sofa", "room"),
        ("an oven", "kitchen"),
        ("a sailboat", "sea"),
        ("an owl in an armchair", "room"),
        ("a goldfish in a glass bowl beside a book", "table by a window"),
        ("a flumbert", "studio"),
    ],
)
def test_subjects_imply_a_place(prompt: str, setting: str) -> None:
    """Without a named place the subjects vote; what nobody knows is in the studio."""
    shot = plan(prompt, 4).shots[0]
    assert (shot.setting, shot.setting_words) == (setting, None)


def test_a_person_at_a_table_is_in_a_room() -> None:
    """The tabletop is a place for small things only."""
    shot = plan("a woman sitting at a table", 4).shots[0]
    assert shot.setting == "room"
    assert "table" in {subject.noun for subject in shot.subjects}


def test_a_building_is_a_place_and_a_subject() -> None:
    """A bare lighthouse is looked at."""
    shot = plan("a lighthouse", 4).shots[0]
    assert shot.subjects[0].asset == "emoji/lighthouse"


def test_a_place_keeps_its_weather() -> None:
    """A stormy sea is a sea in a storm."""
    shot = plan("a boat on a stormy sea", 4).shots[0]
    assert (shot.setting, shot.weather) == ("sea", "storm")


def test_an_empty_place_excludes_people() -> None:
    """Nobody may stroll through a deserted street."""
    assert "people" in plan("a deserted street at night", 4).shots[0].excluded
