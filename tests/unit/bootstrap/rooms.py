"""A house whose database is ready."""

from reelkite.bootstrap.house import House, house
from reelkite.bootstrap.roles import open_office
from reelkite.config import Settings


def opened(settings: Settings) -> House:
    """Return the rooms of a server at its first start."""
    with open_office(settings):
        return house(settings)
