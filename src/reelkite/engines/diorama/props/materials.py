"""What a prop looks like when it is asked for in wood, gold, stone, glass or wool."""

from dataclasses import dataclass, replace
from typing import Final

import numpy as np

from reelkite.engines.diorama.props.modelling import Builder, Kit, Model, Part
from reelkite.engines.diorama.scene.acting import Appearance
from reelkite.engines.diorama.scene.looks import Finish, Layer
from reelkite.engines.diorama.shapes import ripple3


@dataclass(frozen=True, slots=True)
class Stuff:
    """A material.

    Attributes:
        finish: How it takes light.
        veins: Darkening 0..1 of the veins, the grain or the rust that run through it.
        pitch: Veins a metre of a prop one metre tall, along each axis.
    """

    finish: Finish
    veins: float = 0.0
    pitch: tuple[float, float, float] = (12.0, 12.0, 12.0)


STUFFS: Final[dict[str, Stuff]] = {
    "wooden": Stuff(Finish(roughness=0.6), 0.3, (4.0, 30.0, 30.0)),
    "stone": Stuff(Finish(roughness=0.9), 0.35, (9.0, 11.0, 10.0)),
    "metal": Stuff(Finish(roughness=0.24)),
    "iron": Stuff(Finish(roughness=0.5)),
    "glass": Stuff(Finish(roughness=0.1)),
    "ceramic": Stuff(Finish(roughness=0.18)),
    "fabric": Stuff(Finish(roughness=0.95, felt=1.0), 0.12, (24.0, 24.0, 24.0)),
    "furry": Stuff(Finish(roughness=1.0, felt=1.0), 0.2, (40.0, 40.0, 40.0)),
    "leather": Stuff(Finish(roughness=0.5), 0.15, (16.0, 16.0, 16.0)),
    "paper": Stuff(Finish(roughness=0.95)),
    "plastic": Stuff(Finish(roughness=0.3)),
    "ice": Stuff(Finish(roughness=0.12), 0.15, (6.0, 6.0, 6.0)),
    "straw": Stuff(Finish(roughness=0.95, felt=0.5), 0.4, (50.0, 8.0, 50.0)),
    "chocolate": Stuff(Finish(roughness=0.35)),
    "rusty": Stuff(Finish(roughness=0.85), 0.5, (8.0, 8.0, 8.0)),
    "mossy": Stuff(Finish(roughness=0.95, felt=0.6), 0.4, (9.0, 9.0, 9.0)),
    "shiny": Stuff(Finish(roughness=0.12)),
}
"""Materials by canonical attribute."""
_NOBLE: Final = frozenset({"gold", "silver"})


def made(build: Builder, appearance: Appearance) -> Model:
    """Return the model in the material that the appearance asks for.

    Only the parts that the asked colour would change are of that material: a golden cup stands
    beside the spoon that it had before.
    """
    model = build(Kit(appearance))
    stuff = _stuff(appearance)
    if stuff is None:
        return model
    probes = [build(Kit(replace(appearance, colour=word))) for word in ("red", "blue")]
    main = [_differs(a, b) for a, b in zip(probes[0].parts, probes[1].parts, strict=True)]
    size = float(np.max(model.bounds()[1] - model.bounds()[0]))
    return replace(
        model,
        parts=tuple(
            _clad(part, stuff, size) if own else part
            for part, own in zip(model.parts, main, strict=True)
        ),
    )


def _stuff(appearance: Appearance) -> Stuff | None:
    """Return the material that is asked for, if any; gold and silver shine."""
    asked = [STUFFS[word] for word in appearance.attributes if word in STUFFS]
    noble = appearance.colour in _NOBLE
    return asked[0] if asked else STUFFS["metal"] if noble else None


def _differs(first: Part, second: Part) -> bool:
    """Whether the asked colour changed the part."""
    return not np.allclose(np.asarray(first.colour), np.asarray(second.colour), atol=1e-4)


def _clad(part: Part, stuff: Stuff, size: float) -> Part:
    """Return the part in the material; what glows or is liquid stays."""
    if part.layer is not Layer.CLAY:
        return part
    finish = replace(
        stuff.finish,
        casts=part.finish.casts,
        two_sided=part.finish.two_sided,
        emission=part.finish.emission,
    )
    colour = np.broadcast_to(np.asarray(part.colour, np.float32), part.mesh.positions.shape)
    if stuff.veins:
        spots = part.mesh.positions / size * np.array(stuff.pitch)
        share = 0.5 + 0.5 * ripple3(spots.astype(np.float32))
        colour = colour * (1 - stuff.veins * share[:, None])
    return replace(part, finish=finish, colour=colour.astype(np.float32))
