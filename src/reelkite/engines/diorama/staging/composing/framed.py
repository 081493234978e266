"""The camera at mid-shot: what the framing is measured by, and where the group stands in it."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from reelkite.domain.storyboard import Angle, Framing, Shot
from reelkite.engines.diorama.camera.framing import (
    ANIMALS,
    PEOPLE,
    THINGS,
    Frame,
    FrameRule,
    base_view,
    elevation_of,
    inside,
)
from reelkite.engines.diorama.scene.acting import Extent
from reelkite.engines.diorama.scene.places import Layout
from reelkite.engines.diorama.scene.scene import View
from reelkite.engines.diorama.staging.blocking import (
    Part,
    Spot,
    Tie,
    backdrops_of,
    hangs,
    is_landmark,
    stands_far_behind,
)
from reelkite.engines.diorama.staging.casting import is_animal, is_person
from reelkite.engines.diorama.staging.composing.columns import Manner, span_of
from reelkite.engines.diorama.staging.composing.piles import tallest_of
from reelkite.engines.diorama.staging.locomotion import gait_of
from reelkite.engines.diorama.staging.things import seat_of

_EMPTY_STAGE: Final = Extent(left=1.2, right=1.2, height=1.6, near=0.3, far=0.3)
_ON_A_TABLE: Final = 0.16
"""Size of what is looked at on an empty table, as a share of that on an empty stage."""
_FROM_THE_AIR: Final = Extent(left=6.0, right=6.0, height=7.0, near=1.0, far=1.0)
_THIRD: Final = 0.37
_ALTITUDE: Final = 2.2
_LOOKING_UP: Final = -9.0
_OVER_RANKS: Final = (9.0, 4.0)
"""Degrees from which a crowd of two ranks is looked over, and how many more for each further."""
_NEAR: Final = {Framing.MEDIUM: 0.62, Framing.CLOSE_UP: 0.70}
_STEAMING: Final = frozenset({"steam", "smoke", "burn", "boil"})
_PILED: Final = frozenset({"on", "above"})
_AT_A_PILE: Final = 4.0
"""Degrees from which one sees that one thing is on top of another, not in front of it."""
_FROM_ABOVE: Final = 0.44
"""Share of the frame of a hero who is seen from the air, where height is foreshortened."""
_LANDMARK: Final = 0.66
"""Share of the frame of a building that is all there is: it is what one came to see."""
_COMPANY: Final = 3
_COMPANY_SHARE: Final = 0.5
_IN_ROOMS: Final = {Framing.WIDE: 0.5, Framing.EXTREME_WIDE: 0.38}
_AT_WORK: Final = FrameRule(0.92, 0.36, 28, 0.50)
_WORKER: Final = FrameRule(0.88, 0.56, 30, 0.51)
"""A close-up of somebody at work holds both face and hands."""
_CHEST: Final = 0.66
"""Height of the upper edge of what is shown of hands at work, by that of the person."""
_OVER_HANDS: Final = 12.0
_TURN: Final = 16.0
_TURN_COMPANY: Final = 11.0
_TURN_FRONTAL: Final = 5.0
"""Degrees that chance may turn the camera around one, around several, and around an order."""
_FRONTAL: Final = frozenset({"left of", "right of", "between", "on", "above", "behind", "flies"})
"""Relations that are seen from the front."""
_RISE: Final = 4.0
"""Degrees that chance may lift or lower it."""
_ASIDE: Final = 0.05
"""Share of the frame's width that it may shift who is in the middle."""
_HANDIWORK: Final = frozenset(
    {
        "assemble", "build", "carve", "chop", "cook", "count", "cut", "decorate", "draw", "dig",
        "fix", "hammer", "knead", "knit", "mix", "paint", "peel", "plant", "play", "pour",
        "repair", "sew", "shuffle", "slice", "sprinkle", "stir", "tie", "type", "wash", "weave",
        "weld", "whisk", "wrap", "write",
    }
)  # fmt: skip
_HOLDING: Final = frozenset({"", "hold", "open", "show", "offer", "turn", "press"})
CLOSE: Final = frozenset({Framing.MEDIUM, Framing.CLOSE_UP, Framing.EXTREME_CLOSE_UP})


@dataclass(frozen=True, slots=True)
class Blocked:
    """Who is cast, what hangs on what, and where the roots stand."""

    parts: tuple[Part, ...]
    ties: tuple[Tie, ...]
    spots: tuple[Spot, ...]
    manner: Manner = field(default_factory=Manner)


