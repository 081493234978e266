"""Reads parts of the OpenAPI document, so that tests can look deep into it."""

from reelkite.domain.task import Plain


def at(value: Plain, *steps: str) -> Plain:
    """Return what stands at the end of ``steps``."""
    for step in steps:
        assert isinstance(value, dict)
        value = value[step]
    return value


def names(value: Plain) -> set[str]:
    """Return the names of an object's members."""
    assert isinstance(value, dict)
    return set(value)
