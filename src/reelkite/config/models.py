"""``models.toml``: which engine makes which model, and how each engine is run."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, TypeAlias

from reelkite.config.servers import upstream_options
from reelkite.config.tables import Table
from reelkite.config.weights import diffusion_options
from reelkite.domain.errors import RequestError
from reelkite.domain.request import Model
from reelkite.engines.diffusion.options import DiffusionOptions
from reelkite.engines.upstream.options import UpstreamOptions

Options: TypeAlias = DiffusionOptions | UpstreamOptions

KINDS: Final = ("diffusion", "upstream")

USUAL_RECIPES: Final[Mapping[Model, str]] = {Model.SORA_2: "fast", Model.SORA_2_PRO: "fine"}
"""Recipes of open weights where none is named."""


@dataclass(frozen=True, slots=True)
class Models:
    """What ``models.toml`` says; nothing where there is none.

    Attributes:
        file: The file.
        makers: Names of engines by the model that they make; empty if ``[models]`` says nothing.
        engines: How each engine is run, by name, in the file's order.
    """

    file: Path
    makers: Mapping[Model, str] = field(default_factory=dict)
    engines: Mapping[str, Options] = field(default_factory=dict)


def read_models(file: Path, *, must_be_there: bool = False) -> Models:
    """Return what ``file`` says.

    Args:
        file: Path of ``models.toml``.
        must_be_there: A file that is missing is an error, for somebody named it.

    Raises:
        RequestError: It cannot be read; the message names the file, the key, its value, and what
            is allowed.
    """
    try:
        plain = tomllib.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        if not must_be_there:
            return Models(file)
        raise RequestError(f"{file}, which REELKITE_MODELS names, is missing.", field="") from error
    except (OSError, ValueError) as error:
        raise RequestError(f"{file} cannot be read as TOML: {error}.", field="") from error
    return _read(Table(file, "", plain))


def _read(table: Table) -> Models:
    table.only("models", "engines")
    makers, recipes = _makers(table.table("models"))
    engines = table.table("engines")
    return Models(
        table.file,
        makers,
        {name: _engine(engines.table(name), makers, recipes) for name in engines.values},
    )


def _makers(table: Table) -> tuple[Mapping[Model, str], Mapping[Model, str]]:
    """Return engines and recipes by model."""
    table.only(*Model)
    makers, recipes = {}, {}
    for model in (model for model in Model if model in table.values):
        entry = table.values[model]
        row = Table(table.file, f"{table.name}.{model}", {"engine": entry})
        row = row if isinstance(entry, str) else table.table(model)
        row.only("engine", "recipe")
        makers[model] = row.needed("engine")
        recipes[model] = row.text("recipe")
    return makers, recipes


def _engine(table: Table, makers: Mapping[Model, str], recipes: Mapping[Model, str]) -> Options:
    name = table.name.removeprefix("engines.")
    kind = table.needed("kind")
    mine = [model for model in makers if makers[model] == name]
    if kind == "diffusion":
        named = {model: recipes[model] or USUAL_RECIPES[model] for model in mine}
        return diffusion_options(table, named or USUAL_RECIPES)
    if kind != "upstream":
        raise table.refused("kind", f"one of: {', '.join(KINDS)}")
    options = upstream_options(table)
    for model in mine:
        _check_tier(table, options, model, recipes[model])
    return options


def _check_tier(table: Table, options: UpstreamOptions, model: Model, recipe: str) -> None:
    if recipe:
        raise RequestError(
            f"{table.file}: [models] names the recipe '{recipe}' for '{model}', but "
            f"'{options.name}' is another server: it has recipes of its own.",
            field=f"models.{model}.recipe",
        )
    if model not in options.models:
        raise RequestError(
            f"{table.file}: [models] has '{model}' made by '{options.name}', but "
            f"[{table.name}.models] does not say as which model; write "
            f'"{model}" = "the name that the server knows".',
            field=f"{table.name}.models.{model}",
        )
