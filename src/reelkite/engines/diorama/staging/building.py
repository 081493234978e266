"""From a staged shot to a scene: the place and the bodies build, and are tied together."""

import math
from dataclasses import replace
from typing import Final

import numpy as np

from reelkite.domain.media import SoundCue
from reelkite.domain.storyboard import CameraMove, DepthOfField, Framing, Move, Shot
from reelkite.engines.diorama.camera.moves import sampled
from reelkite.engines.diorama.camera.optics import optics_of
from reelkite.engines.diorama.scene.acting import Point, WorldCue
from reelkite.engines.diorama.scene.atmosphere import Atmosphere, Lamp
from reelkite.engines.diorama.scene.clock import Clock
from reelkite.engines.diorama.scene.looks import Item
from reelkite.engines.diorama.scene.mesh import Vec3
from reelkite.engines.diorama.scene.places import Sightline
from reelkite.engines.diorama.scene.scene import CameraPath, Scene, View
from reelkite.engines.diorama.staging.casting import is_puppet
from reelkite.engines.diorama.staging.dealings import Track, tracks
from reelkite.engines.diorama.staging.director import Staged
from reelkite.engines.diorama.staging.light import readable
from reelkite.engines.diorama.staging.moods import scaled
from reelkite.engines.diorama.staging.placing import Role
from reelkite.engines.diorama.staging.players.faithful import in_own_colours
from reelkite.engines.diorama.staging.troupe import Played, perform_all, tethers

_BLUR: Final = {
    DepthOfField.SHALLOW: 0.009,
    DepthOfField.NORMAL: 0.005,
    DepthOfField.DEEP: 0.0,
}

_BACKGROUND: Final = 4.0
"""Where focus is before it is pulled to a hero who is alone: so many times as far."""

_STARRY: Final = frozenset({"night sky", "space", "moon"})
"""Places whose backdrop is points of light, which blur would wash out."""


def build_scene(staged: Staged) -> Scene:
    """Let everybody build: the place, the bodies, and what ties them."""
    clock = staged.clock
    built = staged.design.build(staged.dressing, staged.layout, _sightline(staged))
    played = perform_all(staged.roles)
    unit = 0.1 if staged.layout.tabletop is not None else 1.0
    return Scene(
        items=(
            *_items(played, staged.atmosphere, built.lamps),
            *tethers(played, clock.world_seconds + staged.goes_on * abs(clock.rate)),
            *(item for track in _tracks(staged) for item in track.items()),
            *built.items,
        ),
        atmosphere=readable(staged.atmosphere, _farthest(staged)),
        camera=_focused(staged, played),
        seconds=clock.world_seconds,
        goes_on=staged.goes_on * abs(clock.rate),
        rate=abs(clock.rate),
        blur=_blur(staged.shot, unit),
        shadow_centre=_shadow_centre(staged),
        shadow_radius=_shadow_radius(staged, unit),
        unit=unit,
        wind=staged.wind,
        lamps=(
            *_dimmed(built.lamps, staged),
            *(lamp for each in played for lamp in each.performance.lamps),
        ),
        blinds=built.blinds,
        shafts=built.shafts,
        plumes=(*built.plumes, *(plume for each in played for plume in each.performance.plumes)),
        particles=built.particles,
        water=built.water,
        cues=_cues(staged, played),
        style=staged.shot.style,
    )


def _farthest(staged: Staged) -> float:
    """Return the metres from the camera, at mid-shot, to the farthest who was named."""
    eye = staged.path(0.5 * float(staged.shot.seconds)).eye
    return max((math.dist(eye, role.act.at) for role in staged.roles), default=0.0)


def _tracks(staged: Staged) -> tuple[Track, ...]:
    return tracks(staged.roles, staged.shot.setting)


def _dimmed(lamps: tuple[Lamp, ...], staged: Staged) -> tuple[Lamp, ...]:
    """Return the room's lamps, turned low where it is said to be dark."""
    if not staged.layout.indoor or "dark" not in staged.shot.light:
        return lamps
    return tuple(replace(lamp, colour=scaled(lamp.colour, _TURNED_LOW)) for lamp in lamps)


_TURNED_LOW: Final = 0.4


def _sightline(staged: Staged) -> Sightline:
    views = sampled(staged.path, float(staged.shot.seconds), 5)
    return Sightline(
        eyes=tuple(view.eye for view in views),
        targets=tuple(view.target for view in views),
        fov=max(view.fov for view in views),
        aspect=staged.size.aspect,
        sun=staged.atmosphere.sun,
        clear=staged.clear,
        treads=(
            *(_tread(role) for role in staged.roles if role.tie is None),
            *(track.tread() for track in _tracks(staged)),
        ),
    )


