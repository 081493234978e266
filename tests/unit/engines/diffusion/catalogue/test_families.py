"""What the catalogue must hold, whatever is added to it."""

import pytest

from reelkite.engines.diffusion.catalogue import FAMILIES, LICENCES, Family
from reelkite.engines.diffusion.films.recipes import RECIPES

EVERY = pytest.mark.parametrize("family", FAMILIES.values(), ids=lambda family: family.key)


@EVERY
def test_each_familys_terms_are_known(family: Family) -> None:
    """Nothing is run whose licence we cannot tell."""
    assert family.licence in LICENCES


@EVERY
def test_what_is_made_in_one_pass_fits_the_rule(family: Family) -> None:
    """The longest pass is a number of frames that the model can make, and lasts 4 s or more."""
    assert (family.longest - 1) % family.frame_step == 0
    assert family.longest >= 4 * family.frame_rate
    assert family.multiple_two_stage % family.multiple == 0


@EVERY
def test_times_and_memory_are_told_with_what_they_are_of(family: Family) -> None:
    """Each recipe of each family has a time, and memory has its source."""
    assert family.seconds.keys() == RECIPES[family.key].keys()
    assert min(family.seconds.values()) > 0
    assert all("(" in what or "by count" in what for what in family.gigabytes)


@EVERY
def test_whoever_needs_a_picture_takes_one(family: Family) -> None:
    """A family that cannot begin without a picture can begin with one."""
    assert family.takes_image or not family.needs_image


def test_the_terms_with_conditions_are_those_that_are_not_apache() -> None:
    """A licence without conditions is acknowledged by nobody; all others by their sentences."""
    free = {key for key, licence in LICENCES.items() if not licence.conditions}

    assert free == {"apache-2.0"}
    assert all(licence.address.startswith("https://") for licence in LICENCES.values())
