"""Who speaks moves the mouth, and is heard from where he stands."""

import math
from collections.abc import Sequence
from dataclasses import replace

from reelkite.domain.speech import Gesture, Utterance
from reelkite.engines.diorama.staging.director import Staged
from reelkite.engines.diorama.staging.placing import Role


def voiced(staged: Staged, spoken: Sequence[Utterance]) -> Staged:
    """Return the shot with each speaker's mouth moved by what is spoken in it.

    Of a subject that is several, the first one speaks.
    """
    said = {each.line.speaker: _gestures(spoken, each.line.speaker) for each in spoken}
    roles: list[Role] = []
    for role in staged.roles:
        speech = said.pop(role.part.index, ())
        shapes = tuple(_timed(gesture, staged) for gesture in speech)
        roles.append(replace(role, act=replace(role.act, speech=shapes)) if shapes else role)
    return replace(staged, roles=tuple(roles))


def _timed(gesture: Gesture, staged: Staged) -> tuple[float, float, str]:
    """Return a gesture at the world's times."""
    start, world = float(staged.shot.start), staged.clock.world
    return world(gesture.begins - start), world(gesture.ends - start), str(gesture.mouth)


def _gestures(spoken: Sequence[Utterance], speaker: int | None) -> tuple[Gesture, ...]:
    """Return what one speaker's mouth does, over all lines."""
    return tuple(g for each in spoken if each.line.speaker == speaker for g in each.gestures)


def located(staged: Staged, utterance: Utterance) -> Utterance:
    """Return the utterance as heard from its speaker's place; off screen that is the middle."""
    speaker = utterance.line.speaker
    role = next((role for role in staged.roles if role.part.index == speaker), None)
    box = None if speaker is None else staged.box(speaker)
    if role is None or box is None:
        return utterance
    x = min(1.0, max(0.0, box.centre[0]))
    return replace(utterance, x=x, metres=math.dist(role.act.at, staged.view.eye))
