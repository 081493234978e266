from dataclasses import dataclass, replace
from pathlib import Path

import click
import pytest

from reelkite.bootstrap.roles import open_office
from reelkite.cli.keys import keys
from reelkite.cli.serve import Staff
from reelkite.config import Settings
from reelkite.domain.callers import ApiKey
from reelkite.domain.errors import RequestError, ServeError


def _nobody(*_: object) -> None:
    raise AssertionError("no role is played here")


NOBODY = Staff(("reelkite",), _nobody, open_office, _nobody, _nobody, _nobody, _nobody, _nobody)


@dataclass
class Owner:
    """Somebody who manages keys."""

    settings: Settings
    staff: Staff = NOBODY

    def says(self, *words: str) -> None:
        """Run ``reelkite keys``."""
        keys.main(list(words), standalone_mode=False, obj=self)

    def recognise(self, secret: str) -> ApiKey | None:
        """Return whose secret it is."""
        with open_office(self.settings) as office:
            return office.keys.recognise(secret)


@pytest.fixture
def owner(tmp_path: Path) -> Owner:
    """Lend an owner without a data folder."""
    return Owner(Settings(Path("cache"), Path("clips"), 1, data=tmp_path / "new" / "data"))


def test_a_secret_is_printed_alone(owner: Owner, capsys: pytest.CaptureFixture[str]) -> None:
    """Standard output is the secret, for scripts; stderr says that it is shown only now."""
    owner.says("create", "ci")
    told = capsys.readouterr()

    known = owner.recognise(told.out.strip())
    assert known is not None
    assert (known.name, known.priority, known.queued) == ("ci", 2, None)
    assert "'ci' is not shown again" in told.err


def test_a_key_has_its_terms(owner: Owner, capsys: pytest.CaptureFixture[str]) -> None:
    """Priority and limits are kept with the key."""
    owner.says("create", "app", "--priority", "1", "--requests-per-minute", "5", "--queued", "7")

    known = owner.recognise(capsys.readouterr().out.strip())
    assert known is not None
    assert (known.priority, known.requests_a_minute, known.queued) == (1, 5, 7)


def test_a_name_is_taken_once(owner: Owner) -> None:
    """A living key's name cannot be given to another one."""
    owner.says("create", "app")

    with pytest.raises(RequestError, match="app"):
        owner.says("create", "app")


@pytest.mark.parametrize(
    "words", [["--priority", "4"], ["--queued", "0"], ["--requests-per-minute", "many"]]
)
def test_terms_are_checked(owner: Owner, words: list[str]) -> None:
    """A priority that there is not, or no limit at all, is a mistake."""
    with pytest.raises(click.BadParameter):
        owner.says("create", "app", *words)


def test_keys_are_listed(owner: Owner, capsys: pytest.CaptureFixture[str]) -> None:
    """Each key has a row with its limits and state, and no row holds a secret."""
    owner.says("create", "app", "--queued", "7")
    owner.says("create", "old")
    secrets = capsys.readouterr().out.split()
    owner.says("revoke", "old")
    with open_office(owner.settings) as office:
        office.keys.adopt({"env": "sk-environment"})
    capsys.readouterr()
    owner.says("list")

    head, *rows = capsys.readouterr().out.splitlines()
    assert head.split()[:3] == ["NAME", "SECRET", "PRIORITY"]
    found = {row.split()[0]: row for row in rows}
    assert found["app"].endswith("good")
    assert found["old"].endswith("revoked")
    assert found["env"].endswith("from REELKITE_API_KEYS")
    assert found["app"].split()[2:5] == ["2", "-", "7"]
    assert not any(secret in row for row in rows for secret in (*secrets, "sk-environment"))


def test_a_revoked_key_is_refused(owner: Owner, capsys: pytest.CaptureFixture[str]) -> None:
    """From then on nobody is recognised by its secret, and it cannot be revoked again."""
    owner.says("create", "app")
    secret = capsys.readouterr().out.strip()
    owner.says("revoke", "app")

    assert owner.recognise(secret) is None
    assert "revoked 'app'" in capsys.readouterr().err
    with pytest.raises(RequestError, match="no key 'app'"):
        owner.says("revoke", "app")


def test_a_key_of_the_settings_comes_back(owner: Owner, capsys: pytest.CaptureFixture[str]) -> None:
    """Who revokes a key that the settings give is told to remove it there, too."""
    owner.says("create", "app")
    with open_office(owner.settings) as office:
        office.keys.adopt({"env": "sk-environment"})
    owner.says("revoke", "env")

    assert "REELKITE_API_KEYS" in capsys.readouterr().err


@pytest.mark.parametrize("words", [["list"], ["revoke", "app"]])
def test_a_slip_of_the_pen_makes_no_database(owner: Owner, words: list[str]) -> None:
    """Where there is no database these commands say so, and leave nothing behind."""
    with pytest.raises(ServeError, match="no reelkite database in"):
        owner.says(*words)

    assert not owner.settings.data.exists()


def test_the_folder_can_be_named(owner: Owner, tmp_path: Path) -> None:
    """Keys are made in the folder of --data-dir, not in that of the settings."""
    owner.says("create", "app", "--data-dir", str(tmp_path / "other"))

    assert (tmp_path / "other" / "reelkite.db").exists()
    assert not owner.settings.data.exists()


def test_a_folder_that_cannot_be_made_is_told(owner: Owner, tmp_path: Path) -> None:
    """The system's reason is told, and the folder."""
    (tmp_path / "file").write_text("")
    owner.settings = replace(owner.settings, data=tmp_path / "file" / "data")

    with pytest.raises(ServeError, match=r"cannot make the data folder .*file/data: Not a dir"):
        owner.says("create", "app")
