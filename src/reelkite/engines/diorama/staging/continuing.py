"""A shot that runs on after its end: nobody is staged anew, only deeds and camera moves follow."""

from dataclasses import replace

from reelkite.domain.storyboard import CameraMove, Shot, Subject
from reelkite.engines.diorama.camera.moves import prolonged
from reelkite.engines.diorama.staging.director import Staged
from reelkite.engines.diorama.staging.locomotion import gait_of
from reelkite.engines.diorama.staging.placing import Role


def can_run_on(staged: Staged, shot: Shot) -> bool:
    """Whether ``shot`` can be played by those who stand there: nobody goes, nobody is to go.

    Who travels would leave the picture, and who stands has no way laid out to go.
    """
    travels = any(role.act.travel for role in staged.roles)
    return not travels and not any(_is_to_go(one) for one in shot.subjects)


def run_on(staged: Staged, shot: Shot) -> Staged:
    """Return ``staged`` with what is done in ``shot`` after its end.

    Until then every picture is the same as without it.
    """
    length = float(staged.shot.seconds)
    ended = length + staged.goes_on
    later = [_later(move, ended, float(shot.seconds), length) for move in shot.moves]
    return replace(
        staged,
        roles=tuple(_with_deeds(role, staged, shot, ended) for role in staged.roles),
        path=prolonged(staged.path, later, length, staged.size.aspect),
        goes_on=staged.goes_on + float(shot.seconds),
    )


def _later(move: CameraMove, ended: float, seconds: float, length: float) -> CameraMove:
    """Return a move of a shot that begins at ``ended``, in shares of the first one's length."""
    begins, ends = ended + move.begins * seconds, ended + move.ends * seconds
    return replace(move, begins=begins / length, ends=ends / length)


def _with_deeds(role: Role, staged: Staged, shot: Shot, ended: float) -> Role:
    """Return a role with what its subject does next."""
    if role.part.index >= len(shot.subjects):
        return role
    subject, world = shot.subjects[role.part.index], staged.clock.world
    was = role.act.then[-1][0] if role.act.then else role.act.action
    fresh = [] if subject.action in {None, was} else [(str(subject.action), world(ended))]
    fresh += [
        (deed.action, world(ended + deed.begins * float(shot.seconds))) for deed in subject.then
    ]
    return replace(role, act=replace(role.act, then=(*role.act.then, *fresh)))


def _is_to_go(subject: Subject) -> bool:
    deeds = (subject.action, *(deed.action for deed in subject.then))
    return any(gait_of(deed, subject.asset) is not None for deed in deeds)
