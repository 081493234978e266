"""The line: a request goes in at one end, a published clip comes out at the other."""

from dataclasses import dataclass, replace
from pathlib import Path

from reelkite.domain.engine import Engine, RenderWatch
from reelkite.domain.request import NOTHING, GenerationRequest, Materials
from reelkite.domain.storyboard import Storyboard
from reelkite.production.origin import Origin
from reelkite.production.ports import (
    ClipScreen,
    Encoder,
    Listener,
    Planner,
    Publisher,
    Signer,
)
from reelkite.production.refusals import CLIP, refusal


@dataclass(frozen=True, slots=True)
class PublishedClip:
    """A clip, and how it came to be.

    Attributes:
        path: The file.
        engine: Name of the engine.
        engine_version: With the request it stands for exactly these frames.
    """

    path: Path
    request: GenerationRequest
    storyboard: Storyboard
    engine: str
    engine_version: str


@dataclass(frozen=True, slots=True)
class ProductionLine:
    """Makes clips; sees the rooms only through their ports.

    Attributes:
        look: Looks at a clip before anybody else does.
        origin: Knows where its clips come from, to be told in each.
        signer: Tells it.
    """

    planner: Planner
    listener: Listener
    engine: Engine
    encoder: Encoder
    look: ClipScreen
    origin: Origin
    signer: Signer
    publisher: Publisher

    def produce(
        self,
        request: GenerationRequest,
        into: Path,
        watch: RenderWatch,
        materials: Materials = NOTHING,
    ) -> PublishedClip:
        """Make the clip that ``request`` asks for and publish it as ``into``.

        Signer and place are tried before anything is drawn. Frames flow one at a time: ``encode``
        pulls them out of ``render``. What is encoded is looked at, then signed. On any failure, an
        interrupt included, nothing is left behind.

        Raises:
            ContentRefused: The clip shows what the policy refuses.
            ScreeningUnavailable: It could not be looked at.
            KiteError: The prompt, the engine, the signer, or the file; the type says which.
        """
        self.signer.make_ready()
        with self.publisher.draft(into) as draft:
            storyboard = self.plan(request)
            footage = self.engine.render(request, storyboard, watch, materials)
            self.encoder.encode(footage, draft)
            self._look_at(draft)
            self.signer.sign(draft, self.origin.of(request, self.engine))
        return PublishedClip(into, request, storyboard, self.engine.name, self.engine.version)

    def _look_at(self, draft: Path) -> None:
        """Refuse what must not be shown, whoever asked for it, and however."""
        verdict = self.look(draft)
        if not verdict.allowed:
            raise refusal(verdict, CLIP)

    def plan(self, request: GenerationRequest) -> Storyboard:
        """Return what would be filmed and heard."""
        storyboard = self.planner(request.prompt, request.seconds)
        return replace(storyboard, sound=self.listener(storyboard))

    def survey(self, request: GenerationRequest, *, measure: bool) -> Storyboard:
        """Return what would be filmed, with where each subject stands in its frame.

        With ``measure`` one frame of each shot is drawn, and what is visible is counted.
        """
        return self.engine.survey(request, self.plan(request), measure=measure)
