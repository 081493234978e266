"""Floor 2: asks a server for clips. With ``outbound`` the only door to httpx."""

from reelkite.client.patience import Patience
from reelkite.client.remote import RemoteError, RemoteTask, Wish
from reelkite.client.videos import VideosClient

__all__ = ["Patience", "RemoteError", "RemoteTask", "VideosClient", "Wish"]
