"""Checks of an observation against what was asked; pure."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from benchmarks.adherence import colours, motion, relations, styles
from benchmarks.adherence.expectations import Case, same_thing
from benchmarks.adherence.observing import Figure, Observation, Sight
from reelkite.domain.geometry import Box

LEAST_VISIBLE: Final = 0.004
_LEAST_WHOLE: Final = 0.0006
_ALL: Final = 0.97
_LEAST_OPEN: Final = 0.35
_LEAST_INSIDE: Final = 0.3
_LEAST_MOTION: Final = 0.012
_CROWD: Final = 12
_UNKNOWN: Final = frozenset({"nearest", "none"})
_WIDE: Final = frozenset({"wide", "extreme wide"})


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was asked for, whether it was seen, and why not."""

    prompt: str
    dimension: str
    passed: bool
    reason: str = ""


def checks_of(case: Case, seen: Observation) -> list[Check]:
    """Return all checks of a case: what was expected, and then what was planned."""
    if seen.error:
        return [Check(case.prompt, "renders", passed=False, reason=seen.error)]
    found = [Check(case.prompt, "renders", passed=True)]
    for dimension, judge in _EXPECTED.items():
        verdict = judge(case, seen)
        if verdict is not None:
            found.append(Check(case.prompt, dimension, not verdict, verdict))
    for sight in seen.sights:
        found += [
            Check(case.prompt, dimension, not why, why)
            for dimension, why in as_planned(sight, seen.size)
        ]
    return found


def presence(figure: Figure, framing: str) -> str:
    """Return why the figure does not count as present and visible; empty when it does."""
    if figure.match in _UNKNOWN:
        return f"{figure.noun} is played by {figure.asset} ({figure.match})"
    if not figure.seen:
        return f"{figure.noun} is not seen at all"
    small = framing in _WIDE and figure.whole >= _ALL and figure.visible >= _LEAST_WHOLE
    if figure.visible < LEAST_VISIBLE and not small:
        return f"{figure.noun} shows {100 * figure.visible:.2f} % of the frame"
    if figure.open < _LEAST_OPEN:
        return f"{figure.noun} is hidden ({100 * figure.open:.0f} % open)"
    if figure.whole < _LEAST_INSIDE:
        return f"{figure.noun} is cut off ({100 * figure.whole:.0f} % inside)"
    return ""


def _found(seen: Observation, asked: str) -> tuple[Figure, Sight] | None:
    """Return the figure that best answers ``asked``, in whichever shot shows most of it."""
    fits = [
        (figure, sight)
        for sight in seen.sights
        for figure in sight.figures
        if same_thing(asked, figure.noun)
    ]
    return max(fits, key=lambda pair: pair[0].visible, default=None)


def _objects(case: Case, seen: Observation) -> str:
    reasons = []
    for asked in case.objects:
        found = _found(seen, asked)
        reason = presence(found[0], found[1].framing) if found else f"{asked} is not staged"
        reasons += [reason] if reason else []
    return "; ".join(reasons)


def _single(case: Case, seen: Observation) -> str | None:
    plain = len(case.objects) == 1 and case.colour is None
    return _objects(case, seen) if plain else None


def _several(case: Case, seen: Observation) -> str | None:
    return _objects(case, seen) if case.several else None


def _colour(case: Case, seen: Observation) -> str | None:
    if case.colour is None:
        return None
    reason = _objects(case, seen)
    found = _found(seen, case.objects[0])
    return reason or (_off_colour(found[0], case.colour) if found else "")


def _off_colour(figure: Figure, colour: str) -> str:
    if figure.tone is None:
        return f"{figure.noun} has no pixels"
    if colours.shows(figure.tone, colour):
        return ""
    tone = figure.tone
    most = " ".join(f"{name} {share:.2f}" for name, share in tone.shares.items() if share)
    return (
        f"{figure.noun} is not {colour}: median L {tone.light:.0f} C {tone.chroma:.0f}, "
        f"mean hue {tone.hue:.0f}, {most}"
    )


def _relation(case: Case, seen: Observation) -> str | None:
    if case.placed is None:
        return None
    reason = _objects(case, seen)
    one, other = (_found(seen, each) for each in case.objects)
    if reason or one is None or other is None:
        return reason
    return _misplaced(one[0], other[0], case.placed.kind, seen.size)


