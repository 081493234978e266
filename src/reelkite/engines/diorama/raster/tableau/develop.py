"""The last passes over the layers: what is out of focus, the light, the fog."""

import math
from dataclasses import dataclass
from typing import Final

from reelkite.domain.geometry import Size
from reelkite.engines.diorama.raster.gl.programs import Programs, Value
from reelkite.engines.diorama.raster.gl.targets import (
    Picture,
    ScreenPass,
    Target,
    make_target,
    scaled,
)
from reelkite.engines.diorama.raster.tableau.direction import (
    UNCHANGED,
    Direction,
    Mood,
    Motion,
    Take,
)
from reelkite.engines.diorama.raster.tableau.light import Lighting
from reelkite.engines.diorama.raster.tableau.plates import ripple_texture
from reelkite.engines.diorama.tableau.parts import Tableau

_APERTURE: Final = 2.4
"""Blur of what is one dioptre out of focus, where 1 is the greatest."""

_WIDEST: Final = 0.011
"""The greatest blur as a share of the frame's height."""

_SOFT: Final = 1 / 8


@dataclass(frozen=True, slots=True)
class Shown:
    """A moment of the clip.

    Attributes:
        clip: Seconds of the clip.
        world: Seconds of the world.
        set_in: 0..1, how far motions have set in.
        focus: Metres away that are sharp; infinity where all is.
        sky: Where the frame is on the sky: a shift in shares of the frame, and a scale.
    """

    clip: float
    world: float
    set_in: float
    focus: float
    sky: tuple[float, float, float] = (0.0, 0.0, 1.0)


class Development:
    """The passes; their result is as large as the frame."""

    def __init__(
        self, programs: Programs, size: Size, tableau: Tableau, direction: Direction
    ) -> None:
        """Compile what the takes of ``direction`` need."""
        context = programs.context
        self._lighting = Lighting(tableau, direction.stirs)
        self._out = make_target(context, size, 4, "f1")
        self._soft = [make_target(context, scaled(size, _SOFT), 4, "f1") for _ in range(2)]
        self._smaller = ScreenPass(programs, "tableau/smaller.frag")
        self._mood = {
            focused: ScreenPass(
                programs,
                "tableau/mood.frag",
                {**_features(direction, burns=self._lighting.burns), "FOCUS": int(focused)},
            )
            for focused in {False, any(_focuses(take) for take in direction.takes)}
        }
        self._half: list[Target] = []
        if True in self._mood:
            self._half = [make_target(context, scaled(size, 0.5), 4, "f1") for _ in range(2)]
            self._defocus = ScreenPass(programs, "tableau/defocus.frag")
        self._ripples = ripple_texture(context)

    @staticmethod
    def is_needed(direction: Direction) -> bool:
        """Whether any take has more to it than moving layers."""
        return any(
            take.airs or take.mood != UNCHANGED or _focuses(take) for take in direction.takes
        ) or any(stir.motion is Motion.FLAME for stir in direction.stirs)

    def develop(self, drawn: Target, depths: Target, mood: Mood, shown: Shown) -> Target:
        """Return the frame of what was drawn, in the light of ``mood``."""
        quarter, eighth = self._soft
        sources: dict[str, Picture] = {
            "picture": drawn.texture,
            "depths": depths.texture,
            "second": eighth.texture,
            "third": self._ripples,
        }
        self._smaller.draw(quarter, {"picture": drawn.texture}, {"texel": quarter.step})
        self._smaller.draw(eighth, {"picture": quarter.texture}, {"texel": _wide(eighth)})
        values = self._lighting.values(mood, shown.clip, shown.world, shown.set_in)
        size = drawn.size
        values["lens"] = (shown.world, shown.clip, size.aspect, float(size.height))
        values["above"] = shown.sky
        focused = math.isfinite(shown.focus)
        if focused:
            sources["blurred"] = self._blur(sources, shown.focus)
            values["focus"] = (shown.focus, _APERTURE * shown.set_in, 0.0, 0.0)
        self._mood[focused].draw(self._out, sources, values)
        return self._out

    def _blur(self, sources: dict[str, Picture], metres: float) -> Picture:
        first, second = self._half
        radius = _WIDEST * first.size.height
        own: dict[str, Value] = {"focus": (metres, _APERTURE, radius, 0.0)}
        across, up = first.step
        self._defocus.draw(first, sources, {**own, "along": (across, 0.0)})
        both = {**sources, "picture": first.texture}
        self._defocus.draw(second, both, {**own, "along": (0.0, up)})
        return second.texture


def _wide(target: Target) -> tuple[float, float]:
    across, up = target.step
    return 3 * across, 3 * up


def _focuses(take: Take) -> bool:
    return any(math.isfinite(take.camera(t).focus) for t in (0.0, 0.5 * take.seconds, take.seconds))


def _features(direction: Direction, *, burns: bool) -> dict[str, int]:
    """Return what any of the takes needs of the light; the rest need not be reckoned."""
    moods = [mood for take in direction.takes for mood in (take.before, take.mood)]

    def any_has(*names: str) -> int:
        return int(any(getattr(mood, name) > 0 for mood in moods for name in names))

    return {
        "HEAVEN": any_has("sky"),
        "STARS": any_has("stars"),
        "LAMPS": any_has("lamps", "glow"),
        "SHAFTS": any_has("shafts"),
        "FOG": any_has("fog"),
        "FIRE": int(burns),
    }
