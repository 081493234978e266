"""The vendor's routes in the document."""

from itertools import combinations
from typing import Final

from reelkite.domain.geometry import Size
from reelkite.server.desk import HouseRules
from reelkite.server.schema.videos import FILE, IMAGE_TEXT, prompt_shape
from reelkite.server.schema.words import (
    ENCODED,
    FORM,
    JSON,
    KEYED,
    MADE,
    NOTHING,
    ONCE,
    TEXT,
    Shape,
    an_object,
    array,
    body,
    either,
    errors,
    linked,
    one_of,
    operation,
    optional,
    parameter,
    ref,
    reply,
)
from reelkite.server.wire.mulerun import IMAGE_FIELDS, ROUTES, VendorRoute

ID: Final = parameter("path", "task_id", TEXT, "A UUID, with or without hyphens.")
ANYTHING: Final[Shape] = {}
TWO_IMAGES: Final[Shape] = {
    "anyOf": [{"required": [*pair]} for pair in combinations(IMAGE_FIELDS, 2)]
}


def paths(rules: HouseRules) -> Shape:
    """Return the paths of all vendor routes."""
    described: Shape = {}
    for route in ROUTES:
        described[route.path] = {"post": _create(route, rules)}
        described[f"{route.path}/{{task_id}}"] = {"get": _ask(route)}
    return described


def _create(route: VendorRoute, rules: HouseRules) -> Shape:
    promised = {"202": reply("It is promised.", {JSON: ref("VendorTask")})}
    links = {f"pollTask-{route.name}": ("task_id", "task_info/id")}
    return operation(
        f"createTask-{route.name}",
        "Promise a clip.",
        {**linked(promised, links), **errors(MADE, "VendorError")},
        takes=(ONCE,),
        body=_creation(route.within(rules.videos), closed=rules.strict),
    )


def _ask(route: VendorRoute) -> Shape:
    stands = {"200": reply("How it stands, failures included.", {JSON: ref("VendorTask")})}
    return operation(
        f"pollTask-{route.name}",
        "Tell how a task stands; this is never limited.",
        {**stands, **errors((404, *KEYED), "VendorError")},
        takes=(ID,),
    )


def _creation(route: VendorRoute, *, closed: bool) -> Shape:
    """Return the body of a request to create, in each encoding."""
    members: dict[str, Shape] = {
        "prompt": prompt_shape(route.offer.longest_prompt),
        "seconds": _spaced("|".join(map(str, route.offer.seconds))),
        "size": _spaced("|".join(map(_any_sign, route.offer.sizes))),
        "model": TEXT,
    }
    address = an_object({"image_url": IMAGE_TEXT}, ("image_url",), closed=True)
    image = either(IMAGE_TEXT, address)
    maybe = either(image, one_of([""]), NOTHING)
    spoken = {
        **members,
        "seconds": either(members["seconds"], one_of([*route.offer.seconds, None])),
        "size": optional(members["size"]),
        "model": ANYTHING,
        "image": maybe,
        "input_reference": maybe,
        "images": either(maybe, array(image, most=1)),
    }
    return body(
        {
            JSON: {**an_object(spoken, ("prompt",), closed=closed), "not": TWO_IMAGES},
            FORM: an_object({**members, "image": FILE}, ("prompt",), closed=closed),
            ENCODED: an_object(members, ("prompt",), closed=closed),
        }
    )


def _spaced(words: str) -> Shape:
    """Return the shape of a text that is one of ``words``, in a pattern, with space around it."""
    return {"type": "string", "pattern": rf"^\s*({words})\s*$"}


def _any_sign(size: Size) -> str:
    """Return the pattern of ``size`` with any of the signs that are taken for an x."""
    return rf"{size.width}\s*[*×xX]\s*{size.height}"
