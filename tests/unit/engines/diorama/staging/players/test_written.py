"""Things with words on them."""

import numpy as np

from reelkite.domain.storyboard import Subject
from reelkite.engines.diorama import props
from reelkite.engines.diorama.scene.acting import Act
from reelkite.engines.diorama.scene.looks import Solid
from reelkite.engines.diorama.staging.players.written import Written, inscribed


def test_without_words_a_body_stays_itself() -> None:
    """Nothing, or what cannot be written, changes nothing."""
    box = props.performer("prop/box")
    assert box is not None

    assert inscribed(Subject("box", "prop/box"), box) is box
    assert inscribed(Subject("box", "prop/box", writing="開店"), box) is box


def test_words_lie_on_the_front_and_fit() -> None:
    """They are before the thing, within its width and height, and the same subject."""
    box = props.performer("prop/box")
    assert box is not None
    act = Act(subject=3, scale=2.0)
    made = inscribed(Subject("box", "prop/box", writing="FRAGILE"), box).perform(act)
    room = box.extent(act)
    words = made.items[-1]

    assert len(made.items) == len(box.perform(act).items) + 1
    assert words.subject == 3
    assert isinstance(words.look, Solid)
    assert words.placement is not None
    matrix = words.placement(1.0)
    points = words.look.mesh.positions @ matrix[:3, :3].T + matrix[:3, 3]
    assert np.ptp(points[:, 0]) <= 2.0 * room.width
    assert points[:, 1].min() > 0
    assert points[:, 1].max() < 2.0 * room.height
    assert points[:, 2].min() > 1.5 * room.near


def test_letters_are_light_on_dark_and_glow_in_neon() -> None:
    """Ink on a pale ground, chalk on a black one."""
    box = props.performer("prop/box")
    assert box is not None

    def made(subject: Subject) -> Written:
        player = inscribed(subject, box)
        assert isinstance(player, Written)
        return player

    black = Subject("box", "prop/box", colour="black", writing="HI")
    white = Subject("box", "prop/box", colour="white", writing="HI")
    neon = Subject("box", "prop/box", attributes=("neon",), writing="HI")
    assert sum(made(black).colour) > sum(made(white).colour)
    assert made(neon).glow > 0
