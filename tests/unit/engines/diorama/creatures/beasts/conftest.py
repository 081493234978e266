import pytest

from reelkite.engines.diorama.creatures.beasts.build import Build
from reelkite.engines.diorama.creatures.beasts.kinds.table import BEASTS


@pytest.fixture
def dog() -> Build:
    """A dog's proportions."""
    return BEASTS["dog"].build


@pytest.fixture
def horse() -> Build:
    """A horse's proportions."""
    return BEASTS["horse"].build
