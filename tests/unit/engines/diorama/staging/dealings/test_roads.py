"""Cars on roads."""

import math
from dataclasses import replace

import pytest

from reelkite.engines.diorama.scene.acting import Act
from reelkite.engines.diorama.staging.blocking import Tie
from reelkite.engines.diorama.staging.dealings.roads import on_roads
from reelkite.engines.diorama.staging.placing import Role
from tests.unit.engines.diorama.staging.bodies import part


def role(index: int, asset: str, yaw: float) -> Role:
    """Return somebody or something turned by ``yaw``."""
    one = part(index)
    return Role(replace(one, subject=replace(one.subject, asset=asset)), Act(yaw=yaw, travel=3.0))


@pytest.mark.parametrize("yaw", [1.15, -1.15])
def test_a_car_goes_along_the_road_and_takes_its_driver_along(yaw: float) -> None:
    """Both are turned alike, to the same side as before, and less than half across."""
    driver = replace(role(1, "person/woman", yaw), tie=Tie(1, 0, "rides"))
    car, inside = on_roads([role(0, "prop/car", yaw), driver], "city street")

    assert car.act.yaw == inside.act.yaw
    assert math.copysign(1, car.act.yaw) == math.copysign(1, yaw)
    assert abs(car.act.yaw) < math.pi / 4


@pytest.mark.parametrize(
    ("asset", "setting", "yaw"),
    [
        ("prop/car", "meadow", 1.15),
        ("prop/bicycle", "city street", 1.15),
        ("person/man", "city street", 1.08),
        ("prop/car", "city street", 2.85),
    ],
    ids=["no road", "two wheels", "on foot", "away"],
)
def test_others_go_as_they_were_staged(asset: str, setting: str, yaw: float) -> None:
    """Where there is no road, or no car, or it drives away, nothing is turned."""
    assert on_roads([role(0, asset, yaw)], setting)[0].act.yaw == yaw
