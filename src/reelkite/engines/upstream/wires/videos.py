"""The Videos API and its two relatives, which take numbers.

The fields are those of vLLM-Omni 0.30 (its documentation of ``/v1/videos``), SGLang 0.5 (its
request model) and OpenAI's OpenAPI file of 2026-08-21.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final
from urllib.parse import quote

from reelkite.domain.errors import EngineUnavailable
from reelkite.domain.task import Plain
from reelkite.engines.upstream.film import Film
from reelkite.engines.upstream.wires.dialect import (
    Dialect,
    Question,
    Standing,
    Status,
    standing_in,
)

VIDEOS: Final = "/v1/videos"


@dataclass(frozen=True, slots=True)
class VideosDialect:
    """One of the family; see ``Dialect`` for what is not said here.

    Attributes:
        form: Everything goes as a form; else only what has an image, and the rest as JSON.
        sides: Width and height are two numbers; else a size such as ``1280x736``.
        elsewhere: A task may name the address of its clip in ``url``.
        queues: ``queued`` means that nothing was begun; else it may be said until the end.
    """

    explicit: bool
    form: bool = False
    sides: bool = False
    elsewhere: bool = False
    queues: bool = True
    idempotent: bool = False
    deletes: bool = True

    def question(
        self, film: Film, model: str, image: bytes | None, extra: Mapping[str, Plain]
    ) -> Question:
        """Return how to ask; what ``extra`` says of our own fields does not count."""
        fields = {"prompt": film.prompt, **({"model": model} if model else {})}
        form = self.form or image is not None
        return Question(VIDEOS, {**extra, **fields, **self._numbers(film)}, form, image)

    def _numbers(self, film: Film) -> dict[str, Plain]:
        size = film.generated
        sizes: dict[str, Plain] = {"size": str(size)}
        if self.sides:  # no size besides, for that would win over them
            sizes = {"width": size.width, "height": size.height}
        if not self.explicit:
            return {**sizes, "seconds": str(film.seconds), "seed": film.seed}
        return {**sizes, "num_frames": film.frames, "fps": film.rate, "seed": film.seed}

    def place(self, model: str, task: str) -> str:  # noqa: ARG002 - others have it in the path
        """Return the path of a task."""
        return f"{VIDEOS}/{quote(task, safe='')}"

    def content(self, model: str, task: str) -> str:
        """Return the path of its clip."""
        return f"{self.place(model, task)}/content"

    def standing(self, said: Plain) -> Standing:
        """Return how the video that is ``said`` stands."""
        if not isinstance(said, dict):
            raise EngineUnavailable(
                "the upstream server's reply describes no video: see the setting 'protocol'"
            )
        url = said.get("url") if self.elsewhere else None
        standing = standing_in(said, url if isinstance(url, str) else "")
        begun = standing.status is Status.WAITING and not self.queues
        return replace(standing, status=Status.RUNNING) if begun else standing


VLLM_OMNI: Final[Dialect] = VideosDialect(explicit=True, form=True, sides=True)
"""Takes forms only. It tells no steps; a delete ends the work where its pipeline can."""

SGLANG: Final[Dialect] = VideosDialect(explicit=True, elsewhere=True, queues=False)
"""Early versions refuse a form without an image, so what has none goes as JSON."""

OPENAI: Final[Dialect] = VideosDialect(explicit=False, idempotent=True)
"""Any Videos API. ``seed`` is an extension that most know, and another reelkite heeds."""
