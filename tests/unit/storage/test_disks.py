from pathlib import Path

import pytest

from reelkite.storage.disks import network_disk, sync


def _mounts(folder: Path, *lines: str) -> Path:
    table = folder / "mounts"
    table.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return table


@pytest.mark.parametrize("kind", ["nfs", "nfs4", "cifs", "smb3", "fuse.sshfs", "ceph"])
def test_network_disks_are_known(kind: str, tmp_path: Path) -> None:
    """A folder on a disk of another machine is told by the type of the disk."""
    table = _mounts(tmp_path, "/dev/sda / ext4 rw 0 0", f"host:/x /srv/clips {kind} rw 0 0")

    assert network_disk(Path("/srv/clips/deep/down"), table) == kind
    assert network_disk(Path("/srv"), table) is None


def test_a_local_disk_below_a_network_disk_is_local(tmp_path: Path) -> None:
    """The innermost mount counts, and of two at one place the later one."""
    table = _mounts(
        tmp_path,
        "host:/x /srv nfs rw 0 0",
        "/dev/sdb /srv/local ext4 rw 0 0",
        "host:/y /mnt nfs rw 0 0",
        "tmpfs /mnt tmpfs rw 0 0",
    )

    assert network_disk(Path("/srv/local/data"), table) is None
    assert network_disk(Path("/mnt/data"), table) is None


def test_blanks_in_mount_points_are_read(tmp_path: Path) -> None:
    """The system writes a blank as an octal number."""
    table = _mounts(tmp_path, r"host:/x /srv/my\040clips nfs rw 0 0")

    assert network_disk(Path("/srv/my clips/a"), table) == "nfs"


def test_links_are_followed(tmp_path: Path) -> None:
    """A link to a network disk is one."""
    (tmp_path / "there").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "there")
    table = _mounts(tmp_path, f"host:/x {tmp_path.resolve() / 'there'} nfs rw 0 0")

    assert network_disk(tmp_path / "link", table) == "nfs"


def test_without_a_table_all_disks_are_local(tmp_path: Path) -> None:
    """Where the system does not tell, nothing is refused."""
    assert network_disk(tmp_path, tmp_path / "nothing") is None
    assert network_disk(tmp_path, _mounts(tmp_path, "nonsense", "")) is None


def test_files_and_folders_are_synced(tmp_path: Path) -> None:
    """Both can be synced; what is not there is an error."""
    (tmp_path / "file").write_bytes(b"kite")
    sync(tmp_path / "file", tmp_path)

    with pytest.raises(FileNotFoundError):
        sync(tmp_path / "nothing")
