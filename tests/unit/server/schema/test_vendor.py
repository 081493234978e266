from reelkite.server.desk import HouseRules
from reelkite.server.schema import vendor
from reelkite.server.wire.mulerun import ROUTES
from tests.unit.server.schema.reading import at, names

JSON = "application/json"


def test_each_route_is_described() -> None:
    """Each line of the table has a path to create and a path to ask."""
    paths = vendor.paths(HouseRules())

    assert set(paths) == {
        path for route in ROUTES for path in (route.path, f"{route.path}/{{task_id}}")
    }


def test_errors_are_flat() -> None:
    """Every error of a vendor route has the vendor's shape."""
    for operations in vendor.paths(HouseRules()).values():
        for method in names(operations):
            replies = at(operations, method, "responses")
            for status in names(replies) - {"200", "202"}:
                shape = at(replies, status, "content", JSON, "schema", "$ref")
                assert str(shape).endswith("/VendorError")


def test_sizes_are_told_with_all_their_signs() -> None:
    """The oldest route has two sizes, each with three signs, and null for the default."""
    oldest = vendor.paths(HouseRules())[ROUTES[2].path]
    schema = at(oldest, "post", "requestBody", "content", JSON, "schema")

    assert at(schema, "properties", "size", "enum") == [
        *("1280x720", "720x1280", "1280*720", "720*1280", "1280×720", "720×1280"),
        None,
    ]
    assert at(schema, "not", "anyOf") == [
        {"required": ["image", "input_reference"]},
        {"required": ["image", "images"]},
        {"required": ["input_reference", "images"]},
    ]
