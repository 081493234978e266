"""The vendor endpoints of MuleRun: a model is a path, a task is an envelope."""

import base64
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final
from urllib.parse import quote

from reelkite.domain.errors import EngineUnavailable
from reelkite.domain.task import Plain
from reelkite.engines.upstream.film import Film
from reelkite.engines.upstream.wires.dialect import Dialect, Question, Standing, standing_in


@dataclass(frozen=True, slots=True)
class MuleRunDialect:
    """See ``Dialect``. It has no seed and no delete; clips lie at public addresses for an hour."""

    explicit: bool = False
    idempotent: bool = True
    deletes: bool = False

    def question(
        self, film: Film, model: str, image: bytes | None, extra: Mapping[str, Plain]
    ) -> Question:
        """Return how to ask; an image goes as a data URL."""
        fields: dict[str, Plain] = {
            **extra,
            "prompt": film.prompt,
            "seconds": str(film.seconds),
            "size": str(film.generated),
        }
        if image is not None:
            fields["image"] = f"data:image/png;base64,{base64.b64encode(image).decode()}"
        return Question(_path(model), fields)

    def place(self, model: str, task: str) -> str:
        """Return the path of a task."""
        return f"{_path(model)}/{quote(task, safe='')}"

    def content(self, model: str, task: str) -> str:  # noqa: ARG002 - the protocol's
        """Return nothing: the task itself names the address."""
        return ""

    def standing(self, said: Plain) -> Standing:
        """Return how the task in the envelope ``said`` stands."""
        match said:
            case {"task_info": dict(info), "videos": [str(clip), *_]}:
                return standing_in(info, clip)
            case {"task_info": dict(info)}:
                return standing_in(info)
        raise EngineUnavailable(
            "the upstream server's reply describes no task: see the setting 'protocol'"
        )


MULERUN: Final[Dialect] = MuleRunDialect()


def _path(model: str) -> str:
    return f"/vendors/openai/v1/{quote(model, safe='')}/generation"
