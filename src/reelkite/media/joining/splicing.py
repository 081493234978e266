"""The splicer: a stranger's clip in our own form, and a soundtrack across the join."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeAlias

from reelkite.domain.geometry import Size
from reelkite.domain.media import FrameStream, Soundtrack
from reelkite.media.joining.clips import ClipReader
from reelkite.media.joining.conforming import Opened, conformed

Join: TypeAlias = Callable[[Soundtrack, Soundtrack, int], Soundtrack]
"""Makes one soundtrack of two; the second begins so many seconds before the first ends."""


@dataclass(frozen=True, slots=True)
class ClipSplicer:
    """Works with the clips that others are made of; see ``production.ports.Splicer``.

    Attributes:
        join: Makes one soundtrack of two.
        opened: Opens clips that nobody has vouched for.
    """

    join: Join
    opened: Opened

    def conformed(self, clip: Path, size: Size, seconds: int, /) -> FrameStream:
        """Return a stranger's clip as footage of our own form."""
        return conformed(clip, size, seconds, self.opened)

    def following(self, clip: Path, footage: FrameStream, /) -> FrameStream:
        """Return ``footage`` with one soundtrack for ``clip`` and what follows it."""
        before = ClipReader().soundtrack(clip)
        whole = self.join(before, footage.soundtrack, footage.lead)
        return replace(footage, soundtrack=whole, lead=round(before.seconds))
