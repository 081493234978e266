from reelkite.sound.plan import Layer


def test_a_layer_is_named_by_what_it_is() -> None:
    """The name of a layer's chance tells its recipe and its muffling, not when it is heard."""
    assert Layer("birds", 900.0, ()).name == "birds 900"
