import pytest

from reelkite.domain.provenance import SourceType


def test_source_types_are_addresses_of_iptc() -> None:
    """Each value is an address under IPTC's list, as other readers expect it."""
    assert SourceType.ALGORITHMIC.value == (
        "http://cv.iptc.org/newscodes/digitalsourcetype/algorithmicMedia"
    )
    assert all(kind.startswith("http://cv.iptc.org/newscodes/") for kind in SourceType)


@pytest.mark.parametrize("source", list(SourceType))
def test_a_composite_stays_one(source: SourceType) -> None:
    """More ingredients change nothing any more, and a trained engine is never forgotten."""
    once = source.with_ingredients

    assert once.with_ingredients is once
    assert ("rained" in source) is ("Trained" in once)
