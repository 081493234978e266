from reelkite.planning import tables


def test_rows_keep_their_order_and_entries() -> None:
    """A row is a key and its entries in order."""
    assert tables.table("phrases", "season")["summer"][0] == "summer"
    assert next(iter(tables.table("phrases", "framing"))) == "extreme wide"


def test_values_turn_a_table_round() -> None:
    """Every entry leads to its key."""
    assert tables.values("attributes", "colour")["crimson"] == "dark red"


def test_words_of_a_list_have_no_key() -> None:
    """A section may be a plain list."""
    assert "herd" in tables.words("grammar", "groups")
    assert "red" not in tables.words("grammar", "determiners")


def test_an_aspect_ratio_is_no_key() -> None:
    """Only a colon with a space after it ends a key."""
    assert "16:9" in tables.words("phrases", "quality")
