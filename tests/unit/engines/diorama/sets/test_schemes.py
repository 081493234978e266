import numpy as np

from reelkite.engines.diorama.sets.schemes import SCHEMES, scheme_for


def test_the_seed_chooses_the_scheme() -> None:
    """The same seed gives the same scheme, and many seeds give them all."""
    assert scheme_for(7) is scheme_for(7)
    assert len({id(scheme_for(seed)) for seed in range(40)}) == len(SCHEMES)


def test_bold_accents_are_not_pale() -> None:
    """A bold accent never competes with a white hero."""
    generator = np.random.default_rng(1)
    for scheme in SCHEMES:
        picks = {scheme.bold(generator) for _ in range(30)}
        assert all(colour[1] < 0.5 for colour in picks)
        assert picks <= set(scheme.accents)
        assert scheme.accent(generator) in scheme.accents
