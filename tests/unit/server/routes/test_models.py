from openai.types import Model

from tests.unit.server.office import Office


def test_every_name_is_listed(office: Office) -> None:
    """The list holds each name that ``model`` may have, as the official client expects it."""
    reply = office.client.get("/v1/models").json()
    names = [Model.model_validate(each, strict=True).id for each in reply["data"]]

    assert reply["object"] == "list"
    assert names == list(office.desk.rules.videos.models)
    assert "sora-2-pro" in names


def test_a_model_is_told(office: Office) -> None:
    """A name leads to its model."""
    model = Model.model_validate(office.client.get("/v1/models/sora-2").json(), strict=True)

    assert (model.id, model.owned_by) == ("sora-2", "reelkite")


def test_an_unknown_model_is_told(office: Office) -> None:
    """A name that nobody may use is 404 in the envelope."""
    reply = office.client.get("/v1/models/sora-3")

    assert reply.status_code == 404
    assert reply.json()["error"]["code"] == "model_not_found"
    assert "'sora-3' does not exist" in reply.json()["error"]["message"]


def test_a_key_is_needed(office: Office) -> None:
    """Models are for those with a key."""
    replies = [office.nobody().get(path) for path in ("/v1/models", "/v1/models/sora-2")]

    assert [reply.status_code for reply in replies] == [401, 401]
