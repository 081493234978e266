from pathlib import Path

import pytest

from reelkite.domain.errors import PublishError
from reelkite.production.publish import FilePublisher, free_name


def _names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_draft_gets_its_name_at_the_end(tmp_path: Path) -> None:
    """Until the block ends the name does not exist; then the file is whole."""
    into = tmp_path / "clip.mp4"
    with FilePublisher().draft(into) as draft:
        draft.write_bytes(b"whole")
        assert not into.exists()
        assert draft.parent == tmp_path

    assert into.read_bytes() == b"whole"
    assert _names(tmp_path) == ["clip.mp4"]


@pytest.mark.parametrize("failure", [ValueError, KeyboardInterrupt, SystemExit])
def test_a_failure_leaves_nothing(failure: type[BaseException], tmp_path: Path) -> None:
    """Whatever ends the block early, neither the name nor the draft stays."""
    with pytest.raises(failure), FilePublisher().draft(tmp_path / "clip.mp4") as draft:
        draft.write_bytes(b"half")
        raise failure

    assert _names(tmp_path) == []


def test_a_failure_keeps_what_was_there(tmp_path: Path) -> None:
    """An older clip of that name survives a failed new one."""
    into = tmp_path / "clip.mp4"
    into.write_bytes(b"old")
    with pytest.raises(ValueError, match="no"), FilePublisher().draft(into):
        raise ValueError("no")

    assert into.read_bytes() == b"old"


def test_success_replaces_what_was_there(tmp_path: Path) -> None:
    """A new clip takes the place of an older one in one step."""
    into = tmp_path / "clip.mp4"
    into.write_bytes(b"old")
    with FilePublisher().draft(into) as draft:
        draft.write_bytes(b"new")

    assert into.read_bytes() == b"new"


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    """A folder is refused before anything is made."""
    with pytest.raises(PublishError, match="is a folder"), FilePublisher().draft(tmp_path):
        pass


def test_a_device_is_no_file() -> None:
    """A device must not be replaced by a clip, even by those who could."""
    with (
        pytest.raises(PublishError, match="is not a file"),
        FilePublisher().draft(Path("/dev/null")),
    ):
        pass


def test_the_folder_must_exist(tmp_path: Path) -> None:
    """A missing folder is refused and named."""
    into = tmp_path / "nowhere" / "clip.mp4"
    with pytest.raises(PublishError, match=r"nowhere does not exist"), FilePublisher().draft(into):
        pass


def test_the_folder_must_be_writable() -> None:
    """A place where nobody may write is refused with the system's reason."""
    into = Path("/proc/clip.mp4")
    with pytest.raises(PublishError, match="cannot write in /proc"), FilePublisher().draft(into):
        pass


def test_a_name_that_is_too_long_is_told(tmp_path: Path) -> None:
    """A name that the system cannot hold is refused with its reason."""
    into = tmp_path / ("k" * 300 + ".mp4")
    with pytest.raises(PublishError, match="too long"), FilePublisher().draft(into):
        pass

    assert _names(tmp_path) == []


def test_names_are_numbered_when_taken(tmp_path: Path) -> None:
    """The first free name is found, counting from 2."""
    for name in ("kite.mp4", "kite-2.mp4"):
        (tmp_path / name).touch()

    assert free_name(tmp_path, "kite", ".mp4") == tmp_path / "kite-3.mp4"
    assert free_name(tmp_path, "boat", ".mp4") == tmp_path / "boat.mp4"
