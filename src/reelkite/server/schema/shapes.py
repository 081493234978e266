"""Shapes of everything that is answered."""

from typing import Final

from reelkite.domain.artifact import ArtifactKind
from reelkite.domain.callers import EventType
from reelkite.domain.policy import Category
from reelkite.domain.task import FailureCode, Plain
from reelkite.server.schema.words import (
    TEXT,
    Shape,
    an_object,
    array,
    one_of,
    optional,
    ref,
)
from reelkite.server.wire.files import PURPOSES
from reelkite.server.wire.mulerun import FAILURES, STATUSES

WHOLE: Final[Shape] = {"type": "integer", "minimum": 0}
TRUTH: Final[Shape] = {"type": "boolean"}
UUID: Final[Shape] = {"type": "string", "pattern": "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"}
MOMENT: Final[Shape] = {"type": "string", "pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$"}
CHARACTER_ID: Final[Shape] = {"type": "string", "pattern": "^char_[0-9a-f]{32}$"}
VIDEO_ID: Final[Shape] = {"type": "string", "pattern": "^video_[0-9a-f]{32}$"}


def _all(members: dict[str, Shape]) -> Shape:
    """Return the shape of an object that has all ``members``, and nothing else."""
    return an_object(members, tuple(members), closed=True)


def _list(items: str) -> Shape:
    return _all(
        {
            "object": one_of(["list"]),
            "data": array(ref(items)),
            "first_id": optional(TEXT),
            "last_id": optional(TEXT),
            "has_more": TRUTH,
        }
    )


_ENDPOINT: Final[dict[str, Shape]] = {
    "id": TEXT,
    "object": one_of(["webhook_endpoint"]),
    "name": TEXT,
    "url": TEXT,
    "event_types": array(one_of([event.value for event in EventType])),
    "created_at": WHOLE,
    "updated_at": WHOLE,
    "signing_secret_hint": TEXT,
}

RECIPE: Final = _all(
    {
        "model": TEXT,
        "frame_rate": {"type": "integer", "minimum": 1},
        "details": {"type": "object", "additionalProperties": TEXT},
    }
)
"""What an engine really used."""

VIDEO: Final = _all(
    {
        "id": VIDEO_ID,
        "object": one_of(["video"]),
        "model": TEXT,
        "status": one_of(["queued", "in_progress", "completed", "failed"]),
        "progress": {"type": "integer", "minimum": 0, "maximum": 100},
        "created_at": WHOLE,
        "completed_at": optional(WHOLE),
        "expires_at": optional(WHOLE),
        "prompt": optional(TEXT),
        "size": TEXT,
        "seconds": TEXT,
        "remixed_from_video_id": optional(VIDEO_ID),
        "error": optional(
            _all({"code": one_of([code.value for code in FailureCode]), "message": TEXT})
        ),
        "reelkite": _all(
            {
                "engine": optional(TEXT),
                "engine_version": optional(TEXT),
                "recipe": optional(RECIPE),
                "seed": WHOLE,
                "attempts": WHOLE,
                "metadata": optional({"type": "object"}),
                "user": optional(TEXT),
                "not_used": array(TEXT),
            }
        ),
    }
)

TASK_INFO: Final = an_object(
    {
        "id": UUID,
        "status": one_of(sorted(set(STATUSES.values()))),
        "created_at": MOMENT,
        "updated_at": MOMENT,
        "error": _all(
            {
                "code": one_of(sorted({number for number, _ in FAILURES.values()})),
                "title": TEXT,
                "detail": TEXT,
            }
        ),
    },
    ("id", "status", "created_at", "updated_at"),
    closed=True,
)

SHAPES: Final[dict[str, Plain]] = {
    "Error": _all(
        {
            "error": _all(
                {
                    "message": TEXT,
                    "type": TEXT,
                    "param": optional(TEXT),
                    "code": optional(TEXT),
                }
            )
        }
    ),
    "VendorError": an_object(
        {
            "status": WHOLE,
            "title": TEXT,
            "detail": TEXT,
            "instance": TEXT,
            "error_code": WHOLE,
        },
        ("status", "title"),
        closed=True,
    ),
    "Video": VIDEO,
    "VideoList": _list("Video"),
    "DeletedVideo": _all(
        {"id": VIDEO_ID, "object": one_of(["video.deleted"]), "deleted": one_of([True])}
    ),
    "Character": _all({"id": CHARACTER_ID, "name": TEXT, "created_at": WHOLE}),
    "DeletedCharacter": _all(
        {
            "id": CHARACTER_ID,
            "object": one_of(["video.character.deleted"]),
            "deleted": one_of([True]),
        }
    ),
    "VendorTask": an_object(
        {"task_info": TASK_INFO, "videos": array(TEXT, least=1, most=1)},
        ("task_info",),
        closed=True,
    ),
    "Model": _all({"id": TEXT, "object": one_of(["model"]), "created": WHOLE, "owned_by": TEXT}),
    "ModelList": _all({"object": one_of(["list"]), "data": array(ref("Model"))}),
    "File": _all(
        {
            "id": TEXT,
            "object": one_of(["file"]),
            "bytes": WHOLE,
            "created_at": WHOLE,
            "expires_at": optional(WHOLE),
            "filename": TEXT,
            "purpose": one_of([*PURPOSES]),
            "status": one_of(["processed"]),
            "status_details": optional(TEXT),
        }
    ),
    "FileList": _list("File"),
    "DeletedFile": _all({"id": TEXT, "object": one_of(["file"]), "deleted": one_of([True])}),
    "WebhookEndpoint": _all(_ENDPOINT),
    "WebhookEndpointWithSecret": _all({**_ENDPOINT, "signing_secret": TEXT}),
    "WebhookEndpointList": _list("WebhookEndpoint"),
    "DeletedWebhookEndpoint": _all(
        {"id": TEXT, "object": one_of(["webhook_endpoint.deleted"]), "deleted": one_of([True])}
    ),
    "WebhookTest": _all(
        {
            "object": one_of(["webhook_endpoint.test"]),
            "event_type": TEXT,
            "status_code": WHOLE,
            "success": one_of([True]),
            "webhook_endpoint_id": TEXT,
        }
    ),
    "EventTypeList": _all(
        {"object": one_of(["list"]), "data": array(one_of([event.value for event in EventType]))}
    ),
    "Policy": _all(
        {
            "object": one_of(["policy"]),
            "version": TEXT,
            "edition": WHOLE,
            "categories": array(
                _all(
                    {
                        "category": one_of([category.value for category in Category]),
                        "title": TEXT,
                        "rule": TEXT,
                        "refused": array(TEXT),
                        "allowed": array(TEXT),
                        "checked": TEXT,
                        "limits": TEXT,
                        "on": TRUTH,
                        "can_be_switched_off": TRUTH,
                    }
                )
            ),
        }
    ),
    "Health": _all({"status": one_of(["ok"])}),
    "Readiness": _all(
        {
            "status": one_of(["ok", "not ready"]),
            "checks": _all({"database": TEXT, "workers": TEXT, "disk": TEXT, "guardrails": TEXT}),
        }
    ),
}
"""By name."""

VARIANTS: Final = one_of([kind.value for kind in ArtifactKind])
