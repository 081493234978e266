"""What a request goes on from: its words and its chance, and how much of the clip before."""

from reelkite.domain.request import GenerationRequest, Operation
from reelkite.engines.diffusion.catalogue.family import Family

TAIL_SECONDS = 1
"""Of an earlier clip that its extension begins with, where the model makes sound: the new sound is
faded into the old during them."""


def words_of(request: GenerationRequest) -> str:
    """Return the prompt of ``request`` behind those of the clips that it grew out of.

    A model has no memory: what is to be changed or gone on with must be said again.
    """
    return ". ".join(each.prompt.strip().rstrip(".") for each in _line_of(request))


def chance_of(request: GenerationRequest) -> int:
    """Return the seed of the first clip of the line: a remix changes words and keeps the noise."""
    source = request.source
    remixed = source is not None and source.operation is Operation.REMIX
    return _line_of(request)[0].seed if remixed else request.seed


def tail_of(request: GenerationRequest, family: Family) -> int:
    """Return how many frames of the earlier clip an extension begins with; 0 for no extension.

    One shows where it goes on; more show how things move, which LTX-2 can take up.
    """
    if request.added == request.seconds:
        return 0
    if not family.has_sound:
        return 1
    frames = TAIL_SECONDS * family.frame_rate
    return -(-(frames - 1) // family.frame_step) * family.frame_step + 1


def _line_of(request: GenerationRequest) -> list[GenerationRequest]:
    """Return the requests that led to this one, the first first."""
    line = [request]
    while (source := line[0].source) is not None and source.request is not None:
        line.insert(0, source.request)
    return line
