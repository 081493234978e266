"""What the toolkit tells of a file, in our words.

It may be anybody's file: what has not the shape that it should have counts as not said.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Final, TypeAlias

from reelkite.domain.provenance import Ingredient, Relationship
from reelkite.domain.recipe import Recipe, recipe_from_plain
from reelkite.provenance.credentials import Credentials, Signatory, State
from reelkite.provenance.identity import SELF_SIGNED
from reelkite.provenance.manifest import RECIPE, digest_in

Told: TypeAlias = Mapping[str, Any]
"""A JSON object of strangers."""

_UNTRUSTED: Final = "signingCredential.untrusted"
_ABOUT_SIGNER: Final = ("signingCredential.", "timeStamp.", "claimSignature.outsideValidity")
"""Codes of C2PA (section 15.2 of the specification) that say nothing against the file itself."""

_MADE: Final = ("c2pa.created", "c2pa.edited", "c2pa.opened")
"""The actions that may say what made a picture, the most telling first."""


def judge(told: Told) -> Credentials:
    """Return what the toolkit ``told``, and whether it holds; seals are not looked at."""
    found = _contents(active(told), trusted=told.get("validation_state") == "Trusted")
    faults = _faults(told)
    broken = {code: words for code, words in faults.items() if not code.startswith(_ABOUT_SIGNER)}
    if broken:
        return replace(found, state=State.ALTERED, reason=_listed(broken))
    if faults:
        return replace(found, state=State.DOUBTFUL, reason=_listed(faults))
    return found


def active(told: Told) -> Told:
    """Return the manifest that speaks for the whole file."""
    return _object(_object(told.get("manifests")).get(str(told.get("active_manifest"))))


def recipe_in(manifest: Told) -> Told:
    """Return our own assertion, or nothing."""
    return next(iter(_assertions(manifest, RECIPE)), {})


def _faults(told: Told) -> dict[str, str]:
    """Return codes and words of what is wrong; not that the signer is on no list of trust."""
    if told.get("validation_state") in {"Valid", "Trusted"}:
        return {}
    found = {
        _text(each, "code"): _text(each, "explanation")
        for each in _objects(told.get("validation_status"))
    }
    found.pop(_UNTRUSTED, None)
    return found or {"invalid": "it does not verify"}


def _listed(faults: Mapping[str, str]) -> str:
    return "; ".join(f"{words or 'it does not hold'} ({code})" for code, words in faults.items())


def _contents(manifest: Told, *, trusted: bool) -> Credentials:
    recipe = recipe_in(manifest)
    action = _making(manifest)
    agent = _object(action.get("softwareAgent"))
    seed, prompt = recipe.get("seed"), recipe.get("prompt")
    return Credentials(
        state=State.VALID,
        signer=_signer(_object(manifest.get("signature_info")), trusted=trusted),
        generator=_generator(manifest),
        engine=_text(agent, "name") or _text(action, "softwareAgent"),
        engine_version=_text(agent, "version"),
        model=_text(recipe, "model"),
        made_at=_text(action, "when") or _text(recipe, "made_at"),
        source_type=_text(action, "digitalSourceType"),
        seed=seed if isinstance(seed, int) else None,
        prompt=prompt if isinstance(prompt, str) else None,
        ingredients=tuple(filter(None, map(_ingredient, _objects(manifest.get("ingredients"))))),
        recipe=_used(_object(recipe.get("used"))),
    )


def _making(manifest: Told) -> Told:
    """Return the action that says how the picture came to be."""
    actions = [
        action
        for label in ("c2pa.actions.v2", "c2pa.actions")
        for each in _assertions(manifest, label)
        for action in _objects(each.get("actions"))
    ]
    named = {_text(action, "action"): action for action in reversed(actions)}
    return next((named[name] for name in _MADE if name in named), {})


def _assertions(manifest: Told, label: str) -> list[Told]:
    found = _objects(manifest.get("assertions"))
    return [_object(each.get("data")) for each in found if each.get("label") == label]


def _generator(manifest: Told) -> str:
    for each in _objects(manifest.get("claim_generator_info")):
        return f"{_text(each, 'name')} {_text(each, 'version')}".strip()
    return _text(manifest, "claim_generator")


def _signer(told: Told, *, trusted: bool) -> Signatory | None:
    if not told:
        return None
    organisation = _text(told, "issuer")
    return Signatory(_text(told, "common_name"), organisation, organisation == SELF_SIGNED, trusted)


def _ingredient(told: Told) -> Ingredient | None:
    relationship = _text(told, "relationship")
    if relationship not in set(Relationship):
        return None
    return Ingredient(
        _text(told, "title"),
        _text(told, "format"),
        Relationship(relationship),
        digest_in(_text(told, "instance_id")),
    )


def _used(told: Told) -> Recipe | None:
    """Return what the engine used; a stranger's number may be anything."""
    try:
        return recipe_from_plain(told)
    except (KeyError, TypeError, ValueError):
        return None


def _object(value: object) -> Told:
    return value if isinstance(value, dict) else {}


def _objects(value: object) -> list[Told]:
    return [each for each in value if isinstance(each, dict)] if isinstance(value, list) else []


def _text(told: Told, name: str) -> str:
    value = told.get(name)
    return value if isinstance(value, str) else ""
