"""The engine against a server that really listens, for better and for worse."""

import os
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest

from reelkite.domain.errors import (
    ContentRefused,
    EngineUnavailable,
    KiteError,
    RenderCancelled,
    RenderError,
    RenderTimeout,
    UnsupportedFormat,
)
from reelkite.domain.media import SAMPLE_RATE
from reelkite.domain.request import Materials, Model, Operation, Puppet, Source
from reelkite.engines.upstream.engine import in_public
from reelkite.engines.upstream.options import FrameRule, UpstreamOptions, Wire
from reelkite.engines.upstream.picture import png_of
from reelkite.testing import MemoryWatch
from tests.unit.engines.upstream.pretend import (
    Answer,
    Pretend,
    clip_of,
    complains,
    in_json,
    running,
)
from tests.unit.engines.upstream.stage import (
    GENERATED,
    SIZE,
    STORYBOARD,
    StoppingWatch,
    engine_for,
    in_haste,
    options_for,
    request_of,
)

ALL = pytest.mark.parametrize("wire", list(Wire))


pytestmark = pytest.mark.usefixtures("haste")


def _render(pretend: Pretend, cache: Path, **changes: object) -> list[np.ndarray]:
    options = replace(options_for(pretend.url, wire=pretend.wire), **changes)  # type: ignore[arg-type]  # by name
    footage = engine_for(options, cache).render(request_of(), STORYBOARD, MemoryWatch())
    return list(footage.frames)


@ALL
def test_a_clip_is_asked_for_fetched_fitted_and_deleted(wire: Wire, tmp_path: Path) -> None:
    """Over each wire: exactly the size and frames that were asked for, and nothing left behind."""
    with running(Pretend(wire)) as server:
        engine = engine_for(options_for(server.url, wire=wire), tmp_path)
        footage = engine.render(request_of(), STORYBOARD, MemoryWatch())
        frames = list(footage.frames)

    assert [frame.shape for frame in frames] == [(SIZE.height, SIZE.width, 3)] * 24
    assert footage.soundtrack.samples.shape == (2, SAMPLE_RATE)
    assert footage.recipe is not None
    assert server.url not in str(footage.recipe)
    assert not list(tmp_path.rglob("*.part"))
    if wire is not Wire.MULERUN:
        assert (len(server.deleted), server.tasks) == (1, {})


@pytest.mark.parametrize("wire", [Wire.VLLM_OMNI, Wire.SGLANG])
def test_more_is_generated_and_the_middle_and_the_beginning_are_kept(
    wire: Wire, tmp_path: Path
) -> None:
    """Sizes and frames go up to the grid; the edge is cut off, and the frames after the last."""
    with running(Pretend(wire)) as server:
        frames = _render(server, tmp_path)
    asked = server.asked()

    size = (asked["width"], asked["height"]) if wire is Wire.VLLM_OMNI else asked["size"]
    assert size == (("128", "96") if wire is Wire.VLLM_OMNI else "128x96")
    assert {name: int(asked[name]) for name in ("num_frames", "fps", "seed")} == {
        "num_frames": 25,
        "fps": 24,
        "seed": 7,
    }
    assert "seconds" not in asked
    greys = [float(frame.mean()) for frame in frames]
    assert np.allclose(greys, [8 + 2 * n for n in range(24)], atol=3)
    assert max(float(np.ptp(frame[4:-4, 4:-4].astype(int).mean(2))) for frame in frames) < 8


def test_the_recipe_tells_what_was_really_made(pretend: Pretend, tmp_path: Path) -> None:
    """Model, wire, size, frames and the server's own name of the task; no address, no key."""
    options = replace(options_for(pretend.url), key="sk-secret", models={Model.SORA_2: "Own/LTX"})
    footage = engine_for(options, tmp_path).render(request_of(), STORYBOARD, MemoryWatch())
    list(footage.frames)

    assert footage.recipe is not None
    assert (footage.recipe.model, footage.recipe.frame_rate) == ("Own/LTX", 24)
    assert dict(footage.recipe.details) == {
        "server": "vllm-omni",
        "server_task": "video_0000",
        "generated_size": str(GENERATED),
        "generated_frames": "25",
        "generated_rate": "24",
        "sound": "model",
    }


