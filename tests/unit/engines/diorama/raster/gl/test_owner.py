import pytest

from reelkite.engines.diorama.raster.gl.owner import ContextOwner


def test_what_was_opened_is_given_back_at_the_end() -> None:
    """Inside the block there is a context, after it there is none."""
    with ContextOwner() as owner:
        assert owner.opened().version_code >= 330

    with pytest.raises(AssertionError, match="closed"):
        owner.opened()


def test_closing_twice_is_safe() -> None:
    """The second time nothing happens."""
    owner = ContextOwner()
    owner.close()
    owner.close()
