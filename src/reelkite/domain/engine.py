"""What every engine is: a protocol that knows nothing of tasks, HTTP or files."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Protocol

from reelkite.domain.artifact import ClipFacts
from reelkite.domain.geometry import Size
from reelkite.domain.media import FrameStream, RGBFrame, SoundCue, Soundtrack
from reelkite.domain.provenance import SourceType
from reelkite.domain.request import FRAME_RATE, GenerationRequest, Materials, Operation
from reelkite.domain.speech import Speak, Utterance, nobody_speaks
from reelkite.domain.storyboard import Storyboard


class Score(Protocol):
    """Makes soundtracks."""

    def __call__(
        self,
        storyboard: Storyboard,
        cues: Sequence[SoundCue],
        seed: int,
        spoken: Sequence[Utterance] = (),
        /,
    ) -> Soundtrack:
        """Return the soundtrack of a storyboard with these cues and these lines, from a seed."""


@dataclass(frozen=True, slots=True)
class Sound:
    """What is handed to engines that have no sound of their own.

    Attributes:
        score: Makes soundtracks.
        speak: Speaks the lines; before drawing, for mouths move with them.
    """

    score: Score
    speak: Speak = nobody_speaks


class Clips(Protocol):
    """Reads clips of our own form, for engines that go on with them or change them."""

    def frames(self, clip: Path, first: int = 0) -> Iterator[RGBFrame]:
        """Yield the frames of ``clip`` in order from number ``first`` on, one at a time.

        Raises:
            RenderError: It cannot be decoded.
        """

    def soundtrack(self, clip: Path) -> Soundtrack:
        """Return the whole sound of ``clip``.

        Raises:
            RenderError: It cannot be decoded.
        """


class AnyClips(Clips, Protocol):
    """Reads also clips that are not of our own form, for engines that are given them."""

    def conformed(
        self, clip: Path, size: Size, seconds: int, rate: Fraction = FRAME_RATE
    ) -> FrameStream:
        """Return any clip as footage: this size, ``rate`` frames a second, this long.

        Raises:
            RenderError: It cannot be decoded; some of it when the frames are consumed.
        """

    def facts(self, clip: Path) -> ClipFacts:
        """Return what any clip holds; its sound is decoded, its pictures are counted.

        Raises:
            RenderError: It does not play, or is cut short.
        """


class RenderWatch(Protocol):
    """Progress and cancellation in one."""

    def advance(self, stage: str, fraction: float) -> None:
        """Hear that ``stage`` is done to ``fraction`` (0..1).

        Raises:
            RenderCancelled: Somebody asked for the render to stop.
        """


@dataclass(frozen=True, slots=True)
class Capabilities:
    """What an engine can do beyond turning a prompt into a clip.

    Attributes:
        reference_image: It can begin a clip with a given picture.
        operations: What it can do to its own clips.
        uploaded: What it can do to clips that it did not make.
        characters: It can show a client's own characters.
        negative_prompt: It heeds what must not be seen.
        steps: It heeds a number of denoise steps and a guidance scale.
        needs_reference: Each of its clips must begin with a picture.
        longest: Seconds that it can make at a time; None for any length on offer.
    """

    reference_image: bool = False
    operations: frozenset[Operation] = frozenset()
    uploaded: frozenset[Operation] = frozenset()
    characters: bool = False
    negative_prompt: bool = False
    steps: bool = False
    needs_reference: bool = False
    longest: float | None = None


@dataclass(frozen=True, slots=True)
class EngineFacts:
    """What is known of an engine without starting it.

    Attributes:
        name: Short name, such as ``diorama``.
        version: Changes whenever the same request may give other frames.
        capabilities: What it can do.
        seconds_per_cost: How long a unit of cost takes before anything was measured here.
        source: How its pictures come to be, as each clip's manifest will say.
    """

    name: str
    version: str
    capabilities: Capabilities
    seconds_per_cost: float
    source: SourceType = SourceType.ALGORITHMIC


class Engine(Protocol):
    """Turns a storyboard into footage."""

    @property
    def name(self) -> str:
        """Short name, such as ``diorama``."""

    @property
    def version(self) -> str:
        """Changes whenever the same request may give other frames."""

    def render(
        self,
        request: GenerationRequest,
        storyboard: Storyboard,
        watch: RenderWatch,
        materials: Materials = ...,
    ) -> FrameStream:
        """Make the footage; frames are drawn as the stream is consumed.

        Of an extension only what is added is drawn: ``request.added`` seconds, which follow the
        last frame of ``materials.clip``; the soundtrack is that of the whole.

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


class EnginePlugin(Protocol):
    """What an engine's package offers; found by its name (entry points ``reelkite.engines``)."""

    @property
    def facts(self) -> EngineFacts:
        """What is known of the engine; asking loads nothing heavy."""

    def build(self, cache: Path, sound: Sound, cores: int, clips: AnyClips) -> Engine:
        """Make the engine; only the process that renders does so.

        Args:
            cache: Folder for what is worth keeping; it may vanish at any time.
            sound: Makes soundtracks and speech, for engines that have none of their own.
            cores: Processor cores that it may use.
            clips: Reads the clips that it is to change or to go on with.
        """
