"""Everything that can go wrong, as one tree.

* KiteError
  x RequestError            the caller can fix it
    + InvalidPrompt
    + UnsupportedFormat
    + InvalidImage
    + InvalidVideo
    + MalformedBody
    + BodyTooLarge
    + ContentRefused        the policy refuses the prompt, the image or the clip
  x AccessError             the caller may not
    + UnknownKey
  x TaskError               the task's state forbids it
    + TaskNotFound
    + ArtifactNotReady
    + ArtifactExpired
    + IdempotencyConflict
    + SourceUnfit           nothing can grow out of this clip, or not yet
  x CapacityError           not now; ask again later
    + TooManyRequests
    + QueueFull
    + StorageFull
    + DatabaseUnavailable
    + ScreeningUnavailable  a check could not be made, so nothing passes
  x FetchError              an address could not be fetched from, or posted to
    + ForbiddenAddress
  x RenderError             the clip could not be made
    + EngineUnavailable     retry later, or mend the machine
      - OutOfMemory         retry once, in a fresh process
    + RenderCancelled       somebody asked for it
    + RenderLost            the process that drew it died; retry
    + RenderTimeout
  x PublishError            the clip could not be written
  x ServeError              the server cannot start or go on
  x ClientError             a server that we asked did not do what we asked for
"""

from reelkite.domain.policy import Verdict


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


class InvalidImage(RequestError):
    """The reference image cannot be used; the message says what it must be."""

    def __init__(self, message: str, *, field: str = "input_reference") -> None:
        """Say what is wrong with the image in ``field``."""
        super().__init__(message, field=field)


class InvalidVideo(RequestError):
    """The video that was sent cannot be used; the message says what it must be."""

    def __init__(self, message: str, *, field: str = "video") -> None:
        """Say what is wrong with the video in ``field``."""
        super().__init__(message, field=field)


class MalformedBody(RequestError):
    """The body cannot be read: no JSON, no form, cut short, or in the wrong charset."""


class BodyTooLarge(RequestError):
    """The body is longer than is taken."""


class ContentRefused(RequestError):
    """The policy refuses the prompt, the image or the finished clip."""

    def __init__(self, message: str, *, verdict: Verdict, field: str = "prompt") -> None:
        """Keep why.

        Args:
            message: One sentence for the caller that names the categories.
            verdict: What was found.
            field: What was refused, as the caller calls it.
        """
        super().__init__(message, field=field)
        self.verdict = verdict


class AccessError(KiteError):
    """The caller may not do this."""


class UnknownKey(AccessError):
    """The API key is missing, unknown or revoked."""


class TaskError(KiteError):
    """The task's state forbids what was asked, or there is no such task."""

    def __init__(self, message: str, *, field: str = "") -> None:
        """Keep which field of the request named the task.

        Args:
            message: One sentence for the caller.
            field: Name of the field; empty where the path named it.
        """
        super().__init__(message)
        self.field = field


class TaskNotFound(TaskError):
    """There is no such task for this key."""


class ArtifactNotReady(TaskError):
    """The task has no clip yet, or will never have one."""


class ArtifactExpired(TaskError):
    """The clip was removed at its expiry."""


class IdempotencyConflict(TaskError):
    """The idempotency key was used before, with another body."""


class SourceUnfit(TaskError):
    """Nothing can grow out of this clip: it is not finished, never will be, or lacks something."""


class CapacityError(KiteError):
    """It cannot be taken now; the caller may ask again after a while."""

    def __init__(self, message: str, *, retry_after: int) -> None:
        """Keep when to ask again.

        Args:
            message: One sentence for the caller.
            retry_after: Whole seconds, 1..120.
        """
        super().__init__(message)
        self.retry_after = min(max(retry_after, 1), 120)


class TooManyRequests(CapacityError):
    """The key asked more often than it may."""


class QueueFull(CapacityError):
    """Too much waits already, for this key or in all."""


class StorageFull(CapacityError):
    """Too little space is free for another clip."""


class DatabaseUnavailable(CapacityError):
    """The database does not answer at the moment."""


class ScreeningUnavailable(CapacityError):
    """A check of the policy could not be made; what was not checked does not pass."""


class FetchError(KiteError):
    """An address could not be fetched from, or posted to."""


class ForbiddenAddress(FetchError):
    """The address leads where nobody outside may send us: private, local, or no web address."""


class RenderError(KiteError):
    """The engine could not make the clip."""


class EngineUnavailable(RenderError):
    """The engine cannot work here or now; the message says what is missing."""


class OutOfMemory(EngineUnavailable):
    """The clip needs more memory than could be had; what the process holds may be in the way."""


class RenderCancelled(RenderError):
    """Somebody asked for the render to stop."""


class RenderLost(RenderError):
    """The process that drew the clip died; another attempt may succeed."""


class RenderTimeout(RenderError):
    """The render took longer than is allowed."""


class PublishError(KiteError):
    """The finished clip could not be written where it was asked for."""


class ServeError(KiteError):
    """The server cannot start or go on; the message says what to do."""


class ClientError(KiteError):
    """A server that we asked did not do what we asked for; the message says what it said."""
