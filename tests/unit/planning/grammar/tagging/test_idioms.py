import pytest

from reelkite.planning import plan
from reelkite.planning.grammar.tagging import idioms


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a newt the size of a teacup", "a newt that is tiny"),
        ("a newt as big as a house", "a newt that is giant"),
        ("a newt the size of a fox", "a newt"),
        ("a fox works as a baker", "a fox dressed as a baker"),
        ("two owls share a park bench", "two owls sit on a park bench"),
        ("coins raining down on a square", "coins falling down on a square"),
        ("it rains down there", "it rains down there"),
        ("a house with nobody home", "a house with no people"),
        (
            "a beast with the head of an owl and the body of a bear",
            "a bear with the head of an owl",
        ),
        ("a wood-fired pie", "a pie"),
        ("a cook throws in a carrot", "a cook throws a carrot"),
        ("an empty subway car at night", "inside an empty subway car at night"),
        ("two spoons slow-dance", "two spoons waltz"),
        ("She shares a cake", "She shares a cake"),
        ("an eye, its iris wide", "an eye, its eye wide"),
        ("an iris in a vase", "an iris in a vase"),
        ("an aunt is barbecuing", "an aunt is grilling at a barbecue"),
        ("an aunt barbequing some corn", "an aunt grilling some corn at a barbecue"),
        ("an aunt is robot dancing", "an aunt is dancing"),
        ("a tin robot dancing", "a tin robot dancing"),
        ("a goat walks to a herd of its kind", "a goat walks to five other goats"),
        ("a goat walks to a herd of goats", "a goat walks to five other goats"),
        ("a goat walks to a herd of cows", "a goat walks to a herd of cows"),
        ("a herd of goats", "a herd of goats"),
        ("the temple's old marble columns rise", "the temple rise"),
        ("a palace with red pillars at noon", "a palace at noon"),
        ("an owl on three columns", "an owl on three columns"),
    ],
)
def test_an_idiom_is_said_in_plainer_words(text: str, said: str) -> None:
    """Sizes, trades of animals, shared seats and what falls are told without their idiom."""
    assert idioms.plain(text) == said


def test_a_creature_of_many_parts_is_the_body_with_the_parts_grafted_on() -> None:
    """The body is whose it is; each part of the list is grafted, and nobody else is there."""
    board = plan("A beast with the body of a horse, the wings of a bat and the tail of a fish.", 4)
    (one,) = board.shots[0].subjects
    assert one.asset == "animal/horse"
    assert {part.partition(" ")[0] for part in one.parts} == {"wings", "tail"}


@pytest.mark.parametrize(
    ("text", "plainer"),
    [
        ("a horse, white as milk, stands", "a horse white, stands"),
        ("a blanket of snow covers the roofs", "the snow covers the roofs"),
        ("a sea of yellow flowers", "a field of yellow flowers"),
        ("a tower of wooden blocks", "a stack of wooden blocks"),
        ("animals such as sheep", "sheep"),
        ("a squire bows before the king", "a squire bows in front of the king"),
        ("a squire bows before the king arrives", "a squire bows before the king arrives"),
        ("a cook flambés bananas", "a cook fries bananas"),
        ("they sit in a bar and chat.", "they sit in a bar and are chatting."),
        ("a man plays air drums", "a man is air drumming"),
        ("she shapes a clay pot on a wheel", "she is pottery making"),
        ("close-up of two old hands kneading dough", "close-up of a person kneading dough"),
        ("a potter's hands shaping clay", "a potter is pottery making"),
        ("a cat with a camera", "a cat with a photo camera"),
        ("shot with a camera", "shot with a camera"),
        ("a pot-bellied pig", "a pig"),
        ("a shop at 2 a.m.; rain", "a shop at night; rain"),
        ("a market at 5:30 pm", "a market at dusk"),
        ("there is no one in the park", "no people, in the park"),
        ("a cat, warm tungsten palette", "a cat, "),
        ("red as a bird passes", "red as a bird passes"),
        ("a beat-up car", "a old car"),
        ("no land in sight", "no land"),
        ("rivers of light", "light"),
        ("his face lit orange", "his face "),
        ("waves crash over the bow of a ship", "waves crash over the bow of a ship"),
        ("a ship: waves crash over the bow", "a ship: waves crash "),
        ("snow falls outside his workshop window", "snow falls in the workshop"),
        ('return "a bird on a mailbox"; }', "a bird on a mailbox. "),
    ],
)
def test_pictures_of_speech_are_said_plainly(text: str, plainer: str) -> None:
    """No milk, no blanket, no sea, no tower."""
    assert idioms.plain(text) == plainer
