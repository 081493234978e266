"""A knock at a server's door, before any clip is asked for: does it let us in?"""

from contextlib import closing
from dataclasses import replace
from http import HTTPStatus
from typing import Final

from reelkite.domain.errors import EngineUnavailable
from reelkite.engines.upstream.connection import Connection
from reelkite.engines.upstream.faults import BUSY, SETTINGS
from reelkite.engines.upstream.options import UpstreamOptions, Wire
from reelkite.engines.upstream.wires import DIALECTS
from reelkite.engines.upstream.wires.videos import VIDEOS

PATIENCE: Final = 5.0
"""Seconds for the connection, and for the reply, whatever a clip may take."""

NO_TASK: Final = "00000000-0000-0000-0000-000000000000"
"""Name of a task that nobody has."""


def knock(options: UpstreamOptions, server: str) -> None:
    """Return if ``server`` lets us in with our key and speaks the wire; nothing is begun there.

    Args:
        options: How it is asked.
        server: One of ``options.servers``.

    Raises:
        EngineUnavailable: It does not; the message says why and names the setting to look at.
    """
    brief = replace(options.patience, connect=PATIENCE, reply=PATIENCE)
    with closing(Connection(server, replace(options, patience=brief))) as connection:
        reply = connection.ask("GET", _harmless_path(options))
    envelope = options.protocol is Wire.MULERUN
    if reply.is_good or reply.status in BUSY or (envelope and reply.status == HTTPStatus.NOT_FOUND):
        return
    if reply.status in SETTINGS:
        raise EngineUnavailable(f"{SETTINGS[reply.status]} ({reply.status})")
    raise EngineUnavailable(f"the upstream server answered {reply.status} when asked for its tasks")


def _harmless_path(options: UpstreamOptions) -> str:
    """Return what can be asked for without making anything: a list, or a task that is not there."""
    if options.protocol is not Wire.MULERUN:
        return f"{VIDEOS}?limit=1"
    model = next(iter(options.models.items()))
    return DIALECTS[options.protocol].place(model[1] or model[0].value, NO_TASK)
