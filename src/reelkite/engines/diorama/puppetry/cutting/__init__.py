"""From a clip to a figure alone: looked at, found, judged, and cut out with a soft edge."""
