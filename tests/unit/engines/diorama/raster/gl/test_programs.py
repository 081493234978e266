import moderngl
import numpy as np

from reelkite.engines.diorama.raster.gl.programs import (
    UNITS,
    Programs,
    assign,
    assign_matrix,
    source,
)


def test_includes_and_switches_are_put_in_place() -> None:
    """A shader starts with its version and switches and holds what it includes."""
    text = source("solid.frag", {"FOG": 1})

    assert text.startswith("#version 330\n")
    assert "#define FOG 1\n" in text
    assert "#define BLINDS 0\n" in text
    assert "//! include" not in text
    assert "vec3 lit(Surface s)" in text


def test_a_program_is_compiled_once_for_each_set_of_switches(programs: Programs) -> None:
    """The same files and switches give the same object."""
    first = programs.get("screen.vert", "tone.frag", {"BOKEH": 1})

    assert programs.get("screen.vert", "tone.frag", {"BOKEH": 1}) is first
    assert programs.get("screen.vert", "tone.frag", {"BOKEH": 0}) is not first


def test_samplers_look_at_their_units(programs: Programs) -> None:
    """Each sampler has the unit of its name, so textures can be bound by name."""
    member = programs.get("screen.vert", "tent.frag")["picture"]

    assert isinstance(member, moderngl.Uniform)
    assert member.value == UNITS["picture"]


def test_units_fit_into_what_opengl_promises() -> None:
    """OpenGL 3.3 has at least sixteen texture units for a fragment shader."""
    assert max(UNITS.values()) < 16


def test_values_that_a_program_lacks_are_passed_over(programs: Programs) -> None:
    """Setting an unknown name changes nothing and raises nothing."""
    program = programs.get("number.vert", "number.frag")

    assign(program, {"number": 3, "colour of magic": 8.0})
    assign_matrix(program, "to_picture", np.arange(16, dtype=np.float32).reshape(4, 4))
    number, matrix = program["number"], program["to_picture"]
    assert isinstance(number, moderngl.Uniform)
    assert isinstance(matrix, moderngl.Uniform)
    assert number.value == 3
    assert matrix.value[1] == 4.0, "matrices are sent by column"
