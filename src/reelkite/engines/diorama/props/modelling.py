"""What props are made of: painted parts, joints that turn, and what steams or shines."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Final, TypeAlias

import numpy as np

from reelkite.engines.diorama.scene.acting import Appearance
from reelkite.engines.diorama.scene.colour import linear, named
from reelkite.engines.diorama.scene.looks import Finish, Layer, Solid, paint
from reelkite.engines.diorama.scene.mesh import (
    Array,
    Mat4,
    Mesh,
    Vec3,
    merge,
    rotation,
    scaling,
    translation,
)

GLAZED = Finish(roughness=0.22)
SMOOTH = Finish(roughness=0.45)
CLAY = Finish(roughness=0.72)
MATT = Finish(roughness=0.92)
FELT = Finish(roughness=0.95, felt=0.9)
METAL = Finish(roughness=0.28)
CLOTH = Finish(roughness=0.95, felt=0.7, two_sided=True)
LEAFY = Finish(roughness=0.8, two_sided=True, sway=0.01)

LEFT_BEHIND: Final = "left behind"
"""The joint of what stays where a thing lay once it is held: the ball beside a bat, a stand."""

TINTS: Final[dict[str, str]] = {
    "wooden": "#b07a45",
    "stone": "#9b968c",
    "metal": "#a9adb3",
    "iron": "#33383b",
    "glass": "#bfdcdd",
    "ceramic": "#ece4d6",
    "leather": "#8a5a34",
    "paper": "#e9dfc9",
    "ice": "#c4e2ee",
    "furry": "#b8906a",
    "straw": "#d9b766",
    "chocolate": "#5a3420",
    "rusty": "#9a5a34",
    "mossy": "#6f8a4a",
}
"""The colours of materials by canonical attribute; cloth and plastic have any."""


@dataclass(frozen=True, slots=True, eq=False)
class Part:
    """One painted piece of a prop.

    Attributes:
        mesh: In the space of the prop, metres, standing on y = 0.
        colour: Linear RGB, one or ``(n, 3)``.
        joint: Name of the joint that it turns with, or empty.
        extra: See ``Layer``.
    """

    mesh: Mesh
    colour: Vec3 | Array
    finish: Finish = CLAY
    layer: Layer = Layer.CLAY
    joint: str = ""
    extra: Array | None = None

    def at(self, x: float = 0.0, y: float = 0.0, z: float = 0.0) -> "Part":
        """Return the part moved."""
        return self.under(translation(x, y, z))

    def turned(self, *, yaw: float = 0.0, pitch: float = 0.0, roll: float = 0.0) -> "Part":
        """Return the part turned about the origin."""
        return self.under(rotation(yaw=yaw, pitch=pitch, roll=roll))

    def sized(self, x: float, y: float | None = None, z: float | None = None) -> "Part":
        """Return the part stretched from the origin."""
        return self.under(scaling(x, y, z))

    def under(self, matrix: Mat4) -> "Part":
        """Return the part moved by ``matrix``."""
        return Part(
            self.mesh.moved(matrix), self.colour, self.finish, self.layer, self.joint, self.extra
        )

    def on(self, joint: str) -> "Part":
        """Return the part on a joint."""
        return Part(self.mesh, self.colour, self.finish, self.layer, joint, self.extra)


@dataclass(frozen=True, slots=True)
class Joint:
    """What turns.

    Attributes:
        pivot: Point that stays.
        radius: Metres of a wheel, which rolls with the travel; 0 for what turns by itself.
        rate: Turns a second of what turns by itself.
        axis: ``x``, ``y`` or ``z``.
        swing: Radians to and fro instead of full turns; then ``rate`` is swings a second.
        orbits: Point that goes round the pivot while the parts stay upright around it, as a
            cabin of a big wheel; None for what turns itself.
        lift: Metres that it goes up and down besides, four times a turn.
        phase: Share of a beat by which its ups and downs are ahead.
    """

    pivot: Vec3
    radius: float = 0.0
    rate: float = 0.0
    axis: str = "x"
    swing: float = 0.0
    orbits: Vec3 | None = None
    lift: float = 0.0
    phase: float = 0.0


@dataclass(frozen=True, slots=True)
class Vapour:
    """Steam, smoke or the tip of a flame that rises from a point."""

    origin: Vec3
    width: float
    height: float
    density: float = 0.8
    colour: Vec3 = (1.0, 1.0, 1.0)
    always: bool = False


@dataclass(frozen=True, slots=True)
class Shine:
    """Light that the prop gives off."""

    position: Vec3
    colour: Vec3
    reach: float


@dataclass(frozen=True, slots=True, eq=False)
class Model:
    """A prop, built.

    Attributes:
        parts: Everything solid.
        anchors: Named points; ``top`` is added when missing.
        joints: What turns, by name.
        vapours: What rises when the prop steams, smokes or burns.
        shines: Light.
        carried: Anchors that go with a joint (pedals), by name: the joint and the point.
        held: From the prop to the frame of the hand that holds it (the grip at the origin, y
            towards the thumb, z along the forearm); None for what is held by its foot.
    """

    parts: tuple[Part, ...]
    anchors: Mapping[str, Vec3] = field(default_factory=dict)
    joints: Mapping[str, Joint] = field(default_factory=dict)
    vapours: tuple[Vapour, ...] = ()
    shines: tuple[Shine, ...] = ()
    carried: Mapping[str, tuple[str, Vec3]] = field(default_factory=dict)
    held: Mat4 | None = None

    def bounds(self) -> tuple[Array, Array]:
        """Return the low and the high corner."""
        points = np.concatenate([part.mesh.positions for part in self.parts])
        return points.min(axis=0), points.max(axis=0)


@dataclass(frozen=True, slots=True)
class Kit:
    """The workbench of a builder: colours as asked for, and how fine to model."""

    appearance: Appearance

    def main(self, *codes: str) -> Vec3:
        """Return the asked colour for the main material, that of the material, or its own.

        Where several codes are its own, the seed chooses.
        """
        asked = self.appearance.colour
        if asked is not None:
            return named(asked)
        tint = next((TINTS[w] for w in self.appearance.attributes if w in TINTS), None)
        return linear(tint or codes[self.choice(len(codes))])

    def choice(self, count: int) -> int:
        """Return which of ``count`` equally good looks the seed chooses, from 0."""
        return int(np.random.default_rng(self.appearance.seed + 211).integers(count))

    def any_of(self, *codes: str) -> Vec3:
        """Return the main colour as ``main`` does, its own being one of ``codes`` by the seed."""
        return self.main(*codes)

    def sides(self, usual: int) -> int:
        """Return how many corners a round thing gets; ``usual`` on the fast tier."""
        return int(usual * (1.4 if self.appearance.detail < 1.3 else 1.0))

    def has(self, *words: str) -> bool:
        """Whether any of these attributes was asked for."""
        return any(word in self.appearance.attributes for word in words)

    @property
    def chance(self) -> np.random.Generator:
        """A new generator, the same for the same appearance."""
        return np.random.default_rng(self.appearance.seed + 101)


Builder: TypeAlias = Callable[[Kit], Model]
"""Makes one prop."""


def toned(colour: Vec3, share: float) -> Vec3:
    """Return ``colour`` darker (below 1) or brighter (above 1)."""
    red, green, blue = (min(1.0, c * share) for c in colour)
    return red, green, blue


def lighter(colour: Vec3, share: float) -> Vec3:
    """Return ``colour`` mixed with ``share`` of warm white."""
    white = (0.90, 0.85, 0.76)
    red, green, blue = (c * (1 - share) + w * share for c, w in zip(colour, white, strict=True))
    return red, green, blue


def assembled(parts: tuple[Part, ...]) -> tuple[tuple[str, Solid], ...]:
    """Return one solid for each joint, surface and way to be seen: few draws, many parts."""
    groups: dict[tuple[str, Layer, bool, bool], list[Part]] = {}
    for part in parts:
        key = (part.joint, part.layer, part.finish.casts, part.finish.two_sided)
        groups.setdefault(key, []).append(part)
    return tuple((key[0], _joined(group)) for key, group in groups.items())


def _joined(parts: list[Part]) -> Solid:
    """Return the parts, which share layer, shadow and sidedness, as one solid."""
    solids = [paint(p.mesh, p.colour, p.finish, layer=p.layer, extra=p.extra) for p in parts]
    return Solid(
        mesh=merge([solid.mesh for solid in solids]),
        layer=solids[0].layer,
        colours=np.concatenate([solid.colours for solid in solids]),
        emission=np.concatenate([solid.emission for solid in solids]),
        roughness=np.concatenate([solid.roughness for solid in solids]),
        felt=np.concatenate([solid.felt for solid in solids]),
        sway=np.concatenate([solid.sway for solid in solids]),
        extra=np.concatenate([solid.extra for solid in solids]),
        casts=solids[0].casts,
        two_sided=solids[0].two_sided,
    )
