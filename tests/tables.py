"""Tables of cases that one test goes through.

``pytest.mark.parametrize`` makes a test of every case. Of thousands of small cases that is most of
what they cost: each is collected by every worker, set up, told and taken down.
"""

import inspect
from collections.abc import Callable, Iterable
from functools import wraps
from typing import TypeAlias

import pytest

Test: TypeAlias = Callable[..., None]


def each(names: str | tuple[str, ...], cases: Iterable[object]) -> Callable[[Test], Test]:
    """Run a test with every case of a table, and tell of all that fail.

    It is written as ``parametrize``, and may stand above or below another. Fixtures are made once
    for the whole table, so this is for tests that leave theirs as they were.

    Args:
        names: The parameters of the test that a case fills: one, or several.
        cases: A value for one name, a tuple of values for several. There must be some.
    """
    table = [case if isinstance(names, tuple) else (case,) for case in cases]
    fields = names if isinstance(names, tuple) else (names,)

    def decorate(test: Test) -> Test:
        @wraps(test)
        def run(**fixtures: object) -> None:
            assert table, "there is no case"
            faults = [fault for case in table if (fault := _fault(test, fixtures, fields, case))]
            if faults:
                raise BaseExceptionGroup(f"{len(faults)} of {len(table)} cases", faults)

        signature = inspect.signature(test)
        left = [each for name, each in signature.parameters.items() if name not in fields]
        run.__signature__ = signature.replace(parameters=left)  # type: ignore[attr-defined] # what pytest reads
        return run

    return decorate


def _fault(
    test: Test, fixtures: dict[str, object], fields: tuple[str, ...], case: object
) -> BaseException | None:
    """Return why the test does not pass with a case; a skip would hide the other cases."""
    assert isinstance(case, tuple)
    try:
        test(**fixtures, **dict(zip(fields, case, strict=True)))
    except (Exception, pytest.fail.Exception, pytest.skip.Exception) as fault:  # noqa: BLE001 - told
        fault.add_note(f"case: {', '.join(map(repr, case))}")
        return fault
    return None
