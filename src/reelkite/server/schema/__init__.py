"""The OpenAPI document: written by hand, so that it says what is taken, not how it is read."""

from reelkite.server.schema.document import document

__all__ = ["document"]
