"""From the file of a picture to a painter of the clip that begins with it."""

from collections.abc import Callable, Generator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from reelkite.domain.geometry import Size
from reelkite.domain.media import RGBFrame, SoundCue
from reelkite.domain.storyboard import Storyboard
from reelkite.engines.diorama.living.directing import directed
from reelkite.engines.diorama.living.guests import guests_of
from reelkite.engines.diorama.living.hearing import heard
from reelkite.engines.diorama.living.moods import by_its_own_light
from reelkite.engines.diorama.living.visitors import Company, Stagehand, visitors_of
from reelkite.engines.diorama.living.wishing import wishes_of
from reelkite.engines.diorama.raster.styles.recipes import PLAIN, recipe_of
from reelkite.engines.diorama.raster.tableau import TableauRenderer
from reelkite.engines.diorama.raster.tableau.direction import Colour, Direction
from reelkite.engines.diorama.raster.tableau.turning import Painting
from reelkite.engines.diorama.raster.treatment import StyledPicture
from reelkite.engines.diorama.tableau import Tableau, take_apart
from reelkite.engines.diorama.tableau.opening import opened

_FAIR: Final[tuple[Colour, Colour]] = ((0.42, 0.62, 0.86), (0.78, 0.86, 0.93))
"""The colours of a fair sky, for painters who paint skies anew."""


@dataclass(frozen=True, slots=True)
class Alive:
    """A picture that is ready to be shown.

    Attributes:
        tableau: The picture, taken apart.
        direction: What happens in it.
        storyboard: What is heard: that of the clip, in a place that sounds like the picture.
        cues: What is heard of those who come into it.
    """

    tableau: Tableau
    direction: Direction
    storyboard: Storyboard
    cues: tuple[SoundCue, ...] = ()


def come_alive(
    picture: RGBFrame | Path,
    storyboard: Storyboard,
    begins: float = 0.0,
    sheets: tuple[Path, ...] = (),
    hand: Stagehand | None = None,
) -> Alive:
    """Take a picture apart and plan what happens in it; this opens no OpenGL.

    Args:
        picture: Of the clip's size, or the PNG that holds it.
        storyboard: Of the clip.
        begins: When the picture is shown, in seconds of the storyboard.
        sheets: Of the client's own characters, who come into it.
        hand: Casts the diorama's figures who come into it; without one none do.
    """
    storyboard = by_its_own_light(storyboard)
    pixels = opened(picture) if isinstance(picture, Path) else picture
    tableau = take_apart(pixels, wishes_of(storyboard))
    company = Company() if hand is None else visitors_of(storyboard, tableau, hand, begins)
    direction = replace(
        directed(storyboard, tableau, begins),
        guests=guests_of(storyboard, tableau, sheets, begins),
        visitors=company.visitors,
    )
    return Alive(tableau, direction, heard(storyboard, tableau), company.cues)


def painter(
    alive: Alive, size: Size, second_of: Callable[[int], float]
) -> Generator[Callable[[int], RGBFrame], None, None]:
    """Yield a painter that draws the frame with a number, and close OpenGL in the end.

    Args:
        alive: What to show.
        size: Of the frames.
        second_of: When the frame with a number is shown, in seconds since the picture.
    """
    painting = _painting(alive.direction)
    with TableauRenderer(size, alive.tableau, alive.direction, painting) as renderer:
        yield lambda number: renderer.draw(second_of(number))


def _painting(direction: Direction) -> Painting | None:
    """Return who paints the style of a direction; what is a matter of colour is its mood's."""
    style, mood = direction.style, direction.takes[0].mood
    if style is None or recipe_of(style) is PLAIN:
        return None
    sky = (mood.top, mood.rim) if mood.sky > 0 else _FAIR
    return lambda programs, size: StyledPicture(programs, size, style, sky)
