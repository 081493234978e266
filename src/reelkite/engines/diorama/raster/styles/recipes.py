"""What each style is made of: which passes it takes, and with which strokes and paper."""

from dataclasses import dataclass, field
from typing import Final

from reelkite.engines.diorama.raster.gl.programs import NO_SWITCHES, Switches

PHOTO: Final = "develop.frag"
"""The last pass of what looks photographed."""


@dataclass(frozen=True, slots=True)
class Brush:
    """How a painter's strokes are laid.

    Attributes:
        length: Of a stroke, as a share of the picture's shorter side.
        width: Likewise.
        cover: How many strokes lie over each point, on average.
        swirl: 0 follows what is drawn, 1 turns in whirls where nothing is drawn (skies).
        broken: How much the colour differs from stroke to stroke, 0..1.
        detail: Down to which share of its size a stroke shrinks where much is drawn.
        opacity: 0..1.
        first: Strokes of this share of the cover are twice as big and come first.
    """

    length: float
    width: float
    cover: float = 3.5
    swirl: float = 0.0
    broken: float = 0.3
    detail: float = 0.3
    opacity: float = 0.95
    first: float = 0.35


@dataclass(frozen=True, slots=True)
class Recipe:
    """The passes of a style, in their order.

    Attributes:
        last: Shader that makes the frame, at full size.
        wash: Flattens details into patches of colour first.
        inks: Draws outlines from forms, colours and depths.
        hatch: Turns the grain on things into short marks along their form.
        brush: Paints the picture anew with strokes.
        between: Shader at the size of drawing, before outlines and strokes.
        block: Shader at the size of drawing, after outlines and marks, before the last: what it
            reads would cost more than twice as much at full size.
        switches: For ``last``, ``between`` and ``block``.
        guided: Needs forms and plain colours, see ``Guides``.
        grain: Film grain as a multiple of the grade's; 0 for what is no film.
        focused: Drawn without a lens: everything is sharp.
        cells: Rows of big pixels on the shorter side, or 0.
        flat: Needs the mean colours of areas, too: what is soft (grass) is one colour.
    """

    last: str = PHOTO
    wash: bool = False
    inks: bool = False
    hatch: bool = False
    brush: Brush | None = None
    between: str | None = None
    block: str | None = None
    switches: Switches = field(default_factory=lambda: NO_SWITCHES)
    guided: bool = False
    grain: float = 1.0
    focused: bool = False
    cells: int = 0
    flat: bool = False


PLAIN: Final = Recipe()
"""For no style, for the styles that are a matter of colour alone, and for unknown ones."""

_PENCIL: Final[Switches] = {"CHARCOAL": 0}
_CHARCOAL: Final[Switches] = {"CHARCOAL": 1}


def _drawn(
    last: str,
    *,
    block: str | None = None,
    wash: bool = False,
    inks: bool = True,
    flat: bool = False,
) -> Recipe:
    return Recipe(
        f"styles/{last}.frag",
        block=block,
        wash=wash,
        inks=inks,
        guided=True,
        grain=0.0,
        focused=True,
        flat=flat,
    )


def _hatched(switches: Switches) -> Recipe:
    return Recipe(
        "styles/pencil.frag",
        block="styles/pencil_marks.frag",
        flat=True,
        inks=True,
        hatch=True,
        switches=switches,
        guided=True,
        grain=0.0,
        focused=True,
    )


def _painted(brush: Brush, canvas: float, relief: float, *, contours: bool = False) -> Recipe:
    own = {"CANVAS": canvas, "RELIEF": relief, "CONTOURS": int(contours)}
    return Recipe(
        "styles/impasto.frag",
        inks=contours,
        brush=brush,
        switches=own,
        guided=contours,
        grain=0.0,
        focused=True,
    )


RECIPES: Final = {
    "old film": Recipe("styles/old_film.frag", grain=2.2),
    "watercolour": _drawn("watercolour", wash=True),
    "ukiyo-e": _drawn("ukiyo_e", block="styles/ukiyo_e_blocks.frag", flat=True),
    "comic": _drawn("comic", flat=True),
    "anime": _drawn("anime", flat=True),
    "paper cut": _drawn("paper_cut", inks=False, flat=True),
    "pencil": _hatched(_PENCIL),
    "charcoal": _hatched(_CHARCOAL),
    "oil painting": _painted(
        Brush(length=0.085, width=0.030, broken=0.34, detail=0.26), canvas=0.3, relief=1.0
    ),
    "van gogh": _painted(
        Brush(
            length=0.070,
            width=0.0165,
            cover=4.0,
            swirl=1.0,
            broken=0.75,
            detail=0.45,
            first=0.25,
        ),
        canvas=0.25,
        relief=1.5,
        contours=True,
    ),
    "impressionist": _painted(
        Brush(length=0.032, width=0.0135, swirl=0.35, broken=0.6, detail=0.45, first=0.2),
        canvas=0.8,
        relief=0.7,
    ),
    "pixel art": Recipe(
        "styles/pixel_art.frag", inks=True, guided=True, grain=0.0, focused=True, cells=180
    ),
    "cyberpunk": Recipe(between="styles/cyberpunk.frag", guided=True),
    "vaporwave": Recipe(between="styles/vaporwave.frag", guided=True, grain=0.6),
    "surreal": Recipe(between="styles/surreal.frag"),
    "pastel": Recipe(between="styles/pastel.frag", grain=0.5),
    "vintage": Recipe(grain=1.6),
    "noir": Recipe(grain=1.4),
    "sepia": Recipe(grain=1.3),
}
"""Passes by canonical style."""


def recipe_of(style: str | None) -> Recipe:
    """Return the passes of ``style``; plain ones for None and for what is not known."""
    return RECIPES.get(style or "", PLAIN)
