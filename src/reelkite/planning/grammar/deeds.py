"""Verbs: what is done, by whom, to what."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from reelkite.planning import catalogue, tables
from reelkite.planning.grammar import roles, sizes
from reelkite.planning.grammar.beats import FINITE, Clock
from reelkite.planning.grammar.figurative import absences
from reelkite.planning.grammar.reading import Reading, Thing
from reelkite.planning.grammar.tagging import lexicon
from reelkite.planning.grammar.tagging.units import Unit

_BY_ITSELF: Final = frozenset(
    {
        "burn",
        "glow",
        "fall",
        "flow",
        "spin",
        "steam",
        "smoke",
        "grow",
        "bloom",
        "melt",
        "explode",
        "blow",
        "shake",
        "swing",
        "fly",
        "sail",
        "float",
        "rise",
    }
)
"""Actions that things without a will do too."""
_BESIDE: Final = frozenset(
    {
        "hug",
        "groom",
        "hit",
        "push",
        "pull",
        "clean",
        "cook",
        "cut",
        "open",
        "build",
        "look",
        "talk",
    }
)
"""Actions that bring the doer next to the object."""
_FOLLOWING: Final = frozenset({"chase", "follow", "pursue", "hunt", "stalk"})
"""Verbs that bring the doer behind the object."""
_CRADLING: Final = frozenset({"hold", "carry", "raise"})
"""Actions by which small animals and babies are held."""
_LAP: Final = frozenset({"baby", "puppy", "kitten", "bunny", "cub", "lamb", "infant", "newborn"})
_LEADING: Final = frozenset({"lead", "flee", "escape", "guide"})
_LIGHTING: Final = frozenset({"light", "ignite", "kindle"})
_STATES: Final = frozenset({"steam", "burn", "smoke"})
"""Actions that a thing does even where the verb is passive ("a burnt log")."""
_WEARING: Final = frozenset({"wear", "dress"})
_STANDING_INSTRUMENTS: Final = frozenset(
    {
        "prop/chess",
        "emoji/musical-keyboard",
        "prop/drum",
        "prop/harp",
        "prop/piano",
        "prop/grand-piano",
        "prop/drum-kit",
        "prop/cello",
        "prop/xylophone",
    }
)


@dataclass(slots=True)
class Deed:
    """One use of a verb.

    Attributes:
        lemma: The verb as written, in its base form.
        action: Canonical action, or None for verbs that show nothing ("is", "features").
        passive: The agents suffer it ("a ball kicked by a boy").
        received: An object has been named.
    """

    lemma: str
    action: str | None
    agents: list[Thing] = field(default_factory=list)
    passive: bool = False
    received: bool = False

    @property
    def keeps(self) -> bool:
        """Whether the object stays in the agent's hands or on the body."""
        verb = (self.action or "").partition(" ")[0]
        return verb in tables.words("grammar", "holding") or verb in _WEARING

    @property
    def side_of_doer(self) -> str:
        """Where the doer is, seen from whom it is done to: who chases is behind."""
        sides = dict.fromkeys(_FOLLOWING, "behind") | dict.fromkeys(_LEADING, "in front of")
        return sides.get(self.lemma, "beside")


def deed(unit: Unit, agents: Sequence[Thing], clock: Clock, *, passive: bool) -> Deed:
    """Let the agents do what the verb says, at the beat that the clock tells."""
    action = tables.values("verbs", "action").get(unit.lemma)
    own_will = any(agent.animate for agent in agents)
    goes = action in _INTRANSITIVE and unit.lemma not in _FOLLOWING
    suffers = passive and not (own_will and unit.form == "ed" and goes)
    new = Deed(unit.lemma, action, list(agents), passive=suffers)
    for agent in () if suffers else agents:
        agent.verbs.append(unit.lemma)
    if action and action != "wear" and (not suffers or action in _STATES):
        for agent in agents:
            own = _by_engine(agent, action, unit.lemma)
            if agent.animate or agent.kind == "unknown" or own not in _MINDFUL:
                _do(agent, own, unit, clock)
    return new


_INTRANSITIVE: Final = frozenset(
    {
        "walk",
        "run",
        "jump",
        "fly",
        "swim",
        "sit",
        "stand",
        "lie",
        "sleep",
        "dance",
        "laugh",
        "smile",
        "cry",
        "look",
        "sing",
        "climb",
        "fall",
    }
)


_MINDFUL: Final = frozenset(
    {"build", "look", "read", "write", "talk", "hold", "hunt", "teach", "work", "dress", "give"}
)
"""Actions that things without a will are only said to do: a willow creates a calm scene."""


