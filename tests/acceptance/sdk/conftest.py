"""A server that every official client meets, each with a key of its own.

It lives as long as the tests of one file: while it waits for nothing, it costs time all the same.
"""

from collections.abc import Iterator

import pytest

from tests.acceptance.sdk.lives import SETTINGS, Lives
from tests.acceptance.servers import Server, serving


@pytest.fixture(name="server", scope="module")
def _server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    folder = tmp_path_factory.mktemp("clients")
    with serving(folder, workers=2, settings=SETTINGS) as server:
        yield server


@pytest.fixture(name="lives", scope="module")
def _lives(server: Server, tmp_path_factory: pytest.TempPathFactory) -> Lives:
    return Lives(server, tmp_path_factory.mktemp("lives"))