def test_a_model_of_another_rate_is_delivered_at_its_own(pretend: Pretend, tmp_path: Path) -> None:
    """16 frames a second stay 16: none is doubled."""
    rule = FrameRule(multiple=16, step=4, offset=1, frame_rate=16)
    options = replace(options_for(pretend.url), rule=rule)
    footage = engine_for(options, tmp_path).render(request_of(), STORYBOARD, MemoryWatch())

    assert (footage.grid.count, footage.grid.rate) == (16, Fraction(16))
    assert len({round(float(frame.mean())) for frame in footage.frames}) == 16
    assert pretend.asked()["num_frames"] == "17"


def test_a_silent_clip_gets_a_sound_of_ours(pretend: Pretend, tmp_path: Path) -> None:
    """Without a track of sound, or where the operator does not want it, ours is heard."""
    pretend.silent = True
    silent = engine_for(options_for(pretend.url), tmp_path)
    unwanted = engine_for(replace(options_for(pretend.url), sound=False), tmp_path)

    for engine in (silent, unwanted):
        footage = engine.render(request_of(), STORYBOARD, MemoryWatch())
        list(footage.frames)
        assert float(footage.soundtrack.samples[0, 0]) == 0.125
        assert footage.recipe is not None
        assert dict(footage.recipe.details)["sound"] == "reelkite"
        pretend.silent = False


@ALL
def test_a_reference_image_goes_along_as_large_as_what_is_generated(
    wire: Wire, tmp_path: Path
) -> None:
    """The picture fills the grid, so that its middle is what was sent."""
    own = np.full((SIZE.height, SIZE.width, 3), (10, 200, 30), dtype=np.uint8)
    (tmp_path / "own.png").write_bytes(png_of(own))
    materials = Materials(reference=tmp_path / "own.png")
    request = replace(request_of(), reference="0" * 64)
    with running(Pretend(wire)) as server:
        engine = engine_for(options_for(server.url, wire=wire), tmp_path)
        list(engine.render(request, STORYBOARD, MemoryWatch(), materials).frames)
        heard = next(each for each in server.heard if each.method == "POST")

    if wire is Wire.MULERUN:
        assert heard.fields["image"].startswith("data:image/png;base64,")
    else:
        size = tuple(int.from_bytes(heard.image[at : at + 4], "big") for at in (16, 20))
        explicit = wire in {Wire.VLLM_OMNI, Wire.SGLANG}
        assert size == ((128, 96) if explicit else (112, 80))


def test_what_the_operator_adds_goes_along_and_overrides_nothing(
    pretend: Pretend, tmp_path: Path
) -> None:
    """Further fields are sent as they are; size, frames and prompt stay ours."""
    _render(pretend, tmp_path, extra={"generate_sound": True, "steps": 8, "num_frames": 1})

    asked = pretend.asked()
    assert (asked["generate_sound"], asked["steps"], asked["num_frames"]) == ("true", "8", "25")


def test_progress_never_goes_back(pretend: Pretend, tmp_path: Path) -> None:
    """A server that tells less than before is not believed; an estimate stops at 95 %."""
    told = (10, 60, 30, 90)
    pretend.states = [{"status": "in_progress", "progress": each} for each in told]
    watch = StoppingWatch()
    engine = engine_for(options_for(pretend.url), tmp_path)
    list(engine.render(request_of(), STORYBOARD, watch).frames)

    assert watch.drawn == sorted(watch.drawn)
    assert {0.95 * 0.1, 0.95 * 0.6, 0.95 * 0.9} <= set(watch.drawn)
    assert 0.95 * 0.3 not in watch.drawn


