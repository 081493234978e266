import pytest

from tests.tables import each


@pytest.fixture(name="nothing")
def _nothing() -> int:
    return 0


@each(("a", "b"), [(1, 2), (3, 4)])
def test_a_case_fills_its_names_and_fixtures_fill_the_others(nothing: int, a: int, b: int) -> None:
    """Names of the table are no fixtures, all others are."""
    assert (nothing, b) == (0, a + 1)


@pytest.mark.parametrize("a", [1, 2])
@each("b", [10, 20])
def test_tables_stand_beside_parameters(a: int, b: int) -> None:
    """Each combination is gone through."""
    assert a < b


def test_every_case_that_fails_is_told() -> None:
    """Whether it raises, misses an error or skips, with its values; the others are run as well."""
    seen: list[int] = []

    def check(n: int) -> None:
        seen.append(n)
        if n == 3:
            with pytest.raises(KeyError):
                pass
        if n == 2:
            pytest.skip("hides")
        assert n != 1

    with pytest.raises(BaseExceptionGroup, match="3 of 4 cases") as caught:
        each("n", range(4))(check)()

    assert seen == [0, 1, 2, 3]
    notes = [fault.__notes__ for fault in caught.value.exceptions]
    assert notes == [["case: 1"], ["case: 2"], ["case: 3"]]


def test_an_empty_table_proves_nothing() -> None:
    """A test without a case fails, for somebody lost the cases."""

    def check(n: int) -> None:
        assert n

    with pytest.raises(AssertionError, match="no case"):
        each("n", [])(check)()
