"""Telling a clip of our own from one that only says so."""

from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding

from reelkite.domain.provenance import SourceType
from reelkite.provenance import toolkit
from reelkite.provenance.credentials import State
from reelkite.provenance.identity import Identity
from reelkite.provenance.judging import Told, active, judge, recipe_in
from reelkite.provenance.seal import Seal, look_at_seal


def is_own_drawing(clip: Path, identity: Identity) -> bool:
    """Tell whether ``identity`` signed that ``clip`` was drawn by rules alone, and it still holds.

    Our seal must be whole, the certificate must be the very one that we sign with, and nothing may
    have gone in: a clip with ingredients shows what others sent. In all doubt it is none of ours.
    """
    if look_at_seal(clip) is not Seal.WHOLE:
        return False
    *_, anchor = chain = x509.load_pem_x509_certificates(identity.chain)
    try:
        with clip.open("rb") as source:
            told = toolkit.read_stream(source, anchor.public_bytes(Encoding.PEM))
    except toolkit.Fault:
        return False
    return _is_signed_with(told, chain[0]) and _is_drawing(told)


def _is_signed_with(told: Told, leaf: x509.Certificate) -> bool:
    """Tell whether an unbroken chain leads to ours, from the certificate with our number.

    Numbers are given once by whoever signs certificates; others may have one from the same.
    """
    signature = active(told).get("signature_info")
    number = signature.get("cert_serial_number") if isinstance(signature, dict) else None
    return told.get("validation_state") == "Trusted" and number == str(leaf.serial_number)


def _is_drawing(told: Told) -> bool:
    found = judge(told)
    by_rules = found.source_type == SourceType.ALGORITHMIC and not found.ingredients
    return found.state is State.VALID and by_rules and bool(recipe_in(active(told)))
