"""What a picture shows, seen at a small size: kind, horizon, sky, stuff and subjects."""
