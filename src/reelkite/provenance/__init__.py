"""Floor 2: manifests that say where clips come from. The only door to C2PA and to certificates."""

from reelkite.provenance.credentials import Credentials, Signatory, State
from reelkite.provenance.identity import Identity
from reelkite.provenance.opening import open_identity
from reelkite.provenance.owning import is_own_drawing
from reelkite.provenance.reading import read_credentials
from reelkite.provenance.signing import ClipSigner

__all__ = [
    "ClipSigner",
    "Credentials",
    "Identity",
    "Signatory",
    "State",
    "is_own_drawing",
    "open_identity",
    "read_credentials",
]
