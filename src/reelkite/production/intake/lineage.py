"""How clips grow out of each other: how often, how long, and with which words."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from reelkite.domain.errors import InvalidVideo, SourceUnfit, UnsupportedFormat
from reelkite.domain.geometry import Size
from reelkite.domain.request import FRAME_RATE, GenerationRequest, Operation, Source
from reelkite.production.intake.orders import Growth, Order
from reelkite.production.ports import Film
from reelkite.production.request import parse_added, parse_prompt, parse_request

MOST_EXTENSIONS: Final = 6
"""Times that a clip can be extended, as the Videos API had it."""

LONGEST: Final = 120
"""Seconds of an extended clip, as the Videos API had it."""

MOST_STEPS: Final = 12
"""Clips that may stand behind a clip, one grown out of the other: each keeps all their words."""

LONGEST_EARLIER: Final = 32_000
"""Characters of earlier prompts that are judged together with a new one."""

WHOLE_SECONDS: Final = {Operation.EDIT: (1, 20), Operation.EXTENSION: (1, 60)}
"""Whole seconds that a clip which was sent may have, by what is done to it."""

_SLACK: Final = float(1 / FRAME_RATE)
"""Seconds that may be missing from a whole one: containers round, and a frame is no loss."""


def out_of_ours(
    order: Order, growth: Growth, before: GenerationRequest, sha256: str, *, elsewhere: bool = False
) -> GenerationRequest:
    """Return the request for what grows out of a clip of ours.

    It keeps everything that the new prompt does not speak of: size, model, seed, picture and
    characters; and length, unless it is extended. What is not extended is staged anew from its
    plan, so it is no matter who drew it.

    Args:
        order: What was asked.
        growth: What is done.
        before: How the clip was asked for.
        sha256: Digest of its file.
        elsewhere: Its plan would show other pictures now: an extension goes by its pictures.

    Raises:
        InvalidPrompt: The prompt cannot be read.
        UnsupportedFormat: It cannot be extended by that much, or that often.
        SourceUnfit: Its words were not kept, or too many clips stand behind it.
    """
    prompt = parse_prompt(order.raw.prompt, order.offer.longest_prompt)
    if not before.prompt:
        raise SourceUnfit(
            "This server does not keep prompts of finished videos, and without its prompt "
            "nothing can grow out of this one.",
            field=growth.field,
        )
    if steps(before) >= MOST_STEPS:
        raise SourceUnfit(
            f"This video has grown out of {MOST_STEPS} others, one after the other; "
            "that is as far as it goes.",
            field=growth.field,
        )
    if growth.operation is Operation.EXTENSION:
        seconds = _extended(order, growth, before)
        source = Source(growth.operation, before.seconds, before, sha256, elsewhere)
    else:
        seconds = before.seconds
        source = Source(growth.operation, seconds, _staged_anew(before), sha256)
    return replace(before, prompt=prompt, seconds=seconds, source=source)


def out_of_film(order: Order, growth: Growth, film: Film, sha256: str) -> GenerationRequest:
    """Return the request for what grows out of a clip that was sent.

    Its size is the one on offer that is most like its own; its length is its whole seconds.

    Raises:
        InvalidPrompt: The prompt cannot be read.
        UnsupportedFormat: Model, seed or seconds are not on offer.
        InvalidVideo: It is too short or too long for that.
    """
    seconds = _whole(growth, film.seconds)
    size = likest(film.size, order.offer.sizes)
    lengths = (seconds,)
    total = seconds
    if growth.operation is Operation.EXTENSION:
        total += parse_added(order.raw.seconds, order.offer)
        lengths = (total,)
    raw = replace(order.raw, size=str(size), seconds=str(total))
    request = parse_request(raw, replace(order.offer, seconds=lengths))
    return replace(request, source=Source(growth.operation, seconds, None, sha256))


def likest(size: Size, offers: tuple[Size, ...]) -> Size:
    """Return the size on offer whose proportions are the most like those of ``size``.

    Of several with the same proportions it is the one with the nearest number of pixels.
    """

    def unlikeness(offer: Size) -> tuple[float, int]:
        larger, smaller = max(offer.aspect, size.aspect), min(offer.aspect, size.aspect)
        pixels = abs(offer.width * offer.height - size.width * size.height)
        return round(larger / smaller, 2), pixels

    return min(offers, key=unlikeness)


def earlier_words(request: GenerationRequest) -> str:
    """Return the prompts of the clips that ``request`` grows out of, as one text, oldest first."""
    prompts = [each.prompt for each in _before(request)]
    return " ".join(reversed(prompts))[-LONGEST_EARLIER:]


def steps(request: GenerationRequest) -> int:
    """Return how many clips stand behind this one."""
    return sum(1 for _ in _sources(request))


def extensions(request: GenerationRequest) -> int:
    """Return how often the line of this clip was extended."""
    return sum(source.operation is Operation.EXTENSION for source in _sources(request))


def _staged_anew(request: GenerationRequest) -> GenerationRequest:
    """Return ``request`` as one of whose line nobody's pictures are needed, but a stranger's."""
    source = request.source
    if source is None or source.request is None:
        return request
    line = _staged_anew(source.request)
    return replace(request, source=replace(source, request=line, elsewhere=False))


def _extended(order: Order, growth: Growth, before: GenerationRequest) -> int:
    """Return the length of the whole."""
    added = parse_added(order.raw.seconds, order.offer)
    if extensions(before) >= MOST_EXTENSIONS:
        raise UnsupportedFormat(
            f"This video has been extended {MOST_EXTENSIONS} times already; "
            f"at most {MOST_EXTENSIONS} are allowed.",
            field=growth.field,
        )
    total = before.seconds + added
    if total > LONGEST:
        raise UnsupportedFormat(
            f"The extended video would last {total} seconds; at most {LONGEST} are allowed.",
            field="seconds",
        )
    return total


def _whole(growth: Growth, seconds: float) -> int:
    whole = int(seconds + _SLACK)
    least, most = WHOLE_SECONDS[growth.operation]
    if not least <= whole <= most:
        raise InvalidVideo(
            f"'{growth.field}' lasts {seconds:.1f} seconds; for this it must last "
            f"{least} to {most}.",
            field=growth.field,
        )
    return whole


def _sources(request: GenerationRequest) -> Iterator[Source]:
    source = request.source
    while source is not None:
        yield source
        source = None if source.request is None else source.request.source


def _before(request: GenerationRequest) -> Iterator[GenerationRequest]:
    return (source.request for source in _sources(request) if source.request is not None)
