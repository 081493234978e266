"""Whether a remix shows what was asked, and how far everybody else has moved."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from benchmarks.remix.asking import Wish
from reelkite.domain.geometry import Box
from reelkite.domain.storyboard import Shot, Subject

NEAR: Final = 0.05
"""Share of the frame's side by which an edge of a box may move."""
_HUES: Final = {
    "red": 0.0, "orange": 30.0, "yellow": 52.0, "green": 115.0, "blue": 220.0, "purple": 285.0,
}  # fmt: skip
_SAME_HUE: Final = 45.0
_HUNG: Final = frozenset({"holds", "flies", "wears", "rides", "on", "in", "under", "above"})


@dataclass(frozen=True, slots=True)
class Verdict:
    """What came of a wish.

    Attributes:
        wish: What was asked.
        done: Whether the storyboard has it.
        shown: Whether the picture has it; None where it was not measured.
        moved: By how much the edges of the others' boxes moved at most, share of the frame.
        mover: Who moved most.
        why: What is wrong, or nothing.
    """

    wish: Wish
    done: bool
    shown: bool | None
    moved: float
    mover: str
    why: str = ""

    @property
    def passes(self) -> bool:
        """It shows what was asked, and the others stayed."""
        return self.done and self.shown is not False and self.moved <= NEAR


def judged(wish: Wish, old: Shot, new: Shot, missed: Sequence[str]) -> Verdict:
    """Return what came of ``wish`` from the one surveyed shot to the other."""
    done = _DONE[wish.kind](wish, old, new)
    moved, mover = moved_most(wish, old, new)
    why = "" if done else f"not done; not understood: {', '.join(missed) or 'nothing'}"
    if moved > NEAR:
        why = f"{why} {mover} moved {moved:.2f}".strip()
    shown = _shown(wish, new)
    if shown is False:
        why = f"{why} not to be seen".strip()
    return Verdict(wish, done, shown, moved, mover, why)


def called(subjects: Sequence[Subject], name: str) -> Subject | None:
    """Return the first subject of this name, or one of which it is a part: "boys", "bear"."""
    last = name.rsplit(" ", maxsplit=1)[-1]
    words = {last, last.removesuffix("s")}
    for one in subjects:
        if words & {*one.noun.split(" "), *one.asset.partition("/")[2].split("-")}:
            return one
    return None


def moved_most(wish: Wish, old: Shot, new: Shot) -> tuple[float, str]:
    """Return how far the edges of somebody else's box moved, and whose; 1 for who is lost.

    Whoever hangs on the thing that changes goes along with it.
    """
    asked = called(old.subjects, wish.thing) if wish.thing else None
    free = _hangers_on(old, asked) if wish.kind in {"removed", "swapped", "size", "deed"} else set()
    worst, mover = 0.0, ""
    for number, one in enumerate(old.subjects):
        if one.box is None or one is asked or number in free:
            continue
        other = _again(one, old, new)
        far = 1.0 if other is None or other.box is None else _apart(one.box, other.box)
        if far > worst:
            worst, mover = far, one.noun
    return worst, mover


def _hangers_on(old: Shot, asked: Subject | None) -> set[int]:
    """Return the numbers of all who hang together with somebody, at one hand or more."""
    found = {number for number, one in enumerate(old.subjects) if one is asked}
    pairs = [
        {number, tie.to}
        for number, one in enumerate(old.subjects)
        for tie in one.relations
        if tie.kind in _HUNG
    ]
    for _ in pairs:
        found = found.union(*(pair for pair in pairs if pair & found))
    return found


def _again(one: Subject, old: Shot, new: Shot) -> Subject | None:
    """Return the same in the new shot: of several of one name the one with the same number."""
    before = [each for each in old.subjects if each.noun == one.noun]
    after = [each for each in new.subjects if each.noun == one.noun]
    place = next(k for k, each in enumerate(before) if each is one)
    return after[min(place, len(after) - 1)] if after else None


def _apart(one: Box, other: Box) -> float:
    pairs = ((one.x0, other.x0), (one.x1, other.x1), (one.y0, other.y0), (one.y1, other.y1))
    return max(abs(a - b) for a, b in pairs)


def _dyed(wish: Wish, _old: Shot, new: Shot) -> bool:
    thing = called(new.subjects, wish.thing)
    return thing is not None and thing.colour == wish.to


def _timed(wish: Wish, _old: Shot, new: Shot) -> bool:
    return bool(getattr(new, wish.thing) == wish.to)


def _styled(wish: Wish, _old: Shot, new: Shot) -> bool:
    return wish.to in (new.style or "")


def _filmed(wish: Wish, _old: Shot, new: Shot) -> bool:
    return [move.move.value for move in new.moves] == [wish.to]


def _acts(wish: Wish, old: Shot, new: Shot) -> bool:
    one, before = called(new.subjects, wish.thing), called(old.subjects, wish.thing)
    if one is None or one.action is None:
        return False
    return one.action != (before.action if before else None) or one.action[:3] == wish.to[:3]


def _worn(wish: Wish, _old: Shot, new: Shot) -> bool:
    return any(wish.to in one.attributes for one in new.subjects)


def _resized(wish: Wish, old: Shot, new: Shot) -> bool:
    one, before = called(new.subjects, wish.thing), called(old.subjects, wish.thing)
    if one is None or before is None or one.box is None or before.box is None:
        return False
    sizes = [box.height + box.width for box in (before.box, one.box)]
    return float(wish.to) * (sizes[1] - sizes[0]) > 0.05 * sizes[0]


def _left(wish: Wish, old: Shot, new: Shot) -> bool:
    was = called(old.subjects, wish.thing) is not None
    gone = called(new.subjects, wish.thing) is None
    return gone and (was or bool(new.excluded))


def _came(wish: Wish, _old: Shot, new: Shot) -> bool:
    one = called(new.subjects, wish.to)
    return one is not None and _is_in_the_frame(one)


def _is_in_the_frame(one: Subject) -> bool:
    """Whether it has a box of some size."""
    return one.box is not None and one.box.width * one.box.height > _LEAST


_LEAST: Final = 0.001


def _swapped(wish: Wish, old: Shot, new: Shot) -> bool:
    came = called(new.subjects, wish.to)
    was, still = called(old.subjects, wish.thing), called(new.subjects, wish.thing)
    gone = still is None or still is came or (was is not None and was.noun != still.noun)
    return gone and came is not None and _is_in_the_frame(came)


def _elsewhere(wish: Wish, _old: Shot, new: Shot) -> bool:
    place = f"{new.setting} {new.setting_words or ''}"
    return all(word in place for word in wish.to.split(" ")[-1:])


_DONE: Final = {
    "colour": _dyed, "time or weather": _timed, "style": _styled, "camera": _filmed,
    "deed": _acts, "garment": _worn, "size": _resized, "removed": _left, "added": _came,
    "swapped": _swapped, "place": _elsewhere,
}  # fmt: skip


def _shown(wish: Wish, new: Shot) -> bool | None:
    """Whether what was measured bears it out: the hue of what was dyed, pixels of who came."""
    one = called(new.subjects, wish.to if wish.kind in {"added", "swapped"} else wish.thing)
    if wish.kind not in {"colour", "added", "swapped"} or one is None or one.visible is None:
        return None
    if wish.kind != "colour":
        return one.visible > _SEEN
    if one.hue is None:
        return False
    off = abs((one.hue - _HUES[wish.to] + 180) % 360 - 180)
    return off <= _SAME_HUE


_SEEN: Final = 0.0005
"""Share of the frame's pixels from which something is seen."""
