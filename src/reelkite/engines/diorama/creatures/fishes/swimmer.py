"""A swimmer with its part to play: a wave runs down its body."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from reelkite.engines.diorama.creatures.animal import Beat, Spot
from reelkite.engines.diorama.creatures.eyes import SIDES
from reelkite.engines.diorama.creatures.fishes.body import (
    BONES,
    NOSE,
    TAIL,
    main_colour,
    parts_of,
    skeleton_of,
)
from reelkite.engines.diorama.creatures.fishes.shoal import SHOAL, Fish
from reelkite.engines.diorama.creatures.moment import Moment, glance
from reelkite.engines.diorama.creatures.parts import Part
from reelkite.engines.diorama.modelling.rig import Bent, Skeleton
from reelkite.engines.diorama.modelling.turning import turn, vector
from reelkite.engines.diorama.scene.acting import Act, Appearance
from reelkite.engines.diorama.scene.mesh import Vec3

HIDDEN: Final = 1e-4
_LEAPS: Final = frozenset({"jump", "play", "dance", "fly"})
_CALLS: Final = (0.5, 1.0, 2.2)


@dataclass(frozen=True, slots=True, eq=False)
class Swimmer:
    """One fish, whale or seal.

    Attributes:
        fish: Its proportions and colours.
        skeleton: Its bones.
        appearance: How it should look.
        action: What it does.
        afloat: It is on the water, half under it; else it is in it, or in the air.
    """

    fish: Fish
    skeleton: Skeleton
    appearance: Appearance
    action: str
    afloat: bool

    def parts(self) -> Sequence[Part]:
        """Return its clay."""
        return parts_of(self.fish, self.appearance)

    def fur(self) -> Vec3:
        """Return the colour of its back."""
        return main_colour(self.fish, self.appearance)

    def speed(self) -> float:
        """Return 0: water carries it."""
        return 0.0

    def turn(self) -> float:
        """Return its three-quarter view."""
        return 1.0

    def beats(self, moment: Moment) -> Sequence[Beat]:
        """Return splashes on the water, and voices."""
        if self.fish.voice is not None and self.action in {"bark", "sing", "talk"}:
            return [Beat(self.fish.voice, call, "body0", 0.6) for call in _CALLS]
        if not self.afloat:
            return ()
        loud = min(0.9, 0.2 + 0.6 * self.fish.body[2])
        if self.action in _LEAPS:
            down = [(k + 0.92 - _leap(replace(moment, second=0.0))) / _RATE for k in range(-1, 6)]
            return [Beat("splash", t, "body0", loud) for t in down if 0 <= t < moment.seconds]
        return [Beat("splash", t, "body0", 0.4 * loud) for t in (0.5, 2.4) if t < moment.seconds]

    def spots(self) -> Mapping[str, Spot]:
        """Return head, mouth, top of the head and saddle."""
        _, high, long_ = self.fish.body
        nose = (0.0, -0.2 * high, long_ + self.fish.snout)
        return {
            "head": Spot("body1", (0.0, 0.05 * high, 0.6 * long_)),
            "mouth": Spot("body0", nose),
            "hand": Spot("body0", nose),
            "top": Spot("body1", (0.0, 0.80 * high, 0.5 * long_)),
            "saddle": Spot("body3", (0.0, 0.94 * high, 0.12 * long_)),
        }

    def bend(self, moment: Moment) -> Bent:
        """Return the bones at a moment: a wave that grows towards the tail."""
        bent = Bent.at_rest(self.skeleton)
        fish, angle = self.fish, math.tau * fish_turns(self.fish, moment)
        rise, pitch = self._course(moment)
        middle = vector(0.0, rise, 0.0)
        _, yaw = glance(moment, rise)
        root = turn((pitch + 0.04 * moment.wave(0.31), 0.0, 0.06 * moment.wave(0.23)))
        long_ = fish.body[2]
        step = (NOSE + TAIL) * long_ / (BONES - 1)
        calm = 0.25 * yaw if not fish.level else 0.10 * yaw
        spot = middle + root @ vector(0, 0, NOSE * long_)
        for k in range(BONES):
            share = k / (BONES - 1)
            reach = (0.10 + 0.75 * share**1.6) * (0.62 if fish.level else 0.80)
            sway = reach * math.sin(angle - math.tau * 0.55 * share)
            lead = calm * max(0.0, 0.35 - share) / 0.35
            bones = (sway, lead, 0.0) if fish.level else (0.0, sway + lead, 0.0)
            turned = root @ turn(bones)
            if k:
                spot = spot - turned @ vector(0, 0, step)
            bent.turns[k], bent.origins[k] = turned, spot
        self._fins(bent, moment)
        return bent

    def _course(self, moment: Moment) -> tuple[float, float]:
        """Return height of the body's middle over the mark, and its pitch."""
        _, high, long_ = self.fish.body
        bob = 0.06 * high * moment.wave(0.4)
        if self.action in _LEAPS and (self.afloat or self.action != "fly"):
            cycle = _leap(moment)
            up = math.sin(math.tau * (cycle - 0.25))
            base = 0.0 if self.afloat else 0.9 * high + 0.6 * long_
            return base + (0.95 * long_ + 0.25 * high) * up, -0.75 * math.cos(
                math.tau * (cycle - 0.25)
            )
        if self.afloat:
            return (0.16 if self.fish.level else -0.1) * high + bob, 0.05 * moment.wave(0.4, 0.25)
        hover = 0.0 if moment.aloft > 0.25 or moment.seated else 1.15 * high + 0.35 * long_
        return hover + bob, 0.0

    def _fins(self, bent: Bent, moment: Moment) -> None:
        index, rest = self.skeleton.index, self.skeleton.rest
        paddle = 0.35 * moment.wave(0.9)
        for side, sign in SIDES:
            for name, host in ((f"fin{side}", 3), (f"lid{side}", 1)):
                bone = index[name]
                turned = bent.turns[host]
                bent.origins[bone] = bent.origins[host] + turned @ (rest[bone] - rest[host])
                fin = name.startswith("fin")
                bent.turns[bone] = (
                    turned @ turn((0.2 * paddle, 0, sign * paddle)) if fin else turned
                )
                if not fin:
                    bent.sizes[bone] = 1.0 if moment.blink else HIDDEN


_RATE: Final = 0.42
"""Leaps a second."""


def _leap(moment: Moment) -> float:
    """Return where in its leap it is, 0..1: about the middle of the shot it is highest."""
    apart = 0.24 * (0.37 * moment.phase % 1.0 - 0.5)
    return ((moment.second - 0.5 * moment.seconds) * _RATE + 0.5 + apart) % 1.0


def fish_turns(fish: Fish, moment: Moment) -> float:
    """Return turns of the tail's beat: faster with more speed."""
    hurry = 1 + 0.35 * min(moment.speed / max(fish.body[2], 0.1), 1.6)
    return moment.own * fish.rate * hurry


def cast(name: str, act: Act) -> Swimmer:
    """Return the swimmer that plays ``animal/<name>`` in an act."""
    fish = SHOAL[name]
    return Swimmer(
        fish, skeleton_of(fish), act.appearance, act.action or "", act.surface == "water"
    )
