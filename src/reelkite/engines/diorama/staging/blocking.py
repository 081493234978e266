"""Who is there, how big each is shown, and who hangs on whom.

A subject that is held, worn, flown or ridden, or that lies on or in another, hangs on that one;
the others are roots and share the ground.
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from reelkite.domain.storyboard import Relation, Subject
from reelkite.engines.diorama import figures
from reelkite.engines.diorama.scene.acting import Extent, Performer
from reelkite.engines.diorama.staging.locomotion import gait_of

_HUNG_BY_HOLDER: Final = frozenset({"holds", "flies", "wears"})
_HUNG_ON_HOST: Final = frozenset({"rides", "on", "in", "under", "above"})
_STACKED: Final = frozenset({"on", "above"})
_LEAST_SHARE: Final = 0.30
_KINSHIP: Final = 0.55
_BREADTH: Final = 0.45
"""How much a metre of breadth counts for size beside a metre of height."""
_BORNE: Final = 1.4
"""How much a small thing on somebody's shoulder or back may grow to be seen."""
_OVERHANG: Final = 1.3
_TALL: Final = 3.2
_TOWERING: Final = 1.9
_LARGEST_BACKDROP: Final = 4.5
_MOST_EXACT: Final = 12
_IN_LIFE: Final = {"giraffe": 1.9, "elephant": 1.8, "mammoth": 1.8, "sauropod": 2.6, "whale": 2.6}
"""How many times larger than their models these are beside people, cars and houses."""
_CROWD: Final = 15
"""How many stand for more than can be counted at a glance."""
_LONG: Final = 1.5
_THREE_QUARTERS: Final = 0.95

_LANDMARKS: Final = frozenset(
    {
        "abbey", "arch", "barn", "bridge", "building", "castle", "cathedral", "chapel", "church",
        "colosseum", "cottage", "factory", "farmhouse", "fortress", "great-wall", "house", "hut",
        "iceberg", "lighthouse", "mansion", "mill", "monument", "mosque", "mountain", "obelisk",
        "pagoda", "palace", "pyramid", "school", "shrine", "skyscraper", "sphinx", "stadium",
        "statue", "temple", "tomb", "torch-lady", "tower", "viaduct", "volcano", "waterfall",
        "windmill",
    }
)  # fmt: skip
_EXACT: Final = frozenset({"left of", "right of", "between", "around", "behind"})
"""Relations that say where a backdrop would have to stand."""
_HANGING: Final = frozenset(
    {"bunting", "chandelier", "disco-ball", "garland", "pendant-lamp", "pinata", "dreamcatcher"}
)
_HURDLE: Final = 0.55
"""Height of what one jumps over, as a share of one's own."""
LEAPS: Final = frozenset({"jump", "leap", "hop", "climb", "step", "vault"})
"""Deeds that take one over something by oneself: from behind it."""
_OVERHEAD: Final = frozenset(
    {
        "bell", "candle", "clock", "clock-wall", "fan", "flashlight", "framed-picture", "lantern",
        "light-bulb", "mirror", "paper-lantern", "picture", "red-paper-lantern", "sign", "wreath",
    }
)  # fmt: skip
"""Small things that hang where somebody is under them."""
_OPEN_BELOW: Final = frozenset(
    {
        "arch", "awning", "balloon", "beach-umbrella", "bed", "bench", "bridge", "bush", "canopy",
        "chair", "cloud", "coffee-table", "desk", "dining-table", "gate", "kite", "ladder", "lamp",
        "moon", "palm", "palm-tree", "parasol", "piano", "rainbow", "scarecrow", "sofa", "star",
        "stool", "street-lamp", "sun", "swing", "table", "tent", "tree", "umbrella", "willow",
    }
)  # fmt: skip
"""What one can be under; on top of anything else stands what is above it."""


@dataclass(frozen=True, slots=True)
class Part:
    """A subject, cast.

    Attributes:
        index: In ``Shot.subjects``.
        subject: As understood.
        performer: Its body.
        extent: Room it takes, at scale 1.
        scale: Multiple of its natural size at which it is shown.
        turn: Radians that a long thing is turned, to be seen from its side.
    """

    index: int
    subject: Subject
    performer: Performer
    extent: Extent
    scale: float = 1.0
    turn: float = 0.0

    @property
    def width(self) -> float:
        """Metres along x as shown."""
        return self.extent.width * self.scale

    @property
    def height(self) -> float:
        """Metres as shown."""
        return self.extent.height * self.scale

    @property
    def depth(self) -> float:
        """Metres along z as shown."""
        return (self.extent.near + self.extent.far) * self.scale


