"""The vendor's words: one table entry a route, tasks as ``task_info``, failures as numbers."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Final, TypeVar
from uuid import UUID

from reelkite.domain.errors import InvalidImage, InvalidPrompt, RequestError, UnsupportedFormat
from reelkite.domain.geometry import Size
from reelkite.domain.task import FailureCode, Instant, Plain, Task, TaskStatus
from reelkite.production.offer import LONGEST_PROMPT, SECONDS, SIZES, TIERS, Offer
from reelkite.production.request import RawRequest
from reelkite.server.parsing.jsontext import kind_of

WIDE: Final = Size(1280, 720)
TALL: Final = Size(720, 1280)


@dataclass(frozen=True, slots=True)
class VendorRoute:
    """A pair of routes: create, and ask.

    Attributes:
        name: Files tasks under this route; they answer nowhere else.
        path: Where it is created; ``/{task_id}`` behind it asks.
        model: The model that the route stands for.
        offer: What may be asked for.
        seconds: Length, if none is asked for.
        size: Size, if none is asked for.
    """

    name: str
    path: str
    model: str
    offer: Offer
    seconds: str = "4"
    size: str = str(WIDE)

    def within(self, house: Offer) -> "VendorRoute":
        """Return the route as an operator has it who offers ``house``.

        What the operator adds to the standard offer is added here too; what the operator leaves
        out is left out. A default that is then not on offer gives way to the first that is.
        """
        models = {name: model for name, model in TIERS.items() if model in house.models.values()}
        sizes = _merged(self.offer.sizes, house.sizes, SIZES)
        seconds = _merged(self.offer.seconds, house.seconds, SECONDS)
        lengths = tuple(str(length) for length in seconds)
        return replace(
            self,
            offer=replace(self.offer, models=models, sizes=sizes, seconds=seconds),
            seconds=self.seconds if self.seconds in lengths else lengths[0],
            size=self.size if self.size in map(str, sizes) else str(sizes[0]),
        )


Value = TypeVar("Value")


def _merged(
    own: tuple[Value, ...], house: tuple[Value, ...], standard: tuple[Value, ...]
) -> tuple[Value, ...]:
    kept = tuple(value for value in own if value in house)
    return (kept + tuple(value for value in house if value not in standard)) or house


def _route(name: str, model: str, sizes: tuple[Size, ...], seconds: str = "4") -> VendorRoute:
    offer = Offer(sizes=sizes, seconds=SECONDS, longest_prompt=LONGEST_PROMPT)
    return VendorRoute(name, f"/vendors/openai/v1/{name}/generation", model, offer, seconds)


ROUTES: Final = (
    _route("sora-2-pro", "sora-2-pro", SIZES),
    _route("sora-2", "sora-2", SIZES),
    _route("sora", "sora-2", (WIDE, TALL), seconds="8"),
)
"""All vendor routes; another one is another line."""

IMAGE_FIELDS: Final = ("image", "input_reference", "images")
"""Names of the image, the documented one first."""

EMPTY: Final[tuple[Plain, ...]] = (None, "", [])
"""Ways of sending no image."""

FIELDS: Final = frozenset({"prompt", "seconds", "size", "model", *IMAGE_FIELDS})
"""Every field that is understood."""

STATUSES: Final[Mapping[TaskStatus, str]] = {
    TaskStatus.QUEUED: "pending",
    TaskStatus.IN_PROGRESS: "processing",
    TaskStatus.COMPLETED: "completed",
    TaskStatus.FAILED: "failed",
    TaskStatus.CANCELLED: "failed",
}
"""The vendor's four states; there is no fifth."""

FAILURES: Final[Mapping[FailureCode, tuple[int, str]]] = {
    FailureCode.MODERATION_BLOCKED: (3001, "Task Execution Error"),
    FailureCode.PROCESSING_ERROR: (3001, "Task Execution Error"),
    FailureCode.TIMEOUT: (3002, "Task Timeout"),
    FailureCode.ENGINE_UNAVAILABLE: (3003, "Engine Unavailable"),
    FailureCode.INVALID_IMAGE: (3004, "Invalid Input Image"),
    FailureCode.SERVER_ERROR: (4002, "Internal Error"),
    FailureCode.MODERATION_UNAVAILABLE: (4002, "Moderation Unavailable"),
    FailureCode.CANCELLED: (4002, "Task Cancelled"),
}
"""Number and title of each failure."""

TASK_ID: Final = re.compile(r"[0-9a-f]{32}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")


