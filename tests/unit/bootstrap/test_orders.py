from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from reelkite.bootstrap import orders
from reelkite.bootstrap.orders import abilities
from reelkite.config import COVER, Serving, Settings
from reelkite.domain.engine import Capabilities, EngineFacts
from reelkite.domain.errors import InvalidImage, InvalidVideo, ServeError
from reelkite.domain.request import Model, Operation
from reelkite.domain.task import Task
from reelkite.production import RawRequest
from reelkite.production.intake import Growth, Order, SentFilm
from reelkite.production.intake.abilities import Abilities
from tests.unit.bootstrap.rooms import opened
from tests.unit.media.received.films import make_film

USUAL = Settings(cache=Path("cache"), clips=Path("clips"), cores=1)
FACTS = EngineFacts(
    "able",
    "1",
    Capabilities(reference_image=True, uploaded=frozenset({Operation.EDIT})),
    seconds_per_cost=1.0,
)
ABLE = Abilities(dict.fromkeys(Model, FACTS))


class _Point:
    """An entry point of a package that is broken, or offers an engine."""

    def __init__(self, facts: EngineFacts | None) -> None:
        self.name = "broken" if facts is None else facts.name
        self.facts = facts

    def load(self) -> "_Point":
        if self.facts is None:
            raise ImportError("a part of it is missing")
        return self


def test_all_engines_are_known(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ours and those of others; one that cannot be loaded helps nobody and hinders nobody."""
    points = [_Point(None), _Point(FACTS)]
    monkeypatch.setattr(orders, "entry_points", lambda group: points if group else [])

    found = abilities(USUAL)

    assert {model: facts.name for model, facts in found.engines.items()} == dict.fromkeys(
        Model, "diorama"
    )
    assert [other.name for other in found.others] == ["able"]


def test_an_engine_that_is_not_there_is_told() -> None:
    """Before anything is taken."""
    with pytest.raises(ServeError, match="no engine 'kiln'"):
        abilities(replace(USUAL, engine="kiln"))


def _with_picture(settings: Settings, size: tuple[int, int]) -> Task:
    settings.data.mkdir(exist_ok=True)
    rooms = opened(settings)
    caller, _ = rooms.keys.create(f"app {size}")
    content = BytesIO()
    Image.new("RGB", size, "red").save(content, "PNG")
    try:
        intake = replace(rooms.intake, abilities=ABLE)
        order = Order(RawRequest("a kite"), caller, "videos", reference=content.getvalue())
        return intake.accept(order)
    finally:
        rooms.dispatcher.close()
        rooms.database.close()


def test_the_operator_says_what_pictures_must_fit(tmp_path: Path) -> None:
    """Usually the size must be right; with ``cover`` it is made so."""
    strict = replace(USUAL, data=tmp_path / "strict")
    serving = Serving(reference_fit=COVER)

    assert _with_picture(strict, (1280, 720)).reference is not None
    with pytest.raises(InvalidImage, match="must match"):
        _with_picture(strict, (1279, 720))
    covering = replace(USUAL, data=tmp_path / "cover", serving=serving)
    assert _with_picture(covering, (300, 300)).reference is not None


def test_films_are_read_by_processes_of_their_own(tmp_path: Path) -> None:
    """The intake of a real house takes a film, and refuses what is none."""
    rooms = opened(replace(USUAL, data=tmp_path))
    caller, _ = rooms.keys.create("app")
    intake = replace(rooms.intake, abilities=ABLE)
    film, text = make_film(tmp_path / "a.mp4", 48), tmp_path / "b.mp4"
    text.write_text("nonsense")

    def edit(path: Path) -> Task:
        growth = Growth(Operation.EDIT, film=SentFilm(path, "ab" * 32))
        return intake.accept(Order(RawRequest("in oil"), caller, "videos", growth=growth))

    assert edit(film).request.seconds == 2
    with pytest.raises(InvalidVideo, match="no video that is taken"):
        edit(text)
    rooms.dispatcher.close()
    rooms.database.close()
