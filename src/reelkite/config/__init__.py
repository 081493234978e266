"""Settings: the only reader of the environment. Each part is then given its own values."""

from reelkite.config.environment import read_settings
from reelkite.config.settings import COVER, STRICT, Guarding, Serving, Settings, Signing

__all__ = ["COVER", "STRICT", "Guarding", "Serving", "Settings", "Signing", "read_settings"]
