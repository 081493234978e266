"""The kit's door."""

from reelkite.engines.diorama.sets import kit


def test_the_kit_is_rich() -> None:
    """There are hundreds of things, by name."""
    assert len(kit.names()) > 300
