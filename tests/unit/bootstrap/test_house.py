import json
from dataclasses import replace
from pathlib import Path

import pytest

from reelkite.bootstrap.casting import facts_of
from reelkite.bootstrap.house import clock, house
from reelkite.config import Guarding, Serving, Settings
from reelkite.domain.errors import QueueFull, ScreeningUnavailable, ServeError
from reelkite.domain.policy import Category
from reelkite.production import RawRequest
from reelkite.production.intake import Order
from tests.unit.bootstrap.rooms import opened

USUAL = Settings(cache=Path("cache"), clips=Path("clips"), cores=1)


def test_an_order_goes_from_the_intake_to_the_queue(tmp_path: Path) -> None:
    """A house on an empty folder takes an order; ledger and queue lie in one file there."""
    rooms = opened(replace(USUAL, data=tmp_path))
    caller, _ = rooms.keys.create("app")

    task = rooms.intake.accept(Order(RawRequest("a kite"), caller, "videos"))

    assert rooms.tasks.of_key(task.id, caller.id) == task
    assert (tmp_path / "reelkite.db").exists()
    assert rooms.engines == facts_of(USUAL)
    rooms.dispatcher.close()
    rooms.database.close()


def test_limits_come_from_the_settings(tmp_path: Path) -> None:
    """What the operator allows to wait is what may wait."""
    serving = Serving(queued_a_key=1)
    rooms = opened(replace(USUAL, data=tmp_path, serving=serving))
    caller, _ = rooms.keys.create("app")
    order = Order(RawRequest("a kite"), caller, "videos")
    rooms.intake.accept(order)

    with pytest.raises(QueueFull, match="at most 1"):
        rooms.intake.accept(order)
    rooms.dispatcher.close()
    rooms.database.close()


def test_nothing_is_taken_before_the_guard_stands(tmp_path: Path) -> None:
    """A house whose checks are not started takes no order, and says which policy is in force."""
    opened(replace(USUAL, data=tmp_path))
    guarding = Guarding(off=frozenset({Category.MUSIC}))
    rooms = house(replace(USUAL, data=tmp_path, guarding=guarding))
    caller, _ = rooms.keys.create("app")

    with pytest.raises(ScreeningUnavailable):
        rooms.intake.accept(Order(RawRequest("a kite"), caller, "videos"))
    assert rooms.intake.screen is rooms.guard
    assert rooms.studio.screen is rooms.guard
    assert rooms.policy["object"] == "policy"
    assert json.dumps(rooms.policy).count('"on": false') == 1
    rooms.dispatcher.close()
    rooms.database.close()


def test_a_wrong_engine_is_told_at_the_start(tmp_path: Path) -> None:
    """No server starts that could not render."""
    with pytest.raises(ServeError, match="no engine"):
        house(replace(USUAL, data=tmp_path, engine="sora"))


def test_the_clock_counts_milliseconds() -> None:
    """It goes on, and shows this century."""
    assert 1_700_000_000_000 < clock() <= clock() < 4_102_444_800_000
