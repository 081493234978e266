"""Staging, told as a line: lay out, cast, block, frame, light; and then build."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

import numpy as np

from reelkite.domain.geometry import Box, Size, around
from reelkite.domain.storyboard import Framing, Move, Shot, Subject
from reelkite.engines.diorama import sets
from reelkite.engines.diorama.camera.framing import inside
from reelkite.engines.diorama.camera.moves import sampled
from reelkite.engines.diorama.camera.optics import Optics, optics_of
from reelkite.engines.diorama.camera.vantage import vantage_of
from reelkite.engines.diorama.creatures import breed
from reelkite.engines.diorama.scene.acting import Act, Appearance
from reelkite.engines.diorama.scene.atmosphere import Atmosphere
from reelkite.engines.diorama.scene.clock import Clock, clock_of
from reelkite.engines.diorama.scene.places import Dressing, Layout, SetDesign
from reelkite.engines.diorama.scene.scene import CameraPath, View
from reelkite.engines.diorama.staging.blocking import (
    Part,
    Tie,
    shown_from_the_side,
    sized,
    ties_of,
)
from reelkite.engines.diorama.staging.casting import (
    Casting,
    is_animal,
    is_person,
    is_puppet,
    on_foot,
    puppets_as_animals,
)
from reelkite.engines.diorama.staging.clearing import Clear, clearing
from reelkite.engines.diorama.staging.composing.columns import Manner, spots_for
from reelkite.engines.diorama.staging.composing.faults import faults_of
from reelkite.engines.diorama.staging.composing.fitting import fitted
from reelkite.engines.diorama.staging.composing.following import path_of
from reelkite.engines.diorama.staging.composing.framed import CLOSE, Blocked, framed
from reelkite.engines.diorama.staging.composing.meeting import fed, met
from reelkite.engines.diorama.staging.composing.mounts import (
    LYING,
    boarded,
    laid,
    prepared,
    proportioned,
)
from reelkite.engines.diorama.staging.composing.support import (
    dish_for,
    housed,
    table_for,
    with_table,
)
from reelkite.engines.diorama.staging.dealings import (
    Track,
    dealt,
    is_the_place,
    portrait_of,
    related_by_deeds,
    sized_by_deeds,
    tabled,
    tracks,
)
from reelkite.engines.diorama.staging.keeping import (
    Earlier,
    arranged,
    dressed_as,
    in_place,
    in_the_same_frame,
    laid_out_as,
    opened,
    scaled_as,
    seen_from,
)
from reelkite.engines.diorama.staging.light import atmosphere_for, wind_for
from reelkite.engines.diorama.staging.locomotion import is_afloat
from reelkite.engines.diorama.staging.placing import Role, Site, box_of, roles_for
from reelkite.engines.diorama.staging.players.chairs import on_chairs
from reelkite.engines.diorama.staging.players.together import related

_NEARNESS: Final = {
    Framing.MEDIUM: 0.8,
    Framing.CLOSE_UP: 0.65,
    Framing.EXTREME_CLOSE_UP: 0.6,
}
_MANNED: Final = {"prop/boat": "prop/rowing-boat", "prop/sailboat": "prop/rowing-boat"}
_NOWHERE: Final = View(eye=(0.0, 1.0, 4.0), target=(0.0, 1.0, 0.0), fov=36.0)
_GOOD_ENOUGH: Final = 0.05
_LEAD: Final = 0.06
"""Share of the frame that a hero must be off the middle to be led into the rest of it."""


@dataclass(frozen=True, slots=True)
class Tier:
    """What staging must know of the quality asked for: ``detail`` as in ``Appearance``."""

    detail: float


@dataclass(frozen=True, slots=True)
class Staged:
    """A shot with everything decided and nothing built.

    Attributes:
        shot: As understood.
        size: Of the picture.
        design: The place.
        dressing: Its version.
        layout: What is known of it.
        roles: Who stands where and does what.
        view: The camera at mid-shot.
        path: The camera over time.
        atmosphere: The light.
        wind: 0..1.
        clear: Where the set may grow.
        goes_on: Seconds of the shot for which it runs on after the length it was staged for.
    """

    shot: Shot
    size: Size
    design: SetDesign
    dressing: Dressing
    layout: Layout
    roles: tuple[Role, ...]
    view: View
    path: CameraPath
    atmosphere: Atmosphere
    wind: float
    clear: Clear
    goes_on: float = 0.0

    @property
    def optics(self) -> Optics:
        """The camera at mid-shot."""
        return optics_of(self.view, self.size.aspect)

    @property
    def clock(self) -> Clock:
        """How the world's time goes in the shot."""
        return clock_of(float(self.shot.seconds), self.shot.pace)

    def box(self, index: int) -> Box | None:
        """Return the box around all copies of subject ``index`` at mid-shot."""
        return around([box_of(r, self.optics) for r in self.roles if r.part.index == index])


