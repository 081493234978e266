"""What happens first and what then: beats, and the shares of the shot at which they begin."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from reelkite.planning.grammar.reading import Reading, Thing

_MOST: Final = 4
"""More beats than this are too short to be seen; the last ones share a beat."""
_TOGETHER: Final = frozenset(
    {"while", "as", "whilst", "when", "meanwhile", "where", "simultaneously"}
)
_NOT_IN_TIME: Final = frozenset(
    {"because", "so", "but", "yet", "though", "although", "if", "once", "now"}
)
FINITE: Final = frozenset({"s", "base", "ed"})
"""Forms of a verb that tells what happens next; "ing" only accompanies."""
_FACES: Final = frozenset({"smile", "laugh", "look", "cry", "sing", "talk", "bark", "glow"})
"""Actions that the face alone does: they do not end what the body does, unless the prompt says
"then"."""


@dataclass(slots=True)
class Clock:
    """Which beat of the shot the reader has come to.

    Attributes:
        beat: The beat at hand, from 0.
        marked: The prompt said that something follows.
        together: What comes next happens at the same time.
        after: Beat of the main clause after "before he eats, ...", or None.
        sentences: How many sentences were begun.
        earlier: The clause at hand happened before what was read: "he rests after he eats".
    """

    beat: int = 0
    marked: bool = False
    together: bool = False
    after: int | None = None
    earlier: bool = False
    sentences: int = 0

    def sentence(self, *, follows: bool = False) -> None:
        """Begin a sentence; in a list of actions each follows the one before."""
        self.marked = self.together = self.earlier = False
        self.after = None
        self.sentences += 1
        if follows:
            self._next()

    def open(self, word: str, *, leads: bool) -> None:
        """Hear a word that opens a clause; ``leads`` if it is the sentence's first."""
        if word in _TOGETHER:
            self.together = True
        elif word == "before":
            self.after = self.beat if leads else None
            self._next()
        elif word == "after":
            self.after = self.beat + 1 if leads else None
            self.earlier = not leads
        elif word not in _NOT_IN_TIME:
            self._next()

    def comma(self) -> None:
        """Come to the main clause after one that began with "before" or "after"."""
        if self.after is not None:
            self.beat, self.after, self.marked = self.after, None, True

    def _next(self) -> None:
        self.beat += 1
        self.marked = True

    def when(self, agent: Thing, action: str, form: str) -> int | None:
        """Return the beat of an action; None if it only colours what the agent does."""
        done = [agent.when.get(one, 0) for one in agent.actions if not self.is_loose(agent, one)]
        finite = form in FINITE
        if self.earlier and done:
            return self._before(agent)
        if self.marked and (self.beat not in done or not finite):
            return self.beat
        if not done:
            return 0
        if not finite or (self.together and not self.marked):
            return max(done)
        if action in _FACES:
            return None
        self.beat = max(self.beat, 1 + max(done))
        return self.beat

    def is_loose(self, agent: Thing, action: str) -> bool:
        """Whether an action only accompanies the main verb of this sentence."""
        return agent.loose.get(action) == self.sentences

    def _before(self, agent: Thing) -> int:
        """Put off what an agent was said to do; return the beat that it frees."""
        first = min(agent.when.get(one, 0) for one in agent.actions)
        agent.when = {one: agent.when.get(one, 0) + 1 for one in agent.actions}
        self.beat += 1
        return first


def settle(reading: Reading) -> None:
    """Sort what each thing does by beats, and say when the later ones begin."""
    for thing in reading.things:
        _keep_faces(thing)
    beats = sorted({thing.when.get(one, 0) for thing in reading.things for one in thing.actions})
    if not beats or beats == [0]:
        return
    first, *order = beats[:_MOST]
    for thing in reading.things:
        _settle(thing, first, order)


def _keep_faces(thing: Thing) -> None:
    """Let a face be a look where the body does something at the same time: smiling, she runs."""
    begun = [one for one in thing.actions if thing.when.get(one, 0) == 0]
    bodily = [one for one in begun if one not in _FACES]
    for face in begun if bodily else ():
        if face in _FACES and thing.animate:
            thing.actions.remove(face)
            thing.describe(face)


def _settle(thing: Thing, first: int, order: Sequence[int]) -> None:
    thing.actions.sort(key=lambda one: thing.when.get(one, 0))
    share = 1.0 / (len(order) + 1)
    later: dict[int, str] = {}
    for action in thing.actions:
        beat = thing.when.get(action, 0)
        if beat > first and order:
            place = order.index(beat) if beat in order else len(order) - 1
            later.setdefault(place, thing.finest(action))
    thing.then = tuple((later[i], round((i + 1) * share, 3)) for i in sorted(later))
