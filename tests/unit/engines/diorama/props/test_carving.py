import numpy as np
import pytest

from reelkite.engines.diorama.props import carving
from reelkite.engines.diorama.props.modelling import LEFT_BEHIND, Joint, Part, Shine
from reelkite.engines.diorama.scene.mesh import rotation


def test_what_is_put_somewhere_turns_before_it_moves() -> None:
    """A post turned forwards at a place reaches from there towards the audience."""
    mesh = carving.post(0.1, 1.0, (0.0, 2.0, 0.0), carving.FORWARD)

    assert mesh.positions[:, 2].max() == pytest.approx(1.0, abs=1e-5)
    assert mesh.positions[:, 1].mean() == pytest.approx(2.0, abs=1e-5)


def test_copies_keep_their_number_and_sides() -> None:
    """Mirrored, cornered and circled meshes have two, four and many copies."""
    one = carving.slab((0.1, 0.1, 0.1), (1.0, 0.0, 1.0))
    count = len(one.positions)

    assert len(carving.both(one).positions) == 2 * count
    assert len(carving.corners(one).positions) == 4 * count
    assert len(carving.circled(one, 5).positions) == 5 * count
    assert np.allclose(carving.corners(one).positions.mean(axis=0)[[0, 2]], 0, atol=1e-6)


def test_a_smooth_outline_goes_through_its_corners() -> None:
    """The closed curve is as large as its corners, and does not repeat its first point."""
    curve = carving.closed([(1, 0), (0, 1), (-1, 0), (0, -1)], 32)

    assert len(curve) == 32
    assert np.abs(curve).max() == pytest.approx(1.0, abs=0.05)
    assert not np.allclose(curve[0], curve[-1])


def test_a_cushion_swells_in_its_middle() -> None:
    """A cushion is as thick as asked at its middle, thin at its rim, and looks outwards."""
    mesh = carving.cushion((1.0, 0.2, 1.0))
    rim = np.abs(mesh.positions[:, 0]) > 0.495
    above = mesh.positions[:, 1] > 0.12

    assert np.ptp(mesh.positions[:, 1]) == pytest.approx(0.2, abs=0.01)
    assert np.ptp(mesh.positions[rim, 1]) < 0.05
    assert (mesh.normals[above, 1] > 0).all()


def test_a_held_thing_lies_on_the_ground_and_knows_its_grip() -> None:
    """At rest its lowest point is at 0; ``held`` brings the grip back to the hand."""
    stick = Part(carving.rod((0, -0.1, 0), (0, 1.0, 0), 0.02), (1, 1, 1))
    model = carving.in_hand(
        [stick],
        rotation(roll=carving.RIGHT),
        {"tip": Joint((0, 1, 0))},
        [Shine((0, 1, 0), (1, 1, 1), 0.5)],
    )

    assert model.bounds()[0][1] == pytest.approx(0.0, abs=1e-6)
    assert model.held is not None
    grip = model.held @ np.array([*model.anchors["grip"], 1.0])
    tip = model.held @ np.array([*model.joints["tip"].pivot, 1.0])
    assert np.allclose(grip[:3], 0, atol=1e-5)
    assert np.allclose(tip[:3], (0, 1, 0), atol=1e-5)
    assert model.shines[0].position == model.joints["tip"].pivot


def test_what_lies_beside_a_held_thing_stays_behind() -> None:
    """It is on a joint of its own, and the thing keeps its grip."""
    stick = Part(carving.rod((0, -0.1, 0), (0, 1.0, 0), 0.02), (1, 1, 1))
    model = carving.in_hand([stick], rotation())
    both = carving.beside(model, Part(carving.post(0.1, 0.1), (1, 0, 0)))

    assert [part.joint for part in both.parts] == ["", LEFT_BEHIND]
    assert both.held is model.held


def test_a_held_thing_on_a_stand_keeps_its_grip() -> None:
    """Raised at rest, it is held as before: the grip comes to the hand."""
    stick = Part(carving.rod((0, -0.1, 0), (0, 1.0, 0), 0.02), (1, 1, 1))
    model = carving.raised(
        carving.in_hand(
            [stick], rotation(), {"tip": Joint((0, 1, 0))}, [Shine((0, 1, 0), (1, 1, 1), 0.5)]
        ),
        y=0.3,
    )

    assert model.bounds()[0][1] == pytest.approx(0.3, abs=1e-6)
    assert model.held is not None
    assert np.allclose((model.held @ np.array([*model.anchors["grip"], 1.0]))[:3], 0, atol=1e-5)
    assert model.shines[0].position == model.joints["tip"].pivot
