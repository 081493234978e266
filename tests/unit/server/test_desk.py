from dataclasses import replace

from fastapi import FastAPI, Request
from starlette.testclient import TestClient

from reelkite.domain.engine import Capabilities
from reelkite.domain.request import Model
from reelkite.server.desk import desk_of
from tests.unit.server.office import ABLE, Office


def test_routes_find_the_desk_of_their_application(office: Office) -> None:
    """Whoever serves a request is asked for his desk, not the module."""
    app, found = FastAPI(), []
    app.state.desk = office.desk

    @app.get("/")
    async def look(request: Request) -> None:
        found.append(desk_of(request))

    TestClient(app).get("/")

    assert found == [office.desk]


def test_each_model_can_what_its_engine_can(office: Office) -> None:
    """A name that nobody knows, or a model that nobody makes, can nothing."""
    desk = replace(office.desk, engines={Model.SORA_2_PRO: ABLE})

    assert desk.able("sora-2-pro-2025-10-06") == ABLE.capabilities
    assert desk.able("sora-2") == desk.able("vidu") == Capabilities()
    assert desk.able_of(Model.SORA_2_PRO) == ABLE.capabilities
