"""Pictures that come alive: is the first frame the picture, and how long does a clip take?

    python benchmarks/alive.py FOLDER [PROMPT]

For each PNG in FOLDER whose size is one that clips may have, a clip of 4 s is made. Told are
the structural similarity (SSIM, 7x7 windows, of luma) of the first frame, decoded from the clip,
to the picture, which should be 0.98 or more, and the seconds that the clip took, with planning,
encoding, the look at it and its signature.
"""

import hashlib
import sys
import tempfile
import time
from pathlib import Path
from typing import Final

import numpy as np
import numpy.typing as npt
from PIL import Image
from scipy.ndimage import uniform_filter

from reelkite.bootstrap.engines import production_line
from reelkite.config import read_settings
from reelkite.domain.geometry import Size
from reelkite.domain.media import RGBFrame
from reelkite.domain.request import GenerationRequest, Materials, Model
from reelkite.media.joining import ClipReader
from reelkite.production import ProductionLine
from reelkite.production.offer import STANDARD
from reelkite.testing import MemoryWatch

PROMPT: Final = "The camera slowly pushes in."

_C1, _C2 = (0.01 * 255) ** 2, (0.03 * 255) ** 2
"""Constants of SSIM (Wang et al. 2004)."""


def similarity(one: RGBFrame, other: RGBFrame) -> float:
    """Return the mean structural similarity of two pictures of one size."""
    a, b = luma(one), luma(other)
    mean_a, mean_b = mean(a), mean(b)
    spread_a, spread_b = mean(a * a) - mean_a**2, mean(b * b) - mean_b**2
    shared = mean(a * b) - mean_a * mean_b
    above = (2 * mean_a * mean_b + _C1) * (2 * shared + _C2)
    below = (mean_a**2 + mean_b**2 + _C1) * (spread_a + spread_b + _C2)
    return float((above / below).mean())


def luma(picture: RGBFrame) -> npt.NDArray[np.float64]:
    """Return the luma of a picture (BT.709)."""
    weighed: npt.NDArray[np.float64] = picture @ np.array([0.2126, 0.7152, 0.0722])
    return weighed


def mean(values: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """Return the mean around each pixel."""
    around: npt.NDArray[np.float64] = uniform_filter(values, 7)
    return around


def made(line: ProductionLine, picture: Path, prompt: str, into: Path) -> float:
    """Make a clip and return the seconds that it took."""
    size = Size(*Image.open(picture).size)
    digest = hashlib.sha256(picture.read_bytes()).hexdigest()
    request = GenerationRequest(prompt, Model.SORA_2, size, 4, 0, reference=digest)
    began = time.perf_counter()
    line.produce(request, into, MemoryWatch(), Materials(reference=picture))
    return time.perf_counter() - began


def main() -> None:
    """Make a clip of each picture and print a line for it."""
    prompt = " ".join(sys.argv[2:]) or PROMPT
    line = production_line(read_settings())
    sizes = {(size.width, size.height) for size in STANDARD.sizes}
    with tempfile.TemporaryDirectory() as folder:
        clip = Path(folder) / "clip.mp4"
        for picture in sorted(Path(sys.argv[1]).glob("*.png")):
            if Image.open(picture).size not in sizes:
                continue
            seconds = made(line, picture, prompt, clip)
            first = next(ClipReader().frames(clip))
            alike = similarity(np.asarray(Image.open(picture).convert("RGB")), first)
            print(f"{alike:.4f}  {seconds:5.1f} s  {picture.name}", flush=True)


if __name__ == "__main__":
    main()