@dataclass(frozen=True, slots=True)
class Tie:
    """``part`` hangs on ``host`` (both indices) in the way of ``kind``."""

    part: int
    host: int
    kind: str


@dataclass(frozen=True, slots=True)
class Spot:
    """Where one copy of a root stands, relative to the middle of the stage.

    Attributes:
        part: Index of the subject.
        copy: 0 for the first of its kind.
        x: Metres to the right.
        z: Metres towards the audience.
        rank: 0 in the front row, 1 behind it, and so on.
    """

    part: int
    copy: int
    x: float
    z: float
    rank: int = 0


_SIDEWAYS: Final = {
    **dict.fromkeys(("play piano", "play grand piano", "play keyboard", "play organ"), 0.85),
    **dict.fromkeys(("type", "type laptop", "type on laptop", "use laptop", "use computer"), 0.70),
    **dict.fromkeys(("work", "program", "code"), 0.70),
    "sit on chair": 0.55,
    **dict.fromkeys(("shoot bow", "shoot arrow", "shoot bow and arrow", "aim bow"), 0.95),
}
"""What is done behind something that hides the hands, and radians by which one is turned there."""


def shown_from_the_side(part: Part, *, bench: bool = False) -> Part:
    """Return a long thing turned to three quarters; from the front a bicycle is a stroke.

    One on which several sit in a row, a ``bench``, lies straight across, as their row does.

    An animal that goes somewhere is turned by its gait later, and takes that room already.
    """
    asset = part.subject.asset
    if part.subject.action in _SIDEWAYS:
        return replace(part, turn=_SIDEWAYS[part.subject.action])
    if asset.startswith("animal/"):
        gait = gait_of(part.subject.action, asset)
        return part if gait is None else replace(part, extent=_turned(part.extent, gait.turn))
    long = part.extent.near + part.extent.far >= _LONG * part.extent.width
    if not long or not asset.startswith("prop/"):
        return part
    turn = math.pi / 2 if bench else _THREE_QUARTERS
    return replace(part, extent=_turned(part.extent, turn), turn=turn)


def _turned(extent: Extent, yaw: float) -> Extent:
    """Return the room that a body takes when it is turned by ``yaw`` radians about its middle."""
    deep, wide = extent.near + extent.far, extent.width
    cosine, sine = math.cos(yaw), math.sin(yaw)
    half = (wide * cosine + deep * sine) / 2
    depth = (wide * sine + deep * cosine) / 2
    return replace(extent, left=half, right=half, near=depth, far=depth)


def sized(parts: Sequence[Part], ties: Sequence[Tie], *, on_table: bool) -> tuple[Part, ...]:
    """Return ``parts`` with scales such that the smallest is seen beside the tallest.

    Sizes keep their order: shown = biggest x (own / biggest) ** 0.55, at least 0.3 of it, where
    breadth counts less than height. A thing on open ground is at least half a metre; one on a
    table at most 0.30 m. What is held, worn or flown keeps its proportion to the one who has it,
    and what carries others is not much narrower than they are.
    """
    on_body = _on_body(parts, ties)
    carried = on_body | {tie.part for tie in ties if tie.kind in _HUNG_BY_HOLDER}
    behind = backdrops_of(parts, ties)
    heroes = [p for p in parts if p.index not in carried and p.index not in behind]
    modelled = max(_size(part) for part in heroes)
    biggest = max(_size(part) * _growth(part, parts) for part in heroes)
    overall = _overall_scale(modelled, on_table=on_table) * modelled / biggest

    def scale_of(part: Part) -> float:
        if part.index in behind:
            return min(1.0, _LARGEST_BACKDROP * overall * biggest / _size(part))
        growth = _growth(part, parts)
        ratio = growth * _size(part) / biggest
        own = min(_BORNE, _kin_scale(ratio)) if part.index in on_body else _kin_scale(ratio)
        own = 1.0 if part.index in carried - on_body else own
        return overall * own * growth

    return _steadied({p.index: replace(p, scale=scale_of(p)) for p in parts}, ties)


