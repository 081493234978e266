import pytest

from reelkite.planning import plan
from reelkite.planning.grammar.reading import Reading, Thing
from reelkite.planning.grammar.tagging.attachment import Tree
from reelkite.planning.grammar.tagging.lexicon import Tag
from reelkite.planning.grammar.tagging.units import Unit
from reelkite.planning.grammar.walking import Walk, is_passive, verb_follows


def walk(*units: Unit) -> Walk:
    """Return a walk at the second of some units that hang on themselves."""
    heads = tuple(range(len(units)))
    return Walk(Tree(units, heads, ("",) * len(units)), Reading(), i=1)


def unit(tag: Tag, text: str, form: str = "") -> Unit:
    """Return a unit."""
    return Unit(tag, text, text, form, 0, 0)


@pytest.mark.parametrize(
    ("before", "after", "passive"),
    [
        (unit(Tag.AUX, "gets"), unit(Tag.ADV, "away"), True),
        (unit(Tag.NOUN, "ball"), unit(Tag.ADV, "away"), True),
        (unit(Tag.PRON, "she"), unit(Tag.PREP, "by"), True),
        (unit(Tag.PRON, "she"), unit(Tag.ADV, "away"), False),
    ],
)
def test_past_forms_are_passive_by_what_surrounds_them(
    before: Unit, after: Unit, passive: bool
) -> None:
    """A helper or a noun before, or "by" after."""
    verb = unit(Tag.VERB, "kicked", "ed")
    assert is_passive(walk(before, verb, after), verb) is passive


def test_a_helper_is_a_verb_too() -> None:
    """It says that the noun before it is a subject."""
    assert verb_follows(walk(unit(Tag.NOUN, "dog"), unit(Tag.AUX, "is")))
    assert not verb_follows(walk(unit(Tag.NOUN, "dog"), unit(Tag.ADV, "away")))


def test_lists_of_garments_are_worn() -> None:
    """A coat, a hat and boots."""
    (woman,) = plan("a woman in a blue coat, a green hat and red boots", 4).shots[0].subjects
    assert woman.attributes == ("blue coat", "green hat", "red boots")


def test_a_thing_that_does_nothing_by_itself_leaves_it_to_others() -> None:
    """A guitar does not walk."""
    man, guitar = plan("a man with a guitar walking home", 4).shots[0].subjects
    assert (man.action, guitar.action) == ("walk", None)
    assert not Thing("guitar").animate


def test_a_second_name_after_a_comma_tells_who_it_is() -> None:
    """The driver and the woman with a scarf are one; a king and a queen are two."""
    one = plan("Close-up of the driver, a woman with a yellow scarf, laughing.", 4).shots[0]
    assert [subject.attributes[-1] for subject in one.subjects] == ["yellow scarf"]
    two = plan("The king, a queen and a dog walk.", 4).shots[0]
    assert [subject.noun for subject in two.subjects] == ["king", "queen", "dog"]
