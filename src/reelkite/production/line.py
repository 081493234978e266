"""The line: a request goes in at one end, a published clip comes out at the other."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from reelkite.domain.engine import Engine, RenderWatch
from reelkite.domain.errors import RenderError
from reelkite.domain.media import FrameStream
from reelkite.domain.recipe import Recipe
from reelkite.domain.request import NOTHING, GenerationRequest, Materials, Operation
from reelkite.domain.storyboard import Storyboard
from reelkite.production.growing import after_a_stranger, ingredients_of
from reelkite.production.origin import Origin
from reelkite.production.ports import (
    ClipScreen,
    Encoder,
    Extender,
    Lender,
    Listener,
    Planner,
    Publisher,
    Reviser,
    Signer,
    Splicer,
)
from reelkite.production.refusals import CLIP, refusal


@dataclass(frozen=True, slots=True)
class PublishedClip:
    """A clip, and how it came to be.

    Attributes:
        path: The file.
        engine: Name of the engine.
        engine_version: With the request it stands for exactly these frames.
        recipe: What the engine really used, if there is more to tell.
    """

    path: Path
    request: GenerationRequest
    storyboard: Storyboard
    engine: str
    engine_version: str
    recipe: Recipe | None = None


@dataclass(frozen=True, slots=True)
class ProductionLine:
    """Makes clips; sees the rooms only through their ports.

    Attributes:
        lender: Lets clients' own characters play under their names.
        look: Looks at a clip before anybody else does.
        origin: Knows where its clips come from, to be told in each.
        signer: Tells it.
    """

    planner: Planner
    reviser: Reviser
    extender: Extender
    lender: Lender
    listener: Listener
    engine: Engine
    encoder: Encoder
    splicer: Splicer
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
        with (
            self.publisher.draft(into) as draft,
            self._in_our_form(request, materials, draft) as own,
        ):
            storyboard = self.plan(request)
            footage = self.engine.render(request, storyboard, watch, own)
            self._encode(request, footage, draft, own)
            self._look_at(draft)
            made = self.origin.of(request, self.engine, ingredients_of(request), footage.recipe)
            self.signer.sign(draft, made)
        return PublishedClip(
            into, request, storyboard, self.engine.name, self.engine.version, footage.recipe
        )

    @contextmanager
    def _in_our_form(
        self, request: GenerationRequest, materials: Materials, draft: Path
    ) -> Iterator[Materials]:
        """Lend the materials, with a stranger's clip brought into our own form beside the draft."""
        source, clip = request.source, materials.clip
        if source is None or source.request is not None or clip is None:
            yield materials
            return
        own = draft.with_name(f"{draft.name}.source")
        try:
            footage = self.splicer.conformed(clip, request.size, source.seconds)
            self.encoder.encode(footage, own)
            yield replace(materials, clip=own)
        finally:
            own.unlink(missing_ok=True)

    def _encode(
        self, request: GenerationRequest, footage: FrameStream, draft: Path, materials: Materials
    ) -> None:
        """Write the footage; what an extension adds is joined to what was there."""
        if request.added == request.seconds:
            self.encoder.encode(footage, draft)
        elif materials.clip is None:
            raise RenderError("the clip that is to be extended is missing")
        else:
            whole = self.splicer.following(materials.clip, footage)
            self.encoder.encode(whole, draft, materials.clip)

    def _look_at(self, draft: Path) -> None:
        """Refuse what must not be shown, whoever asked for it, and however."""
        verdict = self.look(draft)
        if not verdict.allowed:
            raise refusal(verdict, CLIP)

    def plan(self, request: GenerationRequest) -> Storyboard:
        """Return what would be filmed and heard, with all that it grows out of."""
        storyboard = self._planned(request)
        return replace(storyboard, sound=self.listener(storyboard))

    def _planned(self, request: GenerationRequest) -> Storyboard:
        source = request.source
        if source is None:
            return self._read(request, request.seconds)
        changes = source.operation is not Operation.EXTENSION
        if source.request is None or source.elsewhere or (changes and request.begins_elsewhere):
            # Of a stranger's clip there is no plan; its pictures carry what was done to them.
            return after_a_stranger(self._read(request, request.added), request)
        return self._reread(request, self._planned(source.request), source.operation)

    def _read(self, request: GenerationRequest, seconds: int) -> Storyboard:
        """Return what the prompt says, where it may name puppets."""

        def plan(prompt: str) -> Storyboard:
            return self.planner(prompt, seconds)

        names = [puppet.name for puppet in request.puppets]
        return self.lender.with_puppets(plan, request.prompt, names)

    def _reread(
        self, request: GenerationRequest, base: Storyboard, operation: Operation
    ) -> Storyboard:
        """Return what the prompt says of ``base``, where both may name puppets."""

        def revise(old: Storyboard, prompt: str) -> Storyboard:
            if operation is Operation.EXTENSION:
                return self.extender(old, prompt, request.seconds)
            return self.reviser(old, prompt)

        names = [puppet.name for puppet in request.puppets]
        return self.lender.revising(revise, base, request.prompt, names)

    def survey(self, request: GenerationRequest, *, measure: bool) -> Storyboard:
        """Return what would be filmed, with where each subject stands in its frame.

        With ``measure`` one frame of each shot is drawn, and what is visible is counted.
        """
        return self.engine.survey(request, self.plan(request), measure=measure)
