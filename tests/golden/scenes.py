"""The scenes that are held by golden pictures: both README prompts and each setting."""

from pathlib import Path
from typing import Final

from reelkite.domain.geometry import Size
from reelkite.domain.media import RGBFrame
from reelkite.domain.request import GenerationRequest, Model
from reelkite.engines.diorama import raster
from reelkite.engines.diorama.engine import TIERS
from reelkite.engines.diorama.scene.scene import Scene
from reelkite.engines.diorama.staging import build_scene, stage
from reelkite.planning import plan

SCENES: Final[dict[str, str]] = {
    "kite": (
        "Wide shot of a child flying a red kite in a grassy park, golden hour sunlight, "
        "camera slowly pans upward."
    ),
    "coffee": (
        "Close-up of a steaming coffee cup on a wooden table, morning light through blinds, "
        "soft depth of field."
    ),
    "park": "A dog running in a park in autumn",
    "table": "A green teapot on a table by a window",
    "beach": "A woman walking on a beach at sunset",
    "street": "A yellow car on a city street at night in the rain",
    "forest": "A man walking along a forest path in the morning",
    "room": "A cat sitting on a sofa in a living room",
    "night": "A tent under a starry night sky",
    "studio": "A blue robot waving in a studio",
}
"""Name and prompt of each scene."""

SECONDS: Final = 4
SEED: Final = 7


def request_for(name: str, size: Size, model: Model) -> GenerationRequest:
    """Return the request of a scene."""
    return GenerationRequest(SCENES[name], model, size, SECONDS, SEED)


def built(request: GenerationRequest, cache: Path) -> Scene:
    """Return the scene of a request, built."""
    shot = plan(request.prompt, request.seconds).shots[0]
    return build_scene(stage(shot, request.size, request.seed, TIERS[request.model], cache))


def drawn(scene: Scene, size: Size, quality: raster.Quality) -> RGBFrame:
    """Return the middle frame of a scene."""
    with raster.Renderer(size, scene, quality) as renderer:
        return renderer.draw(SECONDS / 2)
