import socket
import subprocess
import sys
import threading
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from reelkite.bootstrap.engines import identity
from reelkite.bootstrap.guarding import (
    _drawn_here,
    _seconds,
    guard,
    new_guard,
    open_prompts,
    open_screen,
    policy_document,
    policy_in_force,
)
from reelkite.config import Guarding, Settings
from reelkite.domain.errors import InvalidImage, InvalidVideo, ScreeningUnavailable, ServeError
from reelkite.domain.policy import Category, Layer, Verdict
from reelkite.jobs.guard.wire import Question, Ready, Wire, read_answer, write_question
from reelkite.production.ports import PARTS, Screen
from reelkite.provenance import ClipSigner
from tests.unit.guardrails.moderators.fake_moderator import running
from tests.unit.jobs.guard.posts import is_fine
from tests.unit.media.clips import make_sound
from tests.unit.media.received.films import make_film
from tests.unit.provenance.papers import MADE, small_clip

USUAL = Settings(cache=Path("cache"), clips=Path("clips"), cores=1)
BEHEADED = "a soldier is beheaded"


def _without(category: Category) -> Settings:
    return replace(USUAL, guarding=Guarding(off=frozenset({category})))


def test_the_policy_follows_the_settings() -> None:
    """What the operator switched off does not count, and the document says so."""
    policy = policy_in_force(_without(Category.VIOLENCE))

    assert policy.off == {Category.VIOLENCE}
    assert policy_document(USUAL)["version"] == policy.version


def test_prompts_are_judged_in_this_process() -> None:
    """All checks are wired: a harmless prompt passes, another does not, unless it may."""
    screen = open_prompts(USUAL)

    assert screen("a red kite over green hills").allowed
    assert Category.VIOLENCE in screen(BEHEADED).categories
    lenient = replace(screen, policy=policy_in_force(_without(Category.VIOLENCE)))
    assert Category.VIOLENCE not in lenient(BEHEADED).categories


def test_moderators_are_asked_when_they_are_chosen() -> None:
    """A server that finds something refuses what our own checks allow; one that fails, as well."""
    with running() as fake:
        screen = open_prompts(replace(USUAL, guarding=Guarding(moderator_url=fake.url)))
        assert screen("a red kite").allowed
        fake.finds("hate")
        (finding,) = screen("a red kite").findings
        fake.status = 500
        with pytest.raises(ScreeningUnavailable):
            screen("a red kite")

    assert finding.layer is Layer.MODERATOR


def test_a_model_that_is_not_there_stops_the_loading(tmp_path: Path) -> None:
    """Who chose a guard model is not served without it."""
    with pytest.raises(ServeError, match="no guard model"):
        open_prompts(replace(USUAL, guarding=Guarding(model=tmp_path)))


@pytest.mark.parametrize(
    ("guarding", "seconds"),
    [
        (Guarding(), 5.0),
        (Guarding(moderator_url="http://moderator"), 20.0),
        (Guarding(moderator_url="http://moderator", model=Path("m")), 60.0),
    ],
)
def test_moderators_get_their_time(guarding: Guarding, seconds: float) -> None:
    """Whoever may be slow is waited for longer."""
    assert _seconds(guarding) == seconds


def _sky() -> bytes:
    file = BytesIO()
    Image.linear_gradient("L").convert("RGB").save(file, "PNG")
    return file.getvalue()


def test_the_screen_fits_the_port(tmp_path: Path) -> None:
    """What commands are given is what a server is given: checks of prompts, pictures and films."""
    screen: Screen = open_screen(USUAL)

    assert screen.prompt("a red kite").policy == policy_in_force(USUAL).version
    assert screen.image(_sky()).allowed
    with pytest.raises(InvalidImage):
        screen.image(b"%PDF-1.7")
    film = make_film(tmp_path / "a.mp4")
    assert screen.video(film, PARTS - 1).policy == screen.video(film, 0).policy
    with pytest.raises(InvalidVideo):
        screen.video(make_sound(tmp_path / "b.mp4"), 0)


def test_clips_that_were_drawn_here_are_known(tmp_path: Path) -> None:
    """Only once something could have been signed here; looking at a film makes nobody who signs."""
    here = replace(USUAL, data=tmp_path / "data")
    clip = small_clip(tmp_path / "a.mp4", frames=2)

    assert not _drawn_here(here)(clip)
    assert not here.data.exists()
    ClipSigner(lambda: identity(here)).sign(clip, MADE)
    assert _drawn_here(here)(clip)
    (here.data / "identity" / "key.pem").write_text("broken")
    assert not _drawn_here(here)(clip)


def test_the_guards_role_answers_over_its_socket() -> None:
    """It loads the checks, says which policy they make, and judges."""
    ours, theirs = socket.socketpair()
    with theirs:
        role = threading.Thread(target=guard, args=(USUAL, theirs))
        role.start()
        with ours:
            wire = Wire(ours)
            ready = read_answer(wire.receive(60))
            wire.send(write_question(Question.about(BEHEADED)))
            verdict = read_answer(wire.receive(60))
        role.join(60)

    assert ready == Ready(policy_in_force(USUAL).version)
    assert isinstance(verdict, Verdict)
    assert not verdict.allowed


@pytest.mark.slow
def test_a_real_guard_judges_from_another_process() -> None:
    """The server's guard starts reelkite itself as its child, and gets real verdicts."""
    with new_guard(USUAL) as started:
        assert is_fine(started)
        assert not started.prompt(BEHEADED).allowed
        assert started.prompt("a red kite over green hills").allowed
        assert started.image(_sky()).allowed


def test_the_guards_handle_is_light() -> None:
    """The process that answers callers loads no lists and no networks for its guard."""
    script = (
        "import sys; from pathlib import Path; from reelkite.config import Settings;"
        "from reelkite.bootstrap.guarding import new_guard, policy_document;"
        "settings = Settings(cache=Path('c'), clips=Path('c'), cores=1);"
        "new_guard(settings); policy_document(settings);"
        "heavy = ('onnxruntime', 'reelkite.guardrails.terms',"
        " 'reelkite.guardrails.gazetteer', 'reelkite.guardrails.meaning');"
        "print(*(name for name in heavy if name in sys.modules))"
    )
    done = subprocess.run(  # noqa: S603 - our own words
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )

    assert done.stdout.split() == []
