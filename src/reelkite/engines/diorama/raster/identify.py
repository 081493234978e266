"""Which subject is where: a drawing with numbers instead of colours."""

from collections.abc import Sequence

import moderngl
import numpy as np
import numpy.typing as npt

from reelkite.domain.geometry import Size
from reelkite.engines.diorama.raster.gl.programs import Programs, assign, assign_matrix
from reelkite.engines.diorama.raster.views import Sight
from reelkite.engines.diorama.raster.world.casting import placement_at
from reelkite.engines.diorama.scene.looks import Item, Relief, Skin
from reelkite.engines.diorama.scene.mesh import Array, Indices
from reelkite.engines.diorama.scene.scene import Scene

_NO_SUBJECT = -1


def subject_map(
    context: moderngl.Context,
    programs: Programs,
    scene: Scene,
    seen: tuple[Sight, Size, float],
) -> npt.NDArray[np.int16]:
    """Return ``(height, width)`` numbers of subjects, row 0 at the top; -1 is the set.

    Args:
        context: Where to draw.
        programs: Compiles the one program that this needs.
        scene: What is drawn.
        seen: The camera, the size of the picture and the time in seconds.
    """
    sight, size, t = seen
    shape = (size.width, size.height)
    numbers = context.texture(shape, 1, dtype="i2")
    buffer = context.framebuffer([numbers], context.depth_renderbuffer(shape))
    buffer.use()
    buffer.clear()
    context.enable_only(context.DEPTH_TEST)
    program = programs.get("number.vert", "number.frag")
    for subject, group in _by_subject(scene.items).items():
        positions, triangles = _world_triangles(group, t)
        if not len(triangles):
            continue
        assign_matrix(program, "to_picture", sight.to_clip)
        assign(program, {"number": subject + 1})
        corners = context.buffer(positions.astype(np.float32).tobytes())
        order = context.buffer(triangles.astype(np.int32).tobytes())
        vertices = context.vertex_array(program, [(corners, "3f", "in_position")], order)
        vertices.render()
        for used in (vertices, corners, order):
            used.release()
    data = np.frombuffer(numbers.read(alignment=1), dtype=np.int16)
    buffer.release()
    numbers.release()
    found: npt.NDArray[np.int16] = data.reshape(size.height, size.width)[::-1] - np.int16(1)
    return np.ascontiguousarray(found)


def _by_subject(items: Sequence[Item]) -> dict[int, list[Item]]:
    groups: dict[int, list[Item]] = {}
    for item in items:
        number = _NO_SUBJECT if item.subject is None else item.subject
        groups.setdefault(number, []).append(item)
    return groups


def _world_triangles(items: Sequence[Item], t: float) -> tuple[Array, Indices]:
    places: list[Array] = []
    triangles: list[Indices] = []
    count = 0
    for item in items:
        positions, order = _posed(item, t)
        matrix = placement_at(item, t)
        places.append(positions @ matrix[:3, :3].T + matrix[:3, 3])
        triangles.append(order + count)
        count += len(positions)
    return np.concatenate(places), np.concatenate(triangles)


def _posed(item: Item, t: float) -> tuple[Array, Indices]:
    match item.look:
        case Skin() as skin:
            return skin.pose(t)[0], skin.solid.mesh.triangles
        case Relief() as relief:
            return relief.mesh.positions, relief.mesh.triangles
        case solid:
            return solid.mesh.positions, solid.mesh.triangles
