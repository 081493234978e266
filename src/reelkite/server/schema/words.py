"""The grammar of the document: parameters, bodies, replies, operations."""

from collections.abc import Mapping, Sequence
from http import HTTPStatus
from typing import Final, TypeAlias

from reelkite.domain.task import Plain

Shape: TypeAlias = dict[str, Plain]
"""A JSON schema, or another part of the document."""

JSON: Final = "application/json"
FORM: Final = "multipart/form-data"
ENCODED: Final = "application/x-www-form-urlencoded"

TEXT: Final[Shape] = {"type": "string"}
NOTHING: Final[Shape] = {"type": "null"}

KEYED: Final = (401, 500, 503)
"""What any operation with a key may answer."""

MADE: Final = (400, 409, 413, 429, *KEYED)
"""What any operation that creates may answer besides."""

RETRY: Final[Shape] = {
    "retry-after": {
        "required": True,
        "schema": {"type": "string", "pattern": "^[0-9]+$"},
        "description": "Whole seconds, 1 to 120.",
    }
}

BASE64: Final = "(([A-Za-z0-9+/_-]{4})+([A-Za-z0-9+/_-]{2,3})?|[A-Za-z0-9+/_-]{2,3})={0,2}"


def ref(name: str) -> Shape:
    """Return a reference to a shape."""
    return {"$ref": f"#/components/schemas/{name}"}


def one_of(words: Sequence[Plain]) -> Shape:
    """Return the shape of a value that is one of ``words``."""
    return {"enum": [*words]}


def either(*shapes: Shape) -> Shape:
    """Return the shape of what has any of these."""
    return {"anyOf": [*shapes]}


def optional(shape: Shape) -> Shape:
    """Return ``shape``, or null."""
    return either(shape, NOTHING)


def array(items: Shape, least: int = 0, most: int | None = None) -> Shape:
    """Return the shape of a list with so many items."""
    shape: Shape = {"type": "array", "items": items, "minItems": least}
    return shape if most is None else {**shape, "maxItems": most}


def an_object(members: Mapping[str, Shape], required: Sequence[str], *, closed: bool) -> Shape:
    """Return the shape of an object; nothing else is in a ``closed`` one."""
    shape: Shape = {"type": "object", "properties": {**members}, "required": [*required]}
    return {**shape, "additionalProperties": False} if closed else shape


def parameter(place: str, name: str, shape: Shape, text: str = "") -> Shape:
    """Return a parameter in ``path``, ``query`` or ``header``."""
    return {
        "in": place,
        "name": name,
        "schema": shape,
        "required": place == "path",
        "description": text,
    }


def body(content: Mapping[str, Shape], *, required: bool = True) -> Shape:
    """Return a request's body by its encodings."""
    encodings: Shape = {media_type: {"schema": shape} for media_type, shape in content.items()}
    return {"required": required, "content": encodings}


def reply(text: str, content: Mapping[str, Shape]) -> Shape:
    """Return a reply by its content types."""
    encodings: Shape = {media_type: {"schema": shape} for media_type, shape in content.items()}
    return {"description": text, "content": encodings}


def told(shape: str) -> Shape:
    """Return the usual reply: 200 with a shape."""
    return {"200": reply("As asked.", {JSON: ref(shape)})}


def linked(described: Mapping[str, Plain], links: Mapping[str, tuple[str, str]]) -> Shape:
    """Return the usual reply with links.

    Args:
        described: As ``told`` returns it, or another one reply by its status.
        links: Of an operation's name, its parameter, and where in the reply its value stands.
    """
    leading: Shape = {
        name: {"operationId": name, "parameters": {given: f"$response.body#/{place}"}}
        for name, (given, place) in links.items()
    }
    return {
        status: {**answered, "links": leading} if isinstance(answered, dict) else answered
        for status, answered in described.items()
    }


def errors(statuses: Sequence[int], shape: str = "Error") -> Shape:
    """Return the replies that tell of errors."""
    replies: Shape = {}
    for status in sorted(statuses):
        phrase = HTTPStatus(status).phrase
        told_why = reply(phrase, {JSON: ref(shape)})
        replies[str(status)] = {**told_why, "headers": RETRY} if status == 429 else told_why  # noqa: PLR2004 - HTTP
    return replies


def operation(
    name: str, text: str, replies: Shape, *, takes: Sequence[Shape] = (), body: Shape | None = None
) -> Shape:
    """Return an operation.

    Args:
        name: Its id.
        text: What it does.
        replies: What it answers, by status.
        takes: Its parameters.
        body: What comes with it.
    """
    told_so: Shape = {"operationId": name, "summary": text, "responses": replies}
    if takes:
        told_so["parameters"] = [*takes]
    return told_so if body is None else {**told_so, "requestBody": body}


def without_key(described: Shape) -> Shape:
    """Return the operation as one that asks for no key."""
    return {**described, "security": []}


ONCE: Final = parameter(
    "header",
    "Idempotency-Key",
    {"type": "string", "pattern": "^[!-~]([ -~]{0,253}[!-~])?$"},
    "The same key and the same body give the same task again; another body gives 409.",
)
AFTER: Final = parameter("query", "after", TEXT, "Id of the last item of the page before.")
RANGE: Final = parameter("header", "Range", TEXT, "Which bytes, as in `bytes=0-99`.")
UNLESS: Final = parameter("header", "If-None-Match", TEXT, "ETags that the client has.")
