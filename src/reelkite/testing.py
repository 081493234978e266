"""Doubles of the house's own making, for tests of those who build on it."""

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from fractions import Fraction
from pathlib import Path

import numpy as np

from reelkite.domain.engine import Engine, RenderWatch
from reelkite.domain.errors import RenderError
from reelkite.domain.geometry import Box, Size
from reelkite.domain.media import SAMPLE_RATE, FrameStream, RGBFrame, Soundtrack
from reelkite.domain.policy import Verdict
from reelkite.domain.provenance import Provenance, SourceType
from reelkite.domain.request import NOTHING, GenerationRequest, Materials
from reelkite.domain.storyboard import (
    Angle,
    CameraMove,
    Framing,
    Shot,
    Storyboard,
    Subject,
)
from reelkite.production import FilePublisher, ProductionLine
from reelkite.production.origin import Origin
from reelkite.production.ports import Encoder


@dataclass(frozen=True, slots=True)
class FakeEngine:
    """Makes real footage of nothing: a grey that brightens, and silence.

    Attributes:
        pause: Seconds that each frame takes.
        fails_at: Number of the frame at which the engine fails, or None.
    """

    pause: float = 0.0
    fails_at: int | None = None
    name: str = "fake"
    version: str = "1"

    def render(
        self,
        request: GenerationRequest,
        storyboard: Storyboard,  # noqa: ARG002 - the protocol's
        watch: RenderWatch,
        materials: Materials = NOTHING,  # noqa: ARG002 - it needs nothing
    ) -> FrameStream:
        """Make the footage, one frame at a time."""
        lead = 0 if request.added == request.seconds else 1
        samples = int((request.added + lead) * SAMPLE_RATE)
        silence = Soundtrack(np.zeros((2, samples), dtype=np.float32))
        frames = self._frames(request, watch)
        return FrameStream(request.size, request.added_grid, frames, silence, lead)

    def survey(
        self,
        request: GenerationRequest,  # noqa: ARG002 - the protocol's
        storyboard: Storyboard,
        *,
        measure: bool,
    ) -> Storyboard:
        """Return the storyboard with every subject in the middle."""
        return replace(
            storyboard, shots=tuple(_in_the_middle(shot, measure) for shot in storyboard.shots)
        )

    def _frames(self, request: GenerationRequest, watch: RenderWatch) -> Iterator[RGBFrame]:
        shape = (request.size.height, request.size.width, 3)
        count = request.added_grid.count
        for index in range(count):
            if index == self.fails_at:
                raise RenderError(f"the fake engine fails at frame {index}")
            time.sleep(self.pause)
            yield np.full(shape, index % 256, dtype=np.uint8)
            watch.advance("draw", (index + 1) / count)


@dataclass(frozen=True, slots=True)
class MemoryWatch:
    """Remembers what it is told."""

    heard: list[tuple[str, float]] = field(default_factory=list)

    def advance(self, stage: str, fraction: float) -> None:
        """Remember that ``stage`` is done to ``fraction``."""
        self.heard.append((stage, fraction))


@dataclass(frozen=True, slots=True)
class PermissiveScreen:
    """Finds nothing in anything."""

    policy: str = "permissive"

    def prompt(self, prompt: str, /) -> Verdict:  # noqa: ARG002 - the protocol's
        """Allow it."""
        return Verdict((), self.policy)

    def image(self, content: bytes, /) -> Verdict:  # noqa: ARG002 - the protocol's
        """Allow it."""
        return Verdict((), self.policy)

    def video(self, video: Path, part: int, /) -> Verdict:  # noqa: ARG002 - the protocol's
        """Allow it."""
        return Verdict((), self.policy)


@dataclass(frozen=True, slots=True)
class MemorySigner:
    """Signs nothing, and remembers what it was to sign."""

    signed: list[tuple[Path, Provenance]] = field(default_factory=list)

    def make_ready(self) -> None:
        """Be ready."""

    def sign(self, clip: Path, made: Provenance, /) -> None:
        """Remember that ``clip`` was to say ``made``."""
        self.signed.append((clip, made))


@dataclass(frozen=True, slots=True)
class NoSplicer:
    """Has no clips to work with."""

    def conformed(self, clip: Path, size: Size, seconds: int, /) -> FrameStream:
        """Refuse: there is no such clip."""
        raise RenderError(f"nobody can conform {clip} to {size} and {seconds} s")

    def following(self, clip: Path, footage: FrameStream, /) -> FrameStream:  # noqa: ARG002 - none
        """Return the footage with silence for all that was before it."""
        return footage


@dataclass(frozen=True, slots=True)
class PlainLender:
    """Knows no puppets."""

    def with_puppets(
        self,
        plan: Callable[[str], Storyboard],
        prompt: str,
        names: Sequence[str],  # noqa: ARG002 - the protocol's
    ) -> Storyboard:
        """Plan without them."""
        return plan(prompt)

    def revising(
        self,
        revise: Callable[[Storyboard, str], Storyboard],
        base: Storyboard,
        prompt: str,
        names: Sequence[str],  # noqa: ARG002 - the protocol's
    ) -> Storyboard:
        """Revise without them."""
        return revise(base, prompt)


def fake_line(engine: Engine, encoder: Encoder) -> ProductionLine:
    """Return a line with ``engine`` and ``encoder`` that plans one plain shot of a kite.

    Nobody looks at its clips, and they are not signed.
    """
    return ProductionLine(
        planner=one_shot,
        reviser=lambda base, prompt: replace(base, prompt=prompt),
        extender=lambda _, prompt, seconds: one_shot(prompt, seconds),
        listener=lambda storyboard: ("wind", storyboard.shots[0].setting),
        engine=engine,
        encoder=encoder,
        lender=PlainLender(),
        splicer=NoSplicer(),
        look=lambda _: Verdict((), "permissive"),
        origin=Origin(SourceType.ALGORITHMIC, lambda: 0),
        signer=MemorySigner(),
        publisher=FilePublisher(),
    )


def one_shot(prompt: str, seconds: int) -> Storyboard:
    """Return a storyboard of one wide shot of one kite, whatever was asked."""
    shot = Shot(
        start=Fraction(0),
        seconds=Fraction(seconds),
        framing=Framing.WIDE,
        angle=Angle.EYE_LEVEL,
        moves=(CameraMove(),),
        subjects=(Subject(noun="kite", asset="prop/kite"),),
        setting="park",
    )
    return Storyboard(prompt, (shot,))


def _in_the_middle(shot: Shot, measure: bool) -> Shot:  # noqa: FBT001 - passed on
    box = Box(0.25, 0.25, 0.75, 0.75)
    visible, hue = (0.25, 120.0) if measure else (None, None)
    subjects = (replace(s, box=box, visible=visible, hue=hue) for s in shot.subjects)
    return replace(shot, subjects=tuple(subjects))
