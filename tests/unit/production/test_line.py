from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest

from reelkite.domain.errors import (
    ContentRefused,
    KiteError,
    RenderError,
    ScreeningUnavailable,
    ServeError,
)
from reelkite.domain.geometry import Box, FrameGrid, Size
from reelkite.domain.media import FrameStream, Soundtrack
from reelkite.domain.policy import Category, Finding, Layer, Verdict
from reelkite.domain.provenance import Provenance, SourceType
from reelkite.domain.request import GenerationRequest, Materials, Model, Operation, Source
from reelkite.production import ProductionLine
from reelkite.production.origin import Origin
from reelkite.testing import FakeEngine, MemoryWatch, PlainLender, one_shot

REQUEST = GenerationRequest("a kite", Model.SORA_2, Size(64, 48), 4, 7)


@dataclass
class Diary:
    """An encoder, a screen, a signer and a publisher that write down what happens."""

    entries: list[str] = field(default_factory=list)
    nobody_signs: bool = False
    seen: Sequence[Finding] | KiteError = ()

    def encode(self, footage: FrameStream, into: Path, after: Path | None = None) -> None:
        """Consume the footage."""
        behind = "" if after is None else f" after {after}"
        self.entries.append(f"encode {sum(1 for _ in footage.frames)} into {into}{behind}")

    def conformed(self, clip: Path, size: Size, seconds: int, /) -> FrameStream:
        """Bring nothing into our own form."""
        self.entries.append(f"conform {clip} to {size} and {seconds} s")
        grid = FrameGrid(2, Fraction(24))
        frames = iter([np.zeros((size.height, size.width, 3), np.uint8)] * 2)
        return FrameStream(size, grid, frames, Soundtrack(np.zeros((2, 4000), np.float32)))

    def following(self, clip: Path, footage: FrameStream, /) -> FrameStream:
        """Join nothing."""
        self.entries.append(f"follow {clip}")
        return footage

    def look(self, clip: Path) -> Verdict:
        """See what there is to see."""
        self.entries.append(f"look at {clip}")
        if isinstance(self.seen, KiteError):
            raise self.seen
        return Verdict(tuple(self.seen), "1")

    def make_ready(self) -> None:
        """Be ready to sign, or not."""
        self.entries.append("ready")
        if self.nobody_signs:
            raise ServeError("nobody signs")

    def sign(self, clip: Path, made: Provenance) -> None:
        """Sign."""
        told = [f"{each.title} {each.sha256}" for each in made.ingredients]
        made_of = f" out of {', '.join(told)}" if told else ""
        self.entries.append(f"sign {clip} of {made.engine} at {made.made_at}{made_of}")

    @contextmanager
    def draft(self, into: Path) -> Iterator[Path]:
        """Lend a name."""
        self.entries.append(f"draft {into}")
        yield Path("draft.part")
        self.entries.append(f"publish {into}")


def _line(diary: Diary, engine: FakeEngine | None = None) -> ProductionLine:
    return ProductionLine(
        planner=one_shot,
        reviser=lambda base, prompt: replace(base, prompt=f"{base.prompt}, but {prompt}"),
        extender=lambda base, prompt, seconds: replace(
            base, prompt=f"{base.prompt}, then {prompt} until {seconds}"
        ),
        listener=lambda board: ("wind", board.shots[0].setting),
        engine=engine or FakeEngine(),
        encoder=diary,
        lender=PlainLender(),
        splicer=diary,
        look=diary.look,
        origin=Origin(SourceType.TRAINED, lambda: 5),
        signer=diary,
        publisher=diary,
    )


def test_the_line_goes_from_draft_to_publication() -> None:
    """Signer and place are tried; the draft is encoded, looked at, signed and published."""
    diary = Diary()
    _line(diary).produce(REQUEST, Path("a.mp4"), MemoryWatch())

    assert diary.entries == [
        "ready",
        "draft a.mp4",
        "encode 96 into draft.part",
        "look at draft.part",
        "sign draft.part of fake at 5",
        "publish a.mp4",
    ]


def test_a_refused_clip_is_never_published() -> None:
    """What the screen finds is told as a refusal; nothing is signed, and nothing published."""
    diary = Diary(seen=[Finding(Category.NUDITY, "nudity", Layer.OUTPUT)])
    with pytest.raises(ContentRefused, match="nudity in the clip") as caught:
        _line(diary).produce(REQUEST, Path("a.mp4"), MemoryWatch())

    assert caught.value.verdict.categories == (Category.NUDITY,)
    assert diary.entries[-1] == "look at draft.part"


def test_a_clip_that_nobody_can_look_at_is_never_published() -> None:
    """When the look fails the clip does not pass."""
    diary = Diary(seen=ScreeningUnavailable("no look", retry_after=1))
    with pytest.raises(ScreeningUnavailable, match="no look"):
        _line(diary).produce(REQUEST, Path("a.mp4"), MemoryWatch())

    assert diary.entries[-1] == "look at draft.part"


def test_nothing_is_drawn_that_nobody_would_sign() -> None:
    """Without an identity not even the place is tried."""
    diary = Diary(nobody_signs=True)
    with pytest.raises(ServeError, match="nobody signs"):
        _line(diary).produce(REQUEST, Path("a.mp4"), MemoryWatch())

    assert diary.entries == ["ready"]


