"""The application: middleware, routes, and errors in their envelopes."""

from typing import Final

from fastapi import APIRouter, FastAPI
from fastapi.routing import APIRoute

from reelkite import __version__
from reelkite.server import errors, films
from reelkite.server.auth import Doorman
from reelkite.server.desk import Desk
from reelkite.server.limits import BodyLimit, Pace, SlowLanes
from reelkite.server.metrics import Meter, Metering, new_meter
from reelkite.server.routes import (
    characters,
    content,
    documents,
    files,
    health,
    hooks,
    models,
    mulerun,
    policy,
    public,
    revisions,
    videos,
)
from reelkite.server.tracing import Tracing

ROUTERS: Final[tuple[APIRouter, ...]] = (
    videos.router,  # first, since polls are most of what comes
    content.router,
    revisions.router,
    characters.router,
    files.router,
    models.router,
    policy.router,
    hooks.router,
    mulerun.router,
    public.router,
    health.router,
    documents.router,
)
"""All routes; of two that match the first one answers."""


def build_app(desk: Desk, meter: Meter | None = None) -> FastAPI:
    """Return the application that serves what ``desk`` has, and counts with ``meter``."""
    app = FastAPI(
        title="reelkite",
        version=__version__,
        redirect_slashes=False,
        openapi_url=None,  # ``routes.documents`` serves the document of ``schema``
    )
    app.state.desk = desk
    app.state.doorman = Doorman(desk.keys, desk.clock)
    app.state.pace = Pace()
    app.state.slow_lanes = SlowLanes()
    app.state.meter = meter or new_meter()
    errors.install(app)
    for router in ROUTERS:
        _answer_heads(router)
        app.include_router(router)
    app.add_middleware(
        BodyLimit, most=desk.rules.longest_body, forms=dict.fromkeys(films.PATHS, films.LONGEST)
    )
    app.add_middleware(Metering, meter=app.state.meter)
    app.add_middleware(Tracing)
    return app


def _answer_heads(router: APIRouter) -> None:
    """Let HEAD be asked wherever GET may be: monitors and ``curl -I`` do (RFC 9110, 9.1)."""
    for route in router.routes:
        if isinstance(route, APIRoute) and route.methods and "GET" in route.methods:
            route.methods.add("HEAD")