def backdrops_of(parts: Sequence[Part], ties: Sequence[Tie]) -> frozenset[int]:
    """Return what towers over everybody else and is said to be nowhere: it goes behind them.

    So a rider in front of a castle is not a speck at its feet.
    """
    tied = {index for tie in ties for index in (tie.part, tie.host)}
    beside = [(p.index, r.to) for p in parts for r in p.subject.relations if r.kind in _EXACT]
    placed = {index for pair in beside for index in pair}
    huge = {p.index for p in parts if is_landmark(p) and p.index not in tied | placed}
    rest = [_size(part) for part in parts if part.index not in huge]
    if not rest:
        return frozenset()
    by_index = {part.index: part for part in parts}
    return frozenset(i for i in huge if _size(by_index[i]) >= _TOWERING * max(rest))


def stands_far_behind(part: Part, parts: Sequence[Part]) -> bool:
    """Whether it is said to be behind somebody far smaller, whom the frame is made for."""
    if is_alive(part.subject):
        return False
    before = {r.to for r in part.subject.relations if r.kind == "behind"}
    heroes = [one for one in parts if one.index in before and is_alive(one.subject)]
    return any(_size(part) >= _TOWERING * _size(hero) for hero in heroes)


def is_landmark(part: Part) -> bool:
    """Whether it is a building or a landmark, of which there is one."""
    name = part.subject.asset.rsplit("/", maxsplit=1)[-1]
    return (
        bool({name, *name.split("-")} & _LANDMARKS)
        and part.extent.height >= _TALL
        and part.subject.count == 1
    )


def _size(part: Part) -> float:
    extent = part.extent
    return max(extent.height, _BREADTH * max(extent.width, extent.near + extent.far))


def _growth(part: Part, parts: Sequence[Part]) -> float:
    """Return how many times larger than its model an animal is in life, where that is seen."""
    if all(other.subject.asset.startswith("animal/") for other in parts):
        return 1.0
    return _IN_LIFE.get(part.subject.asset.rsplit("/", maxsplit=1)[-1], 1.0)


def _on_body(parts: Sequence[Part], ties: Sequence[Tie]) -> frozenset[int]:
    """Return who sits on a living host, and is hardly bigger beside him than in life."""
    living = {part.index for part in parts if is_alive(part.subject)}
    return frozenset(tie.part for tie in ties if tie.kind == "on" and tie.host in living)


def hangs(part: Part) -> bool:
    """Whether it hangs from a ceiling, or from strings that nobody sees."""
    return part.subject.asset.rsplit("/", maxsplit=1)[-1] in _HANGING


def is_alive(subject: Subject) -> bool:
    """Whether it is a person or an animal."""
    return subject.asset.startswith(("person/", "animal/"))


def _steadied(parts: dict[int, Part], ties: Sequence[Tie]) -> tuple[Part, ...]:
    """Return the parts with piles that do not look about to fall: both sides give way."""
    for tie in ties:
        guest, host = parts[tie.part], parts[tie.host]
        if tie.kind == "above" and guest.subject.action in LEAPS:
            low = _HURDLE * guest.height / max(host.height, 1e-6)
            parts[tie.host] = replace(host, scale=host.scale * min(1.0, low))
            continue
        excess = guest.width / max(_OVERHANG * host.width, 1e-6)
        if tie.kind in _STACKED and excess > 1 and not is_alive(host.subject):
            share = excess**0.5
            parts[tie.part] = replace(guest, scale=guest.scale / share)
            parts[tie.host] = replace(host, scale=host.scale * share)
    return tuple(parts.values())


def _overall_scale(tallest: float, *, on_table: bool) -> float:
    if on_table:
        return min(1.0, 0.30 / tallest)
    if tallest < 0.5:
        return 0.5 / tallest
    return min(1.0, (4.0 + 0.25 * (tallest - 4.0)) / tallest)


def _kin_scale(ratio: float) -> float:
    ratio = max(ratio, 1e-3)
    return max(float(ratio**_KINSHIP), _LEAST_SHARE) / ratio


