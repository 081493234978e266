"""Casting: which engine makes the clips of which model.

Whoever is named in ``REELKITE_ENGINE`` makes all; else those whom ``[models]`` of ``models.toml``
names; else the first engine of that file that can run here; else the diorama.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache, partial
from itertools import groupby
from types import MappingProxyType
from typing import Final

from reelkite.bootstrap.auditions import examined, tried
from reelkite.bootstrap.engines import engine_plugin
from reelkite.config import Settings
from reelkite.config.models import USUAL_RECIPES, Models, Options, read_models
from reelkite.domain.engine import EngineFacts, EnginePlugin
from reelkite.domain.errors import EngineUnavailable, ServeError, UnsupportedFormat
from reelkite.domain.request import Model
from reelkite.engines.diffusion.options import DiffusionOptions
from reelkite.engines.diffusion.weights.machine import Machine, this_machine

DIORAMA: Final = "diorama"


@dataclass(frozen=True, slots=True)
class Cast:
    """Who makes what.

    Attributes:
        roles: Names of engines by the model that they make.
        plugins: Engines by their names.
        passed_over: Why engines that could have been chosen were not, by their names.
    """

    roles: Mapping[Model, str]
    plugins: Mapping[str, EnginePlugin]
    passed_over: Mapping[str, str]


def models_of(settings: Settings) -> Models:
    """Return what ``models.toml`` says.

    Raises:
        RequestError: It cannot be read.
    """
    return read_models(settings.models_file, must_be_there=settings.models is not None)


def cast_of(settings: Settings) -> Mapping[Model, EnginePlugin]:
    """Return who makes the clips of each model; a model that is missing is not made here.

    Models that one engine makes have the very same plugin, so that they share what it loads.

    Raises:
        RequestError: ``models.toml`` cannot be read.
        ServeError: There is no engine of a name in the settings, or its weights may not be run.
    """
    cast = chosen(settings)
    return MappingProxyType({model: cast.plugins[name] for model, name in cast.roles.items()})


def chosen(settings: Settings, machine: Callable[[], Machine] = this_machine) -> Cast:
    """Return who makes what, with their names.

    Args:
        settings: All settings.
        machine: Returns what is here; asked only if the choice depends on it.

    Raises:
        RequestError: As ``cast_of``.
        ServeError: As ``cast_of``.
    """
    models = models_of(settings)
    if settings.engine:
        return _starring(settings.engine, models, {})
    if not models.makers:
        name, passed_over = _first_that_can(models, cache(machine))
        return _starring(name, models, passed_over)
    names = dict.fromkeys(models.makers.values())
    return Cast(models.makers, {name: _plugin(name, models) for name in names}, {})


def rehearse(settings: Settings, machine: Callable[[], Machine] = this_machine) -> None:
    """Find out whether all who are cast can run here, as far as that is known beforehand.

    Raises:
        RequestError: As ``cast_of``.
        ServeError: One cannot; the message says why, and what to do.
    """
    models = models_of(settings)
    for name in chosen(settings, machine).plugins:
        options = models.engines.get(name)
        if isinstance(options, DiffusionOptions):
            _insist(name, models, partial(tried, options, machine()))


def facts_of(settings: Settings) -> Mapping[Model, EngineFacts]:
    """Return what is known of the engine of each model that is made here.

    Raises:
        RequestError: As ``cast_of``.
        ServeError: As ``cast_of``.
    """
    return {model: plugin.facts for model, plugin in cast_of(settings).items()}


def told_cast(settings: Settings) -> str:
    """Return in a few words who makes what, for those who start a server.

    Raises:
        RequestError: As ``cast_of``.
        ServeError: As ``cast_of``.
    """
    cast = chosen(settings)
    names = set(cast.roles.values())
    if set(cast.roles) == set(Model) and len(names) == 1:
        told = f"engine {names.pop()}"
    else:
        told = f"engines {', '.join(_roles_told(cast))}"
    others = (f"; not {name}: {why.rstrip('.')}" for name, why in cast.passed_over.items())
    return told + "".join(others)


def maker_of(cast: Mapping[Model, EnginePlugin], model: Model) -> EnginePlugin:
    """Return who makes the clips of ``model``.

    Raises:
        UnsupportedFormat: Nobody does; the message lists the models that are made.
    """
    if model in cast:
        return cast[model]
    made = ", ".join(f"'{each.value}'" for each in Model if each in cast)
    raise UnsupportedFormat(
        f"No engine here makes clips of the model '{model.value}'; it makes: {made or 'none'}.",
        field="model",
    )


def _roles_told(cast: Cast) -> Iterator[str]:
    for name, models in groupby(cast.roles, lambda model: cast.roles[model]):
        yield f"{name} for {' and '.join(model.value for model in models)}"


def _starring(name: str, models: Models, passed_over: Mapping[str, str]) -> Cast:
    """Have one engine make all models that it can."""
    options = models.engines.get(name)
    if isinstance(options, DiffusionOptions):
        recipes = {**USUAL_RECIPES, **options.recipes}
        widened = {**models.engines, name: replace(options, recipes=recipes)}
        models = replace(models, engines=widened)
    made = options.models if options and not isinstance(options, DiffusionOptions) else Model
    return Cast(dict.fromkeys(made, name), {name: _plugin(name, models)}, passed_over)


def _first_that_can(
    models: Models, machine: Callable[[], Machine]
) -> tuple[str, Mapping[str, str]]:
    """Return the name of the first engine of the file that can run here, and why others cannot."""
    passed_over: dict[str, str] = {}
    for name, options in models.engines.items():
        if not isinstance(options, DiffusionOptions):
            return name, passed_over
        try:
            tried(options, machine())
        except EngineUnavailable as error:
            passed_over[name] = str(error)
        else:
            return name, passed_over
    return DIORAMA, passed_over


def _plugin(name: str, models: Models) -> EnginePlugin:
    """Return the engine of this name: one of the file's, our own, or an installed package's."""
    options = models.engines.get(name)
    if options is not None:
        return _set_up(name, models, options)
    try:
        return engine_plugin(name)
    except ServeError as error:
        known = ", ".join(models.engines) or "none"
        raise ServeError(f"{error} {models.file} sets up: {known}.") from error


def _set_up(name: str, models: Models, options: Options) -> EnginePlugin:
    from reelkite.engines.diffusion.plugin import DiffusionPlugin  # noqa: PLC0415 - if asked for
    from reelkite.engines.upstream.plugin import UpstreamPlugin  # noqa: PLC0415 - if asked for

    if not isinstance(options, DiffusionOptions):
        return UpstreamPlugin(options)
    _insist(name, models, lambda: examined(options))
    return DiffusionPlugin(options)


def _insist(name: str, models: Models, audition: Callable[[], object]) -> None:
    try:
        audition()
    except EngineUnavailable as error:
        raise ServeError(f"The engine '{name}' of {models.file} cannot run: {error}") from error
