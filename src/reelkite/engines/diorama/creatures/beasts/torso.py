"""Trunk, legs, neck and tail of a beast, as lumps of clay."""

from collections.abc import Sequence

from reelkite.engines.diorama.creatures.beasts.build import LEGS, Build
from reelkite.engines.diorama.modelling.clay import Lump, ball, rod
from reelkite.engines.diorama.modelling.turning import vector


def trunk(build: Build) -> list[Lump]:
    """Return rump, barrel and chest, with humps."""
    r, soft = build.girth, 0.10 * build.size
    rump, chest = build.rump, build.chest
    lumps = [
        rod(rump, chest, (r, r), "body", blend=soft),
        ball(rump - vector(0, 0, 0.2 * r), vector(0.98, 1.0, 0.9) * r, "body", blend=soft),
        ball(chest + vector(0, 0, 0.05 * r), vector(0.94, 1.04, 0.82) * r, "body", blend=soft),
    ]
    for hump in range(build.humps):
        z = (0.22 - 0.44 * hump) * build.length if build.humps > 1 else 0.32 * build.length
        spot = vector(0, build.back + 1.12 * r, z)
        lumps.append(ball(spot, vector(0.42, 0.72, 0.46) * r, "body", blend=0.9 * soft))
    return lumps


def neck(build: Build) -> Lump:
    """Return the neck."""
    r = build.girth
    thick = (0.62 if build.neck > 0.3 else 0.80) * r
    start = build.nape - build.neck_way * r * 0.35
    return rod(start, build.poll, (thick, 0.70 * build.head), "neck", blend=0.14 * build.size)


def legs(build: Build) -> list[Lump]:
    """Return the four legs."""
    return [lump for name, x, z in LEGS for lump in leg(build, name, x, z)]


def leg(build: Build, name: str, x: float, z: float) -> Sequence[Lump]:
    """Return one leg: thigh, two bones and a foot on the ground."""
    r, thin, size = build.girth, build.leg_radius, build.size
    hip = build.hip(x, z)
    knee = vector(hip[0], 0.48 * hip[1] + 0.02, hip[2])
    foot = vector(hip[0], thin * 0.70, hip[2])
    bones, hind = f"leg{name}", z < 0
    thigh = vector(0.40, 0.64, 0.62 if hind else 0.48) * r
    toes = vector(1.05, 0.82, 1.10) if build.hoofed else vector(1.20, 0.76, 1.42)
    ahead = 0.12 if build.hoofed else 0.42
    return [
        ball(hip - vector(0, 0.05 * r, 0), thigh, bones, blend=0.07 * size),
        rod(hip, knee, (thin * (1.6 if hind else 1.45), thin * 1.06), bones, blend=0.06 * size),
        rod(knee, foot, (thin * 1.02, thin * 0.92), bones, blend=0.05 * size),
        ball(
            vector(hip[0], thin * toes[1] * 0.98, hip[2] + thin * ahead), toes * thin,
            f"foot{name}", blend=0.035 * size,
        ),
    ]  # fmt: skip


def tail(build: Build) -> list[Lump]:
    """Return the tail, with a tuft or a brush."""
    length, thick, _ = build.tail
    start, way = build.dock, build.tail_way
    end = start + way * length
    lumps = [rod(start - way * 0.05 * build.size, end, (thick, thick * 0.75), "tail", blend=0.02)]
    if build.paddle:
        flat = vector(build.paddle, 0.28 * build.paddle, 0.55 * length)
        lumps.append(ball(start + way * length * 0.75, flat, "tail", blend=0.02))
    if build.tuft:
        # A thin tail ends in a tassel, a thick one is a brush all along.
        brush = build.tuft < 1.9 * thick
        middle = start + way * length * (0.62 if brush else 0.94)
        reach = length * 0.42 if brush else build.tuft * 1.5
        lumps.append(
            rod(
                middle - way * reach * 0.5, middle + way * reach * 0.5,
                (build.tuft, build.tuft * 0.62), "tail", blend=0.6 * build.tuft,
            )
        )  # fmt: skip
    return lumps