def ties_of(subjects: Sequence[Subject]) -> tuple[Tie, ...]:
    """Return who hangs on whom; each subject hangs on one other at most, and never in a circle."""
    hung: dict[int, Tie] = {}
    for index, subject in enumerate(subjects):
        for relation in subject.relations:
            tie = _tie_of(index, relation, subjects)
            if tie is not None and relation.kind == "rides" and tie.part in hung:
                # Who leaps over something with a board takes the board along.
                tie = Tie(part=relation.to, host=index, kind="holds")
            if tie is not None and tie.part not in hung and not _leads_to(tie.host, tie.part, hung):
                hung[tie.part] = tie
    for tie in _played(subjects):
        hung.setdefault(tie.part, tie)
    return tuple(hung.values())


def _tie_of(index: int, relation: Relation, subjects: Sequence[Subject]) -> Tie | None:
    """Return the tie that a relation makes, or None when both stand on the ground."""
    subject, other = subjects[index], subjects[relation.to]
    if relation.kind in _HUNG_BY_HOLDER:
        return Tie(part=relation.to, host=index, kind=relation.kind)
    if relation.kind == "under" and _hangs_over(subject, other):
        return Tie(part=relation.to, host=index, kind="above")
    if relation.kind == "under" and _shelters(subject, other):
        return Tie(part=relation.to, host=index, kind="holds")
    if relation.kind == "under" and _carries(subject, other):
        return Tie(part=relation.to, host=index, kind="on")
    if relation.kind in _HUNG_ON_HOST:
        return Tie(part=index, host=relation.to, kind=relation.kind)
    return None


def _played(subjects: Sequence[Subject]) -> Iterator[Tie]:
    """Yield ties of what one person's action names and hands know: who plays a cello has it."""
    for host, person in enumerate(subjects):
        named = (person.action or "").split(" ")[1:]
        if not person.asset.startswith("person/") or person.count > 1:
            continue
        for index, thing in enumerate(subjects):
            word = thing.asset.rsplit("/", maxsplit=1)[-1]
            meant = word in named or thing.noun.rsplit(" ", maxsplit=1)[-1] in named
            if index == host or is_alive(thing):
                continue
            if (meant and _plays(person.action, word)) or _handles(person, index, word):
                yield Tie(part=index, host=host, kind="holds")


def _plays(action: str | None, word: str) -> bool:
    """Whether the action is done with the thing: played on, or pressed to one's breast."""
    hugged = (action or "").startswith("hug ") and figures.bears("hold", word)
    return hugged or figures.bears(action, word)


def _handles(person: Subject, index: int, word: str) -> bool:
    """Whether somebody is busy with what is said to be beside: a phone one looks at, an easel."""
    beside = any(r.kind == "beside" and r.to == index for r in person.relations)
    if not beside:
        return False
    if person.action == "look":
        return figures.use_of(word) is not None
    return figures.bears(person.action, word) and not figures.bears("stand", word)


def _hangs_over(subject: Subject, other: Subject) -> bool:
    """Whether somebody is under a small thing that hangs: it goes above, and nobody shrinks."""
    hung = other.asset.rsplit("/", maxsplit=1)[-1] in _OVERHEAD
    return hung and subject.asset.startswith(("person/", "animal/"))


def _shelters(person: Subject, other: Subject) -> bool:
    """Whether somebody under an umbrella is the one who holds it."""
    return person.asset.startswith("person/") and other.asset.endswith(("umbrella", "parasol"))


def _carries(lower: Subject, upper: Subject) -> bool:
    """Whether what is "under" the other bears it: there is no room below a toaster."""
    open_below = upper.asset.rsplit("/", maxsplit=1)[-1] in _OPEN_BELOW
    airborne = gait_of(upper.action, upper.asset)
    return not (is_alive(lower) or open_below or (airborne is not None and airborne.airborne))


def _leads_to(start: int, goal: int, hung: dict[int, Tie]) -> bool:
    while start in hung:
        if start == goal:
            return True
        start = hung[start].host
    return start == goal


def copies_of(part: Part) -> int:
    """Return how many of it are put on stage: a dozen exactly, and a crowd for more."""
    count = part.subject.count
    return max(1, count if count <= _MOST_EXACT else _CROWD)
