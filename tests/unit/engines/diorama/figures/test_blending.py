from reelkite.engines.diorama.figures.blending import mixed_pose
from reelkite.engines.diorama.figures.holding.holds import Hold
from reelkite.engines.diorama.figures.poses import Face, Pose


def test_numbers_go_between_and_words_change_in_the_middle() -> None:
    """Half way the spine is half bent; the mouth is the nearer one's."""
    first, second = Pose(face=Face(mouth="smile")), Pose(spine=(0.4, 0, 0), face=Face(mouth="o"))

    assert mixed_pose(first, second, 0.5).spine == (0.2, 0, 0)
    assert mixed_pose(first, second, 0.4).face.mouth == "smile"
    assert mixed_pose(first, second, 0.6).face.mouth == "o"


def test_things_shrink_away_and_grow() -> None:
    """In the middle of a change what is held is as good as gone."""
    first, second = Pose(holds=(Hold("cup"),)), Pose()

    assert mixed_pose(first, second, 0.0).holds[0].size == 1
    assert mixed_pose(first, second, 0.49).holds[0].size < 0.05
    assert mixed_pose(first, second, 0.6).holds == ()
