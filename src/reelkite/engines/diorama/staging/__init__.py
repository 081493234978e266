"""From a shot to a scene: who stands where, seen from where, in which light.

Staging knows the rules of composition and nothing of triangles or pixels. It asks performers
for their extent and sets for their layout, decides, and then lets them build.
"""

from reelkite.engines.diorama.staging.building import build_scene
from reelkite.engines.diorama.staging.continuing import can_run_on, run_on
from reelkite.engines.diorama.staging.director import Staged, Tier, stage
from reelkite.engines.diorama.staging.speaking import located, voiced

__all__ = [
    "Staged",
    "Tier",
    "build_scene",
    "can_run_on",
    "located",
    "run_on",
    "stage",
    "voiced",
]
