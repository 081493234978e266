from reelkite.engines.diorama.creatures.catalogue import performer
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
