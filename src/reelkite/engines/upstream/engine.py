"""The upstream engine: a prompt goes out, and footage comes back."""

import os
import re
import tempfile
import time
import uuid
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from reelkite.domain.engine import EngineFacts, RenderWatch
from reelkite.domain.errors import EngineUnavailable, UnsupportedFormat
from reelkite.domain.media import FrameStream
from reelkite.domain.recipe import Recipe
from reelkite.domain.request import NOTHING, GenerationRequest, Materials
from reelkite.domain.storyboard import Storyboard
from reelkite.engines.upstream.course import Course
from reelkite.engines.upstream.farm import Order, opened_farm
from reelkite.engines.upstream.film import Film, film_of
from reelkite.engines.upstream.options import UpstreamOptions, Wire
from reelkite.engines.upstream.picture import picture_for
from reelkite.engines.upstream.refit import Fitter, Made, watched
from reelkite.engines.upstream.wires import DIALECTS, Dialect, Standing

OLD: Final = 86_400.0
"""Seconds after which a clip in the cache was left behind by somebody who died."""

RATE: Final = 24
"""Frames a second of the house, in which its unit of cost is counted."""


@dataclass(frozen=True, slots=True)
class UpstreamEngine:
    """Has clips made by other servers; see ``domain.engine.Engine``.

    Attributes:
        facts: What is known of it.
        options: How the servers are asked.
        folder: For clips on their way, and for what all our processes must know.
        fitter: Brings clips into form.
    """

    facts: EngineFacts
    options: UpstreamOptions
    folder: Path
    fitter: Fitter

    @property
    def name(self) -> str:
        """``upstream``."""
        return self.facts.name

    @property
    def version(self) -> str:
        """See ``plugin``."""
        return self.facts.version

    def render(
        self,
        request: GenerationRequest,
        storyboard: Storyboard,  # for our own sound; servers read the prompt themselves
        watch: RenderWatch,
        materials: Materials = NOTHING,  # a picture to begin with, at most
    ) -> FrameStream:
        """Have the footage made; it is read as the stream is consumed."""
        watch.advance("stage", 0.0)
        model = self._model_for(request)
        film = film_of(request, self.options.rule, explicit=self._dialect.explicit)
        farm = opened_farm(self.options, self.folder, self.facts.seconds_per_cost / RATE)
        order = self._order(film, model, materials)
        clip, course = self._new_file(), Course(watch)
        watch.advance("stage", 1.0)
        try:
            standing = farm.make(order, course, clip)
            made = self.fitter.fitted(clip, film, storyboard)
        except BaseException:
            clip.unlink(missing_ok=True)
            raise
        frames = watched(made.footage, course, clip)
        recipe = self._recipe(film, model, standing, made)
        return replace(made.footage, frames=frames, recipe=recipe)

    def survey(
        self,
        request: GenerationRequest,  # noqa: ARG002 - the servers' pictures cannot be foreseen
        storyboard: Storyboard,
        *,
        measure: bool,  # noqa: ARG002 - there is nothing to measure
    ) -> Storyboard:
        """Return the storyboard as it is."""
        return storyboard

    @property
    def _dialect(self) -> Dialect:
        return DIALECTS[self.options.protocol]

    def _model_for(self, request: GenerationRequest) -> str:
        """Return the name by which servers are asked for the model of a tier.

        Raises:
            UnsupportedFormat: They do not make this tier, or not what is to be done.
        """
        if request.source is not None or request.puppets:
            raise UnsupportedFormat(
                "The engine 'upstream' makes clips of prompts and reference images only.",
                field="prompt",
            )
        if request.reference is not None and not self.options.reference:
            raise UnsupportedFormat(
                "The engine 'upstream' cannot begin a clip with a reference image.",
                field="input_reference",
            )
        if request.model not in self.options.models:
            on_offer = ", ".join(f"'{model}'" for model in self.options.models)
            raise UnsupportedFormat(
                f"Invalid value: '{request.model}'. Supported values are: {on_offer}.",
                field="model",
            )
        named = self.options.models[request.model]
        in_path = self.options.protocol is Wire.MULERUN  # where it cannot be left out
        return named or (request.model.value if in_path else "")

    def _order(self, film: Film, model: str, materials: Materials) -> Order:
        reference, clips = materials.reference, self.fitter.clips
        image = None if reference is None else picture_for(reference, film.generated, clips)
        question = self._dialect.question(film, model, image, self.options.extra)
        return Order(question, str(uuid.uuid4()), model, film.work)

    def _new_file(self) -> Path:
        """Return where the clip is to go, and remove what was left behind long ago.

        Raises:
            EngineUnavailable: The folder cannot be written to.
        """
        try:
            for left in self.folder.glob("*.part"):
                if time.time() - left.stat().st_mtime > OLD:
                    left.unlink(missing_ok=True)
            descriptor, name = tempfile.mkstemp(".part", dir=self.folder)
            os.close(descriptor)
        except OSError as error:
            raise EngineUnavailable(f"the cache cannot be used: {error.strerror}") from error
        return Path(name)

    def _recipe(self, film: Film, model: str, standing: Standing, made: Made) -> Recipe:
        """Return what was really used; neither an address nor a path is told."""
        facts = made.facts
        details = (
            ("server", self.options.protocol.value),
            ("server_task", in_public(standing.id)),
            ("generated_size", str(facts.size)),
            ("generated_frames", str(facts.frames)),
            ("generated_rate", f"{facts.frames / facts.seconds:.4g}"),
            ("sound", "model" if made.own_sound else "reelkite"),
        )
        named = in_public(model or standing.model) or "unnamed"
        return Recipe(named, film.rate, details)


def in_public(name: str) -> str:
    """Return ``name`` as everybody may read it: of a path its last part, of a text its beginning.

    Names of the form ``owner/model`` stand as they are.
    """
    plain = "".join(letter for letter in name if letter.isprintable())[:100].rstrip("/\\")
    if re.fullmatch(r"[\w.-]+(/[\w.-]+)?", plain) and not plain.startswith("."):
        return plain
    return re.split(r"[/\\]", plain)[-1]
