"""The vendor's routes in the document."""

from itertools import combinations
from typing import Final

from reelkite.domain.task import Plain
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
    lengths: list[Plain] = [str(seconds) for seconds in route.offer.seconds]
    sizes: list[Plain] = [
        str(size).replace("x", sign) for sign in "x*×" for size in route.offer.sizes
    ]
    members: dict[str, Shape] = {
        "prompt": prompt_shape(route.offer.longest_prompt),
        "seconds": one_of(lengths),
        "size": one_of(sizes),
        "model": TEXT,
    }
    address = an_object({"image_url": IMAGE_TEXT}, ("image_url",), closed=True)
    image = either(IMAGE_TEXT, address)
    maybe = either(image, one_of([""]), NOTHING)
    spoken = {
        **members,
        "seconds": one_of([*lengths, *route.offer.seconds, None]),
        "size": one_of([*sizes, None]),
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
