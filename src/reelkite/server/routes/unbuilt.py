"""Operations of the Videos API that this version does not have: refused clearly, never ignored."""

from typing import Annotated, NoReturn

from fastapi import APIRouter, Depends

from reelkite.domain.errors import NotBuilt
from reelkite.domain.key import ApiKey
from reelkite.server.auth import caller

Caller = Annotated[ApiKey, Depends(caller)]

router = APIRouter(prefix="/v1/videos", tags=["not built yet"])


@router.post("/edits", status_code=501)
async def edit(_: Caller) -> None:
    """Change a video by a prompt."""
    _refuse("Editing videos")


@router.post("/extensions", status_code=501)
async def extend(_: Caller) -> None:
    """Make a video longer."""
    _refuse("Extending videos")


@router.post("/characters", status_code=501)
async def create_character(_: Caller) -> None:
    """Make a character out of a video."""
    _refuse("Making characters")


@router.get("/characters/{character_id}", status_code=501)
async def retrieve_character(character_id: str, _: Caller) -> None:  # noqa: ARG001 - the path's
    """Show a character."""
    _refuse("Making characters")


@router.post("/{video_id}/remix", status_code=501)
async def remix(video_id: str, _: Caller) -> None:  # noqa: ARG001 - the path's
    """Make a variation of a video."""
    _refuse("Remixing videos")


def _refuse(operation: str) -> NoReturn:
    raise NotBuilt(f"{operation} is not built yet.", field="")
