import pytest

from reelkite.engines.diorama.creatures.catalogue import breed, performer
from reelkite.planning import ASSETS


def test_only_animals_are_played() -> None:
    """Other assets are for other rooms, and so are animals that nobody has built."""
    assert performer("person/child") is None
    assert performer("prop/dog") is None
    assert performer("animal/zork") is None


def test_most_animals_of_the_catalogue_have_bones() -> None:
    """The commonest heroes are played here."""
    played = {asset for asset in ASSETS if performer(asset) is not None}
    common = "dog cat horse cow elephant panda bear giraffe zebra ewe rabbit bird duck fish whale"
    assert {f"animal/{name}" for name in common.split()} <= played


@pytest.mark.parametrize(
    ("noun", "asset", "cast"),
    [
        ("dalmatian", "animal/dog", "animal/dalmatian"),
        ("German shepherd", "animal/dog", "animal/shepherd"),
        ("golden retriever", "animal/dog", "animal/retriever"),
        ("gull", "animal/goose", "animal/seagull"),
        ("dog", "animal/dog", "animal/dog"),
        ("shepherd", "person/man", "person/man"),
        ("husky", "prop/sled", "prop/sled"),
    ],
)
def test_a_noun_names_a_breed(noun: str, asset: str, cast: str) -> None:
    """Who is called by a breed is cast as one; dogs are dogs, and shepherds are people."""
    assert breed(noun, asset) == cast
    assert not cast.startswith("animal/") or performer(cast) is not None
