"""Draws every prompt of a list at all four sizes, and tells what went wrong and what was dear.

Run: python -m benchmarks.sweep PROMPTS [--workers 2] [--seed N] [--out FILE.jsonl]

Each scene is staged and built as for a clip of its size and drawn in the middle of its first shot
(of the second at the second size, and so on, where there are several), at a quarter of the size
each way. An error, a number that is not finite or a picture of one colour is a fault. A run that
was cut short goes on from what --out holds. The exit status is 1 if anything is at fault.
"""

import argparse
import json
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median

import numpy as np

from benchmarks.adherence.expectations import cases_of
from benchmarks.adherence.running import all_done
from reelkite.domain.geometry import Size
from reelkite.domain.media import RGBFrame
from reelkite.domain.request import GenerationRequest, Model
from reelkite.domain.storyboard import Shot
from reelkite.engines.diorama import raster
from reelkite.engines.diorama.engine import QUALITIES, TIERS, chance_of
from reelkite.engines.diorama.scene.scene import Scene
from reelkite.engines.diorama.staging import build_scene, stage
from reelkite.planning import plan

SIZES = (Size(1280, 720), Size(720, 1280), Size(1792, 1024), Size(1024, 1792))
SECONDS = 4
SMALLER = 4
FLAT = 3.0
"""Standard deviation of the pixels, of 255, below which there is nothing to be seen."""


@dataclass(frozen=True, slots=True)
class Errand:
    """One prompt at one size; ``take`` says which of its shots, round and round."""

    prompt: str
    size: Size
    seed: int
    take: int


@dataclass(frozen=True, slots=True)
class Finding:
    """What became of an errand: CPU seconds of planning, and of building and drawing the scene."""

    prompt: str
    size: str
    planning: float = 0.0
    making: float = 0.0
    fault: str = ""


def main() -> None:
    """Draw what is missing, and report on everything."""
    options = parsed()
    known = {(each.prompt, each.size): each for each in loaded(options.out)}
    prompts = dict.fromkeys(case.prompt for case in cases_of(options.prompts))
    errands = [
        Errand(prompt, size, options.seed, take)
        for prompt in prompts
        for take, size in enumerate(SIZES)
        if (prompt, str(size)) not in known
    ]
    with options.out.open("a", encoding="utf-8") as notes:
        for finding in all_done(found, errands, options.workers):
            known[finding.prompt, finding.size] = finding
            notes.write(json.dumps(asdict(finding)) + "\n")
            notes.flush()
            if finding.fault:
                print(finding.size, finding.prompt[:80], finding.fault, flush=True)
    print(report(list(known.values())))
    sys.exit(any(each.fault for each in known.values()))


def parsed() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("prompts", type=Path)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--out", type=Path, default=Path("sweep.jsonl"))
    return parser.parse_args()


def loaded(path: Path) -> Iterator[Finding]:
    """Yield what an earlier run found."""
    if path.exists():
        for line in path.read_text(encoding="utf-8").splitlines():
            yield Finding(**json.loads(line))


def found(errand: Errand) -> Finding:
    """Draw one scene; whatever goes wrong is a finding."""
    try:
        return _drawn(errand)
    except Exception as error:  # noqa: BLE001  a prompt that fails is a finding, not the end
        return Finding(errand.prompt, str(errand.size), fault=repr(error)[:300])


def _drawn(errand: Errand) -> Finding:
    request = GenerationRequest(errand.prompt, Model.SORA_2, errand.size, SECONDS, errand.seed)
    began = time.process_time()
    board = plan(request.prompt, request.seconds)
    planned = time.process_time()
    scene = _scene(request, board.shots[errand.take % len(board.shots)])
    picture = _picture(scene, errand.size)
    made = time.process_time()
    fault = "one colour" if picture.std(axis=(0, 1)).mean() < FLAT else ""
    return Finding(errand.prompt, str(errand.size), planned - began, made - planned, fault)


def _scene(request: GenerationRequest, shot: Shot) -> Scene:
    cache = Path(tempfile.gettempdir()) / "reelkite-adherence"
    return build_scene(stage(shot, request.size, chance_of(request), TIERS[request.model], cache))


def _picture(scene: Scene, size: Size) -> RGBFrame:
    small = Size(*(side // SMALLER // 2 * 2 for side in (size.width, size.height)))
    with raster.Renderer(small, scene, QUALITIES[Model.SORA_2]) as renderer:
        for view in (scene.camera(t) for t in (0.0, scene.seconds / 2, scene.seconds)):
            if not np.isfinite([*view.eye, *view.target, view.fov, view.focus]).all():
                message = f"the camera is nowhere: {view}"
                raise ValueError(message)
        return renderer.draw(scene.seconds / 2)


def report(findings: Sequence[Finding]) -> str:
    """Return how many there are, how many at fault, and what is usual and what is worst."""
    made = sorted(findings, key=lambda each: each.making)
    planning = [each.planning for each in findings]
    prompts = {each.prompt for each in findings}
    faults = sum(bool(each.fault) for each in findings)
    usual, worst = median(each.making for each in made), made[-1]
    lines = [
        f"{len(findings)} scenes of {len(prompts)} prompts, {faults} at fault",
        f"planning: median {1000 * median(planning):.1f} ms, most {1000 * max(planning):.0f} ms",
        f"building and one small picture: median {usual:.2f} s, most {worst.making:.2f} s",
        f"the dearest: {worst.size}, {worst.prompt[:70]}",
    ]
    return "\n".join(lines)


if __name__ == "__main__":
    main()
