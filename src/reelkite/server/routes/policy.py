"""The policy in force: what is refused, by which rules, and what cannot be judged."""

from typing import Annotated

from fastapi import APIRouter, Depends, Request
from fastapi.responses import JSONResponse

from reelkite.domain.callers import ApiKey
from reelkite.server.auth import caller
from reelkite.server.desk import desk_of

router = APIRouter()


@router.get("/v1/policy")
async def policy(request: Request, _: Annotated[ApiKey, Depends(caller)]) -> JSONResponse:
    """Return the whole policy."""
    return JSONResponse({**desk_of(request).policy})
