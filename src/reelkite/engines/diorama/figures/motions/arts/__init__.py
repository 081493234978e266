"""Music, dance and painting."""
