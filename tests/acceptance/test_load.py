"""Many at once: whoever asks is promised a task of its own, and the list shows each once."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.acceptance.servers import OTHER_KEY, Maker, Server, serving

pytestmark = pytest.mark.slow

CLIENTS = 8
EACH = 15


@pytest.fixture(name="server", scope="module")
def _server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    settings = {"REELKITE_PATIENCE": "100000"}
    with serving(tmp_path_factory.mktemp("load"), settings=settings) as server:
        yield server


def _create(server: Server, key: str, prompts: list[str]) -> list[str]:
    with server.client(key) as client:
        return [Maker(client).create(prompt, seconds="1") for prompt in prompts]


def _listed(server: Server, key: str) -> list[str]:
    """Return all ids by following the pages, as the official client does."""
    found: list[str] = []
    with server.client(key) as client:
        query = {"limit": "7"}
        while True:
            page = client.get("/v1/videos", params=query).json()
            found += [each["id"] for each in page["data"]]
            if not page["has_more"]:
                return found
            query["after"] = page["last_id"]


def test_every_one_of_many_clients_is_promised_a_task(server: Server) -> None:
    """Creates from many connections all succeed, and paging shows each id exactly once."""
    keys = [("sk-test", OTHER_KEY)[number % 2] for number in range(CLIENTS)]
    with ThreadPoolExecutor(CLIENTS) as pool:
        made = list(
            pool.map(
                lambda each: _create(server, each[1], [f"kite {each[0]}.{n}" for n in range(EACH)]),
                enumerate(keys),
            )
        )
    ours = [
        video
        for key, videos in zip(keys, made, strict=True)
        for video in videos
        if key == "sk-test"
    ]
    theirs = [
        video
        for key, videos in zip(keys, made, strict=True)
        for video in videos
        if key == OTHER_KEY
    ]

    assert len({*ours, *theirs}) == CLIENTS * EACH
    for key, mine, strange in (("sk-test", ours, theirs), (OTHER_KEY, theirs, ours)):
        listed = _listed(server, key)
        assert len(set(listed)) == len(listed)
        assert set(mine) <= set(listed)
        assert not set(strange) & set(listed)


def test_the_same_request_at_the_same_moment_is_one_task(server: Server) -> None:
    """Eight clients that send one idempotency key at once are told one id."""

    def ask(_: int) -> str:
        with server.client() as client:
            return Maker(client).create("one kite", seconds="1", once="at-once")

    with ThreadPoolExecutor(CLIENTS) as pool:
        told = set(pool.map(ask, range(CLIENTS)))

    assert len(told) == 1


def test_polls_are_never_refused(server: Server) -> None:
    """However often a client polls, it is answered, and told when to ask again."""
    with server.client() as client:
        video = Maker(client).create("a waiting kite", seconds="1")

    def poll(_: int) -> tuple[set[int], bool]:
        with server.client() as client:
            answers = [client.get(f"/v1/videos/{video}") for _ in range(50)]
        pending = [each for each in answers if each.json()["status"] in {"queued", "in_progress"}]
        told = all(int(each.headers["openai-poll-after-ms"]) > 0 for each in pending)
        return {each.status_code for each in answers}, told

    with ThreadPoolExecutor(CLIENTS) as pool:
        assert list(pool.map(poll, range(CLIENTS))) == [({200}, True)] * CLIENTS