def test_an_estimate_stops_before_the_clip_is_there(pretend: Pretend, tmp_path: Path) -> None:
    """Of a server that tells no progress no more than 95 % are claimed, however long it takes."""
    pretend.states = [{"status": "in_progress"}] * 12
    watch = StoppingWatch(when=lambda: not pretend.states)
    options = options_for(pretend.url)
    engine = engine_for(options, tmp_path)
    engine = replace(engine, facts=replace(engine.facts, seconds_per_cost=0.001))

    with pytest.raises(RenderCancelled):
        engine.render(request_of(), STORYBOARD, watch)
    assert max(watch.drawn) == 0.95


@pytest.mark.parametrize("wire", [Wire.VLLM_OMNI, Wire.SGLANG, Wire.OPENAI])
def test_a_cancel_reaches_the_server(wire: Wire, tmp_path: Path) -> None:
    """Whoever asks us to stop has the task deleted there, and no file is left here."""
    with running(Pretend(wire)) as server:
        server.states = [{"status": "in_progress"}] * 500
        watch = StoppingWatch(when=lambda: len(server.paths("GET")) >= 3)
        engine = engine_for(options_for(server.url, wire=wire), tmp_path)
        with pytest.raises(RenderCancelled):
            engine.render(request_of(), STORYBOARD, watch)
        polls = len(server.paths("GET"))

    assert (server.deleted, polls) == (["video_0000"], 3)
    assert not list(tmp_path.rglob("*.part"))


def test_a_cancel_while_frames_are_read_removes_the_file(pretend: Pretend, tmp_path: Path) -> None:
    """Closing the frames leaves nothing of the clip."""
    engine = engine_for(options_for(pretend.url), tmp_path)
    footage = engine.render(request_of(), STORYBOARD, MemoryWatch())
    next(footage.frames)
    assert list(tmp_path.rglob("*.part"))
    footage.frames.close()  # type: ignore[attr-defined]  # it is a generator

    assert not list(tmp_path.rglob("*.part"))


