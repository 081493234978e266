import numpy as np

from reelkite.domain.media import SAMPLE_RATE, Soundtrack


def test_a_soundtrack_knows_its_length() -> None:
    """Seconds follow from the samples at 48 kHz."""
    assert Soundtrack(np.zeros((2, 6 * SAMPLE_RATE // 4), dtype=np.float32)).seconds == 1.5
