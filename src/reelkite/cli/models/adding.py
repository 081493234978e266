"""What ``reelkite models add`` does: looks, shows terms, and writes down."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from reelkite.bootstrap.auditions import examined, recipes_of
from reelkite.bootstrap.casting import models_of
from reelkite.cli.models.showing import size_told
from reelkite.config import Settings
from reelkite.config.models import Models
from reelkite.config.writing import Entry, write_entry
from reelkite.domain.errors import EngineUnavailable, RequestError
from reelkite.domain.request import Model
from reelkite.engines.diffusion.catalogue import LICENCES, Licence
from reelkite.engines.diffusion.films.recipes import RECIPES, method_of
from reelkite.engines.diffusion.options import DiffusionOptions
from reelkite.engines.diffusion.weights import Layout, looked_at
from reelkite.engines.diffusion.weights.check import fit, permit
from reelkite.engines.diffusion.weights.fewsteps import is_distilled, loras_in
from reelkite.engines.diffusion.weights.machine import Machine, this_machine

DISTILLED: Final[Mapping[Model, tuple[str, ...]]] = {
    Model.SORA_2: ("fast", "fine"),
    Model.SORA_2_PRO: ("fine", "fine-one-stage", "fast-two-stage", "fast"),
}
"""Recipes of each tier for LTX's and HunyuanVideo's distilled weights, the best first."""

FULL: Final[Mapping[Model, tuple[str, ...]]] = {
    Model.SORA_2: ("fast-lora", "fast", "fine"),
    Model.SORA_2_PRO: ("fine-lora", "fine", "fast-lora"),
}
"""The same for all others; the first that the folder has the parts for is taken."""

UNGUIDED: Final = frozenset({"ltx2", "hunyuan15-t2v", "hunyuan15-i2v"})
"""Families whose recipe ``fast`` is for distilled weights alone: others would show mud."""

NAME: Final = re.compile(r"[A-Za-z0-9_-]{1,40}")


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be added.

    Attributes:
        path: Folder with weights.
        name: Of the engine; empty for its family's.
        tiers: Models that it is to make; empty for those that nobody makes yet.
        recipe: Of these models; empty for the best that the folder has the parts for.
        accepted: Key of the licence that its user has read; empty to be asked.
    """

    path: Path
    name: str = ""
    tiers: tuple[Model, ...] = ()
    recipe: str = ""
    accepted: str = ""


def added(
    settings: Settings,
    wish: Wish,
    agrees: Callable[[Licence], bool],
    machine: Callable[[], Machine] = this_machine,
) -> Iterator[str]:
    """Write down what is wished, and yield what was found and done, line by line.

    Args:
        settings: All settings.
        wish: What is to be added.
        agrees: Shows terms, and returns whether the user acknowledges them.
        machine: Returns what is here.

    Raises:
        EngineUnavailable: The folder holds no weights that can be run; the message says why.
        RequestError: The terms were not acknowledged, or a name is wrong; nothing was written.
    """
    models = models_of(settings)
    layout = looked_at(wish.path)
    _refuse_noise(layout)
    yield f"found {layout.title}: {layout.family.title}, {size_told(layout)}"
    options = _options(layout, wish, models)
    recipes = dict(_recipes(layout, options, wish, models))
    options = replace(options, accepted=_accepted(layout, wish, agrees), recipes=recipes)
    path = layout.path.absolute()
    entry = Entry(options.name, path, options.accepted, recipes, options.loras)
    write_entry(models.file, entry)
    yield f"wrote [engines.{options.name}] into {models.file}"
    yield from _told(layout, options, models)
    yield _fitness(options, machine)


def _refuse_noise(layout: Layout) -> None:
    permit(layout, DiffusionOptions(layout.family.key, layout.path, accepted=layout.licence))


def _options(layout: Layout, wish: Wish, models: Models) -> DiffusionOptions:
    """Return the engine: the one that has this folder already, or a new one."""
    for options in _of_folder(models, wish.path):
        if wish.name in {"", options.name}:
            return options
    name = wish.name or layout.family.key
    if not NAME.fullmatch(name) or name in models.engines:
        raise RequestError(
            f"'{name}' cannot be the engine's name: it is taken by another folder, or has other "
            f"signs than letters, digits, - and _. Choose one with --name.",
            field="--name",
        )
    return DiffusionOptions(name, layout.path, loras=loras_in(layout))


def _of_folder(models: Models, path: Path) -> Iterator[DiffusionOptions]:
    for options in models.engines.values():
        if isinstance(options, DiffusionOptions) and options.path.resolve() == path.resolve():
            yield options


def _recipes(
    layout: Layout, options: DiffusionOptions, wish: Wish, models: Models
) -> Iterator[tuple[Model, str]]:
    """Yield the tiers that the engine is to make from now on, each with its recipe."""
    tiers = wish.tiers or tuple(
        model for model in Model if models.makers.get(model, options.name) == options.name
    )
    for model in tiers:
        if wish.recipe:
            yield model, method_of(layout.family, wish.recipe).name
            continue
        known = wishes(layout, model)
        yield model, next(recipes_of(layout, options, known), known[0])


def wishes(layout: Layout, model: Model) -> tuple[str, ...]:
    """Return the recipes that suit the weights for a tier, the best first."""
    distilled = is_distilled(layout)
    ranked = (DISTILLED if distilled else FULL)[model]
    muddy = {"fast", "fine"} if layout.family.key == "ltx2" else {"fast"}
    unfit = muddy if layout.family.key in UNGUIDED and not distilled else set()
    return tuple(
        name for name in ranked if name in RECIPES[layout.family.key] and name not in unfit
    )


def _accepted(layout: Layout, wish: Wish, agrees: Callable[[Licence], bool]) -> str:
    """Return the key of the acknowledged licence; empty where it has no conditions."""
    licence = LICENCES[layout.licence]
    if not licence.conditions:
        return ""
    if wish.accepted not in {"", licence.key}:
        raise RequestError(
            f"{layout.title} stands under '{licence.key}', not '{wish.accepted}' "
            f"({licence.address}); nothing was written.",
            field="--accept-licence",
        )
    if not (wish.accepted or agrees(licence)):
        raise RequestError(
            f"The terms of {licence.title} were not acknowledged; nothing was written.",
            field="--accept-licence",
        )
    return licence.key


def _told(layout: Layout, options: DiffusionOptions, models: Models) -> Iterator[str]:
    for part, file in options.loras.items():
        yield f"few-step weights for {part}: {file.name}"
    for model, recipe in options.recipes.items():
        yield f"{model.value} is made by {options.name} with the recipe '{recipe}'"
    for model, name in models.makers.items():
        if model not in options.recipes:
            yield (
                f"{model.value} is still made by {name}; to change that, say it again with "
                f"--for {model.value}"
            )
    if layout.family.needs_image:
        yield "these weights make clips that begin with a picture, and no others"
    if not layout.family.has_sound:
        yield "these weights are silent; sound is composed here"


def _fitness(options: DiffusionOptions, machine: Callable[[], Machine]) -> str:
    try:
        return f"it would run {fit(examined(options), options, machine())}"
    except EngineUnavailable as error:
        return f"but it cannot run here yet: {error}"
