import re
from pathlib import Path

from reelkite.guardrails.policy.version import digest_of, policy_version


def _folder(tmp_path: Path) -> Path:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "list.txt").write_text("one\ntwo\n")
    (tmp_path / "layer.py").write_text("LIMIT = 0.5\n")
    return tmp_path


def test_the_version_can_be_read_and_stays() -> None:
    """The edition, a dash, ten digits; the same each time."""
    assert re.fullmatch(r"\d+-[0-9a-f]{10}", policy_version())
    assert policy_version() == policy_version()


def test_a_changed_list_changes_the_digest(tmp_path: Path) -> None:
    """One letter in a list is another policy."""
    folder = _folder(tmp_path)
    before = digest_of(folder)
    (folder / "data" / "list.txt").write_text("one\ntwa\n")

    assert digest_of(folder) != before


def test_a_changed_threshold_changes_the_digest(tmp_path: Path) -> None:
    """Code judges too."""
    folder = _folder(tmp_path)
    before = digest_of(folder)
    (folder / "layer.py").write_text("LIMIT = 0.6\n")

    assert digest_of(folder) != before


def test_a_moved_line_changes_the_digest(tmp_path: Path) -> None:
    """A word that goes from one file to the next is not overlooked."""
    folder = _folder(tmp_path)
    (folder / "data" / "more.txt").write_text("three\n")
    before = digest_of(folder)
    (folder / "data" / "list.txt").write_text("one\n")
    (folder / "data" / "more.txt").write_text("two\nthree\n")

    assert digest_of(folder) != before


def test_leftovers_do_not_count(tmp_path: Path) -> None:
    """What Python and editors leave behind judges nobody."""
    folder = _folder(tmp_path)
    before = digest_of(folder)
    (folder / "__pycache__").mkdir()
    (folder / "__pycache__" / "layer.cpython-311.pyc").write_bytes(b"x")
    (folder / ".layer.py.swp").write_bytes(b"x")

    assert digest_of(folder) == before


def test_borrowed_networks_count(tmp_path: Path) -> None:
    """Another version of a package that judges is another policy; a missing one is none."""
    folder = _folder(tmp_path)

    assert digest_of(folder, ("numpy",)) != digest_of(folder, ("no-such-package",))
    assert digest_of(folder, ("numpy",)) == digest_of(folder, ("numpy",))
