"""How fast open weights are run here, and what our own code costs.

Run:
  python -m benchmarks.diffusion overhead [--checkpoint FOLDER] [--family KEY] [--size WxH]
      The engine against the bare call of the same pipeline; without a folder with a tiny
      checkpoint of noise, on whatever device there is.
  python -m benchmarks.diffusion passes [--family KEY] [--size WxH ...] [--seconds S ...]
      A run of the transformer, decoding and memory, by size and length: true architecture,
      random weights, on a GPU. --blocks N --frames N on a processor only try the code.
  python -m benchmarks.diffusion ratios --checkpoint FOLDER [--recipe NAME] [--size WxH]
      What cache = "mag" needs to know of a checkpoint of Wan; written into its folder.
"""

import argparse
import sys
import tempfile
from pathlib import Path

import torch

sys.path.insert(0, str(Path(__file__).parents[2]))

from benchmarks.diffusion import giants, overhead, passes, ratios
from reelkite.domain.geometry import Size
from tests.checkpoints.building import build


def main() -> None:
    """Do what is asked, and print one line a measurement."""
    options = _options()
    torch.set_num_threads(options.threads)
    print(f"torch {torch.__version__}, {_device_name()}, {options.threads} threads")
    {"overhead": _overhead, "passes": _passes, "ratios": _ratios}[options.what](options)


def _overhead(options: argparse.Namespace) -> None:
    print("| checkpoint | bare s | ours s | more | bare cpu s | ours cpu s | more |")
    print("| --- | --- | --- | --- | --- | --- | --- |")
    with tempfile.TemporaryDirectory() as folder:
        for family in [] if options.checkpoint else options.family or ["ltx2", "wan22-ti2v-5b"]:
            place = build(family, Path(folder) / family)
            recipe = "fast" if family == "ltx2" else "fine"
            _compare(f"{family}, tiny, random weights", place, recipe, options)
        if options.checkpoint:
            _compare(options.checkpoint.name, options.checkpoint, options.recipe, options)


def _compare(name: str, folder: Path, recipe: str, options: argparse.Namespace) -> None:
    size = size_of((options.size or ["640x352"])[0])
    seconds = (options.seconds or [4])[0]
    trial = overhead.Trial(folder, recipe, size, seconds, options.steps, options.pairs)
    print(overhead.shown(f"{name}, {size}, {seconds} s", *overhead.measure(trial)), flush=True)


def _passes(options: argparse.Namespace) -> None:
    device = "cuda:0" if torch.cuda.is_available() else "cpu"
    if device == "cpu" and not options.blocks:
        sys.exit("No GPU: true architecture does not fit. Try the code with --blocks 1 --frames 9.")
    for family in options.family or list(giants.GIANTS):
        one = giants.giant(family, device, options.blocks)
        print(f"\n{family}, {one.blocks[0]} of {one.blocks[1]} blocks, random weights\n")
        print(passes.heading())
        for size in options.size or ["1280x720", "1792x1024"]:
            for seconds in options.seconds or [4, 8, 12]:
                plan = passes.clip_plan(family, size_of(size), seconds, options.frames)
                result = passes.measured(one, plan, device, max(options.steps, 3))
                print(passes.shown(f"{size}, {seconds} s", result), flush=True)
        del one
        passes.begin(device)


def _ratios(options: argparse.Namespace) -> None:
    if options.checkpoint is None:
        sys.exit("Name the folder of a checkpoint of Wan: --checkpoint FOLDER.")
    size, seconds = size_of((options.size or ["832x480"])[0]), (options.seconds or [4])[0]
    print(ratios.written(options.checkpoint, options.recipe, size, seconds))


def size_of(text: str) -> Size:
    """Return the size that is written as ``WxH``."""
    width, _, height = text.partition("x")
    return Size(int(width), int(height))


def _device_name() -> str:
    return torch.cuda.get_device_name() if torch.cuda.is_available() else "no GPU"


def _options() -> argparse.Namespace:
    lines = argparse.RawDescriptionHelpFormatter
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=lines)
    parser.add_argument("what", choices=["overhead", "passes", "ratios"])
    parser.add_argument("--checkpoint", type=Path)
    parser.add_argument("--recipe", default="fine")
    parser.add_argument("--family", nargs="*", choices=sorted(giants.GIANTS))
    parser.add_argument("--size", nargs="*")
    parser.add_argument("--seconds", nargs="*", type=int)
    parser.add_argument("--steps", type=int, default=0, help="0: as the recipe says")
    parser.add_argument("--pairs", type=int, default=5)
    parser.add_argument("--blocks", type=int, default=0)
    parser.add_argument("--frames", type=int, default=0)
    parser.add_argument("--threads", type=int, default=torch.get_num_threads())
    return parser.parse_args()


if __name__ == "__main__":
    main()
