"""The diorama engine: a storyboard becomes footage."""

import zlib
from collections.abc import Generator, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from reelkite.domain.engine import Clips, RenderWatch, Sound
from reelkite.domain.errors import EngineUnavailable
from reelkite.domain.media import FrameStream, RGBFrame, Soundtrack
from reelkite.domain.request import NOTHING, GenerationRequest, Materials, Model
from reelkite.domain.storyboard import Storyboard
from reelkite.engines.diorama import raster
from reelkite.engines.diorama.crew import Crew, Opener, Painter, Solo
from reelkite.engines.diorama.facts import FACTS
from reelkite.engines.diorama.scene.scene import Scene
from reelkite.engines.diorama.shows import (
    Backstage,
    Show,
    earlier_frames,
    footage_of,
    last_frame,
    living_picture,
    treated_film,
)
from reelkite.engines.diorama.staging import Staged, Tier, build_scene, stage
from reelkite.engines.diorama.survey import surveyed
from reelkite.engines.diorama.takes import (
    Run,
    heard_in,
    painter_of,
    runs_of,
    spoken_in,
    take_of,
)

QUALITIES: Final = {Model.SORA_2: raster.FAST, Model.SORA_2_PRO: raster.FINE}
"""How finely each tier is drawn."""

TIERS: Final = {Model.SORA_2: Tier(detail=1.6), Model.SORA_2_PRO: Tier(detail=1.0)}
"""How finely each tier is modelled."""


@dataclass(frozen=True, slots=True)
class DioramaEngine:
    """Stages, draws and scores a storyboard; see ``domain.engine.Engine``.

    Attributes:
        cache: Folder for what is worth keeping from one clip to the next; it may vanish.
        sound: Speaks, and makes the soundtrack.
        workers: Drawing processes; one a core, or one on a GPU.
        clips: Reads the clips that it is to change or to go on with.
    """

    cache: Path
    sound: Sound
    workers: int = 2
    clips: Clips | None = None

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
        materials: Materials = NOTHING,
    ) -> FrameStream:
        """Make the footage; drawing goes on while the soundtrack is made."""
        watch.advance("stage", 0.0)
        show = self._show(request, storyboard, materials)
        watch.advance("stage", 1.0)
        crew = self._crew(request, show.painters)
        try:
            soundtrack = show.sound()
        except BaseException:
            crew.close()
            raise
        return footage_of(request, _watched(crew, request, watch), soundtrack)

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
        runs = self._runs(request, storyboard)
        return [
            next(run.staged for run in runs if n in run.shots) for n in range(len(storyboard.shots))
        ]

    def _runs(
        self, request: GenerationRequest, storyboard: Storyboard, sheets: tuple[Path, ...] = ()
    ) -> list[Run]:
        tier, seed = TIERS[request.model], chance_of(request)
        return runs_of(
            storyboard.shots, lambda shot: stage(shot, request.size, seed, tier, self.cache, sheets)
        )

    def _show(
        self, request: GenerationRequest, storyboard: Storyboard, materials: Materials
    ) -> Show:
        """Return how the clip is played: on the stage, in a picture, or over a stranger's film."""
        if request.begins_elsewhere and request.added == request.seconds:
            return treated_film(request, storyboard, materials, (self.sound, self._clips))
        backstage = Backstage(
            chance_of(request), TIERS[request.model], self.cache, materials.puppets
        )
        if request.begins_elsewhere:  # before the picture that such a clip may have begun with
            last = last_frame(self._clips, materials)
            return living_picture(request, storyboard, last, self.sound, backstage)
        if materials.reference is not None:
            return living_picture(request, storyboard, materials.reference, self.sound, backstage)
        return self._staged_show(request, storyboard, materials.puppets)

    def _staged_show(
        self, request: GenerationRequest, storyboard: Storyboard, sheets: tuple[Path, ...]
    ) -> Show:
        warming = raster.warming()
        spoken = self.sound.speak(storyboard, request.seed)
        runs = spoken_in(self._runs(request, storyboard, sheets), spoken)
        takes = [take_of(run) for run in runs]
        warming.join()
        quality, earlier = QUALITIES[request.model], earlier_frames(request)

        def painters() -> Generator[Painter, None, None]:
            with closing(painter_of(request.size, request.grid, takes, quality)) as opened:
                paint = next(opened)
                yield lambda number: paint(number + earlier)

        def sound() -> Soundtrack:
            cues = [cue for take in takes for cue in take.scene.cues]
            return self.sound.score(storyboard, cues, request.seed, heard_in(runs, spoken))

        return Show(painters, sound)

    @property
    def _clips(self) -> Clips:
        if self.clips is None:
            raise EngineUnavailable("the diorama was built without anybody to read clips")
        return self.clips

    def _crew(self, request: GenerationRequest, painters: Opener) -> Crew | Solo:
        count = request.added_grid.count
        if raster.is_open_here():
            return Solo(painters, count)
        return Crew(painters, request.size, count, self.workers)


def chance_of(request: GenerationRequest) -> int:
    """Return what all chance in the clip comes from: the seed, and the prompt.

    So two prompts with the default seed do not share the same child in the same park. What grows
    out of an earlier clip shares its chance: the same cast, in the same place.
    """
    while request.source is not None and request.source.request is not None:
        request = request.source.request
    return (zlib.crc32(request.prompt.encode()) ^ request.seed) & 0x7FFFFFFF


def _watched(
    crew: Crew | Solo, request: GenerationRequest, watch: RenderWatch
) -> Iterator[RGBFrame]:
    """Yield the crew's frames and tell how far they are; closing the stream ends the crew."""
    count = request.added_grid.count
    try:
        for number, frame in enumerate(crew.frames()):
            watch.advance("draw", number / count)
            yield frame
        watch.advance("draw", 1.0)
    finally:
        crew.close()
