import pytest

from tests.unit.server.office import Office

OPERATIONS = [
    ("POST", "/v1/videos/edits"),
    ("POST", "/v1/videos/extensions"),
    ("POST", "/v1/videos/characters"),
    ("GET", "/v1/videos/characters/char_1"),
    ("POST", "/v1/videos/video_1/remix"),
]


@pytest.mark.parametrize(("method", "path"), OPERATIONS)
def test_what_is_not_built_is_said(method: str, path: str, office: Office) -> None:
    """The answer is a 501 in the envelope, and the clients are told not to try again."""
    reply = office.client.request(method, path)

    assert reply.status_code == 501
    assert reply.json()["error"]["code"] == "not_implemented"
    assert reply.json()["error"]["message"].endswith("is not built yet.")
    assert reply.headers["x-should-retry"] == "false"


@pytest.mark.parametrize(("method", "path"), OPERATIONS)
def test_strangers_learn_nothing(method: str, path: str, office: Office) -> None:
    """Without a key nobody hears what is built."""
    assert office.nobody().request(method, path).status_code == 401
