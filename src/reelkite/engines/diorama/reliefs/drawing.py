"""Drawings as pixels: the whole picture, and its layers one by one."""

import io
from collections.abc import Iterator
from functools import lru_cache
from typing import Final
from xml.etree import ElementTree as ET
from xml.etree.ElementTree import Element

import numpy as np
import numpy.typing as npt

from reelkite.engines.diorama.reliefs import icons
from reelkite.engines.diorama.scene.mesh import Array

RGBA = npt.NDArray[np.uint8]
"""``(s, s, 4)``, sRGB with straight alpha."""

MARGIN: Final = 12 / 384
"""Free border around a drawing as a share of the side, so that bevels and blurs have room."""

MAX_LAYERS: Final = 36
"""Layers beyond this are too small to be seen as clay of their own."""

_SPACE: Final = "{http://www.w3.org/2000/svg}"
_NOT_DRAWN: Final = {"defs", "linearGradient", "radialGradient", "filter", "mask", "clipPath"}
_WHOLE: Final = {"filter", "mask", "clip-path", "opacity", "style"}

ET.register_namespace("", _SPACE.strip("{}"))
ET.register_namespace("xlink", "http://www.w3.org/1999/xlink")


def picture(name: str, side: int) -> RGBA:
    """Return the drawing ``name`` with its margin, ``side`` pixels wide and high."""
    return _rendered(_root(name), side)


def layers(name: str, side: int) -> Iterator[Array]:
    """Yield the coverage 0..1 of each layer of a drawing, bottom first, ``(side, side)``."""
    root = _root(name)
    definitions = [child for child in root.iter() if _tag(child) == "defs"]
    for attributes, shape in list(_shapes(root))[:MAX_LAYERS]:
        alone = Element(root.tag, root.attrib)
        alone.extend(definitions)
        group = ET.SubElement(alone, f"{_SPACE}g", attributes)
        group.append(shape)
        yield _rendered(alone, side)[..., 3].astype(np.float32) / 255


@lru_cache(maxsize=256)
def bounds(name: str) -> tuple[float, float, float, float]:
    """Return left, right, bottom and top of what is drawn, as shares of the side (y up)."""
    solid = picture(name, 64)[..., 3] > 127
    columns, rows = np.flatnonzero(solid.any(axis=0)), np.flatnonzero(solid.any(axis=1))
    return (
        float(columns[0]) / 64,
        float(columns[-1] + 1) / 64,
        1 - float(rows[-1] + 1) / 64,
        1 - float(rows[0]) / 64,
    )


def _root(name: str) -> Element:
    """Return the drawing with a view box that leaves the margin free."""
    root = ET.fromstring(icons.svg(name))  # noqa: S314 - vendored, not from outside
    edge = icons.VIEW_BOX * MARGIN / (1 - 2 * MARGIN)
    side = icons.VIEW_BOX + 2 * edge
    root.set("viewBox", f"{-edge:.3f} {-edge:.3f} {side:.3f} {side:.3f}")
    return root


def _shapes(parent: Element) -> Iterator[tuple[dict[str, str], Element]]:
    """Yield each layer with what it inherits; a group that is blended as one stays whole."""
    for child in parent:
        if _tag(child) in _NOT_DRAWN:
            continue
        if _tag(child) == "g" and not _WHOLE & set(child.attrib):
            for attributes, shape in _shapes(child):
                yield {**child.attrib, **attributes}, shape
        else:
            yield {}, child


def _tag(element: Element) -> str:
    """Return the name of an element without its namespace."""
    return element.tag.rpartition("}")[2]


def _rendered(root: Element, side: int) -> RGBA:
    """Return an SVG document as pixels."""
    import resvg_py  # noqa: PLC0415 - a cached relief needs neither resvg nor Pillow
    from PIL import Image  # noqa: PLC0415 - as above

    document = ET.tostring(root, encoding="unicode")
    packed = resvg_py.svg_to_bytes(svg_string=document, width=side, height=side)
    with Image.open(io.BytesIO(bytes(packed))) as image:
        return np.array(image.convert("RGBA"))
