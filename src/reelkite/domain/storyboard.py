"""What the camera should see and the ear should hear: the prompt, understood.

A storyboard is a gapless tuple of shots. Open vocabularies (settings, weather,
actions) are plain words, each with one canonical spelling; closed ones are enums.
"""

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from reelkite.domain.geometry import Box


class Framing(StrEnum):
    """How much of the subject fills the frame."""

    EXTREME_WIDE = "extreme wide"
    WIDE = "wide"
    FULL = "full"
    MEDIUM = "medium"
    CLOSE_UP = "close-up"
    EXTREME_CLOSE_UP = "extreme close-up"


class Angle(StrEnum):
    """From where the camera looks at the subject."""

    EYE_LEVEL = "eye level"
    LOW = "low angle"
    HIGH = "high angle"
    OVERHEAD = "overhead"
    AERIAL = "aerial"
    WORMS_EYE = "worm's eye"
    DUTCH = "dutch angle"
    OVER_THE_SHOULDER = "over the shoulder"
    POINT_OF_VIEW = "point of view"


class Move(StrEnum):
    """What the camera does during a shot."""

    STATIC = "static"
    PAN = "pan"
    TILT = "tilt"
    ZOOM = "zoom"
    DOLLY = "dolly"
    DOLLY_ZOOM = "dolly zoom"
    TRUCK = "truck"
    PEDESTAL = "pedestal"
    TRACK = "track"
    ORBIT = "orbit"
    CRANE = "crane"
    DRONE = "drone"
    ROLL = "roll"
    HANDHELD = "handheld"
    RACK_FOCUS = "rack focus"


class Direction(StrEnum):
    """Where a move goes, as the audience sees it."""

    LEFT = "left"
    RIGHT = "right"
    UP = "up"
    DOWN = "down"
    IN = "in"
    OUT = "out"
    FORWARD = "forward"
    BACKWARD = "backward"
    AROUND = "around"


class Speed(StrEnum):
    """How fast a move or an action is."""

    SLOW = "slow"
    NORMAL = "normal"
    FAST = "fast"


class DepthOfField(StrEnum):
    """How much of the depth is sharp."""

    SHALLOW = "shallow"
    NORMAL = "normal"
    DEEP = "deep"


class Match(StrEnum):
    """How well a noun found a body."""

    EXACT = "exact"  #: The catalogue knows the noun by this name.
    SYNONYM = "synonym"  #: Another word for something that the catalogue knows.
    NEAREST = "nearest"  #: The closest kin that the catalogue knows.
    NONE = "none"  #: No body: a plain clay shape stands in.


@dataclass(frozen=True, slots=True)
class CameraMove:
    """One move of the camera."""

    move: Move = Move.STATIC
    direction: Direction | None = None
    speed: Speed = Speed.NORMAL


@dataclass(frozen=True, slots=True)
class Relation:
    """Where a subject is, or what it does to another subject of its shot.

    Attributes:
        kind: ``holds``, ``flies``, ``rides``, ``wears``, ``on``, ``in``, ``under``, ``beside``,
            ``left of``, ``right of``, ``in front of``, ``behind``, ``above``, ``between``,
            ``around``.
        to: Index of the other subject in ``Shot.subjects``.
    """

    kind: str
    to: int


@dataclass(frozen=True, slots=True)
class Subject:
    """Something that the prompt names and the clip must show.

    Attributes:
        noun: The prompt's own word, singular.
        asset: Catalogue key of the body: ``person/child``, ``prop/cup``, ``emoji/dog``, or
            ``shape/creature`` and kin when nothing fits.
        match: How well ``asset`` fits ``noun``.
        count: How many of it.
        colour: Canonical colour word (``red``, ``dark green``), or None.
        action: What it does, as a canonical phrase (``fly kite``, ``walk``, ``steam``), or None.
        attributes: Further canonical words: ages, sizes, materials, moods, garments.
        relations: How it stands to other subjects of the shot.
        box: Where it is at mid-shot, once it is staged.
        visible: Share of the frame's pixels that show it at mid-shot, once measured.
        hue: Mean hue of those pixels in the finished picture (degrees, 0..360), once measured.
    """

    noun: str
    asset: str
    match: Match = Match.EXACT
    count: int = 1
    colour: str | None = None
    action: str | None = None
    attributes: tuple[str, ...] = ()
    relations: tuple[Relation, ...] = ()
    box: Box | None = None
    visible: float | None = None
    hue: float | None = None


@dataclass(frozen=True, slots=True)
class Shot:
    """One run of the camera.

    Attributes:
        start: Seconds from the clip's start.
        seconds: Length.
        setting: Canonical place (``park``, ``table by a window``, ``beach``, ``city street``,
            ``forest``, ``room``, ``night sky``, ``studio``, or any other place that was named).
        setting_words: The prompt's own words for the place, or None when it was inferred.
        time_of_day: ``dawn``, ``morning``, ``day``, ``noon``, ``golden hour``, ``sunset``,
            ``dusk``, ``night``.
        weather: ``clear``, ``cloudy``, ``overcast``, ``rain``, ``storm``, ``snow``, ``fog``,
            ``wind``.
        season: ``spring``, ``summer``, ``autumn``, ``winter``, or None.
        light: Words about light: ``low sun``, ``through blinds``, ``backlight``, ``neon``, ...
        style: Canonical look (``watercolour``, ``black and white``), or None.
        excluded: Nouns that must not be there.
        pace: ``slow motion``, ``time-lapse``, ``freeze``, ``reverse``, or None.
    """

    start: Fraction
    seconds: Fraction
    framing: Framing
    angle: Angle
    camera: CameraMove
    subjects: tuple[Subject, ...]
    setting: str
    setting_words: str | None = None
    time_of_day: str = "day"
    weather: str = "clear"
    season: str | None = None
    light: tuple[str, ...] = ()
    depth_of_field: DepthOfField = DepthOfField.NORMAL
    style: str | None = None
    excluded: tuple[str, ...] = ()
    pace: str | None = None


@dataclass(frozen=True, slots=True)
class Storyboard:
    """Ordered shots without gaps, the sounds to hear, and what was not understood.

    Attributes:
        sound: Names of the layers to hear (``wind``, ``birds``, ``room tone``), loudest first.
        not_understood: Words of the prompt that no rule touched; honest, never dropped.
    """

    prompt: str
    shots: tuple[Shot, ...]
    sound: tuple[str, ...] = ()
    not_understood: tuple[str, ...] = ()

    @property
    def duration(self) -> Fraction:
        """Seconds of all shots together."""
        return sum((shot.seconds for shot in self.shots), Fraction(0))
