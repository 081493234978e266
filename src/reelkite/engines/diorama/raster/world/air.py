"""What floats: smoke and steam, particles, and light seen in the air."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import moderngl
import numpy as np

from reelkite.domain.geometry import Size
from reelkite.engines.diorama.raster.gl.programs import Value, assign
from reelkite.engines.diorama.raster.gl.targets import (
    ScreenPass,
    Target,
    bind,
    make_target,
    scaled,
)
from reelkite.engines.diorama.raster.quality import Quality
from reelkite.engines.diorama.raster.views import Sight
from reelkite.engines.diorama.raster.world.stills import Painting
from reelkite.engines.diorama.scene.atmosphere import ParticleKind, Particles, Plume
from reelkite.engines.diorama.scene.mesh import Array
from reelkite.engines.diorama.scene.scene import Scene

_KINDS = {kind: float(number) for number, kind in enumerate(ParticleKind)}
"""Numbers of the kinds as ``particle.vert`` knows them."""

_TWO_TRIANGLES = (0, 1, 2, 2, 1, 3)
_FALLING, _MORE_FLAKES = -0.3, 3
"""Discs that fall faster, in metres a second, are flakes: snowfall is that many times thicker
than motes in the air."""

_LEAST_ROOM, _SPARE = 3.0, 0.6
"""Metres that a box of particles keeps each way, and by which it reaches beyond the picture."""


@dataclass(frozen=True, slots=True)
class _Swarm:
    vertices: moderngl.VertexArray
    values: Mapping[str, Value]


class Air:
    """Draws what floats in a scene."""

    def __init__(
        self,
        painting: Painting,
        scene: Scene,
        quality: Quality,
        size: Size,
        sights: Sequence[Sight],
    ) -> None:
        """Compile and upload what ``scene`` needs for pictures of ``size``, seen as ``sights``."""
        self._context = painting.programs.context
        self._plumes = scene.plumes
        self._smoke: Target | None = None
        if scene.plumes:
            self._smoke = make_target(self._context, scaled(size, 0.5))
            self._plume = painting.programs.get("plume.vert", "plume.frag", painting.switches)
            self._sheet = self._context.vertex_array(self._plume, [])
            self._overlay = ScreenPass(painting.programs, "overlay.frag")
        self._swarms = [
            _swarm(painting, gathered(particles, sights)) for particles in scene.particles
        ]
        self.shafts = _shafts(painting, scene, quality)

    def draw(self, into: Target, sight: Sight, t: float) -> None:
        """Draw over what is in ``into``; the depth in its alpha stays as it is."""
        context = self._context
        if self._smoke is None and not self._swarms:
            return
        context.enable(context.BLEND)
        context.blend_func = context.ONE, context.ONE_MINUS_SRC_ALPHA
        if self._smoke is not None:
            self._draw_plumes(self._smoke, into, sight, t)
        into.framebuffer.color_mask = (True, True, True, False)
        into.framebuffer.use()
        if self._smoke is not None:
            context.disable(context.DEPTH_TEST)
            self._overlay.draw_here({"picture": self._smoke.texture})
        self._draw_swarms(into, sight)
        into.framebuffer.color_mask = (True, True, True, True)
        context.disable(context.BLEND)

    def _draw_plumes(self, smoke: Target, solids: Target, sight: Sight, t: float) -> None:
        smoke.framebuffer.use()
        smoke.framebuffer.clear()
        bind({"picture": solids.texture})
        across = np.cross(sight.forward, (0.0, 1.0, 0.0))
        across /= max(float(np.linalg.norm(across)), 1e-6)
        for plume in sorted(self._plumes, key=lambda plume: -_depth(plume, sight)):
            values: Mapping[str, Value] = {
                "origin": plume.origin,
                "across": tuple(across),
                "room": (plume.width, plume.height),
                "albedo": plume.colour,
                "life": (t + plume.phase, plume.rise * 2.4, plume.density * 1.2),
                "texel": smoke.step,
            }
            assign(self._plume, values)
            self._sheet.render(moderngl.TRIANGLE_STRIP, 4)

    def _draw_swarms(self, into: Target, sight: Sight) -> None:
        if not self._swarms:
            return
        into.framebuffer.depth_mask = False
        self._context.enable(self._context.DEPTH_TEST)
        turned: Mapping[str, Value] = {"right": tuple(sight.right), "above": tuple(sight.up)}
        for swarm in self._swarms:
            assign(swarm.vertices.program, {**swarm.values, **turned})
            swarm.vertices.render()
        self._context.disable(self._context.DEPTH_TEST)
        into.framebuffer.depth_mask = True


def _shafts(painting: Painting, scene: Scene, quality: Quality) -> ScreenPass | None:
    if scene.shafts is None:
        return None
    shafts = scene.shafts
    own = {
        "STEPS": quality.shaft_steps,
        "REACH": float(shafts.reach),
        "DENSITY": float(shafts.density),
        "FALLOFF": float(shafts.falloff),
        "OUTSIDE": float(shafts.outside),
    }
    return ScreenPass(painting.programs, "shafts.frag", {**painting.switches, **own})


def _swarm(painting: Painting, particles: Particles) -> _Swarm:
    program = painting.programs.get("particle.vert", "particle.frag", painting.switches)
    generator = np.random.default_rng(particles.seed)
    count = particles.count
    places = generator.random((count, 4), dtype=np.float32)
    chances = generator.random((count, 4), dtype=np.float32)
    corners: Array = np.repeat(np.concatenate([places, chances], axis=1), 4, axis=0)
    order = np.arange(count, dtype=np.int32)[:, None] * 4 + np.array(_TWO_TRIANGLES, np.int32)
    context = painting.programs.context
    vertices = context.vertex_array(
        program,
        [(context.buffer(corners.tobytes()), "4f 4f", "in_place", "in_chance")],
        context.buffer(order.tobytes()),
        skip_errors=True,
    )
    return _Swarm(vertices, _swarm_values(particles))


def _swarm_values(particles: Particles) -> Mapping[str, Value]:
    kind = _KINDS[particles.kind]
    return {
        "corner": particles.corner,
        "box": particles.box,
        "velocity": particles.velocity,
        "form": (particles.size, particles.wobble, kind, particles.length),
        "first": particles.colour,
        "other": particles.second_colour or particles.colour[:3],
    }


def gathered(particles: Particles, sights: Sequence[Sight]) -> Particles:
    """Return ``particles`` where ``sights`` can see them: none falls in vain.

    There are more flakes than places ask for. The box shrinks to what any of the views holds of
    it, but not below ``_LEAST_ROOM`` metres.
    """
    if not sights:
        return particles
    corner, box = np.array(particles.corner), np.array(particles.box)
    reach = float(np.linalg.norm(box))
    seen = np.concatenate([_seen_corners(sight, reach) for sight in sights])
    low = np.maximum(corner, seen.min(axis=0) - _SPARE)
    high = np.minimum(corner + box, seen.max(axis=0) + _SPARE)
    enough = high - low >= np.minimum(box, _LEAST_ROOM)
    low, high = np.where(enough, low, corner), np.where(enough, high, corner + box)
    flakes = particles.kind is ParticleKind.DISC and particles.velocity[1] < _FALLING
    count = particles.count * (_MORE_FLAKES if flakes else 1)
    x, y, z = (float(c) for c in low)
    wide, tall, deep = (float(c) for c in high - low)
    return replace(particles, count=count, corner=(x, y, z), box=(wide, tall, deep))


def _seen_corners(sight: Sight, reach: float) -> Array:
    """Return the eye, and the corners of the view ``reach`` metres ahead, at most 20."""
    ahead = min(reach, 20.0)
    middle = sight.eye + sight.forward * ahead
    aside = sight.right * (sight.tall * sight.aspect * ahead)
    above = sight.up * (sight.tall * ahead)
    corners = [sight.eye, *(middle + x * aside + y * above for x in (-1, 1) for y in (-1, 1))]
    return np.array(corners, dtype=np.float32)


def _depth(plume: Plume, sight: Sight) -> float:
    return float((np.asarray(plume.origin) - sight.eye) @ sight.forward)
