"""Who travels, and how fast."""

import pytest

from reelkite.engines.diorama.staging.locomotion import bearing_of, gait_of, is_afloat, pace


def test_walking_travels_and_waving_does_not() -> None:
    """Only actions of locomotion carry a body away."""
    assert gait_of("walk", "person/child") is not None
    assert gait_of("wave", "person/child") is None


def test_balloons_hang_in_the_air_by_themselves() -> None:
    """Things that float need no verb."""
    gait = gait_of(None, "prop/balloon")

    assert gait is not None
    assert gait.airborne


def test_small_bodies_are_slower() -> None:
    """A body at a quarter of a person's height goes half as fast."""
    gait = gait_of("run", "animal/dog")

    assert gait is not None
    assert pace(gait, 0.4) == pytest.approx(0.5 * gait.speed)


@pytest.mark.parametrize("asset", ["prop/iceberg", "prop/boat", "prop/paper-boat"])
def test_what_floats_on_water_does_not_float_in_the_air(asset: str) -> None:
    """An iceberg drifts where it is; a ghost that floats hangs in the air."""
    drifting = gait_of("float", asset)
    assert drifting is not None
    assert not drifting.airborne
    ghost = gait_of("float", "prop/ghost")
    assert ghost is not None
    assert ghost.airborne


def test_what_hangs_in_the_air_stays_there_whatever_it_does() -> None:
    """A lantern that rises or glows is aloft; an airplane that is parked is not."""
    rising = gait_of("rise", "prop/sky-lantern")
    assert rising is not None
    assert rising.airborne
    assert gait_of("park", "prop/airplane") is None


def test_boats_and_swimmers_are_afloat() -> None:
    """A boat belongs on the water even when it does nothing, a child only when it swims."""
    assert is_afloat(None, "prop/sailboat")
    assert is_afloat("swim", "person/child")
    assert not is_afloat("walk", "person/child")


def test_who_walks_away_shows_the_back() -> None:
    """Away is from the camera, towards is to it, and both are walking."""
    away, nearer = bearing_of("walk away"), bearing_of("walk towards camera")

    assert away is not None
    assert nearer is not None
    assert away > 2.5
    assert abs(nearer) < 0.5
    assert bearing_of("walk") is None
    assert gait_of("walk away", "person/man") == gait_of("walk", "person/man")
    assert gait_of("fly kite", "person/child") is None
