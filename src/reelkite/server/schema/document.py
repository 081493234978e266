"""The whole document."""

from typing import Final

from reelkite import __version__
from reelkite.domain.task import Plain
from reelkite.server.desk import HouseRules
from reelkite.server.schema import revisions, services, vendor, videos
from reelkite.server.schema.shapes import SHAPES

DESCRIPTION: Final = (
    "Video generation on your own machine, in the words of OpenAI's Videos API and of MuleRun's "
    "Sora routes. Every reply carries `x-request-id` and `traceparent`; a method that a path does "
    "not take is answered with 405 and `allow`. Errors below `/vendors/` are flat objects, all "
    'others `{"error": {...}}`.'
)

KEY: Final[Plain] = {
    "type": "http",
    "scheme": "bearer",
    "description": "An API key, as `reelkite keys create NAME` shows it once.",
}


def document(rules: HouseRules) -> dict[str, Plain]:
    """Return the OpenAPI document of a server with these ``rules``."""
    return {
        "openapi": "3.1.0",
        "info": {"title": "reelkite", "version": __version__, "description": DESCRIPTION},
        "paths": {
            **videos.paths(rules),
            **revisions.paths(rules),
            **vendor.paths(rules),
            **services.paths(rules),
        },
        "components": {"schemas": {**SHAPES}, "securitySchemes": {"key": KEY}},
        "security": [{"key": []}],
    }
