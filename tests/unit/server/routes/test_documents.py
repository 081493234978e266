import re

from tests.unit.server.office import Office


def test_the_document_is_open(office: Office) -> None:
    """The document needs no key, and is an OpenAPI document."""
    reply = office.nobody().get("/openapi.json")

    assert reply.status_code == 200
    assert reply.json()["openapi"].startswith("3.1")
    assert "/v1/videos" in reply.json()["paths"]


def test_the_page_comes_from_here(office: Office) -> None:
    """The page needs no key, and everything that it names is served by us."""
    nobody = office.nobody()
    page = nobody.get("/docs").text
    named = re.findall(r'(?:src|href)="([^"]+)"', page)
    replies = [nobody.get(f"/{name}") for name in named]

    assert "http://" not in page
    assert "https://" not in page
    assert len(named) == 3
    assert [reply.status_code for reply in replies] == [200, 200, 200]
    assert all(reply.content for reply in replies)


def test_the_page_leads_nowhere_else(office: Office) -> None:
    """No other file is given, however it is asked for."""
    for name in ("x", "redoc.standalone.js", "..%2f__init__.py", "%2fetc%2fpasswd"):
        assert office.nobody().get(f"/docs/assets/{name}").status_code == 404
