"""What is known of a family of checkpoints without loading one."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Road(StrEnum):
    """Which code of ours drives the family's pipelines."""

    LTX2 = "ltx2"
    WAN = "wan"
    HUNYUAN = "hunyuan"


@dataclass(frozen=True, slots=True)
class Family:
    """A family of checkpoints that share a layout and rules.

    Attributes:
        key: Short name, such as ``ltx2`` or ``wan22-ti2v-5b``.
        title: As people call it.
        road: Which code drives it.
        pipelines: Class names in ``model_index.json`` by which it is known.
        multiple: Pixels; both sides of generated pictures are multiples of it.
        multiple_two_stage: The same where a clip is made at half size first.
        frame_step: Numbers of frames are ``frame_step * n + 1``.
        frame_rate: Frames per second that it was trained for and that we ask for.
        longest: Frames in one pass; longer clips are chained.
        largest: Pixels of a picture that it was trained for; a larger clip is generated smaller
            and scaled up, and the recipe says so. 0 for any size on offer.
        has_sound: It makes the sound too.
        takes_image: Clips can begin with a picture.
        licence: Key in ``LICENCES``; of the newest checkpoints, where terms have changed.
        gigabytes: Memory on the GPU that others have published, by what was run; of a folder that
            is here, ``weights.memory`` counts itself.
        parts: Folders of the checkpoint that must be there, each with weights.
        repository: Where the weights are fetched from, as the hub's client calls it.
        seconds: How long 4 s of 1280x720 take on one H100 at best, by recipe: derived from the
            number of operations, without encoding and decoding; never measured by us.
        needs_image: Every clip must begin with a picture.
    """

    key: str
    title: str
    road: Road
    pipelines: tuple[str, ...]
    multiple: int
    multiple_two_stage: int
    frame_step: int
    frame_rate: int
    longest: int
    largest: int
    has_sound: bool
    takes_image: bool
    licence: str
    gigabytes: Mapping[str, float]
    parts: tuple[str, ...]
    repository: str
    seconds: Mapping[str, float]
    needs_image: bool = False


@dataclass(frozen=True, slots=True)
class Licence:
    """The terms of weights, in short; the original decides.

    Attributes:
        key: Short name, such as ``apache-2.0`` or ``ltx-2-community``.
        title: As its authors call it.
        address: Where its text stands.
        conditions: What must be acknowledged before the weights are run, in sentences; empty if
            nothing.
    """

    key: str
    title: str
    address: str
    conditions: tuple[str, ...] = ()
