"""Pages of small pictures with captions, to be looked at one after the other."""

import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PIL import Image, ImageDraw

_CAPTION: Final = 40
_LINE: Final = 12
_CHARACTERS: Final = 7
_PAPER: Final = (250, 248, 244)
_INK: Final = {True: (40, 40, 40), False: (180, 30, 20)}


@dataclass(frozen=True, slots=True)
class Plate:
    """One picture of a page, its caption, and whether all was well."""

    picture: Path
    caption: str
    well: bool = True


def page(plates: Sequence[Plate], out: Path, width: int = 320, columns: int = 4) -> None:
    """Write one page of plates as a JPEG; pictures that are missing stay blank."""
    pictures = [_opened(plate.picture, width) for plate in plates]
    high = max((each.height for each in pictures), default=width) + _CAPTION
    rows = -(-len(plates) // columns)
    sheet = Image.new("RGB", (width * columns, high * rows), _PAPER)
    pen = ImageDraw.Draw(sheet)
    for number, (plate, picture) in enumerate(zip(plates, pictures, strict=True)):
        left, top = number % columns * width, number // columns * high
        sheet.paste(picture, (left, top))
        lines = textwrap.wrap(plate.caption, width // _CHARACTERS)[: _CAPTION // _LINE]
        for row, line in enumerate(lines):
            below = top + picture.height + 2 + row * _LINE
            # The built-in face knows Latin letters only.
            text = line.encode("latin-1", "replace").decode("latin-1")
            pen.text((left + 3, below), text, fill=_INK[plate.well])
    sheet.save(out, quality=82)


def _opened(path: Path, width: int) -> Image.Image:
    if not path.exists():
        return Image.new("RGB", (width, width * 9 // 16), (255, 0, 255))
    with Image.open(path) as picture:
        small = picture.convert("RGB")
    return small.resize((width, round(small.height * width / small.width)))


def pages(plates: Sequence[Plate], folder: Path, each: int = 24) -> list[Path]:
    """Write plates on as many pages as it takes; return the files."""
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for number, start in enumerate(range(0, len(plates), each), start=1):
        out = folder / f"page-{number:02d}.jpg"
        page(plates[start : start + each], out)
        written.append(out)
    return written
