"""The words of a manifest: provenance as C2PA wants it said."""

from datetime import UTC, datetime
from typing import Final

from reelkite import __version__
from reelkite.domain.provenance import Ingredient, Provenance, Relationship
from reelkite.domain.recipe import recipe_to_plain
from reelkite.domain.task import Instant, Plain

GENERATOR: Final = "reelkite"

RECIPE: Final = "reelkite.recipe"
"""Label of our own assertion: from what the same clip could be made again."""

SEALED: Final = "sha256"
"""How the file is sealed as a whole; see ``seal``."""

_ACTIONS: Final = "c2pa.actions.v2"

_DIGEST: Final = "sha256:"
"""Stands before an ingredient's digest where C2PA wants to know which instance it was."""


def manifest_of(made: Provenance) -> dict[str, Plain]:
    """Return the manifest of a clip, as the toolkit takes it."""
    return {
        "claim_generator_info": [{"name": GENERATOR, "version": __version__}],
        "title": "clip.mp4",
        "format": "video/mp4",
        "ingredients": [_ingredient(each) for each in made.ingredients],
        "assertions": [
            {"label": _ACTIONS, "created": True, "data": {"actions": _actions(made)}},
            {"label": RECIPE, "created": True, "data": _recipe(made)},
        ],
    }


def digest_in(instance: str) -> str:
    """Return the digest that an ingredient's instance names, or nothing."""
    return instance.removeprefix(_DIGEST) if instance.startswith(_DIGEST) else ""


def _actions(made: Provenance) -> list[Plain]:
    """Return what was done: made anew or opened and changed, then what was placed in it."""
    parents = _named(made, Relationship.PARENT)
    inputs = _named(made, Relationship.INPUT)
    components = _named(made, Relationship.COMPONENT)
    actions: list[Plain] = []
    if parents:
        actions.append({"action": "c2pa.opened", **_using(parents)})
    first = "c2pa.edited" if parents else "c2pa.created"
    actions.append(
        {
            "action": first,
            "when": written(made.made_at),
            "softwareAgent": {"name": made.engine, "version": made.engine_version},
            "digitalSourceType": made.source_type.value,
            **_using(inputs),
        }
    )
    if components:
        actions.append({"action": "c2pa.placed", **_using(components)})
    return actions


def _recipe(made: Provenance) -> dict[str, Plain]:
    told: dict[str, Plain] = {
        "engine": made.engine,
        "engine_version": made.engine_version,
        "model": made.model,
        "made_at": written(made.made_at),
        "request_sha256": made.request,
        "seal": SEALED,
    }
    if made.seed is not None:
        told["seed"] = made.seed
    if made.prompt is not None:
        told["prompt"] = made.prompt
    if made.recipe is not None:
        told["used"] = recipe_to_plain(made.recipe)
    return told


def written(moment: Instant) -> str:
    """Write a moment as RFC 3339 does, to the second, in UTC."""
    return datetime.fromtimestamp(moment // 1000, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _ingredient(ingredient: Ingredient) -> dict[str, Plain]:
    return {
        "label": _label(ingredient),
        "title": ingredient.title,
        "format": ingredient.media_type,
        "relationship": ingredient.relationship.value,
        "instance_id": f"{_DIGEST}{ingredient.sha256}",
    }


def _named(made: Provenance, relationship: Relationship) -> list[Plain]:
    return [_label(each) for each in made.ingredients if each.relationship is relationship]


def _label(ingredient: Ingredient) -> str:
    """Return the name by which an action speaks of an ingredient, within one manifest."""
    return f"{ingredient.relationship.value}-{ingredient.sha256}"


def _using(labels: list[Plain]) -> dict[str, Plain]:
    return {"parameters": {"ingredientIds": labels}} if labels else {}
