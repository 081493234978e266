"""Makes the pictures of the README from clips: a short animation, and a sheet of frames.

Run: python benchmarks/pictures.py animation CLIP.mp4 OUT.webp
     python benchmarks/pictures.py sheet OUT.jpg CLIP.mp4 [CLIP.mp4 ...]
"""

import sys
from pathlib import Path

import av
from PIL import Image

WIDTH = 640
EVERY = 2
FRAME_MS = 83
COLUMNS = 3


def main() -> None:
    """Do what the first word says."""
    match sys.argv[1:]:
        case ["animation", clip, out]:
            animate(Path(clip), Path(out))
        case ["sheet", out, *clips] if clips:
            lay_out([Path(clip) for clip in clips], Path(out))
        case _:
            sys.exit(__doc__)


def animate(clip: Path, out: Path) -> None:
    """Write every second frame, small, as an animated WebP."""
    frames = [small(frame) for frame in frames_of(clip)[::EVERY]]
    first, *rest = frames
    first.save(out, save_all=True, append_images=rest, duration=FRAME_MS, loop=0, quality=55)


def lay_out(clips: list[Path], out: Path) -> None:
    """Write the middle frames of clips beside each other."""
    stills = [small(frames[len(frames) // 2]) for frames in map(frames_of, clips)]
    width, height = stills[0].size
    rows = -(-len(stills) // COLUMNS)
    sheet = Image.new("RGB", (width * COLUMNS, height * rows))
    for number, still in enumerate(stills):
        sheet.paste(still, ((number % COLUMNS) * width, (number // COLUMNS) * height))
    sheet.save(out, quality=85)


def frames_of(clip: Path) -> list[Image.Image]:
    """Return all frames of a clip."""
    with av.open(str(clip)) as container:
        return [
            Image.fromarray(frame.to_ndarray(format="rgb24"))
            for frame in container.decode(container.streams.video[0])
        ]


def small(frame: Image.Image) -> Image.Image:
    """Return a frame at the width of the README."""
    height = round(frame.height * WIDTH / frame.width)
    return frame.resize((WIDTH, height), Image.Resampling.LANCZOS)


if __name__ == "__main__":
    main()
