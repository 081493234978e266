"""A scene as OpenGL holds it: uploaded once, posed and drawn at a time."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

import moderngl
import numpy as np

from reelkite.domain.geometry import Size
from reelkite.engines.diorama.raster.gl.blocks import FrameBlock, ThingBlocks
from reelkite.engines.diorama.raster.gl.programs import Programs, assign_matrix
from reelkite.engines.diorama.raster.gl.targets import (
    ScreenPass,
    Target,
    bind,
    make_target,
    scaled,
    upload,
)
from reelkite.engines.diorama.raster.profile import Profile
from reelkite.engines.diorama.raster.quality import Quality
from reelkite.engines.diorama.raster.styles.guides import Guides
from reelkite.engines.diorama.raster.textures import detail
from reelkite.engines.diorama.raster.views import (
    Moment,
    Sight,
    frame_values,
    sight_of,
    sun_matrix,
)
from reelkite.engines.diorama.raster.world.actors import Actor, thing_values
from reelkite.engines.diorama.raster.world.air import Air
from reelkite.engines.diorama.raster.world.casting import sorted_items
from reelkite.engines.diorama.raster.world.drawings import Drawing
from reelkite.engines.diorama.raster.world.shadows import ShadowMap, Stance
from reelkite.engines.diorama.raster.world.sky import Heavens
from reelkite.engines.diorama.raster.world.stills import Painting, Stills
from reelkite.engines.diorama.raster.world.surfaces import MIRRORING, felt_mode, scene_switches
from reelkite.engines.diorama.scene.looks import Item, Layer, Skin, Solid
from reelkite.engines.diorama.scene.scene import Scene

_PATH_SAMPLES: Final = 5
_WIDER: Final = 1.1
"""The camera's path is sampled, so what is kept reaches a little beyond the picture."""

_MIRROR: Final = 0.4
"""The mirror's size as a share of the picture's: waves and film blur what is seen in it."""

NOTHING: Final = 500.0
"""Metres away that stand for nothing at all."""

_NOTHING_THERE: Final = (0.0, 0.0, 0.0, NOTHING)


