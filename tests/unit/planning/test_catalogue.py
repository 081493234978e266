from reelkite.domain.storyboard import Match
from reelkite.planning import catalogue


def test_the_better_row_wins() -> None:
    """A noun that stands in two rows is cast by the one that fits best."""
    assert catalogue.entries()["truck"].match is Match.EXACT


def test_names_synonyms_and_kin_are_told_apart() -> None:
    """The three parts of a row are three qualities of match."""
    known = catalogue.entries()
    assert known["dog"].match is Match.EXACT
    assert known["corgi"].match is Match.SYNONYM
    assert known["coyote"].match is Match.NEAREST


def test_what_has_no_body_is_no_match() -> None:
    """A shape stands in."""
    assert catalogue.entries()["smoke"].match is Match.NONE


def test_assets_are_unique_and_well_formed() -> None:
    """Every asset is a namespace and a name."""
    found = catalogue.assets()
    assert len(found) == len(set(found)) > 400
    spaces = {asset.partition("/")[0] for asset in found}
    assert spaces == {"person", "animal", "emoji", "prop", "shape"}


def test_every_noun_leads_to_an_asset_of_the_list() -> None:
    """The engine can rely on the list."""
    assert {entry.asset for entry in catalogue.entries().values()} <= set(catalogue.assets())
