"""What a clip grows out of."""

from dataclasses import replace

from reelkite.domain.geometry import Size
from reelkite.domain.provenance import Relationship
from reelkite.domain.request import GenerationRequest, Model, Operation, Puppet, Source
from reelkite.production.growing import after_a_stranger, ingredients_of
from reelkite.testing import one_shot

REQUEST = GenerationRequest("a kite", Model.SORA_2, Size(64, 48), 4, 7)


def test_all_that_went_in_is_told() -> None:
    """The parent, the picture and the characters are ingredients; words alone have none."""
    grown = replace(
        REQUEST,
        reference="aa",
        source=Source(Operation.REMIX, 4, REQUEST, "bb"),
        puppets=(Puppet("Mossy", "cc"),),
    )

    assert ingredients_of(REQUEST) == ()
    assert [(one.sha256, one.relationship) for one in ingredients_of(grown)] == [
        ("bb", Relationship.PARENT),
        ("aa", Relationship.COMPONENT),
        ("cc", Relationship.COMPONENT),
    ]


def test_a_strangers_clip_stands_before_what_follows_it() -> None:
    """An extension's storyboard is as long as the whole, and runs on where the stranger ended."""
    request = replace(REQUEST, seconds=9, source=Source(Operation.EXTENSION, 5))
    board = after_a_stranger(one_shot("a kite", 4), request)

    assert [(int(shot.start), int(shot.seconds), shot.runs_on) for shot in board.shots] == [
        (0, 5, False),
        (5, 4, True),
    ]


def test_an_edit_of_a_strangers_clip_is_its_own_storyboard() -> None:
    """Nothing stands before what is done to all of it."""
    board = one_shot("at night", 4)
    edit = replace(REQUEST, source=Source(Operation.EDIT, 4))

    assert after_a_stranger(board, edit) is board
