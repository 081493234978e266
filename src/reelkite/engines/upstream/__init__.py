"""The upstream engine: other servers make the footage; we promise, fit, judge and sign."""
