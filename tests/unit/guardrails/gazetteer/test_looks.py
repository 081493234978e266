import pytest

from reelkite.guardrails.gazetteer.looks import find_looks, open_looks, read_look
from tests.unit.guardrails.gazetteer.prompts import prompt

LOOKS = open_looks()
CUES = tuple(phrase for look in LOOKS for phrase in look.phrases())


def _found(text: str) -> list[str]:
    return [title for title, _ in find_looks(LOOKS, prompt(text, *CUES))]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("a yellow mouse with red cheeks shoots lightning", "pikachu"),
        ("a plumber with a red cap and a mustache", "mario"),
        ("a cartoon bear in a red shirt eats honey", "winnie the pooh"),
        ("a blue hedgehog in red shoes runs", "sonic the hedgehog"),
        ("a yellow square sponge in brown shorts flips burgers", "spongebob"),
        ("a porous fry cook lives in a pineapple", "spongebob"),
        ("an alien raised by Kansas farmers in blue tights", "superman"),
        ("a teenager bitten by a radioactive spider swings over roofs", "spider-man"),
        ("he boards the train at platform nine and three quarters", "harry potter"),
        ("a school of magic with four houses", "hogwarts"),
        ("a farm boy on a planet with two suns and two robots", "luke skywalker"),
        ("a father clownfish looks for his lost son", "finding nemo"),
        ("a widower ties balloons to his house and flies to South America", "up"),
        ("a panda becomes a kung fu master in the valley", "kung fu panda"),
        ("naked giants eat people behind walls", "attack on titan"),
        ("a little witch with a red bow and a black cat delivers bread", "kiki's delivery service"),
        ("players jump from a flying bus and build forts", "fortnite"),
        ("robots like pepper pots shout exterminate", "daleks"),
        ("a shark, a beach town, and they need a bigger boat", "jaws"),
        ("a boy alone at home sets traps for two burglars at christmas", "home alone"),
        ("a waitress kisses a frog in New Orleans", "the princess and the frog"),
        ("a little dog dad, puppies and games in Brisbane, a heeler family", "bluey"),
        ("seorang anak laki-laki penyihir dengan bekas luka", "harry potter"),
        ("ein Schwamm in einer Ananas unten im Meer", "spongebob"),
        ("白い猫、口がない", "hello kitty"),
    ],
)
def test_a_description_is_known(text: str, title: str) -> None:
    """All that makes the character, said together, is as good as the name."""
    assert title in _found(text)


@pytest.mark.parametrize(
    "text",
    [
        "a yellow mouse eats cheese",
        "a plumber fixes a sink",
        "a talking snowman with a carrot nose",
        "a bear eats honey",
        "a blue hedgehog asleep",
        "a green dinosaur by a lake",
        "a wizard with a white beard",
        "a rat runs through a Paris kitchen",
        "a robot sorts trash in a recycling plant",
        "a boy with glasses and an owl in a library",
        "an explorer with a hat and a torch in a temple",
        "a secret agent in a tuxedo at a casino",
        "a lion, a zebra and a giraffe in a zoo",
        "a bat flies at night over a city",
        "a duck counts the coins of a miser",
        "a yellow ball in a maze",
        "an old man with balloons at a park",
        "a truck turns into a side street",
        "children tour a chocolate factory",
        "a puppet show with a frog and a pig",
        "a sponge, a starfish and a crab on the sea floor",
        "gauls fight roman soldiers",
        "ein Kind im Fledermaus-Kostüm an Halloween",
    ],
)
def test_a_part_of_a_description_is_free(text: str) -> None:
    """Such figures are everybody's as long as one sign is missing."""
    assert _found(text) == []


def test_signs_far_apart_are_not_one_figure() -> None:
    """What stands more than twenty-five words apart does not describe the same."""
    assert _found("a plumber works." + " Later it rains." * 12 + " A red cap, a mustache.") == []


def test_the_place_is_told() -> None:
    """The finding reaches from the first sign to the last."""
    text = "here a plumber with a red cap and a mustache"
    (found,) = find_looks(LOOKS, prompt(text, *CUES))

    assert text[slice(*found[1].span)] == "plumber with a red cap and a mustache"


def _of(line: str, text: str) -> bool:
    look = read_look(line)
    return look.place(prompt(text, *look.phrases())) is not None


@pytest.mark.parametrize(
    ("text", "is_known"),
    [
        ("a fish with a hat, a coat", True),
        ("a coat for a fish, and shoes", True),
        ("a fish with a hat", False),
        ("a hat, a coat, shoes", False),
    ],
)
def test_so_many_of_several_signs_are_enough(text: str, is_known: bool) -> None:
    """Which of the signs of a choice are said does not matter, only how many; the first must be."""
    assert _of("a fish of somebody | fish + 2 of hat / coat / shoes", text) is is_known


def test_one_word_is_no_two_signs() -> None:
    """A word that fits two signs of a choice is counted for one of them."""
    line = "a fish of somebody | fish + 2 of red hat / hat,cap / coat"

    assert not _of(line, "a fish with a red hat")
    assert _of(line, "a fish with a red hat and a cap")


def test_a_choice_may_stand_before_other_signs() -> None:
    """Signs that stand after a choice are needed as well."""
    line = "a fish of somebody | fish + 1 of hat / coat + sea"

    assert not _of(line, "a fish with a hat")
    assert _of(line, "a fish with a coat in the sea")


@pytest.mark.parametrize("form", ["chase", "chases", "chasing", "chased"])
def test_a_verb_is_known_in_its_forms(form: str) -> None:
    """A cue with the sign of a verb stands for its regular forms."""
    assert _of("a cat of somebody | cat + chase~", f"cat {form} dog")
    assert _of("a cat of somebody | cat + chase~ dogs", f"cat {form} dogs")


def test_lines_hold_no_forgotten_signs() -> None:
    """No cue of the list holds what only parts cues: such a cue could never be found."""
    assert not [cue for cue in CUES if " / " in cue or set(cue) & set("+|~") or not cue]
