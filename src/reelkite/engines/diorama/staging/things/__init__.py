"""What is known of things by their names alone."""

from reelkite.engines.diorama.staging.things.seating import seat_of

__all__ = ["seat_of"]
