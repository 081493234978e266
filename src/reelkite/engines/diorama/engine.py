"""The diorama engine: a storyboard becomes footage."""

import zlib
from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from reelkite.domain.engine import RenderWatch, Sound
from reelkite.domain.geometry import FrameGrid
from reelkite.domain.media import FrameStream, RGBFrame
from reelkite.domain.request import FRAME_RATE, NOTHING, GenerationRequest, Materials, Model
from reelkite.domain.speech import Utterance
from reelkite.domain.storyboard import Storyboard
from reelkite.engines.diorama import raster
from reelkite.engines.diorama.crew import Crew, Painter, Solo
from reelkite.engines.diorama.facts import FACTS
from reelkite.engines.diorama.scene.clock import Clock
from reelkite.engines.diorama.scene.scene import Scene
from reelkite.engines.diorama.staging import Staged, Tier, build_scene, located, stage, voiced
from reelkite.engines.diorama.survey import surveyed

QUALITIES: Final = {Model.SORA_2: raster.FAST, Model.SORA_2_PRO: raster.FINE}
"""How finely each tier is drawn."""

TIERS: Final = {Model.SORA_2: Tier(detail=1.6), Model.SORA_2_PRO: Tier(detail=1.0)}
"""How finely each tier is modelled."""


@dataclass(frozen=True, slots=True)
class _Take:
    """A scene, how its time goes, and the number of its first frame."""

    scene: Scene
    clock: Clock
    first: int


@dataclass(frozen=True, slots=True)
class DioramaEngine:
    """Stages, draws and scores a storyboard; see ``domain.engine.Engine``.

    Attributes:
        cache: Folder for what is worth keeping from one clip to the next; it may vanish.
        sound: Speaks, and makes the soundtrack.
        workers: Drawing processes; one a core, or one on a GPU.
    """

    cache: Path
    sound: Sound
    workers: int = 2

    @property
    def name(self) -> str:
        """``diorama``."""
        return FACTS.name

    @property
    def version(self) -> str:
        """See ``facts.FACTS``."""
        return FACTS.version

    def render(
        self,
        request: GenerationRequest,
        storyboard: Storyboard,
        watch: RenderWatch,
        materials: Materials = NOTHING,  # noqa: ARG002 - the protocol's
    ) -> FrameStream:
        """Make the footage; drawing goes on while the soundtrack is made."""
        watch.advance("stage", 0.0)
        warming = raster.warming()
        spoken = self.sound.speak(storyboard, request.seed)
        staged = _voiced(self._staged(request, storyboard), spoken)
        takes = [_take(shot) for shot in staged]
        watch.advance("stage", 1.0)
        warming.join()
        crew = self._crew(request, takes)
        try:
            cues = [cue for take in takes for cue in take.scene.cues]
            heard = [located(staged[each.shot], each) for each in spoken]
            soundtrack = self.sound.score(storyboard, cues, request.seed, heard)
        except BaseException:
            crew.close()
            raise
        return FrameStream(request.size, request.grid, _watched(crew, request, watch), soundtrack)

    def survey(
        self, request: GenerationRequest, storyboard: Storyboard, *, measure: bool
    ) -> Storyboard:
        """Return the storyboard with boxes, and with what is visible if ``measure``."""
        staged = self._staged(request, storyboard)
        quality = QUALITIES[request.model] if measure else None
        return surveyed(storyboard, staged, quality)

    def scenes(self, request: GenerationRequest, storyboard: Storyboard) -> tuple[Scene, ...]:
        """Return the scene of each shot."""
        return tuple(build_scene(staged) for staged in self._staged(request, storyboard))

    def _staged(self, request: GenerationRequest, storyboard: Storyboard) -> list[Staged]:
        tier, seed = TIERS[request.model], chance_of(request)
        return [stage(shot, request.size, seed, tier, self.cache) for shot in storyboard.shots]

    def _crew(self, request: GenerationRequest, takes: Sequence[_Take]) -> Crew | Solo:
        quality = QUALITIES[request.model]

        def opener() -> Generator[Painter, None, None]:
            yield from _painter(request, takes, quality)

        if raster.is_open_here():
            return Solo(opener, request.grid.count)
        return Crew(opener, request.size, request.grid.count, self.workers)


def _voiced(staged: Sequence[Staged], spoken: Sequence[Utterance]) -> list[Staged]:
    """Return all shots with the mouths of their speakers moved."""
    return [
        voiced(shot, [each for each in spoken if each.shot == number])
        for number, shot in enumerate(staged)
    ]


def chance_of(request: GenerationRequest) -> int:
    """Return what all chance in the clip comes from: the seed, and the prompt.

    So two prompts with the default seed do not share the same child in the same park.
    """
    return (zlib.crc32(request.prompt.encode()) ^ request.seed) & 0x7FFFFFFF


def _take(staged: Staged) -> _Take:
    """Build a staged shot."""
    return _Take(build_scene(staged), staged.clock, int(staged.shot.start * FRAME_RATE))


def _painter(
    request: GenerationRequest, takes: Sequence[_Take], quality: raster.Quality
) -> Generator[Painter, None, None]:
    """Yield a painter that keeps one renderer open: that of the shot it drew last."""
    current: list[tuple[int, raster.Renderer]] = []
    grid: FrameGrid = request.grid

    def paint(number: int) -> RGBFrame:
        shot = max(k for k, take in enumerate(takes) if take.first <= number)
        take = takes[shot]
        if not current or current[0][0] != shot:
            for _, renderer in current:
                renderer.close()
            current[:] = [(shot, raster.Renderer(request.size, take.scene, quality))]
        return current[0][1].draw(take.clock.world(float(grid.time_of(number - take.first))))

    try:
        yield paint
    finally:
        for _, renderer in current:
            renderer.close()


def _watched(
    crew: Crew | Solo, request: GenerationRequest, watch: RenderWatch
) -> Iterator[RGBFrame]:
    """Yield the crew's frames and tell how far they are; closing the stream ends the crew."""
    count = request.grid.count
    try:
        for number, frame in enumerate(crew.frames()):
            watch.advance("draw", number / count)
            yield frame
        watch.advance("draw", 1.0)
    finally:
        crew.close()
