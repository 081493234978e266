from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from reelkite.domain.errors import RenderError
from reelkite.engines.diorama.puppetry.sheet import Facts, Sheet, palette_of, read, write


def _picture() -> np.ndarray:
    picture = np.zeros((40, 30, 4), np.uint8)
    picture[5:35, 5:25] = (200, 30, 40, 255)
    picture[10:20, 10:20] = (20, 60, 220, 255)
    return picture


def test_a_sheet_comes_back_as_it_was_written(tmp_path: Path) -> None:
    """Pixels and facts survive the file."""
    facts = Facts(facing=-1, flies=True, share=0.6, palette=("#c81e28", "#143cdc"))
    write(Sheet(_picture(), facts), tmp_path / "sheet.png")
    again = read(tmp_path / "sheet.png")
    assert np.array_equal(again.picture, _picture())
    assert again.facts == facts


def test_a_picture_without_facts_is_a_sheet(tmp_path: Path) -> None:
    """Usual facts stand in."""
    Image.fromarray(_picture()).save(tmp_path / "plain.png")
    assert read(tmp_path / "plain.png").facts == Facts()


def test_facts_that_make_no_sense_are_left_out(tmp_path: Path) -> None:
    """A chunk that was tampered with does no harm."""
    from PIL import PngImagePlugin  # noqa: PLC0415 - only here

    told = PngImagePlugin.PngInfo()
    told.add_text("reelkite-puppet", '{"facing": "north", "share": []}')
    Image.fromarray(_picture()).save(tmp_path / "odd.png", pnginfo=told)
    assert read(tmp_path / "odd.png").facts == Facts()


@pytest.mark.parametrize("content", [b"", b"no picture", b"\x89PNG\r\n\x1a\n"])
def test_what_is_no_sheet_is_an_error_of_the_render(tmp_path: Path, content: bytes) -> None:
    """A damaged file fails with a sentence and not with a trace."""
    (tmp_path / "sheet.png").write_bytes(content)
    with pytest.raises(RenderError, match=r"sheet\.png"):
        read(tmp_path / "sheet.png")


def test_an_empty_sheet_is_none(tmp_path: Path) -> None:
    """A picture in which nothing can be seen shows no character."""
    Image.fromarray(np.zeros((20, 20, 4), np.uint8)).save(tmp_path / "empty.png")
    with pytest.raises(RenderError, match="empty"):
        read(tmp_path / "empty.png")


def test_a_sheet_that_is_too_large_is_none(tmp_path: Path) -> None:
    """What nobody here wrote is not opened."""
    Image.fromarray(np.full((10, 900, 4), 255, np.uint8)).save(tmp_path / "wide.png")
    with pytest.raises(RenderError, match="larger"):
        read(tmp_path / "wide.png")


def test_the_palette_begins_with_what_covers_most() -> None:
    """Main colours, the largest first; nothing of an empty picture."""
    first = palette_of(_picture())[0]
    red, green, blue = (int(first[k : k + 2], 16) for k in (1, 3, 5))
    assert red > 150 > max(green, blue)
    assert palette_of(np.zeros((4, 4, 4), np.uint8)) == ()
