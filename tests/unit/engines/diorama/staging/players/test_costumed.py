"""People in costume."""

from reelkite.domain.storyboard import Subject
from reelkite.engines.diorama.staging.players.costumed import costumed


def test_a_bride_is_dressed_as_one() -> None:
    """Her noun says what she wears; a plain woman keeps her clothes, a king his attribute."""
    woman = Subject("woman", "person/woman")
    king = Subject("old king", "person/man", attributes=("king",))

    assert costumed(Subject("bride", "person/woman")).attributes == ("bride",)
    assert costumed(Subject("young bride", "person/woman")).attributes == ("bride",)
    assert costumed(woman) is woman
    assert costumed(king) is king


def test_beings_like_us_are_played_by_people() -> None:
    """A fairy walks on legs of her own; a dog is no costume."""
    fairy = costumed(Subject("fairy", "emoji/fairy", attributes=("small",)))
    dog = Subject("dog", "animal/dog")

    assert fairy.asset == "person/woman"
    assert fairy.attributes == ("small", "fairy")
    assert costumed(dog) is dog


def test_boxers_do_not_kick() -> None:
    """Who fights by trade fights by its rules."""
    assert costumed(Subject("boxer", "person/man", action="fight")).action == "box"
    assert costumed(Subject("man", "person/man", action="fight")).action == "fight"
