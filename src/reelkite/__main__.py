"""``python -m reelkite`` is ``reelkite``."""

from reelkite.cli.main import main

if __name__ == "__main__":
    main()
