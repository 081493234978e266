"""Floor 2: the engines. Each makes footage from a storyboard; none knows another."""
