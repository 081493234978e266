"""A pose as a value: what the body does at one moment. Solved into bones by ``puppet``."""

from dataclasses import dataclass, field

from reelkite.engines.diorama.figures.holding.holds import Grasp, Hold
from reelkite.engines.diorama.modelling.turning import Angles
from reelkite.engines.diorama.scene.mesh import Vec3

STILL: Angles = (0.0, 0.0, 0.0)
"""No turn."""


@dataclass(frozen=True, slots=True)
class Arm:
    """One arm. Its x grows outwards on either side, so that both arms share a description.

    Attributes:
        hand: Where the wrist should be, in the body's space (metres from the mark), or None to
            hang down.
        elbow: Direction that the elbow points to.
        palm: Direction that the palm faces, or None for inwards.
        bend: Bend of the wrist towards the palm, in radians.
        tilt: Bend of the wrist towards the thumb, in radians.
        curl: 0 flat hand to 1 fist.
        grasp: What the hand takes hold of; then it goes there, and ``palm`` and bends are its.
        turned: Columns of the hand's frame (palm, forearm, third axis) once it is settled.
    """

    hand: Vec3 | None = None
    elbow: Vec3 = (0.7, -0.4, -0.8)
    palm: Vec3 | None = None
    bend: float = 0.0
    tilt: float = 0.0
    curl: float = 0.22
    grasp: Grasp | None = None
    turned: tuple[Vec3, Vec3, Vec3] | None = None


@dataclass(frozen=True, slots=True)
class Leg:
    """One leg; x grows outwards.

    Attributes:
        foot: Where the ankle should be, as an offset from its standing place.
        knee: Direction that the knee points to.
        ankle: Turn of the foot: pitch (positive lifts the heel), yaw (positive outwards), roll.
    """

    foot: Vec3 = (0.0, 0.0, 0.0)
    knee: Vec3 = (0.15, 0.0, 1.0)
    ankle: Angles = (0.0, 0.14, 0.0)


@dataclass(frozen=True, slots=True)
class Face:
    """What the face does.

    Attributes:
        mouth: One of ``stature.MOUTHS``.
        blink: 0 open to 1 shut.
        gaze: Turn of the eyes beyond the head: to the body's left, up; -1..1 each.
        brows: Lift, as a share of the head's radius.
        frown: Tilt of the brows: positive angry, negative worried; radians.
        squint: Lift of the lower lids, 0..1.
        lids: Drop of the upper lids, 0..1.
        gape: How wide an open mouth is open, as a share of its whole.
        tears: How far tears have run, 0..1.
    """

    mouth: str = "smile"
    blink: float = 0.0
    gaze: tuple[float, float] = (0.0, 0.0)
    brows: float = 0.0
    frown: float = 0.0
    squint: float = 0.0
    lids: float = 0.0
    gape: float = 1.0
    tears: float = 0.0


@dataclass(frozen=True, slots=True)
class Pose:
    """The whole body at one moment.

    Attributes:
        offset: Of the pelvis from where it is when standing, in metres.
        pelvis: Its turn.
        spine: Turn of the neck against the pelvis.
        head: Turn of the head against the neck.
        squash: Positive squashes, negative stretches, as a share.
        breath: Swell of the chest, as a share.
        shrug: Lift of both shoulders in metres.
        left: The body's left arm.
        right: The body's right arm, which holds things.
        left_leg: The body's left leg.
        right_leg: The body's right leg.
        face: The face.
        drag: How far hair and garment lag behind: pitch, yaw, roll.
        holds: What goes with the body.
        whirl: Turn of the whole body about its hips, as of a pirouette or a cartwheel.
    """

    offset: Vec3 = (0.0, 0.0, 0.0)
    pelvis: Angles = STILL
    spine: Angles = STILL
    head: Angles = STILL
    squash: float = 0.0
    breath: float = 0.0
    shrug: float = 0.0
    left: Arm = field(default_factory=Arm)
    right: Arm = field(default_factory=Arm)
    left_leg: Leg = field(default_factory=Leg)
    right_leg: Leg = field(default_factory=Leg)
    face: Face = field(default_factory=Face)
    drag: Angles = STILL
    holds: tuple[Hold, ...] = ()
    whirl: Angles = STILL
