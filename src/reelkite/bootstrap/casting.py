"""Casting: which engine makes the clips of which model."""

from collections.abc import Mapping

from reelkite.bootstrap.engines import engine_plugin
from reelkite.config import Settings
from reelkite.domain.engine import EngineFacts, EnginePlugin
from reelkite.domain.errors import UnsupportedFormat
from reelkite.domain.request import Model


def cast_of(settings: Settings) -> Mapping[Model, EnginePlugin]:
    """Return who makes the clips of each model; a model that is missing is not made here.

    Models that one engine makes have the very same plugin, so that they share what it loads.

    Raises:
        ServeError: There is no engine of the name in the settings.
    """
    return dict.fromkeys(Model, engine_plugin(settings.engine))


def facts_of(settings: Settings) -> Mapping[Model, EngineFacts]:
    """Return what is known of the engine of each model that is made here.

    Raises:
        ServeError: As ``cast_of``.
    """
    return {model: plugin.facts for model, plugin in cast_of(settings).items()}


def told_cast(settings: Settings) -> str:
    """Return in a few words who makes what, for those who start a server.

    Raises:
        ServeError: As ``cast_of``.
    """
    names = {model: plugin.facts.name for model, plugin in cast_of(settings).items()}
    if set(names) == set(Model) and len(set(names.values())) == 1:
        return f"engine {next(iter(names.values()))}"
    return f"engines {', '.join(f'{name} for {model.value}' for model, name in names.items())}"


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
