from reelkite.engines.diorama.props.catalogue import ALIASES, BUILDERS, MANNERS


def test_other_names_and_manners_belong_to_props() -> None:
    """Every alias leads to a prop, and only props have manners."""
    assert set(ALIASES.values()) <= set(BUILDERS)
    assert set(MANNERS) <= set(BUILDERS)
    assert not set(ALIASES) & set(BUILDERS)
