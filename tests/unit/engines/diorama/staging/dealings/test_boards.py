"""Chess at its table."""

from dataclasses import replace

from reelkite.engines.diorama.scene.acting import Act
from reelkite.engines.diorama.staging.dealings.boards import at_board
from reelkite.engines.diorama.staging.placing import Role
from tests.unit.engines.diorama.staging.bodies import part


def role(index: int, asset: str, x: float, *, action: str | None = None) -> Role:
    """Return somebody or something on the ground."""
    one = part(index, size=1.7 if action else 0.9, action=action)
    one = replace(one, subject=replace(one.subject, asset=asset))
    return Role(one, Act(at=(x, 0.0, -2.0), action=action))


def test_two_players_sit_on_both_sides_of_the_table() -> None:
    """Each is on a stool, above the ground, and turned to the other."""
    table, left, right = at_board(
        [
            role(0, "prop/chess-table", -1.0),
            role(1, "person/man", 0.0, action="play chess"),
            role(2, "person/woman", 1.0, action="play chess"),
        ]
    )
    assert left.act.at[0] < table.act.at[0] < right.act.at[0]
    assert left.act.action == right.act.action == "sit"
    assert left.act.yaw > 0 > right.act.yaw
    assert left.act.carrier is not None
    assert left.act.carrier(0.0)[1, 3] > 0.3


def test_one_player_is_not_seated() -> None:
    """Alone at the board nobody has a partner to face."""
    roles = (
        role(0, "prop/chess-table", -1.0),
        role(1, "person/man", 0.0, action="play chess"),
    )
    assert at_board(roles) == roles
