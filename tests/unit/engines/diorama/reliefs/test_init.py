from pathlib import Path

from reelkite.engines.diorama import reliefs


def test_nouns_find_a_performer(tmp_path: Path) -> None:
    """Emoji, animals and props all have a relief where there is a drawing."""
    for asset in ("emoji/dog", "animal/bee", "prop/cup", "emoji/fox"):
        assert reliefs.performer(asset, tmp_path) is not None


def test_a_noun_without_a_drawing_has_none(tmp_path: Path) -> None:
    """What has no drawing is left to others."""
    assert reliefs.performer("emoji/no-such-thing", tmp_path) is None


def test_heights_are_public() -> None:
    """The height of the real thing can be asked."""
    assert reliefs.nominal_height("animal/horse") == 1.7
