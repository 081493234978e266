"""What the line needs from the rooms, by shape; ``bootstrap`` proves that they fit."""

from contextlib import AbstractContextManager
from pathlib import Path
from typing import Protocol

from reelkite.domain.geometry import Size
from reelkite.domain.media import FrameStream
from reelkite.domain.policy import Verdict
from reelkite.domain.provenance import Provenance
from reelkite.domain.storyboard import Storyboard


class Planner(Protocol):
    """Understands a prompt."""

    def __call__(self, prompt: str, seconds: int, /) -> Storyboard:
        """Return what the camera should see for ``seconds``; sound and boxes are left open."""


class Listener(Protocol):
    """Knows what a storyboard sounds like."""

    def __call__(self, storyboard: Storyboard, /) -> tuple[str, ...]:
        """Return the names of the layers to hear, the prompt's own wishes and the loudest first."""


class Encoder(Protocol):
    """Compresses footage."""

    def encode(self, footage: FrameStream, into: Path) -> None:
        """Write ``footage`` to ``into``, which may exist.

        Raises:
            RenderError: The footage is not what it said it would be.
            PublishError: The file cannot be written.
        """


class Publisher(Protocol):
    """Gives a finished clip its name."""

    def draft(self, into: Path) -> AbstractContextManager[Path]:
        """Lend a place for a draft; it becomes ``into`` when the block ends well, else nothing.

        Raises:
            PublishError: ``into`` cannot be written.
        """


class Picture(Protocol):
    """What is known of a picture that a client sent."""

    @property
    def media_type(self) -> str:
        """Its type, told by its content."""

    @property
    def size(self) -> Size:
        """Its pixels, upright."""


class PictureInspector(Protocol):
    """Decodes pictures that clients send."""

    def __call__(self, content: bytes, /, *, field: str) -> Picture:
        """Return what ``content`` is.

        Raises:
            InvalidImage: It cannot be used.
        """


class Space(Protocol):
    """Knows how much space is left for clips."""

    def free_bytes(self) -> int:
        """Return how many bytes are free."""


class Screen(Protocol):
    """Judges what is asked for, before anything is promised."""

    def prompt(self, prompt: str, /) -> Verdict:
        """Judge a prompt as it was sent.

        Raises:
            ScreeningUnavailable: It could not be judged; so it must not pass.
        """

    def image(self, content: bytes, /) -> Verdict:
        """Judge a picture that was sent, and that an inspector could decode.

        Raises:
            ScreeningUnavailable: As ``prompt``.
            InvalidImage: It cannot be decoded.
        """


class ClipScreen(Protocol):
    """Looks at a finished clip before it is published."""

    def __call__(self, clip: Path, /) -> Verdict:
        """Judge frames of ``clip``.

        Raises:
            ScreeningUnavailable: They could not be judged; so the clip must not be published.
        """


class Signer(Protocol):
    """Lets a finished clip say where it comes from."""

    def make_ready(self) -> None:
        """Find out whether there is anybody to sign, before anything is drawn.

        Raises:
            ServeError: There is nobody; the message says what to do.
        """

    def sign(self, clip: Path, made: Provenance, /) -> None:
        """Put a signed manifest into ``clip``, in the place where it lies.

        Raises:
            PublishError: It cannot be signed.
        """
