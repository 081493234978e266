"""How high one sits, stands or lies on a thing."""

from typing import Final

_SEATS: Final = {
    "sofa": 0.50,
    "couch-and-lamp": 0.36,
    "chair": 0.48,
    "armchair": 0.48,
    "throne": 0.26,
    "drum-kit": 0.35,
    "kayak": 0.40,
    "raft": 0.45,
    "gondola": 0.40,
    "swing": 0.25,
    "bathtub": 0.50,
    "tractor": 0.50,
    "race-car": 0.45,
    "motor-scooter": 0.62,
    "stool": 0.90,
    "bench": 0.52,
    "bed": 0.55,
    "shower": 0.05,
    "boat": 0.45,
    "sailboat": 0.45,
    "rowing-boat": 0.45,
    "canoe": 0.45,
    "ship": 0.40,
    "car": 0.55,
    "truck": 0.60,
    "bicycle": 0.80,
    "motorcycle": 0.65,
    "horse": 0.62,
    "elephant": 0.90,
    "camel": 0.75,
}

_BACK: Final = 0.66
"""Height of an animal's back, as a share of its own."""


def seat_of(asset: str) -> float:
    """Return where one sits or stands on it, as a share of its height; on a box that is the top."""
    usual = _BACK if asset.startswith("animal/") else 1.0
    return _SEATS.get(asset.rsplit("/", maxsplit=1)[-1], usual)