def stage(
    shot: Shot, size: Size, seed: int, tier: Tier, cache: Path, sheets: tuple[Path, ...] = ()
) -> Staged:
    """Decide on everything in ``shot``; no mesh is built. ``sheets`` show clients' characters."""
    shot = puppets_as_animals(shot)
    casting = Casting(cache, sheets)
    earlier = _earlier(shot, size, seed, tier, casting)
    subjects = related(shot.subjects, mirrored=bool(seed % 2))
    shot = replace(shot, subjects=related_by_deeds(subjects))
    dressing = _dressing(shot, size, seed, tier)
    design = sets.design(shot.setting)
    if earlier is not None:
        dressing = dressed_as(dressing, earlier, design.layout(dressing))
    layout = design.layout(dressing)
    shot = replace(shot, subjects=on_chairs(shot.subjects, shot.setting, layout))
    ties = _outside(shot, boarded(ties_of(shot.subjects), shot.subjects))
    bare = layout
    parts = _cast(shot, ties, casting)
    layout = with_table(bare, parts, ties)
    if earlier is not None:
        layout = laid_out_as(layout, earlier, shot.subjects)
    seen = seen_from(layout, earlier) if earlier is not None else None
    parts = sized(parts, ties, on_table=layout.tabletop is not None) if parts else ()
    parts = housed(parts, ties, layout)
    parts = sized_by_deeds(proportioned(parts, ties))
    wind = wind_for(shot, layout)
    site = Site(shot, layout, _NOWHERE, size.aspect, wind, seed, _detail(shot, tier))
    if earlier is None or seen is None:
        chosen = _best(
            _composed(Blocked(parts, ties, spots_for(parts, ties, manner), manner), site)
            for manner in _manners(shot, seed, portrait=size.is_portrait)
        )
    else:
        chosen = _kept(parts, ties, replace(site, view=seen), earlier)
    view, roles = chosen.site.view, chosen.roles
    extra = Act(appearance=Appearance(seed=seed, detail=tier.detail), seconds=site.seconds)
    roles = tabled(roles, layout, casting, extra)
    dish = dish_for(roles, shot.setting, casting, extra)
    roles = fed((*roles, *table_for(layout, bare, casting, extra), *dish))
    if earlier is not None and seen is not None:
        roles = in_place(roles, shot, earlier)
    path = path_of(view, chosen.site, roles)
    views = sampled(path, float(shot.seconds), 3)
    atmosphere = atmosphere_for(shot, layout)
    clear = _clearing(views, roles, tracks(roles, shot.setting), atmosphere)
    return Staged(
        shot=shot,
        size=size,
        design=design,
        dressing=dressing,
        layout=layout,
        roles=roles,
        view=view,
        path=path,
        atmosphere=atmosphere,
        wind=wind,
        clear=clear if earlier is None else opened(clear, earlier, shot.setting),
    )