def _by_engine(agent: Thing, action: str, lemma: str = "") -> str:
    """Return the action as vehicles do it: a train that crosses a bridge drives."""
    own = tables.values("verbs", "engine action")
    if agent.noun.endswith("wheel"):
        return action
    return own.get(f"{agent.kind} {lemma}", own.get(f"{agent.kind} {action}", action))


def describe(unit: Unit, thing: Thing, clock: Clock) -> None:
    """Let a participle before a noun be what the thing does: "a steaming cup"."""
    lemma, form = lexicon.verbs().get(unit.text, (unit.lemma, unit.form))
    action = tables.values("verbs", "action").get(lemma)
    if action and form == "ing" and (thing.animate or action not in _MINDFUL):
        action = _by_engine(thing, action)
        thing.act(action)
        thing.loose.setdefault(action, clock.sentences)


def _do(agent: Thing, action: str, unit: Unit, clock: Clock) -> None:
    """Let one agent do it; what only the face does beside a deed is kept as a word."""
    beat = clock.when(agent, action, unit.form)
    if beat is None:
        agent.describe(action)
        return
    finite = unit.form in FINITE
    loose = [one for one in agent.actions if clock.is_loose(agent, one)]
    agent.act(action, beat, first=finite and len(loose) == len(agent.actions))
    if not finite:
        agent.loose.setdefault(action, clock.sentences)
    person = agent.kind in catalogue.PEOPLE | {"name"}
    leaves = agent.animate and unit.lemma.endswith(" away")
    aloft = agent.kind == "bird" and action == "fly"
    finer = (one for one in (unit.text, unit.lemma) if one in tables.words("verbs", "finer"))
    word = next(finer, action)
    if (person or leaves or aloft) and word != action:
        agent.told.setdefault(action, word)


def moves_by_itself(unit: Unit) -> bool:
    """Whether a thing without a will may do the verb ("a candle burning")."""
    return tables.values("verbs", "action").get(unit.lemma) in _BY_ITSELF


def receive(deed: Deed, thing: Thing, reading: Reading) -> None:
    """Give the verb its object."""
    thing.worked = True
    if absences.is_lacking(deed.lemma, thing):
        absences.leave_out(thing, reading)
    elif not _is_whither(deed, thing):
        _receive(deed, thing, reading)


def _receive(deed: Deed, thing: Thing, reading: Reading) -> None:
    if roles.is_garment(thing) and deed.action in _WEARING:
        for agent in deed.agents:
            roles.dress(agent, thing)
        return
    if thing.kind == "place" or (thing.place and not thing.embodied):
        roles.vote(thing, reading, 2.0)
        _name_action(deed, thing)
        return
    _name_action(deed, thing)
    if thing.kind in {"part", "unknown"} or _grew(deed, thing):
        roles.remember(thing, reading)
        return
    roles.introduce(thing, reading)
    reading.handled = thing
    if deed.lemma in _LIGHTING and not thing.animate:
        thing.act("burn")
    if thing.staged:
        _relate(deed, thing)


def _grew(deed: Deed, part: Thing) -> bool:
    """Whether it is a part that the doer has by nature: an elephant uses its trunk."""
    natural = set(tables.table("clothes", "grafts").get(part.noun, ()))
    names = {one.noun for one in deed.agents}
    names |= {one.entry.asset for one in deed.agents if one.entry}
    return part.owned and bool(names & natural)


def turn_to(deed: Deed, thing: Thing, reading: Reading) -> None:
    """Bring the doer next to whom something is given: "hands a boy a balloon"."""
    roles.introduce(thing, reading)
    for agent in deed.agents:
        agent.relate("beside", thing)


def _is_whither(deed: Deed, thing: Thing) -> bool:
    """Whether the noun only says where somebody is going: going home."""
    return thing.noun == "home" and thing.bare and deed.action in _GOING


_GOING: Final = frozenset({"walk", "run", "drive", "ride", "fly", "swim", "sail"})


def _name_action(deed: Deed, thing: Thing) -> None:
    """Write the object into the action: fly -> fly kite; take a walk -> walk."""
    if deed.passive or deed.received:
        return
    deed.received = True
    for agent in deed.agents:
        agent.verbs.append(f"{deed.lemma} {thing.noun}")
    _use_hands(deed)
    if deed.action == "drive" and thing.kind == "boat":
        _mix(deed, "sail")
    mixed = _mixed(deed, thing)
    if mixed:
        _mix(deed, mixed)
        _tell(deed, mixed, thing)
        return
    if thing.kind == "abstract" and deed.action == "hold":
        _drop(deed)
    for agent in deed.agents:
        if thing.noun != deed.action in agent.actions and deed.action in _transitive():
            word = thing.spelt[-1] if thing.kind == "part" and thing.spelt else thing.noun
            agent.rename(deed.action, f"{deed.action} {word}")


