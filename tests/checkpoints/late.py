"""Brings what is heavy into a test module when its first test runs, not when it is collected.

Collecting happens in every worker; torch takes seconds, and only some workers need it.
"""

from collections.abc import Callable
from importlib import import_module
from typing import Any

import pytest


def late(names: dict[str, Any], *wanted: str) -> Callable[[], None]:
    """Return a fixture of a test module that brings ``wanted`` in, or skips where torch is missing.

    The module names the same imports under ``TYPE_CHECKING``, so types stay known.

    Args:
        names: The test module's ``globals()``.
        wanted: Modules, such as ``torch``, or names in modules: ``diffusers:WanPipeline``.
    """

    @pytest.fixture(scope="module", autouse=True)
    def brought() -> None:
        """Import what these tests need, and leave the other cores to other tests."""
        torch = pytest.importorskip("torch")
        pytest.importorskip("diffusers")
        torch.set_num_threads(1)
        for each in wanted:
            module, _, inside = each.partition(":")
            found = import_module(module)
            for name in inside.split(",") if inside else ():
                names[name] = getattr(found, name)
            if not inside:
                names[module] = found

    return brought
