"""How close each tier comes to a reference of eight instants a frame at full scale.

Run: python benchmarks/tiers.py [SCENE ...]

Structural similarity of the middle frame, at 1280x720; both tiers draw the finely modelled scene's
own tier of detail, the reference draws the fine one.
"""

import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from reelkite.domain.geometry import Size
from reelkite.domain.request import Model
from reelkite.engines.diorama import raster
from reelkite.engines.diorama.engine import QUALITIES
from tests.golden.scenes import SCENES, built, drawn, request_for
from tests.golden.similarity import ssim

SIZE = Size(1280, 720)
SAMPLES = 8


def main() -> None:
    """Print one line a scene."""
    print("| scene | sora-2 | sora-2-pro |")
    print("| --- | --- | --- |")
    for name in sys.argv[1:] or list(SCENES):
        fast, fine = likeness_of(name)
        print(f"| {name} | {fast:.3f} | {fine:.3f} |", flush=True)


def likeness_of(name: str) -> tuple[float, float]:
    """Return the structural similarity of the fast and of the fine tier to the reference."""
    with tempfile.TemporaryDirectory() as folder:
        cache = Path(folder)
        scenes = {model: built(request_for(name, SIZE, model), cache) for model in Model}
    reference = drawn(scenes[Model.SORA_2_PRO], SIZE, raster.reference(SAMPLES))
    fast, fine = (drawn(scenes[model], SIZE, QUALITIES[model]) for model in Model)
    return ssim(fast, reference), ssim(fine, reference)


if __name__ == "__main__":
    main()
