"""One room in many kinds: living room, bedroom, kitchen, library, cafe, office, classroom."""

import math
from dataclasses import replace
from typing import Final

import numpy as np

from reelkite.engines.diorama.scene.atmosphere import Lamp, ParticleKind, Particles, Shafts
from reelkite.engines.diorama.scene.colour import linear, varied
from reelkite.engines.diorama.scene.looks import Finish, Solid, paint
from reelkite.engines.diorama.scene.mesh import Vec3, placed
from reelkite.engines.diorama.scene.places import Built, Dressing, Layout, Sightline
from reelkite.engines.diorama.sets.indoors import shell, windows
from reelkite.engines.diorama.sets.indoors.furnishings.fitting import FLAMES, LIGHTS, MAKERS, Fit
from reelkite.engines.diorama.sets.indoors.plans import RoomPlan, Stand
from reelkite.engines.diorama.sets.indoors.shell import Shell, Side
from reelkite.engines.diorama.sets.joinery import Pieces, blocks, each, joined, moved
from reelkite.engines.diorama.sets.kit import Look, Thing, items_of, thing
from reelkite.engines.diorama.sets.kit.things import together
from reelkite.engines.diorama.sets.schemes import DARK_TIMES, LAMPLIGHT, Scheme, scheme_for

_FLAGSTONE: Final = linear("#8d867d")

_BESIDE: Final = 0.75
"""Metres from the middle at which a lamp hangs beside a head in a tall frame."""

_LOW: Final = 2.62
"""Ceiling of ordinary rooms in tall frames, which would show too much of a higher one."""


class Room:
    """A warm inside with a window and a free floor before the furniture."""

    def __init__(self, plan: RoomPlan) -> None:
        """Make the design of ``plan``, unless the setting's own word has another."""
        self._own = plan

    def layout(self, dressing: Dressing) -> Layout:
        """Return the place: the stage is 2.5 m of free floor in front of the furniture."""
        plan = _turned(self._plan(dressing), dressing)
        dark = plan.lit or dressing.time_of_day in DARK_TIMES
        ambience = (0.06, 0.036, 0.018) if dark else (0.20, 0.17, 0.13)
        return Layout(
            surface="wood" if plan.floor in {"wood", "carpet"} else "stone",
            stage=(0.0, 0.0, plan.stage),
            stage_radius=1.25,
            indoor=True,
            room=(
                (-plan.half + 0.2, 0.1, plan.back + 0.3),
                (plan.half - 0.2, plan.height - 0.15, plan.front - 0.2),
            ),
            window=_window(plan),
            backdrop=(0.0, 1.4, plan.back),
            horizon=plan.front - plan.back,
            wind=0.0,
            sky_visible=False,
            ambience=_sum(ambience, plan.glow),
        )

    def build(self, dressing: Dressing, layout: Layout, sightline: Sightline) -> Built:
        """Return shell, windows and furniture; lamps are lit at dusk and at night."""
        del layout  # the dressing says it all
        plan = _turned(self._plan(dressing), dressing)
        scheme = _scheme(plan, dressing)
        generator = np.random.default_rng((dressing.seed, 41))
        dark = plan.lit or dressing.time_of_day in DARK_TIMES
        stands = _kept(plan, dressing, sightline)
        inside = Shell(
            (-plan.half, 0.0, plan.back), (plan.half, plan.height, plan.front), plan.openings
        )
        pieces: list[Solid] = [
            *_structure(inside, plan, scheme, generator),
            *_dressed_windows(inside, plan, dressing, scheme),
        ]
        night = dressing.time_of_day in DARK_TIMES
        things = furnished(stands, Fit(scheme, generator, lit=dark, night=night))
        return Built(
            items=(*joined([*pieces, *things.pieces]), *items_of(things)),
            lamps=(*_lamps(stands, dark=dark), *things.lamps),
            plumes=things.plumes,
            particles=(_motes(dressing.seed), *_outside(inside, dressing)),
            shafts=Shafts(density=0.008 if dark else 0.015, reach=9.0),
        )

    def _plan(self, dressing: Dressing) -> RoomPlan:
        return _fitted(self._own, dressing)


