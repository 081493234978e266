"""Ways to play a clip: who draws its frames, and what is heard."""

from collections.abc import Callable, Generator, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from reelkite.domain.engine import Clips, Sound
from reelkite.domain.errors import RenderError
from reelkite.domain.media import SAMPLE_RATE, FrameStream, RGBFrame, SoundCue, Soundtrack
from reelkite.domain.request import FRAME_RATE, GenerationRequest, Materials
from reelkite.domain.storyboard import Storyboard
from reelkite.engines.diorama.crew import Opener, Painter
from reelkite.engines.diorama.staging import Tier


@dataclass(frozen=True, slots=True)
class Backstage:
    """Who can come into a picture.

    Attributes:
        seed: Of all chance.
        tier: How finely bodies are modelled.
        cache: Folder where reliefs are kept.
        sheets: Of the client's own characters.
    """

    seed: int
    tier: Tier
    cache: Path
    sheets: tuple[Path, ...] = ()


LEAD: Final = 1
"""Seconds of its own sound that an extension brings along from before its first frame."""


@dataclass(frozen=True, slots=True)
class Show:
    """How a clip is played.

    Attributes:
        painters: Opens a painter of the frames that are to be made, numbered from 0.
        sound: Makes the soundtrack of the whole clip; called while others draw.
    """

    painters: Opener
    sound: Callable[[], Soundtrack]


def living_picture(
    request: GenerationRequest,
    storyboard: Storyboard,
    picture: RGBFrame | Path,
    sound: Sound,
    backstage: Backstage,
) -> Show:
    """Return how a picture comes alive: from its beginning, or after the clip that it ended.

    Args:
        request: The request; of an extension of a stranger's clip ``picture`` is the last frame.
        storyboard: Of the whole clip.
        picture: What the clip begins with, or the PNG that holds it.
        sound: Makes the soundtrack.
        backstage: Who can come into it.
    """
    # Only who has a picture needs it: it takes a third of a second to load.
    from reelkite.engines.diorama.living import (  # noqa: PLC0415 - see above
        Stagehand,
        come_alive,
        painter,
    )

    begins = float(request.seconds - request.added) if request.begins_elsewhere else 0.0
    hand = Stagehand(backstage.seed, backstage.tier, backstage.cache)
    alive = come_alive(picture, storyboard, begins, backstage.sheets, hand)
    earlier = earlier_frames(request)

    def second_of(number: int) -> float:
        # After a stranger's last frame the next one follows, a step later.
        step = (number + earlier + bool(begins)) / float(FRAME_RATE)
        return step - begins

    def painters() -> Generator[Painter, None, None]:
        yield from painter(alive, request.size, second_of)

    def heard() -> Soundtrack:
        spoken = sound.speak(alive.storyboard, request.seed)
        return sound.score(alive.storyboard, _later(alive.cues, begins), request.seed, spoken)

    return Show(painters, heard)


def _later(cues: Sequence[SoundCue], begins: float) -> list[SoundCue]:
    """Return what is heard in a picture at the times of the clip that it is shown in."""
    return [replace(cue, second=cue.second + begins) for cue in cues]


def treated_film(
    request: GenerationRequest,
    storyboard: Storyboard,
    materials: Materials,
    helpers: tuple[Sound, Clips],
) -> Show:
    """Return how a stranger's clip is changed.

    Raises:
        RenderError: There is no clip, or nothing of the prompt can be done to whole pictures.
    """
    # Only who changes a stranger's clip needs it: it takes half a second and 40 MB to load.
    from reelkite.engines.diorama.treatment import treated  # noqa: PLC0415 - see above

    sound, clips = helpers
    if materials.clip is None:
        raise RenderError("the clip that is to be changed is missing")
    film = treated(request, storyboard, materials.clip, clips)
    return Show(film.painters, lambda: film.soundtrack(sound.score, request.seed))


def last_frame(clips: Clips, materials: Materials) -> RGBFrame:
    """Return the last picture of the clip that is to be extended.

    Raises:
        RenderError: There is none.
    """
    last: RGBFrame | None = None
    frames: Iterator[RGBFrame] = (
        iter(()) if materials.clip is None else clips.frames(materials.clip)
    )
    for frame in frames:
        last = frame
    if last is None:
        raise RenderError("the clip that is to be extended is missing")
    return last


def earlier_frames(request: GenerationRequest) -> int:
    """Return how many frames lie before the first that is to be made."""
    return request.grid.count - request.added_grid.count


def footage_of(
    request: GenerationRequest, frames: Iterator[RGBFrame], soundtrack: Soundtrack
) -> FrameStream:
    """Return the footage of a clip; of an extension with the sound from a second before on."""
    earlier = request.seconds - request.added
    lead = min(LEAD, earlier)
    heard = Soundtrack(soundtrack.samples[:, (earlier - lead) * SAMPLE_RATE :])
    return FrameStream(request.size, request.added_grid, frames, heard, lead)
