import pytest

from reelkite.planning.grammar.parsing.hashing import row_hash, text_hash


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("dog", 7562983679033046312),
        ("a", 11901859001352538922),
        ("lighthouses", 18066992820046510911),
        ("X", 101),
    ],
)
def test_texts_have_the_models_numbers(text: str, number: int) -> None:
    """Short and long texts by hash, the model's own labels by their number."""
    assert text_hash(text) == number


def test_rows_are_four_and_depend_on_the_seed() -> None:
    """Each of the four is a number of 32 bits."""
    rows = row_hash(text_hash("dog"), 8)
    assert rows == (655588468, 2562203417, 3130866350, 1695821477)
    assert rows != row_hash(text_hash("dog"), 9)
    assert all(0 <= row < 2**32 for row in rows)
