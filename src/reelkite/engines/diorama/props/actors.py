"""Props on stage: they stand, roll, drive, sail, fly, steam and shine."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

import numpy as np

from reelkite.engines.diorama.props import bursting
from reelkite.engines.diorama.props.materials import made
from reelkite.engines.diorama.props.modelling import (
    LEFT_BEHIND,
    Builder,
    Joint,
    Model,
    assembled,
)
from reelkite.engines.diorama.scene.acting import Act, Appearance, Extent, Performance, WorldCue
from reelkite.engines.diorama.scene.atmosphere import Lamp, Plume
from reelkite.engines.diorama.scene.looks import Item, Placement, Solid
from reelkite.engines.diorama.scene.mesh import (
    Mat4,
    Vec3,
    placed,
    rotation,
    translation,
)
from reelkite.engines.diorama.scene.paths import point_on, route

_STEAMING: Final = frozenset({"steam", "smoke", "burn", "boil", "cook", "brew", "smoulder"})
_HOT: Final = frozenset({"steaming", "hot", "smoking", "burning", "boiling", "lit"})
_LIFTS: Final = 4  # a horse of a carousel goes up so often while the carousel turns once
_AXES: Final = {"x": "pitch", "y": "yaw", "z": "roll"}


@dataclass(frozen=True, slots=True)
class Manner:
    """How a prop behaves.

    Attributes:
        bob: Metres that it rises and falls.
        tilt: Radians that it rocks.
        rate: Beats a second of both.
        rattle: Metres of engine shake while it travels.
        rolls: Radius in metres of what rolls as a whole, or 0.
        bounce: Metres of its jumps when it is asked to bounce, jump or play.
        cue: Sound while it travels, or always when it hangs in the air.
    """

    bob: float = 0.0
    tilt: float = 0.0
    rate: float = 0.4
    rattle: float = 0.0
    rolls: float = 0.0
    bounce: float = 0.0
    cue: str = ""


STILL: Final = Manner()
SAILING: Final = Manner(bob=0.05, tilt=0.055, rate=0.4)
HANGING: Final = Manner(bob=0.06, tilt=0.05, rate=0.35)
DRIVING: Final = Manner(rattle=0.006, cue="engine")
FLYING: Final = Manner(bob=0.10, tilt=0.05, rate=0.5, cue="engine")
WADDLING: Final = Manner(tilt=0.07, bob=0.03, rate=1.9, cue="step")


@dataclass(frozen=True, slots=True)
class PropActor:
    """One prop as a performer."""

    build: Builder
    manner: Manner = STILL

    def extent(self, act: Act) -> Extent:
        """Return the room that it takes at scale 1; the model is built once and kept."""
        low, high = _model(self.build, act.appearance).bounds()
        wide, deep = max(-low[0], high[0]), max(-low[2], high[2])
        cosine, sine = abs(math.cos(act.yaw)), abs(math.sin(act.yaw))
        manner = self.manner
        play = manner.bob + manner.rattle + manner.tilt * float(high[1])
        side = cosine * wide + sine * deep + play
        front = cosine * deep + sine * wide + play
        jump = manner.bounce * _bounces(act)
        bottom = float(min(0.0, low[1] - manner.bob - manner.tilt * wide))
        return Extent(
            left=float(side),
            right=float(side),
            height=float(high[1] - bottom + manner.bob + manner.rattle + manner.tilt * wide + jump),
            near=float(front),
            far=float(front),
            bottom=bottom,
        )

    def perform(self, act: Act) -> Performance:
        """Build the prop and set it in motion."""
        model = _model(self.build, act.appearance)
        body = _body(act, self.manner)
        gripped = act.carrier is not None and model.held is not None
        if gripped and model.held is not None:
            body = _gripped(body, model.held)
        _, high = model.bounds()
        middle = (0.0, float(0.55 * high[1]), float(0.4 * high[2]))
        anchors = {"top": (0.0, float(high[1]), 0.0), **model.anchors}
        parts = [
            (solid, _on_joint(body, act, model.joints.get(name)))
            for name, solid in assembled(model.parts)
            if not (gripped and name == LEFT_BEHIND)
        ]
        return Performance(
            items=_burst(parts, body, act, float(high[1])),
            focus=point_on(body, model.anchors.get("focus", middle)),
            anchors={
                **{name: _anchor(body, at) for name, at in anchors.items()},
                **{
                    name: _anchor(_on_joint(body, act, model.joints[joint]), at)
                    for name, (joint, at) in model.carried.items()
                },
            },
            cues=self._cues(act, body),
            plumes=_plumes(model, act, body),
            lamps=tuple(
                Lamp(point_on(body, s.position)(act.seconds / 2), s.colour, s.reach * act.scale)
                for s in model.shines
            ),
        )

    def _cues(self, act: Act, body: Placement) -> tuple[WorldCue, ...]:
        where = point_on(body, (0.0, 0.0, 0.0))
        if _bounces(act):
            rate = _bounce_rate(self.manner.bounce)
            beats = range(1, int(act.seconds * rate) + 1)
            return tuple(
                WorldCue("bounce", b / rate, where(b / rate), 0.4, detail=act.surface)
                for b in beats
            )
        if not self.manner.cue or abs(act.travel) < 0.01:
            return ()
        if self.manner.cue == "step":
            beats = range(1, int(act.seconds * self.manner.rate) + 1)
            times = [b / self.manner.rate for b in beats]
            return tuple(WorldCue("step", t, where(t), 0.4, detail=act.surface) for t in times)
        middle = where(act.seconds / 2)
        return (WorldCue(self.manner.cue, 0.0, middle, 0.5, act.seconds),)


@lru_cache(maxsize=64)
def _model(build: Builder, appearance: Appearance) -> Model:
    """Return the model; extent and performance share it."""
    return made(build, appearance)


def _burst(
    parts: Sequence[tuple[Solid, Placement]], body: Placement, act: Act, height: float
) -> tuple[Item, ...]:
    """Return the items of a prop, and its pieces if it bursts."""
    second = bursting.moment(act, height * act.scale)
    if second is None:
        return tuple(Item(solid, placement, act.subject) for solid, placement in parts)
    solids = [solid for solid, _ in parts]
    return (
        *(Item(solid, bursting.whole_until(second, there), act.subject) for solid, there in parts),
        *bursting.pieces(solids, body, act, second, (0.0, 0.5 * height, 0.0)),
    )


def _bounces(act: Act) -> bool:
    """Whether it was asked to jump about."""
    return act.action in {"bounce", "jump", "play", "hop"}


def _bounce_rate(height: float) -> float:
    """Return jumps a second of a ball that comes ``height`` metres up (free fall)."""
    return math.sqrt(9.81 / (8 * max(height, 0.05)))


def _body(act: Act, manner: Manner) -> Placement:
    """Return where the whole prop is over time."""
    root = act.carrier or route(act)
    phase = (act.appearance.seed * 0.37) % 1.0
    rolls = manner.rolls * act.scale

    def body(t: float) -> Mat4:
        beat = 2 * math.pi * (manner.rate * t + phase)
        up = manner.bob * (0.5 + 0.5 * math.sin(beat))
        up += manner.rattle * abs(math.sin(19 * t)) * (0.35 + 0.65 * (act.travel != 0))
        if manner.bounce and _bounces(act):
            share = (t * _bounce_rate(manner.bounce)) % 1.0
            up += manner.bounce * 4 * share * (1 - share)
        swing = rotation(
            roll=manner.tilt * math.sin(beat + 0.6), pitch=0.6 * manner.tilt * math.sin(0.7 * beat)
        )
        if rolls:
            turn = (t / act.seconds - 0.5) * act.travel / rolls
            turn += 2.0 * t * (act.action in {"roll", "spin"} and act.travel == 0)
            centre = translation(0, manner.rolls, 0)
            rolled = centre @ rotation(pitch=turn) @ translation(0, -manner.rolls, 0)
            swing = rolled.astype(np.float32)
        matrix = root(t) @ translation(0, up * act.scale, 0) @ placed((0, 0, 0), scale=act.scale)
        return (matrix @ swing).astype(np.float32)

    return body


def _gripped(body: Placement, held: Mat4) -> Placement:
    """Return the body as a hand holds it: ``held`` turns it into the frame of the hand."""

    def placement(t: float) -> Mat4:
        return (body(t) @ held).astype(np.float32)

    return placement


def _on_joint(body: Placement, act: Act, joint: Joint | None) -> Placement:
    """Return the placement of what turns on ``joint``, or of the body itself."""
    if joint is None:
        return body
    pivot = np.array(joint.pivot)
    out, back = translation(*pivot), translation(*-pivot)

    def placement(t: float) -> Mat4:
        turn = _angle(joint, act, t)
        angles = {"yaw": 0.0, "pitch": 0.0, "roll": 0.0, _AXES[joint.axis]: turn}
        spun = rotation(yaw=angles["yaw"], pitch=angles["pitch"], roll=angles["roll"])
        if joint.orbits is None:
            return (body(t) @ _lifted(joint, t) @ out @ spun @ back).astype(np.float32)
        arm = np.array(joint.orbits) - pivot
        return (body(t) @ translation(*(spun[:3, :3] @ arm - arm))).astype(np.float32)

    return placement


def _lifted(joint: Joint, t: float) -> Mat4:
    """Return how far up a joint has gone."""
    beat = 2 * math.pi * (_LIFTS * joint.rate * t + joint.phase)
    return translation(0, joint.lift * math.sin(beat), 0)


def _angle(joint: Joint, act: Act, t: float) -> float:
    """Return how far a joint has turned."""
    if joint.radius:
        return t / act.seconds * act.travel / (joint.radius * act.scale)
    if joint.swing:
        return joint.swing * math.sin(2 * math.pi * joint.rate * t)
    return 2 * math.pi * joint.rate * t


def _plumes(model: Model, act: Act, body: Placement) -> tuple[Plume, ...]:
    """Return what rises from it: always, or when it is asked to steam or said to be hot."""
    hot = act.action in _STEAMING or bool(_HOT & set(act.appearance.attributes))
    return tuple(
        Plume(
            origin=point_on(body, vapour.origin)(act.seconds / 2),
            width=vapour.width * act.scale,
            height=vapour.height * act.scale,
            colour=vapour.colour,
            density=vapour.density,
            phase=17.0 * k,
        )
        for k, vapour in enumerate(model.vapours)
        if hot or vapour.always
    )


def _anchor(body: Placement, at: Vec3) -> Placement:
    """Return the placement of a point of the body, turned with it, at natural scale."""

    def anchor(t: float) -> Mat4:
        matrix = body(t)
        scale = float(np.linalg.norm(matrix[:3, 0]))
        result = matrix @ translation(*at)
        result[:3, :3] /= max(scale, 1e-9)
        return result

    return anchor
