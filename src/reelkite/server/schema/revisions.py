"""What is done to videos, and characters, in the document."""

from typing import Final

from reelkite.domain.task import Plain
from reelkite.production.intake.studio import LONGEST_NAME
from reelkite.production.request import LAST_SEED
from reelkite.server.desk import HouseRules
from reelkite.server.schema.videos import FILE, ID, LINKS, NOTE, THING, prompt_shape
from reelkite.server.schema.words import (
    ENCODED,
    FORM,
    JSON,
    KEYED,
    MADE,
    ONCE,
    TEXT,
    Shape,
    an_object,
    body,
    either,
    errors,
    linked,
    one_of,
    operation,
    optional,
    parameter,
    told,
)

CHARACTER_ID: Final = parameter("path", "character_id", TEXT, "As `createCharacter` returned it.")
NAME: Final[Shape] = {"type": "string", "minLength": 1, "maxLength": LONGEST_NAME}
SOME_TEXT: Final[Shape] = {"type": "string", "minLength": 1}
FOUND: Final = errors((404, *KEYED))


def paths(rules: HouseRules) -> Shape:
    """Return the paths of what is done to videos, and of characters."""
    promised: Shape = {**linked(told("Video"), LINKS), **errors((404, *MADE))}
    lengths: list[Plain] = [str(seconds) for seconds in rules.videos.added]
    seconds: Shape = {"seconds": either(one_of(lengths), one_of([*rules.videos.added]))}
    return {
        "/v1/videos/{video_id}/remix": {
            "post": operation(
                "remixVideo",
                "Promise a video once more, but for what the prompt says.",
                promised,
                takes=(ID, ONCE),
                body=_body(rules, {}, sent=False),
            )
        },
        "/v1/videos/edits": {
            "post": operation(
                "editVideo",
                "Promise a video, changed as the prompt says.",
                promised,
                takes=(ONCE,),
                body=_body(rules, {}, sent=True),
            )
        },
        "/v1/videos/extensions": {
            "post": operation(
                "extendVideo",
                "Promise a video with so many seconds more of it.",
                promised,
                takes=(ONCE,),
                body=_body(rules, seconds, sent=True),
            )
        },
        **_characters(rules),
    }


def _body(rules: HouseRules, more: Shape, *, sent: bool) -> Shape:
    """Return the body of a request, in each encoding.

    Args:
        rules: What the operator decided.
        more: Further members, all of them required.
        sent: The video is named in the body, or sent with it.
    """
    closed, required = rules.strict, ["prompt", *more]
    written: dict[str, Shape] = {"prompt": prompt_shape(rules.videos.longest_prompt)}
    written |= {name: shape for name, shape in more.items() if isinstance(shape, dict)}
    notes: dict[str, Shape] = {"user": NOTE}
    spoken = {**written, "user": optional(NOTE), "metadata": optional(THING)}
    if not sent:
        return body(
            {
                JSON: an_object(spoken, required, closed=closed),
                FORM: an_object({**written, **notes}, required, closed=closed),
                ENCODED: an_object({**written, **notes}, required, closed=closed),
            }
        )
    seed: Shape = {"type": "integer", "minimum": 0, "maximum": LAST_SEED}
    asked: dict[str, Shape] = {"model": one_of([*rules.videos.models]), "seed": seed}
    named = {"video": an_object({"id": SOME_TEXT}, ("id",), closed=False)}
    film = {**written, **notes, **asked, "video": FILE}
    required = [*required, "video"]
    return body(
        {
            JSON: an_object({**spoken, **named}, required, closed=closed),
            FORM: an_object(film, required, closed=closed),
        }
    )


def _characters(rules: HouseRules) -> Shape:
    made = {**told("Character"), **errors((400, 403, 409, 413, 429, *KEYED))}
    form = an_object({"name": NAME, "video": FILE}, ("name", "video"), closed=rules.strict)
    return {
        "/v1/videos/characters": {
            "post": operation(
                "createCharacter",
                "Cut a character out of a clip; prompts then call it by its name.",
                made,
                takes=(ONCE,),
                body=body({FORM: form}),
            )
        },
        "/v1/videos/characters/{character_id}": {
            "get": operation(
                "retrieveCharacter",
                "Tell of a character.",
                {**told("Character"), **FOUND},
                takes=(CHARACTER_ID,),
            ),
            "delete": operation(
                "deleteCharacter",
                "Remove a character; videos that were promised with it are made all the same.",
                {**told("DeletedCharacter"), **FOUND},
                takes=(CHARACTER_ID,),
            ),
        },
    }
