"""From what was written to a request that can be served."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from reelkite.domain.errors import InvalidPrompt, UnsupportedFormat
from reelkite.domain.request import GenerationRequest, Model
from reelkite.planning import clean_prompt
from reelkite.production.offer import LONGEST_PROMPT, SECONDS, SIZES, STANDARD, Offer

LAST_SEED: Final = 2**32 - 1


@dataclass(frozen=True, slots=True)
class RawRequest:
    """A request as it was written, field by field; nothing is checked yet."""

    prompt: str
    model: str = Model.SORA_2.value
    size: str = str(SIZES[1])
    seconds: str = str(SECONDS[0])
    seed: str = "0"


def parse_request(raw: RawRequest, offer: Offer = STANDARD) -> GenerationRequest:
    """Return the request that ``raw`` writes.

    Raises:
        InvalidPrompt: The prompt is empty, too long, or holds nothing to read.
        UnsupportedFormat: A model, size, length or seed is not on offer; the message lists what is.
    """
    sizes = {str(size): size for size in offer.sizes}
    lengths = {str(seconds): seconds for seconds in offer.seconds}
    return GenerationRequest(
        prompt=parse_prompt(raw.prompt, offer.longest_prompt),
        model=offer.models[_chosen(raw.model, tuple(offer.models), field="model")],
        size=sizes[_chosen(raw.size, tuple(sizes), field="size")],
        seconds=lengths[_chosen(raw.seconds, tuple(lengths), field="seconds")],
        seed=parse_seed(raw.seed),
    )


def parse_added(text: str, offer: Offer = STANDARD) -> int:
    """Return the seconds that are to be added to a clip.

    Raises:
        UnsupportedFormat: So many are not on offer; the message lists what is.
    """
    lengths = {str(seconds): seconds for seconds in offer.added}
    return lengths[_chosen(text, tuple(lengths), field="seconds")]


def parse_prompt(text: str, longest: int = LONGEST_PROMPT) -> str:
    """Return ``text`` cleaned.

    Raises:
        InvalidPrompt: It is empty, longer than ``longest``, or holds nothing to read.
    """
    if len(text) > longest:
        raise InvalidPrompt(
            f"The prompt has {len(text)} characters; at most {longest} are allowed."
        )
    return clean_prompt(text)


def parse_seed(text: str) -> int:
    """Return the seed that ``text`` writes.

    Raises:
        UnsupportedFormat: It is no whole number from 0 to 2**32 - 1.
    """
    if not (text.isascii() and text.isdigit() and int(text[:20]) <= LAST_SEED):
        raise UnsupportedFormat(
            f"Invalid value: '{text}'. Supported values are whole numbers from 0 to {LAST_SEED}.",
            field="seed",
        )
    return int(text)


def _chosen(value: str, offers: Sequence[str], *, field: str) -> str:
    """Return ``value`` if it is on offer."""
    if value in offers:
        return value
    raise UnsupportedFormat(
        f"Invalid value: '{value}'. Supported values are: {_listed(offers)}.", field=field
    )


def _listed(words: Sequence[str]) -> str:
    """Write ``'a'``, ``'a' and 'b'``, or ``'a', 'b', and 'c'``."""
    quoted = [f"'{word}'" for word in words]
    if len(quoted) == 1:
        return quoted[0]
    if len(quoted) == 2:  # noqa: PLR2004 - two words take no comma
        return " and ".join(quoted)
    return f"{', '.join(quoted[:-1])}, and {quoted[-1]}"
