"""A four-legged animal with its part to play."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

import numpy as np

from reelkite.engines.diorama.creatures.animal import Beat, Spot
from reelkite.engines.diorama.creatures.beasts import coats, head, torso
from reelkite.engines.diorama.creatures.beasts.build import Build, Coat
from reelkite.engines.diorama.creatures.beasts.deeds import (
    AIRY,
    CALLS,
    FRONTAL,
    PROFILES,
    Deed,
    deed_of,
    speak,
)
from reelkite.engines.diorama.creatures.beasts.gaits import Gait, Stride, gait_of, go, landings
from reelkite.engines.diorama.creatures.beasts.kinds.table import BEASTS
from reelkite.engines.diorama.creatures.beasts.puppet import Puppet
from reelkite.engines.diorama.creatures.beasts.seated import treat
from reelkite.engines.diorama.creatures.eyes import SIDES, eye
from reelkite.engines.diorama.creatures.moment import Moment
from reelkite.engines.diorama.creatures.parts import Part, pelt
from reelkite.engines.diorama.modelling.clay import Lump, dents, rod
from reelkite.engines.diorama.modelling.pieces import Moulded, Surface
from reelkite.engines.diorama.modelling.rig import Bent, Skeleton
from reelkite.engines.diorama.modelling.turning import vector
from reelkite.engines.diorama.scene.acting import Act, Appearance
from reelkite.engines.diorama.scene.mesh import Vec3

_CELL: Final = 0.030
_PINK: Final[Vec3] = (0.78, 0.42, 0.40)


@dataclass(frozen=True, slots=True, eq=False)
class FourLegged:
    """One beast: bones, coat, and what it does.

    Attributes:
        puppet: Its bones.
        coat: Its kind's coat.
        appearance: How it should look.
        deed: What it does in one place.
        gait: How it goes, or None when it stays.
    """

    puppet: Puppet
    coat: Coat
    appearance: Appearance
    deed: Deed
    gait: Gait | None

    @property
    def build(self) -> Build:
        """Its proportions."""
        return self.puppet.build

    @property
    def skeleton(self) -> Skeleton:
        """Its bones at rest."""
        return self.puppet.skeleton

    def bend(self, moment: Moment) -> Bent:
        """Return the bones at a moment."""
        if self.gait is None or moment.seated:
            return self.puppet.bend(self.deed(self.build, moment))
        return self.puppet.bend(go(self.build, self.gait, moment))

    def speed(self) -> float:
        """Return metres a second of its gait by nature."""
        return 0.0 if self.gait is None else self.gait.speed(self.build)

    def turn(self) -> float:
        """Return its three-quarter view; who sits like a person faces the audience."""
        if self.deed in FRONTAL:
            return 0.15
        return 0.95 if self.deed in PROFILES or self.build.hoofed or self.build.trunk else 0.72

    def beats(self, moment: Moment) -> Sequence[Beat]:
        """Return its steps and its voice."""
        found: list[Beat] = []
        if self.gait is not None and not moment.seated:
            name = "hoof" if self.build.hoofed else "step"
            loud = min(0.75, 0.2 + 0.35 * self.build.size)
            stride = Stride.of(self.gait, self.build, moment.speed)
            for second, leg in landings(stride, moment):
                found.append(Beat(name, second, f"foot{leg}", loud))
        voice = self.build.voice
        if self.deed is speak and voice is not None:
            found += [Beat(voice, call, "head", 0.8) for call in CALLS if call < moment.seconds]
        return found

    def spots(self) -> Mapping[str, Spot]:
        """Return saddle, head, mouth, top, and where something is held."""
        build = self.build
        mouth = _at(build.snout + vector(0, -0.5, 0.8) * build.muzzle[1])
        hand = Spot("head", mouth)
        if self.deed is treat:
            hand = Spot("footFR", self._between_paws(), upright=True)
        saddle = vector(0, build.back + build.girth * 0.94, 0.06 * build.length)
        top = build.face + vector(0, 0.95, 0) * build.head
        return {
            "saddle": Spot("body1", _at(saddle)),
            "spine": Spot("body1", _at(saddle - vector(0, build.girth * 0.94, 0))),
            "collar": Spot("neck3", _at(build.collar)),
            "throat": Spot("neck3", _at(build.throat)),
            "left eye": Spot("head", _at(build.eye_spot(1.0))),
            "right eye": Spot("head", _at(build.eye_spot(-1.0))),
            "dock": Spot("body0", _at(build.dock)),
            "head": Spot("head", _at(build.face)),
            "mouth": Spot("head", mouth),
            "top": Spot("head", _at(top)),
            "hand": hand,
        }

    def _between_paws(self) -> Vec3:
        """Return the point between both paws, at rest beside the right one."""
        gap = 0.20 * self.build.girth + 0.55 * self.build.leg_radius
        return _at(self.build.ankle(-1, 1) + vector(gap, 0.0, 0.9 * self.build.leg_radius))

    def fur(self) -> Vec3:
        """Return the colour of its legs; a panda's are dark."""
        colours = coats.colours_of(self.coat, self.appearance)
        return colours.marking if self.coat.pattern == "panda" else colours.main

    def parts(self) -> Sequence[Part]:
        """Return its clay."""
        build = self.build
        colours = coats.colours_of(self.coat, self.appearance)
        paint = coats.ground(build, self.coat, colours)
        marks = coats.inlays(build, self.coat, colours, self.appearance.seed)
        felt = Surface(paint, 0.8, self.coat.felt)
        cell = _CELL * build.size * (1.25 if build.wool or build.neck > 0.9 else 1.0)
        dented = dents(0.006 * build.size, 9 / build.size)
        skin: list[Lump] = [*torso.trunk(build), torso.neck(build), *torso.legs(build)]
        parts: list[Part] = [pelt([*skin, *head.skull(build)], cell, felt, marks, dented)]
        tail = Surface(_tail_colour(self.coat, colours), 0.85, 0.6)
        thick = max(build.tail[1], 0.5 * build.tuft)
        parts.append(Moulded(torso.tail(build), min(cell, max(thick * 0.55, 0.3 * cell)), tail))
        if build.wool:
            parts.append(_fleece(build, colours.main))
        if build.trunk:
            parts.append(_trunk(build, colours.main))
        lip = colours.second if {"muzzle", "belly"} & set(self.coat.pale) else colours.main
        parts += [*head.mouth(build, lip), *head.nose(build, colours.nose)]
        parts += head.horns(build, colours.extremes)
        parts += head.mane(build, colours.extremes)
        return [*parts, *self._ears(colours), *self._eyes(colours)]

    def _ears(self, colours: coats.Colours) -> Sequence[Part]:
        dark = self.coat.pattern == "panda"
        outer = colours.marking if dark else colours.main
        if self.build.ears[0] == "flop":
            outer = _shade(outer, 0.62)
        inner = _shade(outer, 1.3) if dark or self.build.trunk else _mixed(outer, _PINK, 0.55)
        return head.ears(self.build, outer, inner)

    def _eyes(self, colours: coats.Colours) -> Sequence[Part]:
        build = self.build
        lid = colours.marking if self.coat.pattern in {"panda", "mask"} else colours.main
        lid = colours.second if build.wool else lid
        parts: list[Part] = []
        for side, sign in SIDES:
            out = build.eye_way(sign)
            parts += eye(
                build.eye_spot(sign), out, build.eye * build.head, ("head", f"lid{side}"),
                (_shade(lid, 0.85), colours.iris),
            )  # fmt: skip
        return parts


