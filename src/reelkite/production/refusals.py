"""What is said of a refusal: that it was blocked, why, and what to change."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from reelkite.domain.errors import ContentRefused
from reelkite.domain.policy import Category, Verdict

CLIP: Final = "clip"
"""The field of a refusal of a finished clip: no field of the request, but what came of it."""

BLOCKED: Final = "Your request was blocked by our moderation system."
"""The sentence that clients of the Videos API know."""

BLOCKED_CLIP: Final = "The finished clip was blocked by our moderation system."

MOST_NAMED: Final = 3
"""Reasons that are named."""

REASONS: Final[Mapping[Category, tuple[str, str]]] = MappingProxyType(
    {
        Category.SEXUAL: (
            "sexual content or nudity",
            "Keep everybody dressed, and the scene fit for all ages.",
        ),
        Category.SEXUAL_MINORS: ("sexual content with minors", "Such a clip is never made."),
        Category.VIOLENCE: ("graphic violence", "Leave out wounds, blood and cruelty."),
        Category.HATE: ("hate", "Leave out contempt for people, and its symbols."),
        Category.SELF_HARM: (
            "self-harm",
            "Leave it out; if it is on your mind, please talk to somebody you trust.",
        ),
        Category.DANGEROUS: (
            "dangerous or illegal acts",
            "Show something that is safe and allowed.",
        ),
        Category.DISTURBING: (
            "frightening or disturbing content",
            "Make it fit for viewers under 18.",
        ),
        Category.CHARACTER: (
            "a copyrighted character",
            "Describe a figure of your own instead.",
        ),
        Category.MUSIC: (
            "copyrighted music or lyrics",
            "Say which mood and which instruments you want to hear instead.",
        ),
        Category.REAL_PERSON: ("a real person", "Describe an invented person instead."),
        Category.FACE: ("a human face in the image", "Send an image without people."),
        Category.NUDITY: ("nudity in the image", "Send another image."),
    }
)
"""Each category in words, and what to change."""


def refusal(verdict: Verdict, field: str) -> ContentRefused:
    """Return the error that tells of ``verdict``, which found something.

    Its message names the categories, in words and as programs know them. It holds no word of the
    prompt, no slash, and at most 300 characters, so that it can be kept and told anywhere.

    Args:
        verdict: What was found.
        field: What was judged, as the caller calls it; ``CLIP`` for a finished clip.
    """
    named = verdict.categories[:MOST_NAMED]
    reasons = "; ".join(f"{REASONS[category][0]} ({category.value})" for category in named)
    begin, advice = BLOCKED, REASONS[named[0]][1]
    if field == CLIP:
        begin, advice = BLOCKED_CLIP, "Change the prompt and try again."
        reasons = reasons.replace(" in the image", " in the clip")
    word = "Reason" if len(named) == 1 else "Reasons"
    return ContentRefused(f"{begin} {word}: {reasons}. {advice}", verdict=verdict, field=field)
