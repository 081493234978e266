import pytest

from reelkite.planning.arrivals import wording


def test_verbs_are_known_in_all_their_forms() -> None:
    """Each form leads to its base."""
    assert wording.moving()["trotting"] == "trot"
    assert wording.appearing()["emerges"] == "emerge"
    assert wording.arriving()["arrived"] == "arrive"


def test_who_travels_moves_but_who_drops_need_not_travel() -> None:
    """The narrower list is part of the wider one."""
    assert wording.travelling() < set(wording.moving().values())
    assert "drop" not in wording.travelling()


def test_what_shines_is_no_guest_and_what_is_added_is_put() -> None:
    """Heavenly things are never brought in."""
    assert {"sun", "shadow"} <= wording.never()
    assert {"add", "place"} <= wording.putting()


@pytest.mark.parametrize(
    ("tail", "leads_here"),
    [
        ("in from the left", True),
        ("in", True),
        ("past", True),
        ("out of the cave", True),
        ("in the garden", False),
        ("in circles", False),
        ("out of the frame", False),
        ("along the beach", False),
    ],
)
def test_particles_say_whether_a_way_leads_here(tail: str, *, leads_here: bool) -> None:
    """A place is no way, and the frame's outside is elsewhere."""
    assert (wording.IN.search(tail) is not None) is leads_here


def test_ways_out_are_told() -> None:
    """Off and away, but not out of nowhere."""
    assert wording.AWAY.search("off into the night")
    assert wording.AWAY.search("out of the frame")
    assert not wording.AWAY.search("out of nowhere")


def test_sides_are_read_with_their_ways() -> None:
    """To the right is from the left."""
    told = {
        text: next((side for side, one in wording.SIDES if one.search(text)), None)
        for text in ("from the far left", "to the left", "from above", "from behind the wall", "in")
    }
    assert list(told.values()) == ["left", "right", "above", "behind", None]
