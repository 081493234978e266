"""Abilities: whether the model's engine can do what is asked, and if not, which one could."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from reelkite.domain.engine import Capabilities, EngineFacts
from reelkite.domain.errors import UnsupportedFormat
from reelkite.domain.request import GenerationRequest, Model, Operation
from reelkite.production.intake.orders import Order

WORKS: Final = {Operation.REMIX: "remix", Operation.EDIT: "edit", Operation.EXTENSION: "extend"}
"""What is done to clips."""

CHARACTERS: Final = "show clients' own characters"


@dataclass(frozen=True, slots=True)
class Abilities:
    """What the engines of this server can do.

    Attributes:
        engines: Those that make clips, by model; a model that is missing is not made.
        others: All others that are installed.
    """

    engines: Mapping[Model, EngineFacts]
    others: Sequence[EngineFacts] = ()

    def check(self, order: Order, request: GenerationRequest) -> None:
        """Refuse what the model's engine cannot do: nothing is ever ignored.

        Raises:
            UnsupportedFormat: It cannot; the message names an engine that can, if there is one.
        """
        own = self.engines[request.model]
        for field, what in _lacking(own.capabilities, order, request):
            raise _refusal(
                [own.name],
                what,
                self._helpers(lambda able: not any(_lacking(able, order, request))),
                field,
            )

    def check_characters(self) -> None:
        """Refuse to make characters that no engine here could show.

        Raises:
            UnsupportedFormat: As ``check``.
        """
        if any(engine.capabilities.characters for engine in self.engines.values()):
            return
        names = [*dict.fromkeys(engine.name for engine in self.engines.values())]
        raise _refusal(names, CHARACTERS, self._helpers(lambda able: able.characters), "video")

    def _helpers(self, can: Callable[[Capabilities], bool]) -> list[str]:
        """Return the engines that can do it, and of which model if of any."""
        made = [
            f"'{engine.name}' of the model '{model.value}'"
            for model, engine in self.engines.items()
            if can(engine.capabilities)
        ]
        return made + [f"'{other.name}'" for other in self.others if can(other.capabilities)]


def _refusal(
    engines: Sequence[str], what: str, helpers: Sequence[str], field: str
) -> UnsupportedFormat:
    """Return the error for what ``engines`` cannot do."""
    none = _engines([f"'{name}'" for name in engines])
    can = f"the {_engines(helpers)} can" if helpers else "no engine that is installed here can"
    return UnsupportedFormat(f"The {none} cannot {what}; {can}.", field=field)


def _engines(names: Sequence[str]) -> str:
    return f"engine{'s' if len(names) > 1 else ''} {' and '.join(names)}"


def _lacking(
    able: Capabilities, order: Order, request: GenerationRequest
) -> Iterator[tuple[str, str]]:
    """Yield what is asked for that ``able`` does not cover: field, and deed."""
    growth, source = order.growth, request.source
    about = "" if growth is None else growth.field
    if source is not None and not request.begins_elsewhere:
        if source.operation not in able.operations:
            yield about, f"{WORKS[source.operation]} clips"
    elif source is not None and source.operation not in able.uploaded:
        yield about, f"{WORKS[source.operation]} clips that it did not make"
    if request.reference is not None and not able.reference_image:
        yield about or order.reference_field, "begin a clip with a reference image"
    if able.needs_reference and request.reference is None and source is None:
        yield order.reference_field, "make a clip without a reference image"
    if able.longest is not None and request.added > able.longest:
        yield "seconds", f"make {request.added} s at a time, but at most {able.longest:g}"
    if request.puppets and not able.characters:
        yield about or "characters", CHARACTERS
