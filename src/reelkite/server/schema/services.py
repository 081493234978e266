"""What stands beside making clips, in the document: models, files, webhooks, links, health."""

from typing import Final

from reelkite.domain.artifact import MEDIA_TYPES, ArtifactKind
from reelkite.domain.callers import EventType
from reelkite.domain.task import Plain
from reelkite.server.desk import HouseRules
from reelkite.server.schema.videos import BYTES, FILE, file_replies
from reelkite.server.schema.words import (
    AFTER,
    FORM,
    JSON,
    KEYED,
    RANGE,
    TEXT,
    UNLESS,
    Shape,
    an_object,
    array,
    body,
    errors,
    one_of,
    operation,
    optional,
    parameter,
    ref,
    reply,
    told,
    without_key,
)
from reelkite.server.wire import hooks
from reelkite.server.wire.files import PURPOSES

FILE_ID: Final = parameter("path", "file_id", TEXT)
ENDPOINT_ID: Final = parameter("path", "endpoint_id", TEXT)
FOUND: Final = errors((404, *KEYED))
CHANGED: Final = errors((400, 404, 413, *KEYED))
LISTED: Final = errors((400, 404, *KEYED))

EVENTS: Final[list[Plain]] = [event.value for event in EventType]


def paths(_: HouseRules) -> Shape:
    """Return the paths of everything but clips."""
    return {**_models(), **_files(), **_endpoints(), **_endpoint(), **_open()}


def _limit(most: int) -> Shape:
    return parameter("query", "limit", {"type": "integer", "minimum": 1, "maximum": most})


def _models() -> Shape:
    model = parameter("path", "model", TEXT)
    known = {**told("Model"), **FOUND}
    return {
        "/v1/models": {
            "get": operation(
                "listModels", "Name every model.", {**told("ModelList"), **errors(KEYED)}
            )
        },
        "/v1/models/{model}": {
            "get": operation("retrieveModel", "Tell of a model.", known, takes=(model,))
        },
    }


def _files() -> Shape:
    upload = {"file": FILE, "purpose": one_of([*PURPOSES])}
    kept = {**told("File"), **errors((400, 413, 429, *KEYED))}
    order = parameter("query", "order", one_of(["asc", "desc"]))
    purpose = parameter("query", "purpose", TEXT)
    listed = {**told("FileList"), **LISTED}
    content = {"*/*": BYTES}
    inside = {"200": reply("The file.", content), **FOUND}
    removed = {**told("DeletedFile"), **FOUND}
    return {
        "/v1/files": {
            "post": operation(
                "createFile",
                "Keep a file.",
                kept,
                body=body({FORM: an_object(upload, ("file",), closed=False)}),
            ),
            "get": operation(
                "listFiles", "List files.", listed, takes=(AFTER, _limit(10_000), order, purpose)
            ),
        },
        "/v1/files/{file_id}": {
            "get": operation(
                "retrieveFile", "Tell of a file.", {**told("File"), **FOUND}, takes=(FILE_ID,)
            ),
            "delete": operation("deleteFile", "Remove a file.", removed, takes=(FILE_ID,)),
        },
        "/v1/files/{file_id}/content": {
            "get": operation("downloadFile", "Give a file back.", inside, takes=(FILE_ID,))
        },
    }


def _endpoint_body(required: tuple[str, ...]) -> Shape:
    """Return the body that makes or changes an endpoint."""
    members = {
        "name": _text(hooks.LONGEST_NAME, r"\S"),
        "url": _text(hooks.LONGEST_URL, r"^https?://[!-~]+$"),
        "event_types": array(one_of(EVENTS), least=1),
    }
    spoken = {
        name: shape if name in required else optional(shape) for name, shape in members.items()
    }
    return body({JSON: an_object(spoken, required, closed=False)}, required=bool(required))


def _text(longest: int, pattern: str) -> Shape:
    return {"type": "string", "minLength": 1, "maxLength": longest, "pattern": pattern}


def _endpoints() -> Shape:
    types = {**told("EventTypeList"), **errors(KEYED)}
    made = {**told("WebhookEndpointWithSecret"), **errors((400, 403, 413, *KEYED))}
    listed = {**told("WebhookEndpointList"), **LISTED}
    return {
        "/v1/webhook_event_types": {"get": operation("listEventTypes", "Name every event.", types)},
        "/v1/webhook_endpoints": {
            "post": operation(
                "createWebhookEndpoint",
                f"Make an endpoint, {hooks.MOST_ENDPOINTS} a key at most; its secret is told once.",
                made,
                body=_endpoint_body(("name", "url", "event_types")),
            ),
            "get": operation(
                "listWebhookEndpoints", "List endpoints.", listed, takes=(AFTER, _limit(100))
            ),
        },
    }


def _endpoint() -> Shape:
    this = (ENDPOINT_ID,)
    one = {**told("WebhookEndpoint"), **FOUND}
    changed = {**told("WebhookEndpoint"), **CHANGED}
    removed = {**told("DeletedWebhookEndpoint"), **FOUND}
    renewed = {**told("WebhookEndpointWithSecret"), **CHANGED}
    tried = {**told("WebhookTest"), **CHANGED}
    keep = {"keep_old_secret_active_for_24_hours": one_of([False, "false", None])}
    event = {"event_type": one_of(EVENTS)}
    at = "/v1/webhook_endpoints/{endpoint_id}"
    renewing = body({JSON: an_object(keep, (), closed=False)}, required=False)
    trying = body({JSON: an_object(event, ("event_type",), closed=False)})
    return {
        at: {
            "get": operation("retrieveWebhookEndpoint", "Tell of an endpoint.", one, takes=this),
            "post": operation(
                "updateWebhookEndpoint",
                "Change what is given.",
                changed,
                takes=this,
                body=_endpoint_body(()),
            ),
            "delete": operation(
                "deleteWebhookEndpoint", "Remove an endpoint.", removed, takes=this
            ),
        },
        f"{at}/rotate_secret": {
            "post": operation(
                "rotateWebhookSecret", "Make a new secret.", renewed, takes=this, body=renewing
            )
        },
        f"{at}/test": {
            "post": operation(
                "testWebhookEndpoint", "Post a sample now.", tried, takes=this, body=trying
            )
        },
    }


def _open() -> Shape:
    """Return what is served without a key, the metrics, and the policy."""
    clip = {MEDIA_TYPES[ArtifactKind.VIDEO]: BYTES}
    linked = {**file_replies(clip), **errors((404, 410, 500, 503))}
    token = (parameter("path", "token", TEXT), RANGE, UNLESS)
    ready = told("Readiness") | {"503": reply("It cannot work; why.", {JSON: ref("Readiness")})}
    text = reply("Prometheus' text format.", {"text/plain": TEXT})
    return {
        "/public/{token}/video.mp4": {
            method: without_key(operation(f"{method}Public", "Send a clip.", linked, takes=token))
            for method in ("get", "head")
        },
        "/healthz": {"get": without_key(operation("health", "The process lives.", told("Health")))},
        "/v1/policy": {
            "get": operation("policy", "Tell what is refused.", {**told("Policy"), **errors(KEYED)})
        },
        "/readyz": {"get": without_key(operation("readiness", "A task would be begun.", ready))},
        "/metrics": {"get": operation("metrics", "Counts.", {"200": text, **errors(KEYED)})},
    }
