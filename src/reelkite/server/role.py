"""The role of the HTTP process: open the house, lay the desk, answer until asked to stop."""

import logging
import socket
import threading
from collections.abc import Container
from contextlib import closing
from dataclasses import replace

from reelkite.bootstrap.house import House, clock, house
from reelkite.config import Serving, Settings
from reelkite.domain.request import Model
from reelkite.production.admission import MEGABYTE
from reelkite.production.offer import SNAPSHOTS, Offer
from reelkite.server.app import build_app
from reelkite.server.desk import Desk, HouseRules
from reelkite.server.metrics import Meter, MeteredScreen, new_meter
from reelkite.server.process import serve_app

LONGEST_PROMPT = 32_000
"""Characters that a prompt may have on the Videos API."""

logger = logging.getLogger(__name__)


def answer(settings: Settings, listening: socket.socket) -> None:
    """Answer callers at ``listening`` until SIGTERM; then finish replies and return.

    Raises:
        ServeError: The database, the engine or the HTTP server cannot be used.
    """
    rooms = house(settings)
    with closing(rooms.database), closing(rooms.dispatcher), rooms.guard:
        meter = new_meter()
        app = build_app(lay_desk(rooms, house_rules(settings.serving, rooms.engines), meter), meter)
        serve_app(app, listening, _tell_ready, threading.Event())


def lay_desk(rooms: House, rules: HouseRules, meter: Meter) -> Desk:
    """Return the desk with what the routes need of the house; ``meter`` times its screen."""
    screen = MeteredScreen(rooms.intake.screen, meter)
    return Desk(
        tasks=rooms.tasks,
        keys=rooms.keys,
        hooks=rooms.hooks,
        uploads=rooms.uploads,
        characters=rooms.characters,
        archive=rooms.archive,
        tallies=rooms.tallies,
        intake=replace(rooms.intake, screen=screen),
        studio=replace(rooms.studio, screen=screen),
        dispatcher=rooms.dispatcher,
        fetch=rooms.fetch,
        engines=rooms.engines,
        clock=clock,
        rules=rules,
        policy=rooms.policy,
        guardrails=rooms.guard.health,
    )


def house_rules(serving: Serving, made: Container[Model] = frozenset(Model)) -> HouseRules:
    """Return the rules that the operator's settings give; only models that are ``made`` count."""
    models = {name: model for name, model in SNAPSHOTS.items() if model in made}
    return HouseRules(
        public_url=serving.public_url,
        strict=serving.strict,
        requests_a_minute=serving.requests_a_minute,
        videos=Offer(models, serving.sizes, serving.seconds, LONGEST_PROMPT),
        link_hours=serving.link_hours,
        free_floor=serving.free_megabytes * MEGABYTE,
    )


def _tell_ready(port: int) -> None:
    logger.info("ready to answer", extra={"port": port})