def test_a_clip_tells_how_it_came_to_be() -> None:
    """What is published knows its request, storyboard and engine."""
    clip = _line(Diary()).produce(REQUEST, Path("a.mp4"), MemoryWatch())

    assert (clip.path, clip.request) == (Path("a.mp4"), REQUEST)
    assert (clip.engine, clip.engine_version) == ("fake", "1")
    assert clip.storyboard.shots[0].setting == "park"


def test_a_failed_render_is_not_published() -> None:
    """When the engine fails, the error passes on and nothing is published."""
    diary = Diary()
    with pytest.raises(RenderError, match="frame 3"):
        _line(diary, FakeEngine(fails_at=3)).produce(REQUEST, Path("a.mp4"), MemoryWatch())

    assert diary.entries == ["ready", "draft a.mp4"]


def test_the_watch_hears_every_frame() -> None:
    """Progress reaches the watch while frames are pulled."""
    watch = MemoryWatch()
    _line(Diary()).produce(REQUEST, Path("a.mp4"), watch)

    assert len(watch.heard) == 96
    assert watch.heard[-1] == ("draw", 1.0)


def test_a_plan_names_what_is_heard() -> None:
    """The listener's names are the storyboard's sound."""
    assert _line(Diary()).plan(REQUEST).sound == ("wind", "park")


@pytest.mark.parametrize(("measure", "visible"), [(False, None), (True, 0.25)])
def test_a_survey_tells_where_subjects_stand(measure: bool, visible: float | None) -> None:
    """Boxes come with every survey, what is visible only with a measured one."""
    surveyed = _line(Diary()).survey(REQUEST, measure=measure)

    subject = surveyed.shots[0].subjects[0]
    assert subject.box == Box(0.25, 0.25, 0.75, 0.75)
    assert subject.visible == visible
    assert surveyed.sound == ("wind", "park")


def _grown(
    operation: Operation, parent: GenerationRequest | None, prompt: str
) -> GenerationRequest:
    longer = 8 if operation is Operation.EXTENSION else 4
    return replace(
        REQUEST, prompt=prompt, seconds=longer, source=Source(operation, 4, parent, "ab")
    )


def test_a_plan_grows_out_of_all_plans_before_it() -> None:
    """A remix of an extension is planned from the first prompt on."""
    extension = _grown(Operation.EXTENSION, REQUEST, "it flies off")
    remix = replace(
        _grown(Operation.REMIX, extension, "at night"),
        seconds=8,
        source=Source(Operation.REMIX, 8, extension),
    )

    assert _line(Diary()).plan(remix).prompt == "a kite, then it flies off until 8, but at night"


def test_a_plan_after_a_clip_that_others_drew_is_that_of_the_new_words() -> None:
    """What an earlier version showed is not planned again; a length stands for it."""
    extension = _grown(Operation.EXTENSION, REQUEST, "it flies off")
    assert extension.source is not None
    elsewhere = replace(extension, source=replace(extension.source, elsewhere=True))

    board = _line(Diary()).plan(elsewhere)

    assert board.prompt == "it flies off"
    assert [(int(shot.start), int(shot.seconds)) for shot in board.shots] == [(0, 4), (4, 4)]


def test_an_extension_is_encoded_behind_its_source() -> None:
    """Only what is added is drawn, joined to what was, and the source is told as its parent."""
    diary = Diary()
    request = _grown(Operation.EXTENSION, REQUEST, "it flies off")
    _line(diary).produce(request, Path("a.mp4"), MemoryWatch(), Materials(clip=Path("old.mp4")))

    assert diary.entries[2:5] == [
        "follow old.mp4",
        "encode 96 into draft.part after old.mp4",
        "look at draft.part",
    ]
    assert diary.entries[5] == "sign draft.part of fake at 5 out of source clip ab"


def test_a_clip_that_others_drew_is_not_compressed_again() -> None:
    """It has our own form already, whichever version gave it."""
    diary = Diary()
    request = _grown(Operation.EXTENSION, REQUEST, "it flies off")
    assert request.source is not None
    request = replace(request, source=replace(request.source, elsewhere=True))
    _line(diary).produce(request, Path("a.mp4"), MemoryWatch(), Materials(clip=Path("old.mp4")))

    assert diary.entries[2:4] == ["follow old.mp4", "encode 96 into draft.part after old.mp4"]


def test_an_extension_without_its_source_fails() -> None:
    """Half a clip is never published."""
    diary = Diary()
    with pytest.raises(RenderError, match="missing"):
        _line(diary).produce(
            _grown(Operation.EXTENSION, REQUEST, "more"), Path("a.mp4"), MemoryWatch()
        )

    assert diary.entries[-1] == "draft a.mp4"


def test_a_strangers_clip_is_brought_into_our_form_first() -> None:
    """The engine sees our own form only, and nothing of it is left."""
    diary = Diary()
    request = _grown(Operation.EDIT, None, "make it night")
    _line(diary).produce(request, Path("a.mp4"), MemoryWatch(), Materials(clip=Path("up.mov")))

    assert diary.entries[2:5] == [
        "conform up.mov to 64x48 and 4 s",
        "encode 2 into draft.part.source",
        "encode 96 into draft.part",
    ]
    assert not Path("draft.part.source").exists()
