"""What every beast does while it does something else: it looks about, blinks, and wags."""

from dataclasses import replace

from reelkite.engines.diorama.creatures.beasts.build import Build
from reelkite.engines.diorama.creatures.beasts.puppet import Curl, Pose
from reelkite.engines.diorama.creatures.moment import Moment, glance


def attending(build: Build, moment: Moment, pose: Pose, share: float = 1.0) -> Pose:
    """Return ``pose`` with head and ears on what matters, and eyes that blink."""
    pitch, yaw = glance(moment, float(build.face[1]) + pose.offset[1])
    neck, head = pose.neck, pose.head
    return replace(
        pose,
        neck=(neck[0], neck[1] + 0.45 * yaw * share, neck[2]),
        head=(
            head[0] + 0.6 * pitch * share, head[1] + 0.65 * yaw * share,
            head[2] - 0.12 * yaw * share + 0.04 * moment.wave(0.21),
        ),
        blink=pose.blink or moment.blink,
        ears=(
            pose.ears[0] + 0.10 * moment.wave(0.3),
            pose.ears[1] + 0.45 * moment.now_and_then(2.6, 0.33, 0.8),
        ),
    )  # fmt: skip


def wagging(build: Build, moment: Moment) -> Curl:
    """Return the tail at rest: dogs wag, cats wave, those who graze swish."""
    if build.hoofed or build.trunk:
        swish = 0.25 + 0.6 * moment.now_and_then(2.2, 0.9)
        return Curl((0.05, 0.0), swish, 0.35, moment.own * 1.1)
    if build.voice == "bark":
        return Curl((-0.1, 0.0), 0.75, 0.16, moment.own * 2.4)
    return Curl((0.0, 0.35 * moment.wave(0.4)), 0.45, 0.45, moment.own * 0.6)
