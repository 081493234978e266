import ast
from collections import Counter

from tests.house.blueprint import Function, modules

MOST_LINES = 400
MOST_LINES_OF_A_FUNCTION = 60
MOST_PARAMETERS = 6
MOST_MODULES_IN_A_FOLDER = 12


def test_no_module_is_long() -> None:
    """No module has more lines than one sitting can hold."""
    lengths = {module.place: len(module.lines) for module in modules()}

    assert {place: n for place, n in lengths.items() if n > MOST_LINES} == {}


def test_no_function_is_long() -> None:
    """No function is longer than a screen."""
    too_long = [
        f"{module.place}: {function.name} has {_lines(function)} lines"
        for module in modules()
        for function in module.functions()
        if _lines(function) > MOST_LINES_OF_A_FUNCTION
    ]

    assert too_long == []


def test_no_function_takes_many_parameters() -> None:
    """More than six parameters are a value object without a name, unless a reason is given."""
    too_many = [
        f"{module.place}: {function.name} takes {_parameters(function)} parameters"
        for module in modules()
        for function in module.functions()
        if _parameters(function) > MOST_PARAMETERS
        and "noqa: PLR0913" not in module.lines[function.lineno - 1]
    ]

    assert too_many == []


def test_no_folder_is_crowded() -> None:
    """No folder holds more modules than one can keep in mind."""
    counts = Counter(
        module.path.parent for module in modules() if module.path.name != "__init__.py"
    )

    assert {str(folder): n for folder, n in counts.items() if n > MOST_MODULES_IN_A_FOLDER} == {}


def _lines(function: Function) -> int:
    return (function.end_lineno or function.lineno) - function.lineno + 1


def _parameters(function: Function) -> int:
    every: list[ast.arg] = [
        *function.args.posonlyargs,
        *function.args.args,
        *function.args.kwonlyargs,
    ]
    return sum(argument.arg not in {"self", "cls"} for argument in every)
