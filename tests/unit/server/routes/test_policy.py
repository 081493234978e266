from tests.unit.server.office import POLICY, Office


def test_the_policy_is_shown_whole(office: Office) -> None:
    """Whoever has a key reads what is refused, by which rules, and what cannot be judged."""
    reply = office.client.get("/v1/policy")

    assert reply.status_code == 200
    assert reply.json() == POLICY
    assert reply.json()["categories"][0]["limits"] == "Names that are on no list."


def test_the_policy_needs_a_key(office: Office) -> None:
    """As every path of the API."""
    assert office.nobody().get("/v1/policy").status_code == 401
