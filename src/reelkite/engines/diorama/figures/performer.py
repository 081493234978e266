"""Clay people on stage: acts into performances."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

import numpy as np

from reelkite.engines.diorama.figures.acting.anchors import anchors_of
from reelkite.engines.diorama.figures.acting.course import span
from reelkite.engines.diorama.figures.acting.handling import Belonging, belongings
from reelkite.engines.diorama.figures.acting.role import Role
from reelkite.engines.diorama.figures.acting.room import role_extent
from reelkite.engines.diorama.figures.build import pieces_of
from reelkite.engines.diorama.figures.casting import KINDS
from reelkite.engines.diorama.figures.holding.things import LIGHTS, solid_of
from reelkite.engines.diorama.figures.motions.locomotion import footfalls
from reelkite.engines.diorama.figures.puppet import HIDDEN
from reelkite.engines.diorama.modelling.pieces import assemble
from reelkite.engines.diorama.modelling.rig import Binding
from reelkite.engines.diorama.modelling.turning import vector
from reelkite.engines.diorama.scene.acting import Act, Extent, Performance, WorldCue
from reelkite.engines.diorama.scene.atmosphere import Lamp
from reelkite.engines.diorama.scene.looks import Item, Posed, Skin
from reelkite.engines.diorama.scene.mesh import Mat4, Vec3, scaling

_THRIFT: Final = 1.6
"""How cells grow with the detail asked for: people's clay bears coarser ones than its marks."""

_STEP_DICE: Final = 5
"""Tells the dice of steps from those of looks: no two steps are equally loud."""


@dataclass(frozen=True, slots=True)
class Person:
    """A clay person of one kind, who can be put on stage.

    Attributes:
        kind: Last word of the asset: ``child``, ``woman``, ...
    """

    kind: str

    def extent(self, act: Act) -> Extent:
        """Return the room that the body takes at scale 1, around the mark, along the stage's axes.

        Bones alone are solved, at a dozen pictures spread over the shot.
        """
        role = Role.of(self.kind, act)
        return role_extent(role)

    def perform(self, act: Act) -> Performance:
        """Build the person, what they bring along or are given, and their motion."""
        role = Role.of(self.kind, act)
        solid, binding = assemble(
            pieces_of(role.character, role.mouths()),
            role.puppet.skeleton,
            act.appearance.detail**_THRIFT,
        )
        skin = Skin(solid, _posing(role, binding))
        things = list(belongings(role.poses(), act.held))
        return Performance(
            items=(
                Item(skin, role.place, act.subject),
                *(_item(role, belonging) for belonging in things),
            ),
            focus=_focus(role),
            anchors=anchors_of(role),
            cues=_steps(role),
            lamps=tuple(_lamp(role, each) for each in things if each.thing in LIGHTS),
        )


def _lamp(role: Role, belonging: Belonging) -> Lamp:
    """Return the light of a lit thing, from where it is at mid-shot."""
    colour, reach = LIGHTS[belonging.thing]
    second = role.act.seconds / 2
    pose, bent = role.solved(second)
    hold = next((each for each in pose.holds if each.thing == belonging.thing), None)
    frame = np.eye(4) if hold is None else role.puppet.thing(bent, hold)
    x, y, z, _ = (role.place(second) @ frame @ vector(0.0, 0.0, 0.08, 1.0)).tolist()
    return Lamp((x, y, z), colour, reach * role.act.scale)


def _item(role: Role, belonging: Belonging) -> Item:
    """Return a thing, hidden while nobody has it."""
    given = belonging.given
    colour = None if given is None else given.appearance.colour
    subject = role.act.subject if given is None or given.subject is None else given.subject

    def placement(second: float) -> Mat4:
        pose, bent = role.solved(second)
        same = [hold for hold in pose.holds if hold.thing == belonging.thing]
        if belonging.turn >= len(same):
            return scaling(HIDDEN)
        frame = role.puppet.thing(bent, same[belonging.turn])
        return (role.place(second) @ frame).astype(np.float32)

    return Item(solid_of(belonging.thing, colour), placement, subject)


def _posing(role: Role, binding: Binding) -> Callable[[float], Posed]:
    """Return the skin over time; a picture that is held is not skinned again."""
    held: list[tuple[tuple[float, str, float], Posed]] = []

    def pose(second: float) -> Posed:
        shown = role.picture(second)
        if not held or held[0][0] != shown:
            held[:] = [(shown, binding.posed(role.solved(second)[1]))]
        return held[0][1]

    return pose


def _focus(role: Role) -> Callable[[float], Vec3]:
    """Return the middle of the face over time."""
    ahead = vector(0, 0, 0.8 * role.character.body.head, 1)

    def face(second: float) -> Vec3:
        local = role.puppet.crown(role.solved(second)[1])
        x, y, z, _ = (role.place(second) @ local @ ahead).tolist()
        return x, y, z

    return face


def _steps(role: Role) -> tuple[WorldCue, ...]:
    """Return a step at each foot that strikes the ground."""
    act = role.act
    if act.carrier is not None:
        return ()
    dice = np.random.default_rng([act.appearance.seed, _STEP_DICE])
    cues = []
    for second, side, strength in _strikes(role):
        bone = role.puppet.skeleton.index[f"foot{side}"]
        spot = vector(*role.solved(second)[1].origins[bone], 1.0)
        x, y, z, _ = (role.place(second) @ spot).tolist()
        weight = strength + float(dice.uniform(-0.1, 0.1))
        cues.append(WorldCue("step", second, (x, y - 0.05, z), weight, detail=act.surface))
    return tuple(cues)


def _strikes(role: Role) -> Iterator[tuple[float, str, float]]:
    """Yield when which foot strikes, and how hard, in every stretch that goes."""
    for number, leg in enumerate(role.legs):
        if leg.gait is None:
            continue
        lasts = span(role.legs, number, role.act.seconds)
        for second, side in footfalls(leg.gait.paced(role.pace_of(leg)), role.phase, lasts):
            yield second + leg.begins, side, 0.75 if leg.gait.planted < 0.5 else 0.45


def performer(asset: str) -> Person | None:
    """Return who can play an asset such as ``person/child``, or None when it is no person."""
    family, _, kind = asset.partition("/")
    return Person(kind) if family == "person" and kind in KINDS else None
