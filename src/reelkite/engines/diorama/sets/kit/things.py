"""A thing of the kit: its parts painted, what moves on it, its light and its smoke."""

import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Final, TypeAlias

import numpy as np

from reelkite.engines.diorama.scene.atmosphere import Lamp, Plume
from reelkite.engines.diorama.scene.colour import varied
from reelkite.engines.diorama.scene.looks import Item, Layer, Solid, paint
from reelkite.engines.diorama.scene.mesh import (
    Mat4,
    Vec3,
    rotation,
    scaling,
    translation,
)
from reelkite.engines.diorama.sets.joinery import Pieces, joined, moved
from reelkite.engines.diorama.sets.kit.forms import FORMERS, copies_of, formed
from reelkite.engines.diorama.sets.kit.paints import Look, colour_of, finish_of
from reelkite.engines.diorama.sets.nature.terrain import whitened
from reelkite.engines.diorama.sets.written import Line, Section, sections

Motion: TypeAlias = Callable[[float], Mat4]

_NIGHT: Final = "#141d40"
"""What is seen of the sky, and of what is under it, by night."""

_MODELS: Final = Path(__file__).with_name("models")


@dataclass(frozen=True, slots=True)
class Mover:
    """A part that moves.

    Attributes:
        pieces: In the part's own space.
        base: From the part's rest to the thing's space, or to the world once it stands.
        motion: What it does there at a time in seconds.
    """

    pieces: Pieces
    base: Mat4
    motion: Motion

    def placement(self, t: float) -> Mat4:
        """Return where the part is."""
        matrix: Mat4 = (self.base @ self.motion(t)).astype(np.float32)
        return matrix


@dataclass(frozen=True, slots=True)
class Thing:
    """A modelled thing around its foot, facing +z."""

    pieces: Pieces = ()
    movers: tuple[Mover, ...] = ()
    lamps: tuple[Lamp, ...] = ()
    plumes: tuple[Plume, ...] = ()

    def stood(self, matrix: Mat4) -> "Thing":
        """Return the thing where ``matrix`` puts it; it must not stretch."""
        size = float(np.linalg.norm(matrix[:3, 1]))
        return Thing(
            moved(self.pieces, matrix),
            tuple(replace(one, base=(matrix @ one.base).astype(np.float32)) for one in self.movers),
            tuple(
                replace(one, position=_carried(one.position, matrix), reach=one.reach * size)
                for one in self.lamps
            ),
            tuple(
                replace(
                    one,
                    origin=_carried(one.origin, matrix),
                    width=one.width * size,
                    height=one.height * size,
                )
                for one in self.plumes
            ),
        )


def names() -> frozenset[str]:
    """Return the names of all things."""
    return frozenset(_models())


def thing(name: str, look: Look) -> Thing:
    """Return the thing of that name.

    Raises:
        KeyError: There is none.
    """
    section = _models()[name]
    pieces: list[Solid] = []
    parts: list[Thing] = []
    for line in section.lines:
        if line.word in FORMERS:
            pieces.append(_painted(line, look))
        else:
            parts.extend(_OTHERS[line.word](line, look))
    return together([Thing(_snowed(pieces, look)), *parts])


def together(things: Iterable[Thing]) -> Thing:
    """Return several things as one."""
    several = tuple(things)
    return Thing(
        tuple(piece for one in several for piece in one.pieces),
        tuple(mover for one in several for mover in one.movers),
        tuple(lamp for one in several for lamp in one.lamps),
        tuple(plume for one in several for plume in one.plumes),
    )


def items_of(one: Thing) -> tuple[Item, ...]:
    """Return what moves on a thing as items; its still pieces are joined with the place's."""
    return tuple(
        replace(item, placement=mover.placement)
        for mover in one.movers
        for item in joined(mover.pieces)
    )


@cache
def _models() -> dict[str, Section]:
    found: dict[str, Section] = {}
    for section in sections(_MODELS).values():
        found.update(dict.fromkeys((section.name, *section.others), section))
    return found


def _painted(line: Line, look: Look) -> Solid:
    mesh = formed(line)
    word = line.values[FORMERS[line.word][0]]
    lit_pane = word == "pane" and look.lit and line.number("night") > 0
    if look.night and line.number("day"):
        word = _NIGHT
    colour = varied(colour_of("lamp" if lit_pane else word, look), look.generator, 0.05)
    finish = finish_of(line, lit=look.lit, night=look.night)
    layer = Layer.GLOW if finish.emission else Layer(line.options.get("layer", "clay"))
    sway = None
    if finish.sway:
        rise = np.clip(mesh.positions[:, 1] - mesh.positions[:, 1].min(), 0.0, None)
        sway = finish.sway * rise / max(float(rise.max()), 1e-6)
    return paint(mesh, colour, finish, layer=layer, sway=sway)


