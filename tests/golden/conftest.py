"""The option that redraws the goldens."""

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add ``--update-goldens``: write what is drawn now, to be looked at and committed."""
    parser.addoption("--update-goldens", action="store_true", default=False)


@pytest.fixture
def updating(request: pytest.FixtureRequest) -> bool:
    """Whether the goldens are to be redrawn."""
    return bool(request.config.getoption("--update-goldens"))
