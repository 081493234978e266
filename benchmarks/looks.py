"""Measures the looks at pictures: what they find, what they find wrongly, and how long they take.

Run: python benchmarks/looks.py faces FOLDER     share of pictures in which a face is found,
                                                  as they are and changed
     python benchmarks/looks.py nothing FOLDER   the same for pictures that show no real face
     python benchmarks/looks.py time FOLDER      milliseconds at the four sizes of clips

FOLDER is searched for jpg, png and webp. Photographs of faces come with packages for tests and
demonstrations: decision 20 names those that were used. For times on one core, run with
``OMP_NUM_THREADS=1 taskset -c 0``.
"""

import random
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from io import BytesIO
from pathlib import Path

import numpy as np
from PIL import Image, ImageEnhance, ImageFilter

from reelkite.domain.errors import InvalidImage
from reelkite.domain.media import RGBFrame
from reelkite.domain.policy import Category
from reelkite.guardrails.images import open_images
from reelkite.media import decode_picture

KINDS = {".jpg", ".jpeg", ".png", ".webp"}
SIZES = ((1280, 720), (720, 1280), (1792, 1024), (1024, 1792))
TURNS = (90, 180, 270)

Change = Callable[[Image.Image], Image.Image]


def _as_jpeg(picture: Image.Image) -> Image.Image:
    file = BytesIO()
    picture.save(file, "JPEG", quality=25)
    return Image.open(file).convert("RGB")


def _turned(picture: Image.Image, by: int) -> Image.Image:
    return picture.rotate(by, expand=True)


CHANGES: dict[str, Change] = {
    "as it is": lambda picture: picture,
    **{f"turned by {by}": partial(_turned, by=by) for by in TURNS},
    "grey": lambda picture: picture.convert("L").convert("RGB"),
    "blurred": lambda picture: picture.filter(ImageFilter.GaussianBlur(max(picture.size) / 200)),
    "dark (0.3)": lambda picture: ImageEnhance.Brightness(picture).enhance(0.3),
    "JPEG at 25": _as_jpeg,
    "small (half)": lambda picture: picture.resize((picture.width // 2, picture.height // 2)),
}


def main() -> None:
    """Do what the first word says."""
    match sys.argv[1:]:
        case ["faces" | "nothing", folder]:
            count(Path(folder))
        case ["time", folder]:
            clock(Path(folder))
        case _:
            sys.exit(__doc__)


def pictures(folder: Path) -> Iterator[tuple[Path, RGBFrame]]:
    """Yield every picture below ``folder`` that may be sent."""
    for path in sorted(folder.rglob("*")):
        if path.suffix.lower() in KINDS:
            try:
                yield path, decode_picture(path.read_bytes(), field="image")
            except InvalidImage as refusal:
                print(f"left out: {path.name}: {refusal}")


def count(folder: Path) -> None:
    """Print in what share of the pictures something was found, a change at a time."""
    (screen,) = open_images()
    hits: dict[str, dict[Category, int]] = {name: dict.fromkeys(Category, 0) for name in CHANGES}
    total = 0
    for path, pixels in pictures(folder):
        total += 1
        for name, change in CHANGES.items():
            changed = np.asarray(change(Image.fromarray(pixels)))
            found = {finding.category for finding in screen(changed)}
            for category in found:
                hits[name][category] += 1
            print(f"{path}\t{name}\t{' '.join(sorted(found)) or '-'}", file=sys.stderr)
    for name, counts in hits.items():
        faces, nude = counts[Category.FACE], counts[Category.NUDITY]
        print(f"{name:14} faces {faces}/{total} = {faces / total:.1%}   nudity {nude}/{total}")


def clock(folder: Path) -> None:
    """Print how long whole looks take at the sizes of clips."""
    (screen,) = open_images()
    found = [pixels for _, pixels in pictures(folder)]
    random.Random(1).shuffle(found)
    for size in SIZES:
        took = []
        for pixels in found[:40]:
            scaled = np.asarray(Image.fromarray(pixels).resize(size))
            began = time.perf_counter()
            screen(scaled)
            took.append((time.perf_counter() - began) * 1000)
        middle, late = np.percentile(took, [50, 95])
        print(f"{size[0]}x{size[1]}: p50 {middle:.0f} ms, p95 {late:.0f} ms of {len(took)}")


if __name__ == "__main__":
    main()
