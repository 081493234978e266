"""What can be said of where a file comes from."""

from dataclasses import dataclass
from enum import StrEnum

from reelkite.domain.provenance import Ingredient
from reelkite.domain.recipe import Recipe


class State(StrEnum):
    """What can be said of a file."""

    VALID = "valid"  #: It is as it was signed.
    ALTERED = "altered"  #: The file or its manifest has changed since it was signed.
    DOUBTFUL = "doubtful"  #: Nothing has changed, but the certificate does not hold (any more).
    NONE = "none"  #: It says nothing of where it comes from.
    UNREADABLE = "unreadable"  #: It is no MP4 that can be read.


@dataclass(frozen=True, slots=True)
class Signatory:
    """Who signed, by the certificate's own words.

    Attributes:
        name: Whom the certificate names.
        organisation: Its organisation.
        self_signed: It says itself that nobody vouches for it.
        trusted: An authority on a list of trust vouches for it.
    """

    name: str
    organisation: str
    self_signed: bool
    trusted: bool


@dataclass(frozen=True, slots=True)
class Credentials:
    """What a file says of where it comes from; to be believed only if ``state`` is VALID.

    Attributes:
        state: Whether it holds.
        reason: Why not, in a sentence; empty if it holds.
        signer: Who signed.
        generator: Which program made the manifest, such as ``reelkite 0.5.0``.
        engine: What made the pictures.
        engine_version: Its version.
        model: Its model and tier; only clips of ours say so.
        made_at: When, as written.
        source_type: IPTC's address of how it came to be.
        seed: The seed; only clips of ours have one.
        prompt: The prompt, if it was told.
        ingredients: What went in.
        recipe: What the engine really used; only clips of ours say so, and not all of them.
    """

    state: State
    reason: str = ""
    signer: Signatory | None = None
    generator: str = ""
    engine: str = ""
    engine_version: str = ""
    model: str = ""
    made_at: str = ""
    source_type: str = ""
    seed: int | None = None
    prompt: str | None = None
    ingredients: tuple[Ingredient, ...] = ()
    recipe: Recipe | None = None