MISDEEDS: dict[str, tuple[dict[str, list[Answer]], type[KiteError], str]] = {
    "wrong key": ({"creates": [complains(401, "Incorrect API key")]}, EngineUnavailable, "'key'"),
    "forbidden": ({"creates": [complains(403, "No.")]}, EngineUnavailable, "'key'"),
    "unknown model": (
        {"creates": [complains(404, "The model does not exist.")]},
        EngineUnavailable,
        "'models'",
    ),
    "bad request": (
        {"creates": [in_json(400, {"detail": "num_frames must be 17 n + 5"})]},
        RenderError,
        "num_frames must be 17 n",
    ),
    "bad request with a path": (
        {"creates": [complains(400, "no file /srv/weights/x")]},
        RenderError,
        "refuses it\\.$",
    ),
    "a field that is wrong": (
        {"creates": [in_json(422, {"detail": [{"loc": ["fps"], "msg": "fps is too high"}]})]},
        RenderError,
        "fps is too high",
    ),
    "moderation": (
        {"creates": [complains(400, "Blocked.", "moderation_blocked")]},
        ContentRefused,
        "its own moderation",
    ),
    "legal reasons": ({"creates": [Answer(451)]}, ContentRefused, "its own moderation"),
    "broken": ({"creates": [Answer(500, b"oops")]}, EngineUnavailable, "failed \\(500\\)"),
    "no reply": ({"creates": [Answer(0)]}, EngineUnavailable, "broke off"),
    "no JSON": ({"creates": [Answer(200, b"<html>")]}, EngineUnavailable, "'protocol'"),
    "no task": ({"creates": [in_json(200, {"ok": True})]}, EngineUnavailable, "'protocol'"),
    "moved": (
        {"creates": [Answer(307, headers=(("Location", "http://127.0.0.1:9/"),))]},
        EngineUnavailable,
        "'servers'",
    ),
    "lost task": (
        {"polls": [complains(404, "Video not found")] * 2},
        EngineUnavailable,
        "lost the task",
    ),
    "key revoked meanwhile": (
        {"polls": [complains(401, "no")] * 500},
        EngineUnavailable,
        "\\(401\\)",
    ),
    "failed": (
        {"polls": [in_json(200, {"id": "v", "status": "failed", "error": {"message": "NaN"}})]},
        RenderError,
        "could not make it: NaN",
    ),
    "failed, told as an error": (
        {"polls": [in_json(400, {"id": "v", "status": "failed", "error": {"message": "no"}})]},
        RenderError,
        "could not make it: no",
    ),
    "failed by its own fault": (
        {"polls": [in_json(200, {"id": "v", "status": "failed", "error": {"code": 500}})]},
        EngineUnavailable,
        "failed at it: 500",
    ),
    "blocked later": (
        {
            "polls": [
                in_json(
                    200,
                    {"id": "v", "status": "failed", "error": {"code": "moderation_blocked"}},
                )
            ]
        },
        ContentRefused,
        "its own moderation",
    ),
    "JSON for a clip": (
        {"contents": [in_json(200, {"error": {"message": "no such key"}})] * 3},
        EngineUnavailable,
        "something else than an MP4",
    ),
    "HTML for a clip": (
        {"contents": [Answer(200, b"<!doctype html><title>Sign in</title>")] * 3},
        EngineUnavailable,
        "something else than an MP4",
    ),
    "a clip of no bytes": ({"contents": [Answer(200)] * 3}, EngineUnavailable, "is empty"),
    "a clip elsewhere": (
        {"contents": [Answer(302, headers=(("Location", "http://10.0.0.1/"),))]},
        EngineUnavailable,
        "sends us elsewhere",
    ),
    "a clip cut on the way": (
        {"contents": [Answer(200, clip_of((128, 96), 25, 24)[:4000], length=9999)] * 3},
        EngineUnavailable,
        "broke off",
    ),
    "half a clip": (
        {"contents": [Answer(200, clip_of((128, 96), 25, 24)[:4000], length=-1)]},
        EngineUnavailable,
        "is damaged",
    ),
}


@pytest.mark.parametrize("name", list(MISDEEDS))
def test_each_misdeed_is_an_error_of_the_right_kind(
    pretend: Pretend, tmp_path: Path, name: str
) -> None:
    """What may pass is tried again, what cannot is not; no message names an address or a path."""
    script, kind, words = MISDEEDS[name]
    for what, answers in script.items():
        setattr(pretend, what, list(answers))
    options = in_haste(options_for(pretend.url), {"reply": 0.5})
    with pytest.raises(kind, match=words) as caught:
        engine_for(options, tmp_path).render(request_of(), STORYBOARD, MemoryWatch())

    assert issubclass(caught.type, EngineUnavailable) == (kind is EngineUnavailable)
    assert "127.0.0.1" not in str(caught.value)
    assert "/" not in str(caught.value)
    assert not pretend.tasks
    assert not list(tmp_path.rglob("*.part"))


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"frames": 20}, "made 0.83 s where 1 s"),
        ({"rate": 12, "frames": 25}, "12 frames a second where 24"),
        ({"size": (96, 96)}, "made 96x96 where 128x96"),
    ],
)
def test_what_would_have_to_be_stretched_is_an_error(
    pretend: Pretend, tmp_path: Path, changes: dict[str, object], words: str
) -> None:
    """Too few frames, too few a second, or too small: told in the server's own numbers."""
    for name, value in changes.items():
        setattr(pretend, name, value)

    with pytest.raises(RenderError, match=words) as caught:
        _render(pretend, tmp_path)
    assert not isinstance(caught.value, EngineUnavailable)


