"""Files that clients sent, what tasks are made of, and clients' own characters."""

from reelkite.storage.uploads.characters import Character, CharacterBook
from reelkite.storage.uploads.materials import materials_of
from reelkite.storage.uploads.shelf import Label, Upload, UploadShelf

__all__ = ["Character", "CharacterBook", "Label", "Upload", "UploadShelf", "materials_of"]
