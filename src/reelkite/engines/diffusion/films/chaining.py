"""Frames: how many passes a clip takes, and what is kept of each."""

from reelkite.engines.diffusion.films.plan import Chunk

SEEDS = 2**32
"""Seeds are below this."""


def frames_for(wanted: int, step: int) -> int:
    """Return the smallest number of frames ``step * n + 1`` that is not below ``wanted``."""
    return -(-(wanted - 1) // step) * step + 1


def chained(wanted: int, step: int, longest: int, seed: int, begin: int = 0) -> tuple[Chunk, ...]:
    """Return the passes that make ``wanted`` frames, as equally long as the model's steps allow.

    Each but the first begins with the last frame of the one before, which is not kept twice.

    Args:
        wanted: Frames that are kept in all; at least 1.
        step: Numbers of frames are ``step * n + 1``.
        longest: Frames in one pass.
        seed: Of the first pass; the others count on from it.
        begin: Frames of an earlier clip with which the first pass begins; they are not kept.
    """
    most = (longest - 1) // step * step + 1
    passes = _passes(wanted + begin, most)
    chunks: list[Chunk] = []
    left = wanted
    for number in range(passes):
        drop = begin if number == 0 else 1
        share = -(-left // (passes - number))
        frames = min(frames_for(share + drop, step), most)
        keep = min(frames - drop, left)
        chunks.append(Chunk(frames, drop, keep, (seed + number) % SEEDS))
        left -= keep
    return tuple(chunks)


def _passes(frames: int, most: int) -> int:
    """Return how many passes of at most ``most`` frames, of which one is lost at each seam."""
    return 1 if frames <= most else -(-(frames - 1) // (most - 1))
