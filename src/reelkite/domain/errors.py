"""Everything that can go wrong, as one tree.

* KiteError
  x RequestError            the caller can fix it
    + InvalidPrompt
    + UnsupportedFormat
  x RenderError             the clip could not be made
    + EngineUnavailable     retry later, or mend the machine
    + RenderCancelled       somebody asked for it
  x PublishError            the clip could not be written
"""


class KiteError(Exception):
    """Anything that reelkite raises on purpose."""


class RequestError(KiteError):
    """The request cannot be served as it is; the caller can change it."""

    def __init__(self, message: str, *, field: str) -> None:
        """Keep which field of the request is at fault.

        Args:
            message: One sentence for the caller: the value, and what is allowed.
            field: Name of the field, as the caller wrote it (``prompt``, ``size``, ...).
        """
        super().__init__(message)
        self.field = field


class InvalidPrompt(RequestError):
    """The prompt is empty, too long, or holds nothing that can be read."""

    def __init__(self, message: str) -> None:
        """Say what is wrong with the prompt."""
        super().__init__(message, field="prompt")


class UnsupportedFormat(RequestError):
    """A size, a duration or a model that is not on offer."""


class RenderError(KiteError):
    """The engine could not make the clip."""


class EngineUnavailable(RenderError):
    """The engine cannot work here or now; the message says what is missing."""


class RenderCancelled(RenderError):
    """Somebody asked for the render to stop."""


class PublishError(KiteError):
    """The finished clip could not be written where it was asked for."""