def test_a_task_that_never_ends_is_given_up_and_deleted(pretend: Pretend, tmp_path: Path) -> None:
    """After the longest time for a clip the task is ended there too."""
    pretend.states = [{"status": "in_progress"}] * 5000
    options = in_haste(options_for(pretend.url), {"clip": 0.3})

    with pytest.raises(RenderTimeout, match="longer than is allowed"):
        engine_for(options, tmp_path).render(request_of(), STORYBOARD, MemoryWatch())
    assert pretend.deleted == ["video_0000"]


def test_a_clip_that_comes_too_slowly_is_given_up(pretend: Pretend, tmp_path: Path) -> None:
    """A body that drips is not waited for for ever."""
    drip = Answer(200, clip_of((128, 96), 25, 24) * 50, pause=0.05)
    pretend.contents = [drip] * 3
    options = in_haste(options_for(pretend.url), {"clip": 0.6})

    with pytest.raises(EngineUnavailable, match="too slowly"):
        engine_for(options, tmp_path).render(request_of(), STORYBOARD, MemoryWatch())


def test_a_server_that_says_nothing_is_given_up(pretend: Pretend, tmp_path: Path) -> None:
    """A clip of which no byte comes costs the time for a reply, no more."""
    pretend.contents = [Answer(200, b"\0" * 2000, pause=1.0)] * 3
    options = in_haste(options_for(pretend.url), {"reply": 0.2})

    with pytest.raises(EngineUnavailable, match="took too long"):
        engine_for(options, tmp_path).render(request_of(), STORYBOARD, MemoryWatch())


def test_a_server_may_be_away_for_a_moment(pretend: Pretend, tmp_path: Path) -> None:
    """Errors between two good answers are forgiven, and a single 404, for some note tasks late."""
    pretend.polls = [complains(404, "not yet"), Answer(502), Answer(0), complains(429, "slow")]

    assert len(_render(pretend, tmp_path)) == 24
    assert len(pretend.paths("POST")) == 1


def test_a_broken_download_is_fetched_again_and_not_made_again(
    pretend: Pretend, tmp_path: Path
) -> None:
    """What was generated is dear: a cut connection costs bytes, not a clip."""
    pretend.contents = [Answer(200, clip_of((128, 96), 25, 24)[:3000], length=9999), Answer(503)]

    assert len(_render(pretend, tmp_path)) == 24
    assert len(pretend.paths("POST")) == 1


def test_a_busy_server_is_asked_again_when_it_says(pretend: Pretend, tmp_path: Path) -> None:
    """429 with ``Retry-After`` is no failure: we come again then."""
    pretend.creates = [complains(429, "Too many.", Retry_After="1")]

    assert len(_render(pretend, tmp_path)) == 24
    assert len(pretend.paths("POST")) == 2


@pytest.mark.parametrize("wire", [Wire.OPENAI, Wire.MULERUN])
def test_a_lost_reply_makes_no_second_clip(wire: Wire, tmp_path: Path) -> None:
    """Where the wire knows idempotency keys, the same is asked for under the same key."""
    with running(Pretend(wire, creates=[Answer(0, lets_work=True)])) as server:
        assert len(_render(server, tmp_path)) == 24
        keys = {each.headers["Idempotency-Key"] for each in server.heard if each.method == "POST"}

    assert (len(keys), len(server.paths("POST"))) == (1, 2)
    assert len(server.tasks) + len(server.deleted) == 1


def test_a_lost_reply_without_such_keys_is_an_error(pretend: Pretend, tmp_path: Path) -> None:
    """Nobody knows whether something was begun, so the attempt ends."""
    pretend.creates = [Answer(0, lets_work=True)]

    with pytest.raises(EngineUnavailable):
        _render(pretend, tmp_path)
    assert len(pretend.paths("POST")) == 1


