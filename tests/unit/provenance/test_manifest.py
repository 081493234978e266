import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest

from reelkite import __version__
from reelkite.domain.provenance import Ingredient, Relationship, SourceType
from reelkite.domain.recipe import Recipe
from reelkite.domain.request import Model
from reelkite.provenance.manifest import digest_in, manifest_of, written
from tests.unit.provenance.papers import MADE

PARENT = Ingredient("old.mp4", "video/mp4", Relationship.PARENT, "aa" * 32)
COMPONENT = Ingredient("kite.png", "image/png", Relationship.COMPONENT, "bb" * 32)
INPUT = Ingredient("notes.txt", "text/plain", Relationship.INPUT, "cc" * 32)


def _assertion(manifest: Mapping[str, Any], number: int) -> dict[str, Any]:
    data: dict[str, Any] = manifest["assertions"][number]["data"]
    return data


def test_a_clip_is_created_by_its_engine() -> None:
    """The one action says when, by which engine and version, and what kind of source it is."""
    manifest = manifest_of(MADE)

    assert manifest["claim_generator_info"] == [{"name": "reelkite", "version": __version__}]
    assert _assertion(manifest, 0)["actions"] == [
        {
            "action": "c2pa.created",
            "when": "2026-11-23T11:34:03Z",
            "softwareAgent": {"name": "fake", "version": "1"},
            "digitalSourceType": SourceType.ALGORITHMIC.value,
        }
    ]


def test_the_recipe_tells_all_but_the_prompt() -> None:
    """Engine, model, time, seed and the request's digest are told; the prompt only if asked."""
    recipe = _assertion(manifest_of(MADE), 1)

    assert recipe == {
        "engine": "fake",
        "engine_version": "1",
        "model": "fake-fine",
        "made_at": "2026-11-23T11:34:03Z",
        "request_sha256": "ab" * 32,
        "seal": "sha256",
        "seed": 7,
    }
    told = _assertion(manifest_of(replace(MADE, prompt="a kite", seed=None)), 1)
    assert told["prompt"] == "a kite"
    assert "seed" not in told


def test_what_was_really_used_is_told() -> None:
    """The checkpoint, its frame rate and all that was decided stand in our own assertion."""
    recipe = Recipe("clay-1", 16, (("steps", "8"),))
    told = _assertion(manifest_of(replace(MADE, recipe=recipe)), 1)

    assert told["used"] == {"model": "clay-1", "frame_rate": 16, "details": {"steps": "8"}}


@pytest.mark.parametrize("tier", list(Model))
def test_no_vendor_is_named(tier: Model) -> None:
    """The public name of a tier, which another vendor gave to a product, is never repeated."""
    said = json.dumps(manifest_of(replace(MADE, tier=tier))).casefold()

    assert "sora" not in said
    assert "openai" not in said


@pytest.mark.parametrize(
    ("ingredients", "actions"),
    [
        ((PARENT,), ["c2pa.opened", "c2pa.edited"]),
        ((COMPONENT,), ["c2pa.created", "c2pa.placed"]),
        ((INPUT,), ["c2pa.created"]),
        ((COMPONENT, PARENT), ["c2pa.opened", "c2pa.edited", "c2pa.placed"]),
    ],
)
def test_each_ingredient_has_its_action(
    ingredients: tuple[Ingredient, ...], actions: list[str]
) -> None:
    """A remix opens its parent, a picture is placed, an input is heeded; each is named once."""
    manifest = manifest_of(replace(MADE, ingredients=ingredients))
    done = _assertion(manifest, 0)["actions"]
    listed: Any = manifest["ingredients"]
    used = [label for each in done for label in each.get("parameters", {}).get("ingredientIds", ())]

    assert [each["action"] for each in done] == actions
    assert sorted(used) == sorted(each["label"] for each in listed)
    assert {digest_in(each["instance_id"]) for each in listed} == {i.sha256 for i in ingredients}


def test_a_strange_instance_has_no_digest() -> None:
    """Ids that other programs give to ingredients are not taken for digests."""
    assert digest_in("xmp.iid:1234") == ""


def test_moments_are_written_in_utc() -> None:
    """Milliseconds since 1970 become RFC 3339, cut to the second."""
    assert written(0) == "1970-01-01T00:00:00Z"
    assert written(1_999) == "1970-01-01T00:00:01Z"
