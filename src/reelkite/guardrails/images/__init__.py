"""Looks at pictures: human faces, nudity. The only door to the networks that see."""

from reelkite.guardrails.images.films import FilmLooks
from reelkite.guardrails.images.looks import ClipLooks, PictureScreen, open_images

__all__ = ["ClipLooks", "FilmLooks", "PictureScreen", "open_images"]
