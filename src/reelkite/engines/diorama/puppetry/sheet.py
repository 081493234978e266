"""Sheets: one character each, as a picture with alpha and what is known of it beside.

A sheet is a PNG; its facts are JSON in a text chunk, so that a sheet is one file and opens
anywhere.
"""

import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np
from PIL import Image, PngImagePlugin

from reelkite.domain.errors import RenderError
from reelkite.engines.diorama.puppetry.cutting.matting import LARGEST, Cutout

_CHUNK: Final = "reelkite-puppet"
_VERSION: Final = 1


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of a character beside its looks.

    Attributes:
        facing: Where it looks in the picture: -1 left, 1 right, 0 at the audience.
        flies: Whether it goes about in the air.
        share: Its height in its clip as a share of the picture's.
        palette: Its main colours as ``#rrggbb``, the largest first; at most five.
    """

    facing: int = 0
    flies: bool = False
    share: float = 0.4
    palette: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Sheet:
    """A character.

    Attributes:
        picture: ``(h, w, 4)``, cropped.
        facts: What is known of it.
    """

    picture: Cutout
    facts: Facts


def write(sheet: Sheet, path: Path) -> None:
    """Write a sheet as a PNG.

    Raises:
        OSError: It cannot be written.
    """
    told = PngImagePlugin.PngInfo()
    told.add_text(_CHUNK, json.dumps({"version": _VERSION, **asdict(sheet.facts)}))
    Image.fromarray(sheet.picture).save(path, format="PNG", pnginfo=told)


def read(path: Path) -> Sheet:
    """Return the sheet in a file; a picture without facts is one too.

    Raises:
        RenderError: It is no sheet.
    """
    try:
        with Image.open(path, formats=("PNG",)) as image:
            if max(image.size) > LARGEST:
                msg = f"the sheet {path.name} is larger than {LARGEST} pixels"
                raise RenderError(msg)
            told = json.loads(image.info.get(_CHUNK, "{}"))
            picture = np.asarray(image.convert("RGBA"))
    except (OSError, ValueError, SyntaxError) as error:
        msg = f"the sheet {path.name} cannot be read"
        raise RenderError(msg) from error
    if not (picture[..., 3] > 127).any():
        msg = f"the sheet {path.name} is empty"
        raise RenderError(msg)
    return Sheet(picture, _facts(told if isinstance(told, dict) else {}))


def _facts(told: dict[str, Any]) -> Facts:
    """Return the facts that can be read, and usual ones for the rest."""
    usual = Facts()
    try:
        return Facts(
            facing=int(np.sign(int(told.get("facing", usual.facing)))),
            flies=bool(told.get("flies", usual.flies)),
            share=float(np.clip(float(told.get("share", usual.share)), 0.02, 1.0)),
            palette=tuple(str(each) for each in told.get("palette", ()))[:5],
        )
    except (TypeError, ValueError):
        return usual


def palette_of(picture: Cutout) -> tuple[str, ...]:
    """Return up to five main colours of what can be seen, the largest first."""
    solid = picture[picture[..., 3] > 200][:, :3]
    if len(solid) == 0:
        return ()
    strip = Image.fromarray(solid[None]).quantize(5, method=Image.Quantize.MEDIANCUT, kmeans=1)
    counts = sorted(strip.getcolors() or [], key=lambda each: -each[0])
    colours = np.asarray(strip.getpalette() or [], dtype=np.uint8).reshape(-1, 3)
    return tuple(
        "#{:02x}{:02x}{:02x}".format(*colours[index])
        for _, index in counts
        if isinstance(index, int)
    )
