"""Does a remix change what was asked, and nothing else? Measured by boxes and pixels."""