def _snowed(pieces: list[Solid], look: Look) -> Pieces:
    return tuple(map(whitened, pieces)) if look.snowy else tuple(pieces)


def _carried(point: Vec3, matrix: Mat4) -> Vec3:
    x, y, z, _ = (matrix @ np.array([*point, 1.0])).tolist()
    return x, y, z


def _used(line: Line, look: Look) -> list[Thing]:
    """Return another thing as a part of this one: ``use name x y z``, repeated as a shape is."""
    made = thing(line.options["what"], look)
    turn = _turn(line)
    return [made.stood((copy @ turn).astype(np.float32)) for copy in copies_of(line)]


def _turn(line: Line) -> Mat4:
    matrix = rotation(yaw=math.radians(line.number("yaw")))
    matrix[:3, :3] *= line.number("size", 1.0)
    return matrix


def _moving(line: Line, look: Look) -> list[Thing]:
    """Return parts that move: ``move x y z what=name how=spin by=0.3``, each at its own phase."""
    made = thing(line.options["what"], look)
    places = copies_of(line)
    movers = [
        Mover(
            made.pieces,
            (place @ _turn(line)).astype(np.float32),
            MOTIONS[line.options["how"]](
                line.number("by", 0.3), line.number("phase", 1.7 * number), line.number("out")
            ),
        )
        for number, place in enumerate(places)
    ]
    return [Thing((), tuple(movers))]


def _lamp(line: Line, look: Look) -> list[Thing]:
    """Return light: ``lamp x y z reach strength colour``, ``always=`` 1 also by day."""
    if not (look.lit or line.number("always")):
        return []
    x, y, z, reach, strength = line.numbers(0, 5)
    red, green, blue = (strength * part for part in colour_of(line.values[5], look))
    return [Thing((), (), (Lamp((x, y, z), (red, green, blue), reach),))]


def _plume(line: Line, look: Look) -> list[Thing]:
    """Return smoke or steam: ``plume x y z width height colour``."""
    x, y, z, width, height = line.numbers(0, 5)
    tint = colour_of(line.values[5], look)
    density = line.number("density", 0.6)
    return [Thing((), (), (), (Plume((x, y, z), width, height, tint, density),))]


_OTHERS: Final[dict[str, Callable[[Line, Look], list[Thing]]]] = {
    "use": _used,
    "move": _moving,
    "lamp": _lamp,
    "plume": _plume,
}


def _spin(by: float, phase: float, out: float) -> Motion:
    del out
    return lambda t: rotation(roll=by * t + phase)


def _turning(by: float, phase: float, out: float) -> Motion:
    del out
    return lambda t: rotation(yaw=by * t + phase)


def _swing(by: float, phase: float, out: float) -> Motion:
    del out
    return lambda t: rotation(roll=by * math.sin(1.5 * t + phase))


def _sway(by: float, phase: float, out: float) -> Motion:
    del out
    return lambda t: rotation(pitch=by * math.sin(2.1 * t + phase))


def _wave(by: float, phase: float, out: float) -> Motion:
    del out
    return lambda t: rotation(yaw=by * math.sin(3.1 * t + phase) - 0.3)


def _sweep(by: float, phase: float, out: float) -> Motion:
    del out
    return lambda t: rotation(yaw=by * math.sin(0.35 * t + phase) + 0.25)


def _wheel(by: float, phase: float, out: float) -> Motion:
    """Return a round at ``out`` metres in which the part stays upright."""
    return lambda t: translation(
        out * math.cos(by * t + phase), out * math.sin(by * t + phase), 0.0
    )


def _bob(by: float, phase: float, out: float) -> Motion:
    del out
    return lambda t: (
        translation(0.0, by * math.sin(1.4 * t + phase), 0.0)
        @ rotation(roll=0.5 * by * math.sin(0.9 * t + phase))
    )


def _go(by: float, phase: float, out: float) -> Motion:
    del phase, out
    return lambda t: translation(0.0, 0.0, by * (t - 2.0))


def _flap(by: float, phase: float, out: float) -> Motion:
    """Return a flight along +z with wings that beat: the height of what is drawn is stretched."""
    del out
    return lambda t: (
        translation(0.0, 0.2 * math.sin(t + phase), by * (t - 2.0))
        @ scaling(1.0, 0.1 + math.sin(7.0 * t + phase), 1.0)
    )


MOTIONS: Final[dict[str, Callable[[float, float, float], Motion]]] = {
    "spin": _spin,
    "turn": _turning,
    "swing": _swing,
    "sway": _sway,
    "wave": _wave,
    "sweep": _sweep,
    "wheel": _wheel,
    "bob": _bob,
    "go": _go,
    "flap": _flap,
}
"""What parts can do; ``by`` is radians (a second), or metres (a second)."""
