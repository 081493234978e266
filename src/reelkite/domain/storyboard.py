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
    SHAKE = "shake"
    RACK_FOCUS = "rack focus"
    WHIP = "whip pan"
    WALK = "first person"


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
    """One move of the camera.

    Attributes:
        begins: Share of the shot, 0..1, when it starts.
        ends: Share of the shot, above ``begins``, when it has settled.
    """

    move: Move = Move.STATIC
    direction: Direction | None = None
    speed: Speed = Speed.NORMAL
    begins: float = 0.0
    ends: float = 1.0


@dataclass(frozen=True, slots=True)
class Deed:
    """What a subject does after something else in the same shot.

    Attributes:
        action: Canonical phrase, as in ``Subject.action``.
        begins: Share of the shot, 0..1, when it takes over from what came before.
    """

    action: str
    begins: float


class Manner(StrEnum):
    """How somebody comes into a picture."""

    COME = "come"  #: To a place in it, and stays there.
    CROSS = "cross"  #: Through it and out of it.
    APPEAR = "appear"  #: In its place, all at once or by and by.


@dataclass(frozen=True, slots=True)
class Entrance:
    """That somebody is said to come, who is not there yet.

    Attributes:
        manner: How.
        side: ``left``, ``right``, ``above`` or ``behind``, where that is said.
        begins: Share of the shot, 0..1, before which nothing of it is seen.
        lands: It comes down out of the air.
        by: The plain verb by which it comes (``hop``, ``roll``), where that tells how it goes.
        sure: The words leave no doubt; else it may be there already, and comes only into a picture
            in which nobody is.
    """

    manner: Manner
    side: str | None = None
    begins: float = 0.0
    lands: bool = False
    by: str | None = None
    sure: bool = True


@dataclass(frozen=True, slots=True)
class Line:
    """Words that are spoken in a shot.

    Attributes:
        text: What is said, without quotes.
        speaker: Index in ``Shot.subjects``; None for a voice off screen.
        manner: Canonical manner (``whisper``, ``shout``), or None.
    """

    text: str
    speaker: int | None = None
    manner: str | None = None


@dataclass(frozen=True, slots=True)
class Music:
    """Music that the prompt asks for.

    Attributes:
        mood: ``calm``, ``happy``, ``sad``, ``tense``, ``epic``, ``romantic``, ``playful``,
            ``mysterious``, ``dark`` or ``energetic``.
        tempo: Slow, normal or fast.
        instruments: Canonical names (``piano``, ``strings``, ``guitar``, ...); may be empty.
        genre: ``jazz``, ``electronic``, ``classical``, ``rock``, ..., or None.
    """

    mood: str = "calm"
    tempo: Speed = Speed.NORMAL
    instruments: tuple[str, ...] = ()
    genre: str | None = None


@dataclass(frozen=True, slots=True)
class Hearing:
    """What the prompt says about sound; places and actions sound by themselves.

    Attributes:
        music: What is to be played, or None.
        noises: Canonical names of sounds that are asked for (``rain``, ``birds``, ``applause``).
        without: What must not be heard: ``music``, ``speech``, ``ambience``, or a noise.
    """

    music: Music | None = None
    noises: tuple[str, ...] = ()
    without: tuple[str, ...] = ()


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
        then: What it does afterwards in the same shot, in order.
        attributes: Further canonical words: ages, sizes, materials, patterns, moods, garments.
        parts: Parts grafted on a body that has none by nature: ``wings``, ``horn``, ``head of a
            cat``, ``tail of a fish``.
        writing: Words written on it, or None.
        relations: How it stands to other subjects of the shot.
        box: Where it is at mid-shot, once it is staged.
        visible: Share of the frame's pixels that show it at mid-shot, once measured.
        hue: Mean hue of those pixels in the finished picture (degrees, 0..360), once measured.
        basis: Index in the subjects of ``Shot.basis`` of whose place it keeps; None for others.
        enters: How it comes into a picture that the clip begins with, where the prompt says that
            it comes; None for who may be there already.
    """

    noun: str
    asset: str
    match: Match = Match.EXACT
    count: int = 1
    colour: str | None = None
    action: str | None = None
    then: tuple[Deed, ...] = ()
    attributes: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()
    writing: str | None = None
    relations: tuple[Relation, ...] = ()
    box: Box | None = None
    visible: float | None = None
    hue: float | None = None
    basis: int | None = None
    enters: Entrance | None = None


@dataclass(frozen=True, slots=True)
class Shot:
    """One run of the camera.

    Attributes:
        start: Seconds from the clip's start.
        seconds: Length.
        moves: What the camera does, in order of their beginning; never empty. Moves whose times
            overlap are made at once.
        lines: What is said, in order.
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
        runs_on: It is no new shot but the one before, going on: same view, same light. Its moves
            and deeds follow those of the one before.
        dissolve: Seconds from its start in which the shot before is still seen, going on and
            fading; 0 is a cut.
        basis: The shot of which this one is a change: whoever was there keeps place and size, and
            the camera its view, where nothing else is said. None for a shot of its own.
    """

    start: Fraction
    seconds: Fraction
    framing: Framing
    angle: Angle
    moves: tuple[CameraMove, ...]
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
    lines: tuple[Line, ...] = ()
    runs_on: bool = False
    dissolve: Fraction = Fraction(0)
    basis: "Shot | None" = None

    @property
    def camera(self) -> CameraMove:
        """The first move."""
        return self.moves[0]


@dataclass(frozen=True, slots=True)
class Storyboard:
    """Ordered shots without gaps, the sounds to hear, and what was not understood.

    Attributes:
        sound: Names of the layers to hear (``wind``, ``birds``, ``room tone``), loudest first.
        hearing: What the prompt itself says about sound.
        not_understood: Words of the prompt that no rule touched; honest, never dropped.
    """

    prompt: str
    shots: tuple[Shot, ...]
    sound: tuple[str, ...] = ()
    hearing: Hearing = Hearing()
    not_understood: tuple[str, ...] = ()

    @property
    def duration(self) -> Fraction:
        """Seconds of all shots together."""
        return sum((shot.seconds for shot in self.shots), Fraction(0))