def parse_fields(route: VendorRoute, fields: Mapping[str, object]) -> RawRequest:
    """Return the request that ``fields`` write; missing and null fields take their defaults.

    Values are not checked against the offer here, only their types.

    Raises:
        InvalidPrompt: There is no prompt, or it is no string.
        UnsupportedFormat: The length or the size is written in no way that we read.
    """
    return RawRequest(
        prompt=_prompt(fields.get("prompt")),
        model=route.model,
        size=_size(fields.get("size"), route),
        seconds=_seconds(fields.get("seconds"), route),
    )


def parse_image(fields: Mapping[str, Plain]) -> tuple[str, str] | None:
    """Return the name of the image's field and the text that it holds, or None without an image.

    Raises:
        InvalidImage: It is no text, or there is more than one.
    """
    sent = {name: fields[name] for name in IMAGE_FIELDS if name in fields}
    given = [(name, _written(name, sent[name])) for name in sent if sent[name] not in EMPTY]
    if len(given) > 1:
        names = " and ".join(f"'{name}'" for name, _ in given)
        raise InvalidImage(f"{names} were sent; at most one image is taken.", field=given[1][0])
    return given[0] if given else None


def check_known(fields: Mapping[str, object]) -> None:
    """Refuse fields that nobody understands (strict mode only).

    Raises:
        RequestError: There is one.
    """
    for name in sorted(set(fields) - FIELDS):
        raise RequestError(f"Unknown parameter: '{name}'.", field=name)


def parse_task_id(text: str) -> str | None:
    """Return our id for a UUID with or without hyphens; None when it is none."""
    lowered = text.lower()
    return lowered.replace("-", "") if TASK_ID.fullmatch(lowered) else None


def answer_of(task: Task, base: str) -> dict[str, Plain]:
    """Return what the vendor says of ``task``.

    Args:
        task: Any task.
        base: Base of public links, without a slash at the end.
    """
    info: dict[str, Plain] = {
        "id": str(UUID(hex=task.id)),
        "status": STATUSES[task.status],
        "created_at": moment(task.created_at),
        "updated_at": moment(task.updated_at),
    }
    answer: dict[str, Plain] = {"task_info": info}
    if task.failure is not None:
        code, title = FAILURES[task.failure.code]
        detail = f"Video generation failed: {task.failure.message}"
        info["error"] = {"code": code, "title": title, "detail": detail}
    if task.status is TaskStatus.COMPLETED:
        answer["videos"] = [f"{base}/public/{task.link_token}/video.mp4"]
    return answer


def moment(instant: Instant) -> str:
    """Write ``instant`` as the vendor does: ``2025-09-21T00:00:00.000Z``."""
    seconds, milliseconds = divmod(instant, 1000)
    return f"{datetime.fromtimestamp(seconds, UTC):%Y-%m-%dT%H:%M:%S}.{milliseconds:03d}Z"


def _prompt(value: object) -> str:
    if value is None:
        raise InvalidPrompt("Missing required parameter: 'prompt'.")
    if not isinstance(value, str):
        raise InvalidPrompt(
            f"Invalid type for 'prompt': expected a string, but got {kind_of(value)} instead."
        )
    return value


def _seconds(value: object, route: VendorRoute) -> str:
    """Let whole numbers pass for the strings that they write."""
    if value is None:
        return route.seconds
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    raise UnsupportedFormat(
        f"Invalid type for 'seconds': expected one of "
        f"{', '.join(repr(str(length)) for length in route.offer.seconds)}, "
        f"but got {kind_of(value)} instead.",
        field="seconds",
    )


def _size(value: object, route: VendorRoute) -> str:
    """Let the multiplication signs of the sister routes pass for an ``x``."""
    if value is None:
        return route.size
    if not isinstance(value, str):
        raise UnsupportedFormat(
            f"Invalid type for 'size': expected a string, but got {kind_of(value)} instead.",
            field="size",
        )
    return re.sub(r"\s*[*×xX]\s*", "x", value.strip())


def _written(name: str, value: Plain) -> str:
    """Unwrap a list of one, and an object with an address."""
    if isinstance(value, list):
        if len(value) != 1:
            raise InvalidImage(
                f"'{name}' holds {len(value)} images; at most one is taken.", field=name
            )
        value = value[0]
    if isinstance(value, dict) and set(value) == {"image_url"}:
        value = value["image_url"]
    if not isinstance(value, str):
        raise InvalidImage(
            f"Invalid type for '{name}': expected an address, a data URL or base64, "
            f"but got {kind_of(value)} instead.",
            field=name,
        )
    return value
