"""How fast the encoder alone is: frames a second of noise-free moving pictures, by size.

Run: python benchmarks/encode.py
"""

import tempfile
import time
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import numpy as np

from reelkite.domain.geometry import FrameGrid, Size
from reelkite.domain.media import SAMPLE_RATE, FrameStream, RGBFrame, Soundtrack
from reelkite.media import Encoding, Mp4Encoder

SIZES = [Size(1280, 720), Size(1792, 1024)]
SECONDS = 4


def main() -> None:
    """Print one line a size."""
    print("| size | frames/s | CPU ms a frame |")
    print("| --- | --- | --- |")
    for size in SIZES:
        grid = FrameGrid.covering(Fraction(SECONDS), Fraction(24))
        sound = Soundtrack(np.zeros((2, SECONDS * SAMPLE_RATE), dtype=np.float32))
        footage = FrameStream(size, grid, pictures(size, grid.count), sound)
        with tempfile.TemporaryDirectory() as folder:
            wall, cpu = time.perf_counter(), time.process_time()
            Mp4Encoder(Encoding()).encode(footage, Path(folder) / "clip.mp4")
            wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
        print(f"| {size} | {grid.count / wall:.0f} | {1000 * cpu / grid.count:.0f} |")


def pictures(size: Size, count: int) -> Iterator[RGBFrame]:
    """Yield a textured picture that slides, with a little grain."""
    generator = np.random.default_rng(1)
    texture = generator.integers(0, 255, (size.height // 8, size.width // 8, 3), dtype=np.uint8)
    still = texture.repeat(8, axis=0).repeat(8, axis=1)
    grain = generator.integers(0, 6, still.shape, dtype=np.uint8)
    for number in range(count):
        yield np.roll(still, 3 * number, axis=1) // 2 + np.roll(grain, 97 * number, axis=0)


if __name__ == "__main__":
    main()