def framed(shot: Shot, aspect: float, layout: Layout, blocked: Blocked) -> View:
    """Return the camera at mid-shot, by the rules of the framing."""
    people = any(is_person(part.subject) for part in blocked.parts)
    rule = _filled(_rules(blocked, people=people)[shot.framing], shot, blocked)
    rule = _roomy(rule, shot, layout)
    group = _indoors(_group(shot, blocked, layout), layout)
    work = handiwork(shot, blocked)
    vantage = blocked.manner.vantage
    if shot.framing is Framing.CLOSE_UP and _busy(blocked):
        rule = _WORKER
    rule = vantage.seen_by(work or rule)
    stage, shown = layout.stage, group.height * rule.shown
    top = layout.floor + group.base + (_CHEST if work else 1.0) * group.height
    frame = Frame(
        centre=(stage[0] + (group.low + group.high) / 2, top - shown / 2, stage[2]),
        height=shown,
        width=group.high - group.low,
        near=max((p.extent.near * p.scale for p in _heroes(blocked)), default=0.0),
        rule=rule,
        across=_across(shot, blocked.manner),
        aspect=aspect,
    )
    elevation = _elevation(shot, layout, blocked, group)
    azimuth = vantage.turn * _play(shot, layout, blocked)
    elevation += _rise(shot, layout, blocked)
    view = _above_ground(base_view(frame, elevation, azimuth), layout, shown)
    return view if layout.room is None else inside(view, layout.room)


def _elevation(shot: Shot, layout: Layout, blocked: Blocked, group: "_Group") -> float:
    """Return the degrees from which the book looks at the group."""
    people = any(is_person(part.subject) for part in blocked.parts)
    elevation = elevation_of(shot.angle, on_table=layout.tabletop is not None, people=people)
    if shot.angle is not Angle.EYE_LEVEL:
        return elevation
    if handiwork(shot, blocked):
        elevation = _OVER_HANDS
    if any(tie.kind in _PILED for tie in blocked.ties):
        elevation = min(elevation, _AT_A_PILE)
    ranks = max((spot.rank for spot in _on_stage(blocked)), default=0)
    over = _OVER_RANKS[0] + _OVER_RANKS[1] * ranks
    raised = max(elevation, over) if ranks else elevation
    return _LOOKING_UP if group.base and group.aloft else raised


def _play(shot: Shot, layout: Layout, blocked: Blocked) -> float:
    """Return how many degrees the camera may stand aside: less where order must be seen."""
    relations = {r.kind for subject in shot.subjects for r in subject.relations}
    if relations & _FRONTAL:
        return _TURN_FRONTAL
    if len(blocked.spots) > 1 or layout.room is not None:
        return _TURN_COMPANY
    return _TURN


def _rise(shot: Shot, layout: Layout, blocked: Blocked) -> float:
    """Return how many degrees higher or lower the camera is by chance, still at that angle."""
    rise = _RISE * blocked.manner.vantage.rise
    if any(tie.kind in _PILED for tie in blocked.ties):
        return min(0.0, 0.5 * rise)
    return rise if layout.tabletop is not None or shot.framing not in CLOSE else 0.5 * rise


def handiwork(shot: Shot, blocked: Blocked) -> FrameRule | None:
    """Return the framing of hands at work: a macro of pouring shows the cup, and no face."""
    small = shot.framing is Framing.EXTREME_CLOSE_UP
    return _AT_WORK if small and _busy(blocked) else None


def _busy(blocked: Blocked) -> bool:
    """Whether the hero is a person whose hands are at work, or hold what is to be seen."""
    if not blocked.parts:
        return False
    hero = blocked.parts[0]
    verb = (hero.subject.action or "").partition(" ")[0]
    busy = verb in _HANDIWORK or any(
        tie.kind == "holds" and tie.host == hero.index and verb in _HOLDING for tie in blocked.ties
    )
    return busy and is_person(hero.subject)


def _roomy(rule: FrameRule, shot: Shot, layout: Layout) -> FrameRule:
    """Return the rule with more of the frame for heroes in a room, where nothing is far away."""
    if layout.room is None or layout.tabletop is not None or not shot.subjects:
        return rule
    return replace(rule, share=max(rule.share, _IN_ROOMS.get(shot.framing, 0.0)))


def _on_stage(blocked: Blocked) -> list[Spot]:
    """Return the spots of whom the frame is measured by."""
    heroes = {part.index for part in _heroes(blocked)}
    return [spot for spot in blocked.spots if spot.part in heroes]


def _heroes(blocked: Blocked) -> list[Part]:
    """Return all but the backdrops and what hangs overhead, if anybody is left."""
    far = {p.index for p in blocked.parts if stands_far_behind(p, blocked.parts)}
    behind = backdrops_of(blocked.parts, blocked.ties) | far
    below = [p for p in blocked.parts if p.index not in behind and not hangs(p)]
    return below or [part for part in blocked.parts if part.index not in behind]


def _filled(rule: FrameRule, shot: Shot, blocked: Blocked) -> FrameRule:
    """Return the rule with more of the frame for a company, and for a thing that is all there is.

    A company is wide by its number already, and what is shown close needs air only for its steam.
    """
    if shot.framing is Framing.WIDE and len(_on_stage(blocked)) >= _COMPANY:
        return replace(rule, share=max(rule.share, _COMPANY_SHARE))
    if shot.angle is Angle.AERIAL and shot.framing is Framing.WIDE and blocked.spots:
        return replace(rule, share=max(rule.share, _FROM_ABOVE))
    lone = _on_stage(blocked)[0].part if len(_on_stage(blocked)) == 1 else None
    alone = next((part for part in blocked.parts if part.index == lone), None)
    if shot.framing is Framing.WIDE and alone is not None and is_landmark(alone):
        return replace(rule, share=max(rule.share, _LANDMARK))
    airy = any(part.subject.action in _STEAMING for part in blocked.parts)
    if shot.framing in _NEAR and not airy:
        return replace(rule, share=max(rule.share, _NEAR[shot.framing]))
    return rule


