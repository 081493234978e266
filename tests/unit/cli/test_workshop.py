from pathlib import Path

from reelkite.cli.workshop import Workshop
from reelkite.config import Settings
from reelkite.domain.request import Model
from reelkite.media import Encoding, Mp4Encoder
from reelkite.testing import FakeEngine, fake_line


def test_the_line_is_made_when_it_is_needed() -> None:
    """A workshop makes the line of a model from the settings, and not before it is asked."""
    given: list[tuple[Settings, Model]] = []
    settings = Settings(cache=Path("cache"), clips=Path("clips"), cores=1)
    line = fake_line(FakeEngine(), Mp4Encoder(Encoding()))
    workshop = Workshop(settings, lambda *told: given.append(told) or line)  # type: ignore[func-returns-value] # append gives None

    assert given == []
    assert workshop.line(Model.SORA_2_PRO) is line
    assert given == [(settings, Model.SORA_2_PRO)]
