"""What is to be heard, as plain data, before a single sample is made."""

from dataclasses import dataclass

from reelkite.domain.media import SoundCue


@dataclass(frozen=True, slots=True)
class Bed:
    """A sound that lies under a shot.

    Attributes:
        recipe: A key of ``beds.recipes.RECIPES``.
        level: LU against the reference bed.
        muffle: Hz above which walls, snow or fog take it away; 0 for nothing.
    """

    recipe: str
    level: float = 0.0
    muffle: float = 0.0


@dataclass(frozen=True, slots=True)
class Span:
    """How long a bed is heard at one level: seconds from the clip's start."""

    start: float
    end: float
    level: float


@dataclass(frozen=True, slots=True)
class Layer:
    """One bed over the clip: made once, it runs on through cuts.

    Attributes:
        recipe: A key of ``beds.recipes.RECIPES``.
        muffle: As in ``Bed``.
        spans: When it is heard, in order.
    """

    recipe: str
    muffle: float
    spans: tuple[Span, ...]

    @property
    def name(self) -> str:
        """What its random source is called."""
        return f"{self.recipe} {self.muffle:.0f}"


@dataclass(frozen=True, slots=True)
class Event:
    """A cue that will be heard.

    Attributes:
        cue: What, when and where.
        name: What its random source is called: the same cue is the same sound, whatever else
            happens.
        muffle: Hz above which it is taken away; 0 for nothing.
        level: LU against its usual loudness.
    """

    cue: SoundCue
    name: str
    muffle: float = 0.0
    level: float = 0.0


@dataclass(frozen=True, slots=True)
class SoundPlan:
    """The whole soundtrack as data.

    Attributes:
        seconds: Length.
        layers: Beds.
        events: Events.
        room: A key of ``space.ROOMS``.
        target: Loudness of the master in LUFS.
    """

    seconds: float
    layers: tuple[Layer, ...]
    events: tuple[Event, ...]
    room: str
    target: float