def test_another_server_takes_what_one_does_not(tmp_path: Path) -> None:
    """A server that nobody listens at, and one that has no time, are passed over at once."""
    with running(Pretend(creates=[Answer(503)])) as busy, running(Pretend()) as free:
        with running(Pretend()) as gone:
            pass
        options = options_for(gone.url, busy.url, free.url)
        footage = engine_for(options, tmp_path).render(request_of(), STORYBOARD, MemoryWatch())
        assert len(list(footage.frames)) == 24

    assert (len(busy.tasks), len(free.deleted)) == (0, 1)


@pytest.mark.parametrize(
    ("server", "words"),
    [
        ("http://127.0.0.1:9", "nobody listens there"),
        ("http://no-such-host.invalid", "its name is not known"),
        ("ftp://127.0.0.1", "'servers'"),
    ],
)
def test_a_server_that_cannot_be_reached_is_told_of(
    tmp_path: Path, server: str, words: str, caplog: pytest.LogCaptureFixture
) -> None:
    """The error says why; the log says which server."""
    with pytest.raises(EngineUnavailable, match=words):
        engine_for(options_for(server), tmp_path).render(request_of(), STORYBOARD, MemoryWatch())
    assert server in caplog.text or "'servers'" in words


def test_what_no_wire_offers_is_refused(tmp_path: Path) -> None:
    """Clips are not changed, characters not shown, and longer passes not asked for."""
    engine = engine_for(options_for("http://127.0.0.1:9"), tmp_path)
    source = Source(Operation.REMIX, 1, request_of())
    wishes = [
        replace(request_of(), source=source),
        replace(request_of(), puppets=(Puppet("Bo", "0" * 64),)),
        replace(request_of(), seconds=24),
    ]

    for wish in wishes:
        with pytest.raises(UnsupportedFormat):
            engine.render(wish, STORYBOARD, MemoryWatch())


def test_tiers_and_pictures_are_made_only_where_the_operator_says(tmp_path: Path) -> None:
    """A tier without a name is refused with those that have one, a picture by its field."""
    options = replace(options_for("http://127.0.0.1:9"), models={Model.SORA_2: ""}, reference=False)
    engine = engine_for(options, tmp_path)

    with pytest.raises(UnsupportedFormat, match="Supported values are: 'sora-2'"):
        engine.render(request_of(model=Model.SORA_2_PRO), STORYBOARD, MemoryWatch())
    with pytest.raises(UnsupportedFormat, match="reference image"):
        engine.render(replace(request_of(), reference="0"), STORYBOARD, MemoryWatch())


def test_a_survey_leaves_the_storyboard_as_it_is(tmp_path: Path) -> None:
    """Nobody knows beforehand where a model puts things."""
    engine = engine_for(options_for("http://127.0.0.1:9"), tmp_path)

    assert engine.survey(request_of(), STORYBOARD, measure=True) is STORYBOARD
    assert (engine.name, engine.version) == ("upstream", engine.facts.version)


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("Lightricks/LTX-2", "Lightricks/LTX-2"),
        ("sora-2", "sora-2"),
        ("/srv/weights/LTX-2.5-Diffusers/", "LTX-2.5-Diffusers"),
        ("../up/here", "here"),
        ("C:\\models\\wan", "wan"),
        ("a/b/c", "c"),
        ("", ""),
    ],
)
def test_no_path_is_told_as_a_name(name: str, told: str) -> None:
    """A model that a server calls by its folder is called by the folder's last part."""
    assert in_public(name) == told


def test_what_others_left_long_ago_is_removed(pretend: Pretend, tmp_path: Path) -> None:
    """A clip of a process that died over it does not lie there for ever; a fresh one does."""
    options: UpstreamOptions = options_for(pretend.url)
    folder = tmp_path / "upstream" / options.name
    folder.mkdir(parents=True)
    old, fresh = folder / "old.part", folder / "fresh.part"
    for left in (old, fresh):
        left.touch()
    os.utime(old, (0, 0))
    _render(pretend, tmp_path)
    assert (old.exists(), fresh.exists()) == (False, True)
