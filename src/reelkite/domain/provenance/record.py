"""Where one clip comes from: what its manifest will say."""

import hashlib
import json
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final

from reelkite.domain.provenance.sources import SourceType
from reelkite.domain.recipe import Recipe
from reelkite.domain.request import GenerationRequest, Model, request_to_plain
from reelkite.domain.task import Instant

TIERS: Final = {Model.SORA_2: "fast", Model.SORA_2_PRO: "fine"}
"""What the public model names stand for; a manifest never repeats those names."""


class Relationship(StrEnum):
    """What an ingredient is to the clip; the words are those of C2PA."""

    PARENT = "parentOf"  #: The clip is a new version of it: a remix.
    COMPONENT = "componentOf"  #: It is seen in the clip: a picture to begin with.
    INPUT = "inputTo"  #: It was heeded, and is not seen.


@dataclass(frozen=True, slots=True)
class Ingredient:
    """Something that was there and went into a clip.

    Attributes:
        title: What people call it.
        media_type: Its type, such as ``image/png``.
        relationship: What it is to the clip.
        sha256: Hexadecimal digest of its bytes.
    """

    title: str
    media_type: str
    relationship: Relationship
    sha256: str


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where one clip comes from.

    Attributes:
        engine: Name of the engine.
        engine_version: Its version.
        tier: Which tier was asked for.
        source: What the engine's pictures are, before any ingredient.
        made_at: When the clip was finished.
        request: Hexadecimal SHA-256 of the request; see ``digest_of``.
        seed: The seed, if there is one to tell.
        ingredients: What went in.
        prompt: The prompt, only if it is to be told to everybody who has the clip.
        recipe: What the engine really used, if there is more to tell than its version.
    """

    engine: str
    engine_version: str
    tier: Model
    source: SourceType
    made_at: Instant
    request: str
    seed: int | None = None
    ingredients: tuple[Ingredient, ...] = ()
    prompt: str | None = None
    recipe: Recipe | None = None

    @property
    def model(self) -> str:
        """Name of what made it: engine and tier, such as ``diorama-fine``."""
        return f"{self.engine}-{TIERS[self.tier]}"

    @property
    def source_type(self) -> SourceType:
        """What the clip is, with what went in."""
        return self.source.with_ingredients if self.ingredients else self.source


def digest_of(request: GenerationRequest) -> str:
    """Return a digest by which whoever has ``request`` knows it again; the prompt is not in it.

    It is the SHA-256 of its fields as JSON with sorted keys and no blanks, in hexadecimal digits.
    Who guesses all of the request can confirm the guess; nobody can read the request out of it.
    """
    fields: dict[str, Any] = {
        "model": request.model.value,
        "prompt": request.prompt,
        "seconds": request.seconds,
        "seed": request.seed,
        "size": str(request.size),
    }
    grown = request_to_plain(request)
    fields |= {name: grown[name] for name in ("reference", "source", "puppets") if name in grown}
    written = json.dumps(fields, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(written.encode()).hexdigest()
