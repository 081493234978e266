"""Processor milliseconds of each pass of a frame, of all threads together.

Run: python benchmarks/passes.py [SCENE ...]      (scenes: see tests/golden/scenes.py)
"""

import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from reelkite.domain.geometry import Size
from reelkite.domain.request import Model
from reelkite.engines.diorama import raster
from tests.golden.scenes import SCENES, built, request_for

SIZE = Size(1280, 720)


def main() -> None:
    """Print one column a scene."""
    names = sys.argv[1:] or ["kite", "coffee"]
    columns = {name: passes_of(name) for name in names}
    rows = list(dict.fromkeys(row for column in columns.values() for row in column))
    print("| pass | " + " | ".join(columns) + " |")
    print("| --- |" + " --- |" * len(columns))
    for row in rows:
        print(f"| {row} | " + " | ".join(f"{c.get(row, 0.0):.1f}" for c in columns.values()) + " |")
    totals = [sum(column.values()) for column in columns.values()]
    print("| total | " + " | ".join(f"{total:.1f}" for total in totals) + " |")


def passes_of(name: str) -> dict[str, float]:
    """Return milliseconds by pass on the fast tier."""
    if name not in SCENES:
        sys.exit(f"no scene {name!r}; there are {', '.join(SCENES)}")
    with tempfile.TemporaryDirectory() as cache:
        scene = built(request_for(name, SIZE, Model.SORA_2), Path(cache))
    with raster.Renderer(SIZE, scene, raster.FAST) as renderer:
        renderer.draw(0.0)
        return {key: 1000 * value for key, value in renderer.profile(2.0, frames=6).items()}


if __name__ == "__main__":
    main()
