from pathlib import Path

from tests.house.blueprint import ROOT, SOURCE, TESTS, Module, modules


def test_every_module_with_code_has_a_namesake_test() -> None:
    """A module ``a/b.py`` that does anything is tested in ``tests/unit/a/test_b.py``."""
    missing = [
        _namesake(module).relative_to(ROOT).as_posix()
        for module in modules()
        if module.has_code() and not _namesake(module).exists()
    ]

    assert missing == []


def test_every_unit_test_has_a_namesake_module() -> None:
    """A unit test stands where the module that it tests stands, and has its name."""
    known = {_namesake(module) for module in modules()}
    strangers = [
        module.place
        for module in modules(TESTS / "unit")
        if module.path.name.startswith("test_") and module.path not in known
    ]

    assert strangers == []


def _namesake(module: Module) -> Path:
    room = module.path.parent.relative_to(SOURCE)
    name = module.path.stem.strip("_")
    return TESTS / "unit" / room / f"test_{name}.py"
