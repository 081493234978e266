import pytest

from reelkite.engines.diorama.figures.clothes.extras import EXTRAS, ON_HEAD, extra
from reelkite.engines.diorama.figures.clothes.wardrobe import ROLES, WORN
from reelkite.engines.diorama.figures.stature import stature_of

BODY = stature_of("child")


def test_all_that_roles_and_words_name_can_be_made() -> None:
    """No outfit asks for what nobody sews."""
    named = {name for outfit in ROLES.values() for name, _ in outfit.extras}

    assert named | set(WORN.values()) <= EXTRAS.keys()
    assert EXTRAS.keys() >= ON_HEAD


@pytest.mark.parametrize("name", ["cape", "pointed ears", "goggles"])
def test_an_extra_has_a_colour_of_its_own_or_the_skin_s(name: str) -> None:
    """With or without a colour something is made."""
    assert extra(name, BODY, "tee", None, (0.5, 0.3, 0.2))
    assert extra(name, BODY, "tee", "#3366aa", (0.5, 0.3, 0.2))
