"""Whether a join can be seen or heard: clips are extended, and the frames and sound compared there.

    python benchmarks/joins.py [WIDTHxHEIGHT]

For each pair of prompts a clip of 4 s is made, and extended by 4 s. Told are: the step from the
last old frame to the first new one (mean difference of sRGB values), as a multiple of the 99th
percentile of all such steps in the clip, which should be at most 1.5; and the loudness of three
seconds before and after the join (BS.1770), which should differ by at most 1 LU.
"""

import sys
import tempfile
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from reelkite.bootstrap.engines import production_line
from reelkite.config import read_settings
from reelkite.domain.geometry import Size
from reelkite.domain.media import SAMPLE_RATE
from reelkite.domain.request import GenerationRequest, Materials, Model, Operation, Source
from reelkite.media.joining import ClipReader
from reelkite.production import ProductionLine
from reelkite.sound.loudness import loudness
from reelkite.testing import MemoryWatch

FIRST, ADDED = 4, 4
"""Seconds."""

PAIRS = (
    (
        "A dog sits in a park beside a red ball, golden hour",
        "The dog barks while the camera zooms in",
    ),
    (
        "A dog sits in a park beside a red ball, golden hour",
        "Then night falls and it begins to snow",
    ),
    (
        "A fox walks through a snowy forest, camera tracking",
        "The fox stops, sits down and looks around",
    ),
    (
        "A steaming cup of coffee on a wooden table by a window",
        "The steam rises higher, camera pans left",
    ),
    ("Waves roll onto a beach at sunset, seagulls in the sky", "A crab walks over the sand"),
    ("A robot waves in a neon city street in the rain at night", "The robot dances"),
    ("A child flies a red kite in a windy meadow", "The camera rises above the meadow"),
    ("Two penguins stand on an ice floe, watercolour style", "They jump up and down"),
)


@dataclass(frozen=True, slots=True)
class Join:
    """What is seen and heard at a join.

    Attributes:
        step: From the last old frame to the first new one, in 99th percentiles of the clip.
        loudness: LU from three seconds before to three seconds after.
    """

    step: float
    loudness: float


def extended(line: ProductionLine, first: str, then: str, size: Size, folder: Path) -> Path:
    """Make a clip and its extension, and return the path of the extension."""
    old, whole = folder / "old.mp4", folder / "whole.mp4"
    request = GenerationRequest(first, Model.SORA_2, size, FIRST, 3)
    line.produce(request, old, MemoryWatch())
    source = Source(Operation.EXTENSION, FIRST, request)
    longer = replace(request, prompt=then, seconds=FIRST + ADDED, source=source)
    line.produce(longer, whole, MemoryWatch(), Materials(clip=old))
    return whole


def judged(clip: Path) -> Join:
    """Measure the join of an extension."""
    frames, before = ClipReader().frames(clip), None
    steps: list[float] = []
    for frame in frames:
        now = frame.astype(np.float32)
        if before is not None:
            steps.append(float(np.abs(now - before).mean()))
        before = now
    samples, join = ClipReader().soundtrack(clip).samples, FIRST * SAMPLE_RATE
    sides = samples[:, join - 3 * SAMPLE_RATE : join], samples[:, join : join + 3 * SAMPLE_RATE]
    step = steps[FIRST * 24 - 1] / float(np.percentile(steps, 99))
    return Join(step, loudness(sides[1]) - loudness(sides[0]))


def main() -> None:
    """Make all pairs and print a line for each."""
    size = Size(*map(int, sys.argv[1].split("x"))) if sys.argv[1:] else Size(640, 360)
    line = production_line(read_settings())
    with tempfile.TemporaryDirectory() as folder:
        for first, then in PAIRS:
            join = judged(extended(line, first, then, size, Path(folder)))
            print(f"{join.step:5.2f} x p99  {join.loudness:+5.2f} LU  {first} + {then}", flush=True)


if __name__ == "__main__":
    main()
