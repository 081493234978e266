from collections.abc import Iterator

from fastapi.routing import iter_route_contexts
from starlette.routing import Route

from reelkite.domain.task import Plain
from reelkite.server.app import ROUTERS
from reelkite.server.desk import HouseRules
from reelkite.server.schema import document

HIDDEN = {"/openapi.json", "/docs", "/docs/assets/{name}"}
"""Paths that describe, and are not described."""


def _described() -> set[tuple[str, str]]:
    return {
        (method.upper(), path)
        for path, operations in _members(document(HouseRules())["paths"])
        for method, _ in _members(operations)
    }


def _members(value: Plain) -> list[tuple[str, Plain]]:
    assert isinstance(value, dict)
    return [*value.items()]


def test_everything_that_is_served_is_described() -> None:
    """Each route of the application stands in the document, and nothing else does."""
    served = {
        (method, context.path)
        for router in ROUTERS
        for context in iter_route_contexts(router.routes)
        if isinstance(context.original_route, Route) and context.path not in HIDDEN
        for method in context.methods or ()
    }

    told = _described()
    implied = {("HEAD", path) for method, path in served if method == "GET"}
    assert served - implied == told - implied
    assert told <= served | implied


def test_operations_have_names_of_their_own() -> None:
    """No two operations are called alike."""
    names = [
        dict(_members(operation))["operationId"]
        for _, operations in _members(document(HouseRules())["paths"])
        for _, operation in _members(operations)
    ]

    assert len(names) == len({str(name) for name in names}) > 30


def test_references_lead_to_shapes() -> None:
    """Each reference leads to a shape, and each shape is used."""
    whole = document(HouseRules())
    components = dict(_members(whole["components"]))
    shapes = {f"#/components/schemas/{name}" for name, _ in _members(components["schemas"])}

    assert set(_references(whole)) == shapes


def _references(value: Plain) -> Iterator[str]:
    if isinstance(value, dict):
        if isinstance(named := value.get("$ref"), str):
            yield named
        for each in value.values():
            yield from _references(each)
    elif isinstance(value, list):
        for each in value:
            yield from _references(each)


def test_only_open_paths_need_no_key() -> None:
    """What asks for no key is health, readiness and public links."""
    whole = document(HouseRules())
    opened = {
        path
        for path, operations in _members(whole["paths"])
        for _, operation in _members(operations)
        if dict(_members(operation)).get("security") == []
    }

    assert whole["security"] == [{"key": []}]
    assert opened == {"/healthz", "/readyz", "/public/{token}/video.mp4"}
