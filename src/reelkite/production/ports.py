"""What the line needs from the rooms, by shape; ``bootstrap`` proves that they fit."""

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Final, Protocol

from reelkite.domain.geometry import Size
from reelkite.domain.media import FrameStream
from reelkite.domain.policy import Verdict
from reelkite.domain.provenance import Provenance
from reelkite.domain.storyboard import Storyboard

PARTS: Final = 6
"""Parts in which a video is judged, so that others' questions come between."""


class Planner(Protocol):
    """Understands a prompt."""

    def __call__(self, prompt: str, seconds: int, /) -> Storyboard:
        """Return what the camera should see for ``seconds``; sound and boxes are left open."""


class Reviser(Protocol):
    """Understands a prompt as words about an earlier storyboard."""

    def __call__(self, base: Storyboard, prompt: str, /) -> Storyboard:
        """Return ``base`` with what the prompt speaks of as the prompt says."""


class Extender(Protocol):
    """Understands a prompt as what happens next."""

    def __call__(self, base: Storyboard, prompt: str, seconds: int, /) -> Storyboard:
        """Return ``base`` and what the prompt tells after it, ``seconds`` in all."""


class Lender(Protocol):
    """Lets clients' own characters play under their names."""

    def with_puppets(
        self, plan: Callable[[str], Storyboard], prompt: str, names: Sequence[str]
    ) -> Storyboard:
        """Return the storyboard of a prompt that may name puppets."""

    def revising(
        self,
        revise: Callable[[Storyboard, str], Storyboard],
        base: Storyboard,
        prompt: str,
        names: Sequence[str],
    ) -> Storyboard:
        """Return ``base`` as ``prompt`` changes it, where both may name puppets."""


class Listener(Protocol):
    """Knows what a storyboard sounds like."""

    def __call__(self, storyboard: Storyboard, /) -> tuple[str, ...]:
        """Return the names of the layers to hear, the prompt's own wishes and the loudest first."""


class Encoder(Protocol):
    """Compresses footage."""

    def encode(self, footage: FrameStream, into: Path, after: Path | None = None, /) -> None:
        """Write ``footage`` to ``into``, which may exist.

        ``after`` is a clip of our own that comes first, and lasts ``footage.lead`` seconds.

        Raises:
            RenderError: The footage is not what it said it would be.
            PublishError: The file cannot be written.
        """


class Splicer(Protocol):
    """Works with the clips that others are made of."""

    def conformed(self, clip: Path, size: Size, seconds: int, /) -> FrameStream:
        """Return a stranger's clip as footage of our own form.

        Raises:
            RenderError: It cannot be decoded.
        """

    def following(self, clip: Path, footage: FrameStream, /) -> FrameStream:
        """Return ``footage`` with the soundtrack of ``clip`` and of what follows, as one.

        Raises:
            RenderError: It cannot be decoded.
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


class PlainPicture(Protocol):
    """A picture that a clip can begin with: of its size, and of pixels alone."""

    @property
    def content(self) -> bytes:
        """A PNG."""

    @property
    def was_clear(self) -> bool:
        """What was sent was transparent somewhere, so this may show what that did not."""


class PictureFitter(Protocol):
    """Makes pictures plain."""

    def __call__(self, content: bytes, size: Size, /, *, field: str) -> PlainPicture:
        """Return the picture in ``content``, cut to ``size`` where it has another.

        Raises:
            InvalidImage: It cannot be used.
        """


class Film(Protocol):
    """What is known of a video that a client sent."""

    @property
    def media_type(self) -> str:
        """Its type, told by its content."""

    @property
    def size(self) -> Size:
        """Its pixels, as a player shows it."""

    @property
    def seconds(self) -> float:
        """Its length."""


class FilmInspector(Protocol):
    """Reads videos that clients send."""

    def __call__(self, video: Path, /, *, field: str) -> Film:
        """Return what the file ``video`` is.

        Raises:
            InvalidVideo: It cannot be used.
            ScreeningUnavailable: It could not be read in time, or the reader died.
        """


class Cutter(Protocol):
    """Cuts a character out of a video."""

    def __call__(self, video: Path, sheet: Path, /, *, field: str) -> None:
        """Write the sheet of what ``video`` shows to the new file ``sheet``.

        Raises:
            InvalidVideo: There is nothing that could be cut out.
            ScreeningUnavailable: It could not be done in time, or the cutter died.
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

    def video(self, video: Path, part: int, /) -> Verdict:
        """Judge one of ``PARTS`` parts of a video that was sent, and that an inspector could read.

        Raises:
            ScreeningUnavailable: As ``prompt``.
            InvalidVideo: It cannot be decoded.
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
