"""Beds: sounds that lie under a whole shot. Each maker gives ``(2, n)`` at -20 dBFS RMS."""
