"""Floor 0: the words of the house and their rules. No input or output, no clock, no chance."""
