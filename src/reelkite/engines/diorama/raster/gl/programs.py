"""Shader programs: files with includes and switches, compiled once per set of switches."""

from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import Final

import moderngl
import numpy as np

from reelkite.engines.diorama.scene.mesh import Mat4

Switches = Mapping[str, int | float]
"""Names and values of ``#define`` lines."""

Value = float | Sequence[float]
"""A uniform's value."""

NO_SWITCHES: Final[Switches] = {}

DEFAULTS: Final[Switches] = dict.fromkeys(
    (
        "BLINDS",
        "FELT",
        "FOG",
        "GUIDE",
        "LAYER_CLAY",
        "LAYER_GROUND",
        "LAYER_LIQUID",
        "LAYER_WET",
        "LAYER_WOOD",
        "MIRRORED",
        "PLACED",
        "RAIN",
        "SKIN",
        "THROUGH",
        "WATER",
    ),
    0,
)
"""Switches that are off unless a program turns them on."""

_HEADER: Final = "#version 330\n"
_INCLUDE: Final = "//! include "

UNITS: Final = {
    name: unit
    for unit, name in enumerate(
        (
            "shadow_map",
            "clay_detail",
            "felt_detail",
            "half_felt_detail",
            "wood_grain",
            "mirror",
            "clouds",
            "noise_volume",
            "drawing",
            "drawing_normals",
            "picture",
            "second",
            "third",
            "fourth",
            "table",
            "paper",
        )
    )
}
"""Texture unit of each sampler; a name has the same unit in all programs."""

UNITS.update(
    plain=UNITS["felt_detail"],
    forms=UNITS["half_felt_detail"],
    depths=UNITS["wood_grain"],
    flow=UNITS["mirror"],
    brush=UNITS["drawing"],
    blurred=UNITS["paper"],
)

BLOCKS: Final = {"Frame": 0, "Thing": 1}
"""Binding of each uniform block."""


@cache
def _file(name: str) -> str:
    folder = files("reelkite.engines.diorama.raster") / "shaders"
    return (folder / name).read_text(encoding="utf-8")


def source(name: str, switches: Switches = NO_SWITCHES) -> str:
    """Return the shader ``name`` with its includes in place and ``switches`` on top."""
    given = {**DEFAULTS, **switches}
    defines = "".join(f"#define {key} {value}\n" for key, value in sorted(given.items()))
    return _HEADER + defines + _expanded(name)


def _expanded(name: str) -> str:
    lines = []
    for line in _file(name).splitlines():
        if line.startswith(_INCLUDE):
            lines.append(_expanded(line.removeprefix(_INCLUDE).strip().strip('"')))
        else:
            lines.append(line)
    return "\n".join(lines) + "\n"


class Programs:
    """Compiles programs when they are first asked for, and keeps them."""

    def __init__(self, context: moderngl.Context) -> None:
        """Start empty; ``context`` owns what is compiled."""
        self.context = context
        self._compiled: dict[tuple[object, ...], moderngl.Program] = {}

    def get(self, vertex: str, fragment: str, switches: Switches = NO_SWITCHES) -> moderngl.Program:
        """Return the program of two shader files, its samplers and blocks already bound."""
        key = (vertex, fragment, *sorted(switches.items()))
        if key not in self._compiled:
            self._compiled[key] = self._compile(vertex, fragment, switches)
        return self._compiled[key]

    def _compile(self, vertex: str, fragment: str, switches: Switches) -> moderngl.Program:
        program = self.context.program(
            vertex_shader=source(vertex, switches), fragment_shader=source(fragment, switches)
        )
        for name in program:
            member = program[name]
            if isinstance(member, moderngl.Uniform) and name in UNITS:
                member.value = UNITS[name]
            elif isinstance(member, moderngl.UniformBlock):
                member.binding = BLOCKS[name]
        return program


def assign(program: moderngl.Program, values: Mapping[str, Value]) -> None:
    """Set uniforms of ``program``; names that it does not use are passed over."""
    for name, value in values.items():
        member = program.get(name, None)
        if isinstance(member, moderngl.Uniform):
            member.value = value


def assign_matrix(program: moderngl.Program, name: str, matrix: Mat4) -> None:
    """Set the uniform matrix ``name`` of ``program``."""
    member = program[name]
    assert isinstance(member, moderngl.Uniform), f"{name} is no uniform"  # noqa: S101  contract
    member.write(np.ascontiguousarray(matrix.T, dtype=np.float32).tobytes())
