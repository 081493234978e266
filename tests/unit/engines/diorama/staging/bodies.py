"""Bodies for staging tests: cubes with anchors, and no mesh."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from reelkite.domain.storyboard import Relation, Subject
from reelkite.engines.diorama.scene.acting import Act, Extent, Performance, WorldCue
from reelkite.engines.diorama.scene.looks import Placement
from reelkite.engines.diorama.scene.mesh import Vec3, translation
from reelkite.engines.diorama.staging.blocking import Part


@dataclass(frozen=True)
class Cube:
    """A performer that fills a cube and remembers nothing.

    Attributes:
        size: Edge in metres.
        anchors: Names of anchors it has, at fixed points.
    """

    size: float = 1.0
    anchors: Mapping[str, Vec3] = field(default_factory=dict)

    def extent(self, act: Act) -> Extent:
        """Return the cube."""
        del act
        half = self.size / 2
        return Extent(half, half, self.size, half, half)

    def perform(self, act: Act) -> Performance:
        """Return its anchors, and a sound at the end of the first second."""
        return Performance(
            items=(),
            focus=lambda _t: act.at,
            anchors={name: fixed(point) for name, point in self.anchors.items()},
            cues=(WorldCue("step", 1.0, act.at),),
        )


def fixed(point: Vec3) -> Placement:
    """Return a placement that stays."""
    matrix = translation(*point)
    return lambda _t: matrix


def part(index: int, *relations: Relation, size: float = 1.0, action: str | None = None) -> Part:
    """Return a cube of ``size`` as subject ``index``."""
    subject = Subject(f"thing{index}", "prop/box", action=action, relations=relations)
    cube = Cube(size)
    return Part(index, subject, cube, cube.extent(Act()))
