import pytest

from reelkite.domain.geometry import Size
from reelkite.domain.request import GenerationRequest, Model


@pytest.mark.parametrize("seconds", [4, 8, 12])
def test_a_request_has_24_frames_a_second(seconds: int) -> None:
    """The grid of a request has exactly 24 frames for each second."""
    request = GenerationRequest("a kite", Model.SORA_2, Size(1280, 720), seconds, 0)

    assert request.grid.count == 24 * seconds
    assert request.grid.duration == seconds
