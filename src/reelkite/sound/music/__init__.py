"""Music composed by rule and played by synthesis: nothing recorded, nobody's tune."""

from reelkite.sound.music.band import played
from reelkite.sound.music.composer import composed
from reelkite.sound.music.wishes import wanted_music

__all__ = ["composed", "played", "wanted_music"]
