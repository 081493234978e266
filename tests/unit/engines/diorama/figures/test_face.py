import numpy as np
import pytest

from reelkite.engines.diorama.figures.face import Colouring, features_of_face
from reelkite.engines.diorama.figures.head import Features, face_lumps, finger_marks
from reelkite.engines.diorama.figures.stature import MOUTHS, skeleton_of, stature_of
from reelkite.engines.diorama.modelling.clay import distance
from reelkite.engines.diorama.modelling.pieces import Laid

BODY = stature_of("child")
COLOURS = Colouring((0.8, 0.6, 0.5), (0.1, 0.05, 0.02), (0.1, 0.05, 0.02))


@pytest.mark.parametrize("mouth", MOUTHS)
def test_only_the_mouths_that_are_needed_are_made(mouth: str) -> None:
    """Each mouth hangs on its own bone, in front of the face."""
    pieces = features_of_face(BODY, Features(), COLOURS, {mouth})
    mouths = [p for p in pieces if isinstance(p, Laid) and str(p.bones).startswith("mouth")]

    assert mouths
    assert {piece.bones for piece in mouths} == {f"mouth {mouth}"}
    for piece in mouths:
        assert np.isfinite(piece.mesh_at(2.0).positions).all()
        assert piece.mesh_at(2.0).positions[:, 2].min() > 0.5 * BODY.head


def test_eyes_shine() -> None:
    """Each eye has highlights that give light, so that faces in shade stay alive."""
    pieces = features_of_face(BODY, Features(), COLOURS, set())
    laid = [piece for piece in pieces if isinstance(piece, Laid)]
    shining = [piece.bones for piece in laid if piece.surface.emission > 0.5]
    bones = set(skeleton_of(BODY).index)

    assert set(shining) == {"eyeL", "eyeR"}
    assert {str(piece.bones) for piece in laid} <= bones


@pytest.mark.parametrize("mouth", ["grin", "open", "wide"])
def test_no_finger_mark_swallows_a_mouth(mouth: str) -> None:
    """Inside, teeth and tongue of an open mouth stand proud of the marked face."""
    pieces = features_of_face(BODY, Features(), COLOURS, {mouth})
    face, marks = face_lumps(BODY, Features()), finger_marks(BODY)
    laid = [p for p in pieces if isinstance(p, Laid)]
    sheets = [p for p in laid if str(p.bones) == f"mouth {mouth}"][:1]

    for piece in sheets:
        points = piece.mesh_at(1.0).positions
        assert (distance(face, points) + marks(points)).min() > 0
