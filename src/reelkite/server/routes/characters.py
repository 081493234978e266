"""The Videos API: clients' own characters."""

from functools import partial
from typing import Annotated, TypeAlias

from fastapi import APIRouter, Depends, Request
from fastapi.responses import JSONResponse
from starlette.concurrency import run_in_threadpool

from reelkite.domain.callers import ApiKey
from reelkite.domain.errors import TaskNotFound
from reelkite.production.intake import CharacterOrder, SentFilm
from reelkite.server.auth import caller
from reelkite.server.bodies import Body, once_of
from reelkite.server.desk import Desk, desk_of
from reelkite.server.films import FIELD, film_body
from reelkite.server.limits import admit, run_slowly
from reelkite.server.routes.videos import ROUTE
from reelkite.server.wire import characters as wire
from reelkite.storage.uploads import Character

Caller: TypeAlias = Annotated[ApiKey, Depends(caller)]

router = APIRouter(prefix="/v1/videos/characters", tags=["videos"])


@router.post("")
async def create(request: Request, key: Caller) -> JSONResponse:
    """Cut a character out of a clip."""
    admit(request, key)
    async with film_body(request) as body:
        work = partial(_make, desk_of(request), key, body, once_of(request, body))
        character = await run_slowly(request, work, fetches=True)
    return JSONResponse(wire.character_object(character))


@router.get("/{character_id}")
async def retrieve(character_id: str, request: Request, key: Caller) -> JSONResponse:
    """Tell of a character."""
    found = await run_in_threadpool(_find, desk_of(request), key, character_id)
    return JSONResponse(wire.character_object(found))


@router.delete("/{character_id}")
async def delete(character_id: str, request: Request, key: Caller) -> JSONResponse:
    """Remove a character; videos that were promised with it are made all the same."""
    await run_in_threadpool(_delete, desk_of(request), key, character_id)
    return JSONResponse(wire.deleted_character(character_id))


def _make(desk: Desk, key: ApiKey, body: Body, once: tuple[str, str] | None) -> Character:
    files = {*body.files, *body.spooled}
    name = wire.read_character(body.fields, files=files, strict=desk.rules.strict)
    sent = body.spooled[FIELD]
    film = SentFilm(sent.path, sent.sha256)
    return desk.studio.make(CharacterOrder(name, film, key, ROUTE, once))


def _find(desk: Desk, key: ApiKey, character_id: str) -> Character:
    found = desk.characters.find(character_id, key.id)
    if found is None:
        raise _unknown(character_id)
    return found


def _delete(desk: Desk, key: ApiKey, character_id: str) -> None:
    if not desk.characters.delete(character_id, key.id):
        raise _unknown(character_id)


def _unknown(character_id: str) -> TaskNotFound:
    return TaskNotFound(f"Character with id '{character_id}' not found.")
