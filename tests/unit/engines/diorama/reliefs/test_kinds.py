from reelkite.engines.diorama.reliefs.kinds import Kind, icon_of, kind_of, nominal_height


def test_animals_and_props_find_their_drawing() -> None:
    """Catalogue words lead to the drawing that shows the whole body."""
    assert icon_of("animal/dog") == "dog"
    assert icon_of("prop/car") == "automobile"
    assert icon_of("emoji/dog-face") == "dog-face"


def test_heights_are_those_of_life() -> None:
    """An elephant is taller than a horse, a dog, an apple and a mouse's ear."""
    order = ["animal/elephant", "animal/horse", "animal/dog", "animal/mouse", "prop/apple"]
    heights = [nominal_height(asset) for asset in order]

    assert heights == sorted(heights, reverse=True)


def test_what_has_no_kind_is_a_thing() -> None:
    """An unlisted drawing stands still."""
    assert kind_of("no-such-drawing") is Kind.THING
    assert kind_of("sailboat") is Kind.BOAT