def _fitted(plan: RoomPlan, dressing: Dressing) -> RoomPlan:
    """Return the plan for the frame: in tall ones ordinary rooms have low ceilings, more above."""
    if not dressing.portrait or plan.height > 3.0:
        return plan
    stands = tuple(_lowered(one, plan.height) for one in plan.stands)
    openings = tuple(replace(one, top=min(one.top, _LOW - 0.2)) for one in plan.openings)
    return replace(plan, height=_LOW, stands=stands, openings=openings)


def _lowered(stand: Stand, height: float) -> Stand:
    if stand.word == "bookshelf":
        return replace(stand, word="high bookshelf")
    if stand.y != height:
        return stand
    aside = stand.x if abs(stand.x) > _BESIDE else math.copysign(_BESIDE, stand.x)
    return replace(stand, x=aside, y=_LOW)


def _turned(plan: RoomPlan, dressing: Dressing) -> RoomPlan:
    """Return the plan, mirrored by some seeds, so that the window is on the right."""
    if not dressing.seed or np.random.default_rng((dressing.seed, 42)).random() < 0.6:
        return plan
    openings = tuple(
        replace(one, side=Side.RIGHT) if one.side is Side.LEFT else replace(one, along=-one.along)
        for one in plan.openings
    )
    stands = tuple(replace(one, x=-one.x, yaw=-one.yaw) for one in plan.stands)
    return replace(plan, openings=openings, stands=stands)


def _window(plan: RoomPlan) -> Vec3 | None:
    """Return the middle of the window that the daylight comes from, if there is one."""
    if not plan.openings:
        return None
    opening = plan.openings[0]
    x = -plan.half if opening.side is Side.LEFT else plan.half
    return x, (opening.bottom + opening.top) / 2, opening.along


def _sum(first: Vec3, second: Vec3) -> Vec3:
    return first[0] + second[0], first[1] + second[1], first[2] + second[2]


def furnished(stands: tuple[Stand, ...], fit: Fit) -> Thing:
    """Return the furniture in its places: by a maker's word, or a thing of the kit."""
    look = Look(fit.scheme, fit.generator, lit=fit.lit, night=fit.night)
    found: list[Thing] = []
    for stand in stands:
        maker = MAKERS.get(stand.word)
        made = thing(stand.word, look) if maker is None else Thing(maker(fit))
        at = placed((stand.x, stand.y, stand.z), yaw=stand.yaw, scale=stand.size)
        found.append(made.stood(at))
    return together(found)


UNIQUE: Final = frozenset(
    [
        "bed",
        "sofa",
        "table",
        "armchair",
        "chair",
        "piano",
        "bathtub",
        "fridge",
        "wardrobe",
        "desk",
        "throne",
        "telescope",
        "anvil",
        "cauldron",
        "crib",
        "teddy",
        "globe",
        "easel",
        "harp",
        "computer",
        "mirror",
        "bookshelf",
        "rug",
        "plant",
        "picture",
        "blackboard",
        "trunk",
        "drum",
        "jukebox",
        "hammock",
        "toilet",
        "washbasin",
        "chandelier",
        "sideboard",
        "workbench",
        "altar",
        "pew",
        "bunk",
        "tree",
        "car",
    ]
)
"""Furniture of which a room keeps none of its own beside a subject of that name."""


def _kept(plan: RoomPlan, dressing: Dressing, sightline: Sightline) -> tuple[Stand, ...]:
    """Return the furniture that can stand; what lies on a table goes with the table."""
    gone = [one for one in plan.stands if not _stays(one, dressing, sightline)]

    def rests(one: Stand) -> bool:
        return any(
            0.3 < one.y < 1.3 and math.hypot(one.x - other.x, one.z - other.z) < other.radius
            for other in gone
        )

    return tuple(one for one in plan.stands if one not in gone and not rests(one))


def _stays(stand: Stand, dressing: Dressing, sightline: Sightline) -> bool:
    """Whether a piece of furniture is wanted and out of the actors' way."""
    if any(noun in stand.word for noun in dressing.excluded):
        return False
    staged = {part for word in dressing.staged for part in word.replace("-", " ").split()}
    if UNIQUE & staged & set(stand.word.split()):
        return False
    if stand.radius <= 0:
        return True
    x, z, r = (np.array([value], dtype=np.float32) for value in (stand.x, stand.z, stand.radius))
    return bool(sightline.clear(x, z, r)[0])


def _scheme(plan: RoomPlan, dressing: Dressing) -> Scheme:
    scheme = scheme_for(dressing.seed)
    return scheme if plan.wall is None else replace(scheme, wall=plan.wall)


