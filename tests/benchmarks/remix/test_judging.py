"""Whether a remix shows what was asked."""

from dataclasses import replace

import pytest

from benchmarks.remix.asking import Wish
from benchmarks.remix.judging import called, judged, moved_most
from reelkite.domain.geometry import Box
from reelkite.domain.storyboard import Relation, Shot, Subject
from reelkite.planning import plan

BOX = Box(0.1, 0.4, 0.3, 0.8)
DOG = Subject("dog", "animal/dog", box=BOX)
KITE = Subject("kite", "prop/kite", colour="red", box=Box(0.6, 0.1, 0.8, 0.3))
SHOT = replace(plan("a dog and a kite in a park", 4).shots[0], subjects=(DOG, KITE))


def _shot(*subjects: Subject) -> Shot:
    return replace(SHOT, subjects=subjects)


def _moved(one: Subject, right: float) -> Subject:
    box = one.box
    assert box is not None
    return replace(one, box=replace(box, x0=box.x0 + right, x1=box.x1 + right))


def test_who_is_asked_for_may_change_and_nobody_else() -> None:
    """The kite is blue; the dog that went a tenth of the frame fails the remix."""
    wish = Wish("colour", "make the kite blue", "kite", "blue")
    blue = replace(KITE, colour="blue")

    assert judged(wish, SHOT, _shot(DOG, blue), ()).passes
    verdict = judged(wish, SHOT, _shot(_moved(DOG, 0.1), blue), ())
    assert not verdict.passes
    assert verdict.moved == pytest.approx(0.1)
    assert verdict.mover == "dog"


def test_a_colour_must_be_seen_where_it_was_measured() -> None:
    """A kite said to be blue whose pixels are red is none."""
    wish = Wish("colour", "make the kite blue", "kite", "blue")

    blue = replace(KITE, colour="blue", visible=0.01)

    assert judged(wish, SHOT, _shot(DOG, replace(blue, hue=215.0)), ()).shown
    assert judged(wish, SHOT, _shot(DOG, replace(blue, hue=5.0)), ()).shown is False
    assert judged(wish, SHOT, _shot(DOG, replace(blue, visible=None)), ()).shown is None


def test_who_is_lost_counts_as_moved_across_the_frame() -> None:
    """When the dog is gone that nobody asked to go, the remix fails."""
    wish = Wish("added", "add a cat", "", "a cat")
    cat = Subject("cat", "animal/cat", box=BOX, visible=0.01)

    assert moved_most(wish, SHOT, _shot(KITE, cat)) == (1.0, "dog")


def test_what_hangs_on_it_may_go_along() -> None:
    """A kite may move when its flyer goes."""
    child = Subject("child", "person/child", box=BOX, relations=(Relation("flies", 1),))
    old = _shot(child, KITE)

    assert moved_most(Wish("removed", "", "child"), old, _shot(_moved(KITE, 0.2))) == (0.0, "")


@pytest.mark.parametrize(
    ("wish", "new"),
    [
        (Wish("removed", "", "dog"), _shot(KITE)),
        (Wish("swapped", "", "dog", "cat"), _shot(Subject("cat", "animal/cat", box=BOX), KITE)),
        (Wish("deed", "", "dog", "sleeps"), _shot(replace(DOG, action="sleep"), KITE)),
        (Wish("size", "", "dog", "+1"),
         _shot(replace(DOG, box=Box(0.05, 0.2, 0.4, 0.9)), KITE)),
        (Wish("garment", "", "hat", "blue hat"),
         _shot(replace(DOG, attributes=("blue hat",)), KITE)),
        (Wish("time or weather", "", "time_of_day", "night"), replace(SHOT, time_of_day="night")),
        (Wish("style", "", "", "anime"), replace(SHOT, style="anime")),
        (Wish("place", "", "", "beach"), replace(SHOT, setting="beach")),
    ],
)  # fmt: skip
def test_each_kind_is_judged(wish: Wish, new: Shot) -> None:
    """What was asked is found in the new shot, and not in the old one."""
    assert judged(wish, SHOT, new, ()).done
    assert not judged(wish, SHOT, SHOT, ()).done


def test_names_are_found_in_any_number() -> None:
    """Boys are found by "boy", a bear among polar bears."""
    bear = Subject("polar bear", "animal/polar-bear")

    assert called([DOG, bear], "bear") is bear
    assert called([DOG], "dogs") is DOG
    assert called([DOG], "cat") is None
