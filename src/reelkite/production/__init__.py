"""Floor 3: the line that makes a clip out of a request. It sees the rooms only through ports."""

from reelkite.production.description import describe_clip, describe_storyboard
from reelkite.production.line import ProductionLine, PublishedClip
from reelkite.production.publish import FilePublisher, free_name
from reelkite.production.request import RawRequest, parse_request

__all__ = [
    "FilePublisher",
    "ProductionLine",
    "PublishedClip",
    "RawRequest",
    "describe_clip",
    "describe_storyboard",
    "free_name",
    "parse_request",
]
