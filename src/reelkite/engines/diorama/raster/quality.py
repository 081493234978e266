"""How much work goes into a frame."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Quality:
    """A tier of drawing.

    Attributes:
        scale: Pixels that are shaded as a share of the frame's, each way.
        shadow_map: Pixels on a side of the map of shadows.
        subframes: Instants that are drawn for each frame and averaged: motion blur, and
            supersampling since each looks through another part of the pixel.
        shutter: Share of the frame interval that the shutter is open (0.5 is 180 degrees).
        shadow_taps: Samples of the shadow map in a pixel: 3, 8 or 16.
        bokeh_taps: Samples of the lens blur: 24, 48 or 64.
        shaft_steps: Steps of the light seen in the air.
    """

    scale: float
    shadow_map: int
    subframes: int = 1
    shutter: float = 0.5
    shadow_taps: int = 3
    bokeh_taps: int = 24
    shaft_steps: int = 18


FAST: Final = Quality(scale=2 / 3, shadow_map=1536)
"""The tier of ``sora-2``."""

FINE: Final = Quality(
    scale=0.86,
    shadow_map=2048,
    subframes=2,
    shadow_taps=8,
    bokeh_taps=48,
    shaft_steps=24,
)
"""The tier of ``sora-2-pro``."""


def reference(subframes: int) -> Quality:
    """Return the quality that tiers are measured against: ``subframes`` instants a frame."""
    return Quality(
        scale=1.0,
        shadow_map=4096,
        subframes=subframes,
        shadow_taps=16,
        bokeh_taps=64,
        shaft_steps=40,
    )