def _earlier(shot: Shot, size: Size, seed: int, tier: Tier, casting: Casting) -> Earlier | None:
    """Return what ``shot`` is a change of, staged; None if it is to be framed anew."""
    if shot.basis is None or not in_the_same_frame(shot):
        return None
    before = stage(shot.basis, size, seed, tier, casting.cache, casting.sheets)
    return Earlier(
        before.shot, before.dressing, before.layout, before.roles, before.view, before.clear
    )


@dataclass(frozen=True, slots=True)
class _Composition:
    """One arrangement as the camera sees it, and how much is wrong with it."""

    site: Site
    roles: tuple[Role, ...]
    faults: float


def _manners(shot: Shot, seed: int, *, portrait: bool) -> Iterator[Manner]:
    """Yield the arrangements to try: chance says which comes first, and the book's is last."""
    mirrored = bool(seed & 2)
    deep = any(move.move is Move.RACK_FOCUS for move in shot.moves)
    vantage = vantage_of(seed)
    for number, turned in enumerate((mirrored, not mirrored, mirrored)):
        yield Manner(turned, portrait, seed + number, deep, vantage.tamed(1 - number / 2))


def _best(options: Iterator[_Composition]) -> _Composition:
    """Return the first that is good enough, or else the one with the fewest faults."""
    tried: list[_Composition] = []
    for option in options:
        tried.append(option)
        if option.faults <= _GOOD_ENOUGH:
            break
    return min(tried, key=lambda option: option.faults)


def _composed(blocked: Blocked, site: Site) -> _Composition:
    """Frame the group, place everybody, and step back if somebody is cut off."""
    shot, aspect = site.shot, site.aspect
    view = framed(shot, aspect, site.layout, blocked)
    cropped = _crops(shot)
    site = replace(site, view=view, lead=_lead_room(blocked, site.layout, optics_of(view, aspect)))
    roles = _acting(blocked, site)
    near = portrait_of(shot, view, roles)
    if near is not None:
        return _Composition(replace(site, view=near), roles, 0.0)
    wider = view if cropped else _kept_in(fitted(view, roles, aspect), site.layout)
    if wider != view:
        site = replace(site, view=wider)
        roles = _acting(blocked, site)
    return _Composition(site, roles, faults_of(roles, site.optics, cropped=cropped))


def _kept(parts: Sequence[Part], ties: Sequence[Tie], site: Site, earlier: Earlier) -> _Composition:
    """Return everybody where the earlier shot had them, and who has come on free ground."""
    parts, spots = arranged(scaled_as(parts, site.shot.subjects, earlier), ties, site, earlier)
    blocked = Blocked(parts, tuple(ties), spots)
    lead = _lead_room(blocked, site.layout, site.optics)
    return _Composition(replace(site, lead=lead), _acting(blocked, replace(site, lead=lead)), 0.0)


def _acting(blocked: Blocked, site: Site) -> tuple[Role, ...]:
    """Return everybody in place, and who deals with another where that is done."""
    roles = roles_for(blocked.parts, blocked.ties, blocked.spots, site)
    return dealt(met(roles), site.shot.setting)


def _crops(shot: Shot) -> bool:
    """Whether the framing cuts its hero on purpose: a person, or an animal's face."""
    if not shot.subjects or shot.framing not in CLOSE:
        return False
    hero = shot.subjects[0]
    return is_person(hero) or (is_animal(hero) and shot.framing is not Framing.MEDIUM)


def _kept_in(view: View, layout: Layout) -> View:
    return view if layout.room is None else inside(view, layout.room)


def _lead_room(blocked: Blocked, layout: Layout, optics: Optics) -> float:
    """Return how much more room there is to the right of the hero than to the left."""
    spot = next((spot for spot in blocked.spots if spot.part == 0), None)
    if spot is None:
        return 0.0
    x, y, z = layout.stage
    there = np.array([(x + spot.x, y, z + spot.z)], dtype=np.float32)
    off = 0.5 - float(optics.project(there)[0, 0])
    return off if abs(off) > _LEAD else 0.0


