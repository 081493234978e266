"""How high one sits on a thing."""

from reelkite.engines.diorama.staging.things import seat_of


def test_chairs_are_sat_on_and_boxes_stood_upon() -> None:
    """A chair's seat is half-way up, an animal's back lower than its head, a box's lid on top."""
    assert 0.3 < seat_of("prop/chair") < 0.7
    assert 0.5 < seat_of("animal/dog") < 0.9
    assert seat_of("prop/box") == 1.0
