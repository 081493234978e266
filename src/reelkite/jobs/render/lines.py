"""What a worker and its render child say to each other: one JSON object a line.

Down go commissions, and requests to stop one; up come progress, and at the end either what was
made or what went wrong.
"""

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final, TypeAlias

from reelkite.domain import errors
from reelkite.domain.errors import (
    ContentRefused,
    KiteError,
    RequestError,
    ScreeningUnavailable,
)
from reelkite.domain.policy import Verdict, verdict_from_plain, verdict_to_plain
from reelkite.domain.recipe import Recipe, recipe_from_plain, recipe_to_plain
from reelkite.domain.request import (
    NOTHING,
    GenerationRequest,
    Materials,
    request_from_plain,
    request_to_plain,
)

UNFORESEEN: Final = "Unforeseen"
"""Kind of an error that nobody raised on purpose."""

_RETRY: Final = 30
"""Seconds; nobody reads them from a child's error, but every such error has some."""

_KINDS: Final[Mapping[str, type[KiteError]]] = MappingProxyType(
    {
        kind.__name__: kind
        for kind in (
            errors.EngineUnavailable,
            errors.OutOfMemory,
            errors.PublishError,
            errors.RenderCancelled,
            errors.RenderError,
            errors.RenderLost,
            errors.RenderTimeout,
        )
    }
)


@dataclass(frozen=True, slots=True)
class Commission:
    """What the child is to render.

    Attributes:
        task: Id of the task, for the log.
        request: What was asked.
        folder: The attempt's draft folder, which the child fills.
        materials: Files that it is made of.
        seconds: Longest time for it, known to the worker alone.
    """

    task: str
    request: GenerationRequest
    folder: Path
    materials: Materials = NOTHING
    seconds: float = math.inf


@dataclass(frozen=True, slots=True)
class Progress:
    """A stage is done to a fraction, 0..1."""

    stage: str
    fraction: float


@dataclass(frozen=True, slots=True)
class Made:
    """The folder holds all files; which engine made them, and what it really used."""

    engine: str
    engine_version: str
    recipe: Recipe | None = None


@dataclass(frozen=True, slots=True)
class Trouble:
    """The clip was not made.

    Attributes:
        kind: Name of the error's type, or ``UNFORESEEN``.
        message: One sentence.
        field: Field of the request that is at fault, or nothing.
        verdict: What was found in the clip, if that is the trouble.
    """

    kind: str
    message: str
    field: str = ""
    verdict: Verdict | None = None


Reply: TypeAlias = Progress | Made | Trouble


def write_commission(commission: Commission) -> bytes:
    """Return the line that asks for ``commission``."""
    return _line(
        {
            "task": commission.task,
            "request": request_to_plain(commission.request),
            "folder": str(commission.folder),
            "materials": _materials_to_plain(commission.materials),
        }
    )


def read_commission(line: bytes) -> Commission:
    """Return the commission that ``line`` asks for.

    Raises:
        RenderError: The line asks for nothing that can be understood.
    """
    try:
        said = json.loads(line)
        return Commission(
            task=str(said["task"]),
            request=request_from_plain(said["request"]),
            folder=Path(said["folder"]),
            materials=_materials_from_plain(said["materials"]),
        )
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise errors.RenderError("The commission cannot be read.") from error


def write_stop(commission: Commission) -> bytes:
    """Return the line that asks for ``commission`` to be stopped; its folder is no other's."""
    return _line({"stop": str(commission.folder)})


def read_stop(line: bytes) -> Path | None:
    """Return the folder of the commission that ``line`` asks to stop; None if it asks for none."""
    try:
        return Path(json.loads(line)["stop"])
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None


def _materials_to_plain(materials: Materials) -> dict[str, object]:
    return {
        "reference": None if materials.reference is None else str(materials.reference),
        "clip": None if materials.clip is None else str(materials.clip),
        "puppets": [str(path) for path in materials.puppets],
    }


def _materials_from_plain(kept: Mapping[str, Any]) -> Materials:
    reference, clip = kept["reference"], kept["clip"]
    return Materials(
        reference=None if reference is None else Path(reference),
        clip=None if clip is None else Path(clip),
        puppets=tuple(Path(path) for path in kept["puppets"]),
    )


def write_reply(reply: Reply) -> bytes:
    """Return the line that says ``reply``."""
    match reply:
        case Progress(stage, fraction):
            return _line({"stage": stage, "fraction": fraction})
        case Made(engine, version, recipe):
            used = {} if recipe is None else {"recipe": recipe_to_plain(recipe)}
            return _line({"done": {"engine": engine, "engine_version": version, **used}})
        case Trouble(kind, message, field, verdict):
            told: dict[str, object] = {"kind": kind, "message": message, "field": field}
            found = {} if verdict is None else {"verdict": verdict_to_plain(verdict)}
            return _line({"error": told | found})


def read_reply(line: bytes) -> Reply | None:
    """Return what ``line`` says; None if it is no line of ours."""
    try:
        said = json.loads(line)
        if "done" in said:
            return _made(said["done"])
        if "error" in said:
            return _trouble(said["error"])
        return Progress(str(said["stage"]), min(max(0.0, float(said["fraction"])), 1.0))
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None


def trouble_of(error: Exception) -> Trouble:
    """Return ``error`` as the child tells it; of what is unforeseen only the type is told."""
    if isinstance(error, ContentRefused):
        return Trouble(ContentRefused.__name__, str(error), error.field, error.verdict)
    if isinstance(error, RequestError):
        return Trouble(RequestError.__name__, str(error), error.field)
    if isinstance(error, ScreeningUnavailable):
        return Trouble(ScreeningUnavailable.__name__, str(error))
    if isinstance(error, MemoryError):
        return Trouble(errors.OutOfMemory.__name__, "The process has no memory left.")
    for kind in type(error).__mro__:
        if kind.__name__ in _KINDS:
            return Trouble(kind.__name__, str(error))
    return Trouble(UNFORESEEN, type(error).__name__)


def error_of(trouble: Trouble) -> KiteError:
    """Return the error that ``trouble`` tells of, as if it had been raised here."""
    if trouble.kind == ContentRefused.__name__ and trouble.verdict is not None:
        return ContentRefused(trouble.message, verdict=trouble.verdict, field=trouble.field)
    if trouble.kind == RequestError.__name__:
        return RequestError(trouble.message, field=trouble.field)
    if trouble.kind == ScreeningUnavailable.__name__:
        return ScreeningUnavailable(trouble.message, retry_after=_RETRY)
    if trouble.kind in _KINDS:
        return _KINDS[trouble.kind](trouble.message)
    return KiteError(f"the render failed unforeseen: {trouble.message}")


def _made(told: Mapping[str, Any]) -> Made:
    used = told.get("recipe")
    recipe = None if used is None else recipe_from_plain(used)
    return Made(str(told["engine"]), str(told["engine_version"]), recipe)


def _trouble(told: Mapping[str, Any]) -> Trouble:
    found = told.get("verdict")
    verdict = None if found is None else verdict_from_plain(found)
    return Trouble(str(told["kind"]), str(told["message"]), str(told.get("field", "")), verdict)


def _line(said: Mapping[str, object]) -> bytes:
    return json.dumps(said, separators=(",", ":")).encode() + b"\n"
