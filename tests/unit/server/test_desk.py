from fastapi import FastAPI, Request
from starlette.testclient import TestClient

from reelkite.server.desk import desk_of
from tests.unit.server.office import Office


def test_routes_find_the_desk_of_their_application(office: Office) -> None:
    """Whoever serves a request is asked for his desk, not the module."""
    app, found = FastAPI(), []
    app.state.desk = office.desk

    @app.get("/")
    async def look(request: Request) -> None:
        found.append(desk_of(request))

    TestClient(app).get("/")

    assert found == [office.desk]
