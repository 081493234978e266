"""What strangers sent, looked at with care: videos to work on, pictures to begin with."""

from reelkite.media.received.fitting import Fitted, fit_picture
from reelkite.media.received.glimpses import glimpse
from reelkite.media.received.videos import VideoFacts, inspect_video, opened_video

__all__ = ["Fitted", "VideoFacts", "fit_picture", "glimpse", "inspect_video", "opened_video"]