def _tread(role: Role) -> tuple[float, float, float, float, float]:
    """Return where the role touches the ground; what goes is half-way at mid-shot."""
    x, _, z = role.act.at
    half = 0.5 * role.act.travel
    aside, forward = half * math.sin(role.act.yaw), half * math.cos(role.act.yaw)
    radius = 0.3 * min(role.part.width, role.part.depth)  # feet stand in from the outline
    return x - aside, z - forward, x + aside, z + forward, radius


def _items(
    played: tuple[Played, ...], atmosphere: Atmosphere, lamps: tuple[Lamp, ...]
) -> tuple[Item, ...]:
    return tuple(
        in_own_colours(item, atmosphere, lamps) if is_puppet(each.role.part.subject) else item
        for each in played
        for item in each.performance.items
    )


def _focused(staged: Staged, played: tuple[Played, ...]) -> CameraPath:
    """Return the path with the lens kept sharp on the first subject, or pulled as focus is."""
    clock, aspect = staged.clock, staged.size.aspect

    def seen(second: float) -> View:
        return staged.path(min(clock.seconds + staged.goes_on, max(0.0, clock.shot(second))))

    if not played:
        return seen
    hero = next((p for p in played if p.role.part.index == 0), played[0])
    pull = next((move for move in staged.shot.moves if move.move is Move.RACK_FOCUS), None)
    other = _other_end(hero, played)

    def sharp(t: float) -> View:
        view = seen(t)
        optics = optics_of(view, aspect)
        focus = optics.depth(hero.performance.focus(t))
        if pull is not None:
            share = _pulled(pull, clock.shot(t) / clock.seconds)
            ends = focus, optics.depth(other(t)) if other else _BACKGROUND * focus
            # From the hero to the other one; alone, from the distance to the hero.
            first, last = ends if other else ends[::-1]
            focus = first * (last / first) ** share if min(ends) > 0 else focus
        return replace(view, focus=max(focus, 0.05))

    return sharp


def _other_end(hero: Played, played: tuple[Played, ...]) -> Point | None:
    """Return the focus of whoever else stands by himself."""
    others = (each for each in played if each.role.tie is None and each.role.part.index > 0)
    return next((each.performance.focus for each in others if each is not hero), None)


def _pulled(move: CameraMove, u: float) -> float:
    """Return how far focus has been pulled: within the middle third of the move."""
    through = (u - move.begins) / max(move.ends - move.begins, 1e-6)
    share = min(1.0, max(0.0, (through - 0.33) * 3))
    return share * share * (3 - 2 * share)


def _racks(shot: Shot) -> bool:
    return any(move.move is Move.RACK_FOCUS for move in shot.moves)


def _blur(shot: Shot, unit: float) -> float:
    """Return how soft the distance is: long lenses and near subjects blur it more."""
    close = shot.framing in {Framing.CLOSE_UP, Framing.EXTREME_CLOSE_UP} or unit < 1
    wide = shot.framing in {Framing.WIDE, Framing.EXTREME_WIDE} or shot.setting in _STARRY
    depth = DepthOfField.SHALLOW if _racks(shot) else shot.depth_of_field
    return _BLUR[depth] * (1.8 if close else 0.5 if wide else 1.0)


def _shadow_centre(staged: Staged) -> Vec3:
    x, y, z = staged.layout.stage
    return (x, y, z) if staged.layout.tabletop is not None else (x, y + 1.0, z - 2.0)


def _shadow_radius(staged: Staged, unit: float) -> float:
    if staged.layout.indoor:
        return 0.9 if unit < 1 else 5.0
    return min(15.0, max(6.0, 1.9 * staged.view.focus))


def _cues(staged: Staged, played: tuple[Played, ...]) -> tuple[SoundCue, ...]:
    clock = staged.clock
    cues = [_timed(cue, clock) for each in played for cue in each.performance.cues]
    heard = [cue for cue in cues if 0 <= cue.second < clock.seconds + staged.goes_on]
    return tuple(_heard(cue, staged) for cue in sorted(heard, key=lambda cue: cue.second))


def _timed(cue: WorldCue, clock: Clock) -> WorldCue:
    """Return the cue at the shot's time; what goes on goes on longer where time is slow."""
    rate = abs(clock.rate)
    return replace(cue, second=clock.shot(cue.second), seconds=cue.seconds / rate)


def _heard(cue: WorldCue, staged: Staged) -> SoundCue:
    """Return the cue as the camera hears it; the shot's start is added to its time."""
    optics = optics_of(staged.path(cue.second), staged.size.aspect)
    across = float(optics.project(np.array([cue.at], dtype=np.float32))[0, 0])
    return SoundCue(
        name=cue.name,
        second=float(staged.shot.start) + cue.second,
        x=min(max(across, 0.0), 1.0),
        metres=max(optics.depth(cue.at), 0.3),
        strength=cue.strength,
        seconds=cue.seconds,
        detail=cue.detail,
    )
