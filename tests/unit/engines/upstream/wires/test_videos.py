"""The Videos API and its relatives, field by field."""

from dataclasses import replace

import pytest

from reelkite.domain.geometry import Size
from reelkite.domain.task import Plain
from reelkite.engines.upstream.film import Film
from reelkite.engines.upstream.wires import Dialect, Question, Status
from reelkite.engines.upstream.wires.videos import OPENAI, SGLANG, VLLM_OMNI

FILM = Film("a kite", Size(1280, 736), Size(1280, 720), frames=97, rate=24, seconds=4, seed=7)
PLAIN = replace(FILM, generated=Size(1280, 720), frames=96)


@pytest.mark.parametrize(
    ("dialect", "form", "numbers"),
    [
        (VLLM_OMNI, True, {"width": 1280, "height": 736, "num_frames": 97, "fps": 24}),
        (SGLANG, False, {"size": "1280x736", "num_frames": 97, "fps": 24}),
    ],
)
def test_numbers_are_sent_and_no_seconds(
    dialect: Dialect, form: bool, numbers: dict[str, Plain]
) -> None:
    """vLLM-Omni takes forms and two sides, SGLang JSON and a size; both frames and rate."""
    question = dialect.question(FILM, "Some/Model", None, {})
    fields: dict[str, Plain] = {"prompt": "a kite", "model": "Some/Model", "seed": 7}

    assert question == Question("/v1/videos", fields | numbers, form)
    assert dialect.explicit
    assert not dialect.idempotent


def test_a_plain_videos_api_is_asked_for_size_and_seconds() -> None:
    """As its clients ask it, with the seconds as text."""
    question = OPENAI.question(PLAIN, "", None, {})

    assert question.fields == {"prompt": "a kite", "size": "1280x720", "seconds": "4", "seed": 7}
    assert (question.form, OPENAI.explicit, OPENAI.idempotent) == (False, False, True)


@pytest.mark.parametrize("dialect", [VLLM_OMNI, SGLANG, OPENAI])
def test_an_image_makes_it_a_form(dialect: Dialect) -> None:
    """It goes as a file, under the name that all of them know."""
    question = dialect.question(FILM, "", b"PNG", {"prompt": "theirs", "steps": 8})

    assert (question.form, question.image) == (True, b"PNG")
    assert (question.fields["prompt"], question.fields["steps"]) == ("a kite", 8)
    assert "model" not in question.fields


def test_ids_cannot_lead_elsewhere() -> None:
    """Whatever a server calls its task, it stays one part of the path."""
    assert OPENAI.place("m", "a/../b?c") == "/v1/videos/a%2F..%2Fb%3Fc"
    assert OPENAI.content("m", "a b") == "/v1/videos/a%20b/content"


def test_only_sglang_may_name_another_place_for_its_clip() -> None:
    """It may have put the clip into a cloud; of others such a field is not believed."""
    said: dict[str, Plain] = {"id": "a", "status": "completed", "url": "https://cdn.test/a.mp4"}

    assert SGLANG.standing(said).clip == "https://cdn.test/a.mp4"
    assert SGLANG.standing(said | {"url": None}).clip == ""
    assert OPENAI.standing(said).clip == ""


def test_sglang_calls_running_tasks_queued() -> None:
    """It says so until the end, so its word does not mean that nothing was begun."""
    said: dict[str, Plain] = {"id": "a", "status": "queued"}

    assert SGLANG.standing(said).status is Status.RUNNING
    assert VLLM_OMNI.standing(said).status is Status.WAITING