def _dressing(shot: Shot, size: Size, seed: int, tier: Tier) -> Dressing:
    return Dressing(
        setting=shot.setting,
        words=shot.setting_words,
        time_of_day=shot.time_of_day,
        weather=shot.weather,
        season=shot.season,
        seed=seed,
        portrait=size.is_portrait,
        excluded=shot.excluded,
        detail=tier.detail,
        afloat=any(is_afloat(subject.action, subject.asset) for subject in shot.subjects),
        staged=tuple(
            dict.fromkeys(
                word
                for subject in shot.subjects
                for word in (subject.noun, subject.asset.rpartition("/")[2])
            )
        ),
    )


def _detail(shot: Shot, tier: Tier) -> float:
    """Return how finely bodies are modelled: what is near is seen well."""
    return tier.detail * _NEARNESS.get(shot.framing, 1.0)


def _outside(shot: Shot, ties: Sequence[Tie]) -> tuple[Tie, ...]:
    """Return the ties between those who are not the place itself."""
    inside = _surrounding(shot)
    return tuple(tie for tie in ties if not {tie.part, tie.host} & inside)


def _surrounding(shot: Shot) -> set[int]:
    """Return which subjects are what the place shows from within; never all of them."""
    found = {k for k, one in enumerate(shot.subjects) if is_the_place(one, shot.setting)}
    return found if len(found) < len(shot.subjects) else set()


def _cast(shot: Shot, ties: tuple[Tie, ...], casting: Casting) -> tuple[Part, ...]:
    parts = []
    hung = {tie.part for tie in ties}
    holders = {tie.host for tie in ties if tie.kind == "holds"}
    for index in sorted(set(range(len(shot.subjects))) - _surrounding(shot)):
        named = laid(index, prepared(index, shot.subjects, ties), ties)
        subject = named if index in hung | holders else on_foot(named)
        performer = casting.performer_of(subject, _fit(index, subject, shot, ties))
        extent = performer.extent(Act(_looks(subject), action=subject.action))
        upon = [tie.part for tie in ties if (tie.host, tie.kind) == (index, "on")]
        sitters = sum(shot.subjects[guest].count for guest in upon)
        part = Part(index, subject, performer, extent)
        piled = LYING in subject.attributes or _lies_on_boards(index, shot.subjects, ties)
        parts.append(shown_from_the_side(part, bench=sitters > 1 or piled))
    return tuple(parts)


def _lies_on_boards(index: int, subjects: Sequence[Subject], ties: Sequence[Tie]) -> bool:
    """Whether it is on a board that lies: it lies along with that, not askew."""
    hosts = [tie.host for tie in ties if (tie.part, tie.kind) == (index, "on")]
    return any(LYING in laid(host, subjects[host], ties).attributes for host in hosts)


def _looks(subject: Subject) -> Appearance:
    """Return the looks that change how much room a body takes."""
    return Appearance(attributes=(LYING,) if LYING in subject.attributes else ())


def _fit(index: int, subject: Subject, shot: Shot, ties: tuple[Tie, ...]) -> str:
    """Return the asset to cast: who is in a boat gets one without a sail before the face."""
    if is_animal(subject) and not is_puppet(subject):
        return breed(subject.noun, subject.asset)
    manned = any(tie.host == index and is_person(shot.subjects[tie.part]) for tie in ties)
    return _MANNED.get(subject.asset, subject.asset) if manned else subject.asset


def _clearing(
    views: Sequence[View], roles: Sequence[Role], laid: Sequence[Track], atmosphere: Atmosphere
) -> Clear:
    eyes = [view.eye for view in views]
    actors = []
    for role in roles:
        radius = 0.5 * max(role.part.width, role.part.depth)
        going = 0.5 * role.act.travel
        actors.append((role.act.at[0], role.act.at[2], radius + going))
    actors += [place for track in laid for place in track.clearings()]
    return clearing(eyes, actors, atmosphere.sun)
