from collections.abc import Callable
from dataclasses import replace

from reelkite.engines.diorama.figures.motions.attention import attend, blink, mooded
from reelkite.engines.diorama.figures.motions.moment import Moment
from reelkite.engines.diorama.figures.poses import Face, Pose

At = Callable[[float], Moment]


def test_eyes_blink_now_and_then(at: At) -> None:
    """Within six seconds the eyes shut, but are mostly open."""
    lids = [blink(at(k / 12)) for k in range(72)]

    assert max(lids) == 1
    assert sum(lids) < 12


def test_moods_make_faces(at: At) -> None:
    """A mood changes mouth and brows; without one the face stays."""
    moment = at(0.0)

    assert mooded(replace(moment, mood="sad"), Face()).mouth == "sad"
    assert mooded(replace(moment, mood="angry"), Face()).frown > 0.2
    assert mooded(moment, Face(mouth="o")).mouth == "o"


def test_eyes_lead_the_head(at: At) -> None:
    """When the point is about to move, the eyes are already on their way."""
    still = replace(at(0.0), towards=(0.0, 1.0, 2.0), ahead=(0.0, 1.0, 2.0))
    leaving = replace(still, ahead=(1.0, 1.0, 2.0))

    assert attend(leaving, Pose()).head == attend(still, Pose()).head
    assert attend(leaving, Pose()).face.gaze[0] > attend(still, Pose()).face.gaze[0]


def test_faces_are_cheated_towards_the_audience(at: At) -> None:
    """A point far behind does not turn the face away from the audience."""
    aside = replace(at(0.0), facing=0.6, towards=(3.0, 1.0, -1.0))

    assert 0.6 + attend(aside, Pose()).head[1] < 0.9