def _rules(blocked: Blocked, *, people: bool) -> Mapping[Framing, FrameRule]:
    if people:
        return PEOPLE
    return ANIMALS if blocked.parts and is_animal(blocked.parts[0].subject) else THINGS


@dataclass(frozen=True, slots=True)
class _Group:
    """What a frame is measured by: metres above the floor, and across from the stage's middle."""

    base: float
    height: float
    low: float
    high: float
    aloft: bool = False


def _group(shot: Shot, blocked: Blocked, layout: Layout) -> _Group:
    """Return the hero group: all that is there, or only the people in a close framing of them."""
    if not blocked.spots:
        empty = _FROM_THE_AIR if shot.angle is Angle.AERIAL else _EMPTY_STAGE
        unit = 1.0 if layout.tabletop is None else _ON_A_TABLE
        return _Group(0.0, unit * empty.height, -unit * empty.left, unit * empty.right)
    hero = blocked.parts[0]
    if shot.framing in CLOSE and is_person(hero.subject):
        return _of_people(shot, blocked)
    spots = _on_stage(blocked)
    low, high = span_of(spots, blocked.parts, blocked.ties)
    height = tallest_of([spot.part for spot in spots], blocked.parts, blocked.ties)
    aloft = _all_aloft(blocked) and shot.setting != "underwater"
    return _Group(_ALTITUDE * height if aloft else 0.0, height, low, high, aloft)


def _indoors(group: _Group, layout: Layout) -> _Group:
    """Return the group below the ceiling: in a kitchen even the moon hangs there."""
    if layout.room is None:
        return group
    headroom = layout.room[1][1] - layout.floor - group.height
    return replace(group, base=min(group.base, max(0.0, headroom)))


def _all_aloft(blocked: Blocked) -> bool:
    """Whether every root is in the air, so that the camera may leave the ground as well."""
    roots = {spot.part for spot in blocked.spots}
    gaits = [
        gait_of(part.subject.action, part.subject.asset)
        for part in blocked.parts
        if part.index in roots
    ]
    return all(gait is not None and gait.airborne for gait in gaits)


def _of_people(shot: Shot, blocked: Blocked) -> _Group:
    """Return the group of the people alone, also when they sit on something bigger."""
    people = {part.index: part for part in blocked.parts if is_person(part.subject)}
    hosts = {tie.part: tie.host for tie in blocked.ties if tie.kind in {"on", "rides", "in"}}
    bases = {part.index: _seat_height(part, hosts, blocked) for part in people.values()}
    spots = [spot for spot in blocked.spots if spot.part in people]
    spots += [
        replace(spot, part=index)
        for index in people
        for spot in blocked.spots
        if spot.part == hosts.get(index)
    ]
    low, high = span_of(spots, blocked.parts) if spots else (-0.4, 0.4)
    if shot.framing is Framing.MEDIUM and blocked.spots:
        # From the hips up there is room for what else is named, on the table beside them.
        beside = span_of(_on_stage(blocked), blocked.parts, blocked.ties)
        low, high = min(low, beside[0]), max(high, beside[1])
    base = min(bases.values())
    top = max(bases[index] + part.height for index, part in people.items())
    return _Group(base, top - base, low, high)


def _seat_height(part: Part, hosts: dict[int, int], blocked: Blocked) -> float:
    host = next((p for p in blocked.parts if p.index == hosts.get(part.index)), None)
    return 0.0 if host is None else seat_of(host.subject.asset) * host.height


def _across(shot: Shot, manner: Manner) -> float:
    """Return where the group's middle goes: one hero in a wide frame on a third.

    A flyer stands on the right, for figures hold the line with the right hand, which is on the
    audience's left: so the line never crosses the face.
    """
    wide = shot.framing in {Framing.WIDE, Framing.EXTREME_WIDE}
    if any(r.kind == "flies" for subject in shot.subjects for r in subject.relations):
        return 1 - _THIRD
    if not wide or len(shot.subjects) != 1 or manner.portrait:
        return 0.5 + (_ASIDE * manner.vantage.aside if shot.framing is Framing.FULL else 0.0)
    return 1 - _THIRD if manner.mirrored else _THIRD


def _above_ground(view: View, layout: Layout, shown: float) -> View:
    """Lift an eye that would sink into the ground or the table."""
    x, y, z = view.eye
    floor = layout.ground_at(x, z) if layout.tabletop is None else layout.tabletop
    least = floor + max(0.22 * shown, 0.03)
    return view if y >= least else replace(view, eye=(x, least, z))
