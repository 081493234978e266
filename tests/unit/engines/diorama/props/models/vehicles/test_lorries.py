from reelkite.engines.diorama.props.modelling import Kit
from reelkite.engines.diorama.props.models.vehicles.lorries import fire_engine, tank, tipper
from reelkite.engines.diorama.scene.acting import Appearance


def test_a_fire_engine_is_red_and_flashes() -> None:
    """Its body is red unless asked otherwise; two lamps turn by themselves."""
    model = fire_engine(Kit(Appearance()))
    red, green, blue = model.parts[0].colour

    assert red > 4 * max(green, blue)
    assert sum(joint.rate > 0 for joint in model.joints.values()) == 2


def test_the_turret_of_a_tank_looks_about() -> None:
    """Turret and gun turn as one; the hull does not."""
    model = tank(Kit(Appearance()))
    long = [p for p in model.parts if p.joint == "turret" and p.mesh.positions[:, 2].max() > 3]

    assert model.joints["turret"].swing > 0
    assert len(long) == 1


def test_a_tipper_is_loaded() -> None:
    """Its colour is that of the tray, not of the sand."""
    blue = tipper(Kit(Appearance(colour="blue")))
    plain = tipper(Kit(Appearance()))
    changed = [a.colour != b.colour for a, b in zip(blue.parts, plain.parts, strict=True)
               if isinstance(a.colour, tuple)]  # fmt: skip

    assert any(changed)
    assert not all(changed)
