"""What the code behind each family of checkpoints offers: weights, loaded, that make passes."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Protocol, TypeAlias

from reelkite.domain.media import AudioBlock, RGBFrame
from reelkite.engines.diffusion.films.plan import Chunk, FilmPlan

OnStep: TypeAlias = Callable[[int, int, int], None]
"""Hears the number of the plan's stage, the denoise steps of it that are done, and their number.

It is called with 0 done as soon as a stage begins, so that what came before (the prompt's
encoding) is known to have ended. It may raise ``RenderCancelled``: then the pass ends at once.
"""


@dataclass(frozen=True, slots=True)
class Asked:
    """What a pass is to show.

    Attributes:
        prompt: The user's words.
        begin: Pictures of the plan's ``generated`` size with which the pass begins, in order:
            none, the reference or the last frame of the pass before, or several such frames.
    """

    prompt: str
    begin: tuple[RGBFrame, ...] = ()


@dataclass(frozen=True, slots=True)
class Raw:
    """What came out of one pass, uncut.

    Attributes:
        frames: As many pictures as the chunk says, of the plan's ``generated`` size, in the
            processor's memory as bytes already; each is made or copied as it is asked for.
        sound: ``(2, samples)`` at ``rate``, about as long as the frames; None if silent.
        rate: Of ``sound``, in Hz.
    """

    frames: Iterator[RGBFrame]
    sound: AudioBlock | None = None
    rate: int = 0


class WeightSet(Protocol):
    """The weights of one folder, loaded; ``running`` lets it make one clip at a time.

    It raises what torch and diffusers raise: ``running`` alone turns that into errors of the house
    (memory that does not suffice, a fault). It reports progress and nothing else: cutting, fitting
    and looking for faults are the others' work.
    """

    @property
    def details(self) -> tuple[tuple[str, str], ...]:
        """What is true of each clip that is made with them, for ``Recipe.details``.

        The digest of the weights, device, dtype, and each acceleration that really took place.
        """

    def prepare(self, plan: FilmPlan) -> tuple[tuple[str, str], ...]:
        """Bring in place what the plan needs: transformer, few-step weights, caches.

        Returns:
            Details of this plan alone, such as a cache that is on.

        Raises:
            EngineUnavailable: A file is missing or damaged; the sentence names it and the remedy.
        """

    def run(self, plan: FilmPlan, chunk: Chunk, asked: Asked, on_step: OnStep) -> Raw:
        """Make one pass through all stages of ``plan``, from ``chunk.seed`` alone.

        Noise comes from a generator on the processor, so it is equal on every device. The size
        and the number of frames asked of the pipeline are those of the plan to the letter: where
        the pipeline would round them, ``RenderError`` is raised instead.
        """

    def settle(self) -> None:
        """Put everything in order after a clip, however it ended: hooks, caches, memory."""
