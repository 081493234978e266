"""The Videos API in the document."""

from typing import Final

from reelkite.domain.artifact import MEDIA_TYPES
from reelkite.domain.task import Plain
from reelkite.production.intake.casting import MOST as MOST_CHARACTERS
from reelkite.production.request import LAST_SEED
from reelkite.server.desk import HouseRules
from reelkite.server.schema.shapes import VARIANTS
from reelkite.server.schema.words import (
    AFTER,
    BASE64,
    ENCODED,
    FORM,
    JSON,
    KEYED,
    MADE,
    ONCE,
    RANGE,
    TEXT,
    UNLESS,
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
    told,
)

ID: Final = parameter("path", "video_id", TEXT, "As `create` returned it.")

IMAGE_TEXT: Final[Shape] = {
    "type": "string",
    "pattern": f"^(https?://[!-~]+|data:image/(jpeg|png|webp);base64,{BASE64}|{BASE64})$",
    "description": "An address, a data URL, or base64 alone; at most 10 MiB decoded.",
}
FILE: Final[Shape] = {"type": "string", "format": "binary", "minLength": 1}
BYTES: Final[Shape] = {"type": "string", "format": "binary"}

FOLLOWING: Final = ("retrieveVideo", "deleteVideo", "downloadVideo", "inspectVideo")
LINKS: Final = dict.fromkeys(FOLLOWING, ("video_id", "id"))
"""Where to go with a new video."""

NUMBER: Final[Shape] = {"type": "number", "minimum": 0, "maximum": 1_000_000}
NOTE: Final[Shape] = {"type": "string", "maxLength": 32_000}
THING: Final[Shape] = {"type": "object"}


def paths(rules: HouseRules) -> Shape:
    """Return the paths of the Videos API."""
    found = errors((404, *KEYED))
    return {
        "/v1/videos": {
            "post": operation(
                "createVideo",
                "Promise a clip.",
                {**linked(told("Video"), LINKS), **errors((404, *MADE))},
                takes=(ONCE,),
                body=_creation(rules),
            ),
            "get": operation(
                "listVideos",
                "List the key's videos.",
                {**told("VideoList"), **errors((400, 404, *KEYED))},
                takes=(
                    AFTER,
                    parameter("query", "limit", {"type": "integer", "minimum": 0, "maximum": 100}),
                    parameter("query", "order", one_of(["asc", "desc"])),
                ),
            ),
        },
        "/v1/videos/{video_id}": {
            "get": operation(
                "retrieveVideo",
                "Tell how a video is coming along; `openai-poll-after-ms` says when to ask again.",
                {**told("Video"), **found},
                takes=(ID,),
            ),
            "delete": operation(
                "deleteVideo",
                "Remove a video; work that runs for it is stopped.",
                {**told("DeletedVideo"), **found},
                takes=(ID,),
            ),
        },
        "/v1/videos/{video_id}/content": {
            "get": _download("downloadVideo"),
            "head": _download("inspectVideo"),
        },
    }


def file_replies(content: dict[str, Shape]) -> Shape:
    """Return what the sending of a file may answer when all is well."""
    return {
        "200": reply("The whole file.", content),
        "206": reply("The bytes that were asked for.", {**content, "multipart/byteranges": BYTES}),
        "304": {"description": "The client has it already."},
        "416": reply("The range begins behind the end.", {JSON: ref("Error")}),
    }


def _download(name: str) -> Shape:
    content = dict.fromkeys(MEDIA_TYPES.values(), BYTES)
    return operation(
        name,
        "Send a file of a completed video.",
        {**file_replies(content), **errors((400, 404, *KEYED))},
        takes=(ID, parameter("query", "variant", VARIANTS), RANGE, UNLESS),
    )


def _creation(rules: HouseRules) -> Shape:
    """Return the body of a request to create, in each encoding."""
    offer, closed = rules.videos, rules.strict
    lengths: list[Plain] = [str(seconds) for seconds in offer.seconds]
    members: dict[str, Shape] = {
        "prompt": prompt_shape(offer.longest_prompt),
        "model": one_of([*offer.models]),
        "size": one_of([str(size) for size in offer.sizes]),
        "seconds": one_of(lengths),
        "seed": {"type": "string", "pattern": "^[0-9]{1,9}$"},
        "negative_prompt": NOTE,
        "user": NOTE,
    }
    named = either(
        _named("image_url", IMAGE_TEXT), _named("file_id", {"type": "string"}), IMAGE_TEXT
    )
    spoken = {
        **members,
        "seconds": one_of([*lengths, *offer.seconds]),
        "seed": either(members["seed"], {"type": "integer", "minimum": 0, "maximum": LAST_SEED}),
        "num_inference_steps": NUMBER,
        "guidance_scale": NUMBER,
        "fps": NUMBER,
        "metadata": THING,
        "extra_params": THING,
        "input_reference": named,
        "characters": array(_named("id", TEXT), most=MOST_CHARACTERS),
    }
    nullable = {
        name: shape if name == "prompt" else optional(shape) for name, shape in spoken.items()
    }
    return body(
        {
            JSON: an_object(nullable, ("prompt",), closed=closed),
            FORM: an_object({**members, "input_reference": FILE}, ("prompt",), closed=closed),
            ENCODED: an_object(members, ("prompt",), closed=closed),
        }
    )


def prompt_shape(longest: int) -> Shape:
    """Return the shape of a prompt with at most ``longest`` characters."""
    return {
        "type": "string",
        "minLength": 1,
        "maxLength": longest,
        "description": "Holds a letter, a digit or a picture at least.",
    }


def _named(key: str, shape: Shape) -> Shape:
    """Return the shape of an object with ``key`` alone."""
    return an_object({key: shape}, (key,), closed=True)