def _structure(
    inside: Shell, plan: RoomPlan, scheme: Scheme, generator: np.random.Generator
) -> Pieces:
    own = plan.floor_colour
    floors = {
        "wood": lambda: shell.wooden_floor(inside, own or scheme.wood),
        "carpet": lambda: shell.carpet(inside, own or scheme.second),
        "stone": lambda: shell.carpet(inside, own or _FLAGSTONE),
        "smooth": lambda: shell.smooth(inside, own or _FLAGSTONE),
        "tiles": lambda: shell.tiles(
            inside, own or scheme.cream, own or scheme.accents[0], generator
        ),
        "checks": lambda: shell.tiles(inside, scheme.cream, own or _FLAGSTONE, generator),
    }
    skirting = shell.mouldings(inside, scheme.cream) if plan.skirted else ()
    return (
        *shell.walls(inside, scheme),
        *shell.ceiling(inside, scheme, plan.ceiling),
        *skirting,
        *floors[plan.floor](),
        *(_wall_tiles(plan, scheme, generator) if plan.tiled else ()),
    )


def _wall_tiles(plan: RoomPlan, scheme: Scheme, generator: np.random.Generator) -> Pieces:
    edge = 0.2
    columns, rows = int(4.0 / edge), int((plan.tiled - 0.92) / edge)
    column, row = (axis.ravel() for axis in np.meshgrid(np.arange(columns), np.arange(rows)))
    middle = -0.3 if plan.openings and plan.openings[0].side is Side.RIGHT else 0.3
    feet = np.stack(
        [
            middle + (column - columns / 2 + 0.5) * edge,
            0.93 + row * edge,
            np.full(len(row), plan.back + 0.01),
        ],
        1,
    )
    mesh = blocks(feet, (edge - 0.01, edge - 0.01, 0.025), 0.008)
    pair = (scheme.cream, scheme.accents[2])
    tints = [varied(pair[int(k)], generator, 0.07) for k in generator.random(len(row)) < 0.3]
    return (paint(mesh, each(tints, mesh), Finish(roughness=0.3)),)


def _dressed_windows(inside: Shell, plan: RoomPlan, dressing: Dressing, scheme: Scheme) -> Pieces:
    pieces: list[Solid] = []
    for opening in plan.openings:
        local = inside.local(opening)
        made = [*_framed(local, plan, scheme), *windows.view(local, dressing)]
        if plan.curtains:
            made.extend(windows.curtains(local, scheme.second))
        if dressing.weather in windows.WET:
            made.extend(windows.drops(local, dressing.seed))
        if dressing.season == "winter" or dressing.weather == "snow":
            made.extend(windows.snow_on_sill(local))
        pieces.extend(moved(made, inside.frame(opening.side)))
    return tuple(pieces)


def _framed(opening: shell.Opening, plan: RoomPlan, scheme: Scheme) -> Pieces:
    """Return bars and a sill of wood, or the metal around one pane."""
    if plan.glazing is not None:
        return windows.frame(opening, plan.glazing, panes=(1, 1), depth=0.05)
    return windows.frame(opening, scheme.cream, depth=0.16)


def _lamps(stands: tuple[Stand, ...], *, dark: bool) -> tuple[Lamp, ...]:
    """Return the light of what burns: open flames always, lamps when it is dark."""
    lamps = []
    for stand in stands:
        if stand.word in LIGHTS and (dark or stand.word in FLAMES):
            rise, strength, reach = LIGHTS[stand.word]
            red, green, blue = (strength * part for part in LAMPLIGHT)
            lamps.append(Lamp((stand.x, stand.y + rise, stand.z), (red, green, blue), reach))
    return tuple(lamps)


def _outside(inside: Shell, dressing: Dressing) -> tuple[Particles, ...]:
    """Return what falls behind the panes, in the thin box of air between them and the view."""
    return tuple(
        drops for opening in inside.openings for drops in windows.falling(opening, inside, dressing)
    )


def _motes(seed: int) -> Particles:
    return Particles(
        kind=ParticleKind.DISC,
        count=110,
        corner=(-2.8, 0.3, -3.6),
        box=(5.6, 2.3, 4.4),
        velocity=(0.012, 0.008, 0.006),
        size=0.006,
        colour=(1.0, 0.86, 0.6, 0.45),
        wobble=0.06,
        seed=seed % 9973 + 1,
    )
