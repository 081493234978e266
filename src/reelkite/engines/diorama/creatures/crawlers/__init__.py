"""Many-legged, many-armed and legless animals: insects, spiders, crabs, octopuses, snakes."""

from reelkite.engines.diorama.creatures.crawlers.family import CRAWLERS, casting

__all__ = ["CRAWLERS", "casting"]
