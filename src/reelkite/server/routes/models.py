"""Models that can be asked for."""

from typing import Annotated, Final

from fastapi import APIRouter, Depends, Request
from fastapi.responses import JSONResponse

from reelkite.domain.callers import ApiKey
from reelkite.domain.task import Plain
from reelkite.server.auth import caller
from reelkite.server.desk import desk_of
from reelkite.server.errors import Fault, Row, answer

router = APIRouter()

NAMED_AT: Final = 1_759_708_800
"""2025-10-06, when these names appeared; Unix seconds."""


@router.get("/v1/models")
async def every(request: Request, _: Annotated[ApiKey, Depends(caller)]) -> JSONResponse:
    """Return every name that ``model`` may have."""
    names = desk_of(request).rules.videos.models
    return JSONResponse({"object": "list", "data": [_model(name) for name in names]})


@router.get("/v1/models/{model}")
async def one(request: Request, model: str, _: Annotated[ApiKey, Depends(caller)]) -> JSONResponse:
    """Return one of them."""
    if model not in desk_of(request).rules.videos.models:
        unknown = Fault(
            Row(404, code="model_not_found"), f"The model '{model}' does not exist.", "model"
        )
        return answer(request.scope, unknown)
    return JSONResponse(_model(model))


def _model(name: str) -> dict[str, Plain]:
    return {"id": name, "object": "model", "created": NAMED_AT, "owned_by": "reelkite"}
