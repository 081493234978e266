import pytest

from reelkite.domain.errors import InvalidPrompt, UnsupportedFormat
from reelkite.domain.geometry import Size
from reelkite.domain.request import Model
from reelkite.production.offer import SNAPSHOTS, STANDARD, TIERS, Offer
from reelkite.production.request import RawRequest, parse_request


def test_the_standard_offer_is_that_of_the_command_line() -> None:
    """Two models, four sizes, three lengths."""
    assert STANDARD.models == TIERS
    assert (len(STANDARD.sizes), STANDARD.seconds) == (4, (4, 8, 12))


@pytest.mark.parametrize(("name", "tier"), SNAPSHOTS.items())
def test_snapshots_are_tiers(name: str, tier: Model) -> None:
    """A dated name is served by the tier whose name it begins with."""
    offer = Offer(models=SNAPSHOTS)

    assert parse_request(RawRequest("a kite", model=name), offer).model == tier
    assert name.startswith("sora-2-pro") == (tier is Model.SORA_2_PRO)


def test_an_offer_can_be_wider() -> None:
    """What an operator offers besides is accepted, and what he does not is listed."""
    offer = Offer(sizes=(Size(1920, 1080),), seconds=(20,), longest_prompt=6)

    wide = parse_request(RawRequest("a kite", size="1920x1080", seconds="20"), offer)
    assert (wide.size, wide.seconds) == (Size(1920, 1080), 20)
    with pytest.raises(UnsupportedFormat, match="Supported values are: '20'"):
        parse_request(RawRequest("a kite", size="1920x1080"), offer)
    with pytest.raises(InvalidPrompt, match="at most 6"):
        parse_request(RawRequest("a kite!", size="1920x1080", seconds="20"), offer)
