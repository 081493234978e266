from dataclasses import replace

import numpy as np

from reelkite.engines.diorama.figures.poses import Arm, Face, Leg, Pose
from reelkite.engines.diorama.figures.puppet import HIDDEN, Puppet
from reelkite.engines.diorama.figures.stature import stature_of

PUPPET = Puppet.of(stature_of("child"))
BONES = PUPPET.skeleton.index


def test_a_hand_goes_where_the_pose_says() -> None:
    """A reachable wrist goal is met on either side; x grows outwards."""
    arm = Arm(hand=(0.25, 0.55, 0.15))
    bent = PUPPET.bend(Pose(left=arm, right=arm))

    assert np.allclose(bent.origins[BONES["handL"]], (0.25, 0.55, 0.15), atol=1e-6)
    assert np.allclose(bent.origins[BONES["handR"]], (-0.25, 0.55, 0.15), atol=1e-6)


def test_the_palm_faces_as_wanted() -> None:
    """A palm that should face the front does."""
    arm = Arm(hand=(0.3, 0.8, 0.1), palm=(0.0, 0.0, 1.0), curl=0.0)
    bent = PUPPET.bend(Pose(left=arm))
    grip = PUPPET.grip(bent, "L")
    palm = np.cross(grip[:3, 1], grip[:3, 2])

    assert abs(palm[2]) > 0.5
    assert np.allclose(grip[:3, :3] @ grip[:3, :3].T, np.eye(3), atol=1e-5)


def test_one_mouth_shows_at_a_time() -> None:
    """All mouths but the one in use are hidden."""
    bent = PUPPET.bend(Pose(face=Face(mouth="grin")))
    shown = [
        name for name, bone in BONES.items() if "mouth" in name and bent.sizes[bone][0] > HIDDEN
    ]

    assert shown == ["mouth grin"]


def test_a_planted_foot_stays_when_the_body_sways() -> None:
    """Moving the pelvis does not move the feet."""
    still = PUPPET.bend(Pose())
    swayed = PUPPET.bend(Pose(offset=(0.03, -0.02, 0.01), pelvis=(0.1, 0.1, 0.05)))

    for foot in ("footL", "footR"):
        assert np.allclose(still.origins[BONES[foot]], swayed.origins[BONES[foot]], atol=1e-6)


def test_squash_keeps_volume_and_lowers_the_head() -> None:
    """A squashed body is lower and wider."""
    plain, flat = PUPPET.bend(Pose()), PUPPET.bend(replace(Pose(), squash=0.1))

    assert flat.origins[BONES["head"]][1] < plain.origins[BONES["head"]][1]
    assert flat.sizes[BONES["pelvis"]][0] > 1 > flat.sizes[BONES["pelvis"]][1]


def test_a_leg_bends_forward() -> None:
    """A lifted foot brings the knee to the front."""
    bent = PUPPET.bend(Pose(left_leg=Leg((0, 0.15, 0.05))))
    knee = bent.origins[PUPPET.skeleton.run("legL")][3]

    assert knee[2] > 0.03


def test_the_crown_is_the_middle_of_the_head() -> None:
    """At rest the head's frame is where the stature says."""
    frame = PUPPET.crown(PUPPET.bend(Pose()))

    assert np.allclose(frame[:3, 3], PUPPET.body.face, atol=1e-5)
