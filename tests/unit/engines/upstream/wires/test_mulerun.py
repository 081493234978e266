"""The vendor endpoints of MuleRun."""

import base64

import pytest

from reelkite.domain.errors import EngineUnavailable
from reelkite.domain.geometry import Size
from reelkite.domain.task import Plain
from reelkite.engines.upstream.faults import Complaint
from reelkite.engines.upstream.film import Film
from reelkite.engines.upstream.wires import Question, Standing, Status
from reelkite.engines.upstream.wires.mulerun import MULERUN

FILM = Film("a kite", Size(1280, 720), Size(1280, 720), frames=96, rate=24, seconds=4, seed=7)
ROUTE = "/vendors/openai/v1/sora-2-pro/generation"


def test_the_model_is_the_path() -> None:
    """Prompt, seconds and size go as JSON; a model with a slash stays one part."""
    question = MULERUN.question(FILM, "sora-2-pro", None, {"metadata": "x"})
    fields = {"metadata": "x", "prompt": "a kite", "seconds": "4", "size": "1280x720"}

    assert question == Question(ROUTE, fields)
    assert MULERUN.place("a/b", "c") == "/vendors/openai/v1/a%2Fb/generation/c"
    assert (MULERUN.content("a", "b"), MULERUN.deletes, MULERUN.explicit) == ("", False, False)


def test_an_image_is_a_data_url() -> None:
    """It goes under ``image``, in base64."""
    fields = MULERUN.question(FILM, "sora-2", b"PNG", {}).fields
    kind, content = str(fields["image"]).split(",")

    assert (kind, base64.b64decode(content)) == ("data:image/png;base64", b"PNG")


def test_tasks_stand_in_an_envelope() -> None:
    """State, reason and address of the clip are where the documents say."""
    done: Plain = {
        "task_info": {"id": "a", "status": "completed"},
        "videos": ["https://cdn.test/v.mp4"],
    }
    error: Plain = {"code": 3001, "title": "Task Execution Error", "detail": "NSFW"}
    failed: Plain = {"task_info": {"id": "a", "status": "failed", "error": error}}

    assert MULERUN.standing(done) == Standing("a", Status.DONE, clip="https://cdn.test/v.mp4")
    assert MULERUN.standing(failed).complaint == Complaint("3001", "NSFW")


def test_anything_else_is_refused() -> None:
    """A video object of the other API is no task of this one."""
    with pytest.raises(EngineUnavailable, match="'protocol'"):
        MULERUN.standing({"id": "a", "status": "queued"})
