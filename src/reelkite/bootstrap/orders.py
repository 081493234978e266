"""Those who take orders, wired: the intake of tasks, and the studio of characters.

Only processes of a server that open the house import this.
"""

import logging
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import entry_points

from reelkite.bootstrap.casting import facts_of
from reelkite.bootstrap.engines import ENGINES
from reelkite.bootstrap.errands import film_errands
from reelkite.bootstrap.house import clock
from reelkite.config import COVER, Settings
from reelkite.domain.engine import EngineFacts
from reelkite.engines.diorama.plugin import DioramaPlugin
from reelkite.media import inspect_image
from reelkite.media.received import fit_picture
from reelkite.production.admission import MEGABYTE, Admission
from reelkite.production.intake import Casting, Intake, Pictures, Sources, Studio
from reelkite.production.intake.abilities import Abilities
from reelkite.production.ports import Screen
from reelkite.storage import Archive, TaskLedger, UploadShelf
from reelkite.storage.ledger.promises import Enqueue
from reelkite.storage.uploads import CharacterBook

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Store:
    """What is kept: tasks, what they are made of, characters, clips."""

    ledger: TaskLedger
    shelf: UploadShelf
    characters: CharacterBook
    archive: Archive


def new_intake(settings: Settings, store: Store, enqueue: Enqueue, screen: Screen) -> Intake:
    """Return who turns orders into tasks.

    Raises:
        ServeError: There is no engine of the name in the settings.
    """
    serving, able = settings.serving, abilities(settings)
    inspect = film_errands().inspect
    return Intake(
        ledger=store.ledger,
        enqueue=enqueue,
        shelf=store.shelf,
        pictures=Pictures(inspect_image, fit_picture, serving.reference_fit == COVER),
        sources=Sources(store.ledger, store.archive, store.shelf, inspect, clock, able.engines),
        casting=Casting(store.characters, store.shelf),
        abilities=able,
        admission=Admission(
            queued_a_key=serving.queued_a_key,
            patience=serving.patience,
            free_bytes=serving.free_megabytes * MEGABYTE,
        ),
        space=store.archive,
        clock=clock,
        screen=screen,
    )


def new_studio(settings: Settings, store: Store, screen: Screen) -> Studio:
    """Return who makes characters.

    Raises:
        ServeError: As ``new_intake``.
    """
    errands = film_errands()
    return Studio(
        book=store.characters,
        shelf=store.shelf,
        ledger=store.ledger,
        inspect=errands.inspect,
        cut=errands.cut,
        abilities=abilities(settings),
        clock=clock,
        screen=screen,
    )


def abilities(settings: Settings) -> Abilities:
    """Return what the engines can do, and what all others could that are installed.

    Raises:
        ServeError: There is no engine of the name in the settings.
    """
    engines = facts_of(settings)
    names = {facts.name for facts in engines.values()}
    others = (facts for facts in _installed() if facts.name not in names)
    return Abilities(engines, tuple(others))


def _installed() -> Iterator[EngineFacts]:
    """Yield what is known of every engine; one that cannot be loaded helps nobody."""
    yield DioramaPlugin().facts
    for point in sorted(entry_points(group=ENGINES), key=lambda point: point.name):
        try:
            yield point.load().facts
        except Exception:
            logger.warning("the engine %s cannot be loaded", point.name, exc_info=True)
