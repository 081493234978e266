from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from tests.unit.server.office import Office, open_office


@pytest.fixture
def office(tmp_path: Path) -> Office:
    """Return a desk with real storage, and a client with a key."""
    return open_office(tmp_path)


@pytest.fixture
def picture() -> bytes:
    """Return a PNG of the default size."""
    content = BytesIO()
    Image.new("RGB", (720, 1280), "red").save(content, "PNG")
    return content.getvalue()
