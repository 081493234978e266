from pathlib import Path

from reelkite.cli.workshop import Workshop
from reelkite.config import Settings
from reelkite.media import Encoding, Mp4Encoder
from reelkite.testing import FakeEngine, fake_line


def test_the_line_is_made_when_it_is_needed() -> None:
    """A workshop makes its line from the settings, and not before it is asked."""
    given: list[Settings] = []
    settings = Settings(cache=Path("cache"), clips=Path("clips"), cores=1)
    line = fake_line(FakeEngine(), Mp4Encoder(Encoding()))
    workshop = Workshop(settings, lambda told: given.append(told) or line)  # type: ignore[func-returns-value] # append gives None

    assert given == []
    assert workshop.line() is line
    assert given == [settings]
