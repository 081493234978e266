"""Signing: a finished MP4 gets its manifest, in the place where it lies."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from reelkite.domain.errors import PublishError
from reelkite.domain.provenance import Provenance
from reelkite.provenance import toolkit
from reelkite.provenance.credentials import State
from reelkite.provenance.identity import Identity
from reelkite.provenance.manifest import manifest_of
from reelkite.provenance.reading import read_credentials
from reelkite.provenance.seal import seal


@dataclass(frozen=True, slots=True)
class ClipSigner:
    """Signs clips with one identity.

    Attributes:
        identity: Gives it; asked for when it is needed, and each time the same.
    """

    identity: Callable[[], Identity]

    def make_ready(self) -> None:
        """Open the identity, so that a fault in it is told before anything is drawn.

        Raises:
            ServeError: There is none that could be used.
        """
        self.identity()

    def sign(self, clip: Path, made: Provenance) -> None:
        """Put a signed manifest into ``clip``, an MP4 that no player has open.

        The signed file is written beside it (``*.part``), read back, and takes its place in one
        step. Whoever publishes it syncs it. Pictures and sound are copied as they are.

        Raises:
            PublishError: It cannot be signed, or what was signed does not verify.
        """
        signed = clip.with_name(f"{clip.name.removesuffix('.part')}.signed.part")
        try:
            _write_signed(clip, signed, made, self.identity())
            _check(signed)
            signed.replace(clip)
        except toolkit.Fault as error:
            raise PublishError(f"the clip cannot be signed: {error}") from error
        except OSError as error:
            raise PublishError(
                f"the clip cannot be signed in {clip.parent}: {error.strerror}"
            ) from error
        finally:
            signed.unlink(missing_ok=True)


def _write_signed(clip: Path, signed: Path, made: Provenance, identity: Identity) -> None:
    with clip.open("rb") as source, signed.open("w+b") as target:
        toolkit.sign_stream(source, target, manifest_of(made), identity)
    seal(signed)


def _check(signed: Path) -> None:
    """Read back what was signed: nothing leaves the house that would not verify."""
    read = read_credentials(signed)
    if read.state is not State.VALID:
        raise PublishError(f"the clip was signed, but does not verify: {read.reason}")
