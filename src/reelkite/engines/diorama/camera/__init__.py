"""The camera: how framing gives a distance, how moves go, and where points fall in the picture."""
