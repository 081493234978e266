from dataclasses import replace

from reelkite.domain.geometry import Size
from reelkite.domain.provenance import (
    Ingredient,
    Provenance,
    Relationship,
    SourceType,
    digest_of,
)
from reelkite.domain.recipe import Recipe
from reelkite.domain.request import GenerationRequest, Model
from reelkite.production.origin import Origin
from reelkite.testing import FakeEngine

REQUEST = GenerationRequest("a kite", Model.SORA_2, Size(64, 48), 4, 7)
ORIGIN = Origin(SourceType.TRAINED, lambda: 99)


def test_a_clip_comes_from_engine_request_and_time() -> None:
    """All that will be told is there, but the prompt."""
    assert ORIGIN.of(REQUEST, FakeEngine()) == Provenance(
        engine="fake",
        engine_version="1",
        tier=Model.SORA_2,
        source=SourceType.TRAINED,
        made_at=99,
        request=digest_of(REQUEST),
        seed=7,
    )


def test_the_prompt_is_told_only_if_asked() -> None:
    """With the operator's wish the prompt goes along."""
    assert ORIGIN.of(REQUEST, FakeEngine()).prompt is None
    assert replace(ORIGIN, with_prompt=True).of(REQUEST, FakeEngine()).prompt == "a kite"


def test_what_was_used_is_told() -> None:
    """The recipe of an engine that has one goes along."""
    recipe = Recipe("clay-1", 16)

    assert ORIGIN.of(REQUEST, FakeEngine(), recipe=recipe).recipe == recipe


def test_ingredients_are_told() -> None:
    """What went in makes the clip a composite."""
    kite = Ingredient("kite.png", "image/png", Relationship.COMPONENT, "ab")

    assert ORIGIN.of(REQUEST, FakeEngine(), (kite,)).source_type is SourceType.COMPOSITE_TRAINED
