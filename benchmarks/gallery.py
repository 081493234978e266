"""Draws prompts at random and renders a small contact sheet of each, to be judged by a person.

Run: python -m benchmarks.gallery --prompts FILE [--draw 60] [--seed N] --out DIR
     [--frames DIR] [--size 1280x720] [--model sora-2] [--workers 2] [--numbers]

FILE has one prompt a line (``.txt``) or expectations (``.json``). The seed is printed, and chosen
when none is given. Into --out go one JPEG a prompt, six frames over the whole clip with the prompt
below, and ``README.md``: a table with a column for the verdict (great, fine, poor, broken). A
README that is there already is left alone, for somebody's verdicts stand in it. Full-size PNG
frames go to --frames, if that is given. With --numbers prompts are named by their number in FILE
and not repeated: those of others are not ours to print.
"""

import argparse
import random
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from PIL import Image

from benchmarks.adherence.expectations import cases_of
from benchmarks.adherence.running import all_done
from benchmarks.adherence.sheets import Plate, page
from reelkite.domain.geometry import Size
from reelkite.domain.request import GenerationRequest, Model
from reelkite.domain.storyboard import Shot
from reelkite.engines.diorama import raster
from reelkite.engines.diorama.engine import QUALITIES, TIERS, chance_of
from reelkite.engines.diorama.staging import build_scene, stage
from reelkite.planning import plan

SECONDS = 4
FRAMES = 6
WIDTH = 320
COLUMNS = 3


@dataclass(frozen=True, slots=True)
class Errand:
    """One prompt to be drawn, ``name`` under it; ``frames`` is the folder for full-size frames."""

    number: int
    request: GenerationRequest
    out: Path
    frames: Path | None
    name: str


def main() -> None:
    """Draw the prompts, render them, write the table."""
    options = parsed()
    every = [case.prompt for case in cases_of(options.prompts)]
    prompts = drawn(every, options.draw, options.seed)
    names = [f"prompt {every.index(each) + 1}" if options.numbers else each for each in prompts]
    print(f"seed {options.seed}: {len(prompts)} prompts")
    options.out.mkdir(parents=True, exist_ok=True)
    size = Size(*map(int, options.size.split("x")))
    errands = [
        Errand(
            number,
            GenerationRequest(prompt, Model(options.model), size, SECONDS, 0),
            options.out,
            options.frames,
            names[number - 1],
        )
        for number, prompt in enumerate(prompts, start=1)
    ]
    for note in all_done(rendered, errands, options.workers):
        print(note, flush=True)
    write_table(names, options.seed, options.out / "README.md")


def parsed() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--prompts", type=Path, required=True)
    parser.add_argument("--draw", type=int, default=60)
    parser.add_argument("--seed", type=int, default=int(time.time()) % 100_000)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--frames", type=Path)
    parser.add_argument("--size", default="1280x720")
    parser.add_argument("--model", default=Model.SORA_2)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--numbers", action="store_true")
    return parser.parse_args()


def drawn(prompts: Sequence[str], count: int, seed: int) -> list[str]:
    """Return ``count`` prompts, none twice; the same for the same list and seed."""
    unique = list(dict.fromkeys(prompts))
    return random.Random(seed).sample(unique, min(count, len(unique)))


def rendered(errand: Errand) -> str:
    """Render one prompt's frames and its contact sheet; return a line about it."""
    start = time.perf_counter()
    try:
        frames = list(frames_of(errand.request))
    except Exception as error:  # noqa: BLE001  a prompt that fails is a finding, not the end
        return f"{errand.number} FAILED {errand.request.prompt[:60]}: {error!r}"[:300]
    with tempfile.TemporaryDirectory() as scratch:
        folder = errand.frames or Path(scratch)
        folder.mkdir(parents=True, exist_ok=True)
        plates = []
        for number, frame in enumerate(frames, start=1):
            path = folder / f"{errand.number:02d}-{number}.png"
            frame.save(path)
            caption = errand.name if number == len(frames) - COLUMNS + 1 else ""
            plates.append(Plate(path, caption))
        page(plates, sheet_of(errand.out, errand.number), WIDTH, COLUMNS)
    return f"{errand.number} {time.perf_counter() - start:.1f} s {errand.request.prompt[:80]}"


def sheet_of(out: Path, number: int) -> Path:
    """Return where the contact sheet of the prompt with ``number`` is kept."""
    return out / f"{number:02d}.jpg"


def frames_of(request: GenerationRequest) -> Iterator[Image.Image]:
    """Yield frames evenly over the whole clip, whatever its shots."""
    board, chance = plan(request.prompt, request.seconds), chance_of(request)
    times = [(k + 0.5) / FRAMES * request.seconds for k in range(FRAMES)]
    cache = Path(tempfile.gettempdir()) / "reelkite-adherence"
    for shot in board.shots:
        inside = [t - float(shot.start) for t in times if _is_in(shot, t)]
        if not inside:
            continue
        staged = stage(shot, request.size, chance, TIERS[request.model], cache)
        with raster.Renderer(
            request.size, build_scene(staged), QUALITIES[request.model]
        ) as renderer:
            world = staged.clock.world
            yield from (Image.fromarray(renderer.draw(world(t))) for t in inside)


def _is_in(shot: Shot, t: float) -> bool:
    return float(shot.start) <= t < float(shot.start + shot.seconds)


def write_table(prompts: Sequence[str], seed: int, path: Path) -> None:
    """Write the table that a person fills in, unless there is one."""
    if path.exists():
        print(f"{path} stands already; its verdicts are kept")
        return
    lines = [f"Seed {seed}.", "", "| | prompt | verdict | remark |", "| --- | --- | --- | --- |"]
    for number, prompt in enumerate(prompts, start=1):
        name = sheet_of(Path(), number).name
        lines.append(f"| [{number}]({name}) | {prompt.replace('|', '/')} | | |")
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
