"""What every family of animals gives: bones, clay, and how it acts."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from reelkite.engines.diorama.creatures.moment import Moment
from reelkite.engines.diorama.creatures.parts import Part
from reelkite.engines.diorama.modelling.rig import Bent, Skeleton
from reelkite.engines.diorama.scene.mesh import Vec3


@dataclass(frozen=True, slots=True)
class Beat:
    """Something that is heard: a foot that lands, a wing that strikes, a voice.

    Attributes:
        name: Of the cue.
        second: When.
        bone: Where on the body.
        strength: 0..1.
    """

    name: str
    second: float
    bone: str
    strength: float = 0.4


@dataclass(frozen=True, slots=True)
class Spot:
    """A named place on the body: a bone, a point at rest, and whether it turns with the bone."""

    bone: str
    at: Vec3
    upright: bool = False


class Animal(Protocol):
    """One animal that has been told what to do."""

    @property
    def skeleton(self) -> Skeleton:
        """Its bones."""

    def parts(self) -> Sequence[Part]:
        """Return its clay."""

    def bend(self, moment: Moment) -> Bent:
        """Return the bones at a moment."""

    def speed(self) -> float:
        """Return metres a second that its action covers by nature; 0 when it stays."""

    def turn(self) -> float:
        """Return radians by which its best side is turned from the audience, when it stays."""

    def fur(self) -> Vec3:
        """Return the colour of its limbs, linear RGB."""

    def beats(self, moment: Moment) -> Sequence[Beat]:
        """Return what is heard in a shot that begins at ``moment``."""

    def spots(self) -> Mapping[str, Spot]:
        """Return the named places on it; ``head`` is what the lens is sharp on."""
