from typing import Any

import pytest

from reelkite.domain.provenance import Ingredient, Relationship
from reelkite.provenance.credentials import Signatory, State
from reelkite.provenance.judging import active, judge, recipe_in

MANIFEST: dict[str, Any] = {
    "claim_generator_info": [{"name": "Studio", "version": "9"}],
    "signature_info": {"issuer": "Kite Films", "common_name": "leaf"},
    "ingredients": [
        {"title": "a.png", "format": "image/png", "relationship": "componentOf"},
        {"title": "odd", "relationship": "cousinOf"},
    ],
    "assertions": [
        {
            "label": "c2pa.actions",
            "data": {
                "actions": [
                    {"action": "c2pa.opened"},
                    {
                        "action": "c2pa.created",
                        "when": "2026-01-01T00:00:00Z",
                        "softwareAgent": "Brush 3",
                        "digitalSourceType": "http://cv.iptc.org/newscodes/digitalsourcetype/x",
                    },
                ]
            },
        },
    ],
}


def _told(state: str, *codes: str) -> dict[str, Any]:
    return {
        "active_manifest": "m",
        "manifests": {"m": MANIFEST},
        "validation_state": state,
        "validation_status": [{"code": code, "explanation": "words"} for code in codes],
    }


def test_anybodys_manifest_is_read() -> None:
    """What other programs say is told in our words; what only we say stays empty."""
    found = judge(_told("Valid", "signingCredential.untrusted"))

    assert (found.state, found.reason) == (State.VALID, "")
    assert found.signer == Signatory("leaf", "Kite Films", self_signed=False, trusted=False)
    assert (found.generator, found.engine, found.model) == ("Studio 9", "Brush 3", "")
    assert found.made_at == "2026-01-01T00:00:00Z"
    assert found.source_type.endswith("/x")
    assert found.ingredients == (Ingredient("a.png", "image/png", Relationship.COMPONENT, ""),)


def test_a_list_of_trust_is_heeded() -> None:
    """A signer on a list of trust is told as one."""
    signer = judge(_told("Trusted")).signer

    assert signer is not None
    assert signer.trusted


@pytest.mark.parametrize(
    ("codes", "state"),
    [
        (["assertion.bmffHash.mismatch"], State.ALTERED),
        (["signingCredential.untrusted", "claimSignature.mismatch"], State.ALTERED),
        (["signingCredential.expired", "assertion.hashedURI.mismatch"], State.ALTERED),
        (["signingCredential.untrusted", "signingCredential.expired"], State.DOUBTFUL),
        (["signingCredential.untrusted"], State.ALTERED),
        ([], State.ALTERED),
    ],
)
def test_faults_of_the_file_and_of_the_signer_differ(codes: list[str], state: State) -> None:
    """A changed file is altered; a whole one with an expired certificate is doubtful."""
    found = judge(_told("Invalid", *codes))

    assert found.state is state
    assert found.reason


@pytest.mark.parametrize(
    "used",
    [None, "x", [], {}, {"model": "a", "frame_rate": "many", "details": {}}, {"model": "a"}],
)
def test_an_odd_recipe_is_none(used: object) -> None:
    """A stranger may write anything where our recipes stand."""
    recipe = {"label": "reelkite.recipe", "data": {"used": used}}
    told = {**_told("Valid"), "manifests": {"m": {"assertions": [recipe]}}}

    assert judge(told).recipe is None


@pytest.mark.parametrize(
    "told",
    [
        {},
        {"manifests": [], "active_manifest": 3, "validation_status": "?"},
        {"manifests": {"m": None}, "active_manifest": "m", "validation_state": "Valid"},
        {
            "manifests": {"m": {"assertions": [{"label": "reelkite.recipe", "data": [1]}]}},
            "active_manifest": "m",
            "validation_state": "Valid",
        },
    ],
)
def test_odd_shapes_say_nothing(told: dict[str, Any]) -> None:
    """What has not the shape that it should have counts as not said."""
    found = judge(told)

    assert (found.engine, found.seed, found.signer, found.ingredients) == ("", None, None, ())
    assert recipe_in(active(told)) == {}