def _tell(deed: Deed, mixed: str, thing: Thing) -> None:
    """Keep the prompt's own verb and object where people have a motion for both: "do yoga"."""
    tries = [f"{deed.lemma} {word}" for word in (*thing.spelt[-1:], thing.noun)]
    told = next((one for one in tries if one in tables.words("verbs", "finer")), None)
    for agent in deed.agents:
        if told and agent.kind in catalogue.PEOPLE:
            agent.told[mixed] = told


def _use_hands(deed: Deed) -> None:
    """Let people use their hands where a verb has an object: who drops a coin does not fall."""
    action = tables.values("verbs", "with object").get(deed.lemma)
    for agent in deed.agents if action else ():
        if action and agent.kind in catalogue.PEOPLE:
            agent.rename(deed.action or "", action)
            agent.act(action)
        elif deed.lemma == "drop":
            agent.rename("fall", "fly" if agent.kind == "aircraft" else None)
    deed.action = action or deed.action


def _drop(deed: Deed) -> None:
    """Forget the deed: nobody holds fun or a celebration."""
    for agent in deed.agents:
        agent.rename(deed.action or "", None)
    deed.action = None


def _mixed(deed: Deed, thing: Thing) -> str | None:
    """Return the action that verb and object make together, if they do."""
    if deed.lemma == "feed":
        return "give" if thing.animate else f"give {thing.noun}"
    pairs = tables.values("verbs", "object action")
    head = thing.noun.rpartition(" ")[2]
    tries = (f"{deed.lemma} {one}" for one in (thing.noun, head, *thing.spelt[-1:]))
    return next((pairs[one] for one in tries if one in pairs), None)


def _mix(deed: Deed, mixed: str | None) -> None:
    """Let verb and object together be the action: to shoot a basketball is to play."""
    if mixed is None:
        return
    for agent in deed.agents:
        agent.rename(deed.action or "", mixed)
        agent.act(mixed)
    deed.action = mixed


def _transitive() -> frozenset[str]:
    return tables.words("grammar", "transitive")


def _relate(deed: Deed, thing: Thing) -> None:
    kind = _relation(deed, thing)
    for agent in deed.agents:
        if kind and agent.kind != "nobody" and not deed.passive:
            agent.relate(kind, thing)
            if (kind, thing.kind) == ("in", "boat"):
                agent.rename("swim", "row")
            if kind in {"holds", "rides"} and thing.many and not thing.counted:
                thing.count = max(thing.count, agent.count) if agent.count > 1 else thing.count


def _relation(deed: Deed, thing: Thing) -> str | None:
    """Return how the doer stands to the object."""
    if deed.action == "fly":
        return "rides" if thing.kind == "aircraft" and not _is_model(thing) else "flies"
    afloat = thing.kind == "boat" and deed.lemma in _ROWING
    if afloat or deed.action in _CARRIED_BY:
        return "in" if afloat else _CARRIED_BY[deed.action or ""]
    if deed.lemma in _FOLLOWING:
        return "behind"
    if deed.lemma in _LEADING:
        return "in front of"
    cradled = deed.action in _CRADLING and (sizes.fits_on_table(thing) or thing.noun in _LAP)
    stands = thing.entry is not None and thing.entry.asset in _STANDING_INSTRUMENTS
    # One decorates a tree on its spot.
    reached = deed.action == "reach" and sizes.is_too_big(thing)
    if ((thing.animate or stands) and not cradled) or reached:
        return "beside"
    return "holds" if cradled or deed.keeps else "beside" if deed.action in _BESIDE else None


_ROWING: Final = frozenset({"row", "paddle", "kayak", "canoe"})
"""Verbs whose object is the boat that one is in."""

_CARRIED_BY: Final = {
    "ride": "rides",
    "drive": "rides",
    "sail": "rides",
    "climb": "on",
    "sit": "on",
    "shower": "in",
}


def _is_model(thing: Thing) -> bool:
    """Whether an aircraft is small enough for a hand: a paper plane."""
    return sizes.is_toy(thing) or bool(
        {"paper", "toy", "model"} & {*thing.spelt, *thing.attributes}
    )
