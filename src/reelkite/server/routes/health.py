"""Whether we live, whether we can work, and what we have counted."""

from typing import Annotated, Final

from fastapi import APIRouter, Depends, Request, Response
from fastapi.responses import JSONResponse
from prometheus_client import CONTENT_TYPE_LATEST
from starlette.concurrency import run_in_threadpool

from reelkite.domain.callers import ApiKey
from reelkite.domain.errors import DatabaseUnavailable
from reelkite.domain.task import Plain
from reelkite.server.auth import caller
from reelkite.server.desk import Desk, desk_of
from reelkite.server.metrics import exposition

router = APIRouter()

FINE: Final = "ok"
NOBODY: Final = ""
"""The id of no key."""


@router.get("/healthz")
async def alive() -> JSONResponse:
    """Answer: the process lives."""
    return JSONResponse({"status": FINE})


@router.get("/readyz")
async def ready(request: Request) -> JSONResponse:
    """Tell whether a task would be accepted and begun: 200, or 503 with the reasons."""
    checks = await run_in_threadpool(_checks, desk_of(request))
    is_ready = all(word == FINE for word in checks.values())
    content: dict[str, Plain] = {
        "status": FINE if is_ready else "not ready",
        "checks": {**checks},
    }
    return JSONResponse(content, 200 if is_ready else 503)


@router.get("/metrics")
async def metrics(request: Request, _: Annotated[ApiKey, Depends(caller)]) -> Response:
    """Return all metrics."""
    text = await run_in_threadpool(exposition, request.app.state.meter, desk_of(request).tallies)
    return Response(text, media_type=CONTENT_TYPE_LATEST)


def _checks(desk: Desk) -> dict[str, str]:
    """Return ``ok`` or a reason for each thing that work needs; reasons tell nothing private."""
    return {**_database(desk), "disk": _disk(desk), "guardrails": desk.guardrails()}


def _database(desk: Desk) -> dict[str, str]:
    """Ask the database, and it for the workers."""
    try:
        load = desk.tasks.load(NOBODY)
    except DatabaseUnavailable:
        return {"database": "does not answer", "workers": "unknown"}
    return {"database": FINE, "workers": FINE if load.workers else "no render worker is alive"}


def _disk(desk: Desk) -> str:
    try:
        free = desk.archive.free_bytes()
    except OSError:
        return "cannot be read"
    return FINE if free >= desk.rules.free_floor else "too little space is free"
