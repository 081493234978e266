"""A bird with its part to play."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from reelkite.engines.diorama.creatures.animal import Beat, Spot
from reelkite.engines.diorama.creatures.birds import motions
from reelkite.engines.diorama.creatures.birds.flock import FLOCK, Bird
from reelkite.engines.diorama.creatures.birds.plumage import main_colour, parts_of
from reelkite.engines.diorama.creatures.birds.puppet import Puppet
from reelkite.engines.diorama.creatures.moment import Moment
from reelkite.engines.diorama.creatures.parts import Part
from reelkite.engines.diorama.modelling.rig import Bent, Skeleton
from reelkite.engines.diorama.modelling.turning import Vector, unit, vector
from reelkite.engines.diorama.scene.acting import Act, Appearance
from reelkite.engines.diorama.scene.mesh import Vec3
from reelkite.engines.diorama.scene.paths import height_at


@dataclass(frozen=True, slots=True, eq=False)
class Winged:
    """One bird: bones, plumage, and what it does."""

    puppet: Puppet
    appearance: Appearance
    motion: motions.Motion

    @property
    def bird(self) -> Bird:
        """Its proportions and colours."""
        return self.puppet.bird

    @property
    def skeleton(self) -> Skeleton:
        """Its bones at rest."""
        return self.puppet.skeleton

    def parts(self) -> Sequence[Part]:
        """Return its clay."""
        return parts_of(self.bird, self.appearance)

    def fur(self) -> Vec3:
        """Return the colour of its plumage."""
        return main_colour(self.bird, self.appearance)

    def bend(self, moment: Moment) -> Bent:
        """Return the bones at a moment."""
        return self.puppet.bend(self.motion(self.bird, moment))

    def speed(self) -> float:
        """Return metres a second of a stroll."""
        return motions.own_speed(self.bird) if self.motion is motions.walk else 0.0

    def turn(self) -> float:
        """Return its three-quarter view; owls and penguins face the audience."""
        return 0.3 if self.bird.stance > 1.0 else 0.85

    def beats(self, moment: Moment) -> Sequence[Beat]:
        """Return wing beats, steps and songs."""
        bird = self.bird
        if self.motion is motions.fly:
            count = int(moment.seconds * bird.rate)
            first = -moment.own * bird.rate % 1.0
            times = [(first + k + 0.25) / bird.rate for k in range(count)]
            loud = min(0.7, 0.25 + 0.5 * bird.wing[0])
            return [Beat("flap", t, "body", loud) for t in times if t < moment.seconds]
        if self.motion is motions.sing:
            calls = [call for call in motions.CALLS if call < moment.seconds - 0.2]
            return [Beat(bird.voice, call, "head", 0.7) for call in calls]
        if self.motion is motions.walk:
            return _steps(bird, moment)
        if self.motion is motions.swim:
            return [Beat("splash", 0.6, "body", 0.2), Beat("splash", 2.3, "body", 0.15)]
        return ()

    def spots(self) -> Mapping[str, Spot]:
        """Return head, mouth (where a bird holds things), top and saddle."""
        bird = self.bird
        mouth = _at(bird.face + vector(0, -0.15 * bird.head, 0.8 * bird.head + 0.7 * bird.beak[0]))
        return {
            "head": Spot("head", _at(bird.face)),
            "mouth": Spot("head", mouth),
            "hand": Spot("head", mouth),
            "top": Spot("head", _at(bird.face + vector(0, 0.92, 0) * bird.head)),
            "saddle": Spot("body", _at(bird.on_body(0, 0.98, 0.0))),
            "spine": Spot("body", _at(bird.middle)),
            "collar": Spot(*_collar(bird)[:2]),
            "throat": Spot(*_collar(bird)[::2]),
            "left eye": Spot("head", _at(bird.face + bird.eye_way(1.0) * bird.head * 0.86)),
            "right eye": Spot("head", _at(bird.face + bird.eye_way(-1.0) * bird.head * 0.86)),
        }


def _at(point: Vector) -> Vec3:
    x, y, z = point.tolist()
    return x, y, z


def _collar(bird: Bird) -> tuple[str, Vec3, Vec3]:
    """Return the bone of the neck, its middle, and the skin before it."""
    if bird.neck > _LONG:
        middle, way = 0.5 * (bird.nape + bird.poll), unit(bird.poll - bird.nape)
        front = vector(0, -way[2], way[1]) * 0.68 * bird.head
        return "neck3", _at(middle), _at(middle + front)
    middle, skin = bird.on_body(0, 0.0, 0.74), bird.on_body(0, -0.76, 0.74)
    return "body", _at(middle), _at(skin)


_LONG: Final = 0.12
"""Metres of a neck that is seen; shorter ones are inside the breast."""


def _steps(bird: Bird, moment: Moment) -> Sequence[Beat]:
    """Return the soft steps of a walking bird."""
    rate, _ = motions.rate_of(bird, moment)
    found: list[Beat] = []
    for bone, shift in (("footL", 0.0), ("footR", 0.5)):
        first = math.ceil(moment.own * rate + shift - 1e-9)
        last = math.floor((moment.own + moment.seconds) * rate + shift)
        times = [(k - shift) / rate - moment.own for k in range(first, last + 1)]
        found += [Beat("step", t, bone, 0.22) for t in times if 0 <= t < moment.seconds]
    return sorted(found, key=lambda beat: beat.second)


def cast(name: str, act: Act) -> Winged:
    """Return the bird that plays ``animal/<name>`` in an act."""
    bird = FLOCK[name]
    aloft = act.at[1] - height_at(act.ground, act.at[0], act.at[2]) > 0.25
    usual = motions.fly if aloft and act.carrier is None and not bird.flightless else motions.stand
    motion = motions.motion_of(act.action or "") or (motions.walk if act.travel > 0 else usual)
    return Winged(Puppet.of(bird), act.appearance, motion)
