"""A moderator that is asked over HTTP, in the way of OpenAI's ``/v1/moderations``.

The only door to HTTP in the guardrails. The address is the operator's, so it is trusted; its
answers are not: whatever is no sound answer in time is a check that could not be made.
"""

import json
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

import httpx

from reelkite.domain.errors import ScreeningUnavailable
from reelkite.domain.policy import Category, Finding, Layer
from reelkite.guardrails.reading import Reading

CATEGORIES: Final[Mapping[str, Category]] = MappingProxyType(
    {
        "sexual": Category.SEXUAL,
        "sexual/minors": Category.SEXUAL_MINORS,
        "violence": Category.VIOLENCE,
        "violence/graphic": Category.VIOLENCE,
        "hate": Category.HATE,
        "hate/threatening": Category.HATE,
        "harassment": Category.HATE,
        "harassment/threatening": Category.HATE,
        "self-harm": Category.SELF_HARM,
        "self-harm/intent": Category.SELF_HARM,
        "self-harm/instructions": Category.SELF_HARM,
        "illicit": Category.DANGEROUS,
        "illicit/violent": Category.DANGEROUS,
    }
)
"""The categories of OpenAI's reference, and which of ours each is."""

OTHER: Final = Category.DISTURBING
"""What a category counts as that is not in the reference, or a flag without any category."""

PATIENCE: Final = 8.0
"""Seconds for the whole answer."""

MOST_BYTES: Final = 1 << 20
"""Of an answer; a real one has about 2 kB."""


@dataclass(frozen=True, slots=True)
class Address:
    """Where the moderator is.

    Attributes:
        url: Base of its address, before ``/v1/moderations``; a ``/v1`` at the end may stand.
        key: Secret that it is shown; empty for none.
        model: Model to ask for; empty for its own choice.
        patience: Seconds for the whole answer.
    """

    url: str
    key: str = ""
    model: str = ""
    patience: float = PATIENCE


class OpenAIModerator:
    """A check of texts by somebody else."""

    def __init__(self, address: Address) -> None:
        """Ask nothing yet."""
        self._address = address
        self._url = f"{address.url.rstrip('/').removesuffix('/v1')}/v1/moderations"
        bearer = {"Authorization": f"Bearer {address.key}"} if address.key else {}
        # A connection for each question: one that the other side has closed meanwhile would fail.
        self._client = httpx.Client(
            headers=bearer,
            timeout=address.patience,
            limits=httpx.Limits(max_keepalive_connections=0),
            trust_env=False,
        )

    def __call__(self, reading: Reading) -> Iterator[Finding]:
        """Yield what the moderator finds in the text as it was sent.

        Raises:
            ScreeningUnavailable: It gave no sound answer in time.
        """
        if not reading.text.strip():
            return
        yield from (Finding(*told, Layer.MODERATOR) for told in self._told(reading.text))

    def _told(self, text: str) -> list[tuple[Category, str]]:
        try:
            return _understood(self._asked(text))
        except (httpx.HTTPError, httpx.InvalidURL, ValueError, RecursionError) as error:
            raise ScreeningUnavailable(
                f"The moderator gave no sound answer: {type(error).__name__}.", retry_after=5
            ) from error

    def _asked(self, text: str) -> object:
        """Return the answer as JSON.

        Raises:
            httpx.HTTPError: There was none, or not in time.
            ValueError: It is no answer to our question.
        """
        question = {"input": text} | ({"model": self._address.model} if self._address.model else {})
        body = json.dumps(question).encode()  # ASCII: half a surrogate pair breaks nothing
        headers = {"Content-Type": "application/json"}
        deadline = time.monotonic() + self._address.patience
        content = b""
        with self._client.stream("POST", self._url, content=body, headers=headers) as response:
            if response.status_code != httpx.codes.OK:
                raise ValueError(f"status {response.status_code}")
            for part in response.iter_bytes():
                content += part
                if len(content) > MOST_BYTES or time.monotonic() > deadline:
                    raise ValueError("too long")
        said: object = json.loads(content)
        return said


def _understood(said: object) -> list[tuple[Category, str]]:
    """Return each category that was found with the rule that says so.

    Raises:
        ValueError: This is no answer of a moderator.
    """
    match said:
        case {"results": [{"flagged": bool(flagged), "categories": dict(categories)}, *others]}:
            if others or not all(isinstance(told, bool | None) for told in categories.values()):
                raise ValueError("no answer to one question")
        case _:
            raise ValueError("no answer of a moderator")
    names = [name for name, told in categories.items() if told]
    if flagged and not names:
        names = ["flagged"]
    return [(CATEGORIES.get(name, OTHER), f"moderator: {name[:64]}") for name in names]
