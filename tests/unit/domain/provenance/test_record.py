import hashlib
from dataclasses import replace

import pytest

from reelkite.domain.geometry import Size
from reelkite.domain.provenance import (
    TIERS,
    Ingredient,
    Provenance,
    Relationship,
    SourceType,
    digest_of,
)
from reelkite.domain.request import GenerationRequest, Model

REQUEST = GenerationRequest("a kite", Model.SORA_2_PRO, Size(64, 48), 4, 7)
PICTURE = Ingredient("kite.png", "image/png", Relationship.COMPONENT, "ab" * 32)
MADE = Provenance(
    engine="diorama",
    engine_version="2",
    tier=Model.SORA_2_PRO,
    source=SourceType.ALGORITHMIC,
    made_at=1,
    request=digest_of(REQUEST),
)


def test_a_model_is_called_by_its_engine_and_tier() -> None:
    """Neither tier brings anybody's product name along."""
    assert MADE.model == "diorama-fine"
    assert not any("sora" in replace(MADE, tier=tier).model for tier in Model)
    assert set(TIERS) == set(Model)


@pytest.mark.parametrize(
    ("source", "with_ingredients"),
    [
        (SourceType.ALGORITHMIC, "compositeSynthetic"),
        (SourceType.COMPOSITE, "compositeSynthetic"),
        (SourceType.TRAINED, "compositeWithTrainedAlgorithmicMedia"),
        (SourceType.COMPOSITE_TRAINED, "compositeWithTrainedAlgorithmicMedia"),
    ],
)
def test_ingredients_make_a_composite(source: SourceType, with_ingredients: str) -> None:
    """A clip that something went into is a composite, and a trained engine stays one."""
    plain = replace(MADE, source=source)
    mixed = replace(plain, ingredients=(PICTURE,))

    assert plain.source_type is source
    assert mixed.source_type.rpartition("/")[2] == with_ingredients


@pytest.mark.parametrize(
    "other",
    [
        replace(REQUEST, prompt="a kite "),
        replace(REQUEST, model=Model.SORA_2),
        replace(REQUEST, size=Size(48, 64)),
        replace(REQUEST, seconds=8),
        replace(REQUEST, seed=8),
    ],
)
def test_a_digest_knows_every_field(other: GenerationRequest) -> None:
    """Requests that differ in one field have different digests; equal ones have the same."""
    assert digest_of(other) != digest_of(REQUEST)
    assert digest_of(replace(REQUEST)) == digest_of(REQUEST)


def test_a_digest_can_be_made_elsewhere() -> None:
    """It is the SHA-256 of the documented JSON, so that other tools can compare."""
    written = b'{"model":"sora-2-pro","prompt":"a kite","seconds":4,"seed":7,"size":"64x48"}'

    assert digest_of(REQUEST) == hashlib.sha256(written).hexdigest()
