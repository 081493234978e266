"""What people bear themselves."""

from dataclasses import replace

from reelkite.domain.storyboard import Relation
from reelkite.engines.diorama.scene.acting import Act, Appearance
from reelkite.engines.diorama.staging.blocking import Part, Tie
from reelkite.engines.diorama.staging.composing.handing import handed
from reelkite.engines.diorama.staging.placing import Role
from tests.unit.engines.diorama.staging.bodies import part


def named(each: Part, asset: str) -> Part:
    """Return the part as another asset."""
    return replace(each, subject=replace(each.subject, asset=asset))


PERSON = named(part(0, Relation("holds", 1)), "person/woman")


def test_a_violin_is_given_to_who_plays_it() -> None:
    """The player draws it: there is one role less, and its colour goes along."""
    player = Role(PERSON, Act(action="play violin", subject=0))
    violin = Role(
        named(part(1), "prop/violin"),
        Act(subject=1, appearance=Appearance(colour="red")),
        Tie(1, 0, "holds"),
    )

    (only,) = handed([player, violin])

    (held,) = only.act.held
    assert (held.thing, held.subject, held.appearance.colour) == ("violin", 1, "red")


def test_what_nobody_knows_how_to_bear_plays_itself() -> None:
    """A strange thing stays a role of its own, at the hand's anchor."""
    player = Role(PERSON, Act(action="play violin", subject=0))
    anvil = Role(named(part(1), "prop/anvil"), Act(subject=1), Tie(1, 0, "holds"))

    assert handed([player, anvil]) == (player, anvil)


def test_a_skateboard_is_under_the_feet_and_on_the_ground() -> None:
    """Who rides a board stands where it was and goes where it went."""
    board = Role(named(part(1), "prop/skateboard"), Act(at=(2.0, 0.0, -1.0), yaw=1.0, subject=1))
    rider = Role(named(part(0), "person/man"), Act(at=(2.0, 0.2, -1.0)), Tie(0, 1, "rides"))

    (only,) = handed([board, rider])

    assert only.act.at == (2.0, 0.0, -1.0)
    assert only.act.yaw == 1.0
    assert [held.thing for held in only.act.held] == ["skateboard"]


def test_animals_bear_nothing_by_themselves() -> None:
    """A dog with a ball has it at an anchor."""
    dog = Role(named(part(0), "animal/dog"), Act(action="walk"))
    ball = Role(named(part(1), "prop/ball"), Act(subject=1), Tie(1, 0, "holds"))

    assert handed([dog, ball]) == (dog, ball)


def test_what_one_sits_with_is_used() -> None:
    """A newspaper in the hands of one who sits is read; a bear that is hugged is held."""
    for action, asset, done in (
        ("sit", "prop/newspaper", "read newspaper"),
        (None, "prop/fishing-rod", "fish"),
        ("hug teddy bear", "prop/teddy-bear", "hold"),
    ):
        person = Role(PERSON, Act(action=action, subject=0), Tie(0, 2, "on"))
        thing = Role(named(part(1), asset), Act(subject=1), Tie(1, 0, "holds"))
        (only,) = handed([person, thing])
        assert only.act.action == done
        assert len(only.act.held) == 1


def test_a_broom_in_the_air_is_flown_on() -> None:
    """A witch who flies with a broom sits on it."""
    witch = Role(PERSON, Act(action="fly", subject=0))
    broom = Role(named(part(1), "prop/broom"), Act(subject=1), Tie(1, 0, "holds"))

    assert handed([witch, broom])[0].act.action == "ride broom"


def test_who_sits_on_the_ground_stays_there() -> None:
    """One does not get up to read; on a sofa one reads sitting."""
    person = Role(PERSON, Act(action="sit", subject=0))
    book = Role(named(part(1), "prop/book"), Act(subject=1), Tie(1, 0, "holds"))
    seated = Role(PERSON, Act(action="sit", subject=0), Tie(0, 2, "on"))

    assert handed([person, book])[0].act.action == "sit"
    assert handed([seated, book])[0].act.action == "read"
