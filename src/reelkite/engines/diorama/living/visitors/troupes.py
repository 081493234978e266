"""Who comes, cast: bodies with their natural sizes, and how they go."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from reelkite.domain.geometry import Size
from reelkite.domain.storyboard import Manner, Subject
from reelkite.engines.diorama.living.visitors.wanted import Wanted
from reelkite.engines.diorama.scene.mesh import Vec3
from reelkite.engines.diorama.staging import Tier, stage
from reelkite.engines.diorama.staging.locomotion import GAITS, Gait, gait_of, is_afloat
from reelkite.engines.diorama.staging.placing import Role

_STAGE: Final = Size(640, 360)
_ALIVE: Final = ("person/", "animal/")
_WALKING: Final = Gait(0.85)
_ROLLING: Final = Gait(2.0, turn=1.15)
_GLIDING: Final = Gait(1.0, turn=1.15)
_SWUM: Final = frozenset({"swim", "sail", "row", "surf", "dive"})
_FLYING: Final = frozenset(
    {
        "bat", "bee", "bird", "butterfly", "crow", "dove", "dragon", "dragonfly", "eagle", "hawk",
        "hummingbird", "ladybug", "moth", "owl", "parrot", "pegasus", "phoenix", "pigeon",
        "seagull", "sparrow", "swallow", "vulture", "fairy",
    }
)  # fmt: skip
"""Who comes flying where nothing else is said, if it is in the sky or lands."""

_INSECTS: Final = frozenset({"bee", "butterfly", "dragonfly", "moth"})
"""Who is on the wing wherever it comes."""

_WAYS: Final = {
    **{way: way for way in GAITS},
    **dict.fromkeys(("flap", "flit", "flutter", "swoop", "dart", "buzz", "swarm"), "fly"),
    **dict.fromkeys(("bound", "dash", "race", "rush", "scamper", "scurry", "charge"), "run"),
    **dict.fromkeys(("canter", "stampede"), "gallop"),
    **dict.fromkeys(("paddle", "wade"), "swim"),
    **dict.fromkeys(("roll", "cruise", "speed", "steam", "chug", "zoom"), "drive"),
}
"""How one goes of whom only the verb is known by which it comes."""


@dataclass(frozen=True, slots=True)
class Troupe:
    """A group as staging has cast it.

    Attributes:
        wanted: What is asked for.
        roles: Bodies on a bare stage, hosts before what hangs on them.
        height: Metres from the ground to the top of all.
        wide: Metres from the left of all to the right.
        gait: How it goes, or None for what does not go.
    """

    wanted: Wanted
    roles: tuple[Role, ...]
    height: float
    wide: float
    gait: Gait | None

    @property
    def lead(self) -> Subject:
        """Who comes."""
        return self.wanted.lead

    @property
    def alive(self) -> bool:
        """Whether it goes on its own feet or wings, and can do one thing after another."""
        return self.lead.asset.startswith(_ALIVE)

    @property
    def aloft(self) -> bool:
        """Whether it is in the air, in the end too."""
        return self.gait is not None and self.gait.airborne and not self.wanted.entrance.lands

    @property
    def afloat(self) -> bool:
        """Whether it belongs in the water."""
        rides = any(is_afloat(None, one.asset) for one in self.wanted.shot.subjects)
        return rides or self.lead.action in _SWUM

    @property
    def middle(self) -> Vec3:
        """The ground under the middle of all on the stage."""
        xs, zs = ([role.act.at[k] for role in self.roots] for k in (0, 2))
        lows = [role.act.at[1] for role in self.roots]
        return (min(xs) + max(xs)) / 2, min(lows), (min(zs) + max(zs)) / 2

    @property
    def roots(self) -> Sequence[Role]:
        """Those who hang on nobody."""
        return [role for role in self.roles if role.tie is None]


def troupe_of(wanted: Wanted, seed: int, tier: Tier, cache: Path) -> Troupe:
    """Cast a group on a bare stage.

    Args:
        wanted: The group.
        seed: Of all chance.
        tier: How finely bodies are modelled.
        cache: Folder where reliefs are kept.
    """
    wanted = _going(wanted)
    roles = stage(wanted.shot, _STAGE, seed, tier, cache).roles
    roles = tuple(role for role in roles if role.part.index < len(wanted.shot.subjects))
    boxes = [_box(role) for role in roles]
    base = min(role.act.at[1] for role in roles if role.tie is None)
    return Troupe(
        wanted,
        roles,
        height=max(top for _, _, top in boxes) - base,
        wide=max(right for _, right, _ in boxes) - min(left for left, _, _ in boxes),
        gait=_gait(wanted),
    )


def _box(role: Role) -> tuple[float, float, float]:
    """Return left, right and top of a role."""
    extent, scale, (x, y, _) = role.part.extent, role.part.scale, role.act.at
    top = y + (extent.bottom + extent.height) * scale
    return x - extent.left * scale, x + extent.right * scale, top


def _going(wanted: Wanted) -> Wanted:
    """Return a group whose first one goes as it must: what lands or is in the sky flies."""
    lead, word = wanted.lead, wanted.lead.asset.rpartition("/")[2]
    told = gait_of(lead.action, lead.asset)
    flies = word in _FLYING and (wanted.above or wanted.entrance.lands)
    flies = flies or (word in _INSECTS and not (told and told.airborne))
    by = _WAYS.get(wanted.entrance.by or "")
    if told is None and by is not None and lead.action is None:
        lead = replace(lead, action=by)
    elif flies and not (told is not None and told.airborne):
        lead = replace(lead, action="fly")
    return replace(wanted, shot=replace(wanted.shot, subjects=(lead, *wanted.shot.subjects[1:])))


def _gait(wanted: Wanted) -> Gait | None:
    """Return how a group goes; a thing that appears stays where it is."""
    lead = wanted.lead
    told = gait_of(lead.action, lead.asset)
    if told is not None:
        return told
    if lead.asset.startswith(_ALIVE):
        ridden = any(is_afloat(None, one.asset) for one in wanted.shot.subjects)
        return _GLIDING if ridden else _WALKING
    if is_afloat(lead.action, lead.asset):
        return _GLIDING
    return None if wanted.entrance.manner is Manner.APPEAR else _ROLLING
