"""What ``reelkite models list`` shows."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from reelkite.bootstrap.casting import DIORAMA, Cast, chosen, models_of
from reelkite.config import Settings
from reelkite.config.models import Models, Options
from reelkite.domain.errors import EngineUnavailable, ServeError
from reelkite.domain.request import Model
from reelkite.engines.diffusion.catalogue import FAMILIES
from reelkite.engines.diffusion.films.recipes import RECIPES
from reelkite.engines.diffusion.options import DiffusionOptions
from reelkite.engines.diffusion.weights import Layout, looked_at
from reelkite.engines.upstream.options import UpstreamOptions

COLUMNS: Final = ("MODEL", "ENGINE", "RECIPE", "MADE WITH")
KNOWN_COLUMNS: Final = ("WEIGHTS", "HUB REPOSITORY", "LICENCE", "RECIPES")


@dataclass(frozen=True, slots=True)
class Made:
    """How one model is made.

    Attributes:
        model: Its public name.
        engine: Name of its engine; empty where nobody makes it.
        recipe: Name of the recipe; empty where there is none.
        told: What it is made with, or why it cannot be.
    """

    model: str
    engine: str
    recipe: str
    told: str


def made_here(settings: Settings) -> tuple[tuple[Made, ...], Mapping[str, str]]:
    """Return how each model is made, and why engines that nobody is cast for were passed over.

    Raises:
        RequestError: ``models.toml`` cannot be read.
    """
    models = models_of(settings)
    cast = _cast(settings, models)
    return tuple(_made(model, cast, models) for model in Model), cast.passed_over


def lines(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """Yield the rows as lines whose columns stand below each other."""
    widths = [max(len(cell) for cell in column) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        yield "  ".join(cells).rstrip()


def known_weights() -> Iterator[tuple[str, ...]]:
    """Yield what could be run here: title, repository, licence, recipes."""
    for family in FAMILIES.values():
        recipes = ", ".join(RECIPES[family.key])
        yield family.title, family.repository, family.licence, recipes


def told(options: Options | None, name: str) -> str:
    """Return what an engine makes its clips with, or why it cannot, in one line."""
    match options:
        case DiffusionOptions():
            return _weights_told(options)
        case UpstreamOptions():
            return f"{options.protocol.value} at {', '.join(options.servers)}"
    return "drawn by rule; needs no weights" if name == DIORAMA else "an installed package"


def size_told(layout: Layout) -> str:
    """Return the size of weights on disk, and their type of number."""
    size = f"{layout.gigabytes:.1f} GB" if layout.gigabytes >= 1 else "under 1 GB"
    return f"{size}, {layout.dtype}"


def _cast(settings: Settings, models: Models) -> Cast:
    """Return who makes what; where that fails, who is meant to."""
    try:
        return chosen(settings)
    except ServeError:
        named = dict.fromkeys(Model, settings.engine) if settings.engine else models.makers
        return Cast(named, {}, {})


def _made(model: Model, cast: Cast, models: Models) -> Made:
    name = cast.roles.get(model, "")
    if not name:
        return Made(model.value, "", "", "nobody makes it")
    options = models.engines.get(name)
    recipe = options.recipes.get(model, "") if isinstance(options, DiffusionOptions) else ""
    return Made(model.value, name, recipe, told(options, name))


def _weights_told(options: DiffusionOptions) -> str:
    try:
        layout = looked_at(options.path)
    except EngineUnavailable as error:
        return f"cannot run: {error}"
    noise = ", untrained" if layout.untrained else ""
    return f"{layout.title} ({layout.family.title}), {size_told(layout)}{noise}"
