import hashlib
from dataclasses import replace

import pytest

from reelkite.domain.errors import InvalidImage
from reelkite.domain.geometry import Size
from reelkite.production.intake.pictures import MISMATCH, Pictures
from tests.unit.production.intake.benches import KITE, fit_picture, inspect_picture

SIZE = Size(720, 1280)
STRICT = Pictures(inspect_picture, fit_picture)
COVERING = Pictures(inspect_picture, fit_picture, cover=True)


def test_no_picture_is_none() -> None:
    """Most orders bring none."""
    assert STRICT.taken(KITE, SIZE) is None


@pytest.mark.parametrize("pictures", [STRICT, COVERING])
def test_a_picture_is_made_plain(pictures: Pictures) -> None:
    """What is kept is known by the digest of what is kept, and what came is judged."""
    found = pictures.taken(replace(KITE, reference=b"photo"), SIZE)

    assert found is not None
    assert found.piece.inside == b"720x1280 photo"
    assert found.piece.sha256 == hashlib.sha256(b"720x1280 photo").hexdigest()
    assert (found.piece.purpose, found.piece.media_type) == ("reference", "image/png")
    assert found.seen == (b"photo",)


def test_what_was_transparent_is_seen_as_it_is_kept_too() -> None:
    """On paper it may show what it hid."""
    found = STRICT.taken(replace(KITE, reference=b"clear"), SIZE)

    assert found is not None
    assert found.seen == (b"clear", b"720x1280 clear")


def test_another_size_is_refused_or_covers() -> None:
    """It is the operator's choice; the refusal has the recorded words."""
    order = replace(KITE, reference=b"small", reference_field="image")

    with pytest.raises(InvalidImage, match=MISMATCH) as refusal:
        STRICT.taken(order, SIZE)
    assert refusal.value.field == "image"
    found = COVERING.taken(order, SIZE)
    assert found is not None
    assert found.piece.inside == b"720x1280 small"


@pytest.mark.parametrize("pictures", [STRICT, COVERING])
def test_what_is_no_picture_is_refused(pictures: Pictures) -> None:
    """Under the name of its field."""
    with pytest.raises(InvalidImage) as refusal:
        pictures.taken(replace(KITE, reference=b"nonsense", reference_field="image"), SIZE)
    assert refusal.value.field == "image"