class Stage:
    """Everything that stands, moves and floats in a scene."""

    def __init__(
        self,
        context: moderngl.Context,
        programs: Programs,
        block: FrameBlock,
        scene: Scene,
        quality: Quality,
        size: Size,
    ) -> None:
        """Upload ``scene``, cut to its camera's path, and bake what never changes."""
        self._context, self._scene, self._block, self._size = context, scene, block, size
        parts = sorted_items(scene)
        self._shadows = ShadowMap(programs, quality.shadow_map)
        self._cast: list[Stance] | None = None
        self._to_sun = sun_matrix(
            scene.atmosphere.sun, np.asarray(scene.shadow_centre), scene.shadow_radius
        )
        self._texel = 2 * scene.shadow_radius / quality.shadow_map
        painting = Painting(programs, scene_switches(scene, quality))
        caster = programs.get("caster.vert", "caster.frag", {"PLACED": 1})
        self._caster = caster
        self._stills = Stills(painting, parts.still, scene.lamps)
        self._things: list[Actor | Drawing] = [
            *(Actor(painting, caster, item, scene.lamps) for item in parts.moving),
            *(
                Drawing(painting, caster, item, scene.lamps, still=still)
                for item, still in parts.reliefs
            ),
        ]
        self._blocks = ThingBlocks(context, len(self._things) + 1)
        self._blocks.set(
            0, thing_values(np.eye(4, dtype=np.float32), (), np.zeros(3), (1, 1, 1, 0))
        )
        solids = [*parts.still, *(_solid_of(item) for item in parts.moving)]
        self._mirror = self._make_mirror()
        self._path = self._sampled_path()
        self._stills.cut(self._path, None if self._mirror is None else self._level)
        self._textures = _details(context, solids, waves=scene.water is not None)
        self.pose(0.0)
        self._bake_shadows(programs)
        self._heavens = Heavens(context, programs, scene, self._path)
        self._air = Air(painting, scene, quality, size, self._path)
        self._accumulate = ScreenPass(programs, "weigh.frag") if quality.subframes > 1 else None

    @property
    def triangles(self) -> int:
        """Triangles of the set that the camera's path can see."""
        return self._stills.triangles

    @property
    def sight(self) -> Sight:
        """The camera where ``pose`` has put it."""
        return self._sight

    @property
    def shafts(self) -> ScreenPass | None:
        """The pass that draws light in the air, if the scene has any."""
        return self._air.shafts

    def pose(self, t: float) -> None:
        """Put camera, skins and things where they are at ``t`` seconds."""
        self._t = t
        self._sight = sight_of(self._scene.camera(t), self._size, self._scene.unit)
        for index, thing in enumerate(self._things, start=1):
            thing.pose(t)
            thing.describe(self._blocks, index)
        self._blocks.write()

    def cast_shadows(self, profile: Profile) -> None:
        """Draw the shadows of what moves, unless nothing has moved since they were drawn."""
        movers = [(index, thing) for index, thing in enumerate(self._things, 1) if thing.wanders]
        stances = [thing.stance for _, thing in movers]
        before, self._cast = self._cast, stances
        if before is not None and all(map(Stance.same_as, stances, before)):
            return
        reaches = [thing.reach() for _, thing in movers]
        if self._shadows.begin_moving(self._to_sun, reaches):
            for index, thing in movers:
                self._blocks.use(index)
                thing.cast()
        profile.mark("shadows")

    def draw_mirror(self, profile: Profile) -> None:
        """Draw the scene upside down for water and wet streets."""
        if self._mirror is None:
            return
        self._describe(self._sight.mirrored(self._level), self._mirror.size)
        self._start(self._mirror)
        self._draw_things(mirrored=True)
        self._stills.draw(mirrored=True)
        self._heavens.draw()
        profile.mark("mirror")

    def draw_solids(
        self,
        into: Target,
        jitter: tuple[float, float],
        profile: Profile,
        guides: Guides | None = None,
    ) -> None:
        """Draw all that is solid, then the sky behind it; depth goes to alpha."""
        view = self._scene.camera(self._t)
        sight = sight_of(view, self._size, self._scene.unit, jitter)
        self._describe(sight, into.size)
        self._start(into)
        if guides is not None:
            guides.begin(_NOTHING_THERE)
            bind(guides.bindings())
        if self._mirror is not None:
            bind({"mirror": self._mirror.texture})
        self._draw_things(mirrored=False)
        profile.mark("things")
        self._blocks.use(0)
        self._stills.draw()
        profile.mark("set")
        if guides is not None:
            guides.end()
        self._heavens.draw()
        profile.mark("sky")
        self._context.disable(self._context.DEPTH_TEST)

    def draw_air(self, into: Target, profile: Profile) -> None:
        """Draw smoke, steam, rain and other particles over the solids."""
        self._air.draw(into, self._sight, self._t)
        profile.mark("air")

    def accumulate(self, drawn: Target, into: Target, number: int, count: int) -> None:
        """Add one of ``count`` instants to a picture."""
        assert self._accumulate is not None, "only with several instants"  # noqa: S101  contract
        context = self._context
        into.framebuffer.use()
        if number == 0:
            into.framebuffer.clear()
        context.enable(context.BLEND)
        context.blend_func = context.ONE, context.ONE
        self._accumulate.draw_here({"picture": drawn.texture}, {"weight": 1 / count})
        context.disable(context.BLEND)

    @property
    def _level(self) -> float:
        return 0.0 if self._scene.water is None else self._scene.water.level

    def _make_mirror(self) -> Target | None:
        wet = bool(self._stills.layers & MIRRORING) and self._scene.water is not None
        return make_target(self._context, scaled(self._size, _MIRROR), depth=True) if wet else None

    def _sampled_path(self) -> list[Sight]:
        scene = self._scene
        sights = []
        for share in np.linspace(0, 1, _PATH_SAMPLES):
            view = scene.camera(float(share) * scene.until)
            wide = replace(view, fov=min(view.fov * _WIDER, 150.0))
            sights.append(sight_of(wide, self._size, scene.unit))
        return sights

    def _describe(self, sight: Sight, size: Size) -> None:
        moment = Moment(sight, self._t, self._to_sun, self._texel, size)
        self._block.write(frame_values(self._scene, moment))

    def _start(self, into: Target) -> None:
        into.framebuffer.use()
        self._context.enable_only(self._context.DEPTH_TEST)
        into.framebuffer.clear(*_NOTHING_THERE)
        bind(self._textures)
        bind({"shadow_map": self._shadows.texture})

    def _draw_things(self, *, mirrored: bool) -> None:
        for index, thing in enumerate(self._things, start=1):
            self._blocks.use(index)
            thing.draw(mirrored=mirrored)
        self._blocks.use(0)

    def _bake_shadows(self, programs: Programs) -> None:
        still = programs.get("caster.vert", "caster.frag")
        for program in (still, self._caster):
            assign_matrix(program, "to_map", self._to_sun)
        self._describe(self._sight, self._size)
        self._shadows.begin_still()
        for vertices in self._stills.casters(still, self._to_sun):
            vertices.render()
        for index, thing in enumerate(self._things, start=1):
            if not thing.wanders:
                self._blocks.use(index)
                thing.cast()
        self._shadows.end_still()


def _solid_of(item: Item) -> Solid:
    look = item.look.solid if isinstance(item.look, Skin) else item.look
    assert isinstance(look, Solid), "reliefs are not actors"  # noqa: S101  contract
    return look


def _details(
    context: moderngl.Context, solids: Sequence[Solid], *, waves: bool
) -> dict[str, moderngl.Texture]:
    """Return the detail textures that ``solids`` need; clay is always there."""
    textures = {
        "clay_detail": upload(context, detail.clay(), repeat=True),
        "felt_detail": upload(context, detail.felt(), repeat=True),
    }
    if any(felt_mode(solid) == 2 for solid in solids):
        textures["half_felt_detail"] = upload(context, detail.half_felt(), repeat=True)
    if any(solid.layer is Layer.WOOD for solid in solids):
        textures["wood_grain"] = upload(context, detail.wood(), repeat=True)
    # Where detail is finer than pixels its nearest texel will do: smooth reads cost twice as much.
    # But waves are made of the prints in clay, and would flicker.
    for name, texture in textures.items():
        if name != "clay_detail" or not waves:
            texture.filter = moderngl.NEAREST_MIPMAP_NEAREST, moderngl.LINEAR
    return textures
