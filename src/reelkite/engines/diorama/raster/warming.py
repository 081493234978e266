"""What all renderers need, made once before drawing processes part."""

from threading import Thread

from reelkite.engines.diorama.raster.textures import billows, detail


def warming() -> Thread:
    """Start making the textures that all scenes share, and return the thread that does.

    Join it before a fork: the copies then find them made. Numpy lets other threads work
    meanwhile, so a scene is staged beside it at no loss of time.
    """
    thread = Thread(target=_warm, name="warming", daemon=True)
    thread.start()
    return thread


def _warm() -> None:
    detail.clay()
    detail.felt()
    billows.billows()