def _misplaced(one: Figure, other: Figure, kind: str, size: str) -> str:
    if one.box is None or other.box is None:
        return ""  # what is not seen at all is told by its presence
    wide, high = map(int, size.split("x"))
    behind = (one.away or 0.0) - (other.away or 0.0)
    if relations.holds(kind, one.box, other.box, wide / high, behind):
        return ""
    return f"{one.noun} {_spelt(one.box)} is not {kind} {other.noun} {_spelt(other.box)}"


def _spelt(box: Box) -> str:
    return f"[{box.x0:.2f} {box.y0:.2f} {box.x1:.2f} {box.y1:.2f}]"


def _scene(case: Case, seen: Observation) -> str | None:
    """A place counts when its own words chose it; that it looks its own is asked of all places."""
    if case.scene is None:
        return None
    words = case.scene.lower().split()
    for sight in seen.sights:
        told = (sight.words or "").lower().split()
        chosen = any(same_thing(word, part) for word in words for part in told)
        bodies = (f for f in sight.figures if same_thing(case.scene, f.noun))
        if chosen or any(not presence(body, sight.framing) for body in bodies):
            return ""
    return f"staged in {seen.sights[0].setting!r} for {seen.sights[0].words!r}"


def _style(case: Case, seen: Observation) -> str | None:
    if case.style is None:
        return None
    asked, sight = styles.canonical(case.style), seen.sights[0]
    if sight.style is None:
        return f"no style was found for {case.style!r}"
    if styles.is_treated(asked, sight.traits, sight.plain, sight.change):
        return ""
    changed = " ".join(
        f"{key} {sight.plain[key]:.2f}>{sight.traits[key]:.2f}" for key in sight.traits
    )
    return f"{sight.style!r} changes {sight.change:.1f}: {changed}"


def _camera(case: Case, seen: Observation) -> str | None:
    if case.camera is None:
        return None
    flow = seen.sights[0].flow
    if any(motion.does(sight.flow, case.camera) for sight in seen.sights):
        return ""
    return (
        f"no {case.camera}: right {flow.right:.2f} down {flow.down:.2f} growth {flow.growth:.2f} "
        f"shake {flow.shake:.4f} pull {flow.pull:.2f} swing {flow.swing:.2f}"
    )


def _deed(case: Case, seen: Observation) -> str | None:
    if case.deed is None:
        return None
    acting = [f for sight in seen.sights for f in sight.figures if f.action]
    if not acting:
        return f"nobody does anything for {case.deed!r}"
    most = max(figure.moved for figure in acting)
    return "" if most >= _LEAST_MOTION else f"{acting[0].noun} barely moves ({most:.3f})"


_EXPECTED: Final[dict[str, Callable[[Case, Observation], str | None]]] = {
    "object": _single,
    "several objects": _several,
    "colour": _colour,
    "relation": _relation,
    "scene": _scene,
    "style": _style,
    "camera": _camera,
    "action": _deed,
}


def as_planned(sight: Sight, size: str) -> Iterator[tuple[str, str]]:
    """Yield dimension and fault (empty for none) of whatever the storyboard itself promises."""
    for figure in sight.figures:
        yield "planned: body", _bodiless(figure)
        yield "planned: visible", presence_of_any(figure, sight.framing)
        yield "planned: number", _miscounted(figure)
        if figure.colour and figure.tone and colours.has_name(figure.colour):
            yield "planned: colour", _off_colour(figure, figure.colour)
        for kind, to in figure.relations:
            if to < len(sight.figures):
                yield "planned: relation", _related(figure, sight.figures[to], kind, size)
    yield "planned: composition", _composition(sight.figures)


def presence_of_any(figure: Figure, framing: str) -> str:
    """Return why a figure is not visible, whatever body it has."""
    return presence(replace(figure, match="exact"), framing)


def _bodiless(figure: Figure) -> str:
    unknown = figure.match in _UNKNOWN
    return f"{figure.noun} is played by {figure.asset} ({figure.match})" if unknown else ""


def _miscounted(figure: Figure) -> str:
    wanted = min(figure.count, _CROWD)
    right = figure.seen == wanted if figure.count <= _CROWD else figure.seen >= wanted
    return "" if right else f"{figure.seen} of {figure.count} {figure.noun} are seen"


def _related(one: Figure, other: Figure, kind: str, size: str) -> str:
    try:
        return _misplaced(one, other, kind, size)
    except KeyError:
        return ""


def _composition(figures: Sequence[Figure]) -> str:
    """Return whether anything that should catch the eye is big enough in the frame."""
    if not figures:
        return ""
    shown = sum(figure.visible for figure in figures)
    return "" if shown >= 3 * LEAST_VISIBLE else f"all subjects together show {100 * shown:.1f} %"
