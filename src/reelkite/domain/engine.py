"""What every engine is: a protocol that knows nothing of tasks, HTTP or files."""

from typing import Protocol

from reelkite.domain.media import FrameStream
from reelkite.domain.request import GenerationRequest
from reelkite.domain.storyboard import Storyboard


class RenderWatch(Protocol):
    """Progress and cancellation in one."""

    def advance(self, stage: str, fraction: float) -> None:
        """Hear that ``stage`` is done to ``fraction`` (0..1).

        Raises:
            RenderCancelled: Somebody asked for the render to stop.
        """


class Engine(Protocol):
    """Turns a storyboard into footage."""

    @property
    def name(self) -> str:
        """Short name, such as ``diorama``."""

    @property
    def version(self) -> str:
        """Changes whenever the same request may give other frames."""

    def render(
        self, request: GenerationRequest, storyboard: Storyboard, watch: RenderWatch
    ) -> FrameStream:
        """Make the footage; frames are drawn as the stream is consumed.

        Raises:
            EngineUnavailable: Something that the engine needs is missing.
            RenderError: The clip could not be made.
        """

    def survey(
        self, request: GenerationRequest, storyboard: Storyboard, *, measure: bool
    ) -> Storyboard:
        """Return the storyboard with each subject's box, and what is visible if ``measure``.

        Boxes come from the staged scene without drawing; ``measure`` draws the middle frame of
        each shot, with an id for each subject, and counts pixels.
        """
