import json
from dataclasses import replace

import pytest

from reelkite.domain.geometry import Size
from reelkite.domain.request import (
    GenerationRequest,
    Model,
    Operation,
    Puppet,
    Source,
    request_from_plain,
    request_to_plain,
)


@pytest.mark.parametrize("seconds", [4, 8, 12])
def test_a_request_has_24_frames_a_second(seconds: int) -> None:
    """The grid of a request has exactly 24 frames for each second."""
    request = GenerationRequest("a kite", Model.SORA_2, Size(1280, 720), seconds, 0)

    assert request.grid.count == 24 * seconds
    assert request.grid.duration == seconds


EARLIER = GenerationRequest("a kite", Model.SORA_2, Size(1280, 720), 4, 7)


def test_only_what_an_extension_adds_is_to_be_made() -> None:
    """A clip is made whole, but of an extension only the seconds after its source."""
    longer = replace(EARLIER, seconds=12, source=Source(Operation.EXTENSION, 4, EARLIER))
    remix = replace(EARLIER, source=Source(Operation.REMIX, 4, EARLIER))

    assert (EARLIER.added, longer.added, remix.added) == (4, 8, 4)


def test_a_line_may_begin_elsewhere() -> None:
    """However many clips of ours stand between, the first one of the line decides."""
    stranger = replace(EARLIER, source=Source(Operation.EDIT, 4, None, "ef"))
    later = replace(EARLIER, source=Source(Operation.REMIX, 4, stranger, "ab"))
    ours = replace(EARLIER, source=Source(Operation.REMIX, 4, EARLIER, "ab"))

    assert [each.begins_elsewhere for each in (EARLIER, ours, stranger, later)] == [
        False,
        False,
        True,
        True,
    ]


def test_a_clip_that_others_drew_is_a_beginning_elsewhere() -> None:
    """What goes on from its pictures has no plan for them, nor has what goes on from there."""
    first = replace(
        EARLIER, seconds=8, source=Source(Operation.EXTENSION, 4, EARLIER, elsewhere=True)
    )
    second = replace(EARLIER, seconds=12, source=Source(Operation.EXTENSION, 8, first, "cd"))

    assert first.begins_elsewhere
    assert second.begins_elsewhere
    assert (first.added, second.added) == (4, 4)


def test_a_plan_is_enough_for_our_own_clips() -> None:
    """Their pictures are needed for an extension; those of strangers always."""
    stranger = replace(EARLIER, source=Source(Operation.EDIT, 4, None, "ef"))
    for operation in Operation:
        ours = replace(EARLIER, seconds=8, source=Source(operation, 4, EARLIER, "ab"))
        assert ours.needs_clip == (operation is Operation.EXTENSION)
        assert replace(ours, source=Source(operation, 4, stranger, "ab")).needs_clip
    assert not EARLIER.needs_clip
    assert stranger.needs_clip


@pytest.mark.parametrize(
    "request_",
    [
        EARLIER,
        replace(EARLIER, reference="ab12", puppets=(Puppet("Mossy", "cd"),)),
        replace(EARLIER, source=Source(Operation.EDIT, 5, None, "ef")),
        replace(EARLIER, source=Source(Operation.REMIX, 4, replace(EARLIER, reference="ab"))),
        replace(
            EARLIER, source=Source(Operation.EXTENSION, 4, EARLIER, "ef", elsewhere=True), seconds=8
        ),
    ],
)
def test_a_request_comes_back_from_plain_data(request_: GenerationRequest) -> None:
    """Whatever it grows out of, a request that goes through JSON stays the same."""
    assert request_from_plain(json.loads(json.dumps(request_to_plain(request_)))) == request_


def test_a_plain_request_stays_as_earlier_versions_wrote_it() -> None:
    """What is not there is not written: rows of earlier versions and new ones look alike."""
    assert set(request_to_plain(EARLIER)) == {
        "prompt",
        "model",
        "width",
        "height",
        "seconds",
        "seed",
    }
    remix = replace(EARLIER, source=Source(Operation.REMIX, 4, EARLIER, "ab"))
    assert set(request_to_plain(remix)["source"]) == {"operation", "seconds", "request", "sha256"}
