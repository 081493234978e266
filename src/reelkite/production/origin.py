"""What the line knows of where its clips come from."""

from collections.abc import Callable
from dataclasses import dataclass

from reelkite.domain.engine import Engine
from reelkite.domain.provenance import Ingredient, Provenance, SourceType, digest_of
from reelkite.domain.recipe import Recipe
from reelkite.domain.request import GenerationRequest
from reelkite.domain.task import Instant


@dataclass(frozen=True, slots=True)
class Origin:
    """Tells where a finished clip comes from.

    Attributes:
        source: What the engine's pictures are.
        clock: Tells the time; asked when a clip is finished, never on the way to a picture.
        with_prompt: Tell the prompt to everybody who has the clip.
    """

    source: SourceType
    clock: Callable[[], Instant]
    with_prompt: bool = False

    def of(
        self,
        request: GenerationRequest,
        engine: Engine,
        ingredients: tuple[Ingredient, ...] = (),
        recipe: Recipe | None = None,
    ) -> Provenance:
        """Return where the clip that ``engine`` just made for ``request`` comes from."""
        return Provenance(
            engine=engine.name,
            engine_version=engine.version,
            tier=request.model,
            source=self.source,
            made_at=self.clock(),
            request=digest_of(request),
            seed=request.seed,
            ingredients=ingredients,
            prompt=request.prompt if self.with_prompt else None,
            recipe=recipe,
        )