def _at(point: np.ndarray[tuple[int, ...], np.dtype[np.float64]]) -> Vec3:
    x, y, z = point.tolist()
    return x, y, z


def _shade(colour: Vec3, factor: float) -> Vec3:
    red, green, blue = (min(c * factor, 0.95) for c in colour)
    return red, green, blue


def _mixed(first: Vec3, second: Vec3, share: float) -> Vec3:
    red, green, blue = (a + (b - a) * share for a, b in zip(first, second, strict=True))
    return red, green, blue


def _tail_colour(coat: Coat, colours: coats.Colours) -> Vec3:
    if "tail" in coat.pale:
        return _mixed(colours.main, colours.second, 0.35)
    return colours.extremes if coat.extremes != "#3a2c24" else colours.main


def _fleece(build: Build, colour: Vec3) -> Part:
    """Return the wool over trunk, neck and crown."""
    thicker = replace(build, girth=build.girth * 1.18)
    lumps = torso.trunk(thicker)
    crown = build.face + vector(0, 0.72, -0.25) * build.head
    start, end = build.nape - build.neck_way * 0.2 * build.girth, build.poll
    lumps += [
        rod(start, end, (0.78 * build.girth, 0.92 * build.head), "neck", blend=0.06),
        rod(crown, crown + vector(0, 0.02, 0.25) * build.head, (0.62 * build.head,) * 2, "head"),
    ]
    curls = dents(0.020 * build.size, 34 / build.size)
    return Moulded(lumps, _CELL * build.size * 1.2, Surface(colour, 0.95, 1.0), curls)


def _trunk(build: Build, colour: Vec3) -> Part:
    """Return an elephant's trunk, with rings."""
    root = build.trunk_root
    end = root + vector(0, -0.97, 0.24) * build.trunk
    size = build.head
    lumps = [rod(root - vector(0, -0.1, 0.25) * size, end, (0.43 * size, 0.19 * size), "trunk")]
    return Moulded(lumps, _CELL * build.size * 0.8, Surface(colour, 0.8, 0.25))


def cast(name: str, act: Act) -> FourLegged:
    """Return the beast that plays ``animal/<name>`` in an act."""
    words = frozenset(act.appearance.attributes)
    kind = BEASTS.get(next((word for word in sorted(words) if word in BEASTS), name), BEASTS[name])
    build = _varied(kind.build, words, act.appearance.seed)
    action = act.action or ""
    gait = gait_of(action, build)
    if gait is None and act.travel > 0 and not _is_borne(act):
        gait = gait_of("walk", build)
    if action == "play" and act.travel == 0:
        gait = None
    return FourLegged(Puppet.of(build), kind.coat, act.appearance, deed_of(action, build), gait)


def _is_borne(act: Act) -> bool:
    """Whether water or air carries it on, so that it does not step."""
    first = (act.action or "").split(" ", maxsplit=1)[0]
    return first in AIRY or (first in _SWUM and act.surface == "water")


_SWUM: Final = frozenset({"swim", "paddle", "dive", "float", "bathe"})


def _varied(build: Build, words: frozenset[str], seed: int) -> Build:
    """Return proportions, a little different for everyone; the young have short legs, big heads."""
    dice = np.random.default_rng([seed, 5])
    fat, head_, leg = (1 + 0.05 * dice.uniform(-1, 1, 3)).tolist()
    if words & {"puppy", "baby", "young", "little", "kitten", "small", "tiny", "cub", "calf"}:
        head_, leg, fat = head_ * 1.16, leg * 0.78, fat * 0.98
    if words & {"fat", "chubby", "plump", "round"}:
        fat *= 1.18
    return replace(
        build, girth=build.girth * fat, head=build.head * head_, leg=build.leg * leg,
        muzzle=(build.muzzle[0], build.muzzle[1] * head_),
    )  # fmt: skip
