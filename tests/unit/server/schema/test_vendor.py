import re

import pytest

from reelkite.domain.task import Plain
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


@pytest.mark.parametrize(
    ("text", "fits"),
    [
        ("1280x720", True),
        ("720*1280", True),
        (" 1280 × 720 ", True),
        ("1792x1024", False),
        ("1280x720x", False),
    ],
)
def test_sizes_are_told_with_all_their_signs(text: str, fits: bool) -> None:
    """The oldest route has two sizes, each with any of the signs."""
    pattern = at(_oldest(), "properties", "size", "anyOf")
    assert isinstance(pattern, list)

    assert (re.search(str(at(pattern[0], "pattern")), text) is not None) is fits


def test_one_image_is_taken() -> None:
    """No two of the image's names may stand together."""
    assert at(_oldest(), "not", "anyOf") == [
        {"required": ["image", "input_reference"]},
        {"required": ["image", "images"]},
        {"required": ["input_reference", "images"]},
    ]


def _oldest() -> Plain:
    """Return the schema of the oldest route's JSON."""
    oldest = vendor.paths(HouseRules())[ROUTES[2].path]
    return at(oldest, "post", "requestBody", "content", JSON, "schema")
