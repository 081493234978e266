"""The diffusion engine: a request becomes footage, by open weights."""

from collections import deque
from fractions import Fraction
from typing import TYPE_CHECKING

from reelkite.domain.engine import Clips, EngineFacts, RenderWatch, Sound
from reelkite.domain.errors import RenderError, UnsupportedFormat
from reelkite.domain.geometry import FrameGrid
from reelkite.domain.media import SAMPLE_RATE, FrameStream, RGBFrame, Soundtrack
from reelkite.domain.recipe import Recipe
from reelkite.domain.request import NOTHING, GenerationRequest, Materials
from reelkite.domain.storyboard import Storyboard
from reelkite.engines.diffusion.catalogue import Family
from reelkite.engines.diffusion.films import FilmPlan, details_of, planned, tail_of, words_of
from reelkite.engines.diffusion.films.hearing import fitted
from reelkite.engines.diffusion.films.lineage import TAIL_SECONDS
from reelkite.engines.diffusion.options import DiffusionOptions
from reelkite.engines.diffusion.pipelines.road import Asked
from reelkite.engines.diffusion.weights import Layout, looked_at
from reelkite.engines.diffusion.weights.check import fit, permit
from reelkite.engines.diffusion.weights.machine import this_machine

if TYPE_CHECKING:
    from reelkite.engines.diffusion.pipelines.running import Footage, Studio


class DiffusionEngine:
    """Makes clips with one set of weights; see ``domain.engine.Engine``."""

    def __init__(
        self, options: DiffusionOptions, facts: EngineFacts, sound: Sound, clips: Clips
    ) -> None:
        """Load nothing yet.

        Args:
            options: Which weights, and how they are run.
            facts: What is known of the engine.
            sound: Makes soundtracks for models that are silent.
            clips: Reads the clips that are to be gone on with.
        """
        self._options, self._facts, self._sound, self._clips = options, facts, sound, clips
        self._loaded: Studio | None = None

    @property
    def name(self) -> str:
        """``diffusion``."""
        return self._facts.name

    @property
    def version(self) -> str:
        """See ``plugin``."""
        return self._facts.version

    def render(
        self,
        request: GenerationRequest,
        storyboard: Storyboard,  # heard alone, and only where the model is silent
        watch: RenderWatch,
        materials: Materials = NOTHING,
    ) -> FrameStream:
        """Make the footage; all pictures are made when it returns, and let go one by one."""
        watch.advance("encode", 0.0)
        layout = looked_at(self._options.path)
        plan = planned(request, layout.family, self._recipe_for(request))
        begin = self._beginning(plan, request, layout.family, materials)
        studio = self._studio(layout)
        footage = studio.make(plan, Asked(words_of(request), begin), watch)
        count = sum(chunk.keep for chunk in plan.chunks)
        return FrameStream(
            size=request.size,
            grid=FrameGrid(count, Fraction(plan.frame_rate)),
            frames=footage.frames,
            soundtrack=self._heard(footage, plan, request, storyboard),
            lead=_lead_of(request),
            recipe=_recipe(layout, plan, footage),
        )

    def survey(
        self,
        request: GenerationRequest,  # noqa: ARG002 - the protocol's
        storyboard: Storyboard,
        *,
        measure: bool,  # noqa: ARG002 - as above
    ) -> Storyboard:
        """Return the storyboard as it is: nobody knows what a model will put where."""
        return storyboard

    def _studio(self, layout: Layout) -> "Studio":
        """Return the weights, loaded at the first call.

        Raises:
            EngineUnavailable: They may not or cannot be run here; the sentence names the file or
                the setting, and the remedy.
        """
        if self._loaded is None:
            permit(layout, self._options)
            fit(layout, self._options, this_machine())
            from reelkite.engines.diffusion.pipelines import opening  # noqa: PLC0415 - loads torch

            self._loaded = opening.studio_of(self._options, layout)
        return self._loaded

    def _recipe_for(self, request: GenerationRequest) -> str:
        recipes = self._options.recipes
        if request.model not in recipes:
            on_offer = ", ".join(f"'{model}'" for model in recipes)
            raise UnsupportedFormat(
                f"Invalid value: '{request.model}'. Supported values are: {on_offer}.",
                field="model",
            )
        return recipes[request.model]

    def _beginning(
        self, plan: FilmPlan, request: GenerationRequest, family: Family, materials: Materials
    ) -> tuple[RGBFrame, ...]:
        """Return the pictures with which the clip begins, as the model takes them."""
        from reelkite.engines.diffusion.pipelines.rushes import cutting  # noqa: PLC0415 - PIL

        if count := tail_of(request, family):
            last = self._end_of(request, materials, count)
            return tuple(cutting.begun(frame, plan) for frame in last)
        if materials.reference is not None:
            return (cutting.begun(cutting.opened(materials.reference), plan),)
        if family.needs_image:
            raise UnsupportedFormat(
                f"{family.title} begins every clip with a picture: send one.",
                field="input_reference",
            )
        return ()

    def _end_of(
        self, request: GenerationRequest, materials: Materials, count: int
    ) -> list[RGBFrame]:
        """Return the last ``count`` pictures of the clip that is extended."""
        if materials.clip is None:
            raise RenderError("the clip that is to be extended is missing")
        first = request.grid.count - request.added_grid.count - count
        last = deque(self._clips.frames(materials.clip, max(first, 0)), maxlen=count)
        if len(last) < count:
            raise RenderError(f"the clip that is to be extended has less than {count} frames")
        return list(last)

    def _heard(
        self,
        footage: "Footage",
        plan: FilmPlan,
        request: GenerationRequest,
        storyboard: Storyboard,
    ) -> Soundtrack:
        """Return the model's sound, or ours where it is silent; of an extension with its lead."""
        lead = _lead_of(request)
        if footage.sound is not None:
            skip = Fraction(plan.chunks[0].drop, plan.frame_rate) - lead
            return fitted(footage.sound, footage.rate, skip, request.added + lead)
        spoken = self._sound.speak(storyboard, request.seed)
        whole = self._sound.score(storyboard, [], request.seed, spoken)
        before = request.seconds - request.added - lead
        return Soundtrack(whole.samples[:, before * SAMPLE_RATE :])


def _lead_of(request: GenerationRequest) -> int:
    """Return how many seconds of sound an extension brings along from before its first frame."""
    return TAIL_SECONDS if request.added < request.seconds else 0


def _recipe(layout: Layout, plan: FilmPlan, footage: "Footage") -> Recipe:
    """Return what was really used."""
    details = (
        *details_of(plan),
        *footage.details,
        ("sound", "reelkite" if footage.sound is None else "model"),
        *((("untrained", "yes"),) if layout.untrained else ()),
    )
    return Recipe(layout.title, plan.frame_rate, details)
