"""Disks: which are somewhere else, and how to be sure that bytes lie on them."""

import os
import re
from pathlib import Path
from typing import Final

MOUNTS: Final = Path("/proc/mounts")
"""Where Linux tells what is mounted."""

NETWORK_DISKS: Final = frozenset(
    {
        *("afs", "beegfs", "ceph", "cifs", "glusterfs", "lustre", "ncpfs", "nfs", "nfs4"),
        *("ocfs2", "orangefs", "smb2", "smb3", "smbfs", "vboxsf"),
        *("fuse.ceph", "fuse.gcsfuse", "fuse.glusterfs", "fuse.rclone", "fuse.s3fs"),
        *("fuse.sshfs", "fuse.vmhgfs-fuse"),
    }
)
"""Types of file systems whose locks and shared memory another machine cannot see."""


def network_disk(path: Path, mounts: Path = MOUNTS) -> str | None:
    """Return the type of the network disk that holds ``path``; None if it is a local one.

    9p is not refused: containers and virtual machines have it for their own, unshared root.
    """
    kind = _types_of_mounts(mounts)
    whole = Path(os.path.realpath(path))
    for folder in (whole, *whole.parents):
        if str(folder) in kind:
            found = kind[str(folder)]
            return found if found in NETWORK_DISKS else None
    return None


def sync(*paths: Path) -> None:
    """Return when files and folders have reached the disk, in this order.

    Raises:
        OSError: The disk failed.
    """
    for path in paths:
        handle = os.open(path, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _types_of_mounts(mounts: Path) -> dict[str, str]:
    """Return the type by mount point; a later mount hides an earlier one."""
    try:
        lines = mounts.read_text(encoding="utf-8", errors="surrogateescape").splitlines()
    except OSError:
        return {}
    rows = (line.split(" ") for line in lines if line.count(" ") > 1)
    return {_unescaped(where): kind for _, where, kind, *_ in rows}


def _unescaped(where: str) -> str:
    """Return a mount point as it is: blanks and the like are octal in the table."""
    return re.sub(r"\\([0-7]{3})", lambda octal: chr(int(octal[1], 8)), where)
