from reelkite.engines.diorama.figures.acting.role import Role
from reelkite.engines.diorama.figures.acting.room import role_extent
from reelkite.engines.diorama.scene.acting import Act, Appearance


def test_things_take_room_too() -> None:
    """Who lifts a barbell is wider, and who plays the piano deeper, than who stands."""
    looks = Appearance(seed=2)
    stand, lift, piano = (
        role_extent(Role.of("man", Act(looks, action)))
        for action in (None, "lift weights", "play piano")
    )

    assert lift.width > stand.width + 0.3
    assert lift.height > stand.height + 0.1
    assert piano.near > stand.near + 0.2
