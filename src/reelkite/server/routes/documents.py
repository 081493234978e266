"""The OpenAPI document, and pages that show it; nothing on them comes from elsewhere."""

from pathlib import Path
from typing import Final

import fastapi_offline
from fastapi import APIRouter, Request, Response
from fastapi.openapi.docs import get_swagger_ui_html
from fastapi.responses import FileResponse, HTMLResponse, JSONResponse
from starlette.exceptions import HTTPException

from reelkite.server.desk import desk_of
from reelkite.server.schema import document

router = APIRouter()

DOCUMENT: Final = "/openapi.json"
ASSETS: Final = "/docs/assets"

FILES: Final = {
    name: Path(fastapi_offline.__file__).parent / "static" / name
    for name in ("swagger-ui-bundle.js", "swagger-ui.css", "favicon.png")
}
"""What the page needs."""


@router.get(DOCUMENT)
def openapi(request: Request) -> JSONResponse:
    """Return the OpenAPI document."""
    return JSONResponse(document(desk_of(request).rules))


@router.get("/docs")
async def page() -> HTMLResponse:
    """Return a page that shows the document and tries it out."""
    return get_swagger_ui_html(
        openapi_url=DOCUMENT.removeprefix("/"),
        title="reelkite",
        swagger_js_url=f"{ASSETS}/swagger-ui-bundle.js".removeprefix("/"),
        swagger_css_url=f"{ASSETS}/swagger-ui.css".removeprefix("/"),
        swagger_favicon_url=f"{ASSETS}/favicon.png".removeprefix("/"),
    )


@router.get(f"{ASSETS}/{{name}}")
async def asset(name: str) -> Response:
    """Return one of the page's files."""
    if name not in FILES:
        raise HTTPException(404)
    return FileResponse(FILES[name])
