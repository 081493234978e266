"""Abilities: whether the engine can do what is asked, and if not, which one could."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from reelkite.domain.engine import Capabilities, EngineFacts
from reelkite.domain.errors import UnsupportedFormat
from reelkite.domain.request import GenerationRequest, Operation
from reelkite.production.intake.orders import Order

WORKS: Final = {Operation.REMIX: "remix", Operation.EDIT: "edit", Operation.EXTENSION: "extend"}
"""What is done to clips."""

CHARACTERS: Final = "show clients' own characters"


@dataclass(frozen=True, slots=True)
class Abilities:
    """What the engines of this server can do.

    Attributes:
        engine: The one that makes the clips.
        others: All others that are installed.
    """

    engine: EngineFacts
    others: Sequence[EngineFacts] = ()

    def check(self, order: Order, request: GenerationRequest) -> None:
        """Refuse what the engine cannot do: nothing is ever ignored.

        Raises:
            UnsupportedFormat: It cannot; the message names an engine that can, if there is one.
        """
        able = self.engine.capabilities
        for field, what in _lacking(able, order, request):
            helpers = [
                other.name
                for other in self.others
                if not any(_lacking(other.capabilities, order, request))
            ]
            raise self.refusal(what, helpers, field)

    def check_characters(self) -> None:
        """Refuse to make characters that the engine could not show.

        Raises:
            UnsupportedFormat: As ``check``.
        """
        if not self.engine.capabilities.characters:
            helpers = [other.name for other in self.others if other.capabilities.characters]
            raise self.refusal(CHARACTERS, helpers, "video")

    def refusal(self, what: str, helpers: Sequence[str], field: str) -> UnsupportedFormat:
        """Return the error for what the engine cannot do."""
        named = " and ".join(f"'{name}'" for name in helpers)
        plural = "s" if len(helpers) > 1 else ""
        can = f"the engine{plural} {named} can" if named else "no engine that is installed here can"
        sentence = f"The engine '{self.engine.name}' cannot {what}; {can}."
        return UnsupportedFormat(sentence, field=field)


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
    if request.puppets and not able.characters:
        yield about or "characters", CHARACTERS
