import pytest

from reelkite.domain.storyboard import Match, Subject
from reelkite.planning import ASSETS, plan


def only(prompt: str) -> Subject:
    """Return the first subject of a prompt."""
    return plan(prompt, 4).shots[0].subjects[0]


@pytest.mark.parametrize(
    ("prompt", "asset", "match"),
    [
        ("a dog", "animal/dog", Match.EXACT),
        ("a corgi", "animal/dog", Match.SYNONYM),
        ("three puppies", "animal/dog", Match.SYNONYM),
        ("a chef", "person/adult", Match.SYNONYM),
        ("a king", "person/man", Match.SYNONYM),
        ("an old woman", "person/elder", Match.SYNONYM),
        ("an old man", "person/elder", Match.SYNONYM),
        ("a coffee cup", "prop/cup", Match.SYNONYM),
        ("a coyote", "animal/wolf", Match.NEAREST),
        ("a fox cub", "animal/fox", Match.SYNONYM),
        ("🐱", "animal/cat", Match.EXACT),
        ("a flumbert", "shape/object", Match.NONE),
        ("a flumbert is running", "shape/creature", Match.NONE),
    ],
)
def test_nouns_find_the_body_that_fits(prompt: str, asset: str, match: Match) -> None:
    """By name, by synonym, by kin, or a plain shape."""
    found = only(prompt)
    assert (found.asset, found.match) == (asset, match)


def test_roles_are_kept_as_attributes() -> None:
    """The body is a person's, the role says what it wears."""
    assert "chef" in only("a chef").attributes


def test_a_pronoun_tells_the_sex_of_a_role() -> None:
    """The doctor who is a she is cast as a woman."""
    assert only("A doctor smiles. She waves.").asset == "person/woman"


def test_a_name_that_acts_is_a_person_and_is_listed() -> None:
    """Nobody knows her, so the match is honest."""
    board = plan("A book that Zelda Quux reads", 4)
    assert all(subject.asset in ASSETS for subject in board.shots[0].subjects)
    board = plan("Gwen Stacy reading a book", 4)
    person = board.shots[0].subjects[0]
    assert (person.asset, person.match) == ("person/adult", Match.NEAREST)
    assert "stacy" in board.not_understood


def test_a_part_of_a_body_alone_is_shown() -> None:
    """An eye without an owner is the subject."""
    assert only("extreme close-up of an eye").asset == "emoji/eye"


def test_steam_comes_from_what_can_give_it_off() -> None:
    """Steam named apart is the cup's."""
    assert only("a cup of tea, steam rising").action == "steam"


def test_a_prompt_in_another_language_gets_no_heap_of_shapes() -> None:
    """Unknown words are listed after the language's name, not staged."""
    board = plan("el gato duerme tranquilamente sobre una silla junto a la ventana azul", 4)
    assert "Spanish" in board.not_understood[0]
    assert "tranquilamente" in board.not_understood
    assert len(board.shots[0].subjects) <= 2


def cast(prompt: str) -> list[str]:
    """Return the assets on stage."""
    return [subject.asset for subject in plan(prompt, 4).shots[0].subjects]


@pytest.mark.parametrize(
    ("prompt", "assets"),
    [
        ("a cat among flowers", ["animal/cat"]),
        ("a fox runs past the trees", ["animal/fox"]),
        ("a willow tree with its branches", ["prop/willow"]),
        ("stars above a lighthouse", ["prop/lighthouse"]),
        ("clouds over a mountain", []),
        ("northern lights over snowy mountains", []),
        ("a train crossing a bridge", ["prop/train"]),
        ("a bridge", ["prop/stone-bridge"]),
        ("fireflies over a meadow", []),
        ("trees in the wind", ["prop/tree"]),
        ("a person cleaning windows", ["person/adult"]),
        ("a cat under a tree", ["animal/cat", "prop/tree"]),
        ("two trees and a cat", ["prop/tree", "animal/cat"]),
        ("flowers in a vase", ["prop/flower", "prop/vase"]),
        ("a woman holding flowers", ["person/woman", "prop/flower"]),
    ],
)
def test_the_place_shows_its_own_scenery(prompt: str, assets: list[str]) -> None:
    """Some trees or clouds are no heroes beside one, unless counted, held or put somewhere."""
    assert cast(prompt) == assets


@pytest.mark.parametrize(
    ("prompt", "skin"),
    [("a black man reads", "dark-skinned"), ("a white woman sings", "light-skinned")],
)
def test_a_colour_said_of_somebody_is_that_of_the_skin(prompt: str, skin: str) -> None:
    """Clothes keep theirs: only the colour of the person is read so."""
    (person, *_) = plan(prompt, 4).shots[0].subjects

    assert person.colour is None
    assert skin in person.attributes


def test_a_colour_said_of_an_animal_is_its_own() -> None:
    """A black cat is black."""
    (cat,) = plan("a black cat", 4).shots[0].subjects

    assert cat.colour == "black"


@pytest.mark.parametrize(
    ("prompt", "nouns"),
    [
        ("A hen lights a match beside a pond", ["hen"]),
        ("Masts in a foggy harbour", []),
        ("A goose marches through Brannoville", ["goose"]),
        ("A monster sits in a park", ["monster"]),
    ],
)
def test_no_plain_shape_stands_where_something_else_can_be_seen(
    prompt: str, nouns: list[str]
) -> None:
    """Words without a body are listed, not staged, beside a body or in a place."""
    assert [one.noun for one in plan(prompt, 4).shots[0].subjects] == nouns


def test_words_are_written_on_a_board() -> None:
    """A signpost has little room for words: one that says something is a board."""
    (sign,) = plan('A street sign reads "SLOW DOWN" on a road', 4).shots[0].subjects
    assert (sign.asset, sign.writing) == ("prop/sign-board", "SLOW DOWN")
